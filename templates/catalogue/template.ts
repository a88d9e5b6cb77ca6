/**
 * A template: fields that the clerk fills and a document with placeholders. Built-in templates and the office's own have this one shape; it is plain
 * JSON, so that a template is exported and imported as one file.
 *
 * Guidance tells the clerk what to write in a block. It lives beside the document, keyed by block id, so it cannot reach paper.
 */
import { z } from 'zod';
import {
  adminDocumentSchema,
  appendixSchema,
  blockSchema,
  legalBasisSchema,
  LIMITS,
  recipientSchema,
  tableSchema,
  type Block,
  type Table,
} from '../model/document.ts';
import { KIND_IDS, LAYOUT_IDS } from '../model/kinds.ts';
import { officialLine, officialText } from '../model/text.ts';
import { problemsOf } from './references.ts';

export const TEMPLATE_VERSION = 1;
/** Rows of a list field. */
export const MAX_ROWS = 500;

const fieldId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, { error: 'mã trường gồm chữ cái không dấu và số' });
/** Key under which the values typed are offered again in the next document, also of another template. */
const rememberKey = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, { error: 'khóa ghi nhớ gồm chữ thường không dấu, số và gạch nối' });
const fieldBase = {
  id: fieldId,
  label: officialLine(200),
  help: officialText(500).optional(),
  required: z.boolean().optional(),
  remember: rememberKey.optional(),
  /** The form begins with the value remembered last. */
  prefill: z.boolean().optional(),
};
/** Default computed when a document is drafted: a text with placeholders of the office profile and the day. */
const from = officialText(LIMITS.paragraph).optional();

export const templateFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({
    ...fieldBase,
    type: z.literal('text'),
    default: officialText(LIMITS.subject).optional(),
    from,
    /** A cited document: {{field.short}} names it in short, {{field.subject}} what it is about. */
    reads: z.literal('citation').optional(),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('longText'),
    default: officialText(LIMITS.paragraph).optional(),
    from,
    /** Căn cứ, one a line; a line that cites a document becomes a structured citation. */
    reads: z.literal('bases').optional(),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('number'),
    default: z.number().finite().optional(),
    min: z.number().finite().optional(),
    max: z.number().finite().optional(),
    /** A year: printed bare, with {{field.next}} and {{field.previous}}; default is the year of drafting or the one behind it. */
    from: z.enum(['this-year', 'next-year']).optional(),
  }),
  /** ISO date or dd/mm/yyyy; {{field}} prints 05/02/2026, {{field.long}} ngày 05 tháng 02 năm 2026. */
  z.strictObject({ ...fieldBase, type: z.literal('date'), default: z.literal('today').optional() }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('choice'),
    options: z.array(officialLine(200)).min(1).max(50),
    default: officialLine(200).optional(),
  }),
  /** Rows of named columns: tasks, targets, members. */
  z.strictObject({
    ...fieldBase,
    type: z.literal('list'),
    columns: z
      .array(z.strictObject({ id: fieldId, label: officialLine(200), remember: rememberKey.optional() }))
      .min(1)
      .max(12),
    /** Columns that no row may leave empty. */
    requiredColumns: z.array(fieldId).max(12).optional(),
    default: z
      .array(z.record(fieldId, officialText(LIMITS.paragraph)))
      .max(MAX_ROWS)
      .optional(),
  }),
]);
export type TemplateField = z.infer<typeof templateFieldSchema>;
export type ListField = Extract<TemplateField, { type: 'list' }>;

/** A body with placeholders: blocks, blocks repeated for each row of a list, blocks that stand only where a field says so. */
export type SkeletonBlock =
  | Block
  /** {{item.column}} is a column of the row, {{item.index}} its number. */
  | { type: 'repeat'; field: string; blocks: SkeletonBlock[] }
  /** Where the field is filled, or has the value `is`. The name "layout" is the layout: is: "party". */
  | { type: 'when'; field: string; is?: string | undefined; blocks: SkeletonBlock[] }
  /** A table whose last row is repeated for each row of a list; without rows it is left out. */
  | { type: 'repeatTable'; field: string; table: Table };

export const skeletonBlockSchema: z.ZodType<SkeletonBlock, unknown> = z.lazy(() =>
  z.discriminatedUnion('type', [
    blockSchema,
    z.strictObject({
      type: z.literal('repeat'),
      field: fieldId,
      blocks: z.array(skeletonBlockSchema).max(50),
    }),
    z.strictObject({
      type: z.literal('when'),
      field: fieldId,
      is: officialLine(200).optional(),
      blocks: z.array(skeletonBlockSchema).max(200),
    }),
    z.strictObject({ type: z.literal('repeatTable'), field: fieldId, table: tableSchema }),
  ]),
);
const skeletonBodySchema = z.array(skeletonBlockSchema).max(LIMITS.blocks);

/** A template's shape alone, whatever its references lead to. */
export const templateShapeSchema = z.strictObject({
  version: z.literal(TEMPLATE_VERSION),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, { error: 'mã mẫu gồm chữ thường không dấu, số và gạch nối' }),
  name: officialLine(200).refine((value) => value.trim() !== '', { error: 'chưa ghi tên mẫu' }),
  description: officialText(1_000),
  kind: z.enum(KIND_IDS),
  /** Layouts the template suits; the first is the usual one. */
  layouts: z.array(z.enum(LAYOUT_IDS)).min(1).max(2),
  fields: z.array(templateFieldSchema).max(100),
  /** Document parts; what is not given here comes from the office profile. */
  document: z.strictObject({
    kindTitle: adminDocumentSchema.shape.kindTitle,
    subject: officialText(LIMITS.subject),
    addressees: z.array(officialLine(LIMITS.line)).max(LIMITS.recipients),
    enactment: adminDocumentSchema.shape.enactment,
    /** Căn cứ as they stand, or all lines of a field that reads bases. */
    bases: z
      .array(
        z.discriminatedUnion('type', [
          legalBasisSchema,
          z.strictObject({ type: z.literal('field'), field: fieldId }),
        ]),
      )
      .max(100),
    body: skeletonBodySchema,
    endMark: z.boolean(),
    /** Before the office's own recipients. */
    recipients: z.array(recipientSchema).max(LIMITS.recipients),
    /** False where the office's usual recipients do not get the document (letters, invitations, minutes). */
    officeRecipients: z.boolean().optional(),
    /** Replaces the office's signer where the kind has signers of its own (minutes). */
    signatures: adminDocumentSchema.shape.signatures.optional(),
    unit: officialLine(60).optional(),
    settings: adminDocumentSchema.shape.settings,
    appendices: z.array(appendixSchema.extend({ body: skeletonBodySchema })).max(LIMITS.appendices),
  }),
  /** Guidance by block id. */
  guidance: z.record(z.string().max(64), officialText(1_000)),
});
export type TemplateDefinition = z.infer<typeof templateShapeSchema>;

/** A template whose placeholders, lists and guidance all lead somewhere. */
export const templateDefinitionSchema: z.ZodType<TemplateDefinition, unknown> = templateShapeSchema.check(
  (ctx) => {
    for (const { path, message } of problemsOf(ctx.value))
      ctx.issues.push({ code: 'custom', input: ctx.value, path, message });
  },
);
