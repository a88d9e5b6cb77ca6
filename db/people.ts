/** People: leaders of associations and experts, with their fields, busy days, seats and posts. */
import { sql, type Insertable, type Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import { foldWords } from './fold.ts';
import { indexRecord, markRecordDeleted, unindexRecord } from './search.ts';
import type { People, PersonBusy, PersonMerges, PersonSeats } from './types.ts';

export type PersonRow = Selectable<People> & { fields: string[] };
/** What a caller writes of a person; stamps, key and search are ours. */
export type PersonColumns = Omit<
  Insertable<People>,
  'id' | 'revision' | 'created_at' | 'updated_at' | 'deleted_at' | 'name_key'
>;

export interface PeopleFilter {
  /** FTS5 query over all words. */
  match?: string | undefined;
  expertsOnly?: boolean | undefined;
  field?: string | undefined;
  associationId?: number | undefined;
  /** Only who is not busy from one day to another. */
  free?: { from: string; to: string } | undefined;
  deleted?: boolean | undefined;
  nameKey?: string | undefined;
  ids?: readonly number[] | undefined;
}

/** Key of a field of knowledge: folded words. */
export function fieldKey(field: string): string {
  return foldWords(field).join(' ');
}

/** People by name, each with their fields in the order in which they were entered. */
export async function listPeople(db: Executor, filter: PeopleFilter = {}): Promise<PersonRow[]> {
  let query = db
    .selectFrom('people')
    .selectAll()
    .where('deleted_at', filter.deleted === true ? 'is not' : 'is', null)
    .orderBy('name_key')
    .orderBy('id');
  if (filter.expertsOnly === true) query = query.where('is_expert', '=', 1);
  if (filter.associationId !== undefined) query = query.where('association_id', '=', filter.associationId);
  if (filter.nameKey !== undefined) query = query.where('name_key', '=', filter.nameKey);
  if (filter.ids)
    query = query.where(sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(filter.ids)}))`);
  if (filter.field !== undefined) {
    const key = fieldKey(filter.field);
    query = query.where('id', 'in', (inner) =>
      inner.selectFrom('person_fields').select('person_id').where('field_key', '=', key),
    );
  }
  const { free, match } = filter;
  if (free)
    query = query.where('id', 'not in', (inner) =>
      inner
        .selectFrom('person_busy')
        .select('person_id')
        .where('from_on', '<=', free.to)
        .where('to_on', '>=', free.from),
    );
  if (match !== undefined)
    query = query.where(
      sql<boolean>`id IN (SELECT record_id FROM search_records WHERE type = 'person' AND id IN (SELECT rowid FROM search_bodies WHERE search_bodies MATCH ${match}))`,
    );
  return withFields(db, await query.execute());
}

async function withFields(db: Executor, rows: Selectable<People>[]): Promise<PersonRow[]> {
  if (rows.length === 0) return [];
  let query = db
    .selectFrom('person_fields')
    .select(['person_id', 'field'])
    .orderBy('person_id')
    .orderBy('position');
  if (rows.length <= FEW)
    query = query.where(
      'person_id',
      'in',
      rows.map(({ id }) => id),
    );
  const fields = new Map<number, string[]>();
  for (const row of await query.execute()) {
    const own = fields.get(row.person_id);
    if (own) own.push(row.field);
    else fields.set(row.person_id, [row.field]);
  }
  return rows.map((row) => ({ ...row, fields: fields.get(row.id) ?? [] }));
}

/** Up to here fields are asked by id; above, reading all is quicker. */
const FEW = 200;

export async function getPerson(db: Executor, id: number): Promise<PersonRow | undefined> {
  const rows = await db.selectFrom('people').selectAll().where('id', '=', id).execute();
  return (await withFields(db, rows))[0];
}

/** What people are told apart by. */
export type PersonIdentity = Pick<Selectable<People>, 'id' | 'name' | 'phone' | 'email' | 'born_on' | 'unit'>;

const PAGE = 1_000;

/** What all people not in the bin are told apart by, read in pages: a bank may hold more people than memory should. */
export async function* personIdentities(db: Executor): AsyncGenerator<PersonIdentity> {
  for (let after = 0; ;) {
    const page = await db
      .selectFrom('people')
      .select(['id', 'name', 'phone', 'email', 'born_on', 'unit'])
      .where('deleted_at', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.id;
  }
}

/** Keys of names that more than one person not in the bin bears. */
export async function listSharedNames(db: Executor): Promise<string[]> {
  const rows = await db
    .selectFrom('people')
    .select('name_key')
    .where('deleted_at', 'is', null)
    .groupBy('name_key')
    .having((expression) => expression.fn.countAll(), '>', 1)
    .orderBy('name_key')
    .execute();
  return rows.map((row) => row.name_key);
}

/** Fields of knowledge with how many bear them, most frequent first. */
export async function countFields(db: Executor): Promise<{ field: string; people: number }[]> {
  const rows = await db
    .selectFrom('person_fields as f')
    .innerJoin('people as p', 'p.id', 'f.person_id')
    .select((expression) => [
      expression.fn.min('f.field').as('field'),
      expression.fn.countAll<number>().as('people'),
    ])
    .where('p.deleted_at', 'is', null)
    .groupBy('f.field_key')
    .orderBy('people', 'desc')
    .orderBy('field')
    .execute();
  return rows.map((row) => ({ field: row.field, people: Number(row.people) }));
}

export async function insertPerson(
  db: Executor,
  columns: PersonColumns,
  fields: readonly string[],
  nameKey: string,
  at: string,
): Promise<number> {
  const { id } = await db
    .insertInto('people')
    .values({ ...columns, name_key: nameKey, revision: 1, created_at: at, updated_at: at, deleted_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await putFields(db, id, fields, false);
  await indexPerson(db, id, columns, fields);
  return id;
}

/** Writes a person over revision `expected`; false when another revision is stored. */
export async function updatePerson(
  db: Executor,
  id: number,
  expected: number,
  columns: PersonColumns,
  fields: readonly string[],
  nameKey: string,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('people')
    .set({ ...columns, name_key: nameKey, revision: expected + 1, updated_at: at })
    .where('id', '=', id)
    .where('revision', '=', expected)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await putFields(db, id, fields, true);
  await indexPerson(db, id, columns, fields);
  return true;
}

async function putFields(
  db: Executor,
  id: number,
  fields: readonly string[],
  hadFields: boolean,
): Promise<void> {
  if (hadFields) await db.deleteFrom('person_fields').where('person_id', '=', id).execute();
  if (fields.length === 0) return;
  await db
    .insertInto('person_fields')
    .values(fields.map((field, position) => ({ person_id: id, position, field, field_key: fieldKey(field) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function indexPerson(
  db: Executor,
  id: number,
  columns: PersonColumns,
  fields: readonly string[],
): Promise<void> {
  const { academic_rank, degree, major, unit, position, phone, email, address, note } = columns;
  await indexRecord(db, {
    type: 'person',
    recordId: id,
    title: columns.name,
    hasInitials: true,
    body: [academic_rank, degree, position, unit, major, ...fields, phone, email, address, note]
      .filter((word) => word !== '')
      .join('\n'),
  });
}

/** Puts a person into the bin or takes them out; the revision grows. */
export async function markPersonDeleted(db: Executor, id: number, deletedAt: string | null): Promise<void> {
  await db
    .updateTable('people')
    .set((expression) => ({ deleted_at: deletedAt, revision: expression('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await markRecordDeleted(db, 'person', id, deletedAt !== null);
}

/** Deletes a person that nothing refers to but their own fields. @throws SqliteError where something does */
export async function erasePerson(db: Executor, id: number): Promise<void> {
  await db.deleteFrom('person_fields').where('person_id', '=', id).execute();
  await db.deleteFrom('people').where('id', '=', id).execute();
  await unindexRecord(db, 'person', id);
}

export async function listBusy(db: Executor, id: number): Promise<Selectable<PersonBusy>[]> {
  return db.selectFrom('person_busy').selectAll().where('person_id', '=', id).orderBy('from_on').execute();
}

export async function putBusy(db: Executor, row: Insertable<PersonBusy>): Promise<void> {
  await db
    .insertInto('person_busy')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function listSeats(db: Executor, id: number): Promise<Selectable<PersonSeats>[]> {
  return db
    .selectFrom('person_seats')
    .selectAll()
    .where('person_id', '=', id)
    .orderBy('from_on', 'desc')
    .orderBy('id')
    .execute();
}

/** Adds a seat, or writes over one; where it came from stays. */
export async function putSeat(db: Executor, row: Insertable<PersonSeats>): Promise<void> {
  const { kind, name, role, from_on, to_on } = row;
  await db
    .insertInto('person_seats')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ kind, name, role, from_on, to_on }))
    .execute();
}

export async function deleteOfPerson(
  db: Executor,
  table: 'person_busy' | 'person_seats',
  personId: number,
  id: number,
): Promise<boolean> {
  const result = await db
    .deleteFrom(table)
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}

export interface PostRow {
  id: number;
  association_id: number;
  association_name: string;
  role: string;
  term: string;
  from_on: string | null;
  to_on: string | null;
}

/** Posts in associations, newest first. */
export async function listPosts(db: Executor, personId: number): Promise<PostRow[]> {
  return db
    .selectFrom('association_leaders as l')
    .innerJoin('associations as a', 'a.id', 'l.association_id')
    .select([
      'l.id',
      'l.association_id',
      'a.name as association_name',
      'l.role',
      'l.term',
      'l.from_on',
      'l.to_on',
    ])
    .where('l.person_id', '=', personId)
    .orderBy('l.from_on', 'desc')
    .orderBy('l.id')
    .execute();
}

const LINKED = ['association_leaders', 'person_busy', 'person_seats'] as const;
export type LinkedTable = (typeof LINKED)[number];
export type MovedLinks = Record<LinkedTable, number[]>;

/** Posts, busy days and seats of one person become another's. Gives the ids that moved. */
export async function moveLinks(db: Executor, from: number, to: number): Promise<MovedLinks> {
  const moved: MovedLinks = { association_leaders: [], person_busy: [], person_seats: [] };
  for (const table of LINKED) {
    const rows = await db
      .updateTable(table)
      .set({ person_id: to })
      .where('person_id', '=', from)
      .returning('id')
      .execute();
    moved[table] = rows.map(({ id }) => id);
  }
  return moved;
}

/** Gives moved rows to a person, those that are still there. */
export async function moveLinksBack(db: Executor, moved: MovedLinks, to: number): Promise<void> {
  for (const table of LINKED)
    if (moved[table].length > 0)
      await db.updateTable(table).set({ person_id: to }).where('id', 'in', moved[table]).execute();
}

export async function insertMerge(
  db: Executor,
  row: Omit<Insertable<PersonMerges>, 'id' | 'undone_at'>,
): Promise<number> {
  return (
    await db
      .insertInto('person_merges')
      .values({ ...row, undone_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

export async function getMerge(db: Executor, id: number): Promise<Selectable<PersonMerges> | undefined> {
  return db.selectFrom('person_merges').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function markMergeUndone(db: Executor, id: number, at: string): Promise<void> {
  await db.updateTable('person_merges').set({ undone_at: at }).where('id', '=', id).execute();
}
