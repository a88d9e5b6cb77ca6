import { contentText } from '../../model/content.ts';
import type { Rule } from '../rule.ts';

const NUMBER =
  /\p{N}|(?<!\p{L})(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|trăm|nghìn|triệu|toàn bộ|tất cả|mỗi|không để)(?!\p{L})/iu;

/** A target (chỉ tiêu) says how much. */
export const targetNumber: Rule = {
  id: 'target-number',
  title: 'Chỉ tiêu không có số lượng',
  severity: 'warning',
  source: 'thông lệ lập kế hoạch',
  check({ bodies, placeAt }) {
    return bodies.flatMap(({ outline }) =>
      outline.flatMap(({ block, path }) => {
        if (block.type !== 'target' || block.quantity || NUMBER.test(contentText(block.content))) return [];
        return [
          {
            place: placeAt([...path, 'content']),
            message: 'Chỉ tiêu này chưa có số lượng, tỷ lệ hay mốc cụ thể.',
          },
        ];
      }),
    );
  },
};
