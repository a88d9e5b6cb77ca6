/** Việc đến hạn: what law and charter ask of each association, when, and what was done about it. */
import { z } from 'zod';
import { isoDateSchema } from '../../templates/model/office.ts';
import { command, job, query } from './define.ts';
import { idSchema, line, lines, requiredLine, revisionSchema } from './fields.ts';

export const DUTY_KINDS = [
  'congress',
  'congress-notice',
  'congress-result',
  'annual-report',
  'change-notice',
  'term-limit',
] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Days before or after what the duty hangs on: end of term, congress, change. */
const daysSchema = z.strictObject({
  days: z.number().int().min(0, { error: 'không được âm' }).max(3_660),
});
/** Years that a term lasts at most. */
const yearsSchema = z.strictObject({ years: z.number().int().min(1).max(20) });
/** A day of each year; "before" means that the day itself is too late. */
const yearlySchema = z
  .strictObject({
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
    isBefore: z.boolean(),
  })
  .refine(({ month, day }) => day <= new Date(Date.UTC(2023, month, 0)).getUTCDate(), {
    error: 'không có ngày này trong lịch',
    path: ['day'],
  });

const ruleFields = {
  name: requiredLine(300, 'tên việc'),
  /** Where it is written. */
  clause: line(500),
  /** Whether somebody has read the clause and found these numbers in it; else the window says "CHƯA XÁC MINH". */
  isVerified: z.boolean(),
  /** Days before the due day on which to remind. */
  reminders: z.array(z.number().int().min(0).max(3_660)).max(10),
  validFrom: isoDateSchema,
  validTo: isoDateSchema.nullable(),
};
export const dutyRuleFieldsSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ ...ruleFields, kind: z.literal('congress'), timing: daysSchema }),
    z.strictObject({ ...ruleFields, kind: z.literal('congress-notice'), timing: daysSchema }),
    z.strictObject({ ...ruleFields, kind: z.literal('congress-result'), timing: daysSchema }),
    z.strictObject({ ...ruleFields, kind: z.literal('annual-report'), timing: yearlySchema }),
    z.strictObject({ ...ruleFields, kind: z.literal('change-notice'), timing: daysSchema }),
    z.strictObject({ ...ruleFields, kind: z.literal('term-limit'), timing: yearsSchema }),
  ])
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, {
    error: 'ở trước ngày bắt đầu hiệu lực',
    path: ['validTo'],
  });
export type DutyRuleFields = z.infer<typeof dutyRuleFieldsSchema>;
export const dutyRuleSchema = z.strictObject({
  id: idSchema,
  revision: z.number(),
  rule: dutyRuleFieldsSchema,
});
export type DutyRule = z.infer<typeof dutyRuleSchema>;

export const DUTY_STATES = ['overdue', 'week', 'month', 'later', 'done', 'excused'] as const;
export type DutyState = (typeof DUTY_STATES)[number];

export const dutySchema = z.strictObject({
  /** The same as long as association, rule and occasion are the same. */
  id: z.string(),
  associationId: idSchema,
  associationName: z.string(),
  ruleId: idSchema,
  kind: z.enum(DUTY_KINDS),
  name: z.string(),
  /** What occasions it: "nhiệm kỳ đến 2026", "năm 2026", "đổi tên ngày 01/7/2025". */
  occasion: z.string(),
  /** Last day in time. */
  dueOn: z.string(),
  /** True where the day was reckoned from a date known in part. */
  isApproximate: z.boolean(),
  /** In the week or month of the day asked for; done or excused as marked or as the register shows. */
  state: z.enum(DUTY_STATES),
  /** Days before the due day of the newest reminder that is due; null while none is. */
  reminder: z.number().nullable(),
  clause: z.string(),
  isVerified: z.boolean(),
  /** What the clerk marked. */
  mark: z.strictObject({ on: z.string(), note: z.string() }).nullable(),
  /** Letters drafted about it. */
  letters: z.array(idSchema),
});
export type Duty = z.infer<typeof dutySchema>;

const dutyIds = z.array(z.string().min(1).max(100)).min(1).max(5_000);

export const duties = {
  /** Duties by due day: overdue, and due within a year. Those done or excused only on demand. */
  board: query(
    z.strictObject({
      on: isoDateSchema.optional(),
      associationId: idSchema.optional(),
      withDone: z.boolean().optional(),
    }),
    z.strictObject({ on: z.string(), duties: z.array(dutySchema) }),
  ),
  rules: query(z.strictObject({}), z.array(dutyRuleSchema)),
  /** Adds a rule, or with `id` and `revision` writes over one. */
  saveRule: command(
    z.strictObject({
      id: idSchema.optional(),
      revision: revisionSchema.optional(),
      rule: dutyRuleFieldsSchema,
    }),
    dutyRuleSchema,
  ),
  removeRule: command(z.strictObject({ id: idSchema }), z.null()),
  mark: command(
    z.strictObject({
      dutyIds,
      state: z.enum(['done', 'excused']),
      on: isoDateSchema,
      note: lines(2_000),
    }),
    z.null(),
  ),
  unmark: command(z.strictObject({ dutyIds }), z.null()),
  /** One công văn for each association with all its duties named here; all are drafted or none. */
  draftLetters: job(
    { dutyIds, templateId: z.string().max(80).optional() },
    z.strictObject({
      letters: z.array(
        z.strictObject({ associationId: idSchema, associationName: z.string(), documentId: idSchema }),
      ),
    }),
  ),
};
