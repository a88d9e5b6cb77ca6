import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../templates/model/find-dates.ts';

describe('findDates', () => {
  it.each([
    ['ngày 16/4/2010 và', [['16/4/2010', { day: 16, month: 4, year: 2010 }]]],
    ['ngày 5 tháng 4 năm 2021', [['5 tháng 4 năm 2021', { day: 5, month: 4, year: 2021 }]]],
    ['ngày 05 tháng 4', [['05 tháng 4', { day: 5, month: 4 }]]],
    ['trước ngày 10/12 hằng năm', [['10/12', { day: 10, month: 12 }]]],
    ['tháng 12/2026', [['12/2026', { month: 12, year: 2026 }]]],
    ['vào tháng 12 năm 2011', [['tháng 12 năm 2011', { month: 12, year: 2011 }]]],
    [
      '16.4.2010, 16-4-2010',
      [
        ['16.4.2010', { day: 16, month: 4, year: 2010 }],
        ['16-4-2010', { day: 16, month: 4, year: 2010 }],
      ],
    ],
    ['ngày 30/02/2021', [['30/02/2021', null]]],
    ['ngày 31 tháng 4 năm 2021', [['31 tháng 4 năm 2021', null]]],
  ])('%s', (text, expected) => {
    expect(findDates(text).map(({ start, end, date }) => [text.slice(start, end), date])).toEqual(expected);
  });

  it.each(['1/2 số hội', '30/2020/NĐ-CP', '10/12/2020/KH', 'điểm 1.2.2021.5', 'quý II/2022', '2020-2025'])(
    'no date: %s',
    (text) => {
      expect(findDates(text)).toEqual([]);
    },
  );
});
