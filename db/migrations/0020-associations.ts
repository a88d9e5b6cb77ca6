/** Associations, people, duties, imports with their undoing, and one search index over everything. */
import { sql, type QueryExecutorProvider } from 'kysely';

/** 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; null where nothing is known. */
const partial = (column: string): string =>
  `${column} TEXT CHECK (length(${column}) IN (4, 7, 10) AND ${column} GLOB '[0-9][0-9][0-9][0-9]*')`;
const text = (column: string): string => `${column} TEXT NOT NULL DEFAULT ''`;
const count = (column: string): string => `${column} INTEGER CHECK (${column} >= 0)`;
const STAMPS = `revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT`;
const ASSOCIATION = 'association_id INTEGER NOT NULL REFERENCES associations (id)';
const PERSON = 'person_id INTEGER NOT NULL REFERENCES people (id)';

const ASSOCIATIONS = [
  `CREATE TABLE association_types (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL,
    deleted_at TEXT
  ) STRICT`,
  `CREATE TABLE associations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    ${text('short_name')},
    type_id TEXT NOT NULL REFERENCES association_types (id),
    ${text('area')},
    ${text('field')},
    ${text('established_number')},
    ${partial('established_on')},
    ${text('established_by')},
    ${text('charter_number')},
    ${partial('charter_on')},
    ${text('charter_by')},
    ${text('admission_number')},
    ${partial('admission_decided_on')},
    ${partial('admitted_on')},
    ${partial('ended_on')},
    ${partial('term_from')},
    ${partial('term_to')},
    ${partial('last_congress_on')},
    ${partial('next_congress_on')},
    ${text('address')},
    ${text('phone')},
    ${text('email')},
    ${text('website')},
    ${text('tax_code')},
    ${text('bank_account')},
    is_assigned INTEGER NOT NULL DEFAULT 0 CHECK (is_assigned IN (0, 1)),
    ${count('staff')},
    ${text('note')},
    first_state TEXT NOT NULL CHECK (json_valid(first_state)),
    name_key TEXT NOT NULL,
    ${STAMPS}
  ) STRICT`,
  'CREATE INDEX associations_by_name ON associations (name_key)',
  'CREATE INDEX associations_by_type ON associations (type_id)',
  `CREATE TABLE association_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${ASSOCIATION},
    kind TEXT NOT NULL CHECK (kind IN ('admission', 'rename', 'type', 'area', 'merge', 'split', 'dissolution', 'withdrawal')),
    happened_on TEXT NOT NULL CHECK (length(happened_on) IN (4, 7, 10)),
    ${text('decision_number')},
    ${partial('decision_on')},
    ${text('note')},
    patch TEXT NOT NULL CHECK (json_valid(patch)),
    is_end INTEGER NOT NULL DEFAULT 0 CHECK (is_end IN (0, 1))
  ) STRICT`,
  'CREATE INDEX association_events_by_association ON association_events (association_id, happened_on)',
  `CREATE TABLE association_event_others (
    event_id INTEGER NOT NULL REFERENCES association_events (id) ON DELETE CASCADE,
    ${ASSOCIATION},
    PRIMARY KEY (event_id, association_id)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE association_leaders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${ASSOCIATION},
    ${PERSON},
    role TEXT NOT NULL,
    ${text('term')},
    ${partial('from_on')},
    ${partial('to_on')},
    ${text('note')}
  ) STRICT`,
  'CREATE INDEX association_leaders_by_association ON association_leaders (association_id)',
  'CREATE INDEX association_leaders_by_person ON association_leaders (person_id)',
  `CREATE TABLE association_figures (
    ${ASSOCIATION},
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    ${['branches', 'members', 'women', 'party_members', 'doctors', 'masters', 'graduates', 'other_intellectuals', 'professors', 'associate_professors', 'under_35', 'over_60', 'fee_due', 'fee_paid'].map(count).join(',\n    ')},
    ${text('note')},
    PRIMARY KEY (association_id, year)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE association_congresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${ASSOCIATION},
    ${text('term')},
    ${partial('due_on')},
    ${partial('notified_on')},
    ${text('notice_number')},
    ${partial('held_on')},
    ${partial('result_reported_on')},
    ${text('note')}
  ) STRICT`,
  'CREATE INDEX association_congresses_by_association ON association_congresses (association_id)',
  `CREATE TABLE association_reports (
    ${ASSOCIATION},
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    received_on TEXT NOT NULL,
    ${text('number')},
    ${text('note')},
    PRIMARY KEY (association_id, year)
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE association_awards (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${ASSOCIATION},
    ${partial('awarded_on')},
    form TEXT NOT NULL CHECK (form <> ''),
    ${text('giver')},
    ${text('decision_number')},
    ${text('note')}
  ) STRICT`,
  'CREATE INDEX association_awards_by_association ON association_awards (association_id)',
  `CREATE TABLE association_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${ASSOCIATION},
    kind TEXT NOT NULL CHECK (kind IN ('note', 'proposal')),
    ${partial('written_on')},
    content TEXT NOT NULL CHECK (content <> ''),
    ${text('answer')}
  ) STRICT`,
  'CREATE INDEX association_notes_by_association ON association_notes (association_id)',
  `CREATE TABLE association_documents (
    ${ASSOCIATION},
    document_id INTEGER NOT NULL REFERENCES documents (id),
    ${text('note')},
    PRIMARY KEY (association_id, document_id)
  ) STRICT, WITHOUT ROWID`,
  // The file itself lies under attachments/ in the data folder, named by its own SHA-256.
  `CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_type TEXT NOT NULL CHECK (owner_type IN ('association', 'person')),
    owner_id INTEGER NOT NULL,
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    ${text('note')},
    created_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT`,
  'CREATE INDEX attachments_by_owner ON attachments (owner_type, owner_id)',
];

const PEOPLE = [
  `CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    ${text('academic_rank')},
    ${text('degree')},
    ${text('major')},
    ${text('unit')},
    ${text('position')},
    ${text('phone')},
    ${text('email')},
    ${text('address')},
    ${partial('born_on')},
    gender TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', 'male', 'female')),
    association_id INTEGER REFERENCES associations (id),
    is_expert INTEGER NOT NULL DEFAULT 0 CHECK (is_expert IN (0, 1)),
    ${text('note')},
    name_key TEXT NOT NULL,
    ${STAMPS}
  ) STRICT`,
  'CREATE INDEX people_by_name ON people (name_key)',
  'CREATE INDEX people_by_association ON people (association_id)',
  `CREATE TABLE person_fields (
    ${PERSON},
    position INTEGER NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    field_key TEXT NOT NULL,
    PRIMARY KEY (person_id, field_key)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX person_fields_by_field ON person_fields (field_key)',
  `CREATE TABLE person_busy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${PERSON},
    from_on TEXT NOT NULL CHECK (length(from_on) = 10),
    to_on TEXT NOT NULL CHECK (length(to_on) = 10 AND to_on >= from_on),
    ${text('note')}
  ) STRICT`,
  'CREATE INDEX person_busy_by_person ON person_busy (person_id, from_on)',
  `CREATE TABLE person_seats (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ${PERSON},
    kind TEXT NOT NULL CHECK (kind IN ('council', 'jury', 'other')),
    name TEXT NOT NULL CHECK (name <> ''),
    ${text('role')},
    ${partial('from_on')},
    ${partial('to_on')},
    ${text('source_type')},
    source_id INTEGER
  ) STRICT`,
  'CREATE INDEX person_seats_by_person ON person_seats (person_id)',
  `CREATE TABLE person_merges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    keep_id INTEGER NOT NULL REFERENCES people (id),
    drop_id INTEGER NOT NULL REFERENCES people (id),
    moved TEXT NOT NULL CHECK (json_valid(moved)),
    merged_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
];

const DUTIES = [
  `CREATE TABLE duty_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL CHECK (kind IN ('congress', 'congress-notice', 'congress-result', 'annual-report', 'change-notice')),
    name TEXT NOT NULL CHECK (name <> ''),
    ${text('clause')},
    is_verified INTEGER NOT NULL DEFAULT 0 CHECK (is_verified IN (0, 1)),
    timing TEXT NOT NULL CHECK (json_valid(timing)),
    reminders TEXT NOT NULL CHECK (json_valid(reminders)),
    valid_from TEXT NOT NULL CHECK (length(valid_from) = 10),
    valid_to TEXT CHECK (length(valid_to) = 10),
    ${STAMPS}
  ) STRICT`,
  `CREATE TABLE duty_marks (
    duty_id TEXT PRIMARY KEY,
    ${ASSOCIATION},
    rule_id INTEGER NOT NULL REFERENCES duty_rules (id),
    state TEXT NOT NULL CHECK (state IN ('done', 'excused')),
    marked_on TEXT NOT NULL CHECK (length(marked_on) = 10),
    ${text('note')}
  ) STRICT`,
  `CREATE TABLE duty_letters (
    duty_id TEXT NOT NULL,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    PRIMARY KEY (duty_id, document_id)
  ) STRICT, WITHOUT ROWID`,
];

const IMPORTS = [
  'CREATE INDEX history_by_entity ON history (entity_id, entity)',
  `CREATE TABLE import_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    target TEXT NOT NULL CHECK (target IN ('associations', 'people')),
    source TEXT NOT NULL,
    key TEXT NOT NULL CHECK (json_valid(key)),
    report TEXT NOT NULL CHECK (json_valid(report)),
    imported_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT`,
  `CREATE TABLE import_changes (
    run_id INTEGER NOT NULL REFERENCES import_runs (id),
    position INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    root_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (run_id, position)
  ) STRICT, WITHOUT ROWID`,
];

const SEARCH = [
  `CREATE TABLE search_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    initials TEXT NOT NULL,
    short_name TEXT NOT NULL,
    body TEXT NOT NULL,
    is_deleted INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    UNIQUE (type, record_id)
  ) STRICT`,
  'CREATE INDEX search_records_by_title ON search_records (title)',
  "CREATE INDEX search_records_by_initials ON search_records (initials) WHERE initials <> ''",
  "CREATE INDEX search_records_by_short_name ON search_records (short_name) WHERE short_name <> ''",
  // Two indexes: words of titles are few and must be found among many words of bodies. Folded by db/fold.ts before they are stored.
  `CREATE VIRTUAL TABLE search_titles USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4')`,
  `CREATE VIRTUAL TABLE search_bodies USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4')`,
  `INSERT INTO search_records (type, record_id, title, initials, short_name, body, is_deleted)
    SELECT 'document', d.id, s.title, '', '', '', d.deleted_at IS NOT NULL FROM documents AS d JOIN document_search AS s ON s.rowid = d.id ORDER BY d.id`,
  `INSERT INTO search_titles (rowid, words) SELECT id, title FROM search_records`,
  `INSERT INTO search_bodies (rowid, words) SELECT r.id, s.title || ' ' || s.body FROM search_records AS r JOIN document_search AS s ON s.rowid = r.record_id`,
  'DROP TABLE document_search',
];

/** The types that the unions of provinces have in common; the office edits the list. */
const TYPES: readonly (readonly [string, string])[] = [
  ['professional', 'Hội chuyên ngành cấp tỉnh'],
  ['local', 'Hội khoa học và kỹ thuật cấp dưới, địa bàn'],
  ['unit', 'Trung tâm, đơn vị trực thuộc'],
  ['organisation', 'Tổ chức khoa học và công nghệ trực thuộc'],
  ['affiliate', 'Thành viên liên kết'],
  ['collective', 'Hội viên tập thể'],
  ['club', 'Câu lạc bộ'],
];

const DECREE = 'Nghị định số 126/2024/NĐ-CP ngày 08/10/2024';
/** In force from the day of the decree; no number of days has a verified clause yet, so each rule says so. */
const RULES: readonly { kind: string; name: string; timing: unknown; reminders: number[] }[] = [
  { kind: 'congress', name: 'Tổ chức đại hội hết nhiệm kỳ', timing: { days: 0 }, reminders: [90, 60, 30] },
  {
    kind: 'congress-notice',
    name: 'Báo cáo việc tổ chức đại hội với cơ quan quản lý',
    timing: { days: 60 },
    reminders: [30, 7],
  },
  {
    kind: 'congress-result',
    name: 'Báo cáo kết quả đại hội',
    timing: { days: 30 },
    reminders: [15, 7],
  },
  {
    kind: 'annual-report',
    name: 'Báo cáo hằng năm về tổ chức và hoạt động',
    timing: { month: 12, day: 1, isBefore: true },
    reminders: [30, 7],
  },
  {
    kind: 'change-notice',
    name: 'Báo cáo thay đổi trụ sở, lãnh đạo chủ chốt, tên gọi',
    timing: { days: 30 },
    reminders: [15, 7],
  },
];

export async function up(db: QueryExecutorProvider): Promise<void> {
  for (const statement of [...ASSOCIATIONS, ...PEOPLE, ...DUTIES, ...IMPORTS, ...SEARCH])
    await sql.raw(statement).execute(db);
  for (const [position, [id, name]] of TYPES.entries())
    await sql`INSERT INTO association_types (id, name, position) VALUES (${id}, ${name}, ${position})`.execute(
      db,
    );
  for (const rule of RULES)
    await sql`INSERT INTO duty_rules (kind, name, clause, timing, reminders, valid_from, revision, created_at, updated_at)
      VALUES (${rule.kind}, ${rule.name}, ${DECREE}, ${JSON.stringify(rule.timing)}, ${JSON.stringify(rule.reminders)}, '2024-11-26', 1, '2024-11-26T00:00:00.000Z', '2024-11-26T00:00:00.000Z')`.execute(
      db,
    );
}
