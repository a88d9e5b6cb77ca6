import { wholeWords } from '../excerpt.ts';
import type { Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

const SPACES = /[ \u00A0]{2,}|^[ \u00A0]+|[ \u00A0]+$/gu;

/** Two spaces, or spaces at the beginning or end of a text. */
export const doubleSpace: Rule = {
  id: 'double-space',
  title: 'Dấu cách thừa',
  severity: 'warning',
  source: 'ngôn ngữ',
  check({ texts, placeIn }) {
    return texts.flatMap((text) => {
      const found = [...text.text.matchAll(SPACES)].map((match) => {
        const end = match.index + match[0].length;
        return { start: match.index, end, by: match.index === 0 || end === text.text.length ? '' : ' ' };
      });
      const [first] = found;
      if (!first) return [];
      const { start, end } = wholeWords(text.text, first.start - 15, first.end + 15);
      return [
        {
          place: placeIn(text, start, end),
          message:
            found.length === 1
              ? `Có dấu cách thừa ở “${text.text.slice(start, end).trim()}”.`
              : `Có ${found.length} chỗ thừa dấu cách.`,
          fix: { label: 'Bỏ dấu cách thừa', edits: [replaceIn(text, found)] },
        },
      ];
    });
  },
};
