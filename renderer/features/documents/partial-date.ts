/** Dates as a clerk types them in one box: "05/4/2026", "4/2026", "2026". Pure. */
import { partialDateSchema, type PartialDate } from '../../../templates/model/document.ts';
import { formatShortDate } from '../../../templates/model/citation.ts';

/** The date a text says; null for none, a sentence where it is no date. */
export function readPartialDate(text: string): PartialDate | null | string {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const found = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(trimmed);
  if (!found) return 'ghi theo dạng ngày/tháng/năm, ví dụ 05/4/2026';
  const [, day, month, year] = found;
  const parsed = partialDateSchema.safeParse({
    ...(day ? { day: Number(day) } : {}),
    ...(month ? { month: Number(month) } : {}),
    year: Number(year),
  });
  return parsed.success ? parsed.data : (parsed.error.issues[0]?.message ?? 'không có ngày này trong lịch');
}

/** The text of a date in such a box. */
export function partialDateText(date: PartialDate | undefined): string {
  return date ? formatShortDate(date) : '';
}

/** ISO text of a whole date ("05/4/2026" is "2026-04-05"); null for anything less. */
export function readIsoDate(text: string): string | null {
  const date = readPartialDate(text);
  if (date === null || typeof date === 'string') return null;
  const { day, month, year } = date;
  if (day === undefined || month === undefined || year === undefined) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
