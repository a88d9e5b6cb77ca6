/** The order of rows. Pure. */
import type { SortLevel } from '../../../electron/api/views.ts';
import type { RowIndex } from './row-index.ts';

/**
 * Places in a new order: by the first level, where that finds no difference by the next, at last as the page gave them. Empty cells come last in
 * either direction, as in a spreadsheet.
 */
export function sortPlaces<Row>(
  places: Uint32Array,
  index: RowIndex<Row>,
  sort: readonly SortLevel[],
): Uint32Array {
  const levels = sort
    .filter((level) => index.column(level.column) !== undefined)
    .map((level) => ({
      order: index.order(level.column),
      sign: level.direction === 'ascending' ? 1 : -1,
    }));
  if (levels.length === 0) return places;
  return places.toSorted((a, b) => {
    for (const { order, sign } of levels) {
      const left = order[a] ?? Number.NaN;
      const right = order[b] ?? Number.NaN;
      if (left === right) continue;
      const leftEmpty = Number.isNaN(left);
      if (leftEmpty || Number.isNaN(right)) {
        if (leftEmpty && Number.isNaN(right)) continue;
        return leftEmpty ? 1 : -1;
      }
      return (left - right) * sign;
    }
    return a - b;
  });
}
