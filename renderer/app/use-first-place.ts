/** After a change of page the keys work at once: its first place to search or to write takes the focus that nobody has. */
import { useEffect } from 'react';
import { routeHash, type Route } from './route.ts';

/** The editor of a document puts the caret into the text itself; fields of a record are stored as they are left, and a stray letter must not get there. */
const KEPT_BY_THE_PAGE: readonly Route['page'][] = ['document', 'association', 'person'];

const SEARCH_BOX = 'input[type="search"]:enabled';
const TEXT_BOX = ':is(input[type="text"], textarea):enabled';

/** The box to search in, else the first one to write in; null while the page has none. */
function firstPlace(page: HTMLElement): HTMLElement | null {
  const boxes = [SEARCH_BOX, TEXT_BOX].flatMap((kind) => [...page.querySelectorAll<HTMLElement>(kind)]);
  return boxes.find((box) => box.checkVisibility()) ?? null;
}

const isFocusFree = (): boolean =>
  document.activeElement === null || document.activeElement === document.body;

/** Focuses the first place of each new page as soon as it is there, unless the reader has gone somewhere himself by then. */
export function useFirstPlace(route: Route): void {
  const address = routeHash(route);
  const isKept = KEPT_BY_THE_PAGE.includes(route.page);
  useEffect(() => {
    const page = document.querySelector('main');
    if (!page || isKept || !isFocusFree()) return;
    const stop = (): void => {
      observer.disconnect();
      document.removeEventListener('focusin', stop);
      document.removeEventListener('pointerdown', stop);
    };
    const look = (): void => {
      if (isFocusFree()) firstPlace(page)?.focus({ preventScroll: true });
    };
    // Most pages are read first.
    const observer = new MutationObserver(look);
    observer.observe(page, { childList: true, subtree: true });
    document.addEventListener('focusin', stop);
    document.addEventListener('pointerdown', stop);
    look();
    return stop;
  }, [address, isKept]);
}
