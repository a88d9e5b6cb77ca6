/** What the contract's words are called in the window. */
import type { EventKind, GROUPS, SumName } from '../../../electron/api/associations.ts';
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

export const SUM_NAMES: Readonly<Record<SumName, string>> = {
  branches: 'Chi hội',
  members: 'Hội viên',
  women: 'Nữ',
  partyMembers: 'Đảng viên',
  doctors: 'Tiến sĩ',
  masters: 'Thạc sĩ',
  graduates: 'Đại học',
  otherIntellectuals: 'Trình độ khác',
  professors: 'Giáo sư',
  associateProfessors: 'Phó giáo sư',
  under35: 'Dưới 35 tuổi',
  over60: 'Trên 60 tuổi',
  feeDue: 'Hội phí phải nộp (đồng)',
  feePaid: 'Hội phí đã nộp (đồng)',
};
