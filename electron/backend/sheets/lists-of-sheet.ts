/** One sheet may hold several lists, one under the other, each with its own title and heads. Where they begin. Pure. */
import { bareWords } from './header-words.ts';
import { headerBlock } from './header-rows.ts';
import type { Grid } from './sheet-grid.ts';

/** Rows by index in the grid. */
export interface ListStart {
  /** First row of its title, or of its heads where it has none. */
  titleTop: number;
  header: readonly number[];
}

/** Heads with which lists begin; a row of data hardly has one among its first cells. */
const FIRST_HEADS =
  /^(?:stt|tt|so tt|so thu tu|ho va ten|ho ten|ho va ten .*|ten|ten (?:hoi|don vi|to chuc|nguoi|chuyen gia).*)$/;
const FIRST_CELLS = 3;
/** Of the cells of a row, those that must be known heads. */
const LEAST_HEADS = 0.6;

/** Starts of lists after the row `from`, in order. */
export function listStarts(grid: Grid, from: number): ListStart[] {
  const starts: ListStart[] = [];
  let free = from;
  for (let index = from; index < grid.rows.length - 1; index += 1) {
    if (!isHeaderRow(grid, index)) continue;
    const header = headerBlock(grid, index).filter((row) => row >= free);
    const top = header[0] ?? index;
    starts.push({ titleTop: titleTop(grid, top, free), header });
    index = header.at(-1) ?? index;
    free = index + 1;
  }
  return starts;
}

function isHeaderRow(grid: Grid, index: number): boolean {
  const filled = grid.filled(index);
  // Long texts are no heads: they are not folded to look for words in them.
  if (filled.length < 2 || !grid.looksLikeHeads(index)) return false;
  const first = filled.slice(0, FIRST_CELLS).map((column) => grid.text(index, column));
  if (!first.some((text) => FIRST_HEADS.test(bareWords(text)))) return false;
  return grid.headWords(index) >= Math.max(2, Math.ceil(filled.length * LEAST_HEADS));
}

/** Rows of few words over the heads are their title. */
function titleTop(grid: Grid, header: number, lowest: number): number {
  let top = header;
  while (top > lowest && grid.isTitle(top - 1)) top -= 1;
  return top;
}

/** Whether two lists have the same heads in the same columns: then they are one list that was interrupted. */
export function haveSameHeads(grid: Grid, one: readonly number[], other: readonly number[]): boolean {
  const heads = (header: readonly number[]): string =>
    header
      .map((index) =>
        grid
          .filled(index)
          .map((column) => `${column} ${bareWords(grid.text(index, column))}`)
          .join('\n'),
      )
      .join('\n\n');
  return heads(one) === heads(other);
}
