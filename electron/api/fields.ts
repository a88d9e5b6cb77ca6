/** Schemas that the calls of several domains share. */
import { z } from 'zod';
import { isoDateSchema } from '../../templates/model/office.ts';
import { officialText } from '../../templates/model/text.ts';

/** Id of a stored record. */
export const idSchema = z.number().int().positive();

/** One line of text, in NFC, without spaces at its ends. */
export const line = (max: number): z.ZodType<string, string> =>
  officialText(max).transform((text) => text.replace(/\s+/g, ' ').trim());

/** Text of several lines. */
export const lines = (max: number): z.ZodType<string, string> =>
  officialText(max).transform((text) => text.trim());

/** A line that must not be empty. @param what its name for the message: "tên hội" */
export const requiredLine = (max: number, what: string): z.ZodType<string, string> =>
  line(max).refine((text) => text !== '', { error: `chưa ghi ${what}` });

const PARTIAL = /^\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/;

/** A date of which the day, or day and month, may be unknown: "2019", "2019-04", "2019-04-03". */
export const partialDateSchema = z
  .string()
  .regex(PARTIAL, { error: 'ngày phải theo dạng năm, năm-tháng hoặc năm-tháng-ngày' })
  .refine((value) => value.length < 10 || isoDateSchema.safeParse(value).success, {
    error: 'không có ngày này trong lịch',
  })
  .refine((value) => value >= '1900' && value < '2200', { error: 'năm phải từ 1900 đến 2199' });
export const knownDateSchema = partialDateSchema.nullable();

/** A number of people or things; null where it is not known. */
export const countSchema = z.number().int().min(0, { error: 'không được âm' }).max(1e9).nullable();
/** An amount in đồng. */
export const moneySchema = z.number().int().min(0, { error: 'không được âm' }).max(1e13).nullable();
export const yearSchema = z.number().int().min(1900).max(2199);
/** Number of a state that the caller has seen; saving over another is refused. */
export const revisionSchema = z.number().int().positive();

/** Some fields of a value: those that are there have a value. */
export type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Parses a value of which any field may be missing; a field that is undefined is as good as missing, and never writes over what is stored. */
export function given<T extends object>(schema: z.ZodType<T, unknown>): z.ZodType<Given<T>, unknown> {
  return schema.transform((value) => {
    const kept: Given<T> = { ...value };
    for (const key of Object.keys(kept) as (keyof T)[]) if (kept[key] === undefined) delete kept[key];
    return kept;
  });
}
