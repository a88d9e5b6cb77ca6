import { describe, expect, it } from 'vitest';
import {
  compareDocuments,
  differenceOf,
  documentLines,
} from '../../../renderer/features/documents/compare-documents.ts';
import type { AdminDocument, Block, Table } from '../../../templates/model/document.ts';
import { aDocument } from '../../fixtures/documents.ts';

const before = aDocument({
  body: [
    { type: 'heading', id: 'h', level: 'roman', content: [{ text: 'Mục đích' }] },
    { type: 'paragraph', id: 'p', content: [{ text: 'Nắm tình hình hội thành viên.' }] },
    { type: 'paragraph', id: 'q', content: [{ text: 'Đoạn bỏ đi.' }] },
  ],
});
const after = {
  ...before,
  body: [
    before.body[0]!,
    { type: 'paragraph' as const, id: 'p', content: [{ text: 'Nắm chắc tình hình hội thành viên.' }] },
  ],
};

it('finds nothing between equals', () => {
  expect(compareDocuments(before, structuredClone(before)).every(({ change }) => change === 'same')).toBe(
    true,
  );
});
it('shows changed words, added and removed lines', () => {
  const changes = compareDocuments(before, after).filter(({ change }) => change !== 'same');
  expect(changes.map(({ change }) => change)).toEqual(['changed', 'removed']);
  expect(
    changes[0]?.pieces.filter(({ change }) => change === 'added').map(({ text }) => text.trim()),
  ).toEqual(['chắc']);
});
it('loses no line: both states can be read out of the comparison', () => {
  const lines = compareDocuments(before, after);
  const side = (dropped: 'added' | 'removed'): string[] =>
    lines
      .filter(({ change }) => change !== dropped)
      .map(({ pieces }) =>
        pieces
          .filter(({ change }) => change !== dropped)
          .map(({ text }) => text)
          .join(''),
      );
  expect(side('added')).toEqual(documentLines(before));
  expect(side('removed')).toEqual(documentLines(after));
});

const reference: Block = { type: 'paragraph', id: 'r', content: [{ text: 'Theo ' }, { ref: 'h2' }] };

describe('what restoring would change is told', () => {
  const base = aDocument();
  const change = (patch: Partial<AdminDocument>): string => {
    const lines = compareDocuments({ ...base, ...patch }, base);
    expect(differenceOf({ ...base, ...patch }, base, lines)).toBe('words');
    return lines
      .filter((line) => line.change !== 'same')
      .flatMap(({ pieces }) => pieces.filter((piece) => piece.change !== 'added').map(({ text }) => text))
      .join('');
  };
  it.each<[string, Partial<AdminDocument>, string]>([
    ['number', { number: { value: '12', organ: 'LHH' } }, 'Số: 12/KH-LHH'],
    ['unit', { number: { value: '5', organ: 'LHH', unit: 'VP' } }, 'Số: 05/KH-LHH-VP'],
    ['kind', { kind: 'chuong-trinh' }, 'CTr-LHH'],
    ['date', { date: { day: 6, month: 3, year: 2026 } }, 'Đại Phong, ngày 06 tháng 3 năm 2026'],
    ['place', { place: 'Hòa Bình' }, 'Hòa Bình, ngày 05 tháng 02 năm 2026'],
    ['layout', { layout: 'party' }, 'Thể thức: Đảng (HD 36)'],
    ['margins', { settings: { margins: { top: 25, bottom: 20, left: 30, right: 15 } } }, 'Lề trên: 25 mm'],
    ['spacing', { settings: { lineSpacing: 1.15 } }, 'Giãn dòng: 1,15 dòng'],
    ['mark of Roman numbers', { settings: { romanMark: '-' } }, 'I- Mục đích'],
    ['draft', { isDraft: true }, 'Có chữ “Dự thảo”'],
    ['secrecy', { secrecy: 'mat' }, 'Độ mật: Mật'],
    ['urgency', { urgency: 'hoa-toc' }, 'Độ khẩn: Hỏa tốc'],
    ['circulation', { circulation: 'luu-hanh-noi-bo' }, 'Phạm vi lưu hành: Lưu hành nội bộ'],
    ['authority', { enactment: { authority: 'Ban Thường vụ', formula: 'Quyết định:' } }, 'Ban Thường vụ'],
    ['contact', { contact: 'Số 12 đường Hùng Vương' }, 'Liên hệ: Số 12 đường Hùng Vương'],
    [
      'appendix on its side',
      { appendices: [{ id: 'a', title: 'Danh mục', orientation: 'landscape', body: [] }] },
      'Phụ lục: Danh mục (trang ngang)',
    ],
    ['number of a target', { body: [target(12)] }, 'Tập huấn: từ 12 lớp trở lên'],
    ['place referred to', { body: [...base.body, reference] }, 'mục II'],
  ])('%s', (_what, patch, told) => {
    expect(change(patch)).toContain(told);
  });

  it('an end mark that went', () => {
    const lines = compareDocuments(base, { ...base, endMark: false });
    expect(lines.filter(({ change: how }) => how !== 'same').map(({ pieces }) => pieces[0]?.text)).toEqual([
      'Cuối nội dung: ./.',
    ]);
  });

  it.each<[string, readonly Block[], readonly Block[]]>([
    [
      'emphasis',
      [{ type: 'paragraph', id: 'p', content: [{ text: 'Một' }] }],
      [{ type: 'paragraph', id: 'p', content: [{ text: 'Một', bold: true }] }],
    ],
    ['merged cells', [table({})], [table({ rowSpan: 2 })]],
  ])('%s: the words are the same, the looks are not', (_what, old, now) => {
    const one = { ...base, body: [...old] };
    const two = { ...base, body: [...now] };
    expect(differenceOf(one, two, compareDocuments(one, two))).toBe('looks');
  });

  it('equal documents whose keys stand in another order are the same', () => {
    const { schema, ...rest } = structuredClone(base);
    const turned: AdminDocument = { ...rest, schema };
    expect(differenceOf(base, turned, compareDocuments(base, turned))).toBe('none');
  });
});

function target(from: number): Block {
  const quantity = { bound: 'at-least' as const, from, unit: 'lớp' };
  return { type: 'target', id: 't', slot: 'bullet', content: [{ text: 'Tập huấn' }], quantity };
}
function table(span: { rowSpan?: number }): Table {
  const row = ['1', '2'].map((text) => ({ paragraphs: [[{ text }]] }));
  return {
    type: 'table',
    id: 'b',
    columns: [{ weight: 1 }, { weight: 1 }],
    headerRows: 0,
    rows: [row.map((cell, index) => (index === 0 ? { ...cell, ...span } : cell)), row.slice(1)],
  };
}
