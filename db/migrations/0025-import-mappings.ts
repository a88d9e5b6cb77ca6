/** Which column held which field in lists with the same heads, so that the next one needs no choosing. */
import { sql, type QueryExecutorProvider } from 'kysely';

export async function up(db: QueryExecutorProvider): Promise<void> {
  await sql
    .raw(
      `CREATE TABLE import_mappings (
    target TEXT NOT NULL CHECK (target IN ('associations', 'people')),
    heads TEXT NOT NULL,
    mapping TEXT NOT NULL CHECK (json_valid(mapping)),
    used_at TEXT NOT NULL,
    PRIMARY KEY (target, heads)
  ) STRICT, WITHOUT ROWID`,
    )
    .execute(db);
}
