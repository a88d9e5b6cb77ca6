import type { Level } from '../../model/document.ts';
import type { StyleName } from '../../profiles/profile.ts';
import { firstLetter, isCapitals, isLower } from '../letter-case.ts';
import { numberedSiblings } from '../outline.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

const STYLES: Readonly<Record<Level, StyleName>> = {
  part: 'partTitle',
  chapter: 'chapterTitle',
  section: 'sectionTitle',
  subsection: 'subsectionTitle',
  article: 'article',
  roman: 'roman',
  arabic: 'arabic',
  decimal: 'decimal',
  letter: 'letter',
};

/** Titles begin with a capital; titles of one level are all in capitals or all not, where the level prints as typed. */
export const headingCapital: Rule = {
  id: 'heading-capital',
  title: 'Viết hoa đề mục',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục II, mục I; Phụ lục I, phần II, mục I.6',
  check({ bodies, profile, texts, placeAt, placeIn }) {
    const remarks: Remark[] = [];
    const byPath = new Map(
      texts.filter((text) => text.block?.type === 'heading').map((text) => [text.block, text]),
    );
    for (const { outline } of bodies) {
      for (const group of numberedSiblings(outline)) {
        const headings = group.filter(
          ({ block, level }) => block.type === 'heading' && level && !profile.styles[STYLES[level]].capitals,
        );
        const shouting = headings.filter(({ block }) => isCapitals(byPath.get(block)?.text ?? ''));
        const odd =
          shouting.length * 2 <= headings.length
            ? shouting
            : headings.filter((entry) => !shouting.includes(entry));
        for (const { path, block } of shouting.length === headings.length ? [] : odd) {
          const how = isCapitals(byPath.get(block)?.text ?? '') ? 'viết in hoa' : 'viết thường';
          remarks.push({
            place: placeAt([...path, 'content']),
            message: `Đề mục này ${how}, khác các đề mục cùng cấp.`,
          });
        }
        for (const { block } of headings) {
          const text = byPath.get(block);
          const first = text && firstLetter(text.text);
          if (!text || !first || !isLower(first.char)) continue;
          const upper = first.char.toUpperCase();
          remarks.push({
            place: placeIn(text, first.index, first.index + 1),
            message: 'Đề mục phải bắt đầu bằng chữ hoa.',
            fix: {
              label: `Viết hoa chữ “${upper}”`,
              edits: [replaceIn(text, [{ start: first.index, end: first.index + 1, by: upper }])],
            },
          });
        }
      }
    }
    return remarks;
  },
};
