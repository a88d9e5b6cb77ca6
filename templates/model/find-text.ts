/** Finding words in a document and replacing them, with or without regard to letter case and diacritics. Pure. */
import { applyEdits } from './apply-edits.ts';
import type { AdminDocument } from './document.ts';
import { editableText, replaceRange } from './edit-content.ts';
import type { Parsed } from './parse.ts';
import { writtenTexts, type WrittenText } from './written-texts.ts';

export interface TextQuery {
  text: string;
  /** "Sở" is not "sở". */
  matchCase: boolean;
  /** "phản" is not "phan". */
  matchMarks: boolean;
  /** "ban" is not in "bang". */
  wholeWord: boolean;
}

export interface TextHit {
  /** Which of the texts, in their order. */
  at: number;
  path: (string | number)[];
  /** UTF-16 units of the text at `path`; a cross reference counts one. */
  start: number;
  end: number;
}

/** More are neither counted nor shown. */
export const MAX_HITS = 10_000;

/** The letters as they are compared, one for one, so that places stay what they are. */
function comparable(text: string, { matchCase, matchMarks }: TextQuery): string {
  return text
    .split('')
    .map((unit) => {
      if (/\s/u.test(unit)) return ' ';
      const bare = matchMarks ? unit : (BARE[unit] ?? unit.normalize('NFD').charAt(0));
      return matchCase ? bare : bare.toLowerCase().charAt(0);
    })
    .join('');
}

const BARE: Readonly<Record<string, string>> = { đ: 'd', Đ: 'D' };
const WORD = /[\p{L}\p{N}]/u;

/** All places of a query in the order of the texts, none over another. */
export function findHits(texts: readonly WrittenText[], query: TextQuery): TextHit[] {
  const wanted = comparable(query.text.normalize('NFC'), query);
  const hits: TextHit[] = [];
  if (wanted.trim() === '') return hits;
  for (const [at, { path, value }] of texts.entries()) {
    const text = comparable(typeof value === 'string' ? value : editableText(value), query);
    let start = text.indexOf(wanted);
    while (start >= 0 && hits.length < MAX_HITS) {
      const end = start + wanted.length;
      const isWhole = !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
      const isTaken = isWhole || !query.wholeWord;
      if (isTaken) hits.push({ at, path, start, end });
      start = text.indexOf(wanted, isTaken ? end : start + 1);
    }
  }
  return hits;
}

/**
 * The document with other words in the place of hits that were found in it; they take the emphasis of those they replace. Fails with a field error
 * where the result is no valid document.
 */
export function replaceHits(
  document: AdminDocument,
  hits: readonly TextHit[],
  replacement: string,
): Parsed<AdminDocument> {
  const texts = [...writtenTexts(document)];
  const changed = new Map<number, WrittenText>();
  // From behind, so that the places before stay where they are.
  for (const { at, start, end } of hits.toReversed()) {
    const written = changed.get(at) ?? texts[at];
    if (!written) continue;
    const { path, value } = written;
    changed.set(at, {
      path,
      value:
        typeof value === 'string'
          ? value.slice(0, start) + replacement + value.slice(end)
          : replaceRange(value, start, end, replacement),
    });
  }
  return applyEdits(document, [...changed.values()]);
}
