/** What a table file holds when read: sheets of rows of typed cells. Values are as the file says; nothing is guessed here. */

import type { LegacyEncoding } from './legacy-encodings.ts';

/** Text in one font, part of a cell whose text is in several. */
export interface TextRun {
  text: string;
  font?: string;
}

/** NFC text. `font` is the name of the font it is shown in: legacy encodings hide behind fonts. */
export interface TextCell {
  type: 'text';
  text: string;
  font?: string;
  /** Only where the fonts of a cell differ; their texts joined are `text`. */
  runs?: readonly TextRun[];
  /** As the file has it, where `text` was converted from a legacy encoding. */
  original?: string;
  /** Could be Unicode or legacy text; it was left as it is. */
  doubtful?: LegacyEncoding;
}

export interface NumberCell {
  type: 'number';
  value: number;
  /** The cell is shown in percent: 0.25 as "25%". */
  percent?: true;
}

/** What a date format shows of a date: with the day, month and year only, year only, or the time of day only. */
export type DateShown = 'day' | 'month' | 'year' | 'time';

/** A number shown as date. 29/02/1900 can occur: Excel has this day, the calendar has not. */
export interface DateCell {
  type: 'date';
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
  /** Seconds since midnight, 0 to 86,399. */
  seconds: number;
  shown: DateShown;
}

export interface BooleanCell {
  type: 'boolean';
  value: boolean;
}

/** "#N/A", "#REF!" …, or "uncalculated" for a formula whose value the file does not hold. */
export interface ErrorCell {
  type: 'error';
  error: string;
}

export type Cell = TextCell | NumberCell | DateCell | BooleanCell | ErrorCell;

export interface SheetRow {
  /** As the file counts, from 1. */
  number: number;
  hidden: boolean;
  /** By column from 0; null where empty. Ends with the last cell that has a value. */
  cells: readonly (Cell | null)[];
}

/** Rows that are looked at one by one: an array, or rows made objects only when asked for. */
export interface Rows<R> extends Iterable<R> {
  readonly length: number;
  /** @param index from 0 */
  at: (index: number) => R | undefined;
  slice: (start: number, end: number) => readonly R[];
}

/** Rows from 1, columns from 0, both ends included. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** Rows with at least one value, by number. */
  rows: Rows<SheetRow>;
  merges: readonly CellRange[];
  /** Columns from 0. */
  hiddenColumns: readonly number[];
}

export interface Workbook {
  format: 'xlsx' | 'csv';
  sheets: readonly Sheet[];
  /** Of a csv file: how its bytes were read, for the preview. */
  encoding?: string;
  separator?: string;
}

/** 0 -> "A", 27 -> "AB". */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "AB12" -> row 12, column 27; null when it is no reference of a cell within Excel's limits. */
export function parseReference(reference: string): { row: number; column: number } | null {
  let column = 0;
  let index = 0;
  for (; index < reference.length; index += 1) {
    const code = reference.charCodeAt(index);
    const letter = code >= 97 ? code - 96 : code - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  const digits = index;
  for (; index < reference.length; index += 1) {
    const digit = reference.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return null;
    row = row * 10 + digit;
  }
  if (digits === 0 || digits === index || digits > 3 || index - digits > 7) return null;
  if (row < 1 || row > 1_048_576 || column > 16_384) return null;
  return { row, column: column - 1 };
}

/** False for an empty cell and for one of spaces only. */
export function isFilled(cell: Cell | null | undefined): cell is Cell {
  return cell !== null && cell !== undefined && (cell.type !== 'text' || cell.text.trim() !== '');
}

/** The text a person sees in a cell, as far as its type tells; '' for an empty one. Dates as d/m/yyyy, errors by their sign. */
export function cellText(cell: Cell | null | undefined): string {
  switch (cell?.type) {
    case undefined:
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return cell.percent ? `${plainNumber(cell.value * 100)}%` : plainNumber(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.error === 'uncalculated' ? '' : cell.error;
    case 'date':
      return dateText(cell);
  }
}

const EXCEL_DIGITS = 15;

// 15 significant digits are what Excel keeps: 0.1 + 0.2 is 0.3 to the clerk.
function plainNumber(value: number): string {
  const text = String(value);
  return text.length <= EXCEL_DIGITS ? text : String(Number(value.toPrecision(EXCEL_DIGITS)));
}

function dateText({ year, month, day, seconds, shown }: DateCell): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  if (shown === 'time') return time;
  if (shown === 'year') return String(year);
  if (shown === 'month') return `${two(month)}/${year}`;
  return `${two(day)}/${two(month)}/${year}${seconds === 0 ? '' : ` ${time}`}`;
}
