/** Which chapter F1 opens. Pure. */
import type { Route } from '../../app/route.ts';
import type { GuidePlace } from './guide.ts';

/** Chapter of the page one is on. */
export function chapterFor(route: Route): GuidePlace {
  return { chapter: chapterId(route), anchor: null };
}

function chapterId(route: Route): string {
  switch (route.page) {
    case 'documents':
      return 'danh-sach';
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
