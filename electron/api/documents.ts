/** Documents: drafting, saving, checking, rendering, importing. */
import { z } from 'zod';
import { adminDocumentSchema, legalBasisSchema, recipientSchema } from '../../templates/model/document.ts';
import { KIND_IDS, LAYOUT_IDS } from '../../templates/model/kinds.ts';
import { SEVERITIES } from '../../templates/check/finding.ts';
import { command, job, query } from './define.ts';

const id = z.number().int().positive();

export const findingSchema = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  place: z.strictObject({
    path: z.array(z.union([z.string(), z.number()])),
    label: z.string(),
    excerpt: z.string().optional(),
    offset: z.number().optional(),
  }),
  message: z.string(),
  fix: z
    .strictObject({
      label: z.string(),
      edits: z.array(
        z.strictObject({ path: z.array(z.union([z.string(), z.number()])), value: z.unknown() }),
      ),
    })
    .optional(),
});

export const documentSummarySchema = z.strictObject({
  id: z.number(),
  kind: z.enum(KIND_IDS),
  layout: z.enum(LAYOUT_IDS),
  /** "05/KH-LHH" or '' while it has no number. */
  number: z.string(),
  subject: z.string(),
  /** ISO date of the document or null. */
  issuedOn: z.string().nullable(),
  updatedAt: z.string(),
  isDeleted: z.boolean(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const storedDocumentSchema = z.strictObject({
  id: z.number(),
  revision: z.number(),
  document: adminDocumentSchema,
  templateId: z.string().nullable(),
  updatedAt: z.string(),
  isDeleted: z.boolean(),
});
export type StoredDocument = z.infer<typeof storedDocumentSchema>;

const draftInput = z.strictObject({
  templateId: z.string(),
  values: z.record(z.string(), z.unknown()),
  layout: z.enum(LAYOUT_IDS).optional(),
  signerId: z.string().optional(),
});

const fileSchema = z.strictObject({ fileName: z.string(), base64: z.string() });
/** Bytes of a file that the window sends, as base64. */
const MAX_UPLOAD = 70 * 1024 * 1024;
/** Rows of one answer: while it is made no other call is answered. */
export const MAX_LISTED = 5_000;

const phrasesSchema = z.strictObject({
  agencies: z.array(z.string()),
  funding: z.array(z.string()),
  products: z.array(z.string()),
  bases: z.array(z.strictObject({ text: z.string(), basis: legalBasisSchema })),
  recipientGroups: z.array(
    z.strictObject({
      name: z.string(),
      recipients: z.array(recipientSchema),
      /** Kept under a name of the office's own; else those of an earlier document. */
      isKept: z.boolean(),
    }),
  ),
  recipients: z.array(z.string()),
  signers: z.array(z.string()),
  positions: z.array(z.string()),
  authorities: z.array(z.string()),
});
export type Phrases = z.infer<typeof phrasesSchema>;

export const documents = {
  list: query(
    z.strictObject({
      text: z.string().max(200).optional(),
      kind: z.enum(KIND_IDS).optional(),
      year: z.number().int().optional(),
      deleted: z.boolean().optional(),
      limit: z.number().int().min(1).max(MAX_LISTED).optional(),
      offset: z.number().int().min(0).optional(),
    }),
    z.strictObject({ total: z.number(), rows: z.array(documentSummarySchema), years: z.array(z.number()) }),
  ),
  /** Documents in whose text all the words stand, whatever their diacritics: their ids in no order. */
  matching: query(z.strictObject({ text: z.string().max(200) }), z.array(z.number())),
  get: query(z.strictObject({ id }), storedDocumentSchema),
  /** What a form makes so far, for the preview beside it: what is missing stands empty; nothing is stored. */
  draft: query(draftInput, adminDocumentSchema),
  /** What to write in the blocks of a document drafted from a template, by block id; never part of the document. */
  guidance: query(z.strictObject({ id }), z.record(z.string(), z.string())),
  /** Drafts from a template with the profile in force today. */
  create: command(draftInput, storedDocumentSchema),
  /** Saves; refused with "conflict" where `revision` is not the stored one. */
  save: command(
    z.strictObject({ id, revision: z.number().int(), document: adminDocumentSchema }),
    z.strictObject({ revision: z.number(), updatedAt: z.string() }),
  ),
  duplicate: command(z.strictObject({ id }), storedDocumentSchema),
  remove: command(z.strictObject({ id }), z.null()),
  restore: command(z.strictObject({ id }), z.null()),
  /** Earlier states that were kept, newest first, with the instant at which each was saved. */
  versions: query(
    z.strictObject({ id }),
    z.array(z.strictObject({ revision: z.number(), savedAt: z.string() })),
  ),
  /** Keeps the stored state as a version now, before something big: the restoring of an older one. */
  keepVersion: command(z.strictObject({ id }), z.null()),
  version: query(z.strictObject({ id, revision: z.number().int() }), adminDocumentSchema),
  /** What earlier documents offer to the one being written. */
  phrases: query(z.strictObject({}), phrasesSchema),
  /** Findings of a document as it is in the window, saved or not. */
  check: query(z.strictObject({ document: adminDocumentSchema }), z.array(findingSchema)),
  renderDocx: query(z.strictObject({ id }), fileSchema),
  renderPdf: job({ id }, fileSchema),
  /** Standalone page for printing and export. */
  renderHtml: query(z.strictObject({ id }), z.strictObject({ fileName: z.string(), html: z.string() })),
  /** A .docx, .txt or .md as a new draft, with what was noticed. */
  importFile: command(
    z.strictObject({ fileName: z.string().max(300), base64: z.string().max(MAX_UPLOAD) }),
    z.strictObject({
      stored: storedDocumentSchema,
      notes: z.array(findingSchema),
      original: z.array(z.string()),
    }),
  ),
};
