/** Search in the guide: words in any order, as beginnings of words, no diacritics needed. Pure. */
import { fold } from '../../components/register/fold.ts';
import type { Chapter, GuidePlace } from './guide.ts';

export interface GuideMatch extends GuidePlace {
  chapterTitle: string;
  sectionTitle: string;
  /** Text around the first word found; `isMatch` marks what was asked for. */
  excerpt: readonly { text: string; isMatch: boolean }[];
}

const BEFORE = 40;
const AFTER = 90;
const MOST = 30;

/** Where, in folded text, a word begins with `word`; -1 where none does. */
function wordAt(folded: string, word: string, from = 0): number {
  for (let at = folded.indexOf(word, from); at >= 0; at = folded.indexOf(word, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '')) return at;
  return -1;
}

/** Folds letter by letter, so that places in the folded text are places in the text. */
function foldInPlace(text: string): string {
  return Array.from(text, (letter) => fold(letter).padEnd(letter.length).slice(0, letter.length)).join('');
}

function excerptOf(text: string, words: readonly string[]): GuideMatch['excerpt'] {
  const folded = foldInPlace(text);
  const places = words.map((word) => wordAt(folded, word)).filter((at) => at >= 0);
  const first = places.length === 0 ? 0 : Math.min(...places);
  // Cut where a word begins.
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const ending = text.indexOf(' ', first + AFTER);
  const end = ending < 0 ? text.length : ending;
  const pieces: { text: string; isMatch: boolean }[] = start > 0 ? [{ text: '… ', isMatch: false }] : [];
  let at = start;
  while (at < end) {
    const next = words
      .map((word) => ({ at: wordAt(folded, word, at), length: word.length }))
      .filter((found) => found.at >= 0 && found.at < end)
      .toSorted((a, b) => a.at - b.at || b.length - a.length)[0];
    if (!next) break;
    if (next.at > at) pieces.push({ text: text.slice(at, next.at), isMatch: false });
    at = next.at + next.length;
    pieces.push({ text: text.slice(next.at, at), isMatch: true });
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isMatch: false });
  if (end < text.length) pieces.push({ text: ' …', isMatch: false });
  return pieces;
}

/** Sections with all the words, those with the words in their title first; at most 30. */
export function searchGuide(chapters: readonly Chapter[], asked: string): GuideMatch[] {
  const words = fold(asked).match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length === 0) return [];
  const found = chapters.flatMap((chapter) =>
    chapter.sections.flatMap((section) => {
      const title = fold(section.title);
      const all = `${title} ${fold(section.text)}`;
      if (!words.every((word) => wordAt(all, word) >= 0)) return [];
      const inTitle = words.filter((word) => wordAt(title, word) >= 0).length;
      return [{ chapter, section, inTitle }];
    }),
  );
  return found
    .toSorted((a, b) => b.inTitle - a.inTitle)
    .slice(0, MOST)
    .map(({ chapter, section }) => ({
      chapter: chapter.id,
      anchor: section.anchor,
      chapterTitle: chapter.title,
      sectionTitle: section.title,
      excerpt: excerptOf(section.text, words),
    }));
}
