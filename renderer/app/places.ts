/** Where the window can go, with keys. */
import type { Command } from './keys.ts';
import type { Route } from './route.ts';

export interface PlaceCommand extends Command {
  keys: string;
  route: Route;
  /** Pages that belong to it. */
  pages: readonly Route['page'][];
}

export const PLACES: readonly PlaceCommand[] = [
  {
    id: 'documents',
    label: 'Văn bản',
    keys: 'Alt+1',
    route: { page: 'documents' },
    pages: ['documents', 'document'],
  },
  { id: 'new', label: 'Soạn mới', keys: 'Alt+2', route: { page: 'new', templateId: null }, pages: ['new'] },
  {
    id: 'templates',
    label: 'Mẫu văn bản',
    keys: 'Alt+3',
    route: { page: 'templates' },
    pages: ['templates', 'template'],
  },
  { id: 'trash', label: 'Thùng rác', keys: 'Alt+4', route: { page: 'trash' }, pages: ['trash'] },
  { id: 'office', label: 'Hồ sơ cơ quan', keys: 'Alt+5', route: { page: 'office' }, pages: ['office'] },
  {
    id: 'associations',
    label: 'Hội thành viên',
    keys: 'Alt+6',
    route: { page: 'associations', rows: null },
    pages: [
      'associations',
      'association',
      'association-bin',
      'new-association',
      'figures',
      'association-types',
      'import-runs',
    ],
  },
  {
    id: 'people',
    label: 'Chuyên gia',
    keys: 'Alt+7',
    route: { page: 'people' },
    pages: ['people', 'person', 'people-bin', 'new-person', 'find-experts', 'duplicates'],
  },
  {
    id: 'duties',
    label: 'Việc đến hạn',
    keys: 'Alt+8',
    route: { page: 'duties' },
    pages: ['duties', 'duty-rules'],
  },
];

/** Finds anything the office keeps. */
export const SEARCH = {
  id: 'search',
  label: 'Tìm khắp nơi',
  keys: 'Ctrl+K',
} as const satisfies Command;

/** Help, wherever one is. */
export const HELP_COMMANDS: readonly Command<'guide' | 'keys'>[] = [
  { id: 'guide', label: 'Hướng dẫn sử dụng, ở chương về trang đang mở', keys: 'F1' },
  { id: 'keys', label: 'Bảng phím tắt', keys: 'Ctrl+/' },
];

/** Whether a page belongs to a place. */
export function isAt(place: PlaceCommand, route: Route): boolean {
  return route.page === 'import' ? place.id === route.target : place.pages.includes(route.page);
}
