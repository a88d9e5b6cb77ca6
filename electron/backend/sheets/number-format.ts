/** What a number format makes of a number: a plain number, a percentage or a date. Source: ECMA-376 part 1, 18.8.30 and 18.8.31. */
import type { DateShown } from './cells.ts';

export type NumberKind = 'number' | 'percent' | DateShown;

const BUILT_IN: Readonly<Record<number, NumberKind>> = {
  9: 'percent',
  10: 'percent',
  14: 'day',
  15: 'day',
  16: 'day',
  17: 'month',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'day',
  45: 'time',
  47: 'time',
};
// East Asian ids whose codes the file does not hold: 27 to 31, 36, 50 to 54, 57 and 58 are dates, 32 to 35 and 55, 56 times.
const EAST_ASIAN_TIMES = new Set([32, 33, 34, 35, 55, 56]);

/** Kind of a built-in format id that the file gives no code for. */
export function builtInKind(id: number): NumberKind {
  const kind = BUILT_IN[id];
  if (kind) return kind;
  if ((id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return EAST_ASIAN_TIMES.has(id) ? 'time' : 'day';
  return 'number';
}

// Quoted text, escaped signs, fillers, then brackets that are no elapsed time ([Red], [$-42A], [>100]).
const LITERAL = /"[^"]*"?|\\.|_.|\*./gs;
const BRACKETS = /\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;

/** Kind of a format code: "dd/mm/yyyy" is a day, `#,##0 "đồng"` a number, "[h]:mm" a duration, so a number. */
export function formatKind(code: string): NumberKind {
  const bare = code.replace(LITERAL, '').replace(BRACKETS, '');
  const section = (bare.split(';')[0] ?? '').toLowerCase();
  if (section.includes('general') || ELAPSED.test(section)) return 'number';
  const letters = section.replace(/am\/pm|a\/p|sa\/ch/g, 'h');
  const hasYear = /[ye]/.test(letters.replace(/e[+-]/g, ''));
  const hasDay = /d/.test(letters);
  const hasTime = /[hs]/.test(letters);
  const hasMonth = /m/.test(letters) && (!hasTime || hasYear || hasDay || /mmm/.test(letters));
  if (hasDay) return 'day';
  if (hasYear) return hasMonth ? 'month' : 'year';
  if (hasTime) return 'time';
  if (hasMonth) return 'month';
  return letters.includes('%') ? 'percent' : 'number';
}
