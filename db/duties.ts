/** Rules of duties, what was marked done or excused, and letters about them. */
import type { Insertable, Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type { DutyMarks, DutyRules } from './types.ts';

export type DutyRuleRow = Selectable<DutyRules>;
export type DutyRuleColumns = Omit<
  Insertable<DutyRules>,
  'id' | 'revision' | 'created_at' | 'updated_at' | 'deleted_at'
>;

export async function listDutyRules(db: Executor): Promise<DutyRuleRow[]> {
  return db.selectFrom('duty_rules').selectAll().where('deleted_at', 'is', null).orderBy('id').execute();
}

export async function insertDutyRule(db: Executor, columns: DutyRuleColumns, at: string): Promise<number> {
  return (
    await db
      .insertInto('duty_rules')
      .values({ ...columns, revision: 1, created_at: at, updated_at: at, deleted_at: null })
      .returning('id')
      .executeTakeFirstOrThrow()
  ).id;
}

/** Writes a rule over revision `expected`; false when another revision is stored. */
export async function updateDutyRule(
  db: Executor,
  id: number,
  expected: number,
  columns: DutyRuleColumns,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('duty_rules')
    .set({ ...columns, revision: expected + 1, updated_at: at })
    .where('id', '=', id)
    .where('revision', '=', expected)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function markDutyRuleDeleted(db: Executor, id: number, deletedAt: string): Promise<void> {
  await db.updateTable('duty_rules').set({ deleted_at: deletedAt }).where('id', '=', id).execute();
}

export async function listDutyMarks(db: Executor): Promise<Selectable<DutyMarks>[]> {
  return db.selectFrom('duty_marks').selectAll().execute();
}

export async function putDutyMark(db: Executor, mark: Insertable<DutyMarks>): Promise<void> {
  await db
    .insertInto('duty_marks')
    .values(mark)
    .onConflict((conflict) => conflict.column('duty_id').doUpdateSet(mark))
    .execute();
}

export async function deleteDutyMark(db: Executor, dutyId: string): Promise<boolean> {
  const result = await db.deleteFrom('duty_marks').where('duty_id', '=', dutyId).executeTakeFirst();
  return result.numDeletedRows === 1n;
}

/** Letters not in the bin, by duty. */
export async function listDutyLetters(db: Executor): Promise<{ duty_id: string; document_id: number }[]> {
  return db
    .selectFrom('duty_letters as l')
    .innerJoin('documents as d', 'd.id', 'l.document_id')
    .select(['l.duty_id', 'l.document_id'])
    .where('d.deleted_at', 'is', null)
    .orderBy('l.document_id')
    .execute();
}

export async function insertDutyLetter(db: Executor, dutyId: string, documentId: number): Promise<void> {
  await db.insertInto('duty_letters').values({ duty_id: dutyId, document_id: documentId }).execute();
}
