import type { Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/** Letters that look like Vietnamese ones and are not: a search does not find the word, and another font shows it. */
const LOOK_ALIKES = new Map<string, string>([
  ...zip('АВЕКМНОРСТУХІЈЅ', 'ABEKMHOPCTYXIJS'),
  ...zip('аеорсухіјѕ', 'aeopcyxijs'),
  ...zip('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
  ...zip('ονι', 'ovi'),
  ...zip('ðÐƉɖ', 'đĐĐđ'),
  ...zip('ĭ', 'ĩ'),
]);
const CANDIDATE = new RegExp(`[${[...LOOK_ALIKES.keys()].join('')}]`, 'gu');
const WORD = /[\p{L}\p{M}]+/gu;
const LATIN = /[\p{Script=Latin}]/u;

export const lookAlike: Rule = {
  id: 'look-alike',
  title: 'Chữ cái lạ trông giống chữ Việt',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I (bộ mã ký tự Unicode, TCVN 6909:2001)',
  check({ texts, placeIn }) {
    return texts.flatMap((text) => {
      if (text.text.search(CANDIDATE) < 0) return [];
      return [...text.text.matchAll(WORD)].flatMap((match) => {
        const word = match[0];
        const mended = word.replaceAll(CANDIDATE, (char) => LOOK_ALIKES.get(char) ?? char);
        // A word all in Cyrillic or Greek is a foreign word (or a sign such as α), not a slip.
        if (mended === word || !LATIN.test(word)) return [];
        const end = match.index + word.length;
        return [
          {
            place: placeIn(text, match.index, end),
            message: `Từ “${word}” có chữ cái lạ trông giống chữ Việt; phải là “${mended}”.`,
            fix: {
              label: `Đổi thành “${mended}”`,
              edits: [replaceIn(text, [{ start: match.index, end, by: mended }])],
            },
          },
        ];
      });
    });
  },
};

function zip(from: string, to: string): [string, string][] {
  const target = [...to];
  return [...from].map((char, index) => [char, target[index] ?? char]);
}
