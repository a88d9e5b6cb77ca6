import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { cellText, type Cell } from '../../../../../electron/backend/sheets/cells.ts';
import { readWorkbook } from '../../../../../electron/backend/sheets/read-workbook.ts';
import {
  sheetNames,
  writeWorkbook,
  type SheetValue,
} from '../../../../../electron/backend/sheets/write-workbook.ts';

// Properties run hundreds of cases; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

/** What a cell held when it was written. */
function written(cell: Cell | null | undefined): SheetValue {
  switch (cell?.type) {
    case undefined:
      return null;
    case 'text':
      return cell.text;
    case 'number':
    case 'boolean':
      return cell.value;
    case 'date':
      return { year: cell.year, month: cell.month, day: cell.day };
    case 'error':
      throw new Error(cell.error);
  }
}

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((at) => ({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }));
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('=', '+', '\t', '\r', '\n', ' ', '_', 'x', '0', 'D', '<', '&', '"', 'ệ'),
    }),
  )
  .map((value) => value.normalize('NFC'));
const value: fc.Arbitrary<SheetValue> = fc.oneof(
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.boolean(),
  date,
  fc.constant(null),
);

describe('writing a workbook', () => {
  it('read again it holds what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(value, { minLength: 4, maxLength: 4 })), async (rows) => {
        const columns = ['Một', 'Hai', '=Ba', 'Bốn'].map((header) => ({ header }));
        const workbook = await readWorkbook(await writeWorkbook([{ name: 'Hội', columns, rows }]), 'a.xlsx');
        const [header, ...read] = workbook.sheets[0]!.rows;
        expect(header!.cells.map(cellText)).toEqual(['Một', 'Hai', '=Ba', 'Bốn']);
        const byNumber = new Map(read.map((row) => [row.number, row]));
        const plain = (entry: SheetValue): SheetValue =>
          entry === '' ? null : Object.is(entry, -0) ? 0 : entry;
        expect(
          rows.map((_row, index) =>
            [0, 1, 2, 3].map((column) => written(byNumber.get(index + 2)?.cells[column])),
          ),
        ).toEqual(rows.map((row) => row.map(plain)));
      }),
      { numRuns: 80 },
    );
  });

  it('gives the same bytes for the same input, from arrays and from streams of rows', async () => {
    const rows: SheetValue[][] = Array.from({ length: 500 }, (_, index) => [`Hội ${index}`, index, null]);
    const columns = [{ header: 'Tên' }, { header: 'Số', width: 12 }, { header: 'Ghi chú' }];
    async function* stream(): AsyncGenerator<SheetValue[]> {
      for (const row of rows) yield await Promise.resolve(row);
    }
    const first = await writeWorkbook([{ name: 'Hội', columns, rows }]);
    const second = await writeWorkbook([{ name: 'Hội', columns, rows: stream() }]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('keeps text that looks like a formula as guarded text', async () => {
    const dangers = ['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '=cmd|/c calc'];
    const bytes = await writeWorkbook([
      { name: 'a', columns: [{ header: 'x' }], rows: dangers.map((danger) => [danger]) },
    ]);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toContain('<f');
    expect(sheet.match(/ s="4" t="inlineStr"/g)).toHaveLength(dangers.length);
    const formats = strFromU8(parts['xl/styles.xml']!)
      .split('<cellXfs')[1]!
      .match(/<xf .*?<\/xf>/g)!;
    expect(formats[4]).toContain('quotePrefix="1"');
    expect(sheet).toContain('<pane ySplit="1"');
    expect(sheet).toContain(`<autoFilter ref="A1:A${dangers.length + 1}"/>`);
  });

  it('writes partial dates and dates before 1900 as text', async () => {
    const bytes = await writeWorkbook([
      {
        name: 'a',
        columns: [{ header: 'Ngày' }],
        rows: [[{ year: 2019 }], [{ year: 2019, month: 4 }], [{ year: 1890, month: 5, day: 19 }]],
      },
    ]);
    const { sheets } = await readWorkbook(bytes, 'a.xlsx');
    expect([...sheets[0]!.rows].slice(1).map(({ cells }) => cells[0])).toMatchObject([
      { type: 'text', text: '2019' },
      { type: 'text', text: '04/2019' },
      { type: 'text', text: '19/05/1890' },
    ]);
  });

  it('names sheets as Excel allows', () => {
    expect(sheetNames(['Hội [1]: a/b', 'hội  1   a b', "'", 'x'.repeat(40), 'x'.repeat(40)])).toEqual([
      'Hội  1   a b',
      'hội  1   a b (2)',
      'Trang 3',
      'x'.repeat(31),
      `${'x'.repeat(27)} (2)`,
    ]);
  });

  it('refuses a text that no cell can hold, naming the cell', async () => {
    const sheet = { name: 'a', columns: [{ header: 'x' }], rows: [['a'.repeat(32_768)]] };
    await expect(writeWorkbook([sheet])).rejects.toThrow('Ô A2 dài hơn 32.767 ký tự');
  });
});
