/** Documents of the office: drafted, stored, saved, kept as versions, put into the bin and taken out. Files in and out: files.ts. */
import { listAssociations } from '../../../db/associations.ts';
import {
  getDocument,
  getDocumentVersion,
  insertDocument,
  insertDocumentVersion,
  listDocuments,
  listDocumentVersions,
  listDocumentYears,
  listMatchingDocuments,
  listNewestDocuments,
  markDocumentDeleted,
  updateDocument,
  type DocumentListRow,
  type DocumentRow,
} from '../../../db/documents.ts';
import { draftFromTemplate } from '../../../templates/catalogue/draft.ts';
import { guidanceOf } from '../../../templates/catalogue/guidance.ts';
import { checkDocument } from '../../../templates/check/check.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import type { Finding } from '../../../templates/check/finding.ts';
import { adminDocumentSchema, type AdminDocument } from '../../../templates/model/document.ts';
import { KIND_IDS, LAYOUT_IDS, type LayoutId } from '../../../templates/model/kinds.ts';
import type { FieldError } from '../../../templates/model/parse.ts';
import { z } from 'zod';
import type { DocumentSummary, StoredDocument } from '../../api/documents.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { officeOn, requireOffice } from '../office/service.ts';
import { rememberValues } from '../templates/remembered.ts';
import { findTemplate, templateOfDocument } from '../templates/service.ts';
import { collectPhrases, type Phrases } from './phrases.ts';
import { documentFields, historyView, keepsVersion, registerView, searchText } from './rules.ts';

const kindSchema = z.enum(KIND_IDS);
const layoutSchema = z.enum(LAYOUT_IDS);

/** A row as lists show it. */
export function summarise(row: DocumentListRow): DocumentSummary {
  return {
    id: row.id,
    kind: kindSchema.parse(row.kind),
    layout: layoutSchema.parse(row.layout),
    number: row.number,
    subject: row.subject,
    issuedOn: row.issued_on,
    updatedAt: row.updated_at,
    isDeleted: row.deleted_at !== null,
  };
}

function stored(row: DocumentRow): StoredDocument {
  return {
    id: row.id,
    revision: row.revision,
    document: adminDocumentSchema.parse(JSON.parse(row.document)),
    templateId: row.template_id,
    updatedAt: row.updated_at,
    isDeleted: row.deleted_at !== null,
  };
}

async function requireRow(context: QueryContext, id: number): Promise<DocumentRow> {
  const row = await getDocument(context.db, id);
  if (!row) throw new MendableError('not-found', 'Không tìm thấy văn bản này; có thể đã bị xóa hẳn.', 'id');
  return row;
}

const PAGE = 100;

export async function list(
  context: QueryContext,
  input: {
    text?: string | undefined;
    kind?: string | undefined;
    year?: number | undefined;
    deleted?: boolean | undefined;
    limit?: number | undefined;
    offset?: number | undefined;
  },
): Promise<{ total: number; rows: DocumentSummary[]; years: number[] }> {
  const filter = {
    text: input.text,
    kind: input.kind,
    year: input.year,
    deleted: input.deleted ?? false,
    limit: input.limit ?? PAGE,
    offset: input.offset ?? 0,
  };
  const { total, rows } = await listDocuments(context.db, filter);
  return { total, rows: rows.map(summarise), years: await listDocumentYears(context.db) };
}

export function matching(context: QueryContext, text: string): Promise<number[]> {
  return listMatchingDocuments(context.db, text);
}

export async function get(context: QueryContext, id: number): Promise<StoredDocument> {
  return stored(await requireRow(context, id));
}

/** Enough of the past for what an office writes; more would make the first letter of a line wait. */
const PHRASE_DOCUMENTS = 200;

/** What the newest documents offer to the one being written. */
export async function phrases(context: QueryContext): Promise<Phrases> {
  const newest = await listNewestDocuments(context.db, PHRASE_DOCUMENTS);
  const office = await officeOn(context, context.today);
  const associations = await listAssociations(context.db);
  return collectPhrases(
    newest.map((json) => adminDocumentSchema.parse(JSON.parse(json))),
    {
      agencies: [...(office?.agencies ?? []), ...associations.map(({ name }) => name)],
      recipientGroups: office?.recipientGroups ?? [],
      signers: [...(office?.state.signers ?? []), ...(office?.party?.signers ?? [])],
    },
  );
}

/** What the template that a document was drafted from says about its blocks, by block id. */
export async function guidance(context: QueryContext, id: number): Promise<Record<string, string>> {
  const row = await requireRow(context, id);
  const template = await templateOfDocument(context, row.template_id);
  return template ? guidanceOf(template, stored(row).document) : {};
}

/** Stores a new document and returns it as stored. */
export async function storeDocument(
  context: CommandContext,
  document: AdminDocument,
  templateId: string | null,
): Promise<StoredDocument> {
  const fields = documentFields(document);
  const id = await insertDocument(context.db, fields, templateId, searchText(document), context.at);
  context.record({
    entity: 'document',
    entityId: id,
    after: historyView({ ...fields, revision: 1, deleted_at: null }),
  });
  context.changed('documents');
  return { id, revision: 1, document, templateId, updatedAt: context.at, isDeleted: false };
}

/** The first of several field errors as the one a caller sees, the others behind it. */
export function fieldErrors(errors: readonly FieldError[]): MendableError {
  const first = errors[0];
  return new MendableError(
    'invalid-input',
    errors.map((error) => error.message).join('\n'),
    first?.path.join('.'),
  );
}

interface DraftRequest {
  templateId: string;
  values: Record<string, unknown>;
  layout?: LayoutId | undefined;
  signerId?: string | undefined;
}

/** What a half-filled form makes: what is missing stands empty. @throws MendableError naming a field that is wrong */
export async function draft(context: QueryContext, input: DraftRequest): Promise<AdminDocument> {
  const template = await findTemplate(context, input.templateId);
  return fillTemplate(context, input, {
    ...template,
    fields: template.fields.map((field) => ({ ...field, required: false })),
  });
}

async function fillTemplate(
  context: QueryContext,
  input: DraftRequest,
  template: TemplateDefinition,
): Promise<AdminDocument> {
  const office = await requireOffice(context);
  const drafted = draftFromTemplate({
    template,
    office,
    values: input.values,
    today: context.today,
    ...(input.layout ? { layout: input.layout } : {}),
    ...(input.signerId ? { signerId: input.signerId } : {}),
  });
  if (!drafted.ok) throw fieldErrors(drafted.errors);
  return drafted.value;
}

export async function create(context: CommandContext, input: DraftRequest): Promise<StoredDocument> {
  const template = await findTemplate(context, input.templateId);
  const document = await fillTemplate(context, input, template);
  await rememberValues(context, template, input.values);
  return storeDocument(context, document, template.id);
}

/**
 * Saves over the expected revision. Every few minutes the state written over is kept as a version; history has an entry then and whenever what the
 * register shows has changed, so that autosave each second does not drown it.
 * @throws MendableError "conflict" when another revision is stored
 */
export async function save(
  context: CommandContext,
  input: { id: number; revision: number; document: AdminDocument },
): Promise<{ revision: number; updatedAt: string }> {
  const row = await requireRow(context, input.id);
  const conflict = (): MendableError =>
    new MendableError(
      'conflict',
      'Văn bản đã được lưu ở nơi khác sau khi bạn mở. Hãy tải lại trước khi sửa tiếp.',
      'revision',
    );
  if (row.revision !== input.revision) throw conflict();
  const [newest] = await listDocumentVersions(context.db, input.id);
  const keeps = keepsVersion(newest?.saved_at ?? null, context.at);
  if (keeps) await keep(context, row);
  const fields = documentFields(input.document);
  const revision = input.revision + 1;
  const done = await updateDocument(
    context.db,
    input.id,
    input.revision,
    fields,
    searchText(input.document),
    context.at,
  );
  if (!done) throw conflict();
  const before = historyView(row);
  const after = historyView({ ...fields, revision, deleted_at: row.deleted_at });
  if (keeps || registerView(row) !== registerView(fields))
    context.record({ entity: 'document', entityId: input.id, before, after });
  context.changed('documents');
  return { revision, updatedAt: context.at };
}

async function keep(context: CommandContext, row: DocumentRow): Promise<void> {
  await insertDocumentVersion(context.db, row.id, row.revision, row.document, row.updated_at);
}

/** Keeps the stored state as a version, whatever the age of the last one. */
export async function keepVersion(context: CommandContext, id: number): Promise<null> {
  const row = await requireRow(context, id);
  await keep(context, row);
  context.record({ entity: 'document-version', entityId: id, after: historyView(row) });
  context.changed('documents');
  return null;
}

/** A copy without number and date of its own. */
export async function duplicate(context: CommandContext, id: number): Promise<StoredDocument> {
  const source = await get(context, id);
  const [year] = context.today.split('-').map(Number);
  const document: AdminDocument = {
    ...source.document,
    number: { ...source.document.number, value: null },
    date: year ? { year } : {},
  };
  return storeDocument(context, document, source.templateId);
}

export async function setDeleted(context: CommandContext, id: number, deleted: boolean): Promise<null> {
  const row = await requireRow(context, id);
  const deleted_at = deleted ? context.at : null;
  await markDocumentDeleted(context.db, id, deleted_at);
  context.record({
    entity: 'document',
    entityId: id,
    before: historyView(row),
    after: historyView({ ...row, deleted_at }),
  });
  context.changed('documents');
  return null;
}

export async function versions(
  context: QueryContext,
  id: number,
): Promise<{ revision: number; savedAt: string }[]> {
  return (await listDocumentVersions(context.db, id)).map((row) => ({
    revision: row.revision,
    savedAt: row.saved_at,
  }));
}

export async function version(context: QueryContext, id: number, revision: number): Promise<AdminDocument> {
  const text = await getDocumentVersion(context.db, id, revision);
  if (text === undefined) throw new MendableError('not-found', 'Không còn giữ bản này.', 'revision');
  return adminDocumentSchema.parse(JSON.parse(text));
}

export function check(document: AdminDocument): Finding[] {
  return checkDocument(document);
}
