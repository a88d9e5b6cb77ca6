/** Reading and writing one stretch of the calendar: "quý IV năm 2022", "ngày 05/4/2021". Pure. */
import { partialDateSchema } from '../model/document.ts';
import type { Period } from './time-expression.ts';

const ROMAN_QUARTERS = ['i', 'ii', 'iii', 'iv'] as const;
const YEAR = '(?:\\s?[/.-]\\s?|\\s(?:của\\s)?năm\\s|,?\\snăm\\s)(\\d{4})';
const FORMS = {
  dayNumeric: /^(?:ngày )?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4})| năm (\d{4}))?$/u,
  dayWords: /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm (\d{4})|\/(\d{4}))?$/u,
  month: new RegExp(`^tháng (\\d{1,2})(?:${YEAR})?$`, 'u'),
  quarter: new RegExp(`^quý (iv|i{1,3}|[1-4])(?:${YEAR})?$`, 'u'),
  half: /^(?:0?6|sáu) tháng (đầu|cuối)(?: năm)?(?: (\d{4}))?$/u,
  year: /^năm(?: (\d{4}))?$/u,
};

/** Reads a period written in small letters with single spaces; null where it is none, or no such day exists. */
export function readPeriod(text: string): Period | null {
  const day = FORMS.dayNumeric.exec(text) ?? FORMS.dayWords.exec(text);
  if (day)
    return checked({
      precision: 'day',
      day: Number(day[1]),
      month: Number(day[2]),
      ...yearOf(day[3] ?? day[4]),
    });
  const month = FORMS.month.exec(text);
  if (month) return checked({ precision: 'month', month: Number(month[1]), ...yearOf(month[2]) });
  const quarter = FORMS.quarter.exec(text);
  if (quarter)
    return checked({ precision: 'quarter', quarter: readQuarter(quarter[1] ?? ''), ...yearOf(quarter[2]) });
  const half = FORMS.half.exec(text);
  if (half) return checked({ precision: 'half', half: half[1] === 'đầu' ? 1 : 2, ...yearOf(half[2]) });
  const year = FORMS.year.exec(text);
  if (year) return checked({ precision: 'year', ...yearOf(year[1]) });
  return null;
}

/** 1–4 from "iv" or "4". */
export function readQuarter(text: string): 1 | 2 | 3 | 4 {
  const index = ROMAN_QUARTERS.findIndex((roman) => roman === text.toLowerCase());
  const value = index >= 0 ? index + 1 : Number(text);
  return value === 1 || value === 2 || value === 3 ? value : 4;
}

function yearOf(text: string | undefined): { year?: number } {
  return text === undefined ? {} : { year: Number(text) };
}

function checked(period: Period): Period | null {
  const parsed = partialDateSchema.safeParse({
    ...('day' in period ? { day: period.day } : {}),
    ...('month' in period ? { month: period.month } : {}),
    ...(period.year === undefined ? {} : { year: period.year }),
  });
  return parsed.success ? period : null;
}

/** The same period in `year`, where it names none itself. */
export function inYear(period: Period, year: number | undefined): Period {
  return period.year !== undefined || year === undefined ? period : { ...period, year };
}

/** "quý IV năm 2026", "tháng 12", "ngày 05/4/2021", in small letters. */
export function formatPeriod(period: Period): string {
  const year = period.year === undefined ? '' : ` năm ${period.year}`;
  switch (period.precision) {
    case 'day': {
      const day = String(period.day).padStart(2, '0');
      const month = period.month < 3 ? `0${period.month}` : String(period.month);
      return `ngày ${day}/${month}${period.year === undefined ? '' : `/${period.year}`}`;
    }
    case 'month':
      return `tháng ${period.month < 3 && period.year !== undefined ? `0${period.month}` : period.month}${year}`;
    case 'quarter':
      return `quý ${(ROMAN_QUARTERS[period.quarter - 1] ?? '').toUpperCase()}${year}`;
    case 'half':
      return `6 tháng ${period.half === 1 ? 'đầu' : 'cuối'} năm${period.year === undefined ? '' : ` ${period.year}`}`;
    case 'year':
      return period.year === undefined ? 'năm' : `năm ${period.year}`;
  }
}

/** First and last day as ISO dates. */
export interface Days {
  start: string;
  end: string;
}

/** The days of a period; null where neither it nor the plan names a year. 29/02 of a year without one counts as 28/02. */
export function daysOf(period: Period, planYear?: number): Days | null {
  const year = period.year ?? planYear;
  if (year === undefined) return null;
  switch (period.precision) {
    case 'day': {
      const date = iso(year, period.month, Math.min(period.day, lastDay(year, period.month)));
      return { start: date, end: date };
    }
    case 'month':
      return months(year, period.month, period.month);
    case 'quarter':
      return months(year, period.quarter * 3 - 2, period.quarter * 3);
    case 'half':
      return months(year, period.half * 6 - 5, period.half * 6);
    case 'year':
      return months(year, 1, 12);
  }
}

function months(year: number, first: number, last: number): Days {
  return { start: iso(year, first, 1), end: iso(year, last, lastDay(year, last)) };
}

function lastDay(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function iso(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
