import { contentText } from '../../model/content.ts';
import type { Task, TaskRole } from '../../model/document.ts';
import type { Rule } from '../rule.ts';

// A sentence that begins with an office says who does it: “Liên hiệp các Hội tổ chức …”.
const DOER =
  /^(?:(?:Giao|Các)\s)?(?:Ban|Chi bộ|Đảng đoàn|Đảng ủy|Hội|hội|Liên hiệp|Liên đoàn|Phòng|Sở|sở|Thường trực|Tỉnh đoàn|Trung tâm|UBND|Ủy ban|Văn phòng)\s/u;

/** A task says who leads it and by when. */
export const taskAssignment: Rule = {
  id: 'task-assignment',
  title: 'Nhiệm vụ chưa ghi cơ quan chủ trì hoặc thời gian',
  severity: 'info',
  source: 'thông lệ lập kế hoạch',
  check({ bodies, placeAt }) {
    return bodies.flatMap(({ outline }) =>
      outline.flatMap(({ block, path }) => {
        if (block.type !== 'task') return [];
        const lacking = [
          has(block, ['lead', 'agency']) || DOER.test(contentText(block.content)) ? '' : 'cơ quan chủ trì',
          has(block, ['time']) ? '' : 'thời gian thực hiện',
        ].filter((part) => part !== '');
        return lacking.length === 0
          ? []
          : [{ place: placeAt(path), message: `Nhiệm vụ chưa ghi ${lacking.join(' và ')}.` }];
      }),
    );
  },
};

function has({ lines }: Task, roles: readonly TaskRole[]): boolean {
  return lines.some(({ role, content }) => roles.includes(role) && contentText(content).trim() !== '');
}
