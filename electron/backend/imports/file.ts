/** A file of the office becomes rows of a register: preview, dry run, import; the mapping of its columns is remembered by its heads. */
import { listImportMappings, putImportMapping } from '../../../db/import-mappings.ts';
import { MendableError } from '../../api/errors.ts';
import {
  fieldMappingSchema,
  MAX_PREVIEW_ROWS,
  MAX_REPORTED_PROBLEMS,
  type FieldMapping,
  type FileReport,
  type ListPreview,
} from '../../api/imports.ts';
import type { ImportTargetName } from '../../api/import-run.ts';
import type { JobContext, QueryContext } from '../context.ts';
import { breathing } from '../sheets/breath.ts';
import { cellText, isFilled, type Cell } from '../sheets/cells.ts';
import type { FieldValue, SheetField } from '../sheets/fields.ts';
import type { LeftOutReason, Table } from '../sheets/find-table.ts';
import { bareWords } from '../sheets/header-words.ts';
import { matchColumns, saveMapping } from '../sheets/match-columns.ts';
import { ownText } from '../sheets/own-text.ts';
import { readList, type ReadList } from '../sheets/read-list.ts';
import { ENCODING_NAMES, recordReader } from '../sheets/read-records.ts';
import { numberText } from '../sheets/values/number.ts';
import { MAX_LINE } from '../sheets/sheet-grid.ts';
import { sheetDateText } from '../sheets/values/sheet-date.ts';
import { associationList } from './association-list.ts';
import type { ImportKey, ListTarget, RowOptions } from './list-target.ts';
import { personList } from './person-list.ts';
import { ProblemList, rowReader } from './read-rows.ts';
import { runImport, type RefusedRow } from './run.ts';

export interface FileInput {
  target: ImportTargetName;
  fileName: string;
  base64: string;
  sheet?: string | undefined;
  headerRow?: number | undefined;
  headerRowCount?: number | undefined;
  mapping?: FieldMapping | undefined;
  year?: number | undefined;
  asExperts?: boolean | undefined;
}

const SAMPLES = 3;
const SAMPLE_LENGTH = 80;
const MAX_LEFT_OUT = 200;
const NOTHING_READ = 'Không có gì ở các cột được nhập';
const REASONS: Readonly<Record<LeftOutReason, string>> = {
  title: 'Dòng tiêu đề phía trên danh sách',
  numbering: 'Dòng đánh số cột',
  'repeated-header': 'Tiêu đề lặp lại',
  section: 'Tên nhóm',
  totals: 'Dòng cộng',
  signature: 'Phần ký tên, ngày tháng',
  'other-list': 'Thuộc danh sách khác trong trang tính',
};

/** What stands in a file. @throws MendableError where it cannot be read */
export async function readFile(context: JobContext, input: FileInput): Promise<ListPreview> {
  return input.target === 'associations'
    ? preview(context, associationList, input)
    : preview(context, personList, input);
}

/** Imports a file, or says what that would do. @throws MendableError where it cannot be read or the key is none of the register */
export async function applyFile(
  context: JobContext,
  input: FileInput & { key?: readonly ImportKey[] | undefined; dryRun: boolean },
): Promise<FileReport> {
  return input.target === 'associations'
    ? apply(context, associationList, input)
    : apply(context, personList, input);
}

interface Opened {
  list: ReadList;
  fields: readonly SheetField[];
  heads: string;
  isRemembered: boolean;
}

/** Reads the file and matches its columns: as asked, else as they were last for these heads, else by what they say. */
async function open<R extends { row: number }>(
  context: JobContext,
  target: ListTarget<R>,
  input: FileInput,
): Promise<Opened> {
  const fields = await target.fields(context);
  for (const key of Object.keys(input.mapping ?? {}))
    if (!fields.some((field) => field.key === key))
      throw new MendableError('unknown-field', `Không có trường “${key}” để ghép cột.`, `mapping.${key}`);
  const remembered = await rememberedMappings(context, target.target);
  const list = await readList(
    Buffer.from(input.base64, 'base64'),
    input.fileName,
    [...fields, ...headsOfMappings([input.mapping ?? {}, ...remembered.values()])],
    {
      ...(input.sheet === undefined ? {} : { sheet: input.sheet }),
      ...(input.headerRow === undefined ? {} : { headerRow: input.headerRow }),
      ...(input.headerRowCount === undefined ? {} : { headerRowCount: input.headerRowCount }),
    },
    context,
  );
  const heads = headsOf(list.table);
  const earlier = input.mapping || heads === '' ? undefined : remembered.get(heads);
  const mapping = matchColumns(list.table, fields, input.mapping ?? earlier);
  const [lost] = input.mapping ? mapping.lost : [];
  if (lost !== undefined)
    throw new MendableError(
      'unknown-column',
      `Tệp không có cột “${input.mapping?.[lost] ?? ''}” để lấy “${labelOf(fields, lost)}”.`,
      `mapping.${lost}`,
    );
  return { list: { ...list, mapping }, fields, heads, isRemembered: earlier !== undefined };
}

const LETTERS = /^[A-Z]{1,3}$/i;

/** Heads that the clerk has named, however unusual, as fields: by them the header row is found. They are matched with no column. */
function headsOfMappings(mappings: readonly FieldMapping[]): SheetField[] {
  const heads = mappings.flatMap((mapping) => Object.values(mapping));
  return [...new Set(heads)].flatMap((head) =>
    head === null || LETTERS.test(head.trim()) ? [] : [{ key: '', label: head, type: 'text' as const }],
  );
}

/** What lists of one kind have in common: their heads, without diacritics. '' for a list without any. */
function headsOf(table: Table): string {
  const heads = table.columns.map(({ header }) => bareWords(header));
  return heads.every((head) => head === '') ? '' : heads.join('\n');
}

/** By the heads of the lists they were made for. */
async function rememberedMappings(
  context: QueryContext,
  target: ImportTargetName,
): Promise<Map<string, FieldMapping>> {
  const stored = await listImportMappings(context.db, target);
  return new Map(stored.map(({ heads, mapping }) => [heads, fieldMappingSchema.parse(JSON.parse(mapping))]));
}

const labelOf = (fields: readonly SheetField[], key: string): string =>
  fields.find((field) => field.key === key)?.label ?? key;

const optionsOf = (context: QueryContext, { year, asExperts }: FileInput): RowOptions => ({
  year: year ?? Number(context.today.slice(0, 4)),
  asExperts: asExperts ?? false,
});

async function preview<R extends { row: number }>(
  context: JobContext,
  target: ListTarget<R>,
  input: FileInput,
): Promise<ListPreview> {
  const { list, fields, isRemembered } = await open(context, target, input);
  const { table, mapping } = list;
  const readRecord = recordReader(table, mapping, fields);
  const read = rowReader(target, fields, list, optionsOf(context, input));
  const all = new ProblemList(MAX_REPORTED_PROBLEMS);
  const rows: ListPreview['rows'] = [];
  const blank: ListPreview['leftOut'] = [];
  const samples = new SampleCells(table.columns.map(({ column }) => column));
  let total = 0;
  for await (const some of breathing(table.rows, context, 'Kiểm tra các ô'))
    for (const row of some) {
      samples.add(row.cells);
      const record = readRecord(row);
      if (!record) {
        if (blank.length < MAX_LEFT_OUT)
          blank.push({ row: row.number, reason: NOTHING_READ, text: textOf(row.cells) });
        continue;
      }
      total += 1;
      const { problems } = read(record);
      all.add(problems);
      if (rows.length >= MAX_PREVIEW_ROWS) continue;
      const values = Object.entries(record.values).flatMap(([key, value]) =>
        value === null
          ? []
          : [
              [
                key,
                shown(
                  value,
                  fields.find((field) => field.key === key),
                ),
              ] as const,
            ],
      );
      rows.push({
        row: record.row,
        hidden: record.hidden,
        values: Object.fromEntries(values),
        problems: [...problems],
      });
    }
  const mapped = new Set(mapping.matches.map(({ field }) => field));
  return {
    format: list.format,
    encoding: list.encoding ?? null,
    separator: list.separator ?? null,
    sheets: list.sheets.map((sheet) => ({ ...sheet })),
    sheet: table.sheet,
    headerRows: [...table.headerRows],
    columns: table.columns.map(({ column, letter, header, hidden }) => {
      const match = mapping.matches.find((entry) => entry.column === column);
      const legacy = list.legacy.find((entry) => entry.column === column);
      return {
        letter,
        header,
        hidden: hidden === true,
        field: match?.field ?? null,
        by: match?.by ?? null,
        confidence: match?.confidence ?? 0,
        samples: samples.of(column),
        legacy: legacy ? { encoding: ENCODING_NAMES[legacy.encoding], ...legacy.example } : null,
      };
    }),
    fields: fields.map(({ key, label, required }) => ({ key, label, isRequired: required === true })),
    isRemembered,
    missing: mapping.missing.map((key) => labelOf(fields, key)),
    keys: target.keys.filter((key) => mapped.has(key)),
    key: target.proposeKey(mapped),
    leftOut: [
      // Rows of other lists are told by list.
      ...table.leftOut
        .filter(({ reason }) => reason !== 'other-list')
        .slice(0, MAX_LEFT_OUT)
        .map(({ number, reason, text }) => ({ row: number, reason: REASONS[reason], text })),
      ...blank,
    ].toSorted((a, b) => a.row - b.row),
    otherLists: [...table.otherLists],
    total,
    counts: all.counts,
    problems: all.worst,
    rows,
  };
}

/** A row of which nothing is read, in one line. */
function textOf(cells: readonly (Cell | null)[]): string {
  const texts = cells.filter(isFilled).map((cell) => cellText(cell).slice(0, MAX_LINE));
  return ownText(texts.join(' | ').slice(0, MAX_LINE));
}

/** The first filled cells of each column, collected while the rows go by: a column may be empty to the last of them. */
class SampleCells {
  readonly #samples = new Map<number, string[]>();
  #wanting: number[];

  constructor(columns: readonly number[]) {
    this.#wanting = [...columns];
  }

  add(cells: readonly (Cell | null)[]): void {
    let full = false;
    for (const column of this.#wanting) {
      const cell = cells[column];
      if (!isFilled(cell)) continue;
      const samples = this.of(column);
      samples.push(ownText(cellText(cell).slice(0, SAMPLE_LENGTH)));
      this.#samples.set(column, samples);
      full ||= samples.length === SAMPLES;
    }
    if (full) this.#wanting = this.#wanting.filter((column) => this.of(column).length < SAMPLES);
  }

  of(column: number): string[] {
    return this.#samples.get(column) ?? [];
  }
}

/** A value as the window shows it. */
function shown(value: FieldValue, field: SheetField | undefined): string {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (typeof value === 'object') return sheetDateText(value);
  if (typeof value === 'number') return field?.key === 'figuresYear' ? String(value) : numberText(value);
  return field?.choices?.find(({ key }) => key === value)?.label ?? value;
}

async function apply<R extends { row: number }>(
  context: JobContext,
  target: ListTarget<R>,
  input: FileInput & { key?: readonly ImportKey[] | undefined; dryRun: boolean },
): Promise<FileReport> {
  const { list, fields, heads } = await open(context, target, input);
  const { mapping } = list;
  const [missing] = mapping.missing;
  if (missing !== undefined)
    throw new MendableError(
      'no-column',
      `Chưa chọn cột cho trường bắt buộc “${labelOf(fields, missing)}”.`,
      `mapping.${missing}`,
    );
  const mapped = new Set(mapping.matches.map(({ field }) => field));
  const key = input.key ?? target.proposeKey(mapped);
  const wrongKey = key.find((entry) => !target.keys.includes(entry) || !mapped.has(entry));
  if (wrongKey !== undefined)
    throw new MendableError(
      'bad-key',
      `Danh sách không có cột “${labelOf(fields, wrongKey)}” để làm khóa.`,
      'key',
    );
  const problems = new ProblemList(MAX_REPORTED_PROBLEMS);
  const readRecord = recordReader(list.table, mapping, fields);
  const read = rowReader(target, fields, list, optionsOf(context, input));
  const rows = {
    length: list.table.rows.length,
    *[Symbol.iterator](): Generator<R | RefusedRow> {
      for (const row of list.table.rows) {
        const record = readRecord(row);
        if (!record) continue;
        const done = read(record);
        problems.add(done.problems);
        const error = done.problems.find(({ severity }) => severity === 'error');
        yield done.row ?? { row: record.row, refused: error?.message ?? '' };
      }
    },
  };
  const { dryRun, fileName: source } = input;
  const report = await runImport(context, target.importTarget, { rows, key, dryRun, source });
  if (!dryRun && input.mapping && heads !== '')
    await context.transact((command) =>
      putImportMapping(command.db, {
        target: target.target,
        heads,
        mapping: JSON.stringify(saveMapping(list.table, mapping, fields)),
        used_at: command.at,
      }),
    );
  return {
    ...report,
    counts: problems.counts,
    problems: problems.worst,
    otherLists: [...list.table.otherLists],
  };
}
