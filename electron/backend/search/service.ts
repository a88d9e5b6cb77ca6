/** Search over everything the office keeps. */
import { searchDocuments } from '../../../db/search.ts';
import { adminDocumentSchema } from '../../../templates/model/document.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import type { SearchHit } from '../../api/search.ts';
import type { QueryContext } from '../context.ts';
import { excerptAround, searchText } from '../documents/rules.ts';

const LIMIT = 30;

export async function query(context: QueryContext, text: string, limit = LIMIT): Promise<SearchHit[]> {
  const rows = await searchDocuments(context.db, text, limit);
  return rows.map((row) => {
    const document = adminDocumentSchema.parse(JSON.parse(row.document));
    const title = [kindOf(document.kind).name, row.number, row.subject]
      .filter((part) => part !== '')
      .join(' ');
    return { type: 'document', id: row.id, title, excerpt: excerptAround(searchText(document), text) };
  });
}
