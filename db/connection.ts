/** Opening the SQLite file: the one place for PRAGMAs, so that what the office's data rest on can be read in one sitting. */
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely';
import type { Database } from './types.ts';

export interface Connection {
  /** For PRAGMAs, backup and closing. */
  raw: BetterSqlite.Database;
  db: Kysely<Database>;
}

/** What a repository works with: the connection or a transaction. */
export type Executor = Kysely<Database>;

const BUSY_TIMEOUT_MS = 5_000;
const PAGE_CACHE_KIB = 16_000;

/**
 * Opens a database file. A writer syncs at each commit (the office's data are worth it); a reader can write nothing, whatever SQL it is given.
 * @throws SqliteError, at the latest at the first read, when the file cannot be opened
 */
export function connect(file: string, options: { readOnly?: boolean } = {}): Connection {
  const readOnly = options.readOnly === true;
  const raw = new BetterSqlite(file, { readonly: readOnly, timeout: BUSY_TIMEOUT_MS });
  try {
    if (readOnly) raw.pragma('query_only = ON');
    else {
      raw.pragma('journal_mode = WAL');
      raw.pragma('synchronous = FULL');
    }
    raw.pragma('foreign_keys = ON');
    raw.pragma('trusted_schema = OFF');
    raw.pragma(`cache_size = -${PAGE_CACHE_KIB}`);
  } catch (error) {
    raw.close();
    throw error;
  }
  return { raw, db: new Kysely<Database>({ dialect: new SqliteDialect({ database: withPrepared(raw) }) }) };
}

/** More than the program has; statements with lists of many lengths push out the oldest. */
const PREPARED = 300;

/** Prepares each statement once: an import runs the same few a hundred thousand times, and preparing costs more than running. */
function withPrepared(raw: BetterSqlite.Database): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => void raw.close(),
    prepare: (text) => {
      let statement = prepared.get(text);
      if (!statement) {
        statement = raw.prepare<unknown[]>(text);
        const [oldest] = prepared.size < PREPARED ? [] : prepared.keys();
        if (oldest !== undefined) prepared.delete(oldest);
        prepared.set(text, statement);
      }
      return statement;
    },
  };
}

/** Closes both faces of a connection. Kysely closes only what it has used, and a file left open keeps its write-ahead log. */
export async function disconnect({ raw, db }: Connection): Promise<void> {
  await db.destroy();
  if (raw.open) raw.close();
}

/** Version of the tables: the number of the last migration that ran, 0 in a new file. */
export function schemaVersion({ raw }: Connection): number {
  return Number(raw.pragma('user_version', { simple: true }));
}

/** Writes the version. It is part of the open transaction: it moves with the tables or not at all. */
export function setSchemaVersion({ raw }: Connection, version: number): void {
  raw.pragma(`user_version = ${version}`);
}

/** SQLite's own look at pages and indexes; false for a damaged file. */
export function isSound({ raw }: Connection): boolean {
  return raw.pragma('quick_check', { simple: true }) === 'ok';
}

/** Rows that refer to rows that are not there. */
export function countBrokenReferences({ raw }: Connection): number {
  const broken: unknown = raw.pragma('foreign_key_check');
  return Array.isArray(broken) ? broken.length : 0;
}

/** Runs `work` with foreign keys not enforced: a migration may rebuild a table that others refer to, and checks references itself. */
export async function withoutForeignKeys<T>({ raw }: Connection, work: () => Promise<T>): Promise<T> {
  raw.pragma('foreign_keys = OFF');
  try {
    return await work();
  } finally {
    raw.pragma('foreign_keys = ON');
  }
}

/** Lets SQLite renew what its planner knows of the tables; cheap when little has changed. */
export function optimise({ raw }: Connection): void {
  raw.pragma('optimize');
}

/** SQLite's name of an error ("SQLITE_FULL"), '' for an error of another kind. */
export function sqliteCode(error: unknown): string {
  return error instanceof BetterSqlite.SqliteError ? error.code : '';
}
