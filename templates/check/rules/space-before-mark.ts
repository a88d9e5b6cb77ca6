import { wholeWords } from '../excerpt.ts';
import type { Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

// A space between a word and its mark, or inside brackets and quotes. "…" and "..." may stand free; " ./." is the end mark's own rule.
const BEFORE =
  /(?<=[\p{L}\p{N})”"%])[ \u00A0]+(?=[,;:!?](?!\p{N})|\.(?![./\p{L}\p{N}])|[)”])|(?<=[(“])[ \u00A0]+(?=\S)/gu;

export const spaceBeforeMark: Rule = {
  id: 'space-before-mark',
  title: 'Dấu cách trước dấu câu',
  severity: 'warning',
  source: 'ngôn ngữ',
  check({ texts, placeIn }) {
    return texts.flatMap((text) => {
      const found = [...text.text.matchAll(BEFORE)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        by: '',
      }));
      const [first] = found;
      if (!first) return [];
      const { start, end } = wholeWords(text.text, first.start - 12, first.end + 1);
      return [
        {
          place: placeIn(text, start, end),
          message:
            found.length === 1
              ? `Thừa dấu cách ở “${text.text.slice(start, end).trim()}”.`
              : `Có ${found.length} chỗ thừa dấu cách trước dấu câu hoặc trong ngoặc.`,
          fix: { label: 'Bỏ dấu cách thừa', edits: [replaceIn(text, found)] },
        },
      ];
    });
  },
};
