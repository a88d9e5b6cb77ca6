import { contentText } from '../../model/content.ts';
import type { Remark, Rule } from '../rule.ts';

/** Blocks without words, and titles with nothing below them. */
export const emptyBlock: Rule = {
  id: 'empty-block',
  title: 'Mục trống',
  severity: 'warning',
  source: 'ngôn ngữ',
  check({ bodies, placeAt }) {
    const remarks: Remark[] = [];
    for (const { outline } of bodies) {
      outline.forEach(({ block, path }, index) => {
        if (
          block.type !== 'table' &&
          block.content.every((span) => 'text' in span) &&
          contentText(block.content).trim() === ''
        ) {
          remarks.push({
            place: placeAt(path),
            message: block.type === 'heading' ? 'Đề mục chưa có tên.' : 'Đoạn này chưa có chữ.',
          });
        }
        if (block.type !== 'heading') return;
        // Something stands below a title if the next block has it as parent or is running text.
        const next = outline[index + 1];
        const own = outline[index];
        if (!next || (next.level !== undefined && next.parent !== own)) {
          remarks.push({
            severity: 'info',
            place: placeAt(path),
            message: 'Dưới đề mục này chưa có nội dung.',
          });
        }
      });
    }
    return remarks;
  },
};
