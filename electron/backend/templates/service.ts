/** Templates: built in and the office's own. */
import { randomUUID } from 'node:crypto';
import { getDocument } from '../../../db/documents.ts';
import { fold } from '../../../db/fold.ts';
import { getTemplate, listTemplates, markTemplateDeleted, putTemplate } from '../../../db/templates.ts';
import { BUILT_IN_TEMPLATES } from '../../../templates/catalogue/catalogue.ts';
import { guidanceOf } from '../../../templates/catalogue/guidance.ts';
import { templateFromDocument } from '../../../templates/catalogue/from-document.ts';
import { parseTemplateFile, serialiseTemplate } from '../../../templates/catalogue/template-file.ts';
import { templateShapeSchema, type TemplateDefinition } from '../../../templates/catalogue/template.ts';
import { adminDocumentSchema } from '../../../templates/model/document.ts';
import type { TemplateForm, TemplateSummary } from '../../api/templates.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { formFields } from './form.ts';
import { suggestionsFor } from './remembered.ts';

/** @param updatedAt instant of the last save, or null for a template that came with the program */
function summarise(template: TemplateDefinition, updatedAt: string | null): TemplateSummary {
  return {
    id: template.id,
    name: template.name,
    description: template.description,
    kind: template.kind,
    profile: template.layouts[0] ?? 'state',
    layouts: template.layouts,
    isOwn: updatedAt !== null,
    updatedAt,
  };
}

/** A template as stored. A reference that leads nowhere does not keep it from opening: the editor shows it and it can be mended. */
function storedTemplate(definition: string): TemplateDefinition {
  return templateShapeSchema.parse(JSON.parse(definition));
}

/** Templates whose name or description has all the words, own ones first; diacritics do not matter. */
export async function list(context: QueryContext, text = ''): Promise<TemplateSummary[]> {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const all = [
    ...(await listTemplates(context.db)).map((row) =>
      summarise(storedTemplate(row.definition), row.updated_at),
    ),
    ...BUILT_IN_TEMPLATES.map((entry) => summarise(entry, null)),
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
  return storedTemplate(row.definition);
}

/** The form of a template. @throws MendableError naming the id */
export async function form(context: QueryContext, id: string): Promise<TemplateForm> {
  const template = await findTemplate(context, id);
  const row = await getTemplate(context.db, id);
  return {
    template: summarise(template, row?.updated_at ?? null),
    ...(await formFields(context, template)),
  };
}

/** What was typed before, by field. @throws MendableError naming the id */
export async function suggestions(context: QueryContext, id: string): Promise<Record<string, string[]>> {
  return suggestionsFor(context, await findTemplate(context, id));
}

/** The template that a document was drafted from, also one in the bin; null where it is gone. */
export async function templateOfDocument(
  context: QueryContext,
  id: string | null,
): Promise<TemplateDefinition | null> {
  if (id === null) return null;
  const builtIn = BUILT_IN_TEMPLATES.find((entry) => entry.id === id);
  if (builtIn) return builtIn;
  const row = await getTemplate(context.db, id);
  return row ? storedTemplate(row.definition) : null;
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
  return summarise(template, context.at);
}

const newId = (): string => `own-${randomUUID()}`;

export async function saveFromDocument(
  context: CommandContext,
  input: { documentId: number; name: string; description: string },
): Promise<TemplateSummary> {
  const row = await getDocument(context.db, input.documentId);
  if (!row) throw new MendableError('not-found', 'Không tìm thấy văn bản này.', 'documentId');
  const document = adminDocumentSchema.parse(JSON.parse(row.document));
  const source = await templateOfDocument(context, row.template_id);
  return put(
    context,
    templateFromDocument(
      document,
      { id: newId(), name: input.name, description: input.description },
      source ? guidanceOf(source, document) : {},
    ),
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
  return storedTemplate(row.definition);
}

/**
 * Writes over a template of the office's own.
 * @param updatedAt of the state that was edited
 * @throws MendableError when the id is not one of them, "conflict" when another state is stored
 */
export async function saveOwn(
  context: CommandContext,
  template: TemplateDefinition,
  updatedAt: string | undefined,
): Promise<TemplateSummary> {
  const before = await requireOwn(context, template.id);
  const row = await getTemplate(context.db, template.id);
  if (updatedAt !== undefined && row?.updated_at !== updatedAt)
    throw new MendableError(
      'conflict',
      'Mẫu đã được sửa ở nơi khác sau khi bạn mở. Hãy đóng rồi mở lại mẫu trước khi sửa tiếp.',
      'updatedAt',
    );
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
