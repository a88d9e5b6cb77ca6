import { findDates } from '../../model/find-dates.ts';
import type { Rule } from '../rule.ts';

/** Dates that no calendar has. */
export const impossibleDate: Rule = {
  id: 'impossible-date',
  title: 'Ngày không có trong lịch',
  severity: 'error',
  source: 'lịch',
  check({ texts, placeIn }) {
    return texts.flatMap((text) =>
      findDates(text.text)
        .filter((found) => found.date === null)
        .map((found) => ({
          place: placeIn(text, found.start, found.end),
          message: `“${text.text.slice(found.start, found.end)}” không có trong lịch.`,
        })),
    );
  },
};
