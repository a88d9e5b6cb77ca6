/** Runs of imports, with each record as it was before and after, so that a run can be undone. */
import type { Insertable, Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type { ImportChanges, ImportRuns } from './types.ts';

export async function listImportRuns(db: Executor): Promise<Selectable<ImportRuns>[]> {
  return db.selectFrom('import_runs').selectAll().orderBy('id', 'desc').execute();
}

export async function getImportRun(db: Executor, id: number): Promise<Selectable<ImportRuns> | undefined> {
  return db.selectFrom('import_runs').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertImportRun(
  db: Executor,
  run: Omit<Insertable<ImportRuns>, 'id' | 'undone_at'>,
): Promise<number> {
  return (
    await db
      .insertInto('import_runs')
      .values({ ...run, undone_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

export async function setImportReport(db: Executor, id: number, report: string): Promise<void> {
  await db.updateTable('import_runs').set({ report }).where('id', '=', id).execute();
}

export async function markImportUndone(db: Executor, id: number, at: string): Promise<void> {
  await db.updateTable('import_runs').set({ undone_at: at }).where('id', '=', id).execute();
}

export async function deleteImportRun(db: Executor, id: number): Promise<void> {
  await db.deleteFrom('import_runs').where('id', '=', id).execute();
}

export async function insertImportChange(db: Executor, change: Insertable<ImportChanges>): Promise<void> {
  await db.insertInto('import_changes').values(change).execute();
}

/** What a run wrote, last first. */
export async function listImportChanges(db: Executor, runId: number): Promise<Selectable<ImportChanges>[]> {
  return db
    .selectFrom('import_changes')
    .selectAll()
    .where('run_id', '=', runId)
    .orderBy('position', 'desc')
    .execute();
}
