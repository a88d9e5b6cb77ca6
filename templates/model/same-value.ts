/** Whether two values of plain data say the same, whatever the order of their keys; a key without value counts as absent. Pure. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [entriesOf(a), entriesOf(b)];
  return left.size === right.size && [...left].every(([key, value]) => sameValue(value, right.get(key)));
}

function entriesOf(value: object): Map<string, unknown> {
  return new Map<string, unknown>(Object.entries(value).filter(([, entry]) => entry !== undefined));
}
