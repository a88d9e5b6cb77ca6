/**
 * One search index over every kind of record. Words are folded (no diacritics, đ as d) before they are stored and before they are asked.
 *
 * A common prefix ("l", "h") matches most records, and scoring them all costs more than a keystroke has. So nothing is scored: steps of falling
 * worth are asked one after another, each bounded, until enough is found: exact name, initials, beginning of the name, words of the title, words of
 * the body.
 */
import { sql } from 'kysely';
import type { Executor } from './connection.ts';
import { fold, foldWords, matchQuery } from './fold.ts';

/** What search knows of a record. */
export interface SearchEntry {
  /** "document", "association", "person". */
  type: string;
  recordId: number;
  title: string;
  /** "HLG"; '' where the record has none. */
  shortName?: string;
  /** Whether the first letters of the title's words find it: so for names. */
  hasInitials?: boolean;
  /** All other words one may search it by. */
  body: string;
  /** False where the words stand in the record itself and excerpts are cut from there. Default true. */
  keepsBody?: boolean;
}

/** How a record was found, best first. */
export const MATCH_STEPS = ['name', 'initials', 'beginning', 'title', 'body'] as const;
export type MatchStep = (typeof MATCH_STEPS)[number];

export interface SearchFind {
  step: MatchStep;
  type: string;
  recordId: number;
  /** As it was given with the entry; '' where not kept. */
  body: string;
}

const RECORD = sql.table('search_records');

/** Words that never begin a part of a name's initials as clerks use them: none; "Hội Luật gia" is "hlg", "Liên hiệp các Hội" is "lhch" and "lhh". */
const LINKING_WORDS = new Set(['cac', 'va', 'cua', 'tinh']);

/** First letters of the words; with and without linking words, parted by a space where they differ. */
export function initialsOf(title: string): string {
  const words = foldWords(title);
  const all = words.map((word) => word[0] ?? '').join('');
  const short = words
    .filter((word) => !LINKING_WORDS.has(word))
    .map((word) => word[0] ?? '')
    .join('');
  return short === all ? all : `${short} ${all}`;
}

/** Puts a record into the index, in place of what the index knew of it. */
export async function indexRecord(db: Executor, entry: SearchEntry): Promise<void> {
  const title = foldWords(entry.title).join(' ');
  const row = await db
    .insertInto('search_records')
    .values({
      type: entry.type,
      record_id: entry.recordId,
      title,
      initials: entry.hasInitials === true ? initialsOf(entry.title) : '',
      short_name: foldWords(entry.shortName ?? '').join(''),
      body: entry.keepsBody === false ? '' : entry.body,
      is_deleted: 0,
    })
    .onConflict((conflict) =>
      conflict.columns(['type', 'record_id']).doUpdateSet((excluded) => ({
        title: excluded.ref('excluded.title'),
        initials: excluded.ref('excluded.initials'),
        short_name: excluded.ref('excluded.short_name'),
        body: excluded.ref('excluded.body'),
        is_deleted: 0,
      })),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  const words = `${title} ${fold(entry.shortName ?? '')}`;
  await setWords(db, row.id, { title: words, body: `${words} ${fold(entry.body)}` });
}

/** Words of a record in the two full-text tables. */
interface Words {
  title: string;
  body: string;
}

/** In the order they came, each with its row of search_records; null where the words are to go. */
type WaitingWords = [row: number, words: Words | null][];
const waiting = new WeakMap<Executor, WaitingWords>();

async function setWords(db: Executor, row: number, words: Words | null): Promise<void> {
  const batch = waiting.get(db);
  if (batch) batch.push([row, words]);
  else await writeWords(db, row, words);
}

async function writeWords(db: Executor, row: number, words: Words | null): Promise<void> {
  if (words) {
    const { title, body } = words;
    await sql`INSERT OR REPLACE INTO search_titles (rowid, words) VALUES (${row}, ${title})`.execute(db);
    await sql`INSERT OR REPLACE INTO search_bodies (rowid, words) VALUES (${row}, ${body})`.execute(db);
  } else {
    await sql`DELETE FROM search_titles WHERE rowid = ${row}`.execute(db);
    await sql`DELETE FROM search_bodies WHERE rowid = ${row}`.execute(db);
  }
}

/** Records whose words are written together. */
const BATCH = 2_000;

/** The full-text writes of a transaction that changes thousands of records. */
export interface IndexBatch {
  /** Writes what waits, where it is enough to be worth it. */
  write: () => Promise<void>;
  /** Gives what forgets the words that came to wait since: for a part that is taken back. Nothing is written in between. */
  mark: () => () => void;
}

/**
 * Lets the words of records wait while `work` writes them, and writes them in batches. SQLite has FTS5 write out its pending words at each statement that
 * may have to be taken back (any with a foreign key): written one record after the other, the index would take four times as long as the records.
 */
export async function indexInBatches<T>(db: Executor, work: (batch: IndexBatch) => Promise<T>): Promise<T> {
  const batch: WaitingWords = [];
  const write = async (least: number): Promise<void> => {
    if (batch.length < least) return;
    // The last words of a row that came twice are its words.
    for (const [row, words] of new Map(batch)) await writeWords(db, row, words);
    batch.length = 0;
  };
  waiting.set(db, batch);
  try {
    const value = await work({
      write: () => write(BATCH),
      mark: () => {
        const known = batch.length;
        return () => {
          batch.length = known;
        };
      },
    });
    await write(0);
    return value;
  } finally {
    waiting.delete(db);
  }
}

/** Hides a record from search, or shows it again. */
export async function markRecordDeleted(
  db: Executor,
  type: string,
  recordId: number,
  isDeleted: boolean,
): Promise<void> {
  await db
    .updateTable('search_records')
    .set({ is_deleted: isDeleted ? 1 : 0 })
    .where('type', '=', type)
    .where('record_id', '=', recordId)
    .execute();
}

/** Takes a record out of the index for good. */
export async function unindexRecord(db: Executor, type: string, recordId: number): Promise<void> {
  const row = await db
    .deleteFrom('search_records')
    .where('type', '=', type)
    .where('record_id', '=', recordId)
    .returning('id')
    .executeTakeFirst();
  if (!row) return;
  await setWords(db, row.id, null);
}

interface Candidate {
  id: number;
  type: string;
  record_id: number;
  title: string;
}

/** More than are shown, so that the best of a step can be chosen among them. */
const CANDIDATES = 120;
/** U+10FFFF sorts behind every continuation of a prefix. */
const LAST = '\u{10FFFF}';

/** Records that have all the words, best step first. @param types only these kinds */
export async function findRecords(
  db: Executor,
  text: string,
  limit: number,
  types?: readonly string[],
): Promise<SearchFind[]> {
  const words = foldWords(text);
  const match = matchQuery(text);
  if (match === null) return [];
  const asked = words.join(' ');
  const joined = words.join('');
  const found = new Map<number, Candidate & { step: MatchStep }>();
  const ofTypes =
    types === undefined ? sql`` : sql`AND r.type IN (${sql.join(types.map((type) => sql`${type}`))})`;

  // The condition <> '' lets SQLite use the indexes of initials and short names, which leave the empty out.
  const between = (column: string, from: string): Promise<Candidate[]> =>
    select(
      db,
      sql`SELECT r.id, r.type, r.record_id, r.title FROM ${RECORD} AS r
        WHERE ${sql.ref(`r.${column}`)} >= ${from} AND ${sql.ref(`r.${column}`)} < ${from + LAST} AND ${sql.ref(`r.${column}`)} <> '' AND r.is_deleted = 0 ${ofTypes}
        ORDER BY ${sql.ref(`r.${column}`)} LIMIT ${CANDIDATES}`,
    );
  const withWords = (index: 'search_titles' | 'search_bodies'): Promise<Candidate[]> =>
    select(
      db,
      sql`SELECT r.id, r.type, r.record_id, r.title FROM ${sql.table(index)} AS hit JOIN ${RECORD} AS r ON r.id = hit.rowid
        WHERE ${sql.ref(index)} MATCH ${match} AND r.is_deleted = 0 ${ofTypes} ORDER BY hit.rowid DESC LIMIT ${CANDIDATES}`,
    );
  const byLength = (rows: Candidate[]): Candidate[] =>
    rows.toSorted((a, b) => a.title.length - b.title.length);

  const steps: readonly [MatchStep, () => Promise<Candidate[]>][] = [
    ['name', async () => (await between('title', asked)).filter((row) => row.title === asked)],
    [
      'initials',
      async () =>
        joined.length < 2
          ? []
          : [
              ...(await select(
                db,
                sql`SELECT r.id, r.type, r.record_id, r.title FROM ${RECORD} AS r WHERE r.short_name = ${joined} AND r.short_name <> '' AND r.is_deleted = 0 ${ofTypes} LIMIT ${CANDIDATES}`,
              )),
              ...byLength(words.length === 1 ? await between('initials', joined) : []),
              ...byLength(words.length === 1 ? await between('short_name', joined) : []),
            ],
    ],
    ['beginning', async () => byLength(await between('title', asked))],
    ['title', async () => byLength(await withWords('search_titles'))],
    ['body', () => withWords('search_bodies')],
  ];
  for (const [step, ask] of steps) {
    for (const row of await ask()) if (!found.has(row.id)) found.set(row.id, { ...row, step });
    if (found.size >= limit) break;
  }
  const best = [...found.values()].slice(0, limit);
  // As JSON, so that the statement is the same whatever the number.
  const bodies = await sql<{ id: number; body: string }>`
    SELECT id, body FROM search_records WHERE id IN (SELECT value FROM json_each(${JSON.stringify(best.map(({ id }) => id))}))`.execute(
    db,
  );
  const bodyOf = new Map(bodies.rows.map((row) => [row.id, row.body]));
  return best.map((row) => ({
    step: row.step,
    type: row.type,
    recordId: row.record_id,
    body: bodyOf.get(row.id) ?? '',
  }));
}

async function select(db: Executor, query: ReturnType<typeof sql>): Promise<Candidate[]> {
  return (await (query as ReturnType<typeof sql<Candidate>>).execute(db)).rows;
}
