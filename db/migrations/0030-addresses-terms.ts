/** Where an association sits is a dated fact as its name is; a rule that a term lasts no longer than five years. */
import { sql, type QueryExecutorProvider } from 'kysely';

/** Kinds are checked by the contract, so that a new one needs no new table. */
const REBUILT: readonly (readonly [string, string])[] = [
  [
    'association_events',
    `id INTEGER PRIMARY KEY AUTOINCREMENT,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    happened_on TEXT NOT NULL CHECK (length(happened_on) IN (4, 7, 10)),
    decision_number TEXT NOT NULL DEFAULT '',
    decision_on TEXT CHECK (length(decision_on) IN (4, 7, 10) AND decision_on GLOB '[0-9][0-9][0-9][0-9]*'),
    note TEXT NOT NULL DEFAULT '',
    patch TEXT NOT NULL CHECK (json_valid(patch)),
    is_end INTEGER NOT NULL DEFAULT 0 CHECK (is_end IN (0, 1))`,
  ],
  [
    'duty_rules',
    `id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    clause TEXT NOT NULL DEFAULT '',
    is_verified INTEGER NOT NULL DEFAULT 0 CHECK (is_verified IN (0, 1)),
    timing TEXT NOT NULL CHECK (json_valid(timing)),
    reminders TEXT NOT NULL CHECK (json_valid(reminders)),
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
    valid_to TEXT CHECK (length(valid_to) = 10),
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT`,
  ],
];

const LIMIT = {
  name: 'Nhiệm kỳ không quá 5 năm',
  clause: 'Nghị định số 126/2024/NĐ-CP ngày 08/10/2024',
  timing: JSON.stringify({ years: 5 }),
  reminders: JSON.stringify([180, 90, 30]),
  at: '2024-11-26T00:00:00.000Z',
};

export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const [table, columns] of REBUILT) {
    await sql.raw(`CREATE TABLE ${table}_new (${columns}) STRICT`).execute(db);
    await sql.raw(`INSERT INTO ${table}_new SELECT * FROM ${table}`).execute(db);
    // Ids that were given once are not given again: marks and history name them.
    await sql
      .raw(
        `UPDATE sqlite_sequence SET seq = (SELECT seq FROM sqlite_sequence WHERE name = '${table}') WHERE name = '${table}_new'`,
      )
      .execute(db);
    await sql.raw(`DROP TABLE ${table}`).execute(db);
    await sql.raw(`ALTER TABLE ${table}_new RENAME TO ${table}`).execute(db);
  }
  await sql
    .raw('CREATE INDEX association_events_by_association ON association_events (association_id, happened_on)')
    .execute(db);
  await sql
    .raw("UPDATE associations SET first_state = json_set(first_state, '$.address', address)")
    .execute(db);
  // Not verified: the clause that sets the five years is still to be read.
  await sql`INSERT INTO duty_rules (kind, name, clause, timing, reminders, valid_from, revision, created_at, updated_at)
    VALUES ('term-limit', ${LIMIT.name}, ${LIMIT.clause}, ${LIMIT.timing}, ${LIMIT.reminders}, '2024-11-26', 1, ${LIMIT.at}, ${LIMIT.at})`.execute(
    db,
  );
}
