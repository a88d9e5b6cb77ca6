/** Runs of imports, with each record as it was before and after, so that a run can be undone. */
import type { Insertable, Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type { ImportChanges, ImportRuns } from './types.ts';

export type ImportChange = Selectable<ImportChanges>;

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

export async function countImportChanges(db: Executor, runId: number): Promise<number> {
  const { count } = await db
    .selectFrom('import_changes')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

const PAGE = 500;

/** What a run wrote, last first, read in pages: a run may have written more than memory should hold. */
export async function* importChangesBackwards(db: Executor, runId: number): AsyncGenerator<ImportChange> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const page = await db
      .selectFrom('import_changes')
      .selectAll()
      .where('run_id', '=', runId)
      .where('position', '<', before)
      .orderBy('position', 'desc')
      .limit(PAGE)
      .execute();
    yield* page;
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    before = last.position;
  }
}
