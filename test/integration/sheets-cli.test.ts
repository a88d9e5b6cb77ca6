/** `lhh import` and `lhh export` of lists: the office's ugly file goes in with each problem named, and what is exported is read again as the same. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { associationRowSchema } from '../../electron/api/associations.ts';
import { fileReportSchema, type FileReport } from '../../electron/api/imports.ts';
import { readWorkbook } from '../../electron/backend/sheets/read-workbook.ts';
import { cellText } from '../../electron/backend/sheets/cells.ts';
import { officeFile } from '../fixtures/office-list.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const file = (name: string): string => path.join(folder, name);
const lhh = (data: string, ...args: string[]): { code: number | null; out: string; error: string } => {
  const run = spawnSync(process.execPath, ['electron/host/cli.ts', ...args, '--data', file(data)], {
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
};
const report = (data: string, ...args: string[]): FileReport =>
  fileReportSchema.parse(JSON.parse(lhh(data, 'import', ...args, '--json').out));

beforeAll(() => {
  writeFileSync(file('ds.xlsx'), officeFile());
  expect(lhh('ugly', 'init').code).toBe(0);
  expect(lhh('sample', 'init', '--sample').code).toBe(0);
});

describe('the office’s ugly list', () => {
  it('dry run names every problem and writes nothing', () => {
    const run = lhh('ugly', 'import', 'associations', file('ds.xlsx'), '--dry-run');
    expect(run).toMatchObject({ code: 1, error: '' });
    expect(run.out).toContain('Chạy thử, chưa ghi gì: thêm 59, sửa 0, giữ nguyên 0, bỏ qua 1.');
    expect(run.out).toContain('Bỏ qua dòng 68 (Hội Luật gia 1): Trùng khóa với dòng 9 của tệp.');
    expect(run.out).toContain(
      'Lỗi · ô G18 (Ngày thành lập): “31/02/2001”: không có ngày 31/02/2001 trong lịch.',
    );
    expect(JSON.parse(lhh('ugly', 'list', 'associations', '--json').out)).toEqual([]);
  });

  it('is imported as the dry run said; exported and imported again all is the same', async () => {
    const dry = report('ugly', 'associations', file('ds.xlsx'), '--dry-run');
    const first = report('ugly', 'associations', file('ds.xlsx'));
    expect(first).toMatchObject({ added: 59, changed: 0, same: 0, leftOut: 1 });
    expect(first.counts).toEqual({ error: 3, warning: 0, info: 171 });
    expect(first.problems).toEqual(dry.problems);
    expect(first.runId).not.toBeNull();
    const rows = z
      .array(associationRowSchema)
      .parse(JSON.parse(lhh('ugly', 'list', 'associations', '--json').out));
    expect(rows.find(({ name }) => name === 'Hội Luật gia 1')).toMatchObject({
      typeId: 'club',
      chair: 'Nguyễn Văn Đức',
      phone: '0912345600',
      establishedOn: '2001-04-04',
      members: 1234,
      isAssigned: true,
    });
    // The same file a second time changes nothing.
    expect(report('ugly', 'associations', file('ds.xlsx'))).toMatchObject({
      runId: null,
      added: 0,
      changed: 0,
      same: 59,
      leftOut: 1,
    });

    expect(lhh('ugly', 'export', 'associations', '--out', file('ra.xlsx'))).toMatchObject({
      code: 0,
      error: '',
    });
    const again = report('ugly', 'associations', file('ra.xlsx'));
    expect(again).toMatchObject({ runId: null, added: 0, changed: 0, same: 59, leftOut: 0 });
    expect(again.counts.error).toBe(0);
    // A cell that begins with "=" came out as text and is no formula.
    const [sheet] = (await readWorkbook(readFileSync(file('ra.xlsx')), 'ra.xlsx')).sheets;
    const cells = [...(sheet?.rows ?? [])]
      .flatMap((row) => row.cells)
      .filter((cell) => cellText(cell).startsWith('='));
    expect(cells).toMatchObject([{ type: 'text', text: '=HYPERLINK("http://x")' }]);
  });

  it('into an empty office the export brings the same register', () => {
    expect(lhh('copy', 'init').code).toBe(0);
    expect(report('copy', 'associations', file('ra.xlsx'))).toMatchObject({ added: 59, leftOut: 0 });
    const listed = (data: string): unknown =>
      z
        .array(associationRowSchema)
        .parse(JSON.parse(lhh(data, 'list', 'associations', '--json').out))
        .map(({ id: _id, revision: _revision, ...row }) => row);
    expect(listed('copy')).toEqual(listed('ugly'));
  });
});

describe('the sample office', () => {
  it.each([
    ['associations', 25],
    ['experts', 40],
  ])('%s exported and imported again are the same', (name, least) => {
    expect(lhh('sample', 'export', name, '--out', file(`${name}.xlsx`)).code).toBe(0);
    const again = report('sample', name, file(`${name}.xlsx`));
    expect(again).toMatchObject({ added: 0, changed: 0, leftOut: 0 });
    expect(again.counts.error).toBe(0);
    expect(again.same).toBeGreaterThanOrEqual(least);
  });
});

describe('columns', () => {
  it('are matched as --map says, by head or letter, and the rest by name', () => {
    writeFileSync(
      file('cg.csv'),
      'Ai đó;SĐT;Cột lạ\nTS. Lê Thị Hòa;0912345678;"Y dược; Dược"\nTrần B;0912345679;\n',
    );
    writeFileSync(file('map.json'), JSON.stringify({ name: 'ai do', fields: 'C' }));
    const done = report('ugly', 'experts', file('cg.csv'), '--map', file('map.json'));
    expect(done).toMatchObject({ added: 2, leftOut: 0 });
    // The same heads again need no map.
    expect(report('ugly', 'experts', file('cg.csv'), '--dry-run')).toMatchObject({ same: 2 });
  });

  it.each<[string, string[], 1 | 2, string, string]>([
    ['no file', ['associations'], 2, 'tệp nhập', 'Cần đúng một tệp'],
    ['a missing file', ['associations', 'khong-co.xlsx'], 1, 'tệp nhập', 'Không có tệp'],
    ['an unknown field', ['associations', '@ds.xlsx', '--map', '@la.json'], 1, 'mapping.la', 'trường “la”'],
    [
      'a column that is not there',
      ['associations', '@ds.xlsx', '--map', '@cot.json'],
      1,
      'mapping.name',
      'cột “Z”',
    ],
    [
      'no column for the name',
      ['associations', '@ds.xlsx', '--map', '@bo.json'],
      1,
      'mapping.name',
      'bắt buộc “Tên hội”',
    ],
    ['an unknown key', ['associations', '@ds.xlsx', '--key', 'ten'], 2, 'key', 'không có khóa “ten”'],
    [
      'a key without column',
      ['associations', '@ds.xlsx', '--key', 'taxCode'],
      1,
      'key',
      '“Mã số thuế” để làm khóa',
    ],
    ['no year', ['associations', '@ds.xlsx', '--year', 'nay'], 2, 'year', 'phải là một năm'],
    [
      'another sheet',
      ['associations', '@ds.xlsx', '--sheet', 'Khác'],
      1,
      'sheet',
      'không có trang tính “Khác”',
    ],
    ['a broken file', ['experts', '@hong.xlsx'], 1, '', ''],
  ])('%s: exit code, a Vietnamese sentence, the field', (_name, args, code, field, message) => {
    writeFileSync(file('la.json'), '{"la":"A"}');
    writeFileSync(file('cot.json'), '{"name":"Z"}');
    writeFileSync(file('bo.json'), '{"name":null}');
    writeFileSync(file('hong.xlsx'), officeFile().slice(0, 900));
    const run = lhh('ugly', 'import', ...args.map((arg) => arg.replace(/^@/, `${folder}/`)), '--json');
    expect(run).toMatchObject({ code, out: '' });
    const { error } = z
      .strictObject({
        error: z.strictObject({ code: z.string(), message: z.string(), field: z.string().optional() }),
      })
      .parse(JSON.parse(run.error));
    expect(error.code).not.toBe('internal');
    expect(error.message).toContain(message);
    if (field !== '') expect(error.field).toBe(field);
  });

  it('export refuses another ending and another list', () => {
    expect(lhh('ugly', 'export', 'associations', '--out', file('a.csv'), '--json').code).toBe(2);
    expect(lhh('ugly', 'export', 'hoi', '--out', file('a.xlsx'), '--json').code).toBe(2);
    expect(lhh('ugly', 'export', 'experts', '--json').error).toContain('--out');
  });
});
