/** Search over everything the office keeps. */
import { listAssociations, listAssociationTypes } from '../../../db/associations.ts';
import { getDocument, listDocumentsById } from '../../../db/documents.ts';
import { listPeople } from '../../../db/people.ts';
import { findRecords, type SearchFind } from '../../../db/search.ts';
import { adminDocumentSchema } from '../../../templates/model/document.ts';
import { KIND_IDS, kindOf } from '../../../templates/model/kinds.ts';
import { z } from 'zod';
import { SEARCH_TYPES, type SearchHit, type SearchType } from '../../api/search.ts';
import { searchText } from '../documents/rules.ts';
import type { QueryContext } from '../context.ts';
import { formatPartialDate } from '../partial-date.ts';
import { titledName } from '../people/rules.ts';
import { fieldsOf as personOf } from '../people/service.ts';
import { excerptWithRanges, initialRanges, matchRanges } from './highlight.ts';

const LIMIT = 30;
const typeSchema = z.enum(SEARCH_TYPES);
const kindSchema = z.enum(KIND_IDS);

/** How one kind of record shows itself. */
interface Shown {
  title: string;
  subtitle: string;
  /** Words for the excerpt; '' where the index has them. */
  body?: string;
}
/** Records by id; those that are not there are left out. */
type Show = (context: QueryContext, finds: readonly SearchFind[]) => Promise<Map<number, Shown>>;

const joined = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');

const SHOW: Readonly<Record<SearchType, Show>> = {
  document: async ({ db }, finds) => {
    const shown = new Map<number, Shown>();
    for (const row of await listDocumentsById(
      db,
      finds.map(({ recordId }) => recordId),
    )) {
      const kind = kindOf(kindSchema.parse(row.kind)).name;
      shown.set(row.id, {
        title: [kind, row.number, row.subject].filter((part) => part !== '').join(' '),
        subtitle: row.issued_on === null ? '' : formatPartialDate(row.issued_on),
      });
    }
    for (const { recordId, body } of finds) {
      // What was stored before the index kept the words of documents.
      const [old, row] = [shown.get(recordId), body === '' ? await getDocument(db, recordId) : undefined];
      if (old && row) old.body = searchText(adminDocumentSchema.parse(JSON.parse(row.document)));
    }
    return shown;
  },
  association: async ({ db }, finds) => {
    const types = new Map((await listAssociationTypes(db, true)).map(({ id, name }) => [id, name]));
    const rows = await listAssociations(db, { ids: finds.map(({ recordId }) => recordId) });
    return new Map(
      rows.map((row) => [
        row.id,
        { title: row.name, subtitle: joined(row.short_name, types.get(row.type_id) ?? '', row.area) },
      ]),
    );
  },
  person: async ({ db }, finds) => {
    const rows = await listPeople(db, { ids: finds.map(({ recordId }) => recordId) });
    return new Map(
      rows.map((row) => [
        row.id,
        { title: titledName(personOf(row)), subtitle: joined(row.position, row.unit) },
      ]),
    );
  },
};

/** Records with all the words, best first: whole name, initials, beginning of the name, words of the title, words elsewhere. */
export async function query(
  context: QueryContext,
  input: { text: string; types?: readonly SearchType[] | undefined; limit?: number | undefined },
): Promise<SearchHit[]> {
  const { text } = input;
  const finds = await findRecords(context.db, text, input.limit ?? LIMIT, input.types);
  const shownOf = new Map<string, Map<number, Shown>>();
  for (const type of new Set(finds.map((find) => typeSchema.parse(find.type))))
    shownOf.set(
      type,
      await SHOW[type](
        context,
        finds.filter((find) => find.type === type),
      ),
    );
  const hits: SearchHit[] = [];
  for (const find of finds) {
    const type = typeSchema.parse(find.type);
    const shown = shownOf.get(type)?.get(find.recordId);
    if (!shown) continue;
    const { title, subtitle } = shown;
    const words = matchRanges(title, text);
    const { excerpt, ranges } = excerptWithRanges(shown.body ?? find.body, text);
    hits.push({
      type,
      id: find.recordId,
      title,
      subtitle,
      match: {
        by: find.step,
        title: find.step === 'initials' && words.length === 0 ? initialRanges(title, text) : words,
        subtitle: matchRanges(subtitle, text),
      },
      excerpt,
      excerptMatch: ranges,
    });
  }
  return hits;
}
