/** Ends of a range as a clerk types them. Pure. */
import { partialDateSchema } from '../../../templates/model/document.ts';

type Read<T> = { value: T } | { problem: string };

/** "1.234,5" or "1234,5" -> 1234.5, as Vietnamese numbers are written. */
export function readNumberInput(text: string): Read<number> {
  const found = /^([+-]?)(\d{1,3}(?:[.\s]\d{3})+|\d+)(?:,(\d+))?$/u.exec(text.trim());
  if (!found) return { problem: 'ghi số, ví dụ 1.200 hoặc 85,5' };
  const [, sign = '', whole = '', fraction] = found;
  return { value: Number(`${sign}${whole.replace(/[.\s]/gu, '')}.${fraction ?? '0'}`) };
}

/** "05/4/2026" -> "2026-04-05", "4/2026" -> "2026-04", "2026" -> "2026". */
export function readDateInput(text: string): Read<string> {
  const found = /^(?:(?:(\d{1,2})[/.-])?(\d{1,2})[/.-])?(\d{4})$/.exec(text.trim());
  if (!found) return { problem: 'ghi ngày/tháng/năm, tháng/năm hoặc năm' };
  const [, day, month, year = ''] = found;
  const date = partialDateSchema.safeParse({
    ...(day ? { day: Number(day) } : {}),
    ...(month ? { month: Number(month) } : {}),
    year: Number(year),
  });
  if (!date.success) return { problem: date.error.issues[0]?.message ?? 'không có ngày này trong lịch' };
  return {
    value: [
      year,
      ...[month, day].flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')])),
    ].join('-'),
  };
}
