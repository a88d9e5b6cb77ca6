/** The grid of yearly figures: rows of figures, columns of years, what is worked out of them. Pure. */
import { NO_FIGURES, SUMS, type SumName, type YearFigures } from '../../../electron/api/associations.ts';
import { FIGURE_NAMES } from './names.ts';

/** Intellectuals by degree make up the whole. */
export const DEGREES = ['doctors', 'masters', 'graduates', 'otherIntellectuals'] as const;

export type FigureRow =
  | { type: 'entered'; key: SumName; label: string }
  | { type: 'worked-out'; key: 'intellectuals' | 'feeOwed'; label: string };

const entered = (key: SumName): FigureRow => ({ type: 'entered', key, label: FIGURE_NAMES[key] });

/** Rows of the grid, sums below what they are made of. */
export const FIGURE_ROWS: readonly FigureRow[] = [
  ...SUMS.slice(0, SUMS.indexOf('otherIntellectuals') + 1).map(entered),
  { type: 'worked-out', key: 'intellectuals', label: 'Cộng theo trình độ' },
  ...SUMS.slice(SUMS.indexOf('otherIntellectuals') + 1).map(entered),
  { type: 'worked-out', key: 'feeOwed', label: 'Hội phí còn nợ (đồng)' },
];

/** The figure of a row in a year; null where nothing is known. */
export function figureOf(year: YearFigures, row: FigureRow): number | null {
  if (row.type === 'entered') return year[row.key];
  if (row.key === 'feeOwed') return year.feeDue === null ? null : year.feeDue - (year.feePaid ?? 0);
  const known = DEGREES.map((key) => year[key]).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Sum over the years, where that says something: fees flow, members are counted anew each year. */
export function sumOfYears(years: readonly YearFigures[], row: FigureRow): number | null {
  if (row.key !== 'feeDue' && row.key !== 'feePaid' && row.key !== 'feeOwed') return null;
  const known = years.map((year) => figureOf(year, row)).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}

/** Figures of a year of which nothing is known yet. */
export function emptyYear(year: number): YearFigures {
  return { year, ...NO_FIGURES };
}
