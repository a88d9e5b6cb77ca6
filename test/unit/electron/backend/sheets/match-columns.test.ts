import { describe, expect, it } from 'vitest';
import { fieldMappingSchema, type FieldMapping } from '../../../../../electron/api/imports.ts';
import type { SheetField } from '../../../../../electron/backend/sheets/fields.ts';
import { findTable, type Table } from '../../../../../electron/backend/sheets/find-table.ts';
import { matchColumns, saveMapping } from '../../../../../electron/backend/sheets/match-columns.ts';
import { sheetOf, type Entry } from './sheet-of.ts';

const FIELDS: readonly SheetField[] = [
  {
    key: 'name',
    label: 'Tên hội',
    synonyms: ['Tên hội thành viên', 'Tên tổ chức'],
    type: 'text',
    required: true,
  },
  { key: 'abbreviation', label: 'Tên viết tắt', type: 'text' },
  { key: 'chairman', label: 'Chủ tịch', type: 'text' },
  { key: 'chairmanPhone', label: 'Điện thoại chủ tịch', type: 'phone' },
  { key: 'phone', label: 'Số điện thoại', synonyms: ['Điện thoại', 'Di động'], type: 'phone' },
  { key: 'email', label: 'Thư điện tử', synonyms: ['Email'], type: 'email' },
  { key: 'founded', label: 'Ngày thành lập', synonyms: ['Năm thành lập'], type: 'date' },
  { key: 'term', label: 'Nhiệm kỳ', type: 'text' },
  { key: 'members', label: 'Số hội viên', synonyms: ['Hội viên'], type: 'integer' },
  { key: 'address', label: 'Trụ sở', synonyms: ['Địa chỉ'], type: 'text' },
  { key: 'note', label: 'Ghi chú', type: 'lines' },
];

function tableOf(rows: readonly (readonly Entry[])[], merges: readonly string[] = []): Table {
  return findTable(sheetOf(rows, merges), { headerRow: 1, headerRowCount: merges.length > 0 ? 2 : 1 })!;
}

function matched(table: Table, saved?: FieldMapping): Record<string, [string, string]> {
  const { matches } = matchColumns(table, FIELDS, saved);
  return Object.fromEntries(
    matches.map(({ field, column, by }) => [
      field,
      [table.columns.find((entry) => entry.column === column)!.letter, by],
    ]),
  );
}

describe('matching columns and fields', () => {
  it('by heads in any writing, by abbreviations, and by what cells hold', () => {
    const table = tableOf([
      [
        'TT',
        'TÊN HỘI THÀNH VIÊN',
        'CT',
        'SĐT',
        'NK',
        'Ngay thanh lap',
        'Số lượng hội viên',
        'Địa chỉ trụ sở',
        '',
        'Ghi chú',
      ],
      [1, 'Hội Luật gia', 'Nguyễn Văn A', '0912345678', '2020-2025', '3/4/2001', 12, 'Số 1', 'a@b.vn', ''],
      [2, 'Hội Đông y', 'Trần Thị B', '0912345679', '2021-2026', '2002', 5, 'Số 2', 'c@d.vn', ''],
    ]);
    expect(matched(table)).toEqual({
      name: ['B', 'name'],
      chairman: ['C', 'abbreviation'],
      phone: ['D', 'abbreviation'],
      term: ['E', 'abbreviation'],
      founded: ['F', 'name'],
      members: ['G', 'name'],
      address: ['H', 'name'],
      email: ['I', 'content'],
      note: ['J', 'name'],
    });
    const mapping = matchColumns(table, FIELDS);
    expect(mapping).toMatchObject({ unmatched: [0], missing: [], lost: [] });
    expect(mapping.matches.every(({ confidence }) => confidence >= 0.5 && confidence <= 1)).toBe(true);
  });

  it('under group heads the fullest name wins', () => {
    const table = tableOf(
      [
        ['Tên hội', 'Chủ tịch', '', 'Văn phòng', ''],
        ['', 'Họ và tên', 'Điện thoại', 'Điện thoại', 'Email'],
        ['Hội Luật gia', 'A', '0912345678', '02437654321', 'a@b.vn'],
      ],
      ['A1:A2', 'B1:C1', 'D1:E1'],
    );
    expect(matched(table)).toMatchObject({
      name: ['A', 'name'],
      chairmanPhone: ['C', 'name'],
      phone: ['D', 'name'],
      email: ['E', 'name'],
    });
  });

  it('a saved mapping overrides, names what it lost, and comes back as it was saved', () => {
    const table = tableOf([
      ['Tên hội', 'Tên viết tắt', 'Ghi chú', 'Ghi chú'],
      ['Hội Luật gia', 'HLG', 'một', 'hai'],
    ]);
    const saved: FieldMapping = { name: 'ten VIET tat', abbreviation: null, note: 'd', phone: 'Cột cũ' };
    const mapping = matchColumns(table, FIELDS, saved);
    expect(mapping.lost).toEqual(['phone']);
    expect(mapping.unmatched).toEqual([0, 2]);
    expect(matched(table, saved)).toEqual({ name: ['B', 'saved'], note: ['D', 'saved'] });
    const again = fieldMappingSchema.parse(JSON.parse(JSON.stringify(saveMapping(table, mapping, FIELDS))));
    expect(again).toMatchObject({ name: 'Tên viết tắt', abbreviation: null, note: 'D', phone: null });
    expect(matched(table, again)).toEqual({ name: ['B', 'saved'], note: ['D', 'saved'] });
  });

  it('words that turn the meaning keep heads apart', () => {
    const table = tableOf([
      ['Tên hội', 'Phó Chủ tịch', 'Hội viên nữ', 'Số quyết định', 'Điện thoại liên hệ'],
      ['Hội Luật gia', 'A', 3, '12/QĐ', '0912345678'],
    ]);
    expect(matched(table)).toEqual({ name: ['A', 'name'], phone: ['E', 'name'] });
  });

  it('required fields without column are told; a head over unfitting cells is less sure', () => {
    const bad = matchColumns(tableOf([['Ngày thành lập'], ['chưa rõ'], ['đang hỏi']]), FIELDS);
    const good = matchColumns(tableOf([['Ngày thành lập'], ['3/4/2019'], ['2019']]), FIELDS);
    expect(bad.missing).toEqual(['name']);
    expect(bad.matches[0]!.confidence).toBeLessThan(good.matches[0]!.confidence);
  });
});
