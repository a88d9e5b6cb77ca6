/** Documents, their versions, and what search knows of them. */
import type { Insertable, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Executor } from './connection.ts';
import { matchQuery } from './fold.ts';
import { indexRecord, markRecordDeleted } from './search.ts';
import type { Documents } from './types.ts';

export type DocumentRow = Selectable<Documents>;
export type DocumentListRow = Omit<DocumentRow, 'document'>;
/** What is stored of a document beside its JSON. */
export type DocumentFields = Pick<
  Insertable<Documents>,
  'kind' | 'layout' | 'number' | 'subject' | 'issued_on' | 'year' | 'document'
>;

export interface DocumentFilter {
  text?: string | undefined;
  kind?: string | undefined;
  year?: number | undefined;
  deleted: boolean;
  limit: number;
  offset: number;
}

const LIST_COLUMNS = [
  'id',
  'kind',
  'layout',
  'number',
  'subject',
  'issued_on',
  'year',
  'template_id',
  'revision',
  'created_at',
  'updated_at',
  'deleted_at',
] as const;

/** One page of the list, newest change first, and how many there are. */
export async function listDocuments(
  db: Executor,
  filter: DocumentFilter,
): Promise<{ total: number; rows: DocumentListRow[] }> {
  let base = db.selectFrom('documents').where('deleted_at', filter.deleted ? 'is not' : 'is', null);
  if (filter.kind !== undefined) base = base.where('kind', '=', filter.kind);
  if (filter.year !== undefined) base = base.where('year', '=', filter.year);
  const match = filter.text === undefined ? null : matchQuery(filter.text);
  if (match !== null)
    base = base.where('id', 'in', (inner) =>
      inner
        .selectFrom('search_records')
        .select('record_id')
        .where('type', '=', 'document')
        .where(sql<boolean>`id IN (SELECT rowid FROM search_bodies WHERE search_bodies MATCH ${match})`),
    );
  const total = await base
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await base
    .select(LIST_COLUMNS)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  return { total: Number(total.count), rows };
}

/** The documents changed last, as stored JSON, newest first; those in the bin are left out. */
export async function listNewestDocuments(db: Executor, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('documents')
    .select('document')
    .where('deleted_at', 'is', null)
    .orderBy('updated_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ document }) => document);
}

/** Ids of all documents, in or out of the bin, that a text finds; none where it has no word. */
export async function listMatchingDocuments(db: Executor, text: string): Promise<number[]> {
  const match = matchQuery(text);
  if (match === null) return [];
  const rows = await db
    .selectFrom('search_records')
    .select('record_id')
    .where('type', '=', 'document')
    .where(sql<boolean>`id IN (SELECT rowid FROM search_bodies WHERE search_bodies MATCH ${match})`)
    .execute();
  return rows.map((row) => row.record_id);
}

/** Years that documents bear, newest first. */
export async function listDocumentYears(db: Executor): Promise<number[]> {
  const rows = await db
    .selectFrom('documents')
    .select('year')
    .distinct()
    .where('year', 'is not', null)
    .where('deleted_at', 'is', null)
    .orderBy('year', 'desc')
    .execute();
  return rows.flatMap((row) => (row.year === null ? [] : [row.year]));
}

export async function countDocuments(db: Executor): Promise<number> {
  const row = await db
    .selectFrom('documents')
    .select((expression) => expression.fn.countAll<number>().as('count'))
    .where('deleted_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export async function getDocument(db: Executor, id: number): Promise<DocumentRow | undefined> {
  return db.selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst();
}

/** List rows of some documents, in no order. */
export async function listDocumentsById(db: Executor, ids: readonly number[]): Promise<DocumentListRow[]> {
  return ids.length === 0
    ? []
    : db.selectFrom('documents').select(LIST_COLUMNS).where('id', 'in', ids).execute();
}

/** Inserts a document with its search text and returns its id. */
export async function insertDocument(
  db: Executor,
  fields: DocumentFields,
  templateId: string | null,
  searchText: string,
  at: string,
): Promise<number> {
  const row = await db
    .insertInto('documents')
    .values({
      ...fields,
      template_id: templateId,
      revision: 1,
      created_at: at,
      updated_at: at,
      deleted_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await indexDocument(db, row.id, fields, searchText);
  return row.id;
}

async function indexDocument(
  db: Executor,
  id: number,
  fields: DocumentFields,
  searchText: string,
): Promise<void> {
  await indexRecord(db, {
    type: 'document',
    recordId: id,
    title: `${fields.number} ${fields.subject}`,
    body: searchText,
  });
}

/** Writes a document over revision `expected`; false when another revision is stored. */
export async function updateDocument(
  db: Executor,
  id: number,
  expected: number,
  fields: DocumentFields,
  searchText: string,
  at: string,
): Promise<boolean> {
  const result = await db
    .updateTable('documents')
    .set({ ...fields, revision: expected + 1, updated_at: at })
    .where('id', '=', id)
    .where('revision', '=', expected)
    .executeTakeFirst();
  if (result.numUpdatedRows !== 1n) return false;
  await indexDocument(db, id, fields, searchText);
  return true;
}

export async function markDocumentDeleted(db: Executor, id: number, deletedAt: string | null): Promise<void> {
  await db.updateTable('documents').set({ deleted_at: deletedAt }).where('id', '=', id).execute();
  await markRecordDeleted(db, 'document', id, deletedAt !== null);
}

/** Keeps a revision as it was. */
export async function insertDocumentVersion(
  db: Executor,
  id: number,
  revision: number,
  document: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('document_versions')
    .values({ document_id: id, revision, document, saved_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Revisions kept, newest first. */
export async function listDocumentVersions(
  db: Executor,
  id: number,
): Promise<{ revision: number; saved_at: string }[]> {
  return db
    .selectFrom('document_versions')
    .select(['revision', 'saved_at'])
    .where('document_id', '=', id)
    .orderBy('revision', 'desc')
    .execute();
}

export async function getDocumentVersion(
  db: Executor,
  id: number,
  revision: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('document_versions')
    .select('document')
    .where('document_id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row?.document;
}
