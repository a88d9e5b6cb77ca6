import { describe, expect, it } from 'vitest';
import type { ColumnFilter } from '../../../electron/api/views.ts';
import {
  gridCommand,
  moveFrom,
  type GridCommand,
  type Move,
} from '../../../renderer/components/register/grid-keys.ts';
import { filterText } from '../../../renderer/components/register/filter-text.ts';
import { layoutList, listDocument } from '../../../renderer/components/register/list-document.ts';
import { readDateInput, readNumberInput } from '../../../renderer/components/register/range-input.ts';
import { registerList } from '../../../renderer/components/register/register-list.ts';
import { RowIndex } from '../../../renderer/components/register/row-index.ts';
import { listPaper, paperColumns } from '../../../renderer/components/register/paper-columns.ts';
import { rowWindow, scrollToRow } from '../../../renderer/components/register/row-window.ts';
import { SAMPLE_OFFICE } from '../../../templates/catalogue/sample/office.ts';
import { pageCss } from '../../../templates/html/paper.ts';
import { renderLaidHtml } from '../../../templates/html/render.ts';
import { textWidth } from '../../../templates/layout/text-width.ts';
import { parseDocument } from '../../../templates/model/parse.ts';
import { resolveProfile } from '../../../templates/profiles/resolve.ts';
import { CLUB_COLUMNS, clubs } from '../../fixtures/register-page/clubs.ts';

const press = (keys: string, code = '') => ({
  key: keys.split('+').at(-1) ?? '',
  code,
  ctrlKey: keys.includes('Ctrl+'),
  shiftKey: keys.includes('Shift+'),
  altKey: keys.includes('Alt+'),
  metaKey: false,
  isComposing: false,
});

describe('keys of the grid', () => {
  it.each<[string, string, GridCommand | null]>([
    ['ArrowDown', '', { type: 'move', move: 'down', choose: 'only' }],
    ['Shift+ArrowUp', '', { type: 'move', move: 'up', choose: 'range' }],
    ['Ctrl+ArrowDown', '', { type: 'move', move: 'down', choose: 'none' }],
    ['ArrowRight', '', { type: 'move', move: 'right', choose: 'none' }],
    ['Ctrl+Shift+End', '', { type: 'move', move: 'bottom', choose: 'range' }],
    ['PageDown', '', { type: 'move', move: 'pageDown', choose: 'only' }],
    [' ', 'Space', { type: 'toggle' }],
    ['Ctrl+a', 'KeyA', { type: 'all' }],
    ['Ctrl+Shift+C', 'KeyC', { type: 'copy', cellOnly: true }],
    ['Alt+ArrowDown', '', { type: 'menu' }],
    ['Shift+Enter', '', { type: 'enter', add: true }],
    ['Alt+1', 'Digit1', null],
    ['x', 'KeyX', null],
  ])('%s', (keys, code, command) => {
    expect(gridCommand(press(keys, code))).toEqual(command);
  });

  const SIZE = { rows: 100, columns: 5, page: 20 };
  it.each<[Move, number, number, number, number]>([
    ['up', 0, 2, -1, 2],
    ['up', -1, 2, -1, 2],
    ['down', 99, 0, 99, 0],
    ['left', 5, 0, 5, 0],
    ['right', 5, 4, 5, 4],
    ['rowEnd', 5, 1, 5, 4],
    ['pageDown', -1, 1, 20, 1],
    ['pageDown', 90, 1, 99, 1],
    ['pageUp', 5, 1, 0, 1],
    ['top', 50, 1, 0, 1],
    ['bottom', 50, 1, 99, 1],
  ])('%s from row %i, column %i', (move, row, column, toRow, toColumn) => {
    expect(moveFrom({ row, column }, move, SIZE)).toEqual({ row: toRow, column: toColumn });
  });
  it('without rows there is only the header', () => {
    for (const move of ['up', 'down', 'pageUp', 'pageDown', 'top', 'bottom'] as const)
      expect(moveFrom({ row: -1, column: 0 }, move, { rows: 0, columns: 1, page: 1 }).row).toBe(-1);
  });
});

describe('rows in view', () => {
  it.each([
    [0, 280, { first: 0, end: 12 }],
    [2_800, 280, { first: 98, end: 112 }],
    [27_720, 280, { first: 988, end: 1_000 }],
    // Rubber-band scrolling goes beyond the top.
    [-50, 280, { first: 0, end: 12 }],
    // Rows have become fewer and the scroller does not know yet.
    [60_000, 280, { first: 1_000, end: 1_000 }],
  ])('at %i pixels of a room of %i', (scrollTop, room, window) => {
    expect(rowWindow(scrollTop, room, 28, 1_000, 2)).toEqual(window);
  });
  it('scrolls only as far as a row needs', () => {
    expect(scrollToRow(0, 100, 280, 28)).toBe(0);
    expect(scrollToRow(5, 100, 280, 28)).toBe(100);
    expect(scrollToRow(20, 100, 280, 28)).toBe(308);
  });
});

describe('ends of a range', () => {
  it.each<[string, number | null]>([
    ['1.200', 1200],
    ['1 200,5', 1200.5],
    ['85,5', 85.5],
    ['-3', -3],
    ['1.20', null],
    ['nhiều', null],
  ])('number “%s”', (text, value) => {
    expect(readNumberInput(text)).toEqual(value === null ? { problem: expect.any(String) } : { value });
  });
  it.each<[string, string | null]>([
    ['05/4/2026', '2026-04-05'],
    ['5-4-2026', '2026-04-05'],
    ['4/2026', '2026-04'],
    ['2026', '2026'],
    ['30/02/2026', null],
    ['13/2026', null],
    ['hôm nay', null],
  ])('date “%s”', (text, value) => {
    expect(readDateInput(text)).toEqual(value === null ? { problem: expect.any(String) } : { value });
  });
});

it.each<[ColumnFilter, string]>([
  [{ type: 'text', text: ' hoi ' }, 'chứa “hoi”'],
  [{ type: 'choice', values: ['Hội', ''] }, 'Hội, (để trống)'],
  [{ type: 'choice', values: ['a', 'b', 'c', 'd', 'e'] }, 'a, b, c và 2 giá trị khác'],
  [{ type: 'number', from: 1000 }, 'từ 1.000'],
  [{ type: 'date', from: '2019-04', to: '2020' }, 'từ 04/2019 đến 2020'],
  [{ type: 'empty' }, 'để trống'],
  [{ type: 'filled' }, 'có giá trị'],
])('a filter in words: %j', (filter, text) => {
  expect(filterText(filter)).toBe(text);
});

describe('a list on paper', () => {
  const rows = clubs(40);
  const index = new RowIndex(rows, (row) => row.id, CLUB_COLUMNS);
  const list = registerList(
    index,
    CLUB_COLUMNS.map(({ key, width }) => ({ key, width })),
    rows.keys(),
  );
  const input = {
    title: 'Danh sách hội thành viên',
    subject: '',
    list,
    office: SAMPLE_OFFICE,
    today: '2026-04-05',
  };
  const paper = listDocument(input);

  it('is a document that the model takes', () => {
    expect(parseDocument(paper.document)).toEqual({ ok: true, value: paper.document });
  });
  it('has the head of the office, the title, the rows with their numbers, the sum, the signer, and no number of a document', () => {
    const html = renderLaidHtml(layoutList(paper));
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'DANH SÁCH HỘI THÀNH VIÊN',
      'Đại Phong, ngày 05 tháng 4 năm 2026',
      rows[39]?.name ?? '',
      rows.reduce((sum, row) => sum + (row.members ?? 0), 0).toLocaleString('vi-VN'),
      'Tổng cộng',
      SAMPLE_OFFICE.state.signers[0]?.name ?? '',
    ])
      expect(html).toContain(words);
    expect(html).not.toContain('Số:');
    const [head] = /<thead>.*?<\/thead>/s.exec(html) ?? [''];
    expect(head.match(/columnheader/g)).toHaveLength(CLUB_COLUMNS.length + 1);
  });
  it('gives each column its longest word, and the rest to the long texts', () => {
    const profile = resolveProfile({ layout: 'state' });
    const long = 'Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh Đại Phong lần thứ VIII, năm 2026-2027';
    const widths = paperColumns(
      [
        ['TT', '15'],
        ['Ngày', '21/11/2026'],
        ['Trích yếu', long],
      ],
      165,
      profile,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165);
    const { size } = profile.styles.tableCell;
    expect(widths[1]).toBeGreaterThan(textWidth('21/11/2026', size, false) + 2 * profile.table.cellPaddingX);
    expect(widths[0]).toBeGreaterThan(textWidth('TT', size, true) + 2 * profile.table.cellPaddingX);
    expect(widths[2]).toBeGreaterThan(100);
    const narrow = paperColumns(
      Array.from({ length: 20 }, () => ['Ngày', '21/11/2026']),
      165,
      profile,
    );
    expect(narrow.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165);
  });
  it('turns the paper where the columns have no room upright; head and signature take the width', () => {
    expect(paper.orientation).toBe('portrait');
    const texts = (columns: number): string[][] =>
      Array.from({ length: columns }, () => ['Ngày kết nạp', '21/11/2026']);
    const profile = resolveProfile({ layout: 'state' });
    expect(listPaper(texts(6), profile).orientation).toBe('portrait');
    const wide = listPaper(texts(9), profile);
    expect(wide.orientation).toBe('landscape');
    const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
    expect(sum(wide.widths)).toBeCloseTo(297 - 30 - 15);
    const laid = layoutList({ ...paper, orientation: 'landscape' });
    const [section] = laid.sections;
    expect(section).toMatchObject({ orientation: 'landscape', textWidth: 297 - 30 - 15 });
    for (const node of section?.nodes ?? [])
      if (node.type === 'table') expect(sum(node.columns)).toBeCloseTo(297 - 30 - 15);
    expect(pageCss(laid)).toMatch(/@page\{size:297mm 210mm;/);
  });
});
