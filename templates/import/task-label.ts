/** Labels of task lines: "Cơ quan thực hiện: …", "Thời gian thực hiện: …". Pure. */
import type { TaskRole } from '../model/document.ts';

const OFFICE = '(?:Cơ quan|Đơn vị|Bộ phận|Tổ chức|Phòng, ban)';

const LABELS: readonly (readonly [TaskRole, RegExp])[] = [
  ['lead', new RegExp(`^${OFFICE} (?:chủ trì|đầu mối)[^:\\n]{0,80}:`, 'iu')],
  ['partners', new RegExp(`^${OFFICE} (?:cùng )?phối hợp[^:\\n]{0,80}:`, 'iu')],
  ['agency', new RegExp(`^${OFFICE} (?:thực hiện|tham mưu|chịu trách nhiệm|triển khai)[^:\\n]{0,80}:`, 'iu')],
  ['lead', /^Chủ trì(?: thực hiện)?\s?:/iu],
  ['partners', /^Phối hợp(?: thực hiện)?\s?:/iu],
  ['agency', /^Phân công(?: thực hiện)?\s?:/iu],
  ['time', /^(?:Thời gian|Thời hạn|Tiến độ)[^:\n]{0,80}:/iu],
  ['funding', /^(?:Nguồn |Dự kiến |Dự toán )?Kinh phí[^:\n]{0,80}:/iu],
  ['product', /^(?:Sản phẩm|Kết quả)[^:\n]{0,60}:/iu],
];

export interface TaskLabel {
  role: TaskRole;
  /** As typed, without the colon. */
  label: string;
  /** Characters with the colon. */
  length: number;
}

/** The role and label of a task line, or null. */
export function readTaskLabel(text: string): TaskLabel | null {
  const head = text.slice(0, 160);
  for (const [role, pattern] of LABELS) {
    const found = pattern.exec(head);
    if (found) return { role, label: found[0].slice(0, -1).trim(), length: found[0].length };
  }
  return null;
}
