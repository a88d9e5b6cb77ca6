/** Figures of groups as a table: columns, sums over groups, text for a spreadsheet, a word processor, a workbook. Pure. */
import { SUMS, type FigureGroup, type SumName } from '../../../electron/api/associations.ts';
import { numberText } from '../../app/number-text.ts';
import type { RegisterList } from '../../components/register/register-list.ts';
import { toTsv } from '../../components/register/tsv.ts';
import { FIGURE_NAMES } from './names.ts';
import { DEGREES } from './year-figures.ts';

/** What a column counts: associations, those that gave figures, intellectuals of all degrees, or one of the figures. */
export type Measure = 'associations' | 'reported' | 'intellectuals' | SumName;
export const MEASURES: readonly Measure[] = [
  'associations',
  'reported',
  ...SUMS.flatMap((sum): Measure[] => (sum === DEGREES[0] ? ['intellectuals', sum] : [sum])),
];

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  associations: 'Số hội',
  reported: 'Có số liệu',
  intellectuals: 'Trí thức',
  ...FIGURE_NAMES,
};

/** One figure of a group. */
export function measureOf(group: FigureGroup, measure: Measure): number {
  if (measure === 'associations') return group.ids.length;
  if (measure === 'reported') return group.reported.length;
  if (measure === 'intellectuals') return DEGREES.reduce((sum, degree) => sum + group.sums[degree], 0);
  return group.sums[measure];
}

/** Sum over groups. Groups of years count the same association again and again: of them there is no sum. */
export function totalOf(groups: readonly FigureGroup[], measure: Measure): number {
  return groups.reduce((sum, group) => sum + measureOf(group, measure), 0);
}

/** Figures of groups as rows: head, groups and, where groups can be added up, their sum. */
export interface FigureTableRows {
  head: string[];
  rows: { name: string; values: number[] }[];
  /** Empty where there is no sum. */
  totals: number[];
}

/** @param by name of the first column @param measures the other columns */
export function figureRows(
  groups: readonly FigureGroup[],
  by: string,
  measures: readonly Measure[],
  hasTotal: boolean,
): FigureTableRows {
  return {
    head: [by, ...measures.map((measure) => MEASURE_NAMES[measure])],
    rows: groups.map((group) => ({
      name: group.name,
      values: measures.map((measure) => measureOf(group, measure)),
    })),
    totals: hasTotal ? measures.map((measure) => totalOf(groups, measure)) : [],
  };
}

/** The rows as lines of cells, the sum last. @param text how a number is written */
export function figureLines(table: FigureTableRows, text: (value: number) => string): string[][] {
  const line = (name: string, values: readonly number[]): string[] => [name, ...values.map(text)];
  return [
    table.head,
    ...table.rows.map(({ name, values }) => line(name, values)),
    ...(table.totals.length > 0 ? [line('Cộng', table.totals)] : []),
  ];
}

/** The table for a spreadsheet: numbers bare, so that it can reckon with them. */
export function figuresTsv(table: FigureTableRows): string {
  return toTsv(figureLines(table, String));
}

/** The table for a word processor: numbers as they are read, at the right. */
export function figuresHtml(table: FigureTableRows): string {
  const lines = figureLines(table, numberText);
  const rows = lines.map((cells, row) => {
    const isBold = row === 0 || (table.totals.length > 0 && row === lines.length - 1);
    const tag = isBold ? 'th' : 'td';
    return `<tr>${cells
      .map((cell, at) => `<${tag} align="${at === 0 ? 'left' : 'right'}">${escaped(cell)}</${tag}>`)
      .join('')}</tr>`;
  });
  return `<table border="1" cellspacing="0">${rows.join('')}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The table as a list that is written as .xlsx. */
export function figuresList(table: FigureTableRows): RegisterList {
  const type = (at: number): 'text' | 'number' => (at === 0 ? 'text' : 'number');
  return {
    columns: table.head.map((label, at) => ({
      key: String(at),
      label,
      type: type(at),
      width: 0,
      isSummed: false,
    })),
    rows: [...table.rows, ...(table.totals.length > 0 ? [{ name: 'Cộng', values: table.totals }] : [])].map(
      ({ name, values }) => [
        { value: name, text: name },
        ...values.map((value) => ({ value, text: numberText(value) })),
      ],
    ),
  };
}
