import { firstLetter, isLower } from '../letter-case.ts';
import { bulletSiblings } from '../outline.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn, type CheckedText } from '../texts.ts';

/** A dash that begins in lower case while the others of its list begin with a capital. */
export const bulletCase: Rule = {
  id: 'bullet-case',
  title: 'Gạch đầu dòng viết hoa không đều',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I',
  check({ bodies, texts, placeIn }) {
    const byBlock = new Map<unknown, CheckedText>();
    for (const text of texts) if (text.block && !byBlock.has(text.block)) byBlock.set(text.block, text);
    const remarks: Remark[] = [];
    for (const { outline } of bodies) {
      for (const group of bulletSiblings(outline)) {
        const begun = group.flatMap(({ block }) => {
          const text = byBlock.get(block);
          const first = text && firstLetter(text.text);
          return text && first ? [{ text, ...first }] : [];
        });
        const lower = begun.filter(({ char }) => isLower(char));
        // As many capitals as small letters at least: else the list as a whole goes on the sentence above it.
        if (lower.length === 0 || lower.length * 2 > begun.length) continue;
        for (const { text, index, char } of lower) {
          const upper = char.toUpperCase();
          const word = /^\S+(?:\s\S+)?/u.exec(text.text.slice(index))?.[0] ?? char;
          remarks.push({
            place: placeIn(text, index, index + word.length),
            message: `Gạch đầu dòng “${word}…” bắt đầu bằng chữ thường, khác các gạch đầu dòng cùng nhóm.`,
            fix: {
              label: `Viết hoa chữ “${upper}”`,
              edits: [replaceIn(text, [{ start: index, end: index + 1, by: upper }])],
            },
          });
        }
      }
    }
    return remarks;
  },
};
