/** Which place of the guide F1 opens. */
import type { AssociationSection, Route } from '../../app/route.ts';
import type { GuidePlace } from './guide.ts';

const at = (chapter: string, anchor: string | null = null): GuidePlace => ({ chapter, anchor });

/** Parts of the editor that have a place of their own. */
const EDITOR_PARTS: ReadonlyMap<string | null, GuidePlace> = new Map(
  Object.entries({
    head: at('trinh-soan-thao', 'đầu-văn-bản'),
    bases: at('trinh-soan-thao', 'căn-cứ'),
    body: at('noi-dung'),
    foot: at('trinh-soan-thao', 'nơi-nhận-chữ-ký'),
    appendices: at('trinh-soan-thao', 'phụ-lục'),
    check: at('kiem-tra'),
  }),
);

const PAGE_OF_ASSOCIATION = at('hoi-thanh-vien', 'trang-của-một-hội');
const SECTIONS: Readonly<Record<AssociationSection, GuidePlace>> = {
  general: PAGE_OF_ASSOCIATION,
  leaders: PAGE_OF_ASSOCIATION,
  events: at('hoi-thanh-vien', 'đổi-tên-sáp-nhập-giải-thể'),
  figures: at('hoi-thanh-vien', 'số-liệu-hằng-năm'),
  congresses: PAGE_OF_ASSOCIATION,
  awards: PAGE_OF_ASSOCIATION,
  documents: PAGE_OF_ASSOCIATION,
  history: PAGE_OF_ASSOCIATION,
};

/** The place about the page one is on, and about the part of the editor; a new office is told how to begin. Pure. */
export function chapterFor(route: Route, hasOffice: boolean, part: string | null): GuidePlace {
  switch (route.page) {
    case 'documents':
      return hasOffice ? at('danh-sach') : at('bat-dau');
    case 'trash':
      return at('thung-rac');
    case 'new':
      return route.templateId === null ? at('soan-moi') : at('soan-moi', 'điền-các-ô');
    case 'document':
      return EDITOR_PARTS.get(part) ?? at('trinh-soan-thao');
    case 'templates':
    case 'template':
      return at('mau-van-ban');
    case 'office':
      return at('ho-so-co-quan');
    case 'associations':
    case 'association-bin':
      return at('hoi-thanh-vien');
    case 'new-association':
      return at('hoi-thanh-vien', 'thêm-hội');
    case 'association':
      return SECTIONS[route.section];
    case 'figures':
      return at('hoi-thanh-vien', 'số-liệu-tổng-hợp');
    case 'association-types':
      return at('hoi-thanh-vien', 'loại-hội');
    case 'people':
    case 'people-bin':
      return at('chuyen-gia');
    case 'new-person':
      return at('chuyen-gia', 'thêm-người');
    case 'person':
      return at('chuyen-gia', 'trang-của-một-người');
    case 'find-experts':
      return at('chuyen-gia', 'tìm-chuyên-gia');
    case 'duplicates':
      return at('chuyen-gia', 'hồ-sơ-trùng');
    case 'import':
      return at('nhap-excel');
    case 'import-runs':
      return at('nhap-excel', 'các-lần-nhập');
    case 'duties':
      return at('viec-den-han');
    case 'duty-rules':
      return at('viec-den-han', 'quy-tắc-nghĩa-vụ');
  }
}

/** The part of the editor in which the focus is; null outside of them. */
export function partInHand(focused: Element | null): string | null {
  if (focused?.closest('.check-panel')) return 'check';
  return focused?.closest('[data-part]')?.getAttribute('data-part') ?? null;
}
