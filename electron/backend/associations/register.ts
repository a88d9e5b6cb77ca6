/** The register of associations as it is, or as it was on a day. */
import { listFigures, listLeaders, type FiguresRow } from '../../../db/association-parts.ts';
import {
  findAssociationIds,
  listAssociationEvents,
  listAssociations,
  listAssociationTypes,
} from '../../../db/associations.ts';
import { matchQuery } from '../../../db/fold.ts';
import type { AssociationEvent, AssociationRow, LeaderRole } from '../../api/associations.ts';
import type { QueryContext } from '../context.ts';
import { isWithin } from '../partial-date.ts';
import { isMemberOn, stateOn } from './rules.ts';
import { eventOf, fieldsOf, firstStateOf } from './stored.ts';

export interface RegisterFilter {
  text?: string | undefined;
  typeId?: string | undefined;
  /** ISO date; default today. */
  on?: string | undefined;
  membersOnly?: boolean | undefined;
  deleted?: boolean | undefined;
}

/** All associations with what was so on the day, by name. */
export async function list(context: QueryContext, filter: RegisterFilter): Promise<AssociationRow[]> {
  const { db } = context;
  const day = filter.on ?? context.today;
  const match = filter.text === undefined ? null : matchQuery(filter.text);
  const found = match === null ? null : await findAssociationIds(db, match);
  const typeNames = new Map((await listAssociationTypes(db, true)).map(({ id, name }) => [id, name]));
  const events = groupBy((await listAssociationEvents(db)).map(eventOf), (event) => event.associationId);
  const leaders = groupBy(
    (await listLeaders(db)).filter((row) => isWithin(day, row.from_on, row.to_on)),
    (row) => row.association_id,
  );
  const figures = new Map<number, FiguresRow>();
  for (const row of await listFigures(db, { upTo: Number(day.slice(0, 4)) }))
    if (!figures.has(row.association_id)) figures.set(row.association_id, row);

  const rows: AssociationRow[] = [];
  for (const row of await listAssociations(db, { deleted: filter.deleted ?? false })) {
    if (found && !found.has(row.id)) continue;
    const own = events.get(row.id) ?? ([] as AssociationEvent[]);
    const fields =
      own.length === 0 ? fieldsOf(row) : { ...fieldsOf(row), ...stateOn(firstStateOf(row), own, day) };
    if (filter.typeId !== undefined && fields.typeId !== filter.typeId) continue;
    if (filter.membersOnly === true && !isMemberOn({ admittedOn: row.admitted_on, events: own }, day))
      continue;
    const inOffice = (role: LeaderRole): string =>
      (leaders.get(row.id) ?? [])
        .filter((leader) => leader.role === role)
        .map((leader) => leader.person_name)
        .join('; ');
    const newest = figures.get(row.id);
    rows.push({
      id: row.id,
      revision: row.revision,
      ...fields,
      typeName: typeNames.get(fields.typeId) ?? fields.typeId,
      endedOn: row.ended_on,
      chair: inOffice('chair'),
      viceChairs: inOffice('vice-chair'),
      generalSecretary: inOffice('general-secretary'),
      inspectionHead: inOffice('inspection-head'),
      contact: inOffice('contact'),
      figuresYear: newest?.year ?? null,
      branches: newest?.branches ?? null,
      members: newest?.members ?? null,
      women: newest?.women ?? null,
      partyMembers: newest?.party_members ?? null,
      isDeleted: row.deleted_at !== null,
    });
  }
  return rows;
}

/** Members on a day under the names of that day: what a report about that time shows. */
export async function associationsOn(context: QueryContext, day: string): Promise<AssociationRow[]> {
  return list(context, { on: day, membersOnly: true });
}

export function groupBy<T>(values: readonly T[], key: (value: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const value of values) {
    const group = groups.get(key(value));
    if (group) group.push(value);
    else groups.set(key(value), [value]);
  }
  return groups;
}
