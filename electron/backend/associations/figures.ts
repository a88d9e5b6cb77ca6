/** Figures of the associations together: by type, field, area, term or year, each with the associations behind it. */
import { listFigures } from '../../../db/association-parts.ts';
import { toFields } from '../../../db/columns.ts';
import { foldWords } from '../../../db/fold.ts';
import {
  SUMS,
  type AssociationRow,
  type FigureGroup,
  type SumName,
  type YearFigures,
} from '../../api/associations.ts';
import type { QueryContext } from '../context.ts';
import { associationsOn, groupBy } from './register.ts';

export interface FiguresQuery {
  by: 'type' | 'field' | 'area' | 'term' | 'year';
  /** Of the yearly figures; default the year of the day. By year: only that one. */
  year?: number | undefined;
  on?: string | undefined;
  typeId?: string | undefined;
}

type Counted = Omit<YearFigures, 'note'> & { associationId: number };

/**
 * Groups with their sums. Members of the day are counted, a year that is over by its last day: a report about last year shows last year's names and
 * those that have left since. What a group did not report counts nothing, and `reported` says who did.
 */
export async function figures(context: QueryContext, query: FiguresQuery): Promise<FigureGroup[]> {
  const membersOn = async (day: string): Promise<AssociationRow[]> =>
    (await associationsOn(context, day)).filter(
      (row) => query.typeId === undefined || row.typeId === query.typeId,
    );
  if (query.by !== 'year') {
    const year = query.year ?? Number((query.on ?? context.today).slice(0, 4));
    const day = query.on ?? lastDay(year, context.today);
    const counted = (await listFigures(context.db, { year })).map(toFields);
    return groupFigures(await membersOn(day), counted, query.by, day);
  }
  const counted = (await listFigures(context.db, query.year === undefined ? {} : { year: query.year })).map(
    toFields,
  );
  const groups: FigureGroup[] = [];
  for (const [year, ofYear] of [...groupBy(counted, (entry) => entry.year)].toSorted(([a], [b]) => a - b)) {
    const day = query.on ?? lastDay(year, context.today);
    groups.push(...groupFigures(await membersOn(day), ofYear, 'year', day));
  }
  return groups;
}

/** The last day of a year that is over; else today. */
function lastDay(year: number, today: string): string {
  const last = `${String(year).padStart(4, '0')}-12-31`;
  return last < today ? last : today;
}

/** Pure part: members of a day and their figures as groups. */
export function groupFigures(
  members: readonly AssociationRow[],
  counted: readonly Counted[],
  by: FiguresQuery['by'],
  on: string,
): FigureGroup[] {
  const known = new Map(members.map((row) => [row.id, row]));
  const groups = new Map<string, FigureGroup>();
  const groupOf = (key: string, name: string): FigureGroup => {
    let group = groups.get(key);
    if (!group) {
      group = { key, name, ids: [], reported: [], on, sums: noSums() };
      groups.set(key, group);
    }
    return group;
  };
  if (by !== 'year') {
    for (const row of members) {
      const { key, name } = keyOf(row, by);
      groupOf(key, name).ids.push(row.id);
    }
  }
  for (const entry of counted) {
    const row = known.get(entry.associationId);
    if (!row) continue;
    const { key, name } =
      by === 'year' ? { key: String(entry.year), name: String(entry.year) } : keyOf(row, by);
    const group = groupOf(key, name);
    if (by === 'year') group.ids.push(row.id);
    if (!group.reported.includes(row.id)) group.reported.push(row.id);
    for (const sum of SUMS) group.sums[sum] += entry[sum] ?? 0;
  }
  return [...groups.values()].toSorted((a, b) =>
    by === 'year' || by === 'term'
      ? a.key < b.key
        ? -1
        : 1
      : b.ids.length - a.ids.length || (a.key < b.key ? -1 : 1),
  );
}

function noSums(): Record<SumName, number> {
  return {
    branches: 0,
    members: 0,
    women: 0,
    partyMembers: 0,
    doctors: 0,
    masters: 0,
    graduates: 0,
    otherIntellectuals: 0,
    professors: 0,
    associateProfessors: 0,
    under35: 0,
    over60: 0,
    feeDue: 0,
    feePaid: 0,
  };
}

const UNKNOWN = 'Chưa ghi';

function keyOf(row: AssociationRow, by: 'type' | 'field' | 'area' | 'term'): { key: string; name: string } {
  switch (by) {
    case 'type':
      return { key: row.typeId, name: row.typeName };
    case 'field':
      return { key: foldWords(row.field).join(' '), name: row.field || UNKNOWN };
    case 'area':
      return { key: foldWords(row.area).join(' '), name: row.area || UNKNOWN };
    case 'term': {
      const [from, to] = [row.termFrom?.slice(0, 4) ?? '', row.termTo?.slice(0, 4) ?? ''];
      return from === '' && to === ''
        ? { key: '', name: UNKNOWN }
        : { key: `${from}-${to}`, name: `${from}-${to}` };
    }
  }
}
