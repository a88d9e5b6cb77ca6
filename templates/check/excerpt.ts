/** Pieces of a text that are shown: cut at blanks, so that no half word stands there. Pure. */

/** A word longer than this (an address, a line without blanks) is cut after all. */
const LONGEST_WORD = 30;

/** The stretch from `from` to `to` (UTF-16 units), widened to whole words. */
export function wholeWords(text: string, from: number, to: number): { start: number; end: number } {
  const [first, last] = [Math.max(0, from), Math.min(text.length, to)];
  const before = /\S*$/u.exec(text.slice(Math.max(0, first - LONGEST_WORD), first))?.[0].length ?? 0;
  const behind = /^\S*/u.exec(text.slice(last, last + LONGEST_WORD))?.[0].length ?? 0;
  const isWhole = (word: number, letter: string): boolean => word === LONGEST_WORD || /^\s?$/u.test(letter);
  return {
    start: isWhole(before, text.charAt(first)) ? first : first - before,
    end: isWhole(behind, text.charAt(last - 1)) ? last : last + behind,
  };
}

/** At most `most` letters of a text, "…" behind where there was more. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most + 1).replace(/\s+\S*$/u, '');
  return `${cut.length >= most - LONGEST_WORD && cut.length <= most ? cut : text.slice(0, most)}…`;
}
