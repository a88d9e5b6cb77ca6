/** Yes and no, and choices from a list. */
import { fold } from '../../../../db/fold.ts';
import type { Cell } from '../cells.ts';
import { EMPTY, noted, plainly, quote, readNothing, refused, valueText, type Reading } from './reading.ts';

const YES = new Set([
  'x',
  'co',
  'dung',
  'yes',
  'y',
  'true',
  '1',
  'roi',
  'da',
  '✓',
  '✔',
  '☑',
  '☒',
  '√',
  '✗',
  '✘',
  '×',
  '+',
]);
const NO = new Set(['khong', 'ko', 'k', 'no', 'n', 'false', '0', 'sai', 'chua', '☐', '□']);
// Ticks of Wingdings and Wingdings 2 are letters in those fonts.
const SYMBOL_YES = new Set(['ü', 'þ', 'ý', 'û', 'P', 'R', 'O', '\uF0FC', '\uF0FE']);
const SYMBOL_NO = new Set(['o', '¨', '£', '\uF0A8', '\uF06F']);

/** Reads yes or no: "x", "Có", "✓", TRUE, 1. */
export function readFlag(cell: Cell | null): Reading<boolean> {
  const nothing = readNothing(cell);
  if (nothing || cell === null) return nothing ?? EMPTY;
  if (cell.type === 'boolean') return plainly(cell.value);
  if (cell.type === 'text' && /^wingdings/i.test(cell.font ?? '')) {
    const sign = cell.text.trim();
    if (SYMBOL_YES.has(sign)) return plainly(true);
    if (SYMBOL_NO.has(sign)) return plainly(false);
  }
  const text = fold(valueText(cell)).replace(/[.()[\]]/g, '');
  if (YES.has(text)) return plainly(true);
  if (NO.has(text)) return plainly(false);
  if (text === 'v') return noted(true, `${quote(cell)} được hiểu là “Có”.`);
  return refused(`${quote(cell)} không phải Có hoặc Không. Ghi “x” hoặc “Có”, “Không”.`);
}

/** One of the values a field may have. */
export interface Choice {
  key: string;
  label: string;
  synonyms?: readonly string[];
  /** It is read, but not named among those to choose from. */
  retired?: true;
}

/** Reads one of the choices, by label, else by key or synonym, without diacritics. */
export function readChoice(cell: Cell | null, choices: readonly Choice[]): Reading<string> {
  const nothing = readNothing(cell);
  if (nothing || cell === null) return nothing ?? EMPTY;
  const wanted = bare(valueText(cell));
  const labelled = choices.filter(({ label }) => bare(label) === wanted);
  const found =
    labelled.length > 0
      ? labelled
      : choices.filter(({ key, synonyms }) =>
          [key, ...(synonyms ?? [])].some((name) => bare(name) === wanted),
        );
  const [choice] = found;
  if (!choice || found.length > 1) {
    const offered = choices.filter(({ retired }) => retired !== true);
    const labels = offered.slice(0, MAX_NAMED).map(({ label }) => `“${label}”`);
    const more = offered.length > MAX_NAMED ? '…' : '';
    return refused(`${quote(cell)} không có trong danh mục. Chọn một trong: ${labels.join(', ')}${more}.`);
  }
  return bare(choice.label) === wanted || choice.key === valueText(cell)
    ? plainly(choice.key)
    : noted(choice.key, `${quote(cell)} được hiểu là “${choice.label}”.`);
}

const MAX_NAMED = 8;

function bare(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
