/** A list of 60 associations as an office has it, and what the import makes of it; then the same list exported and read again. */
import { describe, expect, it } from 'vitest';
import type { FieldValue, SheetField } from '../../electron/backend/sheets/fields.ts';
import { readList, type ReadList } from '../../electron/backend/sheets/read-list.ts';
import { recordReader, type SheetRecord } from '../../electron/backend/sheets/read-records.ts';
import { writeWorkbook } from '../../electron/backend/sheets/write-workbook.ts';
import { officeFile } from '../fixtures/office-list.ts';

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

function recordsOf({ table, mapping }: ReadList): SheetRecord[] {
  const read = recordReader(table, mapping, FIELDS);
  return [...table.rows].flatMap((row) => read(row) ?? []);
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

    const records = recordsOf(list);
    expect(records).toHaveLength(list.table.rows.length);
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
    const records = recordsOf(list);
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
    const second = recordsOf(again);
    expect(again.legacy).toEqual([]);
    expect(again.mapping.matches.every(({ confidence }) => confidence > 0.9)).toBe(true);
    expect(second.map(({ values }) => values)).toEqual(records.map(({ values }) => values));
    expect(second.flatMap(({ problems }) => problems)).toEqual([]);
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
