/** Our files in LibreOffice, and LibreOffice's files in our reader. */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cellText, type Workbook } from '../../electron/backend/sheets/cells.ts';
import { readWorkbook } from '../../electron/backend/sheets/read-workbook.ts';
import { writeWorkbook, type SheetValue } from '../../electron/backend/sheets/write-workbook.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const COLUMNS = ['Tên hội', 'Hội viên', 'Ngày thành lập', 'Điện thoại', 'Ghi chú'];
const ROWS: SheetValue[][] = [
  ['Hội Luật gia tỉnh Đại Phong', 1234, { year: 2019, month: 4, day: 3 }, '0912345678', '=1+1'],
  ['Hội “Đông y” & Châm cứu', 12.5, { year: 1945, month: 9, day: 2 }, '+84 912 345 678', 'một\nhai, "ba"'],
  ['-Hội Nuôi ong', 0, { year: 2020, month: 2, day: 29 }, '00123', '@SUM(A1)'],
];

async function convert(file: string, to: string, folder: string): Promise<void> {
  await promisify(execFile)(
    'soffice',
    [
      `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      file,
    ],
    { timeout: 110_000 },
  );
}

const texts = ({ sheets }: Workbook): string[][] =>
  [...sheets[0]!.rows].map(({ cells }) => cells.map(cellText));

/** Why spreadsheets cannot be opened here, or null: LibreOffice may be installed without its Calc. */
function calcMissing(): string | null {
  const soffice = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'soffice'))
    .find((file) => existsSync(file));
  if (soffice === undefined) return 'LibreOffice (soffice) is not installed here';
  const calc = path.join(path.dirname(realpathSync(soffice)), 'libsclo.so');
  return existsSync(calc) ? null : 'LibreOffice Calc is not installed here';
}

const missing = calcMissing();
describe.skipIf(missing !== null)(`LibreOffice${missing === null ? '' : ` (${missing})`}`, () => {
  it('opens our .xlsx: values as meant, no formula; what it saves is read the same', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'ds.xlsx');
    const bytes = await writeWorkbook([
      { name: 'Hội thành viên', columns: COLUMNS.map((header) => ({ header })), rows: ROWS },
    ]);
    writeFileSync(file, bytes);
    // Fields by commas, quotes, UTF-8, from line 1, text as shown.
    await convert(file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', folder);
    const csv = await readWorkbook(readFileSync(path.join(folder, 'ds.csv')), 'ds.csv');
    expect(texts(csv)).toEqual([
      COLUMNS,
      ['Hội Luật gia tỉnh Đại Phong', '1234', '03/04/2019', '0912345678', '=1+1'],
      ['Hội “Đông y” & Châm cứu', '12.5', '02/09/1945', '+84 912 345 678', 'một\nhai, "ba"'],
      ['-Hội Nuôi ong', '0', '29/02/2020', '00123', '@SUM(A1)'],
    ]);

    const saved = path.join(folder, 'saved');
    mkdirSync(saved);
    await convert(file, 'xlsx', saved);
    const ours = await readWorkbook(bytes, 'ds.xlsx');
    const theirs = await readWorkbook(readFileSync(path.join(saved, 'ds.xlsx')), 'ds.xlsx');
    const types = ({ sheets }: Workbook): (string | undefined)[][] =>
      [...sheets[0]!.rows].map(({ cells }) => cells.map((cell) => cell?.type));
    expect(theirs.sheets.map(({ name }) => name)).toEqual(['Hội thành viên']);
    expect(texts(theirs)).toEqual(texts(ours));
    expect(types(theirs)).toEqual(types(ours));
  });

  it('its .xls and .ods are told apart', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'ds.xlsx');
    writeFileSync(file, await writeWorkbook([{ name: 'a', columns: [{ header: 'Tên' }], rows: [['Hội']] }]));
    await convert(file, 'xls', folder);
    await convert(file, 'ods', folder);
    await expect(readWorkbook(readFileSync(path.join(folder, 'ds.xls')), 'ds.xls')).rejects.toMatchObject({
      error: { code: 'old-workbook' },
    });
    await expect(readWorkbook(readFileSync(path.join(folder, 'ds.ods')), 'ds.ods')).rejects.toMatchObject({
      error: { code: 'open-document' },
    });
  });
});
