/** Folding for search: no diacritics, đ as d, lower case. One function for what is stored and what is asked. Pure. */

/** "Phản biện, Đề án" -> "phan bien, de an". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}

/** The words of a text, folded. */
export function foldWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** An FTS5 query that finds all words as prefixes, in any order; null when the text has no word. */
export function matchQuery(text: string): string | null {
  const words = foldWords(text);
  return words.length > 0
    ? words
        .slice(0, MAX_WORDS)
        .map((word) => `"${word}"*`)
        .join(' ')
    : null;
}

const MAX_WORDS = 12;
