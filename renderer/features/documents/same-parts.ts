/** When a part of the form has to be drawn anew. Pure. */
import type { AdminDocument } from '../../../templates/model/document.ts';

/** For parts that do not show the body: a letter typed in the body draws nothing of them anew. Compares the props of two renderings. */
export function sameOutsideBody<P extends { document: AdminDocument }>(before: P, after: P): boolean {
  return (
    sameEntries({ ...before, document: null }, { ...after, document: null }) &&
    sameEntries({ ...before.document, body: null }, { ...after.document, body: null })
  );
}

function sameEntries(before: object, after: object): boolean {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = Object.entries(after);
  return old.size === now.length && now.every(([key, value]) => Object.is(value, old.get(key)));
}
