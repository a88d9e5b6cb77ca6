/** Saved views of registers, and the columns of each register as they were left last. */
import type { Insertable, Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type { Views } from './types.ts';

export type ViewRow = Selectable<Views>;
type ViewFields = Pick<Insertable<Views>, 'register' | 'name' | 'is_default' | 'state'>;

export async function listViews(db: Executor, register: string): Promise<ViewRow[]> {
  return db.selectFrom('views').selectAll().where('register', '=', register).orderBy('id').execute();
}

export async function getView(db: Executor, id: number): Promise<ViewRow | undefined> {
  return db.selectFrom('views').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertView(db: Executor, fields: ViewFields, at: string): Promise<ViewRow> {
  return db
    .insertInto('views')
    .values({ ...fields, created_at: at, updated_at: at })
    .returningAll()
    .executeTakeFirstOrThrow();
}

export async function updateView(db: Executor, id: number, fields: ViewFields, at: string): Promise<ViewRow> {
  return db
    .updateTable('views')
    .set({ ...fields, updated_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** No view of the register is its default any more. */
export async function clearDefaultView(db: Executor, register: string): Promise<void> {
  await db.updateTable('views').set({ is_default: 0 }).where('register', '=', register).execute();
}

export async function deleteView(db: Executor, id: number): Promise<void> {
  await db.deleteFrom('views').where('id', '=', id).execute();
}

/** The columns as stored JSON; undefined where none were noted. */
export async function getRegisterColumns(db: Executor, register: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('register_columns')
    .select('columns')
    .where('register', '=', register)
    .executeTakeFirst();
  return row?.columns;
}

export async function putRegisterColumns(
  db: Executor,
  register: string,
  columns: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('register_columns')
    .values({ register, columns, updated_at: at })
    .onConflict((conflict) => conflict.column('register').doUpdateSet({ columns, updated_at: at }))
    .execute();
}
