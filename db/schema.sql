CREATE TRIGGER history_is_kept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_is_unchanged BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TABLE association_awards (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    awarded_on TEXT CHECK (length(awarded_on) IN (4, 7, 10) AND awarded_on GLOB '[0-9][0-9][0-9][0-9]*'),
    form TEXT NOT NULL CHECK (form <> ''),
    giver TEXT NOT NULL DEFAULT '',
    decision_number TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
  ) STRICT;

CREATE TABLE association_congresses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    term TEXT NOT NULL DEFAULT '',
    due_on TEXT CHECK (length(due_on) IN (4, 7, 10) AND due_on GLOB '[0-9][0-9][0-9][0-9]*'),
    notified_on TEXT CHECK (length(notified_on) IN (4, 7, 10) AND notified_on GLOB '[0-9][0-9][0-9][0-9]*'),
    notice_number TEXT NOT NULL DEFAULT '',
    held_on TEXT CHECK (length(held_on) IN (4, 7, 10) AND held_on GLOB '[0-9][0-9][0-9][0-9]*'),
    result_reported_on TEXT CHECK (length(result_reported_on) IN (4, 7, 10) AND result_reported_on GLOB '[0-9][0-9][0-9][0-9]*'),
    note TEXT NOT NULL DEFAULT ''
  ) STRICT;

CREATE TABLE association_documents (
    association_id INTEGER NOT NULL REFERENCES associations (id),
    document_id INTEGER NOT NULL REFERENCES documents (id),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (association_id, document_id)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE association_event_others (
    event_id INTEGER NOT NULL REFERENCES association_events (id) ON DELETE CASCADE,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    PRIMARY KEY (event_id, association_id)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE "association_events" (id INTEGER PRIMARY KEY AUTOINCREMENT,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    kind TEXT NOT NULL CHECK (kind <> ''),
    happened_on TEXT NOT NULL CHECK (length(happened_on) IN (4, 7, 10)),
    decision_number TEXT NOT NULL DEFAULT '',
    decision_on TEXT CHECK (length(decision_on) IN (4, 7, 10) AND decision_on GLOB '[0-9][0-9][0-9][0-9]*'),
    note TEXT NOT NULL DEFAULT '',
    patch TEXT NOT NULL CHECK (json_valid(patch)),
    is_end INTEGER NOT NULL DEFAULT 0 CHECK (is_end IN (0, 1))) STRICT;

CREATE TABLE association_figures (
    association_id INTEGER NOT NULL REFERENCES associations (id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    branches INTEGER CHECK (branches >= 0),
    members INTEGER CHECK (members >= 0),
    women INTEGER CHECK (women >= 0),
    party_members INTEGER CHECK (party_members >= 0),
    doctors INTEGER CHECK (doctors >= 0),
    masters INTEGER CHECK (masters >= 0),
    graduates INTEGER CHECK (graduates >= 0),
    other_intellectuals INTEGER CHECK (other_intellectuals >= 0),
    professors INTEGER CHECK (professors >= 0),
    associate_professors INTEGER CHECK (associate_professors >= 0),
    under_35 INTEGER CHECK (under_35 >= 0),
    over_60 INTEGER CHECK (over_60 >= 0),
    fee_due INTEGER CHECK (fee_due >= 0),
    fee_paid INTEGER CHECK (fee_paid >= 0),
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (association_id, year)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE association_leaders (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    person_id INTEGER NOT NULL REFERENCES people (id),
    role TEXT NOT NULL,
    term TEXT NOT NULL DEFAULT '',
    from_on TEXT CHECK (length(from_on) IN (4, 7, 10) AND from_on GLOB '[0-9][0-9][0-9][0-9]*'),
    to_on TEXT CHECK (length(to_on) IN (4, 7, 10) AND to_on GLOB '[0-9][0-9][0-9][0-9]*'),
    note TEXT NOT NULL DEFAULT ''
  ) STRICT;

CREATE TABLE association_notes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    kind TEXT NOT NULL CHECK (kind IN ('note', 'proposal')),
    written_on TEXT CHECK (length(written_on) IN (4, 7, 10) AND written_on GLOB '[0-9][0-9][0-9][0-9]*'),
    content TEXT NOT NULL CHECK (content <> ''),
    answer TEXT NOT NULL DEFAULT ''
  ) STRICT;

CREATE TABLE association_reports (
    association_id INTEGER NOT NULL REFERENCES associations (id),
    year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2200),
    received_on TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (association_id, year)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE association_types (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    position INTEGER NOT NULL,
    deleted_at TEXT
  ) STRICT;

CREATE TABLE associations (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    short_name TEXT NOT NULL DEFAULT '',
    type_id TEXT NOT NULL REFERENCES association_types (id),
    area TEXT NOT NULL DEFAULT '',
    field TEXT NOT NULL DEFAULT '',
    established_number TEXT NOT NULL DEFAULT '',
    established_on TEXT CHECK (length(established_on) IN (4, 7, 10) AND established_on GLOB '[0-9][0-9][0-9][0-9]*'),
    established_by TEXT NOT NULL DEFAULT '',
    charter_number TEXT NOT NULL DEFAULT '',
    charter_on TEXT CHECK (length(charter_on) IN (4, 7, 10) AND charter_on GLOB '[0-9][0-9][0-9][0-9]*'),
    charter_by TEXT NOT NULL DEFAULT '',
    admission_number TEXT NOT NULL DEFAULT '',
    admission_decided_on TEXT CHECK (length(admission_decided_on) IN (4, 7, 10) AND admission_decided_on GLOB '[0-9][0-9][0-9][0-9]*'),
    admitted_on TEXT CHECK (length(admitted_on) IN (4, 7, 10) AND admitted_on GLOB '[0-9][0-9][0-9][0-9]*'),
    ended_on TEXT CHECK (length(ended_on) IN (4, 7, 10) AND ended_on GLOB '[0-9][0-9][0-9][0-9]*'),
    term_from TEXT CHECK (length(term_from) IN (4, 7, 10) AND term_from GLOB '[0-9][0-9][0-9][0-9]*'),
    term_to TEXT CHECK (length(term_to) IN (4, 7, 10) AND term_to GLOB '[0-9][0-9][0-9][0-9]*'),
    last_congress_on TEXT CHECK (length(last_congress_on) IN (4, 7, 10) AND last_congress_on GLOB '[0-9][0-9][0-9][0-9]*'),
    next_congress_on TEXT CHECK (length(next_congress_on) IN (4, 7, 10) AND next_congress_on GLOB '[0-9][0-9][0-9][0-9]*'),
    address TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    website TEXT NOT NULL DEFAULT '',
    tax_code TEXT NOT NULL DEFAULT '',
    bank_account TEXT NOT NULL DEFAULT '',
    is_assigned INTEGER NOT NULL DEFAULT 0 CHECK (is_assigned IN (0, 1)),
    staff INTEGER CHECK (staff >= 0),
    note TEXT NOT NULL DEFAULT '',
    first_state TEXT NOT NULL CHECK (json_valid(first_state)),
    name_key TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

CREATE TABLE attachments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    owner_type TEXT NOT NULL CHECK (owner_type IN ('association', 'person')),
    owner_id INTEGER NOT NULL,
    file_name TEXT NOT NULL CHECK (file_name <> ''),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0),
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

CREATE TABLE document_versions (
    document_id INTEGER NOT NULL REFERENCES documents (id),
    revision INTEGER NOT NULL,
    document TEXT NOT NULL CHECK (json_valid(document)),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (document_id, revision)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    layout TEXT NOT NULL CHECK (layout IN ('state', 'party')),
    number TEXT NOT NULL,
    subject TEXT NOT NULL,
    issued_on TEXT,
    year INTEGER,
    document TEXT NOT NULL CHECK (json_valid(document)),
    template_id TEXT,
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

CREATE TABLE duty_letters (
    duty_id TEXT NOT NULL,
    document_id INTEGER NOT NULL REFERENCES documents (id),
    PRIMARY KEY (duty_id, document_id)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE duty_marks (
    duty_id TEXT PRIMARY KEY,
    association_id INTEGER NOT NULL REFERENCES associations (id),
    rule_id INTEGER NOT NULL REFERENCES duty_rules (id),
    state TEXT NOT NULL CHECK (state IN ('done', 'excused')),
    marked_on TEXT NOT NULL CHECK (length(marked_on) = 10),
    note TEXT NOT NULL DEFAULT ''
  ) STRICT;

CREATE TABLE "duty_rules" (id INTEGER PRIMARY KEY AUTOINCREMENT,
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
    deleted_at TEXT) STRICT;

CREATE TABLE field_values (
    key TEXT NOT NULL CHECK (key <> ''),
    value TEXT NOT NULL CHECK (value <> ''),
    used_at TEXT NOT NULL,
    PRIMARY KEY (key, value)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE history (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    action TEXT NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    before TEXT,
    after TEXT
  ) STRICT;

CREATE TABLE import_changes (
    run_id INTEGER NOT NULL REFERENCES import_runs (id),
    position INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_id TEXT NOT NULL,
    root_id INTEGER NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (run_id, position)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE import_mappings (
    target TEXT NOT NULL CHECK (target IN ('associations', 'people')),
    heads TEXT NOT NULL,
    mapping TEXT NOT NULL CHECK (json_valid(mapping)),
    used_at TEXT NOT NULL,
    PRIMARY KEY (target, heads)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE import_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    target TEXT NOT NULL CHECK (target IN ('associations', 'people')),
    source TEXT NOT NULL,
    key TEXT NOT NULL CHECK (json_valid(key)),
    report TEXT NOT NULL CHECK (json_valid(report)),
    imported_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;

CREATE TABLE office_profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    valid_from TEXT NOT NULL UNIQUE CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    profile TEXT NOT NULL CHECK (json_valid(profile)),
    created_at TEXT NOT NULL
  ) STRICT;

CREATE TABLE people (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL CHECK (name <> ''),
    academic_rank TEXT NOT NULL DEFAULT '',
    degree TEXT NOT NULL DEFAULT '',
    major TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    position TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    born_on TEXT CHECK (length(born_on) IN (4, 7, 10) AND born_on GLOB '[0-9][0-9][0-9][0-9]*'),
    gender TEXT NOT NULL DEFAULT '' CHECK (gender IN ('', 'male', 'female')),
    association_id INTEGER REFERENCES associations (id),
    is_expert INTEGER NOT NULL DEFAULT 0 CHECK (is_expert IN (0, 1)),
    note TEXT NOT NULL DEFAULT '',
    name_key TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision > 0),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

CREATE TABLE person_busy (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id),
    from_on TEXT NOT NULL CHECK (length(from_on) = 10),
    to_on TEXT NOT NULL CHECK (length(to_on) = 10 AND to_on >= from_on),
    note TEXT NOT NULL DEFAULT ''
  ) STRICT;

CREATE TABLE person_fields (
    person_id INTEGER NOT NULL REFERENCES people (id),
    position INTEGER NOT NULL,
    field TEXT NOT NULL CHECK (field <> ''),
    field_key TEXT NOT NULL,
    PRIMARY KEY (person_id, field_key)
  ) STRICT, WITHOUT ROWID;

CREATE TABLE person_merges (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    keep_id INTEGER NOT NULL REFERENCES people (id),
    drop_id INTEGER NOT NULL REFERENCES people (id),
    moved TEXT NOT NULL CHECK (json_valid(moved)),
    merged_at TEXT NOT NULL,
    undone_at TEXT
  ) STRICT;

CREATE TABLE person_seats (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL CHECK (kind IN ('council', 'jury', 'other')),
    name TEXT NOT NULL CHECK (name <> ''),
    role TEXT NOT NULL DEFAULT '',
    from_on TEXT CHECK (length(from_on) IN (4, 7, 10) AND from_on GLOB '[0-9][0-9][0-9][0-9]*'),
    to_on TEXT CHECK (length(to_on) IN (4, 7, 10) AND to_on GLOB '[0-9][0-9][0-9][0-9]*'),
    source_type TEXT NOT NULL DEFAULT '',
    source_id INTEGER
  ) STRICT;

CREATE TABLE register_columns (
    register TEXT PRIMARY KEY,
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE search_bodies USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4');

CREATE TABLE search_records (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    title TEXT NOT NULL,
    initials TEXT NOT NULL,
    short_name TEXT NOT NULL,
    body TEXT NOT NULL,
    is_deleted INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1)),
    UNIQUE (type, record_id)
  ) STRICT;

CREATE VIRTUAL TABLE search_titles USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3 4');

CREATE TABLE templates (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL,
    definition TEXT NOT NULL CHECK (json_valid(definition)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    deleted_at TEXT
  ) STRICT;

CREATE TABLE views (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    register TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    is_default INTEGER NOT NULL CHECK (is_default IN (0, 1)),
    state TEXT NOT NULL CHECK (json_valid(state)),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    UNIQUE (register, name)
  ) STRICT;

CREATE INDEX association_awards_by_association ON association_awards (association_id);

CREATE INDEX association_congresses_by_association ON association_congresses (association_id);

CREATE INDEX association_events_by_association ON association_events (association_id, happened_on);

CREATE INDEX association_leaders_by_association ON association_leaders (association_id);

CREATE INDEX association_leaders_by_person ON association_leaders (person_id);

CREATE INDEX association_notes_by_association ON association_notes (association_id);

CREATE INDEX associations_by_name ON associations (name_key);

CREATE INDEX associations_by_type ON associations (type_id);

CREATE INDEX attachments_by_owner ON attachments (owner_type, owner_id);

CREATE INDEX documents_by_kind ON documents (kind, year, updated_at DESC);

CREATE INDEX documents_by_year ON documents (deleted_at, year);

CREATE INDEX documents_in_list ON documents (
    deleted_at, updated_at DESC, id DESC, kind, layout, number, subject, issued_on, year, template_id, revision, created_at
  );

CREATE INDEX field_values_by_use ON field_values (key, used_at DESC);

CREATE INDEX history_by_entity ON history (entity_id, entity);

CREATE INDEX people_by_association ON people (association_id);

CREATE INDEX people_by_name ON people (name_key);

CREATE INDEX person_busy_by_person ON person_busy (person_id, from_on);

CREATE INDEX person_fields_by_field ON person_fields (field_key);

CREATE INDEX person_seats_by_person ON person_seats (person_id);

CREATE INDEX search_records_by_initials ON search_records (initials) WHERE initials <> '';

CREATE INDEX search_records_by_short_name ON search_records (short_name) WHERE short_name <> '';

CREATE INDEX search_records_by_title ON search_records (title);

CREATE UNIQUE INDEX views_one_default ON views (register) WHERE is_default = 1;
