/** Registers as .xlsx: all their fields under heads by which they are read again, or a list as it stands in the window. */
import type { CellValueOfList, ListToExport } from '../../api/imports.ts';
import type { ImportTargetName } from '../../api/import-run.ts';
import type { JobContext } from '../context.ts';
import { writeWorkbook, type SheetValue } from '../sheets/write-workbook.ts';
import { associationList } from './association-list.ts';
import { sheetDate, type ListTarget } from './list-target.ts';
import { personList } from './person-list.ts';

/** Fields that lists may have but records have not: they are in other fields, or of other records. */
const READ_ONLY = /^(?:term$|leaderPhone\.)/;

interface Xlsx {
  base64: string;
  rows: number;
}

/** All records of a register with all their fields. */
export async function exportAll(
  context: JobContext,
  { target, expertsOnly }: { target: ImportTargetName; expertsOnly?: boolean | undefined },
): Promise<Xlsx> {
  const options = { expertsOnly: expertsOnly ?? false };
  return target === 'associations'
    ? write(context, associationList, options)
    : write(context, personList, options);
}

async function write<R extends { row: number }>(
  context: JobContext,
  target: ListTarget<R>,
  options: { expertsOnly: boolean },
): Promise<Xlsx> {
  const fields = (await target.fields(context)).filter(({ key }) => !READ_ONLY.test(key));
  const records = await target.records(context, options);
  return workbook(context, {
    title: target.title,
    columns: fields.map(({ label }) => ({ header: label })),
    rows: records.map((values) => fields.map(({ key }) => values.get(key) ?? null)),
  });
}

/** A list as it stands in the window: the same columns and rows, values of their own type. */
export async function exportList(context: JobContext, list: ListToExport): Promise<Xlsx> {
  return workbook(context, {
    title: list.title,
    columns: list.columns.map(({ label }) => ({ header: label })),
    rows: list.rows.map((row) => row.map((value, at) => cell(value, list.columns[at]?.type))),
  });
}

const PARTIAL_DATE = /^\d{4}(?:-\d{2}){0,2}$/;

function cell(value: CellValueOfList, type: string | undefined): SheetValue {
  if (value === null || value === '' || Number.isNaN(value)) return null;
  // Excel's own TRUE and FALSE are foreign to the clerk.
  if (typeof value === 'boolean') return value ? 'Có' : null;
  return type === 'date' && typeof value === 'string' && PARTIAL_DATE.test(value) ? sheetDate(value) : value;
}

async function workbook(
  context: JobContext,
  sheet: { title: string; columns: { header: string }[]; rows: SheetValue[][] },
): Promise<Xlsx> {
  const bytes = await writeWorkbook(
    [{ name: sheet.title, columns: sheet.columns, rows: sheet.rows, rowCount: sheet.rows.length }],
    context,
  );
  return { base64: Buffer.from(bytes).toString('base64'), rows: sheet.rows.length };
}
