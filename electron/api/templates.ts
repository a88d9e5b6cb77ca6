/** Templates: built in and the office's own. */
import { z } from 'zod';
import { templateDefinitionSchema, templateShapeSchema } from '../../templates/catalogue/template.ts';
import { KIND_IDS, LAYOUT_IDS } from '../../templates/model/kinds.ts';
import { command, query } from './define.ts';

/** A template as lists show it. */
export const templateSummarySchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  kind: z.enum(KIND_IDS),
  /** Usual layout. */
  profile: z.enum(LAYOUT_IDS),
  layouts: z.array(z.enum(LAYOUT_IDS)),
  isOwn: z.boolean(),
  /** Instant of the last save; null for a template that came with the program. */
  updatedAt: z.string().nullable(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

/** Field of a template as the form needs it; the full definition stays in the backend. */
export const templateFormFieldSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  help: z.string().optional(),
  required: z.boolean(),
  type: z.enum(['text', 'longText', 'number', 'date', 'choice', 'list']),
  options: z.array(z.string()).optional(),
  columns: z.array(z.strictObject({ id: z.string(), label: z.string(), required: z.boolean() })).optional(),
  /** What to write in the blocks that the field fills. */
  guidance: z.array(z.string()).optional(),
  /** Value the form begins with. */
  value: z.unknown(),
});
export type TemplateFormField = z.infer<typeof templateFormFieldSchema>;

const templateFormSchema = z.strictObject({
  template: templateSummarySchema,
  fields: z.array(templateFormFieldSchema),
  /** Of the blocks that no field fills. */
  guidance: z.array(z.string()),
});
export type TemplateForm = z.infer<typeof templateFormSchema>;

const id = z.string().min(1).max(80);
/** Letters of a template's file. */
export const MAX_TEMPLATE_TEXT = 2 * 1024 * 1024;

export const templates = {
  list: query(z.strictObject({ text: z.string().max(200).optional() }), z.array(templateSummarySchema)),
  /** The form of one template. */
  form: query(z.strictObject({ id }), templateFormSchema),
  /** What was typed before into fields that the template remembers, used last first, by "field" or "field.column". */
  suggestions: query(z.strictObject({ templateId: id }), z.record(z.string(), z.array(z.string()))),
  /** Saves a document as a template of the office's own. */
  saveFromDocument: command(
    z.strictObject({
      documentId: z.number().int(),
      name: z.string().min(1).max(200),
      description: z.string().max(1000),
    }),
    templateSummarySchema,
  ),
  /** The whole definition, to be edited. */
  get: query(z.strictObject({ id }), templateShapeSchema),
  /**
   * Writes over a template of the office's own; refused while a reference leads nowhere, and with "conflict" where `updatedAt` is given and is not the
   * stored one.
   */
  save: command(
    z.strictObject({ template: templateDefinitionSchema, updatedAt: z.string().optional() }),
    templateSummarySchema,
  ),
  rename: command(
    z.strictObject({ id, name: z.string().min(1).max(200), description: z.string().max(1000) }),
    templateSummarySchema,
  ),
  duplicate: command(z.strictObject({ id }), templateSummarySchema),
  remove: command(z.strictObject({ id }), z.null()),
  restore: command(z.strictObject({ id }), z.null()),
  /** The template as a file's text. */
  exportFile: query(z.strictObject({ id }), z.strictObject({ fileName: z.string(), text: z.string() })),
  importFile: command(z.strictObject({ text: z.string().max(MAX_TEMPLATE_TEXT) }), templateSummarySchema),
};
