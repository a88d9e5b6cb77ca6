/** What imports of any register have in common: their input, their report, the run that is kept for undoing. */
import { z } from 'zod';
import { idSchema } from './fields.ts';

/** Fields of the input that every import has. @param keys by which rows are matched with what is stored */
export const importInput = <K extends readonly [string, ...string[]]>(keys: K) => ({
  /** The row whose values of all these are those of a stored record is that record. */
  key: z.array(z.enum(keys)).min(1).max(3),
  /** Writes nothing, reports what would be written. */
  dryRun: z.boolean(),
  /** Name of the file. */
  source: z.string().max(300),
});

/** Number of rows whose names a report carries; the numbers are of all. */
export const MAX_REPORTED = 1_000;

const outcomeSchema = z.strictObject({
  row: z.number(),
  /** The record; null for one that a dry run would add, and for one left out. */
  id: z.number().nullable(),
  name: z.string(),
});
export const importReportSchema = z.strictObject({
  /** Names the run for its undoing; null for a dry run and where nothing changed. */
  runId: z.number().nullable(),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  leftOut: z.number(),
  addedRows: z.array(outcomeSchema),
  changedRows: z.array(
    outcomeSchema.extend({
      changes: z.array(z.strictObject({ field: z.string(), before: z.unknown(), after: z.unknown() })),
    }),
  ),
  leftOutRows: z.array(outcomeSchema.extend({ reason: z.string() })),
});
export type ImportReport = z.infer<typeof importReportSchema>;

/** Registers that lists are imported into. */
export const importTargetSchema = z.enum(['associations', 'people']);
export type ImportTargetName = z.infer<typeof importTargetSchema>;

export const importRunSchema = z.strictObject({
  id: idSchema,
  target: importTargetSchema,
  source: z.string(),
  importedAt: z.string(),
  undoneAt: z.string().nullable(),
  added: z.number(),
  changed: z.number(),
  same: z.number(),
  leftOut: z.number(),
});
export type ImportRun = z.infer<typeof importRunSchema>;
