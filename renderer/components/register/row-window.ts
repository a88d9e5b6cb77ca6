/** Which rows stand in view. All rows are of one height. Pure. */

export interface RowWindow {
  /** First row that is drawn. */
  first: number;
  /** Row behind the last that is drawn. */
  end: number;
}

/**
 * @param scrollTop CSS pixels that are scrolled away above
 * @param room CSS pixels in which rows are seen
 * @param overscan rows drawn above and below those in view
 */
export function rowWindow(
  scrollTop: number,
  room: number,
  rowHeight: number,
  total: number,
  overscan: number,
): RowWindow {
  const first = Math.floor(Math.max(0, scrollTop) / rowHeight) - overscan;
  const end = Math.ceil((Math.max(0, scrollTop) + room) / rowHeight) + overscan;
  return { first: Math.max(0, Math.min(first, total)), end: Math.max(0, Math.min(end, total)) };
}

/** Where to scroll so that a row is wholly in view; `scrollTop` itself where it is. */
export function scrollToRow(row: number, scrollTop: number, room: number, rowHeight: number): number {
  const top = row * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - room);
}
