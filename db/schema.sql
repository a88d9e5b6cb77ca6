CREATE TRIGGER history_is_kept BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE TRIGGER history_is_unchanged BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;

CREATE VIRTUAL TABLE document_search USING fts5 (title, body, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');

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

CREATE TABLE office_profiles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    valid_from TEXT NOT NULL UNIQUE CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    profile TEXT NOT NULL CHECK (json_valid(profile)),
    created_at TEXT NOT NULL
  ) STRICT;

CREATE TABLE register_columns (
    register TEXT PRIMARY KEY,
    columns TEXT NOT NULL CHECK (json_valid(columns)),
    updated_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

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

CREATE INDEX documents_by_kind ON documents (kind, year, updated_at DESC);

CREATE INDEX documents_by_year ON documents (deleted_at, year);

CREATE INDEX documents_in_list ON documents (
    deleted_at, updated_at DESC, id DESC, kind, layout, number, subject, issued_on, year, template_id, revision, created_at
  );

CREATE UNIQUE INDEX views_one_default ON views (register) WHERE is_default = 1;
