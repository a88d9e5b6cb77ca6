/** The office's own templates, and the field values that templates remember. */
import type { Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type { Templates } from './types.ts';

/** Templates not in the bin, by name. */
export async function listTemplates(db: Executor): Promise<Selectable<Templates>[]> {
  return db.selectFrom('templates').selectAll().where('deleted_at', 'is', null).orderBy('name').execute();
}

export async function getTemplate(db: Executor, id: string): Promise<Selectable<Templates> | undefined> {
  return db.selectFrom('templates').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Inserts or replaces a template. */
export async function putTemplate(
  db: Executor,
  row: { id: string; name: string; kind: string; definition: string },
  at: string,
): Promise<void> {
  await db
    .insertInto('templates')
    .values({ ...row, created_at: at, updated_at: at, deleted_at: null })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({
        name: row.name,
        kind: row.kind,
        definition: row.definition,
        updated_at: at,
        deleted_at: null,
      }),
    )
    .execute();
}

/** Puts a template into the bin or takes it out. */
export async function markTemplateDeleted(db: Executor, id: string, deletedAt: string | null): Promise<void> {
  await db.updateTable('templates').set({ deleted_at: deletedAt }).where('id', '=', id).execute();
}

/** Values kept for one key; older ones are forgotten. */
const KEPT_VALUES = 30;

/** Notes that these values were used, the latest use counting. @param at ISO instant */
export async function rememberFieldValues(
  db: Executor,
  entries: readonly { key: string; value: string }[],
  at: string,
): Promise<void> {
  for (const entry of entries)
    await db
      .insertInto('field_values')
      .values({ ...entry, used_at: at })
      .onConflict((conflict) => conflict.columns(['key', 'value']).doUpdateSet({ used_at: at }))
      .execute();
  for (const key of new Set(entries.map((entry) => entry.key)))
    await db
      .deleteFrom('field_values')
      .where('key', '=', key)
      .where('value', 'not in', (query) =>
        query
          .selectFrom('field_values')
          .select('value')
          .where('key', '=', key)
          .orderBy('used_at', 'desc')
          .orderBy('value')
          .limit(KEPT_VALUES),
      )
      .execute();
}

/** Remembered values by key, those used last first. */
export async function listFieldValues(db: Executor, keys: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('field_values')
    .select(['key', 'value'])
    .where('key', 'in', [...new Set(keys)])
    .orderBy('used_at', 'desc')
    .orderBy('value')
    .execute();
  const byKey = Map.groupBy(rows, (row) => row.key);
  return new Map([...byKey].map(([key, found]) => [key, found.map((row) => row.value)]));
}
