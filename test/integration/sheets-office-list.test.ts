/** A list of 60 associations as an office has it, and what the import makes of it; then the same list exported and read again. */
import { describe, expect, it } from 'vitest';
import type { FieldValue, SheetField } from '../../electron/backend/sheets/fields.ts';
import { toLegacy } from '../../electron/backend/sheets/legacy-encodings.ts';
import { readList } from '../../electron/backend/sheets/read-list.ts';
import { readRecords } from '../../electron/backend/sheets/read-records.ts';
import { writeWorkbook } from '../../electron/backend/sheets/write-workbook.ts';
import { rawWorkbook } from '../unit/electron/backend/sheets/raw-workbook.ts';

const FIELDS: readonly SheetField[] = [
  { key: 'name', label: 'Tên hội', type: 'text', required: true },
  {
    key: 'type',
    label: 'Loại',
    type: 'choice',
    choices: [
      { key: 'provincial', label: 'Hội chuyên ngành cấp tỉnh', synonyms: ['Cấp tỉnh'] },
      { key: 'club', label: 'Câu lạc bộ', synonyms: ['CLB'] },
    ],
  },
  { key: 'chairman', label: 'Chủ tịch', type: 'text' },
  { key: 'phone', label: 'Điện thoại', type: 'phone' },
  { key: 'email', label: 'Thư điện tử', synonyms: ['Email'], type: 'email' },
  { key: 'founded', label: 'Ngày thành lập', type: 'date' },
  { key: 'members', label: 'Hội viên', synonyms: ['Tổng số hội viên'], type: 'integer' },
  { key: 'doctors', label: 'Tiến sĩ', type: 'integer' },
  { key: 'masters', label: 'Thạc sĩ', type: 'integer' },
  { key: 'assigned', label: 'Được giao nhiệm vụ', type: 'flag' },
  { key: 'note', label: 'Ghi chú', type: 'lines' },
];

const SUBJECTS = [
  'Luật gia',
  'Đông y',
  'Làm vườn',
  'Khoa học Lịch sử',
  'Kiến trúc sư',
  'Nuôi ong',
  'Điều dưỡng',
  'Vật lý',
  'Hóa học',
  'Thủy lợi',
  'Xây dựng',
  'Cầu đường',
];
const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đỗ', 'Bùi'];
const DATES: readonly ((index: number) => string)[] = [
  () => n(36_985),
  (index) => t(`${(index % 27) + 1}/4/2001`),
  (index) => t(`0${(index % 9) + 1}-04-2001`),
  () => t('tháng 4/2001'),
  () => t('2001'),
  () => t('ngày 3 tháng 4 năm 2001'),
];

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Content of a cell with attributes: text, a number. */
const t = (text: string, style = 0): string =>
  ` s="${style}" t="inlineStr"><is><t xml:space="preserve">${escape(text)}</t></is>`;
const n = (value: number, style = 1): string => ` s="${style}"><v>${value}</v>`;

function row(number: number, cells: readonly (string | null)[], attributes = ''): string {
  const written = cells.map((content, column) =>
    content === null ? '' : `<c r="${String.fromCharCode(65 + column)}${number}"${content}</c>`,
  );
  return `<row r="${number}"${attributes}>${written.join('')}</row>`;
}

/** The office's file: legacy fonts in two columns, titles, two header rows, sections, totals, signatures. */
function officeFile(): Uint8Array {
  const tcvn3 = (text: string): string => t(toLegacy(text, 'tcvn3'), 2);
  const rows = [
    row(1, [t('UBND TỈNH ĐẠI PHONG'), null, null, null, null, t('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')]),
    row(3, [t('DANH SÁCH HỘI THÀNH VIÊN')]),
    row(5, [
      t('STT'),
      tcvn3('Tên hội'),
      t('Loại'),
      tcvn3('Chủ tịch'),
      t('Liên hệ'),
      null,
      t('Ngày thành lập'),
      t('Tổng số hội viên'),
      t('Trình độ'),
      null,
      t('Được giao\nnhiệm vụ'),
      t('Ghi chú'),
    ]),
    row(6, [null, null, null, null, t('SĐT'), t('Email'), null, null, t('Tiến sĩ'), t('Thạc sĩ')]),
    row(
      7,
      Array.from({ length: 12 }, (_, index) => t(`(${index + 1})`)),
    ),
    row(8, [t('I'), tcvn3('Hội cấp tỉnh')]),
  ];
  for (let index = 0; index < 60; index += 1) {
    const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
    const name =
      index === 59 ? 'Hội Luật gia 1' : `Hội ${subject} ${Math.floor(index / SUBJECTS.length) + 1}`;
    rows.push(
      row(
        9 + index,
        [
          n(index + 1, 0),
          tcvn3(index === 7 ? ` ${name}` : name),
          t(index % 3 === 0 ? 'CLB' : 'Hội chuyên ngành cấp tỉnh'),
          tcvn3(`${FAMILY[index % FAMILY.length]} Văn Đức`),
          index % 2 === 0 ? n(912_345_600 + index, 0) : t(`0243.765.4${100 + index}`),
          t(index === 5 ? 'hội@daiphong' : `hoi${index}@daiphong.vn`),
          index === 9 ? t('31/02/2001') : (DATES[index % DATES.length]?.(index) ?? null),
          index === 11 ? t('12 hội viên') : t('1.234'),
          n(index % 4, 0),
          n(index % 7, 0),
          index % 5 === 0 ? t('x') : null,
          index === 3 ? t('=HYPERLINK("http://x")') : null,
        ],
        index === 20 ? ' hidden="1"' : '',
      ),
    );
  }
  rows.push(
    row(69, [t('Tổng cộng'), null, null, null, null, null, null, n(74_040, 0)]),
    row(71, [null, null, null, null, null, null, t('Đại Phong, ngày 03 tháng 4 năm 2026')]),
    row(72, [null, t('Người lập biểu'), null, null, null, null, t('TM. BAN THƯỜNG VỤ')]),
    row(76, [null, t('Lê Thị Hoa'), null, null, null, null, t('Trần Văn Bình')]),
  );
  const merges = [
    'A1:D1',
    'F1:L1',
    'A3:L3',
    'A5:A6',
    'B5:B6',
    'C5:C6',
    'D5:D6',
    'E5:F5',
    'G5:G6',
    'H5:H6',
    'I5:J5',
    'K5:K6',
    'L5:L6',
    'A69:G69',
  ];
  return rawWorkbook({
    sheets: [
      { name: 'Tổng hợp', state: 'hidden', xml: '<sheetData/>' },
      {
        name: 'DS hội 2026',
        xml: `<sheetData>${rows.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
      },
    ],
    styles:
      '<fonts><font><name val="Times New Roman"/></font><font><name val=".VnTime"/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>',
  });
}

describe('an office’s list of 60 associations', () => {
  it('is read with every problem named and nothing silently changed', async () => {
    const list = await readList(officeFile(), 'ds.xlsx', FIELDS);
    expect(list.sheets).toEqual([
      { name: 'Tổng hợp', hidden: true, rows: 0 },
      { name: 'DS hội 2026', hidden: false, rows: 70 },
    ]);
    expect(list.legacy.map(({ column, encoding }) => [column, encoding])).toEqual([
      [1, 'tcvn3'],
      [3, 'tcvn3'],
    ]);
    expect(list.table.headerRows).toEqual([5, 6]);
    expect(list.table.leftOut.map(({ number, reason }) => [number, reason])).toEqual([
      [1, 'title'],
      [3, 'title'],
      [7, 'numbering'],
      [8, 'section'],
      [69, 'totals'],
      [71, 'signature'],
      [72, 'signature'],
      [76, 'signature'],
    ]);
    expect(Object.fromEntries(list.mapping.matches.map(({ field, column }) => [field, column]))).toEqual({
      name: 1,
      type: 2,
      chairman: 3,
      phone: 4,
      email: 5,
      founded: 6,
      members: 7,
      doctors: 8,
      masters: 9,
      assigned: 10,
      note: 11,
    });
    expect(list.mapping.missing).toEqual([]);

    const { records, blank } = await readRecords(list.table, list.mapping, FIELDS);
    expect(blank).toEqual([]);
    expect(records).toHaveLength(60);
    expect(records.map(({ row: number }) => number)).toEqual(
      Array.from({ length: 60 }, (_, index) => index + 9),
    );
    expect(records[20]!.hidden).toBe(true);
    expect(records[0]).toMatchObject({
      section: 'I Hội cấp tỉnh',
      values: {
        name: 'Hội Luật gia 1',
        type: 'club',
        chairman: 'Nguyễn Văn Đức',
        phone: '0912345600',
        email: 'hoi0@daiphong.vn',
        founded: { year: 2001, month: 4, day: 4 },
        members: 1234,
        doctors: 0,
        masters: 0,
        assigned: true,
        note: null,
      },
    });
    expect(records[59]!.values['name']).toBe(records[0]!.values['name']);
    expect(records[3]!.values).toMatchObject({
      founded: { year: 2001, month: 4 },
      note: '=HYPERLINK("http://x")',
    });
    expect(records[4]!.values['founded']).toEqual({ year: 2001 });

    const problems = records.flatMap((record) => record.problems);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ row: number, column, message }) => [`${column}${number}`, message])).toEqual([
      ['F14', '“hội@daiphong” có dấu tiếng Việt trong địa chỉ thư điện tử.'],
      ['G18', '“31/02/2001”: không có ngày 31/02/2001 trong lịch.'],
      ['H20', '“12 hội viên” có chữ kèm theo số; chỉ ghi số 12.'],
    ]);
    const told = (words: string): number => problems.filter(({ message }) => message.includes(words)).length;
    // Each name, and the chairmen: all have letters beyond ASCII.
    expect(told('Đã đổi từ phông chữ cũ sang Unicode')).toBe(120);
    expect(told('Thêm số 0 đầu')).toBe(30);
    expect(told('“CLB” được hiểu là “Câu lạc bộ”')).toBe(20);
    expect(told('Đã bỏ khoảng trắng')).toBe(1);
    expect(problems).toHaveLength(3 + 120 + 30 + 20 + 1);
  });

  it('exported and read again is the same', async () => {
    const list = await readList(officeFile(), 'ds.xlsx', FIELDS);
    const { records } = await readRecords(list.table, list.mapping, FIELDS);
    const choices = FIELDS.find(({ key }) => key === 'type')?.choices ?? [];
    const shown = (key: string, value: FieldValue | null): FieldValue | null =>
      key === 'type' ? (choices.find((choice) => choice.key === value)?.label ?? null) : value;
    const bytes = await writeWorkbook([
      {
        name: 'Hội thành viên',
        columns: FIELDS.map(({ label }) => ({ header: label })),
        rows: records.map(({ values }) => FIELDS.map(({ key }) => shown(key, values[key] ?? null))),
      },
    ]);
    const again = await readList(bytes, 'xuat.xlsx', FIELDS);
    const second = await readRecords(again.table, again.mapping, FIELDS);
    expect(again.legacy).toEqual([]);
    expect(again.mapping.matches.every(({ confidence }) => confidence > 0.9)).toBe(true);
    expect(second.records.map(({ values }) => values)).toEqual(records.map(({ values }) => values));
    expect(second.records.flatMap(({ problems }) => problems)).toEqual([]);
  });

  it('names the sheet that a file has not, and files without rows', async () => {
    await expect(readList(officeFile(), 'a.xlsx', FIELDS, { sheet: 'Khác' })).rejects.toThrow('“Khác”');
    await expect(readList(officeFile(), 'a.xlsx', FIELDS, { sheet: 'Tổng hợp' })).rejects.toThrow(
      'không có dòng',
    );
    await expect(readList(new TextEncoder().encode(',,\n'), 'a.csv', FIELDS)).rejects.toThrow(
      'không có dòng',
    );
  });
});
