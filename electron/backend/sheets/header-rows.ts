/** Which rows of a sheet are the heads of its list: one to three, with group heads merged over several columns. Pure. */
import { rangeOf, type Grid } from './sheet-grid.ts';

export interface HeaderChoice {
  /** The clerk's own choice: number of the first header row, 0 for none. */
  headerRow?: number;
  /** With `headerRow`: how many header rows there are. */
  headerRowCount?: number;
}

/** Rows looked at for a header. */
const HEADER_REACH = 80;
const MAX_HEADER_ROWS = 3;

/** Indexes of the header rows, in order. */
export function chooseHeader(grid: Grid, { headerRow, headerRowCount = 1 }: HeaderChoice): number[] {
  if (headerRow === 0) return [];
  if (headerRow !== undefined) {
    const chosen: number[] = [];
    for (let number = headerRow; number < headerRow + headerRowCount; number += 1) {
      const index = grid.indexOf(number);
      if (index !== undefined) chosen.push(index);
    }
    return chosen;
  }
  const best = bestHeaderRow(grid);
  return best === null ? [] : headerBlock(grid, best);
}

function bestHeaderRow(grid: Grid): number | null {
  const enough = Math.max(1, grid.width * 0.5);
  const candidates: { index: number; words: number; covered: number }[] = [];
  for (let index = 0; index < Math.min(grid.rows.length, HEADER_REACH); index += 1) {
    const covered = grid.covered(index).size;
    const filled = grid.filled(index).length;
    if (covered < enough || (filled < 2 && grid.width > 1) || !grid.looksLikeHeads(index)) continue;
    candidates.push({ index, words: grid.headWords(index), covered });
  }
  const byWords = candidates.toSorted((a, b) => b.words - a.words || a.index - b.index)[0];
  if (byWords && (byWords.words >= 2 || (byWords.words === 1 && grid.width <= 2))) return byWords.index;
  // No known word: the first row of texts only is a header where a row under it holds anything else than texts.
  const first = candidates.find(({ covered }) => covered >= grid.width * 0.7) ?? candidates[0];
  if (!first) return null;
  const below = grid.rows.slice(first.index + 1, first.index + 20);
  const differs = below.some(({ cells }) => cells.some((cell) => cell !== null && cell.type !== 'text'));
  return differs || first.index > 0 || below.length === 0 ? first.index : null;
}

/** Indexes of a header row with the rows of heads over and under it that merges or gaps tie to it. */
export function headerBlock(grid: Grid, best: number): number[] {
  let top = best;
  while (top > 0 && best - top < MAX_HEADER_ROWS - 1 && isGroupRow(grid, top - 1)) top -= 1;
  let bottom = best;
  while (bottom - top < MAX_HEADER_ROWS - 1 && isSubRow(grid, bottom, bottom + 1)) bottom += 1;
  return Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
}

function follows(grid: Grid, upper: number, lower: number): boolean {
  return lower < grid.rows.length && grid.number(lower) === grid.number(upper) + 1;
}

/** A row of group heads over the row `index + 1`. A title over the whole width is none. */
function isGroupRow(grid: Grid, index: number): boolean {
  if (!follows(grid, index, index + 1) || !grid.looksLikeHeads(index)) return false;
  const below = new Set(grid.filled(index + 1));
  const number = grid.number(index);
  const merges = grid.merges(index).filter(({ left }) => grid.filled(index).includes(left));
  const reaching = merges.some(({ bottom }) => bottom > number);
  const groups = merges.filter(
    ({ left, right, bottom }) =>
      bottom === number &&
      right > left &&
      rangeOf(left, right).filter((column) => below.has(column)).length > 1,
  );
  if (reaching && grid.filled(index).length > 1) return true;
  const [first] = groups;
  if (!first) return false;
  const whole = groups.length === 1 && first.right - first.left + 1 >= grid.covered(index + 1).size * 0.8;
  return !whole && grid.filled(index).some((column) => grid.headWords(index) > 0 || below.has(column));
}

/** Whether `lower` holds the heads under the groups of `upper`. */
function isSubRow(grid: Grid, upper: number, lower: number): boolean {
  if (!follows(grid, upper, lower) || !grid.looksLikeHeads(lower) || grid.isNumbering(lower)) return false;
  const number = grid.number(upper);
  const filledAbove = new Set(grid.filled(upper));
  const filledBelow = grid.filled(lower);
  const merges = grid.merges(upper);
  const reachesDown = merges.filter(({ bottom, left }) => bottom > number && filledAbove.has(left));
  const groups = merges.filter(
    ({ bottom, left, right }) => bottom === number && right > left && filledAbove.has(left),
  );
  const inGroup = (column: number): boolean =>
    groups.some(({ left, right }) => column >= left && column <= right);
  if (reachesDown.length > 0) {
    // A head that reaches down closes its column: below it nothing can stand.
    return filledBelow.some((column) => inGroup(column) || !filledAbove.has(column));
  }
  if (groups.length > 0) return filledBelow.every((column) => inGroup(column) || !filledAbove.has(column));
  // Without merges (csv): heads fill the gaps of the row above, and leave gaps under its single heads.
  const fillsGaps = filledBelow.some((column) => !filledAbove.has(column));
  const leavesGaps = [...filledAbove].some((column) => !filledBelow.includes(column));
  const first = grid.filled(upper)[0];
  return fillsGaps && leavesGaps && first !== undefined && !filledBelow.includes(first);
}
