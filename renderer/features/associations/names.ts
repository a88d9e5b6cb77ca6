/** What the contract's words are called in the window. */
import { SUM_NAMES, type EventKind, type GROUPS, type SumName } from '../../../electron/api/associations.ts';
import type { AssociationSection } from '../../app/route.ts';

export const SECTION_NAMES: Readonly<Record<AssociationSection, string>> = {
  general: 'Thông tin chung',
  leaders: 'Lãnh đạo',
  events: 'Sự kiện, đổi tên',
  figures: 'Số liệu hằng năm',
  congresses: 'Đại hội, báo cáo',
  awards: 'Khen thưởng, ghi chú',
  documents: 'Văn bản, tệp kèm',
  history: 'Lịch sử',
};

export const EVENT_NAMES: Readonly<Record<EventKind, string>> = {
  admission: 'Kết nạp',
  rename: 'Đổi tên',
  type: 'Đổi loại hội',
  area: 'Đổi địa bàn',
  address: 'Đổi trụ sở',
  merge: 'Sáp nhập vào hội khác',
  split: 'Chia, tách',
  dissolution: 'Giải thể',
  withdrawal: 'Ra khỏi Liên hiệp hội',
};

export const GROUP_NAMES: Readonly<Record<(typeof GROUPS)[number], string>> = {
  type: 'Loại hội',
  field: 'Lĩnh vực',
  area: 'Địa bàn',
  term: 'Nhiệm kỳ',
  year: 'Năm',
};

/** Figures with their unit, where it is not people. */
export const FIGURE_NAMES: Readonly<Record<SumName, string>> = {
  ...SUM_NAMES,
  feeDue: `${SUM_NAMES.feeDue} (đồng)`,
  feePaid: `${SUM_NAMES.feePaid} (đồng)`,
};
