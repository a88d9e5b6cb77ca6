/** Rows of one sheet, read as they are inflated. */
import { MendableError } from '../../api/errors.ts';
import { columnLetter, parseReference, type Cell, type CellRange, type DateCell } from './cells.ts';
import { SHEET_LIMITS } from './limits.ts';
import type { NumberKind } from './number-format.ts';
import { ownText } from './own-text.ts';
import { PackedRows } from './packed-rows.ts';
import { fromSerial } from './serial-date.ts';
import type { CellStyle } from './xlsx-styles.ts';
import {
  MAX_RAW_TEXT,
  StringBuilder,
  storedLength,
  textCell,
  tooLong,
  unescapeText,
  type SharedStrings,
  type StoredString,
} from './xlsx-strings.ts';
import { readXml } from './xml-stream.ts';

/** What a sheet needs from the rest of its workbook. */
export interface WorkbookParts {
  strings: SharedStrings;
  styles: readonly CellStyle[];
  date1904: boolean;
  /** Cells, places in rows and UTF-16 units of text that may still be read, of all sheets together. */
  room: { cells: number; places: number; text: number };
}

export interface SheetContent {
  rows: PackedRows;
  merges: CellRange[];
  hiddenColumns: number[];
}

const MAX_KNOWN_DATES = 20_000;

/** Reads a sheet part. @throws MendableError naming the sheet, and the row or cell */
export async function readSheet(
  chunks: AsyncIterable<Uint8Array>,
  part: string,
  name: string,
  parts: WorkbookParts,
  progress?: (bytes: number) => void,
): Promise<SheetContent> {
  const reader = new SheetReader(part, name, parts);
  await readXml(chunks, part, reader, () => reader.place(), progress);
  return reader.content;
}

class SheetReader {
  readonly content: SheetContent = { rows: new PackedRows(), merges: [], hiddenColumns: [] };
  readonly #part: string;
  readonly #sheet: string;
  readonly #parts: WorkbookParts;
  readonly #string = new StringBuilder();
  /** Dates repeat in lists: each is reckoned once. */
  readonly #dates = new Map<string, DateCell | null>();

  #row = 0;
  #rowHidden = false;
  #cells: (Cell | null)[] = [];
  #column = -1;
  #type = '';
  #style: CellStyle | undefined;
  #value = '';
  #hasFormula = false;
  #hasString = false;
  #inRows = false;
  #inCell = false;
  #inValue = false;

  constructor(part: string, sheet: string, parts: WorkbookParts) {
    this.#part = part;
    this.#sheet = sheet;
    this.#parts = parts;
  }

  place(): string {
    return `trang tính “${this.#sheet}”, dòng ${this.#row + (this.#inRows ? 0 : 1)}`;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#inCell) {
      if (name === 'v') this.#inValue = true;
      else if (name === 'f') this.#hasFormula = true;
      else if (name === 'is') this.#hasString = true;
      else if (this.#hasString) this.#string.open(name, attributes);
      return;
    }
    if (name === 'c') this.#openCell(attributes);
    else if (name === 'row') this.#openRow(attributes);
    else if (name === 'col') this.#addHiddenColumns(attributes);
    else if (name === 'mergeCell') this.#addMerge(attributes['ref'] ?? '');
  }

  text(value: string): void {
    if (this.#inValue) this.#value += value;
    else if (this.#hasString) this.#string.text(value);
    // Not only at the end of the cell: a hostile one has no end.
    if (this.#inCell && this.#value.length + this.#string.length > MAX_RAW_TEXT)
      throw tooLong(this.#cellPlace(), this.#part);
  }

  close(name: string): void {
    if (this.#inCell) {
      if (name === 'v') this.#inValue = false;
      else if (name === 'c') this.#closeCell();
      else if (this.#hasString && name !== 'is') this.#string.close(name);
      return;
    }
    if (name === 'row') this.#closeRow();
  }

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const given = attributes['r'];
    const number = given === undefined ? this.#row + 1 : Number(given);
    if (!Number.isInteger(number) || number <= this.#row || number > SHEET_LIMITS.rows)
      throw this.#error('row-order', `có dòng mang số “${given ?? number}” không đúng thứ tự`);
    this.#row = number;
    this.#inRows = true;
    this.#rowHidden = isTrue(attributes['hidden']);
    this.#cells = [];
    this.#column = -1;
  }

  #closeRow(): void {
    this.#inRows = false;
    if (this.#cells.length === 0) return;
    this.content.rows.add({ number: this.#row, hidden: this.#rowHidden, cells: this.#cells });
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    if (reference === undefined) this.#column += 1;
    else {
      const at = parseReference(reference);
      if (!at || at.row !== this.#row)
        throw this.#error('cell-place', `có ô mang địa chỉ “${reference.slice(0, 20)}” không đúng`);
      this.#column = at.column;
    }
    if (this.#column >= SHEET_LIMITS.columns) throw this.#error('cell-place', 'có quá nhiều cột');
    this.#type = attributes['t'] ?? 'n';
    const style = attributes['s'];
    this.#style = this.#parts.styles[style === undefined ? 0 : Number(style)];
    this.#value = '';
    this.#hasFormula = false;
    this.#hasString = false;
    this.#inCell = true;
  }

  #closeCell(): void {
    this.#inCell = false;
    const cell = this.#readCell();
    if (cell === null) return;
    const { room } = this.#parts;
    room.cells -= 1;
    room.places -= Math.max(0, this.#column + 1 - this.#cells.length);
    if (room.cells < 0 || room.places < 0) {
      throw new MendableError(
        'sheet-too-large',
        `Tệp có quá nhiều ô (trang tính “${this.#sheet}”, dòng ${this.#row}); hãy chia thành nhiều tệp.`,
        this.#sheet,
      );
    }
    if (cell.type === 'text') room.text -= cell.text.length;
    if (room.text < 0) {
      throw new MendableError(
        'sheet-too-large',
        `Tệp có quá nhiều chữ (trang tính “${this.#sheet}”, dòng ${this.#row}); hãy chia thành nhiều tệp.`,
        this.#sheet,
      );
    }
    while (this.#cells.length < this.#column) this.#cells.push(null);
    this.#cells[this.#column] = cell;
  }

  #readCell(): Cell | null {
    const value = this.#value;
    if (this.#hasString) return this.#text(this.#string.take());
    if (value === '') return this.#hasFormula ? { type: 'error', error: 'uncalculated' } : null;
    switch (this.#type) {
      case 's':
        return this.#sharedText(value);
      case 'str':
      case 'inlineStr':
        return this.#text(ownText(unescapeText(value)));
      case 'b':
        return { type: 'boolean', value: isTrue(value.trim()) };
      case 'e':
        return { type: 'error', error: ownText(value.trim()) };
      case 'd':
        return this.#isoDate(value.trim());
      default:
        return this.#number(value);
    }
  }

  #text(stored: StoredString): Cell | null {
    if (storedLength(stored) > SHEET_LIMITS.cellText) throw tooLong(this.#cellPlace(), this.#part);
    return textCell(stored, this.#style?.font);
  }

  #sharedText(value: string): Cell | null {
    const stored = this.#parts.strings.at(Number(value));
    if (stored === undefined)
      throw this.#error('part-broken', `có ô ${this.#address()} chỉ tới chuỗi không có trong tệp`);
    return textCell(stored, this.#style?.font);
  }

  #number(text: string): Cell {
    const value = Number(text);
    if (!Number.isFinite(value))
      throw this.#error('bad-number', `có ô ${this.#address()} ghi số không đọc được “${text.slice(0, 20)}”`);
    const kind = this.#style?.kind ?? 'number';
    if (kind === 'number') return { type: 'number', value };
    if (kind === 'percent') return { type: 'number', value, percent: true };
    const key = kind + value;
    let date = this.#dates.get(key);
    if (date === undefined) {
      date = dateCell(value, kind, this.#parts.date1904);
      if (this.#dates.size < MAX_KNOWN_DATES) this.#dates.set(key, date);
    }
    return date ?? { type: 'number', value };
  }

  #isoDate(text: string): Cell | null {
    const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?)?/.exec(text);
    if (!match) return this.#text(ownText(text));
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
      .slice(1)
      .map((part) => (part === undefined ? 0 : Number(part)));
    return { type: 'date', year, month, day, seconds: hour * 3600 + minute * 60 + second, shown: 'day' };
  }

  #addHiddenColumns(attributes: Readonly<Record<string, string>>): void {
    if (!isTrue(attributes['hidden']) || this.content.hiddenColumns.length >= SHEET_LIMITS.columns) return;
    const last = Math.min(Number(attributes['max']), SHEET_LIMITS.columns);
    for (let column = Number(attributes['min']); column >= 1 && column <= last; column += 1)
      this.content.hiddenColumns.push(column - 1);
  }

  #addMerge(reference: string): void {
    const [from = '', to = from] = reference.replaceAll('$', '').split(':');
    const first = parseReference(from);
    const last = parseReference(to);
    if (!first || !last)
      throw this.#error('part-broken', `có vùng gộp ô “${reference.slice(0, 20)}” không đúng`);
    if (this.content.merges.length >= SHEET_LIMITS.merges)
      throw this.#error('sheet-too-large', 'có quá nhiều vùng gộp ô');
    this.content.merges.push({
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    });
  }

  #address(): string {
    return `${columnLetter(Math.max(this.#column, 0))}${this.#row}`;
  }

  #cellPlace(): string {
    return `trang tính “${this.#sheet}”, ô ${this.#address()}`;
  }

  #error(code: string, what: string): MendableError {
    return new MendableError(
      code,
      `Trang tính “${this.#sheet}” bị hỏng: sau dòng ${this.#row} ${what}.`,
      this.#part,
    );
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function dateCell(
  serial: number,
  kind: Exclude<NumberKind, 'number' | 'percent'>,
  date1904: boolean,
): DateCell | null {
  if (kind === 'time' && serial >= 0 && serial < 1) {
    const seconds = Math.min(Math.round(serial * 86_400), 86_399);
    return { type: 'date', year: 0, month: 0, day: 0, seconds, shown: 'time' };
  }
  const at = fromSerial(serial, date1904);
  if (!at) return null;
  // A whole date under a format that shows the time only is still a date to whom reads it.
  return { type: 'date', ...at, shown: kind === 'time' ? 'day' : kind };
}
