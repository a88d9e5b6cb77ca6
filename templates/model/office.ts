/** Hồ sơ cơ quan: what every document of the office takes from it. A profile is in force from a date; earlier ones stay for earlier documents. */
import { z } from 'zod';
import { layoutSettingsSchema, LIMITS, recipientSchema, signatureSchema } from './document.ts';
import { officialLine, officialText } from './text.ts';

/** A calendar date as text: "2026-02-05". */
export const isoDateSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'ngày phải theo dạng năm-tháng-ngày' })
  .refine(isRealDate, { error: 'không có ngày này trong lịch' });

function isRealDate(value: string): boolean {
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

const required = (max: number, what: string): z.ZodType<string, string> =>
  officialText(max).refine((value) => value.trim() !== '', { error: `chưa ghi ${what}` });

export const signerSchema = signatureSchema.extend({ id: z.string().min(1).max(64) });
/** A person who signs, with chức vụ and quyền hạn as they print. */
export type Signer = z.infer<typeof signerSchema>;

/** What differs between the office's own documents and those of its party organisation. */
export const issuerSchema = z.strictObject({
  superior: officialText(LIMITS.line),
  organ: required(LIMITS.line, 'tên cơ quan'),
  /** Abbreviation in symbols: "LHH". */
  symbol: officialLine(30).refine((value) => value.trim() !== '', { error: 'chưa ghi tên viết tắt' }),
  signers: z.array(signerSchema).max(50),
  recipients: z.array(recipientSchema).max(LIMITS.recipients),
  archive: officialLine(200),
  /** Where its documents deviate from their layout; each new document begins with it. */
  settings: layoutSettingsSchema.optional(),
});
export type Issuer = z.infer<typeof issuerSchema>;

export const recipientGroupSchema = z.strictObject({
  name: officialLine(100).refine((value) => value.trim() !== '', { error: 'chưa ghi tên nhóm' }),
  recipients: z.array(recipientSchema).min(1, { error: 'nhóm chưa có nơi nhận' }).max(LIMITS.recipients),
});
/** Nơi nhận that go together, under a name of the office's own. */
export type RecipientGroup = z.infer<typeof recipientGroupSchema>;

export const officeProfileSchema = z.strictObject({
  /** First day on which the profile is in force. */
  validFrom: isoDateSchema,
  province: required(200, 'tên tỉnh'),
  place: required(200, 'địa danh'),
  contact: officialText(LIMITS.line),
  /** The office itself, in state layout. */
  state: issuerSchema,
  /** Its party organisation (đảng đoàn, chi bộ), in party layout; absent where there is none. */
  party: issuerSchema.optional(),
  /** Agencies that tasks name as lead or partner, in the order in which they are offered. */
  agencies: z.array(officialLine(LIMITS.line)).max(500).default([]),
  recipientGroups: z.array(recipientGroupSchema).max(100).default([]),
  /** PNG as base64, at most about 300 kB. */
  logo: z
    .string()
    .max(400_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/)
    .optional(),
});
export type OfficeProfile = z.infer<typeof officeProfileSchema>;

/** The profile in force on a day: the newest that began by then, else the oldest. Null without any. */
export function profileOn(profiles: readonly OfficeProfile[], day: string): OfficeProfile | null {
  const sorted = profiles.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return sorted.findLast((profile) => profile.validFrom <= day) ?? sorted[0] ?? null;
}
