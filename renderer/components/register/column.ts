/** Columns of a register as data, and the text of a cell. Pure. */
import type { ReactNode } from 'react';
import { dateText } from '../../app/day.ts';
import { numberText } from '../../app/number-text.ts';

/** What identifies a row, whatever its place. */
export type RowKey = string | number;

/** A cell's value. Dates are ISO text of which day or month may be missing ("2019", "2019-04"); null and '' are empty. */
export type CellValue = string | number | boolean | null;

export type ColumnType = 'text' | 'number' | 'date' | 'choice' | 'flag';

/** How a cell is written in its place. */
export interface CellEdit<Row> {
  /** Text the editor begins with; default is the shown text. */
  text?: (row: Row) => string;
  /** Given: one of these is chosen, [value, name]. */
  options?: readonly (readonly [string, string])[];
  /** Whether this row may be edited; default yes. */
  isAllowed?: (row: Row) => boolean;
  /** Takes what was typed. Answers with a Vietnamese sentence where it cannot be taken, else null. */
  save: (row: Row, text: string) => Promise<string | null>;
}

export interface RegisterColumn<Row> {
  key: string;
  label: string;
  type: ColumnType;
  value: (row: Row) => CellValue;
  /** What stands in the cell, on paper and in filters; default is made from the value. */
  text?: (row: Row) => string;
  /** What the window shows instead of the bare text: a link, a quiet note. It says the same as the text. */
  show?: (row: Row) => ReactNode;
  /** CSS pixels to begin with. */
  width: number;
  /** True: takes the room that the others leave. */
  isWide?: boolean;
  /** False: hidden until the clerk chooses it. Default shown. */
  isShown?: boolean;
  /** False: its header does not sort. Default true. */
  isSortable?: boolean;
  /** True: the foot shows the sum of the rows in view. For numbers. */
  isSummed?: boolean;
  edit?: CellEdit<Row>;
}

/** Whether a value says nothing. */
export function isEmpty(value: CellValue): boolean {
  return value === null || value === '' || (typeof value === 'number' && Number.isNaN(value));
}

/** The text of a cell. */
export function cellText<Row>(column: RegisterColumn<Row>, row: Row): string {
  if (column.text) return column.text(row);
  const value = column.value(row);
  if (isEmpty(value) || value === null) return '';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'number') return numberText(value);
  return column.type === 'date' ? dateText(value) : value;
}
