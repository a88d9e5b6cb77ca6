/** All documents for a list: a first page that shows at once, then the rest in as few answers as there may be. */
import { MAX_LISTED, type DocumentSummary } from '../../../electron/api/documents.ts';
import { api } from '../../app/transport.ts';
import { usePages, type Pages } from '../../components/register/use-pages.ts';

/** More than the largest screen shows. */
const FIRST = 200;

const keyOf = (row: DocumentSummary): number => row.id;

/** @param deleted those in the bin instead */
export function useDocuments(deleted: boolean): Pages<DocumentSummary> {
  return usePages(String(deleted), ['documents'], keyOf, (offset) =>
    api.documents.list({ deleted, offset, limit: offset === 0 ? FIRST : MAX_LISTED }),
  );
}
