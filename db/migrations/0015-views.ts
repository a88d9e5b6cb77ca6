/** Saved views of registers, the columns of each register as they were left last, and indexes by which the register of documents reads all its rows. */
import { sql, type QueryExecutorProvider } from 'kysely';

const STATEMENTS = [
  `CREATE TABLE views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    register TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    state TEXT NOT NULL CHECK (json_valid(state)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (register, name)
  ) STRICT`,
  'CREATE UNIQUE INDEX views_one_default ON views (register) WHERE is_default = 1',
  `CREATE TABLE register_columns (
    register TEXT PRIMARY KEY,
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // Everything a list shows, in its order: a row's document is thousands of bytes, and what stands behind it in the row is reached through them.
  `CREATE INDEX documents_in_list ON documents (
    deleted_at, updated_at DESC, id DESC, kind, layout, number, subject, issued_on, year, template_id, revision, created_at
  )`,
  'CREATE INDEX documents_by_year ON documents (deleted_at, year)',
  // documents_in_list begins with the same columns.
  'DROP INDEX documents_by_update',
];

export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
