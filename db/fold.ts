/** Folding for search: no diacritics, đ as d, lower case. One function for what is stored and what is asked. Pure. */

/** "Phản biện, Đề án" -> "phan bien, de an". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** An FTS5 query that finds all words as prefixes, in any order; null when the text has no word. */
export function matchQuery(text: string): string | null {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu);
  return words
    ? words
        .slice(0, MAX_WORDS)
        .map((word) => `"${word}"*`)
        .join(' ')
    : null;
}

const MAX_WORDS = 12;
