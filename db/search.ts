/** Full-text search over folded text. */
import { sql } from 'kysely';
import type { Executor } from './connection.ts';
import { matchQuery } from './fold.ts';

export interface DocumentHit {
  id: number;
  kind: string;
  number: string;
  subject: string;
  document: string;
}

/** A very common word would score every hit, so at most this many are ranked. */
const RANKED = 2_000;

/** Documents with all the words, best first; words in title weigh more. */
export async function searchDocuments(db: Executor, text: string, limit: number): Promise<DocumentHit[]> {
  const match = matchQuery(text);
  if (match === null) return [];
  const result = await sql<DocumentHit>`
    SELECT d.id, d.kind, d.number, d.subject, d.document
    FROM (SELECT rowid, bm25(document_search, 8.0, 1.0) AS score FROM document_search WHERE document_search MATCH ${match} LIMIT ${RANKED}) AS hit
    JOIN documents AS d ON d.id = hit.rowid
    WHERE d.deleted_at IS NULL
    ORDER BY hit.score, d.updated_at DESC
    LIMIT ${limit}`.execute(db);
  return result.rows;
}
