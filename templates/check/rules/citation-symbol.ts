import type { Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/** Number and symbol of a cited document: no spaces, plain hyphens, none missing. */
export const citationSymbol: Rule = {
  id: 'citation-symbol',
  title: 'Số, ký hiệu văn bản được dẫn viết sai dạng',
  severity: 'warning',
  source:
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.3 (giữa các nhóm chữ viết tắt có gạch nối không cách chữ)',
  check({ citations, placeIn }) {
    return citations.flatMap(({ citation: { number }, text }) => {
      if (!number || number.typed === number.normal) return [];
      const { typed, normal, start, end } = number;
      return [
        {
          place: placeIn(text, start, end),
          message: `Ký hiệu “${typed}” ${fault(typed)}; phải viết “${normal}”.`,
          fix: { label: `Đổi thành “${normal}”`, edits: [replaceIn(text, [{ start, end, by: normal }])] },
        },
      ];
    });
  },
};

function fault(typed: string): string {
  if (/^\d+[a-zđ]?\s+\p{L}/u.test(typed)) return 'thiếu gạch nối';
  if (/\s/u.test(typed)) return 'có dấu cách thừa';
  return 'dùng dấu gạch ngang dài thay cho gạch nối';
}
