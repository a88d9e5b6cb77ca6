import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../../electron/backend/sheets/cells.ts';
import type { SheetField } from '../../../../../electron/backend/sheets/fields.ts';
import { findTable } from '../../../../../electron/backend/sheets/find-table.ts';
import { convertLegacyText } from '../../../../../electron/backend/sheets/legacy-text.ts';
import { matchColumns } from '../../../../../electron/backend/sheets/match-columns.ts';
import { recordReader, type SheetRecord } from '../../../../../electron/backend/sheets/read-records.ts';
import { sheetOf, type Entry } from './sheet-of.ts';

const FIELDS: readonly SheetField[] = [
  { key: 'name', label: 'Tên hội', type: 'text', required: true },
  { key: 'phone', label: 'Điện thoại', type: 'phone' },
  { key: 'founded', label: 'Ngày thành lập', type: 'date' },
  { key: 'members', label: 'Hội viên', type: 'integer' },
];

async function read(
  rows: readonly (readonly Entry[])[],
  merges: readonly string[] = [],
  fields = FIELDS,
): Promise<{ records: SheetRecord[]; blank: number[] }> {
  const { sheet } = await convertLegacyText(sheetOf(rows, merges));
  const table = findTable(sheet)!;
  const reader = recordReader(table, matchColumns(table, fields), fields);
  const results = [...table.rows].map((row) => ({ number: row.number, record: reader(row) }));
  return {
    records: results.flatMap(({ record }) => record ?? []),
    blank: results.flatMap(({ number, record }) => (record ? [] : [number])),
  };
}

const date = (day: number, month: number): Cell => ({
  type: 'date',
  year: 2019,
  month,
  day,
  seconds: 0,
  shown: 'day',
});

describe('records of a list', () => {
  it('have typed values, and each problem its place', async () => {
    const { records, blank } = await read([
      ['Tên hội', 'Điện thoại', 'Ngày thành lập', 'Hội viên'],
      ['Hội Luật gia', 912_345_678, '3/4/2019', '1.234'],
      ['', '0912345678', '31/02/2019', '12 người'],
      ['Hội Đông y ', null, 'tháng 4/2019', null],
    ]);
    expect(blank).toEqual([]);
    expect(records.map(({ row, values }) => [row, values])).toEqual([
      [
        2,
        {
          name: 'Hội Luật gia',
          phone: '0912345678',
          founded: { year: 2019, month: 4, day: 3 },
          members: 1234,
        },
      ],
      [3, { name: null, phone: '0912345678', founded: null, members: null }],
      [4, { name: 'Hội Đông y', phone: null, founded: { year: 2019, month: 4 }, members: null }],
    ]);
    expect(
      records
        .flatMap(({ problems }) => problems)
        .map(({ row, column, severity, message }) => [`${column}${row}`, severity, message]),
    ).toEqual([
      ['B2', 'info', 'Thêm số 0 đầu mà Excel đã bỏ: “912345678” thành “0912345678”.'],
      ['A3', 'error', 'Thiếu “Tên hội”.'],
      ['C3', 'error', '“31/02/2019”: không có ngày 31/02/2019 trong lịch.'],
      ['D3', 'error', '“12 người” có chữ kèm theo số; chỉ ghi số 12.'],
      ['A4', 'info', 'Đã bỏ khoảng trắng ở đầu hoặc cuối ô.'],
    ]);
    expect(records[1]!.problems[1]).toMatchObject({ header: 'Ngày thành lập', field: 'founded' });
  });

  it('tell legacy text, merged cells, blank rows and required fields without column', async () => {
    const { records, blank } = await read(
      [
        ['STT', 'Tªn héi', 'Héi viªn'],
        [1, 'Héi LuËt gia', 5],
        [2, '', 6],
        [3, '', ''],
      ],
      ['B2:B3'],
      [...FIELDS, { key: 'code', label: 'Mã', type: 'text', required: true }],
    );
    expect(blank).toEqual([4]);
    expect(records[0]!.problems.map(({ column, message }) => [column, message])).toEqual([
      ['B', 'Đã đổi từ phông chữ cũ sang Unicode: “Héi LuËt gia” thành “Hội Luật gia”.'],
      [null, 'Thiếu “Mã”: chưa chọn cột cho trường này.'],
    ]);
    expect(records[1]!.values['name']).toBe('Hội Luật gia');
    expect(records[1]!.problems[0]!.message).toBe('Giá trị lấy từ ô gộp bắt đầu ở B2.');
  });

  it('warn where Excel seems to have taken days for months', async () => {
    const rows: Entry[][] = [
      ['Tên hội', 'Ngày thành lập'],
      ['A', date(3, 4)],
      ['B', date(5, 6)],
      ['C', date(12, 1)],
    ];
    const warned = async (more: Entry[][]): Promise<number> => {
      const { records } = await read([...rows, ...more]);
      return records
        .flatMap(({ problems }) => problems)
        .filter(({ message }) => message.includes('đảo ngày và tháng')).length;
    };
    expect(
      await warned([
        ['D', '25/4/2019'],
        ['E', '30/12/2019'],
      ]),
    ).toBe(3);
    expect(
      await warned([
        ['D', date(25, 4)],
        ['E', '30/12/2019'],
        ['F', '25/12/2019'],
      ]),
    ).toBe(0);
    expect(
      await warned([
        ['D', '2/4/2019'],
        ['E', '30/12/2019'],
        ['F', '25/12/2019'],
      ]),
    ).toBe(0);
    expect(await warned([])).toBe(0);
  });

  it('join the two columns that a merged head has for names', async () => {
    const { records } = await read(
      [
        ['STT', 'Tên hội', '', '', 'Hội viên'],
        [1, 'Nguyễn Văn', 'An', '', 5],
        [2, 'Lê', '', '', 6],
      ],
      ['B1:D1'],
    );
    expect(records.map(({ values }) => values['name'])).toEqual(['Nguyễn Văn An', 'Lê']);
    expect(records.map(({ problems }) => problems.map(({ message }) => message))).toEqual([
      ['Ghép chữ của các ô B2, C2 dưới cùng một tiêu đề: “Nguyễn Văn An”.'],
      [],
    ]);
  });
});
