/** Ids of cells in the page, so that the grid can name the one the keyboard is on. Pure. */
import type { RowKey } from './column.ts';

/** @param row null for the header */
export function cellId(gridId: string, row: RowKey | null, column: string): string {
  return `${gridId}-${row === null ? 'head' : `row-${row}`}-${column}`;
}
