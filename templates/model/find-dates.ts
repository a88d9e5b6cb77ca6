/** Finds calendar dates in running text: "16/4/2010", "ngày 5 tháng 4 năm 2021", "tháng 12/2026". Pure. */
import { partialDateSchema, type PartialDate } from './document.ts';

/** A date in a text, valid or not. */
export interface FoundDate {
  /** UTF-16 offsets of the date itself, without a leading "ngày". */
  start: number;
  end: number;
  /** Digits as typed, so that a missing zero can be seen. */
  day?: string;
  month: string;
  year?: string;
  /** "numeric" is 16/4/2010; "words" is 5 tháng 4 năm 2021. */
  form: 'numeric' | 'words';
  /** Null where the calendar has no such date (30/02) or the year is out of reach. */
  date: PartialDate | null;
}

// A date must not be part of a longer number, a fraction ("1/2") or a symbol ("12/2020/NĐ-CP").
const NUMERIC = /(?<![\d/.,-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/]|[-.,]\d)/gu;
const MONTH_YEAR = /(?<=tháng\s{1,3})(\d{1,2})\/(\d{4})(?![\d/])/giu;
const WORDS = /(?<![\d/.,-])(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})(?:\s{1,3}năm\s{1,3}(\d{4}))?(?![\d/])/giu;
const MONTH_WORDS = /(?<!\d\s{1,3})tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}(\d{4})(?!\d)/giu;
const DAY_MONTH = /(?<=ngày\s{1,3})(\d{1,2})\/(\d{1,2})(?![\d/]|[-.,]\d)/giu;

/** Every date of `text` in order; also impossible ones, with `date` null. A bare "1/2" counts only behind "ngày". */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const add = (
    start: number,
    length: number,
    form: FoundDate['form'],
    month: string,
    day?: string,
    year?: string,
  ): void => {
    const value = {
      ...(day === undefined ? {} : { day: Number(day) }),
      month: Number(month),
      ...(year === undefined ? {} : { year: Number(year) }),
    };
    const parsed = partialDateSchema.safeParse(value);
    found.push({
      start,
      end: start + length,
      ...(day === undefined ? {} : { day }),
      month,
      ...(year === undefined ? {} : { year }),
      form,
      date: parsed.success ? parsed.data : null,
    });
  };
  for (const m of text.matchAll(NUMERIC)) add(m.index, m[0].length, 'numeric', m[3] ?? '', m[1], m[4]);
  for (const m of text.matchAll(MONTH_YEAR))
    add(m.index, m[0].length, 'numeric', m[1] ?? '', undefined, m[2]);
  for (const m of text.matchAll(WORDS)) add(m.index, m[0].length, 'words', m[2] ?? '', m[1], m[3]);
  for (const m of text.matchAll(MONTH_WORDS)) add(m.index, m[0].length, 'words', m[1] ?? '', undefined, m[2]);
  for (const m of text.matchAll(DAY_MONTH)) add(m.index, m[0].length, 'numeric', m[2] ?? '', m[1]);
  return found.sort((a, b) => a.start - b.start);
}
