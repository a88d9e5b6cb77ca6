/** Which chapter F1 opens. Pure. */
import type { Route } from '../../app/route.ts';
import type { GuidePlace } from './guide.ts';

/** Chapter of the page one is on; a new office is told how to begin. */
export function chapterFor(route: Route, hasOffice: boolean): GuidePlace {
  return { chapter: chapterId(route, hasOffice), anchor: null };
}

function chapterId(route: Route, hasOffice: boolean): string {
  switch (route.page) {
    case 'documents':
      return hasOffice ? 'danh-sach' : 'bat-dau';
    case 'trash':
      return 'thung-rac';
    case 'new':
      return 'soan-moi';
    case 'document':
      return 'trinh-soan-thao';
    case 'templates':
      return 'mau-van-ban';
    case 'office':
      return 'ho-so-co-quan';
  }
}
