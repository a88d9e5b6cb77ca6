/** Long work in steps between which the window may breathe. Pure. */

/** Runs all steps at once. */
export function runSteps<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Items of one step: a few milliseconds of comparing Vietnamese texts. */
const SLICE = 1_000;

/** A new array with what `work` makes of each item. */
export function* mapInSteps<T, R>(items: readonly T[], work: (item: T) => R): Generator<void, R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(work(item));
    if (made.length % SLICE === 0) yield;
  }
  return made;
}

/** A new sorted array; equal items keep their order. Slices are sorted first, then merged two by two. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += SLICE) {
    runs.push(items.slice(from, from + SLICE).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeInSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeInSteps<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[]> {
  const merged: T[] = [];
  let l = 0;
  let r = 0;
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]];
    if (b === undefined || (a !== undefined && compare(a, b) <= 0)) {
      if (a !== undefined) merged.push(a);
      l += 1;
    } else {
      merged.push(b);
      r += 1;
    }
    if (merged.length % SLICE === 0) yield;
  }
  return merged;
}
