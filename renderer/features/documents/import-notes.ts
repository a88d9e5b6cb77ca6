/** What an import noticed and the file's own lines, kept while the window is open, so that they stand beside the draft they belong to. */
import type { Finding } from '../../../templates/check/finding.ts';

export interface Imported {
  notes: readonly Finding[];
  /** Paragraphs and table rows of the file. */
  original: readonly string[];
}

const NOTHING: Imported = { notes: [], original: [] };
const imports = new Map<number, Imported>();

export function keepImported(documentId: number, imported: Imported): void {
  imports.set(documentId, imported);
}

export function importedOf(documentId: number): Imported {
  return imports.get(documentId) ?? NOTHING;
}
