import { byDocument, suspectedVariants } from '../cited-document.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/** One document under two symbols: "42-CT/TU" where the text elsewhere has "42-CT/TW". */
export const citationVariant: Rule = {
  id: 'citation-variant',
  title: 'Một văn bản được dẫn với nhiều ký hiệu khác nhau',
  severity: 'warning',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (viện dẫn đúng số, ký hiệu)',
  check({ citations, placeIn }) {
    const remarks: Remark[] = [];
    for (const [rare, usual] of suspectedVariants(byDocument(citations))) {
      const right = usual[0]?.citation.number?.normal ?? '';
      for (const { citation, text } of rare) {
        const number = citation.number;
        if (!number) continue;
        remarks.push({
          place: placeIn(text, number.start, number.end),
          message: `Ký hiệu “${number.typed}” khác “${right}” được dẫn ở ${usual.length} chỗ khác; kiểm tra có phải cùng một văn bản không.`,
          // Once against many, in the same words: nearly always a slip of the finger.
          ...(rare.length === 1 && usual.length >= 3
            ? {
                fix: {
                  label: `Đổi thành “${right}”`,
                  edits: [replaceIn(text, [{ start: number.start, end: number.end, by: right }])],
                },
              }
            : {}),
        });
      }
    }
    return remarks;
  },
};
