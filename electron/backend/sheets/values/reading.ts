/** What reading a cell gives: a value, and what the clerk should know of how it was read. */
import type { Severity } from '../../../../templates/check/finding.ts';
import { cellText, type Cell } from '../cells.ts';

/** error: no value could be read. warning: a value was read, but perhaps not what was meant. info: something was changed on the way. */
export interface Remark {
  severity: Severity;
  /** Vietnamese; quotes what the cell holds. */
  message: string;
}

export interface Reading<T> {
  /** Null where the cell is empty or an error stands in `remarks`. */
  value: T | null;
  remarks: readonly Remark[];
}

/** A value read as it stands. */
export function plainly<T>(value: T): Reading<T> {
  return { value, remarks: [] };
}

/** A value that the clerk is told about. */
export function noted<T>(value: T, message: string): Reading<T> {
  return { value, remarks: [{ severity: 'info', message }] };
}

/** A value that may not be what was meant. */
export function doubted<T>(value: T, message: string): Reading<T> {
  return { value, remarks: [{ severity: 'warning', message }] };
}

/** No value: the message names what is wrong. */
export function refused<T>(message: string): Reading<T> {
  return { value: null, remarks: [{ severity: 'error', message }] };
}

export const EMPTY: Reading<never> = { value: null, remarks: [] };

/** No date, number or address is longer. */
const MAX_VALUE = 500;
const MAX_QUOTE = 60;

/** What a cell holds, quoted for a message. */
export function quote(cell: Cell | string): string {
  const text = (typeof cell === 'string' ? cell : cellText(cell)).replace(/\s+/g, ' ').trim();
  return `“${text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE - 1)}…` : text}”`;
}

// What clerks type where there is nothing to say.
const PLACEHOLDER = /^[-–—_.…/*\s]+$/;

/**
 * What holds for every type before it looks at the cell: empty cells, Excel's errors, placeholders. Null where the type has to look itself.
 */
export function readNothing(cell: Cell | null): Reading<never> | null {
  if (cell === null) return EMPTY;
  if (cell.type === 'error') {
    return cell.error === 'uncalculated'
      ? refused('Ô có công thức chưa được tính. Hãy mở tệp bằng Excel, lưu lại rồi nhập.')
      : refused(`Ô có lỗi Excel ${quote(cell.error)}.`);
  }
  if (cell.type !== 'text') return null;
  if (cell.text.trim() === '') return EMPTY;
  if (cell.text.length > MAX_VALUE)
    return refused(`Ô có ${cell.text.length} ký tự, quá dài cho loại dữ liệu này.`);
  if (PLACEHOLDER.test(cell.text))
    return { ...EMPTY, remarks: [{ severity: 'info', message: `${quote(cell)} được coi là để trống.` }] };
  return null;
}

/** The text of a cell for reading a value from it: one line, plain spaces. */
export function valueText(cell: Cell): string {
  return cellText(cell).replace(/\s+/g, ' ').trim();
}
