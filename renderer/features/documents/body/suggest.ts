/** What the editor offers while a task's line is typed: agencies named before, times as clerks write them. Pure. */
import type { TaskRole } from '../../../../templates/model/document.ts';
import { fold } from '../../../components/register/fold.ts';

/** Words used before, the most used first. */
export interface KnownPhrases {
  agencies: readonly string[];
  funding: readonly string[];
  products: readonly string[];
}

const MOST = 7;
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
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const found = source
    .map((phrase) => ({ phrase, folded: fold(phrase) }))
    .filter(({ folded }) => folded !== wanted && matches(folded, words))
    .map((entry, index) => ({
      ...entry,
      rank: entry.folded.startsWith(wanted) ? index : index + source.length,
    }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ phrase }) => phrase);
  return found.length === 0 ? null : { from: start, phrases: found };
}

/** Every typed word begins a word of the phrase, or the typed letters are its initials ("snv": Sở Nội vụ). */
function matches(folded: string, words: readonly string[]): boolean {
  const parts = folded.split(/[^a-z0-9]+/);
  if (words.every((word) => parts.some((part) => part.startsWith(word)))) return true;
  const [only] = words;
  return (
    words.length === 1 &&
    only !== undefined &&
    only.length > 1 &&
    parts
      .map((part) => part[0])
      .join('')
      .startsWith(only)
  );
}
