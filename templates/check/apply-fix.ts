/** Puts a fix into a document. Pure: the given document stays as it is. */
import type { AdminDocument } from '../model/document.ts';
import { parseDocument, type Parsed } from '../model/parse.ts';
import type { Fix } from './finding.ts';

/**
 * The document with every edit of `fix` put in, parsed anew. Fails with a field error where a path does not lead into the document
 * (it has been changed since it was checked) or the result is no valid document.
 */
export function applyFix(document: AdminDocument, fix: Fix): Parsed<AdminDocument> {
  const changed: unknown = structuredClone(document);
  for (const { path, value } of fix.edits) {
    if (!putAt(changed, path, structuredClone(value))) {
      return {
        ok: false,
        errors: [{ path: [...path], message: 'Văn bản đã thay đổi so với lúc kiểm tra; hãy kiểm tra lại' }],
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
