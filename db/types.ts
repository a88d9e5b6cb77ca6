/** Tables as Kysely sees them. Dates are ISO text, instants ISO text in UTC, JSON is text that repositories parse by schema. */
import type { Generated } from 'kysely';

export interface OfficeProfiles {
  id: Generated<number>;
  valid_from: string;
  profile: string;
  created_at: string;
}

export interface Templates {
  id: string;
  name: string;
  kind: string;
  definition: string;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

/** A value typed into a field that templates remember under `key`. */
export interface FieldValues {
  key: string;
  value: string;
  used_at: string;
}

export interface Documents {
  id: Generated<number>;
  kind: string;
  layout: string;
  number: string;
  subject: string;
  issued_on: string | null;
  year: number | null;
  document: string;
  template_id: string | null;
  revision: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

export interface DocumentVersions {
  document_id: number;
  revision: number;
  document: string;
  saved_at: string;
}

export interface History {
  id: Generated<number>;
  at: string;
  actor: string;
  action: string;
  entity: string;
  entity_id: string;
  before: string | null;
  after: string | null;
}

export interface DocumentSearch {
  rowid: number;
  title: string;
  body: string;
}

export interface Database {
  office_profiles: OfficeProfiles;
  templates: Templates;
  field_values: FieldValues;
  documents: Documents;
  document_versions: DocumentVersions;
  history: History;
  document_search: DocumentSearch;
}
