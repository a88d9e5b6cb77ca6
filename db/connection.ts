/** Opening the SQLite file: the one place for PRAGMAs. */
import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Database } from './types.ts';

export interface Connection {
  /** For PRAGMAs, backup and closing. */
  raw: BetterSqlite.Database;
  db: Kysely<Database>;
}

/** What a repository works with: the connection or a transaction. */
export type Executor = Kysely<Database>;

const BUSY_TIMEOUT_MS = 5_000;

/** Opens a database file. The office's data are worth a sync at each commit: synchronous=FULL. */
export function connect(file: string, options: { readOnly?: boolean } = {}): Connection {
  const raw = new BetterSqlite(file, { readonly: options.readOnly === true, timeout: BUSY_TIMEOUT_MS });
  if (!options.readOnly) {
    raw.pragma('journal_mode = WAL');
    raw.pragma('synchronous = FULL');
  }
  raw.pragma('foreign_keys = ON');
  raw.pragma('trusted_schema = OFF');
  raw.pragma('cache_size = -16000');
  return { raw, db: new Kysely<Database>({ dialect: new SqliteDialect({ database: raw }) }) };
}
