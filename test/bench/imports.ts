/** Trials of the whole import: a file of 50,000 people and 30 columns goes into a real data folder, and is taken back. Bounds of the issue: 30 s and 600 MB. */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SheetColumn, SheetValue } from '../../electron/backend/sheets/write-workbook.ts';
import type { Contender, Trial } from './trial.ts';

export const IMPORT_ROWS = 50_000;

const KNOWN = [
  'Họ và tên',
  'Học hàm',
  'Học vị',
  'Chuyên ngành',
  'Lĩnh vực',
  'Đơn vị công tác',
  'Chức vụ',
  'Điện thoại',
  'Email',
  'Địa chỉ',
  'Ngày sinh',
  'Giới tính',
  'Ghi chú',
];
const COLUMNS = 30;
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const GIVEN = ['An', 'Bình', 'Châu', 'Dũng', 'Giang', 'Hạnh', 'Khánh', 'Lộc', 'Mỹ', 'Oanh', 'Thủy'];

const columns: readonly SheetColumn[] = Array.from({ length: COLUMNS }, (_, column) => ({
  header: KNOWN[column] ?? `Số liệu khác ${column}`,
}));

/** No two rows alike. @param version changes units and posts, so that a list read again changes every record */
function* people(version: number): Generator<SheetValue[]> {
  for (let row = 0; row < IMPORT_ROWS; row += 1) {
    const known: SheetValue[] = [
      `${FAMILIES[row % FAMILIES.length]} Văn ${GIVEN[row % GIVEN.length]} ${row}`,
      row % 40 === 0 ? 'PGS' : null,
      row % 3 === 0 ? 'Tiến sĩ' : 'Thạc sĩ',
      `Kỹ thuật môi trường và công nghệ nước ${row % 500}`,
      `Môi trường; Thủy lợi ${row % 50}`,
      `Trường Cao đẳng Kỹ thuật Đại Phong, cơ sở ${version}.${row % 900}`,
      `Trưởng bộ môn ${version}`,
      `09${10_000_000 + row}`,
      `nguoi.${row}@daiphong.example`,
      `Số ${row}, đường Trần Phú, phường Trung Tâm, tỉnh Đại Phong`,
      { year: 1950 + (row % 50), month: 1 + (row % 12), day: 1 + (row % 28) },
      row % 2 === 0 ? 'Nam' : 'Nữ',
      `Đã tham gia hội đồng số ${row} của Liên hiệp các Hội`,
    ];
    for (let column = known.length; column < COLUMNS; column += 1)
      known.push(column % 2 === 0 ? row * column + 0.5 : `Ghi thêm ${row}.${column} của đơn vị`);
    yield known;
  }
}

const VERSIONS = [1, 2, 3, 4] as const;
const fileOf = (folder: string, version: number): string => path.join(folder, `people-${version}.xlsx`);

/** Writes the lists that contenders import. */
export async function writePeopleLists(
  folder: string,
  versions: readonly number[] = VERSIONS,
): Promise<void> {
  const { writeWorkbook } = await import('../../electron/backend/sheets/write-workbook.ts');
  for (const version of versions)
    writeFileSync(
      fileOf(folder, version),
      await writeWorkbook([{ name: 'Chuyên gia', columns, rows: people(version) }]),
    );
}

/** Imports versions of the list into one new data folder, in one process. @param undoes takes the last run back at the end */
async function importAll(folder: string, versions: readonly number[], undoes = false): Promise<void> {
  const { startBackendWorker } = await import('../../electron/backend/client.ts');
  const { createClient } = await import('../../electron/api/client.ts');
  // In the worker, as both hosts have it: the peak is that of the whole process.
  const backend = await startBackendWorker({
    dataDir: mkdtempSync(path.join(folder, 'data-')),
    ports: { printPdf: () => Promise.reject(new Error('no printing in a trial')) },
    onEvent: () => undefined,
  });
  try {
    const api = createClient(backend.invoke);
    let lastRun: number | null = null;
    for (const version of versions) {
      const done = await api.imports.applyFile({
        target: 'people',
        fileName: 'people.xlsx',
        base64: readFileSync(fileOf(folder, version)).toString('base64'),
        key: ['name', 'phone'],
        dryRun: false,
      });
      if (!done.ok) throw new Error(done.error.message);
      const { added, changed, runId } = done.value;
      if (added + changed !== IMPORT_ROWS) throw new Error(`added ${added}, changed ${changed}`);
      lastRun = runId;
    }
    if (undoes && lastRun !== null) {
      const undone = await api.imports.undo({ runId: lastRun });
      if (!undone.ok || undone.value.undone !== IMPORT_ROWS) throw new Error('not undone');
    }
  } finally {
    await backend.close();
  }
}

const contenders: readonly [Contender, ...Contender[]] = [
  { name: 'one import', prepare: (folder) => Promise.resolve(() => importAll(folder, [1])) },
  {
    name: 'four imports in one process',
    prepare: (folder) => Promise.resolve(() => importAll(folder, VERSIONS)),
  },
  {
    name: 'one import and its undoing',
    prepare: (folder) => Promise.resolve(() => importAll(folder, [1], true)),
  },
];

export const importTrials: readonly [Trial] = [
  {
    id: 'import',
    title: `a list of ${IMPORT_ROWS.toLocaleString('vi-VN')} people × ${COLUMNS} columns imported`,
    rounds: 1,
    warmUps: 0,
    cold: true,
    coldRounds: 1,
    setUp: (folder) => writePeopleLists(folder),
    contenders,
  },
];
