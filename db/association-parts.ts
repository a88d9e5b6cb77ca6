/** What hangs on an association: leaders, yearly figures, congresses, reports, awards, notes, documents. */
import type { Insertable, Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type {
  AssociationAwards,
  AssociationCongresses,
  AssociationDocuments,
  AssociationFigures,
  AssociationLeaders,
  AssociationNotes,
  AssociationReports,
} from './types.ts';

export type LeaderRow = Selectable<AssociationLeaders> & { person_name: string };
export type FiguresRow = Selectable<AssociationFigures>;
export type CongressRow = Selectable<AssociationCongresses>;
export type ReportRow = Selectable<AssociationReports>;

/** Leaders with their names, newest term first. @param associationId only of this one */
export async function listLeaders(db: Executor, associationId?: number): Promise<LeaderRow[]> {
  let query = db
    .selectFrom('association_leaders as l')
    .innerJoin('people as p', 'p.id', 'l.person_id')
    .selectAll('l')
    .select('p.name as person_name')
    .orderBy('l.from_on', 'desc')
    .orderBy('l.id');
  if (associationId !== undefined) query = query.where('l.association_id', '=', associationId);
  return query.execute();
}

/** Yearly figures, newest first. @param filter of one association, or of years up to one */
export async function listFigures(
  db: Executor,
  filter: { associationId?: number; upTo?: number; year?: number } = {},
): Promise<FiguresRow[]> {
  let query = db.selectFrom('association_figures').selectAll().orderBy('year', 'desc');
  if (filter.associationId !== undefined) query = query.where('association_id', '=', filter.associationId);
  if (filter.upTo !== undefined) query = query.where('year', '<=', filter.upTo);
  if (filter.year !== undefined) query = query.where('year', '=', filter.year);
  return query.execute();
}

export async function getFigures(
  db: Executor,
  associationId: number,
  year: number,
): Promise<FiguresRow | undefined> {
  return db
    .selectFrom('association_figures')
    .selectAll()
    .where('association_id', '=', associationId)
    .where('year', '=', year)
    .executeTakeFirst();
}

export async function listCongresses(db: Executor, associationId?: number): Promise<CongressRow[]> {
  let query = db.selectFrom('association_congresses').selectAll().orderBy('due_on', 'desc').orderBy('id');
  if (associationId !== undefined) query = query.where('association_id', '=', associationId);
  return query.execute();
}

export async function listReports(db: Executor, associationId?: number): Promise<ReportRow[]> {
  let query = db.selectFrom('association_reports').selectAll().orderBy('year', 'desc');
  if (associationId !== undefined) query = query.where('association_id', '=', associationId);
  return query.execute();
}

export async function listAwards(
  db: Executor,
  associationId: number,
): Promise<Selectable<AssociationAwards>[]> {
  return db
    .selectFrom('association_awards')
    .selectAll()
    .where('association_id', '=', associationId)
    .orderBy('awarded_on', 'desc')
    .orderBy('id')
    .execute();
}

export async function listNotes(
  db: Executor,
  associationId: number,
): Promise<Selectable<AssociationNotes>[]> {
  return db
    .selectFrom('association_notes')
    .selectAll()
    .where('association_id', '=', associationId)
    .orderBy('written_on', 'desc')
    .orderBy('id')
    .execute();
}

/** Stored documents that belong to an association, newest first. */
export async function listAssociationDocuments(
  db: Executor,
  associationId: number,
): Promise<(Selectable<AssociationDocuments> & { number: string; subject: string })[]> {
  return db
    .selectFrom('association_documents as a')
    .innerJoin('documents as d', 'd.id', 'a.document_id')
    .selectAll('a')
    .select(['d.number', 'd.subject'])
    .where('a.association_id', '=', associationId)
    .orderBy('a.document_id', 'desc')
    .execute();
}

/** Tables whose rows have ids of their own. */
interface NumberedParts {
  association_leaders: AssociationLeaders;
  association_congresses: AssociationCongresses;
  association_awards: AssociationAwards;
  association_notes: AssociationNotes;
}

export async function putLeader(db: Executor, row: Insertable<AssociationLeaders>): Promise<void> {
  await db
    .insertInto('association_leaders')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function insertLeader(db: Executor, row: Insertable<AssociationLeaders>): Promise<number> {
  return (await db.insertInto('association_leaders').values(row).returning('id').executeTakeFirstOrThrow())
    .id;
}

export async function putCongress(db: Executor, row: Insertable<AssociationCongresses>): Promise<void> {
  await db
    .insertInto('association_congresses')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function putAward(db: Executor, row: Insertable<AssociationAwards>): Promise<void> {
  await db
    .insertInto('association_awards')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function putNote(db: Executor, row: Insertable<AssociationNotes>): Promise<void> {
  await db
    .insertInto('association_notes')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function putFigures(db: Executor, row: Insertable<AssociationFigures>): Promise<void> {
  await db
    .insertInto('association_figures')
    .values(row)
    .onConflict((conflict) => conflict.columns(['association_id', 'year']).doUpdateSet(row))
    .execute();
}

export async function putReport(db: Executor, row: Insertable<AssociationReports>): Promise<void> {
  await db
    .insertInto('association_reports')
    .values(row)
    .onConflict((conflict) => conflict.columns(['association_id', 'year']).doUpdateSet(row))
    .execute();
}

export async function putAssociationDocument(
  db: Executor,
  row: Insertable<AssociationDocuments>,
): Promise<void> {
  await db
    .insertInto('association_documents')
    .values(row)
    .onConflict((conflict) => conflict.columns(['association_id', 'document_id']).doUpdateSet(row))
    .execute();
}

/** The association that a numbered part hangs on; undefined where there is no such part. */
export async function ownerOfPart(
  db: Executor,
  table: keyof NumberedParts,
  id: number,
): Promise<number | undefined> {
  const row = await db.selectFrom(table).select('association_id').where('id', '=', id).executeTakeFirst();
  return row?.association_id;
}

export async function deleteNumberedPart(
  db: Executor,
  table: keyof NumberedParts,
  id: number,
): Promise<void> {
  await db.deleteFrom(table).where('id', '=', id).execute();
}

export async function deleteFigures(db: Executor, associationId: number, year: number): Promise<void> {
  await db
    .deleteFrom('association_figures')
    .where('association_id', '=', associationId)
    .where('year', '=', year)
    .execute();
}

export async function deleteReport(db: Executor, associationId: number, year: number): Promise<void> {
  await db
    .deleteFrom('association_reports')
    .where('association_id', '=', associationId)
    .where('year', '=', year)
    .execute();
}

export async function deleteAssociationDocument(
  db: Executor,
  associationId: number,
  documentId: number,
): Promise<void> {
  await db
    .deleteFrom('association_documents')
    .where('association_id', '=', associationId)
    .where('document_id', '=', documentId)
    .execute();
}
