/** What a register tells the import and export of lists: its fields, how values become a row, and back. */
import type { z } from 'zod';
import type { IMPORT_KEYS } from '../../api/imports.ts';
import type { ImportTargetName } from '../../api/import-run.ts';
import type { QueryContext } from '../context.ts';
import type { FieldValue, SheetField } from '../sheets/fields.ts';
import type { SheetDate } from '../sheets/values/sheet-date.ts';
import type { SheetValue } from '../sheets/write-workbook.ts';
import type { ImportTarget } from './run.ts';

export type ImportKey = (typeof IMPORT_KEYS)[number];

/** Values of one row that have something in them, by key of the field. */
export type RowValues = ReadonlyMap<string, FieldValue>;

/** A row before it is parsed by the contract. */
export interface RowDraft {
  value: unknown;
  /** Key of the field that an error's path belongs to; null where none can be told. */
  fieldAt: (path: readonly (string | number)[]) => string | null;
}

export interface RowOptions {
  /** Of yearly figures, where no column tells. */
  year: number;
  /** People are experts unless a column says otherwise. */
  asExperts: boolean;
}

export interface ListTarget<R extends { row: number }> {
  target: ImportTargetName;
  keys: readonly ImportKey[];
  /** The key to propose for a list that has these fields. */
  proposeKey: (mapped: ReadonlySet<string>) => ImportKey[];
  fields: (context: QueryContext) => Promise<readonly SheetField[]>;
  schema: z.ZodType<R, unknown>;
  draft: (row: number, values: RowValues, options: RowOptions) => RowDraft;
  /** A value that cannot be used though its cell could be read, in Vietnamese; null where it can. */
  check: (key: string, value: FieldValue) => string | null;
  importTarget: ImportTarget<R>;
  /** Name of the sheet of an export. */
  title: string;
  /** All records, each as values by key of the field. */
  records: (
    context: QueryContext,
    options: { expertsOnly: boolean },
  ) => Promise<ReadonlyMap<string, SheetValue>[]>;
}

/** "2019-04-03" as the sheets have it. */
export function sheetDate(iso: string): SheetDate {
  const [year = 0, month, day] = iso.split('-').map(Number);
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** A date of a list as the registers store it: "2019", "2019-04", "2019-04-03". */
export function storedDate({ year, month, day }: SheetDate): string {
  return [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** A value as the contract has it: dates as text, all else unchanged. */
export function contractValue(value: FieldValue): string | number | boolean {
  return typeof value === 'object' ? storedDate(value) : value;
}

/** A stored value as a cell; false is said, since an empty cell says nothing. */
export function cellValue(value: string | number | boolean | null, isDate: boolean): SheetValue {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return isDate && typeof value === 'string' ? sheetDate(value) : value;
}

/** Several values typed in one cell, parted by ";" or lines. */
export function severalOf(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
