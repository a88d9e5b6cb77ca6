/**
 * A template: fields that the clerk fills and a document with placeholders. Built-in templates and the office's own have this one shape; it is plain
 * JSON, so that a template is exported and imported as one file.
 *
 * Placeholders: {{field}} in any text; {{field.long}} writes a date in words; inside a "repeat" block {{item.column}} is a column of the row.
 * Guidance tells the clerk what a block is for. It lives beside the document, keyed by block id, and never reaches paper.
 */
import { z } from 'zod';
import {
  adminDocumentSchema,
  appendixSchema,
  blockSchema,
  legalBasisSchema,
  LIMITS,
  recipientSchema,
  type Block,
} from '../model/document.ts';
import { KIND_IDS, LAYOUT_IDS } from '../model/kinds.ts';
import { parseWith, type Parsed } from '../model/parse.ts';
import { officialLine, officialText } from '../model/text.ts';

export const TEMPLATE_VERSION = 1;
/** Bytes of a template file. */
export const MAX_TEMPLATE_BYTES = 2 * 1024 * 1024;

const fieldId = z
  .string()
  .regex(/^[a-z][a-zA-Z0-9]{0,39}$/, { error: 'mã trường gồm chữ cái không dấu và số' });
const fieldBase = {
  id: fieldId,
  label: officialLine(200),
  help: officialText(500).optional(),
  required: z.boolean().optional(),
};

export const templateFieldSchema = z.discriminatedUnion('type', [
  z.strictObject({ ...fieldBase, type: z.literal('text'), default: officialText(LIMITS.subject).optional() }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('longText'),
    default: officialText(LIMITS.paragraph).optional(),
  }),
  z.strictObject({
    ...fieldBase,
    type: z.literal('number'),
    default: z.number().optional(),
    min: z.number().optional(),
    max: z.number().optional(),
  }),
  /** ISO date; default "today" or empty. */
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
      .array(z.strictObject({ id: fieldId, label: officialLine(200) }))
      .min(1)
      .max(12),
    default: z
      .array(z.record(fieldId, officialText(LIMITS.paragraph)))
      .max(200)
      .optional(),
  }),
]);
export type TemplateField = z.infer<typeof templateFieldSchema>;

/** A body with placeholders: blocks, blocks repeated for each row of a list field, blocks that stand only when a field is filled. */
export type SkeletonBlock =
  | Block
  | { type: 'repeat'; field: string; blocks: SkeletonBlock[] }
  | { type: 'when'; field: string; blocks: SkeletonBlock[] }
  | TableRepeat;
/** A table whose last row is repeated for each row of a list field; {{item.index}} is its number. */
export interface TableRepeat {
  type: 'repeatTable';
  field: string;
  table: Extract<Block, { type: 'table' }>;
}

export const skeletonBlockSchema: z.ZodType<SkeletonBlock, unknown> = z.lazy(() =>
  z.union([
    blockSchema,
    z.strictObject({
      type: z.literal('repeat'),
      field: fieldId,
      blocks: z.array(skeletonBlockSchema).max(50),
    }),
    z.strictObject({
      type: z.literal('when'),
      field: fieldId,
      blocks: z.array(skeletonBlockSchema).max(200),
    }),
    z.strictObject({
      type: z.literal('repeatTable'),
      field: fieldId,
      table: blockSchema
        .refine((block) => block.type === 'table')
        .transform((block) => block as Extract<Block, { type: 'table' }>),
    }),
  ]),
);
const skeletonBodySchema = z.array(skeletonBlockSchema).max(LIMITS.blocks);

export const templateDefinitionSchema = z.strictObject({
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
    bases: z.array(legalBasisSchema).max(100),
    body: skeletonBodySchema,
    endMark: z.boolean(),
    /** Before the office's own recipients. */
    recipients: z.array(recipientSchema).max(LIMITS.recipients),
    /** Replaces the office's signer where the kind has signers of its own (minutes). */
    signatures: adminDocumentSchema.shape.signatures.optional(),
    unit: officialLine(60).optional(),
    settings: adminDocumentSchema.shape.settings,
    appendices: z.array(appendixSchema.extend({ body: skeletonBodySchema })).max(LIMITS.appendices),
  }),
  /** Guidance by block id. */
  guidance: z.record(z.string().max(64), officialText(1_000)),
});
export type TemplateDefinition = z.infer<typeof templateDefinitionSchema>;

/** Reads a template file. Errors name the field in Vietnamese. */
export function parseTemplateFile(bytes: Uint8Array): Parsed<TemplateDefinition> {
  const refuse = (message: string): Parsed<TemplateDefinition> => ({
    ok: false,
    errors: [{ path: [], message }],
  });
  if (bytes.length > MAX_TEMPLATE_BYTES) return refuse('Tệp mẫu lớn quá 2 MB.');
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('Tệp không phải tệp mẫu văn bản (JSON).');
  }
  if (nesting(value) > MAX_NESTING) return refuse('Tệp mẫu lồng nhau quá sâu.');
  return parseWith(templateDefinitionSchema, value);
}

const MAX_NESTING = 40;

// Iterative, so that a hostile file cannot exhaust the stack.
function nesting(value: unknown): number {
  let depth = 0;
  let level: unknown[] = [value];
  while (level.length > 0 && depth <= MAX_NESTING) {
    depth += 1;
    level = level
      .flatMap((entry) =>
        typeof entry === 'object' && entry !== null ? Object.values(entry as Record<string, unknown>) : [],
      )
      .filter((entry) => typeof entry === 'object');
  }
  return depth;
}

/** A template as a file; the same template gives the same bytes. */
export function serialiseTemplate(template: TemplateDefinition): string {
  return `${JSON.stringify(templateDefinitionSchema.parse(template), null, 2)}\n`;
}
