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

interface Stamps {
  revision: number;
  created_at: string;
  updated_at: string;
  deleted_at: string | null;
}

export interface AssociationTypes {
  id: string;
  name: string;
  position: number;
  deleted_at: string | null;
}

/** Dates of associations and people are partial: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'; null where unknown. */
export interface Associations extends Stamps {
  id: Generated<number>;
  name: string;
  short_name: string;
  type_id: string;
  area: string;
  field: string;
  established_number: string;
  established_on: string | null;
  established_by: string;
  charter_number: string;
  charter_on: string | null;
  charter_by: string;
  admission_number: string;
  admission_decided_on: string | null;
  admitted_on: string | null;
  ended_on: string | null;
  term_from: string | null;
  term_to: string | null;
  last_congress_on: string | null;
  next_congress_on: string | null;
  address: string;
  phone: string;
  email: string;
  website: string;
  tax_code: string;
  bank_account: string;
  is_assigned: number;
  staff: number | null;
  note: string;
  /** JSON of name, short name, type and area before all events. */
  first_state: string;
  /** Folded name, by which imports and duplicates are matched. */
  name_key: string;
}

export interface AssociationEvents {
  id: Generated<number>;
  association_id: number;
  kind: string;
  happened_on: string;
  decision_number: string;
  decision_on: string | null;
  note: string;
  /** JSON of what changed: some of name, short name, type, area, address. */
  patch: string;
  /** 1 where the association is a member no more. */
  is_end: number;
}

export interface AssociationEventOthers {
  event_id: number;
  association_id: number;
}

export interface AssociationLeaders {
  id: Generated<number>;
  association_id: number;
  person_id: number;
  role: string;
  term: string;
  from_on: string | null;
  to_on: string | null;
  note: string;
}

export interface AssociationFigures {
  association_id: number;
  year: number;
  branches: number | null;
  members: number | null;
  women: number | null;
  party_members: number | null;
  doctors: number | null;
  masters: number | null;
  graduates: number | null;
  other_intellectuals: number | null;
  professors: number | null;
  associate_professors: number | null;
  under_35: number | null;
  over_60: number | null;
  /** Đồng. */
  fee_due: number | null;
  fee_paid: number | null;
  note: string;
}

export interface AssociationCongresses {
  id: Generated<number>;
  association_id: number;
  term: string;
  due_on: string | null;
  notified_on: string | null;
  notice_number: string;
  held_on: string | null;
  result_reported_on: string | null;
  note: string;
}

export interface AssociationReports {
  association_id: number;
  year: number;
  received_on: string;
  number: string;
  note: string;
}

export interface AssociationAwards {
  id: Generated<number>;
  association_id: number;
  awarded_on: string | null;
  form: string;
  giver: string;
  decision_number: string;
  note: string;
}

export interface AssociationNotes {
  id: Generated<number>;
  association_id: number;
  kind: string;
  written_on: string | null;
  content: string;
  answer: string;
}

export interface AssociationDocuments {
  association_id: number;
  document_id: number;
  note: string;
}

export interface Attachments {
  id: Generated<number>;
  owner_type: string;
  owner_id: number;
  file_name: string;
  sha256: string;
  /** Bytes. */
  size: number;
  note: string;
  created_at: string;
  deleted_at: string | null;
}

export interface People extends Stamps {
  id: Generated<number>;
  name: string;
  academic_rank: string;
  degree: string;
  major: string;
  unit: string;
  position: string;
  phone: string;
  email: string;
  address: string;
  born_on: string | null;
  gender: string;
  association_id: number | null;
  is_expert: number;
  note: string;
  /** Name without titles and diacritics, by which imports and duplicates are matched. */
  name_key: string;
}

export interface PersonFields {
  person_id: number;
  position: number;
  field: string;
  field_key: string;
}

export interface PersonBusy {
  id: Generated<number>;
  person_id: number;
  from_on: string;
  to_on: string;
  note: string;
}

export interface PersonSeats {
  id: Generated<number>;
  person_id: number;
  kind: string;
  name: string;
  role: string;
  from_on: string | null;
  to_on: string | null;
  source_type: string;
  source_id: number | null;
}

export interface PersonMerges {
  id: Generated<number>;
  keep_id: number;
  drop_id: number;
  moved: string;
  merged_at: string;
  undone_at: string | null;
}

export interface DutyRules extends Stamps {
  id: Generated<number>;
  kind: string;
  name: string;
  clause: string;
  is_verified: number;
  timing: string;
  reminders: string;
  valid_from: string;
  valid_to: string | null;
}

export interface DutyMarks {
  duty_id: string;
  association_id: number;
  rule_id: number;
  state: string;
  marked_on: string;
  note: string;
}

export interface DutyLetters {
  duty_id: string;
  document_id: number;
}

export interface ImportRuns {
  id: Generated<number>;
  target: string;
  source: string;
  key: string;
  report: string;
  imported_at: string;
  undone_at: string | null;
}

export interface ImportChanges {
  run_id: number;
  position: number;
  entity: string;
  entity_id: string;
  /** The association or person that the change belongs to. */
  root_id: number;
  before: string | null;
  after: string | null;
}

/** How columns of lists with the same heads were matched last. */
export interface ImportMappings {
  target: string;
  /** Heads without diacritics, one a line. */
  heads: string;
  /** JSON: key of a field -> its head or column letter; null for a field not read. */
  mapping: string;
  used_at: string;
}

/** One row for each record that can be found; its id is the rowid of both full-text indexes. */
export interface SearchRecords {
  id: Generated<number>;
  type: string;
  record_id: number;
  /** Folded, as are initials and short_name. */
  title: string;
  initials: string;
  short_name: string;
  /** Words as they were written, for excerpts; '' where the source has them. */
  body: string;
  is_deleted: number;
}

export interface Views {
  id: Generated<number>;
  register: string;
  name: string;
  is_default: number;
  state: string;
  created_at: string;
  updated_at: string;
}

export interface RegisterColumns {
  register: string;
  columns: string;
  updated_at: string;
}

export interface Database {
  office_profiles: OfficeProfiles;
  templates: Templates;
  field_values: FieldValues;
  documents: Documents;
  document_versions: DocumentVersions;
  history: History;
  views: Views;
  register_columns: RegisterColumns;
  association_types: AssociationTypes;
  associations: Associations;
  association_events: AssociationEvents;
  association_event_others: AssociationEventOthers;
  association_leaders: AssociationLeaders;
  association_figures: AssociationFigures;
  association_congresses: AssociationCongresses;
  association_reports: AssociationReports;
  association_awards: AssociationAwards;
  association_notes: AssociationNotes;
  association_documents: AssociationDocuments;
  attachments: Attachments;
  people: People;
  person_fields: PersonFields;
  person_busy: PersonBusy;
  person_seats: PersonSeats;
  person_merges: PersonMerges;
  duty_rules: DutyRules;
  duty_marks: DutyMarks;
  duty_letters: DutyLetters;
  import_runs: ImportRuns;
  import_changes: ImportChanges;
  import_mappings: ImportMappings;
  search_records: SearchRecords;
}
