/** Rows of a list -> records with typed values; every cell that is wrong, doubtful or was changed on the way is told with its place. */
import type { Severity } from '../../../templates/check/finding.ts';
import { cellText, columnLetter, isFilled, type Cell, type Rows } from './cells.ts';
import { readField, type FieldValue, type SheetField } from './fields.ts';
import type { Table, TableRow } from './find-table.ts';
import type { LegacyEncoding } from './legacy-encodings.ts';
import type { Mapping } from './match-columns.ts';
import { quote, type Remark } from './values/reading.ts';

/** error: the cell gives no value, or a required one is missing. warning: perhaps not what was meant. info: changed on the way. */
export interface CellProblem {
  /** Number of the row in the file. */
  row: number;
  /** Letter of the column; null where a required field has no column at all. */
  column: string | null;
  /** Head of the column, or the field's label where it has none. */
  header: string;
  /** Key of the field. */
  field: string;
  severity: Severity;
  /** Vietnamese. */
  message: string;
}

export interface SheetRecord {
  /** Number of the row in the file. */
  row: number;
  /** The row is hidden in the file. */
  hidden: boolean;
  /** Title of the section it stands in. */
  section?: string;
  /** By key of the field; null where empty or wrong. Fields without column are left out. */
  values: Readonly<Record<string, FieldValue | null>>;
  problems: readonly CellProblem[];
}

export const ENCODING_NAMES: Readonly<Record<LegacyEncoding, string>> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

interface MappedColumn {
  field: SheetField;
  column: number;
  letter: string;
  header: string;
  /** Columns under the same merged head. */
  joined: readonly number[];
  /** Excel may have taken days for months in this column. */
  swapped: boolean;
}

/** Makes what reads the rows of a table, one at a time so that no list of records is ever held; null for a row in which no mapped column holds anything. */
export function recordReader(
  table: Table,
  mapping: Mapping,
  fields: readonly SheetField[],
): (row: TableRow) => SheetRecord | null {
  const swapped = swappedColumns(
    table.rows,
    mapping.matches
      .filter(({ field }) => fields.some(({ key, type }) => key === field && type === 'date'))
      .map(({ column }) => column),
  );
  const columns = mapping.matches.flatMap(({ field: key, column }): MappedColumn[] => {
    const field = fields.find((entry) => entry.key === key);
    if (!field) return [];
    const found = table.columns.find((entry) => entry.column === column);
    const header = found?.header ?? '';
    return [
      {
        field,
        column,
        letter: columnLetter(column),
        header: header === '' ? field.label : header,
        joined: found?.joined ?? [],
        swapped: swapped.has(column),
      },
    ];
  });
  const unmapped = fields.filter(
    ({ key, required }) => required === true && columns.every(({ field }) => field.key !== key),
  );
  // Copies of one object with all keys are small; objects that get key after key are kept as hash tables.
  const empty = emptyValues(columns);
  return (row) => readRow(row, columns, unmapped, empty);
}

type Values = Record<string, FieldValue | null>;

const NO_PROBLEMS: readonly CellProblem[] = [];

function emptyValues(columns: readonly MappedColumn[]): Readonly<Values> {
  return Object.fromEntries(columns.map(({ field }) => [field.key, null]));
}

function readRow(
  row: TableRow,
  columns: readonly MappedColumn[],
  unmapped: readonly SheetField[],
  empty: Readonly<Values>,
): SheetRecord | null {
  if (columns.every(({ column, joined }) => [column, ...joined].every((at) => !isFilled(row.cells[at]))))
    return null;
  const values: Values = { ...empty };
  const problems: CellProblem[] = [];
  for (const mapped of columns) {
    const { field, column, letter, header } = mapped;
    const own = row.cells[column] ?? null;
    const cell =
      mapped.joined.length === 0
        ? own
        : joinCells([own, ...mapped.joined.map((at) => row.cells[at] ?? null)]);
    const { value, remarks } = readField(cell, field);
    values[field.key] = value;
    const tell = ({ severity, message }: Remark): void =>
      void problems.push({ row: row.number, column: letter, header, field: field.key, severity, message });
    for (const remark of remarks) tell(remark);
    if (cell !== own) {
      const places = [column, ...mapped.joined].map((at) => `${columnLetter(at)}${row.number}`).join(', ');
      tell({
        severity: 'info',
        message: `Ghép chữ của các ô ${places} dưới cùng một tiêu đề: ${quote(cell ?? '')}.`,
      });
    }
    for (const remark of remarksOfCell(cell, row.merged?.get(column), mapped)) tell(remark);
    if (field.required === true && value === null && remarks.every(({ severity }) => severity !== 'error'))
      tell({ severity: 'error', message: `Thiếu “${field.label}”.` });
  }
  for (const { key, label } of unmapped) {
    problems.push({
      row: row.number,
      column: null,
      header: label,
      field: key,
      severity: 'error',
      message: `Thiếu “${label}”: chưa chọn cột cho trường này.`,
    });
  }
  return {
    row: row.number,
    hidden: row.hidden,
    ...(row.section === undefined ? {} : { section: row.section }),
    values,
    problems: problems.length === 0 ? NO_PROBLEMS : problems,
  };
}

/** The texts of cells under one head as one cell; the first itself where the others are empty. */
function joinCells([first = null, ...others]: readonly (Cell | null)[]): Cell | null {
  const filled = [first, ...others].filter(isFilled);
  if (others.every((cell) => !isFilled(cell))) return first;
  const join = (textOf: (cell: Cell) => string): string =>
    filled.map((cell) => textOf(cell).trim()).join(' ');
  const originals = filled.some((cell) => cell.type === 'text' && cell.original !== undefined);
  const doubtful = filled
    .map((cell) => (cell.type === 'text' ? cell.doubtful : undefined))
    .find((entry) => entry !== undefined);
  return {
    type: 'text',
    text: join(cellText),
    ...(originals
      ? { original: join((cell) => (cell.type === 'text' ? (cell.original ?? cell.text) : cellText(cell))) }
      : {}),
    ...(doubtful === undefined ? {} : { doubtful }),
  };
}

/** What is to be told of a cell whatever its type. */
function remarksOfCell(
  cell: Cell | null,
  mergedFrom: string | undefined,
  { swapped }: MappedColumn,
): Remark[] {
  const remarks: Remark[] = [];
  if (mergedFrom !== undefined)
    remarks.push({ severity: 'info', message: `Giá trị lấy từ ô gộp bắt đầu ở ${mergedFrom}.` });
  if (cell?.type === 'text' && cell.original !== undefined) {
    remarks.push({
      severity: 'info',
      message: `Đã đổi từ phông chữ cũ sang Unicode: ${quote(cell.original)} thành ${quote(cell)}.`,
    });
  }
  if (cell?.type === 'text' && cell.doubtful !== undefined) {
    remarks.push({
      severity: 'warning',
      message: `${quote(cell)} có thể là chữ ${ENCODING_NAMES[cell.doubtful]} hoặc Unicode; giữ nguyên, hãy xem lại.`,
    });
  }
  if (swapped && cell?.type === 'date') {
    remarks.push({
      severity: 'warning',
      message: `Excel có thể đã đảo ngày và tháng: cột này có ngày dạng chữ mà Excel không đọc được, còn ô này là ${quote(cell)}.`,
    });
  }
  return remarks;
}

const TYPED_DATE = /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}$/;
const LEAST_DATES = 3;
const LEAST_TYPED = 2;

/**
 * Columns of dates in which days and months are perhaps changed over. Where Excel is set to month before day, 3/4/2019 typed by a Vietnamese clerk becomes
 * 4 March, while 25/4/2019 stays text. Such a column shows it: no date cell has a day over 12, and every date left as text has a number over 12.
 */
function swappedColumns(rows: Rows<TableRow>, columns: readonly number[]): Set<number> {
  const counts = new Map(columns.map((column) => [column, { dates: 0, typed: 0 }]));
  for (const { cells } of rows) {
    // Most columns show soon that they are in order.
    if (counts.size === 0) break;
    for (const [column, count] of counts) {
      const cell = cells[column];
      if (cell?.type === 'date' && cell.shown === 'day') {
        if (cell.day > 12) counts.delete(column);
        count.dates += 1;
      } else if (cell?.type === 'text') {
        const match = TYPED_DATE.exec(cell.text.trim());
        if (!match) continue;
        if (Number(match[1]) <= 12 && Number(match[2]) <= 12) counts.delete(column);
        count.typed += 1;
      }
    }
  }
  return new Set(
    [...counts].flatMap(([column, { dates, typed }]) =>
      dates >= LEAST_DATES && typed >= LEAST_TYPED ? [column] : [],
    ),
  );
}
