/** Tables of a Word file as the model holds them: columns by weight, cells that span, rows that repeat. Nothing in a cell is lost. */
import type { Cell, Content } from '../model/document.ts';
import { LIMITS } from '../model/document.ts';
import { ImportError } from './import-error.ts';
import type { RawNode, RawTable } from './raw.ts';
import { child, children, childValue, isOn, readInteger, type XmlElement } from './xml.ts';

export interface SourceCell {
  span: number;
  merge: 'start' | 'continue' | null;
  nodes: RawNode[];
}

export interface SourceRow {
  isHeader: boolean;
  /** Columns left free before its first cell. */
  before: number;
  cells: SourceCell[];
}

const MAX_PARAGRAPHS = 50;
const MAX_HEADER_ROWS = 10;

/** Rows with their cells; `readCell` gives what stands in one. @throws ImportError beyond the model's limits, naming the paragraph */
export function readRows(
  table: XmlElement,
  line: number,
  readCell: (cell: XmlElement) => RawNode[],
): SourceRow[] {
  const rows = unwrapped(table, 'w:tr');
  if (rows.length > LIMITS.tableRows)
    throw tooLarge(line, `${rows.length} hàng, quá ${LIMITS.tableRows} hàng cho phép`);
  return rows.map((row) => {
    const properties = child(row, 'w:trPr');
    const cells = unwrapped(row, 'w:tc').map((cell) => ({
      span: readInteger(childValue(child(cell, 'w:tcPr'), 'w:gridSpan'), 1, MAX_SPAN) ?? 1,
      merge: mergeOf(cell),
      nodes: readCell(cell),
    }));
    const before = readInteger(childValue(properties, 'w:gridBefore'), 0, MAX_SPAN) ?? 0;
    const width = cells.reduce((sum, cell) => sum + cell.span, before);
    if (width > LIMITS.tableColumns)
      throw tooLarge(line, `${width} cột, quá ${LIMITS.tableColumns} cột cho phép`);
    return { isHeader: isOn(properties, 'w:tblHeader') === true, before, cells };
  });
}

const MAX_SPAN = 10_000;

function tooLarge(line: number, what: string): ImportError {
  return new ImportError('too-long', `Bảng ở đoạn ${line} có ${what}.`, `Đoạn ${line}`);
}

/** Children of that name, also those inside content controls and insertions. */
function unwrapped(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((part) =>
    part.name === name ? [part] : WRAPPERS.has(part.name) ? unwrapped(part, name) : [],
  );
}

const WRAPPERS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:moveTo']);

function mergeOf(cell: XmlElement): SourceCell['merge'] {
  const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
  if (!merge) return null;
  return merge.attributes['w:val'] === 'restart' ? 'start' : 'continue';
}

/** Whether a cell of the table draws its own lines. */
export function hasCellBorders(table: XmlElement): boolean {
  return unwrapped(table, 'w:tr').some((row) =>
    unwrapped(row, 'w:tc').some((cell) => child(child(cell, 'w:tcPr'), 'w:tcBorders') !== undefined),
  );
}

/** The table of the model; null where it has no cells. */
export function buildTable(rows: readonly SourceRow[], table: XmlElement): RawTable['table'] | null {
  const grid = children(child(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => readInteger(column.attributes['w:w'], 1, 100_000) ?? 1,
  );
  const width = Math.max(
    1,
    ...rows.map((row) => row.before + row.cells.reduce((sum, cell) => sum + cell.span, 0)),
  );
  const open = new Map<number, { cell: Cell; span: number; lastRow: number }>();
  const built = rows.map((row, index) => {
    const cells: Cell[] = [];
    if (row.before > 0) cells.push(emptyCell(row.before));
    let column = row.before;
    for (const source of row.cells) {
      const above = open.get(column);
      const paragraphs = source.nodes.flatMap(nodeParagraphs);
      // Merged cells that do not fit on one another stay cells of their own.
      if (source.merge === 'continue' && above?.span === source.span && above.lastRow === index - 1) {
        above.cell.rowSpan = (above.cell.rowSpan ?? 1) + 1;
        above.lastRow = index;
        above.cell.paragraphs = fitParagraphs([...above.cell.paragraphs, ...paragraphs]);
      } else {
        const cell: Cell = {
          paragraphs: fitParagraphs(paragraphs),
          ...(source.span > 1 ? { colSpan: source.span } : {}),
        };
        cells.push(cell);
        if (source.merge === null) open.delete(column);
        else open.set(column, { cell, span: source.span, lastRow: index });
      }
      column += source.span;
    }
    if (column < width) cells.push(emptyCell(width - column));
    return cells;
  });
  if (built.every((row) => row.length === 0)) return null;
  const total = grid.slice(0, width).reduce((sum, value) => sum + value, 0);
  const headers = rows.findIndex((row) => !row.isHeader);
  return {
    columns: Array.from({ length: width }, (_, index) => ({
      weight: total > 0 ? Math.max(0.01, ((grid[index] ?? total / width) / total) * 100) : 1,
    })),
    headerRows: Math.min(headers === -1 ? rows.length : headers, MAX_HEADER_ROWS),
    rows: built,
  };
}

function emptyCell(span: number): Cell {
  return { paragraphs: [[]], ...(span > 1 ? { colSpan: span } : {}) };
}

/** What stands in a cell as paragraphs; the cells of a table inside follow one another. */
function nodeParagraphs(node: RawNode): Content[] {
  return node.type === 'paragraph'
    ? [node.content]
    : node.table.rows.flatMap((row) => row.flatMap((cell) => cell.paragraphs));
}

/** At least one paragraph, none empty beside others; beyond the model's limit they become lines of the last. */
function fitParagraphs(paragraphs: readonly Content[]): Content[] {
  const full = paragraphs.filter((content) => content.length > 0);
  if (full.length <= MAX_PARAGRAPHS) return full.length === 0 ? [[]] : full;
  const last = full
    .slice(MAX_PARAGRAPHS - 1)
    .flatMap((content, index) => (index === 0 ? content : [{ text: '\n' }, ...content]));
  return [...full.slice(0, MAX_PARAGRAPHS - 1), last];
}
