/** Associations, their types and dated events. What else hangs on them: association-parts.ts. */
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';
import type { Executor } from './connection.ts';
import { indexRecord, markRecordDeleted, unindexRecord } from './search.ts';
import type { AssociationEvents, Associations, AssociationTypes } from './types.ts';

export type AssociationRow = Selectable<Associations>;
export type AssociationEventRow = Selectable<AssociationEvents> & { others: number[] };
/** What a caller writes of an association; stamps, key and search are ours. */
export type AssociationColumns = Omit<
  Insertable<Associations>,
  'id' | 'revision' | 'created_at' | 'updated_at' | 'deleted_at' | 'name_key'
>;

/** Types in the office's order. @param all also those in the bin, which stored associations may still bear */
export async function listAssociationTypes(
  db: Executor,
  all = false,
): Promise<Selectable<AssociationTypes>[]> {
  let query = db.selectFrom('association_types').selectAll().orderBy('position');
  if (!all) query = query.where('deleted_at', 'is', null);
  return query.execute();
}

/** Writes the catalogue of types; those it does not name are gone, which the database refuses for one that an association bears. */
export async function putAssociationTypes(
  db: Executor,
  types: readonly { id: string; name: string; isRetired: boolean }[],
  at: string,
): Promise<void> {
  await db
    .deleteFrom('association_types')
    .where(
      'id',
      'not in',
      types.map(({ id }) => id),
    )
    .execute();
  for (const [position, { id, name, isRetired }] of types.entries())
    await db
      .insertInto('association_types')
      .values({ id, name, position, deleted_at: isRetired ? at : null })
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((expression) => ({
          name,
          position,
          // The day on which it was retired stays.
          deleted_at: isRetired ? expression.fn.coalesce('association_types.deleted_at', sql.val(at)) : null,
        })),
      )
      .execute();
}

/** How many associations not in the bin bear each type. */
export async function countByType(db: Executor): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('associations')
    .select((expression) => ['type_id', expression.fn.countAll<number>().as('count')])
    .where('deleted_at', 'is', null)
    .groupBy('type_id')
    .execute();
  return new Map(rows.map((row) => [row.type_id, Number(row.count)]));
}

/** How often each type is named at any time: by associations, also in the bin, by their state before all events, by events. */
export async function countTypeUses(db: Executor): Promise<Map<string, number>> {
  const { rows } = await sql<{ type_id: string; count: number }>`
    SELECT type_id, count(*) AS count FROM (
      SELECT type_id FROM associations
      UNION ALL SELECT json_extract(first_state, '$.typeId') FROM associations
      UNION ALL SELECT json_extract(patch, '$.typeId') FROM association_events
    ) WHERE type_id IS NOT NULL GROUP BY type_id`.execute(db);
  return new Map(rows.map((row) => [row.type_id, row.count]));
}

/** All associations in or out of the bin, by name. */
export async function listAssociations(
  db: Executor,
  filter: { deleted?: boolean; ids?: readonly number[] } = {},
): Promise<AssociationRow[]> {
  let query = db
    .selectFrom('associations')
    .selectAll()
    .where('deleted_at', filter.deleted === true ? 'is not' : 'is', null)
    .orderBy('name_key')
    .orderBy('id');
  if (filter.ids) query = query.where(inList(filter.ids));
  return query.execute();
}

/** `id IN (...)` for a list of any length: SQLite limits the number of parameters. */
function inList(ids: readonly number[]): ReturnType<typeof sql<boolean>> {
  return sql<boolean>`id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

export async function getAssociation(db: Executor, id: number): Promise<AssociationRow | undefined> {
  return db.selectFrom('associations').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Ids of associations whose words in the search index match. */
export async function findAssociationIds(db: Executor, match: string): Promise<Set<number>> {
  const result = await sql<{ record_id: number }>`
    SELECT record_id FROM search_records WHERE type = 'association'
      AND id IN (SELECT rowid FROM search_bodies WHERE search_bodies MATCH ${match})`.execute(db);
  return new Set(result.rows.map((row) => row.record_id));
}

/** Inserts an association with its search words and returns its id. */
export async function insertAssociation(
  db: Executor,
  columns: AssociationColumns,
  nameKey: string,
  at: string,
): Promise<number> {
  const { id } = await db
    .insertInto('associations')
    .values({ ...columns, name_key: nameKey, revision: 1, created_at: at, updated_at: at, deleted_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await indexAssociation(db, id, columns);
  return id;
}

/** Writes an association over revision `expected`; false when another revision is stored. */
export async function updateAssociation(
  db: Executor,
  id: number,
  expected: number,
  columns: AssociationColumns,
  nameKey: string,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('associations')
    .set({
      ...columns,
      name_key: nameKey,
      revision: expected + 1,
      updated_at: at,
    } satisfies Updateable<Associations>)
    .where('id', '=', id)
    .where('revision', '=', expected)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await indexAssociation(db, id, columns, await earlierNames(db, id));
  return true;
}

/** All names that an association has borne: letters of the time still bear them. */
async function earlierNames(db: Executor, id: number): Promise<string[]> {
  const result = await sql<{ name: string | null }>`
    SELECT first_state ->> '$.name' AS name FROM associations WHERE id = ${id}
    UNION SELECT patch ->> '$.name' FROM association_events WHERE association_id = ${id}`.execute(db);
  return result.rows.flatMap(({ name }) => (name === null ? [] : [name]));
}

async function indexAssociation(
  db: Executor,
  id: number,
  columns: AssociationColumns,
  earlier: readonly string[] = [],
): Promise<void> {
  const { name, short_name, area, field, address, phone, email, tax_code, established_number, note } =
    columns;
  const words = [area, field, address, phone, email, tax_code, established_number, columns.charter_number];
  await indexRecord(db, {
    type: 'association',
    recordId: id,
    title: name,
    shortName: short_name,
    hasInitials: true,
    body: [...words, columns.admission_number, ...earlier.filter((entry) => entry !== name), note]
      .filter((word) => word !== '')
      .join('\n'),
  });
}

/** Puts an association into the bin or takes it out; its revision grows, so that nobody saves over it unknowing. */
export async function markAssociationDeleted(
  db: Executor,
  id: number,
  deletedAt: string | null,
): Promise<void> {
  await db
    .updateTable('associations')
    .set((expression) => ({ deleted_at: deletedAt, revision: expression('revision', '+', 1) }))
    .where('id', '=', id)
    .execute();
  await markRecordDeleted(db, 'association', id, deletedAt !== null);
}

/** Deletes an association that nothing refers to. @throws SqliteError where something does */
export async function eraseAssociation(db: Executor, id: number): Promise<void> {
  await db.deleteFrom('associations').where('id', '=', id).execute();
  await unindexRecord(db, 'association', id);
}

/** Events in their order in time. @param associationId only of this one */
export async function listAssociationEvents(
  db: Executor,
  associationId?: number,
): Promise<AssociationEventRow[]> {
  let query = db.selectFrom('association_events').selectAll().orderBy('happened_on').orderBy('id');
  if (associationId !== undefined) query = query.where('association_id', '=', associationId);
  const rows = await query.execute();
  const others = new Map<number, number[]>();
  for (const row of await db.selectFrom('association_event_others').selectAll().execute())
    others.set(row.event_id, [...(others.get(row.event_id) ?? []), row.association_id]);
  return rows.map((row) => ({ ...row, others: others.get(row.id) ?? [] }));
}

/** Adds an event, or writes it over the one with this id. */
export async function putAssociationEvent(
  db: Executor,
  id: number | undefined,
  event: Omit<Insertable<AssociationEvents>, 'id'>,
  others: readonly number[],
): Promise<number> {
  let eventId = id;
  if (eventId === undefined)
    eventId = (
      await db.insertInto('association_events').values(event).returning('id').executeTakeFirstOrThrow()
    ).id;
  else await db.updateTable('association_events').set(event).where('id', '=', eventId).execute();
  await db.deleteFrom('association_event_others').where('event_id', '=', eventId).execute();
  for (const other of new Set(others))
    await db
      .insertInto('association_event_others')
      .values({ event_id: eventId, association_id: other })
      .execute();
  return eventId;
}

export async function updateEventPatch(db: Executor, id: number, patch: string): Promise<void> {
  await db.updateTable('association_events').set({ patch }).where('id', '=', id).execute();
}

export async function deleteAssociationEvent(db: Executor, id: number): Promise<void> {
  await db.deleteFrom('association_events').where('id', '=', id).execute();
}
