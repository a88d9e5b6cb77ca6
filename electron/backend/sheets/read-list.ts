/** From the bytes of a file to a list with its columns matched: what the preview of an import shows. */
import { MendableError } from '../../api/errors.ts';
import type { FieldMapping } from '../../api/imports.ts';
import type { RunningJob } from '../jobs.ts';
import { ALONE } from './breath.ts';
import type { Workbook } from './cells.ts';
import type { SheetField } from './fields.ts';
import { findTable, pickSheet, type Table } from './find-table.ts';
import { convertLegacyText, type ColumnEncoding } from './legacy-text.ts';
import { matchColumns, type Mapping } from './match-columns.ts';
import { readWorkbook } from './read-workbook.ts';

export interface ListOptions {
  /** Name of the sheet; without it, the one that most likely holds the list. */
  sheet?: string;
  /** Number of the first header row, 0 for none; without it, it is found. */
  headerRow?: number;
  headerRowCount?: number;
  saved?: FieldMapping;
}

export interface ReadList {
  format: Workbook['format'];
  /** Of a csv file. */
  encoding?: string;
  separator?: string;
  /** All sheets of the file, to choose from. */
  sheets: readonly { name: string; hidden: boolean; rows: number }[];
  /** Columns in a legacy encoding; their cells are converted in `table`. */
  legacy: readonly ColumnEncoding[];
  table: Table;
  mapping: Mapping;
}

/** Reads a list. @throws MendableError where the file, the sheet or any row is missing; the signal's reason when cancelled */
export async function readList(
  bytes: Uint8Array,
  fileName: string,
  fields: readonly SheetField[],
  options: ListOptions = {},
  job: RunningJob = ALONE,
): Promise<ReadList> {
  const workbook = await readWorkbook(bytes, fileName, job);
  const wanted = options.sheet;
  const chosen =
    wanted === undefined ? pickSheet(workbook.sheets) : workbook.sheets.find(({ name }) => name === wanted);
  if (wanted !== undefined && !chosen)
    throw new MendableError('no-sheet', `Tệp không có trang tính “${wanted}”.`, 'sheet');
  if (!chosen) throw new MendableError('empty-file', 'Tệp không có dòng dữ liệu nào.');
  const { sheet, columns: legacy } = await convertLegacyText(chosen, job);
  const table = findTable(sheet, {
    vocabulary: fields.flatMap(({ label, synonyms }) => [label, ...(synonyms ?? [])]),
    ...(options.headerRow === undefined ? {} : { headerRow: options.headerRow }),
    ...(options.headerRowCount === undefined ? {} : { headerRowCount: options.headerRowCount }),
  });
  if (!table) {
    throw new MendableError('empty-file', `Trang tính “${chosen.name}” không có dòng dữ liệu nào.`, 'sheet');
  }
  return {
    format: workbook.format,
    ...(workbook.encoding === undefined ? {} : { encoding: workbook.encoding }),
    ...(workbook.separator === undefined ? {} : { separator: workbook.separator }),
    sheets: workbook.sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
    legacy,
    table,
    mapping: matchColumns(table, fields, options.saved),
  };
}
