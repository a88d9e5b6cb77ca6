import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cellText } from '../../../../../electron/backend/sheets/cells.ts';
import {
  findTable,
  pickSheet,
  type TableOptions,
} from '../../../../../electron/backend/sheets/find-table.ts';
import { sheetOf, type Entry } from './sheet-of.ts';

// Properties run hundreds of cases; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

/** What was found, in short. */
function found(rows: readonly (readonly Entry[])[], merges: readonly string[] = [], options?: TableOptions) {
  const table = findTable(sheetOf(rows, merges), options)!;
  return {
    headerRows: table.headerRows,
    heads: table.columns.map(({ header }) => header),
    rows: [...table.rows].map(({ number }) => number),
    leftOut: table.leftOut.map(({ number, reason }) => `${number} ${reason}`),
    table,
  };
}

/** Bytes of the heap that are in use, after what nobody holds has been thrown away. */
function usedHeap(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc()');
  return process.memoryUsage().heapUsed;
}

describe('finding the list of a sheet', () => {
  it('under merged titles, with two header rows, sections, totals and signatures', () => {
    const { headerRows, heads, rows, leftOut, table } = found(
      [
        ['LIÊN HIỆP CÁC HỘI KH&KT TỈNH ĐẠI PHONG', '', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['DANH SÁCH HỘI THÀNH VIÊN'],
        ['(Kèm theo Báo cáo số 12/BC-LHH)'],
        [],
        ['STT', 'Tên hội', 'Trình độ', '', 'Ghi chú'],
        ['', '', 'Tiến sĩ', 'Thạc sĩ', ''],
        ['(1)', '(2)', '(3)', '(4)', '(5)'],
        ['I', 'Hội cấp tỉnh'],
        [1, 'Hội Luật gia', 3, 12, ''],
        [2, 'Hội Đông y', 1, 4, 'mới'],
        ['', 'Cộng', 4, 16, ''],
        ['B. Hội cơ sở'],
        [3, 'Tổng hội Y học', 2, 5, ''],
        ['Tổng cộng', '', 6, 21, ''],
        [],
        ['', '', '', 'Đại Phong, ngày 3 tháng 4 năm 2026'],
        ['Người lập biểu', '', '', 'CHỦ TỊCH'],
        ['', '', '', 'Nguyễn Văn A'],
      ],
      ['A1:D1', 'A2:E2', 'A3:E3', 'A5:A6', 'B5:B6', 'C5:D5', 'E5:E6', 'A14:B14'],
    );
    expect(headerRows).toEqual([5, 6]);
    expect(heads).toEqual(['STT', 'Tên hội', 'Trình độ / Tiến sĩ', 'Trình độ / Thạc sĩ', 'Ghi chú']);
    expect(rows).toEqual([9, 10, 13]);
    expect(leftOut).toEqual([
      '1 title',
      '2 title',
      '3 title',
      '7 numbering',
      '8 section',
      '11 totals',
      '12 section',
      '14 totals',
      '16 signature',
      '17 signature',
      '18 signature',
    ]);
    expect([...table.rows].map(({ section }) => section)).toEqual([
      'I Hội cấp tỉnh',
      'I Hội cấp tỉnh',
      'B. Hội cơ sở',
    ]);
    expect(table.leftOut[0]!.text).toContain('ĐẠI PHONG | CỘNG HÒA');
  });

  it('two header rows without merges, as csv has them', () => {
    const { headerRows, heads, rows } = found([
      ['TT', 'Họ và tên', 'Liên hệ', '', 'Chuyên ngành'],
      ['', '', 'Điện thoại', 'Email', ''],
      ['1', 'Nguyễn Văn A', '0912345678', 'a@b.vn', 'Luật'],
    ]);
    expect(headerRows).toEqual([1, 2]);
    expect(heads).toEqual(['TT', 'Họ và tên', 'Liên hệ / Điện thoại', 'Liên hệ / Email', 'Chuyên ngành']);
    expect(rows).toEqual([3]);
  });

  it('all heads in groups: the group row over the known heads belongs to the header', () => {
    const { headerRows, heads } = found(
      [
        ['DANH SÁCH', '', '', ''],
        ['Thông tin hội', '', 'Người đứng đầu', ''],
        ['Tên hội', 'Địa chỉ', 'Họ và tên', 'Điện thoại'],
        ['Hội Luật gia', 'Số 1', 'Nguyễn Văn A', '0912345678'],
      ],
      ['A1:D1', 'A2:B2', 'C2:D2'],
    );
    expect(headerRows).toEqual([2, 3]);
    expect(heads[2]).toBe('Người đứng đầu / Họ và tên');
  });

  it('one header row, no titles; nothing is taken for a second header', () => {
    const { headerRows, rows } = found([
      ['Tên hội', 'Điện thoại', 'Ghi chú'],
      ['Hội Luật gia', '', 'chưa có'],
      ['Hội Đông y', '0912', ''],
    ]);
    expect(headerRows).toEqual([1]);
    expect(rows).toEqual([2, 3]);
  });

  it('heads unknown to us are found by what stands below, or by names of fields', () => {
    const rows: Entry[][] = [['Báo cáo'], ['Tiêu chí', 'Mốc'], ['Cây xanh', 12], ['Nước sạch', 7]];
    expect(found(rows, ['A1:B1']).headerRows).toEqual([2]);
    const texts: Entry[][] = [
      ['một', 'hai'],
      ['Tên cây', 'Tên lá'],
      ['ba', 'bốn'],
    ];
    expect(found(texts, [], { vocabulary: ['Tên cây', 'tên lá'] }).headerRows).toEqual([2]);
    expect(
      found([
        ['một', 'hai'],
        ['ba', 'bốn'],
      ]).headerRows,
    ).toEqual([]);
  });

  const TWO_LISTS: Entry[][] = [
    ['DANH SÁCH HỘI CHUYÊN NGÀNH'],
    ['STT', 'Tên hội', 'Chủ tịch', 'Điện thoại', 'Hội viên', 'Ghi chú'],
    [1, 'Hội Luật gia', 'Lê A', '0912345678', 12, ''],
    [2, 'Hội Đông y', 'Trần B', '0912345679', 30, ''],
    ['Tổng cộng', '', '', '', 42, ''],
    ['', '', '', 'Đại Phong, ngày 3 tháng 4 năm 2026'],
    ['', 'Người lập biểu', '', 'CHỦ TỊCH'],
    ['', 'Nguyễn Văn An', '', 'Trần Văn Bình'],
    [],
    ['DANH SÁCH HỘI CẤP HUYỆN'],
    ['(số liệu năm 2025)'],
    ['STT', 'Tên hội', 'Địa bàn', 'Điện thoại', 'Chi hội', 'Ghi chú'],
    [1, 'Hội huyện An Phú', 'An Phú', '0912345670', 3, ''],
    [2, 'Hội huyện Bình Minh', 'Bình Minh', '0912345671', 4, ''],
    ['Tổng cộng', '', '', '', 7, ''],
  ];

  it('two lists one under the other: the first is read, the second named with its title', () => {
    const { headerRows, rows, leftOut, table } = found(TWO_LISTS);
    expect(headerRows).toEqual([2]);
    expect(rows).toEqual([3, 4]);
    expect(table.otherLists).toEqual([
      {
        headerRow: 12,
        headerRowCount: 1,
        title: 'DANH SÁCH HỘI CẤP HUYỆN – (số liệu năm 2025)',
        rows: 3,
      },
    ]);
    expect(leftOut).toEqual([
      '1 title',
      '5 totals',
      '6 signature',
      '7 signature',
      '8 signature',
      ...[10, 11, 12, 13, 14, 15].map((row) => `${row} other-list`),
    ]);
  });

  it('… and the second is read when it is chosen, the first named', () => {
    const { heads, rows, leftOut, table } = found(TWO_LISTS, [], { headerRow: 12 });
    expect(heads).toEqual(['STT', 'Tên hội', 'Địa bàn', 'Điện thoại', 'Chi hội', 'Ghi chú']);
    expect(rows).toEqual([13, 14]);
    expect(table.otherLists).toMatchObject([{ headerRow: 2, title: 'DANH SÁCH HỘI CHUYÊN NGÀNH' }]);
    expect(leftOut.slice(-4)).toEqual(['8 other-list', '10 title', '11 title', '15 totals']);
  });

  it('rows left out tell a line of their texts and keep none in memory', () => {
    const long = 'ạ bc'.repeat(8_000);
    const rows: Entry[][] = [
      ['STT', 'Họ và tên', 'Điện thoại'],
      [1, 'Lê A', '0912345678'],
      ['STT', 'Tên hội', 'Địa chỉ'],
      ...Array.from({ length: 300 }, (_, index): Entry[] => [index, long, long]),
    ];
    const sheet = sheetOf(rows);
    const before = usedHeap();
    const table = findTable(sheet)!;
    expect(usedHeap() - before).toBeLessThan(10 * 1024 * 1024);
    expect(table.otherLists).toMatchObject([{ headerRow: 3, rows: 300 }]);
    expect(table.leftOut.at(-1)).toMatchObject({ number: 303, text: `299 | ${long}`.slice(0, 300) });
  });

  it('two lists with the same heads are read as one, the second title as section', () => {
    const again = TWO_LISTS.map((row, index) => (index === 11 ? TWO_LISTS[1]! : row));
    const { rows, leftOut, table } = found(again);
    expect(rows).toEqual([3, 4, 13, 14]);
    expect([...table.rows].map(({ section }) => section)).toEqual([
      undefined,
      undefined,
      'DANH SÁCH HỘI CẤP HUYỆN – (số liệu năm 2025)',
      'DANH SÁCH HỘI CẤP HUYỆN – (số liệu năm 2025)',
    ]);
    expect(table.otherLists).toEqual([]);
    expect(leftOut).toEqual([
      '1 title',
      '5 totals',
      '6 signature',
      '7 signature',
      '8 signature',
      '10 section',
      '11 section',
      '12 repeated-header',
      '15 totals',
    ]);
  });

  it('a second list with two header rows and no title, without an empty row between', () => {
    const { rows, table } = found(
      [
        ['STT', 'Họ và tên', 'Đơn vị', 'Điện thoại'],
        [1, 'Lê A', 'Sở Y tế', '0912345678'],
        [2, 'Trần B', 'Sở Y tế', '0912345679'],
        ['STT', 'Tên hội', 'Trình độ', ''],
        ['', '', 'Tiến sĩ', 'Thạc sĩ'],
        [1, 'Hội Luật gia', 3, 12],
      ],
      ['A4:A5', 'B4:B5', 'C4:D4'],
    );
    expect(rows).toEqual([2, 3]);
    expect(table.otherLists).toEqual([{ headerRow: 4, headerRowCount: 2, title: '', rows: 1 }]);
  });

  it('rows whose words are heads elsewhere are data all the same', () => {
    const { rows, table } = found([
      ['STT', 'Họ và tên', 'Học vị', 'Chức vụ', 'Thuộc hội'],
      ['1', 'Lê A', 'Tiến sĩ', 'Chủ tịch', 'Hội Luật gia'],
      ['2', 'Trần B', 'Thạc sĩ', 'Phó Chủ tịch', 'Hội Đông y'],
      ['3', 'Tên A', 'Tiến sĩ', 'Chủ tịch', 'Hội viên'],
    ]);
    expect(rows).toEqual([2, 3, 4]);
    expect(table.otherLists).toEqual([]);
  });

  it('the clerk’s own choice of header rows is followed', () => {
    const rows: Entry[][] = [
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ];
    expect(found(rows, [], { headerRow: 1, headerRowCount: 2 })).toMatchObject({
      headerRows: [1, 2],
      heads: ['a / c', 'b / d'],
      rows: [3],
    });
    expect(found(rows, [], { headerRow: 0 })).toMatchObject({
      headerRows: [],
      heads: ['', ''],
      rows: [1, 2, 3],
    });
  });

  it('heads repeated on each printed page are left out, empty rows do no harm', () => {
    const head = ['STT', 'Tên hội', 'Điện thoại'];
    expect(found([head, [1, 'A', 'x'], [], [], head, [2, 'B', 'y']])).toMatchObject({
      rows: [2, 6],
      leftOut: ['5 repeated-header'],
    });
  });

  it('values in cells merged over rows are filled down, and it is told', () => {
    const { table } = found(
      [
        ['STT', 'Tên hội', 'Họ và tên'],
        [1, 'Hội Luật gia', 'A'],
        ['', '', 'B'],
      ],
      ['A2:A3', 'B2:B3'],
    );
    expect(table.rows.at(1)!.cells.map(cellText)).toEqual(['1', 'Hội Luật gia', 'B']);
    expect(table.rows.at(1)!.merged!.get(1)).toBe('B2');
  });

  it('columns under one merged head: empty ones are none, texts are joined, numbers stay apart', () => {
    const { table } = found(
      [
        ['Họ và tên', '', '', 'Số lượng', ''],
        ['Nguyễn Văn', 'An', '', 1, 2],
      ],
      ['A1:C1', 'D1:E1'],
    );
    expect(table.columns.map(({ letter, joined }) => [letter, joined])).toEqual([
      ['A', [1]],
      ['D', undefined],
      ['E', undefined],
    ]);
  });

  it.each(['Tổng công ty Điện lực', 'Công đoàn ngành', 'Tổng hội Xây dựng', 'Cộng tác viên'])(
    '%s is a row of the list',
    (name) => {
      expect(
        found([
          ['STT', 'Tên hội', 'Hội viên'],
          [1, name, 5],
        ]).rows,
      ).toEqual([2]);
    },
  );

  it('a column without head but with data stays; hidden sheets come last', () => {
    expect(
      found([
        ['STT', 'Tên hội', ''],
        [1, 'A', 'thêm'],
      ]).heads,
    ).toEqual(['STT', 'Tên hội', '']);
    const big = {
      ...sheetOf([
        ['a', 'b'],
        ['c', 'd'],
      ]),
      hidden: true,
    };
    const small = sheetOf([['a']]);
    expect(pickSheet([big, small, sheetOf([])])).toBe(small);
    expect(pickSheet([sheetOf([])])).toBeNull();
    expect(findTable(sheetOf([]))).toBeNull();
  });

  it('every row of any sheet is a header, a row of the list or left out, once', () => {
    const entry = fc.constantFrom<Entry>(
      null,
      null,
      'Tên hội',
      'STT',
      'Ghi chú',
      'Tổng cộng',
      'Người lập biểu',
      'I',
      'A',
      '(1)',
      'ngày 3 tháng 4 năm 2026',
      'Hội Luật gia',
      1,
      2,
    );
    const corner = fc.tuple(fc.nat(5), fc.nat(9));
    const merge = fc
      .tuple(corner, corner)
      .map(([[left, top], [right, bottom]]) =>
        [
          `${'ABCDEF'[Math.min(left, right)]}${Math.min(top, bottom) + 1}`,
          `${'ABCDEF'[Math.max(left, right)]}${Math.max(top, bottom) + 1}`,
        ].join(':'),
      );
    fc.assert(
      fc.property(
        fc.array(fc.array(entry, { maxLength: 6 }), { maxLength: 10 }),
        fc.array(merge, { maxLength: 4 }),
        (rows, merges) => {
          const sheet = sheetOf(rows, merges);
          const table = findTable(sheet);
          if (!table) {
            expect([...sheet.rows]).toEqual([]);
            return;
          }
          const told = [
            ...table.headerRows,
            ...[...table.rows].map(({ number }) => number),
            ...table.leftOut.map(({ number }) => number),
          ];
          expect(told.toSorted((a, b) => a - b)).toEqual([...sheet.rows].map(({ number }) => number));
          const columns = new Set(table.columns.flatMap(({ column, joined }) => [column, ...(joined ?? [])]));
          for (const row of table.rows)
            for (const [column, cell] of row.cells.entries()) if (cell) expect(columns).toContain(column);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
