/** The office's own templates. */
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
