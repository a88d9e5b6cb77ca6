/** Templates: built in and the office's own. */
import { randomUUID } from 'node:crypto';
import { getDocument } from '../../../db/documents.ts';
import { fold } from '../../../db/fold.ts';
import { getTemplate, listTemplates, markTemplateDeleted, putTemplate } from '../../../db/templates.ts';
import { BUILT_IN_TEMPLATES } from '../../../templates/catalogue/catalogue.ts';
import { templateFromDocument } from '../../../templates/catalogue/from-document.ts';
import { parseTemplateFile, serialiseTemplate } from '../../../templates/catalogue/template-file.ts';
import { templateDefinitionSchema, type TemplateDefinition } from '../../../templates/catalogue/template.ts';
import { adminDocumentSchema } from '../../../templates/model/document.ts';
import type { TemplateFormField, TemplateSummary } from '../../api/templates.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';

function summarise(template: TemplateDefinition, isOwn: boolean): TemplateSummary {
  return {
    id: template.id,
    name: template.name,
    description: template.description,
    kind: template.kind,
    profile: template.layouts[0] ?? 'state',
    layouts: template.layouts,
    isOwn,
  };
}

async function ownTemplates(context: QueryContext): Promise<TemplateDefinition[]> {
  return (await listTemplates(context.db)).map((row) =>
    templateDefinitionSchema.parse(JSON.parse(row.definition)),
  );
}

/** Templates whose name or description has all the words, own ones first; diacritics do not matter. */
export async function list(context: QueryContext, text = ''): Promise<TemplateSummary[]> {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = [
    ...(await ownTemplates(context)).map((entry) => summarise(entry, true)),
    ...BUILT_IN_TEMPLATES.map((entry) => summarise(entry, false)),
  ];
  return all.filter((entry) =>
    words.every((word) => fold(`${entry.name} ${entry.description}`).includes(word)),
  );
}

/** A template by id. @throws MendableError naming the id */
export async function findTemplate(context: QueryContext, id: string): Promise<TemplateDefinition> {
  const builtIn = BUILT_IN_TEMPLATES.find((entry) => entry.id === id);
  if (builtIn) return builtIn;
  const row = await getTemplate(context.db, id);
  if (!row || row.deleted_at !== null)
    throw new MendableError('unknown-template', `Không có mẫu văn bản “${id}”.`, 'templateId');
  return templateDefinitionSchema.parse(JSON.parse(row.definition));
}

export async function form(
  context: QueryContext,
  id: string,
): Promise<{ template: TemplateSummary; fields: TemplateFormField[]; guidance: Record<string, string> }> {
  const template = await findTemplate(context, id);
  const isOwn = !BUILT_IN_TEMPLATES.includes(template);
  const fields = template.fields.map((field): TemplateFormField => ({
    id: field.id,
    label: field.label,
    ...(field.help === undefined ? {} : { help: field.help }),
    required: field.required ?? false,
    type: field.type,
    ...(field.type === 'choice' ? { options: field.options } : {}),
    ...(field.type === 'list' ? { columns: field.columns } : {}),
    value:
      field.type === 'date'
        ? field.default === 'today'
          ? context.today
          : ''
        : (field.default ?? (field.type === 'list' ? [] : '')),
  }));
  return { template: summarise(template, isOwn), fields, guidance: template.guidance };
}

async function put(
  context: CommandContext,
  template: TemplateDefinition,
  before: TemplateDefinition | null = null,
): Promise<TemplateSummary> {
  const definition = serialiseTemplate(template);
  await putTemplate(
    context.db,
    { id: template.id, name: template.name, kind: template.kind, definition },
    context.at,
  );
  context.record({
    entity: 'template',
    entityId: template.id,
    before: before && serialiseTemplate(before),
    after: definition,
  });
  context.changed('templates');
  return summarise(template, true);
}

const newId = (): string => `own-${randomUUID()}`;

export async function saveFromDocument(
  context: CommandContext,
  input: { documentId: number; name: string; description: string },
): Promise<TemplateSummary> {
  const row = await getDocument(context.db, input.documentId);
  if (!row) throw new MendableError('not-found', 'Không tìm thấy văn bản này.', 'documentId');
  const document = adminDocumentSchema.parse(JSON.parse(row.document));
  return put(
    context,
    templateFromDocument(document, { id: newId(), name: input.name, description: input.description }),
  );
}

async function requireOwn(context: QueryContext, id: string): Promise<TemplateDefinition> {
  const row = await getTemplate(context.db, id);
  if (!row)
    throw new MendableError(
      'not-own',
      'Chỉ sửa, xóa được mẫu của cơ quan; hãy nhân bản mẫu có sẵn rồi sửa.',
      'id',
    );
  return templateDefinitionSchema.parse(JSON.parse(row.definition));
}

/** Writes over a template of the office's own. @throws MendableError when the id is not one of them */
export async function saveOwn(
  context: CommandContext,
  template: TemplateDefinition,
): Promise<TemplateSummary> {
  const before = await requireOwn(context, template.id);
  return put(context, template, before);
}

export async function rename(
  context: CommandContext,
  input: { id: string; name: string; description: string },
): Promise<TemplateSummary> {
  const template = await requireOwn(context, input.id);
  return put(context, { ...template, name: input.name, description: input.description }, template);
}

export async function duplicate(context: CommandContext, id: string): Promise<TemplateSummary> {
  const template = await findTemplate(context, id);
  return put(context, { ...template, id: newId(), name: `${template.name} (bản sao)`.slice(0, 200) });
}

export async function setDeleted(context: CommandContext, id: string, deleted: boolean): Promise<null> {
  await requireOwn(context, id);
  await markTemplateDeleted(context.db, id, deleted ? context.at : null);
  context.record({
    entity: 'template',
    entityId: id,
    before: JSON.stringify({ isDeleted: !deleted }),
    after: JSON.stringify({ isDeleted: deleted }),
  });
  context.changed('templates');
  return null;
}

export async function exportFile(
  context: QueryContext,
  id: string,
): Promise<{ fileName: string; text: string }> {
  const template = await findTemplate(context, id);
  return {
    fileName: `${template.name.replace(/[<>:"/\\|?*\u0000-\u001f]/g, ' ').trim()}.json`,
    text: serialiseTemplate(template),
  };
}

export async function importFile(context: CommandContext, text: string): Promise<TemplateSummary> {
  const parsed = parseTemplateFile(new TextEncoder().encode(text));
  if (!parsed.ok)
    throw new MendableError(
      'invalid-template',
      parsed.errors.map((error) => error.message).join('\n'),
      parsed.errors[0]?.path.join('.'),
    );
  // A template brought in never replaces another: it gets an id of its own.
  return put(context, { ...parsed.value, id: newId() });
}
