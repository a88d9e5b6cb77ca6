/** Trials of lists: a workbook of 50,000 rows and 30 columns read, imported and written. Bounds of the issue: 30 s and 600 MB. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetField } from '../../electron/backend/sheets/fields.ts';
import type { SheetColumn, SheetValue } from '../../electron/backend/sheets/write-workbook.ts';
import type { Contender, Trial } from './trial.ts';

const ROWS = 50_000;
const COLUMNS = 30;
const SIZE = `${ROWS.toLocaleString('vi-VN')} rows × ${COLUMNS} columns`;

const workbookIn = (folder: string): string => path.join(folder, 'large.xlsx');
const csvIn = (folder: string): string => path.join(folder, 'large.csv');

const columns: readonly SheetColumn[] = Array.from({ length: COLUMNS }, (_, column) => ({
  header: `Cột ${column + 1}`,
}));
const KINDS = ['text', 'number', 'date'] as const;
const fields: readonly SheetField[] = columns.map(({ header }, column) => ({
  key: `column${column}`,
  label: header,
  type: KINDS[column % KINDS.length] ?? 'text',
}));

/** A third texts, no two alike, a third numbers, a third dates. */
function* rows(): Generator<SheetValue[]> {
  for (let row = 0; row < ROWS; row += 1) {
    yield columns.map((_column, column): SheetValue => {
      if (column % 3 === 0) return `Hội Khoa học và Kỹ thuật ${row}.${column}`;
      if (column % 3 === 1) return row * column + 0.5;
      return { year: 2000 + (row % 25), month: 1 + (row % 12), day: 1 + (column % 28) };
    });
  }
}

/** Writes the workbook that contenders read. */
export async function writeLargeWorkbook(folder: string): Promise<Uint8Array> {
  const { writeWorkbook } = await import('../../electron/backend/sheets/write-workbook.ts');
  const bytes = await writeWorkbook([{ name: 'Danh sách', columns, rows: rows() }]);
  writeFileSync(workbookIn(folder), bytes);
  return bytes;
}

async function setUp(folder: string): Promise<void> {
  const { readWorkbook } = await import('../../electron/backend/sheets/read-workbook.ts');
  const { cellText } = await import('../../electron/backend/sheets/cells.ts');
  const bytes = await writeLargeWorkbook(folder);
  const workbook = await readWorkbook(bytes, 'large.xlsx');
  const lines = [...(workbook.sheets[0]?.rows ?? [])].map(({ cells }) => cells.map(cellText).join(';'));
  writeFileSync(csvIn(folder), lines.join('\r\n'));
  for (const { name, prepare } of readers) {
    const count = await (await prepare(folder))();
    if (count !== ROWS + 1) throw new Error(`${name} reads ${String(count)} rows`);
  }
}

/** Each gives the number of rows it read. */
const readers: readonly [Contender, ...Contender[]] = [
  {
    name: 'ours, .xlsx',
    prepare: async (folder) => {
      const { readWorkbook } = await import('../../electron/backend/sheets/read-workbook.ts');
      const bytes = readFileSync(workbookIn(folder));
      return async () => (await readWorkbook(bytes, 'large.xlsx')).sheets[0]?.rows.length;
    },
  },
  {
    name: 'ours, .csv',
    prepare: async (folder) => {
      const { readWorkbook } = await import('../../electron/backend/sheets/read-workbook.ts');
      const bytes = readFileSync(csvIn(folder));
      return async () => (await readWorkbook(bytes, 'large.csv')).sheets[0]?.rows.length;
    },
  },
  {
    name: 'hucre, .xlsx',
    prepare: async (folder) => {
      const { readXlsx } = await import('hucre');
      const bytes = readFileSync(workbookIn(folder));
      return async () => (await readXlsx(bytes)).sheets[0]?.rows.length;
    },
  },
];

const importing: Contender = {
  name: 'ours: read, legacy fonts, table, columns, records',
  prepare: async (folder) => {
    const { readList } = await import('../../electron/backend/sheets/read-list.ts');
    const { recordReader } = await import('../../electron/backend/sheets/read-records.ts');
    const bytes = readFileSync(workbookIn(folder));
    return async () => {
      const { table, mapping } = await readList(bytes, 'large.xlsx', fields);
      const read = recordReader(table, mapping, fields);
      let records = 0;
      for (const row of table.rows) if (read(row)) records += 1;
      if (records !== ROWS) throw new Error(`${records} records`);
    };
  },
};

const writing: Contender = {
  name: 'ours',
  prepare: async () => {
    const { writeWorkbook } = await import('../../electron/backend/sheets/write-workbook.ts');
    return () => writeWorkbook([{ name: 'Danh sách', columns, rows: rows() }]);
  },
};

export const sheetTrials: readonly Trial[] = [
  {
    id: 'sheet-read',
    title: `a table file of ${SIZE} read`,
    rounds: 3,
    warmUps: 1,
    cold: true,
    setUp,
    contenders: readers,
  },
  {
    id: 'sheet-import',
    title: `a workbook of ${SIZE} made records`,
    rounds: 3,
    warmUps: 1,
    cold: true,
    setUp,
    contenders: [importing],
  },
  {
    id: 'sheet-write',
    title: `a workbook of ${SIZE} written`,
    rounds: 3,
    warmUps: 1,
    cold: true,
    setUp: () => Promise.resolve(),
    contenders: [writing],
  },
];
