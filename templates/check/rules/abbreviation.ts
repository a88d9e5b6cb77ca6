import { COMMON_ABBREVIATIONS } from '../common-abbreviations.ts';
import type { CheckContext } from '../context.ts';
import type { CitedNumber } from '../../model/find-citations.ts';
import { isCapitals } from '../letter-case.ts';
import type { Remark, Rule } from '../rule.ts';
import type { CheckedText } from '../texts.ts';

// Two capitals at least, further groups joined by & or a hyphen: KH&KT, QP-AN, KH&PTCN. Beside another word in capitals it is a
// title typed in capitals, no abbreviation.
const ABBREVIATION =
  /(?<![\p{L}\d&/.-])(?<!\p{Lu}{2}[\s,]{1,2})\p{Lu}{1,8}[\p{Lu}\d]{0,6}(?:[&-]\p{Lu}[\p{Lu}\d]{0,7}){0,3}(?![\p{L}\d&/]|-\p{L}|,?\s\p{Lu}{2})/gu;
const ROMAN = /^[IVXLCDM]+$/u;
const PARTS: ReadonlySet<CheckedText['part']> = new Set([
  'subject',
  'addressee',
  'basis',
  'body',
  'appendix-title',
]);

/** An abbreviation is explained where it first stands: "Khoa học và Kỹ thuật (KH&KT)", "(sau đây gọi tắt là …)". */
export const abbreviation: Rule = {
  id: 'abbreviation',
  title: 'Chữ viết tắt chưa được giải thích khi dùng lần đầu',
  severity: 'info',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (từ viết tắt lần đầu phải được giải thích)',
  check(context) {
    const remarks: Remark[] = [];
    const known = new Set(COMMON_ABBREVIATIONS);
    for (const own of [context.document.number.organ, context.document.number.unit ?? ''])
      for (const group of own.split(/[-/]/u)) known.add(group);
    const numbers = numbersByText(context);
    for (const text of context.texts) {
      if (!PARTS.has(text.part) || isCapitals(text.text)) continue;
      for (const match of maskNumbers(text.text, numbers.get(text)).matchAll(ABBREVIATION)) {
        const word = match[0];
        if (known.has(word) || ROMAN.test(word) || word.replaceAll(/[^\p{Lu}]/gu, '').length < 2) continue;
        const end = match.index + word.length;
        known.add(word);
        if (isExplained(text.text, match.index, end)) continue;
        const later =
          context.texts.some((other) => other !== text && explains(other.text, word)) ||
          explains(text.text.slice(end), word);
        remarks.push({
          place: context.placeIn(text, match.index, end),
          message: later
            ? `Chữ viết tắt “${word}” được dùng trước khi giải thích.`
            : `Chữ viết tắt “${word}” chưa được giải thích khi dùng lần đầu.`,
        });
      }
    }
    return remarks;
  },
};

type Numbers = ReadonlyMap<CheckedText, readonly CitedNumber[]>;

function numbersByText({ citations }: CheckContext): Numbers {
  const numbers = new Map<CheckedText, CitedNumber[]>();
  for (const { citation, text } of citations) {
    if (citation.number) {
      const known = numbers.get(text);
      if (known) known.push(citation.number);
      else numbers.set(text, [citation.number]);
    }
  }
  return numbers;
}

/** The text with the symbols of cited documents blanked out, as long as before. */
function maskNumbers(text: string, numbers: readonly CitedNumber[] | undefined): string {
  if (!numbers) return text;
  let masked = '';
  let at = 0;
  for (const { start, end } of numbers) {
    masked += text.slice(at, start) + ' '.repeat(end - start);
    at = end;
  }
  return masked + text.slice(at);
}

/** "(KH&KT)", "(viết tắt là KH&KT)", "KH&KT (Khoa học …)". */
function isExplained(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 3);
  return /\((?:[^()]{0,50}(?:tắt|là|:)\s?)?[“"]?$/u.test(before) || /^\s?\(\p{L}/u.test(after);
}

function explains(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (isExplained(text, at, at + word.length)) return true;
  }
  return false;
}
