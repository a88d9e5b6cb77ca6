/** Marks that clerks type in front of a paragraph. Pure. */
import type { Level } from '../model/document.ts';

export interface TypedMark {
  level: Level | 'bullet' | 'sub-bullet';
  /** Number as typed: "IV", "3.1", "a"; '' for dashes. */
  number: string;
  /** Characters of the mark with the blanks behind it. */
  length: number;
  /** Sign behind a roman number: "." or "-". */
  sign?: string;
}

const PATTERNS: readonly (readonly [TypedMark['level'], RegExp])[] = [
  ['part', /^Phần\s+(?:thứ\s+)?([IVXLC]+)\s*[.:]?\s*/u],
  ['chapter', /^Chương\s+([IVXLC]+|\d{1,2})\s*[.:]?\s*/u],
  ['subsection', /^Tiểu mục\s+(\d{1,2})\s*[.:]?\s*/u],
  ['section', /^Mục\s+(\d{1,2})\s*[.:]?\s*/u],
  ['article', /^Điều\s+(\d{1,3})\s*[.:]\s*/u],
  ['roman', /^([IVXLC]{1,6})\s*([.-])\s+(?=\S)/u],
  ['roman', /^([IVXLC]{1,6})(-)(?=\p{Lu}{2})/u],
  ['decimal', /^(\d{1,2}\.\d{1,2})\.?\s+(?=\S)/u],
  ['arabic', /^(\d{1,2})\s?[.-]\s+(?=\S)/u],
  ['arabic', /^(\d{1,2})\.(?=\p{Lu})/u],
  ['arabic', /^(\d{1,2})\)\s+(?=\S)/u],
  ['letter', /^([a-eg-ik-vxyđ])\s?\)\s*(?=\S)/u],
  ['letter', /^(f)\)\s*(?=\S)/u],
  ['bullet', /^()[-–—•●▪\uF0B7\uF02D]\s*(?=\S)/u],
  ['bullet', /^()\*\s+(?=\S)/u],
  ['sub-bullet', /^()\+\s*(?=\S)/u],
];

/** The mark at the beginning of `text`, or null. */
export function readMark(text: string): TypedMark | null {
  const head = text.slice(0, 60);
  for (const [level, pattern] of PATTERNS) {
    const found = pattern.exec(head);
    if (found) {
      const sign = level === 'roman' ? found[2] : undefined;
      return { level, number: found[1] ?? '', length: found[0].length, ...(sign ? { sign } : {}) };
    }
  }
  return null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Value of a typed number for comparing: "IV" -> 4, "3.1" -> 1, "đ" -> 5. 0 when it has none. */
export function markValue(level: TypedMark['level'], number: string): number {
  if (level === 'roman' || level === 'part' || (level === 'chapter' && /[IVXLC]/.test(number))) {
    let value = 0;
    for (const [index, char] of [...number].entries()) {
      const here = ROMAN[char] ?? 0;
      value += here < (ROMAN[number[index + 1] ?? ''] ?? 0) ? -here : here;
    }
    return value;
  }
  if (level === 'letter') return 'abcdđeghiklmnopqrstuvxy'.indexOf(number) + 1;
  return Number(number.split('.').at(-1) ?? 0);
}
