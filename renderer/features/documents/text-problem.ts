/** Why a typed text cannot stand in a document, as a sentence for the clerk. Pure. */
import type { z } from 'zod';
import { LIMITS, numberSchema } from '../../../templates/model/document.ts';
import { officialLine, officialText } from '../../../templates/model/text.ts';

type Refusal = (text: string) => string | null;

function refusalOf(label: string, schema: z.ZodType<unknown, unknown>): Refusal {
  return (text) => {
    const parsed = schema.safeParse(text);
    if (parsed.success) return null;
    return `${label}: ${parsed.error.issues[0]?.message ?? 'không hợp lệ'}. Phần này chưa được lưu.`;
  };
}

/** For texts of one line. */
export const refuseLine = (label: string, max: number = LIMITS.line): Refusal =>
  refusalOf(label, officialLine(max));
/** For texts of several lines. */
export const refuseText = (label: string, max: number = LIMITS.paragraph): Refusal =>
  refusalOf(label, officialText(max));
/** For a list written one a line. */
export const refuseLines = (label: string): Refusal => {
  const one = refuseLine(label);
  return (text) => text.split('\n').reduce<string | null>((found, line) => found ?? one(line), null);
};
/** For the number taken from the register; empty is no number. */
export const refuseNumber: Refusal = (text) =>
  text.trim() === '' ? null : refusalOf('Số', numberSchema.shape.value)(text.trim());
