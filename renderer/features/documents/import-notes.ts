/** What an import noticed, kept while the window is open, so that it stands beside the draft it belongs to. */
import type { Finding } from '../../../templates/check/finding.ts';

const notes = new Map<number, readonly Finding[]>();

export function keepImportNotes(documentId: number, found: readonly Finding[]): void {
  notes.set(documentId, found);
}

export function importNotes(documentId: number): readonly Finding[] {
  return notes.get(documentId) ?? [];
}
