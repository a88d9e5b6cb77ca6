/**
 * Folding for filters: no diacritics, đ as d, lower case. The same as db/fold.ts, which the window may not import (docs/architecture.md, The
 * rooms); a test holds the two together. Pure.
 */

/** "Phản biện, Đề án" -> "phan bien, de an". */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
}
