/** Where the words of a query stand in a text. Pure. */
import { fold, foldWords } from '../../../db/fold.ts';

/** From and to, in UTF-16 units of the text as it was given. */
export type Range = [number, number];

/** Latin letters, each one unit before and after folding, so that places need no reckoning: nearly all text there is. */
const PLAIN = /^[\u0000-\u024F\u1E00-\u1EFF\u2010-\u2027\u20AB]*$/;

/** Folds letter by letter, and tells for each folded unit which unit of the text it came from. */
function foldWithOrigins(text: string): { folded: string; origin: (at: number) => number } {
  if (PLAIN.test(text)) return { folded: fold(text), origin: (at) => at };
  let folded = '';
  const origins: number[] = [];
  let index = 0;
  for (const char of text) {
    const part = fold(char);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) origins.push(index);
    index += char.length;
  }
  origins.push(text.length);
  return { folded, origin: (at) => origins[at] ?? text.length };
}

/** Every place where a word of the text begins with a word of the query, in order and without overlap. */
export function matchRanges(text: string, query: string): Range[] {
  const words = [...new Set(foldWords(query))].toSorted((a, b) => b.length - a.length);
  if (words.length === 0) return [];
  const { folded, origin } = foldWithOrigins(text);
  // Words are letters and digits, so nothing in them is a sign of the pattern.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'gu');
  const ranges: Range[] = [];
  for (const { index, 0: word } of folded.matchAll(pattern))
    ranges.push([origin(index), endOf(text, origin(index + word.length))]);
  return ranges;
}

/** Takes in the marks behind the last letter where diacritics are composed of several signs. */
function endOf(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\p{M}/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** The first letters of the words that make the initials `query`; [] where they do not. */
export function initialRanges(text: string, query: string): Range[] {
  const letters = foldWords(query).join('');
  const { folded, origin } = foldWithOrigins(text);
  const starts = [...folded.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => index);
  const ranges: Range[] = [];
  let asked = 0;
  for (const start of starts) {
    if (asked === letters.length) break;
    if (folded[start] !== letters[asked]) {
      if (asked === 0) return [];
      continue;
    }
    const from = origin(start);
    ranges.push([from, endOf(text, from + 1)]);
    asked += 1;
  }
  return asked === letters.length ? ranges : [];
}

const EXCERPT = 160;

/** Words of `text` around the first match, with the places of all matches in it. */
export function excerptWithRanges(text: string, query: string): { excerpt: string; ranges: Range[] } {
  const flat = text.replace(/\s+/g, ' ').trim();
  const first = matchRanges(flat, query)[0]?.[0] ?? 0;
  const wanted = Math.max(0, first - EXCERPT / 4);
  // Never begin in the middle of a word.
  const start = wanted === 0 ? 0 : Math.min(first, flat.indexOf(' ', wanted) + 1 || wanted);
  const cut = flat.slice(start, start + EXCERPT).trim();
  const excerpt = `${start > 0 ? '…' : ''}${cut}${start + EXCERPT < flat.length ? '…' : ''}`;
  return { excerpt, ranges: matchRanges(excerpt, query) };
}
