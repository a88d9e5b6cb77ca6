import { isText } from '../../model/content.ts';
import type { Remark, Rule } from '../rule.ts';

/** A cross reference leads to a block of the same document that has a name to print. */
export const crossReference: Rule = {
  id: 'cross-reference',
  title: 'Dẫn chiếu đến mục không có',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6 (viện dẫn trong văn bản)',
  check({ bodies, texts, placeAt }) {
    const labels = new Map(
      bodies.flatMap(({ numbers }) => [...numbers].map(([id, { label }]) => [id, label] as const)),
    );
    const remarks: Remark[] = [];
    for (const text of texts) {
      if (typeof text.value === 'string') continue;
      for (const span of text.value) {
        if (isText(span)) continue;
        const label = labels.get(span.ref);
        if (label === undefined)
          remarks.push({
            place: placeAt(text.path),
            message: 'Dẫn chiếu đến một mục không còn trong văn bản.',
          });
        else if (label === '')
          remarks.push({
            place: placeAt(text.path),
            message: 'Dẫn chiếu đến một đoạn không có số mục để in.',
          });
      }
    }
    return remarks;
  },
};
