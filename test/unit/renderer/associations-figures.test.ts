/** Yearly figures, figures of groups, charts, routes to the associations behind a figure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FigureGroup } from '../../../electron/api/associations.ts';
import { contentText } from '../../../templates/model/content.ts';
import { bodySchema } from '../../../templates/model/document.ts';
import { parseRoute, routeHash } from '../../../renderer/app/route.ts';
import { axis, runsOf } from '../../../renderer/features/associations/charts/scale.ts';
import {
  figureRows,
  figuresHtml,
  figuresList,
  figuresTsv,
  MEASURES,
  measureOf,
  totalOf,
} from '../../../renderer/features/associations/figure-table.ts';
import {
  figureBlocks,
  sourceText,
} from '../../../renderer/features/associations/to-document/figure-blocks.ts';
import { typeIdFor } from '../../../renderer/features/associations/types/type-id.ts';
import { eventValue } from '../../../renderer/features/associations/sections/event-value.ts';
import {
  emptyYear,
  FIGURE_ROWS,
  figureOf,
  sumOfYears,
} from '../../../renderer/features/associations/year-figures.ts';

const row = (key: string) => {
  const found = FIGURE_ROWS.find((entry) => entry.key === key);
  if (!found) throw new Error(`no row ${key}`);
  return found;
};

describe('yearly figures', () => {
  const year = { ...emptyYear(2025), doctors: 3, masters: 7, feeDue: 1_000, feePaid: 400 };

  it('add up degrees and tell what is owed', () => {
    expect(figureOf(year, row('intellectuals'))).toBe(10);
    expect(figureOf(year, row('feeOwed'))).toBe(600);
  });

  it('know the unknown from nought', () => {
    expect(figureOf(emptyYear(2025), row('intellectuals'))).toBeNull();
    expect(figureOf(emptyYear(2025), row('feeOwed'))).toBeNull();
    expect(figureOf({ ...year, feePaid: null }, row('feeOwed'))).toBe(1_000);
  });

  it('sum fees over the years, but not members, who are counted anew each year', () => {
    const years = [year, { ...year, year: 2026, members: 5, feeDue: 2_000, feePaid: 2_000 }];
    expect(sumOfYears(years, row('feeDue'))).toBe(3_000);
    expect(sumOfYears(years, row('feeOwed'))).toBe(600);
    expect(sumOfYears(years, row('members'))).toBeNull();
  });
});

describe('figures of groups', () => {
  const sums = (members: number): FigureGroup['sums'] => ({
    branches: 1,
    members,
    women: 0,
    partyMembers: 0,
    doctors: 0,
    masters: 0,
    graduates: 0,
    otherIntellectuals: 0,
    professors: 0,
    associateProfessors: 0,
    under35: 0,
    over60: 0,
    feeDue: 0,
    feePaid: 0,
  });
  const groups: FigureGroup[] = [
    { key: 'a', name: 'Hội chuyên ngành', ids: [1, 2], reported: [1], on: '2025-12-31', sums: sums(1200) },
    { key: '', name: '=SUM(A1)', ids: [3], reported: [], on: '2025-12-31', sums: sums(0) },
  ];

  it('are counted and summed', () => {
    expect(groups.map((group) => measureOf(group, 'associations'))).toEqual([2, 1]);
    expect(totalOf(groups, 'reported')).toBe(1);
    expect(totalOf(groups, 'members')).toBe(1200);
  });

  it('stand in a document as caption, table and source, for both layouts', () => {
    const table = figureRows(groups, 'Loại hội', ['associations', 'members'], true);
    const figures = {
      table,
      title: 'Số liệu hội thành viên theo loại hội, năm 2025',
      organ: 'Liên hiệp hội tỉnh Đại Phong',
      on: '2025-12-31',
      counted: 3,
      reported: 1,
      today: '2026-11-21',
    };
    for (const layout of ['state', 'party'] as const) {
      const blocks = bodySchema.parse(figureBlocks(figures, layout, 'figures-1'));
      expect(blocks.map((block) => block.type)).toEqual(['paragraph', 'table', 'paragraph']);
      const [, made] = blocks;
      if (made?.type !== 'table') throw new Error('no table');
      expect(made.headerRows).toBe(1);
      expect(
        made.rows.map((row) => row.map((cell) => cell.paragraphs.map((part) => contentText(part)).join())),
      ).toEqual([
        ['Loại hội', 'Số hội', 'Hội viên'],
        ['Hội chuyên ngành', '2', '1.200'],
        ['=SUM(A1)', '1', '0'],
        ['Cộng', '3', '1.200'],
      ]);
    }
    expect(sourceText(figures)).toBe(
      'Nguồn: sổ hội thành viên của Liên hiệp hội tỉnh Đại Phong, thành viên tính đến ngày 31/12/2025; 1/3 hội có số liệu; lập ngày 21/11/2026.',
    );
  });

  it('are copied for a word processor with their names as text, and written as numbers into a workbook', () => {
    const table = figureRows(
      groups.slice(0, 1).map((group) => ({ ...group, name: '<b>A & B' })),
      'Loại hội',
      ['members'],
      false,
    );
    expect(figuresHtml(table)).toContain(
      '<td align="left">&lt;b&gt;A &amp; B</td><td align="right">1.200</td>',
    );
    expect(figuresList(table).rows[0]?.map(({ value }) => value)).toEqual(['<b>A & B', 1200]);
  });

  it('are copied with bare numbers and no formula', () => {
    const lines = figuresTsv(figureRows(groups, 'Loại hội', MEASURES, true)).split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]?.split('\t')).toHaveLength(MEASURES.length + 1);
    expect(lines[1]).toMatch(/^Hội chuyên ngành\t2\t1\t1\t1200\t/);
    expect(lines[2]).toMatch(/^'=SUM\(A1\)\t/);
    expect(lines[3]).toMatch(/^Cộng\t3\t1\t/);
  });
});

describe('scales', () => {
  it('reach the most with whole round steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (most) => {
        const { top, ticks } = axis(most);
        expect(top).toBeGreaterThanOrEqual(most);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBe(top);
        expect(ticks.length).toBeLessThanOrEqual(6);
        expect(ticks.every(Number.isInteger)).toBe(true);
      }),
    );
  });

  it('break the line where a year is missing', () => {
    expect(runsOf([{ value: 1 }, { value: null }, { value: 2 }, { value: 3 }])).toEqual([
      [{ at: 0, value: 1 }],
      [
        { at: 2, value: 2 },
        { at: 3, value: 3 },
      ],
    ]);
    expect(runsOf([])).toEqual([]);
  });
});

describe('an event', () => {
  it('carries what was asked for as what is so from then on', () => {
    expect(
      eventValue({
        kind: 'rename',
        happenedOn: '2025-07',
        decisionNumber: '',
        decisionOn: null,
        note: '',
        name: 'Hội B',
        shortName: '',
      }),
    ).toEqual({
      kind: 'rename',
      happenedOn: '2025-07',
      decisionNumber: '',
      decisionOn: null,
      note: '',
      patch: { name: 'Hội B', shortName: '' },
      isEnd: false,
      others: [],
    });
  });

  it('ends membership where its kind says so', () => {
    expect(eventValue({ kind: 'merge', others: [4] })).toMatchObject({ isEnd: true, others: [4] });
    expect(eventValue({ kind: 'split', others: [4, 5], isEnd: false })).toMatchObject({ isEnd: false });
    expect(eventValue({ kind: 'dissolution' })).toMatchObject({ isEnd: true, patch: {} });
  });
});

describe('addresses', () => {
  it('lead to the same page again', () => {
    for (const route of [
      { page: 'associations', rows: null },
      { page: 'associations', rows: { by: 'field', key: 'y dược / thú y', year: 2025, isReported: true } },
      { page: 'associations', rows: { by: 'term', key: '', year: 2026, isReported: false } },
      { page: 'association', id: 7, section: 'events' },
      { page: 'association', id: 7, section: 'general' },
      { page: 'person', id: 12 },
      { page: 'duty-rules' },
    ] as const)
      expect(parseRoute(routeHash(route))).toEqual(route);
  });

  it('that are unknown lead to the list', () => {
    expect(parseRoute('#/association/x')).toEqual({ page: 'associations', rows: null });
    expect(parseRoute('#/person/0')).toEqual({ page: 'people' });
    expect(parseRoute('#/association/3/nowhere')).toEqual({ page: 'association', id: 3, section: 'general' });
  });
});

it.each([
  ['Mạng lưới chuyên gia', [], 'mang-luoi-chuyen-gia'],
  ['Câu lạc bộ', ['cau-lac-bo'], 'cau-lac-bo-2'],
  ['***', [], 'loai'],
])('a type called %s gets an id of its own', (name, taken, id) =>
  expect(typeIdFor(name, new Set(taken))).toBe(id),
);
