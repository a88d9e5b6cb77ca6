/** Follows a scroller: which rows are to be drawn, and the drawn rows at their place in the same turn in which it has scrolled. */
import { useEffect, useLayoutEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { rowWindow, scrollToRow, type RowWindow } from './row-window.ts';

export interface RowView extends RowWindow {
  /** CSS pixels in which rows are seen. */
  room: number;
  /** Scrolls so that a row is wholly in view. */
  showRow: (row: number) => void;
}

/**
 * @param rows element that holds the rows, inside a frame that stands still while the scroller moves
 * @param taken CSS pixels of the scroller that header and foot take
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  rows: RefObject<HTMLElement | null>,
  {
    total,
    rowHeight,
    overscan,
    taken,
  }: { total: number; rowHeight: number; overscan: number; taken: number },
): RowView {
  const [at, setAt] = useState({ scrollTop: 0, height: 0 });
  const room = Math.max(0, at.height - taken);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const follow = (): void => {
      rows.current?.style.setProperty('transform', `translateY(${-element.scrollTop}px)`);
      setAt((before) => {
        // Within half the overscan the drawn rows are enough.
        const isNear = Math.abs(before.scrollTop - element.scrollTop) < (overscan / 2) * rowHeight;
        return isNear && before.height === element.clientHeight
          ? before
          : { scrollTop: element.scrollTop, height: element.clientHeight };
      });
    };
    // Before the browser paints: a frame never shows rows that are not drawn yet.
    const onScroll = (): void => flushSync(follow);
    follow();
    const observer = new ResizeObserver(follow);
    observer.observe(element);
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', onScroll);
    };
  }, [scroller, rows, overscan, rowHeight]);

  // Fewer rows: the browser has moved the scroller without a word yet.
  useEffect(() => {
    const element = scroller.current;
    if (element) rows.current?.style.setProperty('transform', `translateY(${-element.scrollTop}px)`);
  }, [scroller, rows, total]);

  const showRow = (row: number): void => {
    const element = scroller.current;
    element?.scrollTo({ top: scrollToRow(row, element.scrollTop, element.clientHeight - taken, rowHeight) });
  };
  return { ...rowWindow(at.scrollTop, room, rowHeight, total, overscan), room, showRow };
}
