/** Search over everything the office keeps. */
import { getAssociation, listAssociationTypes } from '../../../db/associations.ts';
import { getDocument } from '../../../db/documents.ts';
import { getPerson } from '../../../db/people.ts';
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
type Show = (context: QueryContext, find: SearchFind) => Promise<Shown | null>;

const SHOW: Readonly<Record<SearchType, Show>> = {
  document: async ({ db }, { recordId, body }) => {
    const row = await getDocument(db, recordId);
    if (!row) return null;
    const kind = kindOf(kindSchema.parse(row.kind)).name;
    return {
      title: [kind, row.number, row.subject].filter((part) => part !== '').join(' '),
      subtitle: row.issued_on === null ? '' : formatPartialDate(row.issued_on),
      // What was stored before this index kept its words.
      ...(body === '' ? { body: searchText(adminDocumentSchema.parse(JSON.parse(row.document))) } : {}),
    };
  },
  association: async ({ db }, { recordId }) => {
    const row = await getAssociation(db, recordId);
    if (!row) return null;
    const type = (await listAssociationTypes(db, true)).find(({ id }) => id === row.type_id);
    return {
      title: row.name,
      subtitle: [row.short_name, type?.name ?? '', row.area].filter((part) => part !== '').join(' · '),
    };
  },
  person: async ({ db }, { recordId }) => {
    const row = await getPerson(db, recordId);
    if (!row) return null;
    return {
      title: titledName(personOf(row)),
      subtitle: [row.position, row.unit].filter((part) => part !== '').join(' · '),
    };
  },
};

/** Records with all the words, best first: whole name, initials, beginning of the name, words of the title, words elsewhere. */
export async function query(
  context: QueryContext,
  input: { text: string; types?: readonly SearchType[] | undefined; limit?: number | undefined },
): Promise<SearchHit[]> {
  const { text } = input;
  const hits: SearchHit[] = [];
  for (const find of await findRecords(context.db, text, input.limit ?? LIMIT, input.types)) {
    const type = typeSchema.parse(find.type);
    const shown = await SHOW[type](context, find);
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
