import { wholeWords } from '../excerpt.ts';
import type { Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

// A mark that a word follows at once. A full stop counts only between a small letter and a capital: "TP.HCM" and "v.v." are right.
const GLUED =
  /(?<=[\p{L}\p{N})”"%][,;:!?])(?=\p{L})|(?<=\p{Ll}{2}\.)(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{N}])(?=\(\p{L}{3})|(?<=\p{L}\))(?=\p{L})/gu;
const ADDRESS = /\S*(?:@|:\/\/|www\.)\S*/giu;

export const spaceAfterMark: Rule = {
  id: 'space-after-mark',
  title: 'Thiếu dấu cách sau dấu câu',
  severity: 'warning',
  source: 'ngôn ngữ',
  check({ texts, placeIn }) {
    return texts.flatMap((text) => {
      const addresses = /[@]|:\/\/|www/iu.test(text.text)
        ? [...text.text.matchAll(ADDRESS)].map(
            (match) => [match.index, match.index + match[0].length] as const,
          )
        : [];
      const found = [...text.text.matchAll(GLUED)]
        .map((match) => ({ start: match.index, end: match.index, by: ' ' }))
        .filter(({ start }) => !addresses.some(([from, to]) => from <= start && start <= to));
      const [first] = found;
      if (!first) return [];
      const { start, end } = wholeWords(text.text, first.start - 12, first.start + 8);
      return [
        {
          place: placeIn(text, start, end),
          message:
            found.length === 1
              ? `Thiếu dấu cách ở “${text.text.slice(start, end).trim()}”.`
              : `Có ${found.length} chỗ thiếu dấu cách sau dấu câu.`,
          fix: { label: 'Thêm dấu cách', edits: [replaceIn(text, found)] },
        },
      ];
    });
  },
};
