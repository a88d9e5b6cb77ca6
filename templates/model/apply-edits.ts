/** Changes of a document by path. Pure: the given document stays as it is. */
import type { AdminDocument } from './document.ts';
import { parseDocument, type Parsed } from './parse.ts';

/** Puts `value` at `path`; undefined takes the field out. */
export interface Edit {
  path: (string | number)[];
  value: unknown;
}

/**
 * The document with every edit put in, parsed anew. Fails with a field error where a path does not lead into the document (it has been changed since
 * the path was made) or the result is no valid document.
 */
export function applyEdits(document: AdminDocument, edits: readonly Edit[]): Parsed<AdminDocument> {
  const changed: unknown = structuredClone(document);
  for (const { path, value } of edits) {
    if (!putAt(changed, path, structuredClone(value))) {
      return {
        ok: false,
        errors: [{ path: [...path], message: 'Văn bản đã thay đổi trong lúc đó; hãy làm lại' }],
      };
    }
  }
  return parseDocument(changed);
}

/** Sets the value at the end of `path`. Every step but the last must be there; nothing inherited is ever walked into. */
function putAt(root: unknown, path: readonly (string | number)[], value: unknown): boolean {
  const last = path.at(-1);
  if (last === undefined || last === '__proto__') return false;
  let at: unknown = root;
  for (const step of path.slice(0, -1)) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return false;
    at = Reflect.get(at, step);
  }
  if (typeof at !== 'object' || at === null) return false;
  if (Array.isArray(at) && (typeof last !== 'number' || last < 0 || last > at.length)) return false;
  if (value === undefined) return Reflect.deleteProperty(at, last);
  return Reflect.set(at, last, value);
}
