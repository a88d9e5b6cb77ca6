/** Saved views of registers, and the columns of each register as they were left last. */
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
];

export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
