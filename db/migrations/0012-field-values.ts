/** What clerks typed into fields that templates remember, offered again in the next document. */
import { sql, type QueryExecutorProvider } from 'kysely';

const STATEMENTS = [
  `CREATE TABLE field_values (
    key TEXT NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    used_at TEXT NOT NULL,
    PRIMARY KEY (key, value)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX field_values_by_use ON field_values (key, used_at DESC)',
];

export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
