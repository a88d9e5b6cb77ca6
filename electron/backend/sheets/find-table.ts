/**
 * Where the list is in a sheet: title rows above it, one to three header rows with merged group heads, rows of data, totals and signatures under it.
 * What is left out is told row by row. Pure.
 */
import {
  cellText,
  columnLetter,
  isFilled,
  type Cell,
  type CellRange,
  type Rows,
  type Sheet,
  type SheetRow,
} from './cells.ts';
import {
  bareWords,
  isHeadWord,
  isSectionMark,
  isSectionTitle,
  isSignatureText,
  isTotalsText,
} from './header-words.ts';

export interface TableColumn {
  /** From 0, in the sheet. */
  column: number;
  letter: string;
  /** Heads of all header rows: "Trình độ / Thạc sĩ"; '' where the column has none. */
  header: string;
  /** More columns under the same merged head, whose texts belong to this one: names are often typed in two columns under one "Họ và tên". */
  joined?: readonly number[];
}

export interface TableRow extends SheetRow {
  /** The section title above the row: "I. Hội cấp tỉnh". */
  section?: string;
  /** Columns whose value stands in a merged cell that begins in a row above, with that cell's address. */
  merged?: ReadonlyMap<number, string>;
}

export type LeftOutReason = 'title' | 'numbering' | 'repeated-header' | 'section' | 'totals' | 'signature';

export interface LeftOutRow {
  number: number;
  reason: LeftOutReason;
  /** Its texts, for the preview. */
  text: string;
}

export interface Table {
  sheet: string;
  /** Numbers of the header rows; empty where the list has none. */
  headerRows: readonly number[];
  columns: readonly TableColumn[];
  rows: Rows<TableRow>;
  leftOut: readonly LeftOutRow[];
}

export interface TableOptions {
  /** Names of fields, so that unusual heads are known. */
  vocabulary?: readonly string[];
  /** The clerk's own choice: number of the first header row, 0 for none. */
  headerRow?: number;
  /** With `headerRow`: how many header rows there are. */
  headerRowCount?: number;
}

/** Rows looked at for a header. */
const HEADER_REACH = 80;
const MAX_HEADER_ROWS = 3;
const WIDTH_SAMPLE = 300;
const MAX_HEAD_LENGTH = 120;
/** Hostile files merge everything with everything; no list has so many. */
const MAX_MERGES_PER_ROW = 500;
const MAX_MERGED_CELLS = 1_000_000;

/** The sheet that most likely holds the list: shown, and with most cells. Null where none has rows. */
export function pickSheet(sheets: readonly Sheet[]): Sheet | null {
  const size = ({ rows }: Sheet): number => {
    let cells = 0;
    for (const row of rows) cells += filledColumns(row).length;
    return cells;
  };
  const ranked = sheets
    .filter(({ rows }) => rows.length > 0)
    .map((sheet) => ({ sheet, size: size(sheet) }))
    .toSorted((a, b) => Number(a.sheet.hidden) - Number(b.sheet.hidden) || b.size - a.size);
  return ranked[0]?.sheet ?? null;
}

/** Finds the list of a sheet. Null where the sheet has no rows. */
export function findTable(sheet: Sheet, options: TableOptions = {}): Table | null {
  if (sheet.rows.length === 0) return null;
  const grid = new Grid(sheet, new Set((options.vocabulary ?? []).map(bareWords)));
  const header = chooseHeader(grid, options);
  const firstData = header.length === 0 ? 0 : (header.at(-1) ?? 0) + 1;
  const headerNumbers = header.map((index) => grid.number(index));
  const leftOut: LeftOutRow[] = [];
  for (let index = 0; index < (header[0] ?? 0); index += 1) leftOut.push(grid.leaveOut(index, 'title'));
  const rows = readDataRows(grid, firstData, header, leftOut);
  return {
    sheet: sheet.name,
    headerRows: headerNumbers,
    columns: readColumns(grid, header, rows),
    rows,
    leftOut,
  };
}

function filledColumns(row: SheetRow): number[] {
  const columns: number[] = [];
  for (const [column, cell] of row.cells.entries()) if (isFilled(cell)) columns.push(column);
  return columns;
}

/** The rows of a sheet with what merges say of them. Rows are told by index here; the numbers of the file are theirs only. */
class Grid {
  readonly rows: Rows<SheetRow>;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #mergesByTop = new Map<number, CellRange[]>();
  readonly #indexes = new Map<number, number>();
  /** Columns a usual row of the list fills. */
  readonly width: number;

  constructor(sheet: Sheet, vocabulary: ReadonlySet<string>) {
    this.rows = sheet.rows;
    this.#vocabulary = vocabulary;
    for (const merge of sheet.merges) {
      const known = this.#mergesByTop.get(merge.top);
      if (known && known.length < MAX_MERGES_PER_ROW) known.push(merge);
      else if (!known) this.#mergesByTop.set(merge.top, [merge]);
    }
    let index = 0;
    for (const { number } of sheet.rows) {
      this.#indexes.set(number, index);
      index += 1;
    }
    const widths = sheet.rows
      .slice(0, WIDTH_SAMPLE)
      .map((row) => filledColumns(row).length)
      .toSorted((a, b) => a - b);
    this.width = widths[Math.floor(widths.length * 0.75)] ?? 1;
  }

  number(index: number): number {
    return this.rows.at(index)?.number ?? 0;
  }

  indexOf(number: number): number | undefined {
    return this.#indexes.get(number);
  }

  merges(index: number): readonly CellRange[] {
    return this.#mergesByTop.get(this.number(index)) ?? [];
  }

  allMerges(): Iterable<readonly CellRange[]> {
    return this.#mergesByTop.values();
  }

  filled(index: number): number[] {
    const row = this.rows.at(index);
    return row ? filledColumns(row) : [];
  }

  text(index: number, column: number): string {
    return cellText(this.rows.at(index)?.cells[column]).replace(/\s+/g, ' ').trim();
  }

  texts(index: number): string[] {
    return this.filled(index).map((column) => this.text(index, column));
  }

  /** Columns with a value, those under a merged cell counted in. */
  covered(index: number): Set<number> {
    const covered = new Set(this.filled(index));
    for (const { left, right } of this.merges(index))
      if (covered.has(left)) for (let column = left; column <= right; column += 1) covered.add(column);
    return covered;
  }

  headWords(index: number): number {
    return this.texts(index).filter((text) => isHeadWord(text, this.#vocabulary)).length;
  }

  /** Texts only, each short: what a row of heads looks like. Years may head columns too. */
  looksLikeHeads(index: number): boolean {
    const filled = this.filled(index);
    if (filled.length === 0) return false;
    return filled.every((column) => {
      const cell = this.rows.at(index)?.cells[column];
      if (cell?.type === 'number')
        return Number.isInteger(cell.value) && cell.value >= 1900 && cell.value <= 2200;
      return cell?.type === 'text' && cell.text.length <= MAX_HEAD_LENGTH;
    });
  }

  /** "(1) (2) (3)" or "A B 1 2" under the heads. */
  isNumbering(index: number): boolean {
    const texts = this.texts(index);
    const marks = texts.map((text) => /^\(?([A-Z]|\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? '');
    const letters = marks.findIndex((mark) => /^\d/.test(mark));
    return (
      texts.length >= 3 &&
      letters >= 0 &&
      marks.length - letters >= 2 &&
      marks.every(
        (mark, at) => mark === (at < letters ? String.fromCharCode(65 + at) : String(at - letters + 1)),
      )
    );
  }

  leaveOut(index: number, reason: LeftOutReason): LeftOutRow {
    return { number: this.number(index), reason, text: this.texts(index).join(' | ').slice(0, 300) };
  }
}

/** Indexes of the header rows, in order. */
function chooseHeader(grid: Grid, { headerRow, headerRowCount = 1 }: TableOptions): number[] {
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

/** The header row with the rows of heads over and under it that merges or gaps tie to it. */
function headerBlock(grid: Grid, best: number): number[] {
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

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

function readColumns(grid: Grid, header: readonly number[], rows: Rows<TableRow>): TableColumn[] {
  const heads = new Map<number, string[]>();
  const filledBelow = new Set(header.length > 1 ? grid.filled(header.at(-1) ?? 0) : []);
  for (const [level, index] of header.entries()) {
    const own = new Map<number, string>();
    for (const column of grid.filled(index)) own.set(column, grid.text(index, column));
    for (const { left, right } of grid.merges(index)) {
      const text = own.get(left);
      if (text !== undefined) for (const column of rangeOf(left, right)) own.set(column, text);
    }
    const hasMerges = header.some((row) => grid.merges(row).length > 0);
    if (!hasMerges && level < header.length - 1) {
      // Without merges a group's head stands over its first column only.
      let group: string | undefined;
      for (const column of rangeOf(0, Math.max(-1, ...filledBelow))) {
        const text = own.get(column);
        if (!filledBelow.has(column)) group = undefined;
        else if (text !== undefined) group = text;
        else if (group !== undefined) own.set(column, group);
      }
    }
    for (const [column, text] of own) {
      const parts = heads.get(column) ?? [];
      if (parts.at(-1) !== text) heads.set(column, [...parts, text]);
    }
  }
  const used = new Set(heads.keys());
  const kinds = new Map<number, Set<Cell['type']>>();
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      if (!isFilled(cell)) continue;
      used.add(column);
      const known = kinds.get(column);
      if (known) known.add(cell.type);
      else kinds.set(column, new Set([cell.type]));
    }
  }
  const { joined, covered } = columnsUnderHeads(grid, header, kinds);
  return [...used]
    .filter((column) => !covered.has(column))
    .toSorted((a, b) => a - b)
    .map((column) => {
      const more = joined.get(column);
      return {
        column,
        letter: columnLetter(column),
        header: (heads.get(column) ?? []).join(' / '),
        ...(more === undefined ? {} : { joined: more }),
      };
    });
}

/** Columns that a merged head without heads of its own below covers: empty ones are no columns, texts belong to the first. */
function columnsUnderHeads(
  grid: Grid,
  header: readonly number[],
  kinds: ReadonlyMap<number, ReadonlySet<Cell['type']>>,
): { joined: Map<number, number[]>; covered: Set<number> } {
  const joined = new Map<number, number[]>();
  const covered = new Set<number>();
  const last = grid.number(header.at(-1) ?? 0);
  const isText = (column: number): boolean => [...(kinds.get(column) ?? [])].join('') === 'text';
  for (const index of header) {
    for (const { left, right, bottom } of grid.merges(index)) {
      // Merges that overlap are no sheet's own; each column is told once all the same.
      if (bottom < last || right === left || covered.has(left)) continue;
      for (const column of rangeOf(left + 1, right)) {
        if (covered.has(column) || joined.has(column)) continue;
        if (!kinds.has(column)) covered.add(column);
        else if (isText(left) && isText(column)) {
          covered.add(column);
          joined.set(left, [...(joined.get(left) ?? []), column]);
        }
      }
    }
  }
  return { joined, covered };
}

function readDataRows(
  grid: Grid,
  first: number,
  header: readonly number[],
  leftOut: LeftOutRow[],
): Rows<TableRow> {
  const merged = verticalMerges(grid, first);
  const heads = header.map((index) => grid.texts(index).join('\n'));
  const rows = new DataRows(grid, merged);
  let section: string | undefined;
  for (let index = first; index < grid.rows.length; index += 1) {
    const row = grid.rows.at(index);
    if (!row) continue;
    const reason = whyLeftOut(grid, index, index === first && header.length > 0, heads, rows.length > 0);
    if (reason === 'signature' && restIsFoot(grid, index)) {
      for (let rest = index; rest < grid.rows.length; rest += 1)
        leftOut.push(grid.leaveOut(rest, 'signature'));
      break;
    }
    if (reason === 'section') section = grid.texts(index).join(' ');
    if (reason !== null) {
      leftOut.push(grid.leaveOut(index, reason));
      continue;
    }
    if (row.cells.some(isFilled) || merged.has(row.number)) rows.add(index, section);
  }
  return rows;
}

/** Rows of the list: which of the sheet's they are. What they hold is read when it is asked for. */
class DataRows implements Rows<TableRow> {
  readonly #grid: Grid;
  readonly #merged: ReadonlyMap<number, MergedCells>;
  readonly #indexes: number[] = [];
  /** Equal for all rows of a section. */
  readonly #sections: (string | undefined)[] = [];

  constructor(grid: Grid, merged: ReadonlyMap<number, MergedCells>) {
    this.#grid = grid;
    this.#merged = merged;
  }

  get length(): number {
    return this.#indexes.length;
  }

  add(index: number, section: string | undefined): void {
    this.#indexes.push(index);
    this.#sections.push(section);
  }

  at(place: number): TableRow | undefined {
    const index = this.#indexes[place];
    const row = index === undefined ? undefined : this.#grid.rows.at(index);
    if (!row) return undefined;
    const section = this.#sections[place];
    const merged = this.#merged.get(row.number);
    if (section === undefined && !merged) return row;
    return {
      ...row,
      ...(section === undefined ? {} : { section }),
      ...(merged
        ? {
            cells: fillMerged(row, merged),
            merged: new Map([...merged].map(([column, { address }]) => [column, address])),
          }
        : {}),
    };
  }

  slice(start: number, end: number): TableRow[] {
    const rows: TableRow[] = [];
    for (let place = start; place < Math.min(end, this.length); place += 1) {
      const row = this.at(place);
      if (row) rows.push(row);
    }
    return rows;
  }

  *[Symbol.iterator](): Generator<TableRow> {
    for (let place = 0; place < this.length; place += 1) {
      const row = this.at(place);
      if (row) yield row;
    }
  }
}

function whyLeftOut(
  grid: Grid,
  index: number,
  isFirst: boolean,
  heads: readonly string[],
  hasRows: boolean,
): LeftOutReason | null {
  if (isFirst && grid.isNumbering(index)) return 'numbering';
  const filled = grid.filled(index);
  const [first = '', second = ''] = filled.slice(0, 2).map((column) => grid.text(index, column));
  // Most rows are data and full: all their texts are looked at only where something speaks for it.
  if (heads.some((head) => head.startsWith(`${first}\n`) && head === grid.texts(index).join('\n')))
    return 'repeated-header';
  const cells = filled.slice(0, 2).map((column) => grid.rows.at(index)?.cells[column]);
  const isTotals = [first, second].some((text, at) => cells[at]?.type === 'text' && isTotalsText(text));
  if (isTotals && isTotalsRow(filled.map((column) => grid.rows.at(index)?.cells[column]))) return 'totals';
  if (hasRows && filled.length <= Math.max(1, grid.width * 0.5) && grid.texts(index).some(isSignatureText))
    return 'signature';
  if (grid.width < 3) return null;
  const isWide = grid
    .merges(index)
    .some(({ left, right }) => right - left + 1 >= Math.max(3, grid.width * 0.5));
  if (filled.length === 1 && cells[0]?.type === 'text' && (isWide || isSectionTitle(first))) return 'section';
  return filled.length === 2 && isSectionMark(first) && cells[1]?.type === 'text' ? 'section' : null;
}

/** Besides its name a row of totals holds numbers. */
function isTotalsRow(cells: readonly (Cell | null | undefined)[]): boolean {
  const texts = cells.filter((cell) => cell?.type === 'text' && !/^[\d.,\s%]+$/.test(cell.text));
  return texts.length <= 2;
}

/** Whether from here on no row looks like one of the list: few rows, few cells. */
function restIsFoot(grid: Grid, index: number): boolean {
  const end = grid.rows.length;
  return (
    end - index <= MAX_FOOT &&
    grid.rows.slice(index, end).every((row) => filledColumns(row).length <= Math.max(3, grid.width * 0.5))
  );
}

const MAX_FOOT = 40;

type MergedCells = Map<number, { cell: Cell; address: string }>;

/** What stands in rows under the first row of a cell merged over several rows of one column. */
function verticalMerges(grid: Grid, first: number): Map<number, MergedCells> {
  const found = new Map<number, MergedCells>();
  let room = MAX_MERGED_CELLS;
  for (const merges of grid.allMerges()) {
    for (const { top, bottom, left, right } of merges) {
      const index = grid.indexOf(top);
      if (left !== right || bottom === top || index === undefined || index < first) continue;
      const cell = grid.rows.at(index)?.cells[left];
      if (!cell || !isFilled(cell)) continue;
      for (let below = index + 1; below < grid.rows.length && grid.number(below) <= bottom; below += 1) {
        room -= 1;
        if (room < 0) return found;
        const number = grid.number(below);
        const cells: MergedCells = found.get(number) ?? new Map();
        cells.set(left, { cell, address: `${columnLetter(left)}${top}` });
        found.set(number, cells);
      }
    }
  }
  return found;
}

function fillMerged(row: SheetRow, merged: MergedCells): (Cell | null)[] {
  const cells = [...row.cells];
  for (const [column, { cell }] of merged) {
    while (cells.length <= column) cells.push(null);
    cells[column] ??= cell;
  }
  return cells;
}
