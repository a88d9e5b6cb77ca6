/** Figures of groups as a table: columns, sums over groups, text for a spreadsheet. Pure. */
import { SUMS, type FigureGroup, type SumName } from '../../../electron/api/associations.ts';
import { toTsv } from '../../components/register/tsv.ts';
import { SUM_NAMES } from './names.ts';

/** What a column counts: associations, those that gave figures, or one of the figures. */
export type Measure = 'associations' | 'reported' | SumName;
export const MEASURES: readonly Measure[] = ['associations', 'reported', ...SUMS];

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  associations: 'Số hội',
  reported: 'Có số liệu',
  ...SUM_NAMES,
};

/** One figure of a group. */
export function measureOf(group: FigureGroup, measure: Measure): number {
  if (measure === 'associations') return group.ids.length;
  return measure === 'reported' ? group.reported.length : group.sums[measure];
}

/** Sum over groups. Groups of years count the same association again and again: of them there is no sum. */
export function totalOf(groups: readonly FigureGroup[], measure: Measure): number {
  return groups.reduce((sum, group) => sum + measureOf(group, measure), 0);
}

/** The table for a spreadsheet: numbers bare, so that it can reckon with them. @param by name of the first column */
export function figuresTsv(groups: readonly FigureGroup[], by: string, hasTotal: boolean): string {
  const row = (name: string, value: (measure: Measure) => number): string[] => [
    name,
    ...MEASURES.map((measure) => String(value(measure))),
  ];
  return toTsv([
    [by, ...MEASURES.map((measure) => MEASURE_NAMES[measure])],
    ...groups.map((group) => row(group.name, (measure) => measureOf(group, measure))),
    ...(hasTotal ? [row('Cộng', (measure) => totalOf(groups, measure))] : []),
  ]);
}
