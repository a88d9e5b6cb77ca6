/** What the editor offers while a task's line is typed: agencies named before, times as clerks write them. Pure. */
import type { TaskRole } from '../../../../templates/model/document.ts';
import { formatTime } from '../../../../templates/time/format-time.ts';
import { readTime } from '../../../../templates/time/read-time.ts';
import { offered } from '../../../components/offered.ts';
import { fold } from '../../../components/register/fold.ts';
import { MOST_OFFERED } from '../../../components/suggest-list.tsx';

/** Words used before, the most used first. */
export interface KnownPhrases {
  agencies: readonly string[];
  funding: readonly string[];
  products: readonly string[];
}

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Times that may be meant: quarters from this one on, months, half years, deadlines, repeating ones. @param today ISO date */
export function timePhrases(today: string): string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  const quarter = Math.ceil(month / 3);
  const quarters = Array.from({ length: 6 }, (_, step) => {
    const at = quarter - 1 + step;
    return `Quý ${ROMAN[at % 4] ?? 'I'} năm ${year + Math.floor(at / 4)}`;
  });
  const months = Array.from({ length: 12 }, (_, step) => {
    const at = month - 1 + step;
    return `Tháng ${(at % 12) + 1} năm ${year + Math.floor(at / 12)}`;
  });
  return [
    ...quarters,
    'Hằng năm',
    'Thường xuyên',
    'Hằng quý',
    '6 tháng, 01 năm',
    ...months,
    `Trong năm ${year}`,
    `Trong năm ${year + 1}`,
    `Trước ngày 30/6/${month > 6 ? year + 1 : year}`,
    `Trước ngày 30/11/${month > 11 ? year + 1 : year}`,
    `Trước ngày 10/12/${year}`,
  ];
}

/** Words of times by how they are typed without diacritics. */
const TIME_WORDS = new Map(
  ['quý', 'tháng', 'năm', 'hằng', 'ngày', 'trước', 'đến', 'hết', 'từ', 'đầu', 'cuối', 'thường', 'xuyên'].map(
    (word) => [fold(word), word],
  ),
);

/**
 * What was typed as times are written: "quy 4/2026" is "Quý IV năm 2026", "31/12/2026" the day and the deadline. Without a year the next two are
 * meant. Nothing where no time is read.
 * @param today ISO date
 */
export function timesTyped(typed: string, today: string): string[] {
  const words = typed.trim().replace(/[^\s/]+/g, (word) => TIME_WORDS.get(fold(word)) ?? word);
  const time = readTime(/^\d{1,2}\/\d{4}$/.test(words) ? `tháng ${words}` : words);
  if (!time) return [];
  if (time.type !== 'once') return [formatTime(time)];
  const { period } = time;
  if (period.year === undefined) {
    const year = Number(today.slice(0, 4));
    return [year, year + 1].map((each) => formatTime({ ...time, period: { ...period, year: each } }));
  }
  const isDay = period.precision === 'day' && time.deadline === 'in';
  return [formatTime(time), ...(isDay ? [formatTime({ ...time, deadline: 'before' })] : [])];
}

export interface Offer {
  /** Letters of the text, from its beginning, that a chosen phrase replaces. */
  from: number;
  phrases: string[];
}

/**
 * What to offer for the text before the caret of a line.
 * @param asked whether the clerk pressed the key for it: then an empty line is offered the usual ones
 */
export function offersFor(
  role: TaskRole,
  before: string,
  known: KnownPhrases,
  today: string,
  asked: boolean,
): Offer | null {
  const listed = role === 'lead' || role === 'partners' || role === 'agency';
  // Several agencies stand behind each other: only the last one is being typed.
  const from = listed ? Math.max(before.lastIndexOf(';'), before.lastIndexOf(',')) + 1 : 0;
  const typed = before.slice(from).trimStart();
  const start = before.length - typed.length;
  const wanted = fold(typed);
  if (wanted === '' && !asked) return null;
  const source = listed
    ? known.agencies
    : role === 'time'
      ? timePhrases(today)
      : role === 'funding'
        ? known.funding
        : known.products;
  const found = offered(source, typed);
  // Typed to its end as it is known: there is nothing left to offer.
  if (source.includes(typed)) return null;
  const meant = role === 'time' ? timesTyped(typed, today) : [];
  const phrases = [...new Set([...meant, ...found])]
    .filter((phrase) => phrase !== typed)
    .slice(0, MOST_OFFERED);
  return phrases.length === 0 ? null : { from: start, phrases };
}
