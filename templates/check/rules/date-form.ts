import { findDates, type FoundDate } from '../../model/find-dates.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/** Days 1–9 and months 1–2 are written with a leading zero. */
export const dateForm: Rule = {
  id: 'date-form',
  title: 'Ngày dưới 10, tháng 1 và 2 phải có số 0 phía trước',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.4; Hướng dẫn 36-HD/VPTW',
  check({ texts, placeIn }) {
    const remarks: Remark[] = [];
    for (const text of texts) {
      for (const found of findDates(text.text)) {
        // "tháng 1 năm 2026" without a day names a month, not a date: offices write it either way.
        if (!found.date || found.day === undefined) continue;
        const typed = text.text.slice(found.start, found.end);
        const padded = pad(typed, found);
        if (padded === typed) continue;
        remarks.push({
          place: placeIn(text, found.start, found.end),
          message: `Ngày “${typed}” phải ghi “${padded}”: thêm số 0 trước ngày dưới 10 và tháng 1, 2.`,
          fix: {
            label: `Đổi thành “${padded}”`,
            edits: [replaceIn(text, [{ start: found.start, end: found.end, by: padded }])],
          },
        });
      }
    }
    return remarks;
  },
};

function pad(typed: string, { day = '', month }: FoundDate): string {
  const from = typed.indexOf(month, day.length);
  const newDay = day.length === 1 ? `0${day}` : day;
  const newMonth = month === '1' || month === '2' ? `0${month}` : month;
  return newDay + typed.slice(day.length, from) + newMonth + typed.slice(from + month.length);
}
