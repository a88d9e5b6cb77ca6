import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTime } from '../../../../templates/time/format-time.ts';
import { readTime } from '../../../../templates/time/read-time.ts';
import { boundsOf } from '../../../../templates/time/time-bounds.ts';
import type { Period, TimeExpression } from '../../../../templates/time/time-expression.ts';

const quarter = (n: 1 | 2 | 3 | 4, year?: number): Period => ({
  precision: 'quarter',
  quarter: n,
  ...(year ? { year } : {}),
});
const year = (n?: number): Period => ({ precision: 'year', ...(n ? { year: n } : {}) });
const month = (n: number, y?: number): Period => ({
  precision: 'month',
  month: n,
  ...(y ? { year: y } : {}),
});
const day = (d: number, m: number, y?: number): Period => ({
  precision: 'day',
  day: d,
  month: m,
  ...(y ? { year: y } : {}),
});
const once = (period: Period, deadline: 'in' | 'before' | 'by' = 'in'): TimeExpression => ({
  type: 'once',
  deadline,
  period,
});
const yearly: TimeExpression = { type: 'recurring', every: [{ count: 1, unit: 'year' }] };

/** What is written, what it means, and how it is written again. */
const CASES: readonly (readonly [string, TimeExpression, string])[] = [
  ['Quý IV năm 2022.', once(quarter(4, 2022)), 'Quý IV năm 2022'],
  ['trong quý II/2022', once(quarter(2, 2022)), 'Quý II năm 2022'],
  ['Hoàn thành trong quý 3 năm 2026', once(quarter(3, 2026)), 'Quý III năm 2026'],
  ['Quý II', once(quarter(2)), 'Quý II'],
  ['Từ Quý IV năm 2021.', { type: 'span', start: quarter(4, 2021) }, 'Từ quý IV năm 2021'],
  [
    'Từ quý IV năm 2021 đến hết quý II năm 2025',
    { type: 'span', start: quarter(4, 2021), end: quarter(2, 2025) },
    'Từ quý IV năm 2021 đến hết quý II năm 2025',
  ],
  [
    'Quý III, IV năm 2026',
    { type: 'span', start: quarter(3, 2026), end: quarter(4, 2026) },
    'Từ quý III năm 2026 đến hết quý IV năm 2026',
  ],
  [
    'Tháng 3 - 5/2026',
    { type: 'span', start: month(3, 2026), end: month(5, 2026) },
    'Từ tháng 3 năm 2026 đến hết tháng 5 năm 2026',
  ],
  [
    'từ tháng 3 đến tháng 5 năm 2026',
    { type: 'span', start: month(3, 2026), end: month(5, 2026) },
    'Từ tháng 3 năm 2026 đến hết tháng 5 năm 2026',
  ],
  [
    'từ ngày 05 đến ngày 10/4/2026',
    { type: 'span', start: day(5, 4, 2026), end: day(10, 4, 2026) },
    'Từ ngày 05/4/2026 đến ngày 10/4/2026',
  ],
  ['giai đoạn 2021-2025', { type: 'span', start: year(2021), end: year(2025) }, 'Giai đoạn 2021-2025'],
  ['Giai đoạn 2021 – 2030', { type: 'span', start: year(2021), end: year(2030) }, 'Giai đoạn 2021-2030'],
  ['từ năm 2021 đến năm 2025', { type: 'span', start: year(2021), end: year(2025) }, 'Giai đoạn 2021-2025'],
  ['trước ngày 30/6/2021', once(day(30, 6, 2021), 'before'), 'Trước ngày 30/6/2021'],
  ['Trước 10/12', once(day(10, 12), 'before'), 'Trước ngày 10/12'],
  [
    'trước 10/12 hằng năm',
    { ...yearly, at: { deadline: 'before', period: day(10, 12) } },
    'Trước ngày 10/12 hằng năm',
  ],
  ['Tháng 12 hàng năm', { ...yearly, at: { deadline: 'in', period: month(12) } }, 'Tháng 12 hằng năm'],
  ['đến năm 2025', once(year(2025), 'by'), 'Đến năm 2025'],
  ['từ nay đến năm 2025', once(year(2025), 'by'), 'Đến năm 2025'],
  ['đến hết quý II/2025', once(quarter(2, 2025), 'by'), 'Đến hết quý II năm 2025'],
  ['Hàng năm', yearly, 'Hằng năm'],
  ['Hằng năm', yearly, 'Hằng năm'],
  ['Duy trì thực hiện hàng năm.', yearly, 'Hằng năm'],
  ['Duy trì và thực hiện hàng năm', yearly, 'Hằng năm'],
  [
    'Hằng năm, giai đoạn 2026-2030',
    { ...yearly, during: { start: year(2026), end: year(2030) } },
    'Hằng năm, giai đoạn 2026-2030',
  ],
  ['Thường xuyên', { type: 'continuous' }, 'Thường xuyên'],
  ['Duy trì thực hiện thường xuyên.', { type: 'continuous' }, 'Thường xuyên'],
  ['Thường xuyên, liên tục', { type: 'continuous' }, 'Thường xuyên'],
  [
    'Định kỳ 06 tháng, 01 năm',
    {
      type: 'recurring',
      every: [
        { count: 6, unit: 'month' },
        { count: 1, unit: 'year' },
      ],
    },
    'Định kỳ 06 tháng, 01 năm',
  ],
  ['định kỳ 01 quý/lần', { type: 'recurring', every: [{ count: 1, unit: 'quarter' }] }, 'Hằng quý'],
  ['01 quý/lần', { type: 'recurring', every: [{ count: 1, unit: 'quarter' }] }, 'Hằng quý'],
  ['02 lần/năm', { type: 'recurring', every: [{ count: 1, unit: 'year', times: 2 }] }, '02 lần/năm'],
  ['Định kỳ hằng quý', { type: 'recurring', every: [{ count: 1, unit: 'quarter' }] }, 'Hằng quý'],
  ['tháng 12', once(month(12)), 'Tháng 12'],
  ['tháng 01 năm 2026', once(month(1, 2026)), 'Tháng 01 năm 2026'],
  ['6 tháng đầu năm', once({ precision: 'half', half: 1 }), '6 tháng đầu năm'],
  ['06 tháng cuối năm 2026', once({ precision: 'half', half: 2, year: 2026 }), '6 tháng cuối năm 2026'],
  ['năm 2026', once(year(2026)), 'Năm 2026'],
  ['Trong năm', once(year()), 'Trong năm'],
  ['ngày 5 tháng 4 năm 2021', once(day(5, 4, 2021)), 'Ngày 05/4/2021'],
];

describe('readTime', () => {
  it.each(CASES)('%s', (text, expected, again) => {
    expect(readTime(text)).toEqual(expected);
    expect(formatTime(expected)).toBe(again);
  });

  it.each([
    '',
    'Sau khi được phê duyệt',
    'ngày 30/02/2026',
    'tháng 13',
    'quý V năm 2026',
    'Văn phòng',
    'năm học mới',
    'x'.repeat(5000),
  ])('reads no time in %.40s', (text) => {
    expect(readTime(text)).toBeNull();
  });

  it('reads back whatever formatTime writes', () => {
    const years = fc.option(fc.integer({ min: 1900, max: 2200 }), { nil: undefined });
    const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), years)
        .map(([d, m, y]) => day(d, m, y)),
      fc.tuple(fc.integer({ min: 1, max: 12 }), years).map(([m, y]) => month(m, y)),
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const), years)
        .map(([q, y]) => quarter(q, y)),
      fc
        .tuple(fc.constantFrom(1 as const, 2 as const), years)
        .map(([h, y]): Period => ({ precision: 'half', half: h, ...(y ? { year: y } : {}) })),
      fc.integer({ min: 1900, max: 2200 }).map(year),
    );
    // A start without a year takes the year of the end; so both name theirs.
    const dated = anyPeriod.filter((period) => period.year !== undefined);
    const stretch = fc.oneof(
      fc.tuple(dated, dated).map(([start, end]) => ({ start, end })),
      dated.map((start) => ({ start })),
    );
    const intervals = fc.array(
      fc.record({
        count: fc.integer({ min: 1, max: 99 }),
        unit: fc.constantFrom(
          'day' as const,
          'week' as const,
          'month' as const,
          'quarter' as const,
          'year' as const,
        ),
      }),
      { minLength: 1, maxLength: 3 },
    );
    const expression: fc.Arbitrary<TimeExpression> = fc.oneof(
      fc
        .tuple(anyPeriod, fc.constantFrom('in' as const, 'before' as const, 'by' as const))
        .map(([period, deadline]) => once(period, deadline)),
      stretch.map((value): TimeExpression => ({ type: 'span', ...value })),
      intervals.map((every): TimeExpression => ({ type: 'recurring', every })),
      stretch.map((during): TimeExpression => ({ type: 'continuous', during })),
    );
    fc.assert(
      fc.property(expression, (value) => {
        expect(readTime(formatTime(value))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });
});

describe('boundsOf', () => {
  it.each([
    ['quý IV năm 2022', undefined, '2022-10-01', '2022-12-31'],
    ['tháng 02/2024', undefined, '2024-02-01', '2024-02-29'],
    ['6 tháng đầu năm', 2026, '2026-01-01', '2026-06-30'],
    ['tháng 12', undefined, undefined, undefined],
    ['trước ngày 30/6/2021', undefined, undefined, '2021-06-30'],
    ['trước quý II năm 2022', undefined, undefined, '2022-03-31'],
    ['đến năm 2025', undefined, undefined, '2025-12-31'],
    ['từ quý IV năm 2021', undefined, '2021-10-01', undefined],
    ['từ quý IV năm 2021 đến hết quý II năm 2025', undefined, '2021-10-01', '2025-06-30'],
    ['hằng năm, giai đoạn 2026-2030', undefined, '2026-01-01', '2030-12-31'],
    ['thường xuyên', 2026, undefined, undefined],
  ])('%s in a plan of %s: %s to %s', (text, planYear, start, end) => {
    const expression = readTime(text);
    expect(expression).not.toBeNull();
    const bounds = expression ? boundsOf(expression, planYear) : {};
    expect([bounds.start?.date, bounds.end?.date]).toEqual([start, end]);
  });
});
