/**
 * Where the list is in a sheet: title rows above it, one to three header rows with merged group heads, rows of data, totals and signatures under it.
 * What is left out is told row by row. Pure.
 */
import { columnLetter, isFilled, type Cell, type Rows, type Sheet, type SheetRow } from './cells.ts';
import { chooseHeader, type HeaderChoice } from './header-rows.ts';
import { bareWords, isSectionMark, isSectionTitle, isSignatureText, isTotalsText } from './header-words.ts';
import { haveSameHeads, listStarts, type ListStart } from './lists-of-sheet.ts';
import { ownText } from './own-text.ts';
import { filledColumns, Grid, MAX_LINE, rangeOf } from './sheet-grid.ts';

export interface TableColumn {
  /** From 0, in the sheet. */
  column: number;
  letter: string;
  /** Heads of all header rows: "Trình độ / Thạc sĩ"; '' where the column has none. */
  header: string;
  /** More columns under the same merged head, whose texts belong to this one: names are often typed in two columns under one "Họ và tên". */
  joined?: readonly number[];
  /** The column is hidden in the file. */
  hidden?: true;
}

export interface TableRow extends SheetRow {
  /** The section title above the row: "I. Hội cấp tỉnh". */
  section?: string;
  /** Columns whose value stands in a merged cell that begins in a row above, with that cell's address. */
  merged?: ReadonlyMap<number, string>;
}

export type LeftOutReason =
  'title' | 'numbering' | 'repeated-header' | 'section' | 'totals' | 'signature' | 'other-list';

export interface LeftOutRow {
  number: number;
  reason: LeftOutReason;
  /** Its texts, for the preview: read from the sheet when asked for, since there may be a million such rows. */
  readonly text: string;
}

/** Another list in the same sheet, with heads of its own. It is not read with this one. */
export interface OtherList {
  /** Number of its first header row. */
  headerRow: number;
  headerRowCount: number;
  /** '' where no row over the heads says what it is. */
  title: string;
  /** Rows under its heads with any value. */
  rows: number;
}

export interface Table {
  sheet: string;
  /** Numbers of the header rows; empty where the list has none. */
  headerRows: readonly number[];
  columns: readonly TableColumn[];
  rows: Rows<TableRow>;
  leftOut: readonly LeftOutRow[];
  otherLists: readonly OtherList[];
}

export interface TableOptions extends HeaderChoice {
  /** Names of fields, so that unusual heads are known. */
  vocabulary?: readonly string[];
}

/** Hostile files merge everything with everything. */
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
  const leftOut: LeftOutRow[] = [];
  const { spans, others } = divide(grid, header, leftOut);
  const rows = readDataRows(grid, spans, header, leftOut);
  return {
    sheet: sheet.name,
    headerRows: header.map((index) => grid.number(index)),
    columns: readColumns(grid, header, rows).map((column) =>
      sheet.hiddenColumns.includes(column.column) ? { ...column, hidden: true } : column,
    ),
    rows,
    leftOut: leftOut.toSorted((a, b) => a.number - b.number),
    otherLists: others,
  };
}

/** Rows of the list, by index; `end` is not one of them. */
interface Span {
  first: number;
  end: number;
  /** What stands over the heads with which the list goes on. */
  title: string | undefined;
}

/** Which rows of the sheet belong to the list with these heads: it may go on under the same heads, and other lists may stand over and under it. */
function divide(
  grid: Grid,
  header: readonly number[],
  leftOut: LeftOutRow[],
): { spans: Span[]; others: OtherList[] } {
  const [top] = header;
  const end = grid.rows.length;
  if (top === undefined) return { spans: [{ first: 0, end, title: undefined }], others: [] };
  const first = (header.at(-1) ?? top) + 1;
  const spans: Span[] = [];
  const others: OtherList[] = [];
  // A row that heads the list by the clerk's own choice may look like data.
  const before = listStarts(grid, 0).filter(({ header: rows }) => (rows.at(-1) ?? 0) < top);
  const after = listStarts(grid, first);
  let own = top;
  while (own > 0 && before.length > 0 && grid.isTitle(own - 1)) own -= 1;
  const leave = (from: number, to: number, reason: LeftOutReason): void => {
    for (let index = from; index < to; index += 1) leftOut.push(new RowLeftOut(grid, index, reason));
  };
  leave(0, before[0]?.titleTop ?? own, 'title');
  for (const [at, start] of before.entries()) {
    const next = before[at + 1]?.titleTop ?? own;
    others.push(otherList(grid, start, next));
    leave(start.titleTop, next, 'other-list');
  }
  leave(own, top, 'title');
  spans.push({ first, end: after[0]?.titleTop ?? end, title: undefined });
  for (const [at, start] of after.entries()) {
    const next = after[at + 1]?.titleTop ?? end;
    if (haveSameHeads(grid, header, start.header)) {
      const [head = start.titleTop] = start.header;
      leave(start.titleTop, head, 'section');
      leave(head, (start.header.at(-1) ?? head) + 1, 'repeated-header');
      spans.push({
        first: (start.header.at(-1) ?? head) + 1,
        end: next,
        title: titleOf(grid, start) || undefined,
      });
    } else {
      others.push(otherList(grid, start, next));
      leave(start.titleTop, next, 'other-list');
    }
  }
  return { spans, others };
}

function titleOf(grid: Grid, { titleTop, header: [top = titleTop] }: ListStart): string {
  const lines = rangeOf(titleTop, top - 1).map((index) => grid.line(index));
  return ownText(lines.join(' – ').slice(0, MAX_LINE));
}

function otherList(grid: Grid, start: ListStart, end: number): OtherList {
  const [top = start.titleTop] = start.header;
  const last = start.header.at(-1) ?? top;
  return {
    headerRow: grid.number(top),
    headerRowCount: start.header.length,
    title: titleOf(grid, start),
    rows: rangeOf(last + 1, end - 1).filter((index) => grid.filled(index).length > 0).length,
  };
}

class RowLeftOut implements LeftOutRow {
  readonly number: number;
  readonly reason: LeftOutReason;
  readonly #grid: Grid;
  readonly #index: number;

  constructor(grid: Grid, index: number, reason: LeftOutReason) {
    this.number = grid.number(index);
    this.reason = reason;
    this.#grid = grid;
    this.#index = index;
  }

  get text(): string {
    return this.#grid.line(this.#index);
  }
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
  spans: readonly Span[],
  header: readonly number[],
  leftOut: LeftOutRow[],
): Rows<TableRow> {
  const merged = verticalMerges(grid, spans[0]?.first ?? 0);
  const heads = header.map((index) => grid.texts(index).join('\n'));
  const rows = new DataRows(grid, merged);
  for (const { first, end, title } of spans) {
    let section = title;
    const before = rows.length;
    for (let index = first; index < end; index += 1) {
      const row = grid.rows.at(index);
      if (!row) continue;
      const isFirst = index === first && header.length > 0;
      const reason = whyLeftOut(grid, index, isFirst, heads, rows.length > before);
      if (reason === 'signature' && restIsFoot(grid, index, end)) {
        for (let rest = index; rest < end; rest += 1) leftOut.push(new RowLeftOut(grid, rest, 'signature'));
        break;
      }
      if (reason === 'section') section = grid.texts(index).join(' ');
      if (reason !== null) leftOut.push(new RowLeftOut(grid, index, reason));
      else if (row.cells.some(isFilled) || merged.has(row.number)) rows.add(index, section);
    }
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
function restIsFoot(grid: Grid, index: number, end: number): boolean {
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
