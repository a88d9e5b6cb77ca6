/** What is offered while a task's line is typed. */
import { describe, expect, it } from 'vitest';
import { offersFor, timesTyped } from '../../../../renderer/features/documents/body/suggest.ts';
import { NONE_CHOSEN, stepped } from '../../../../renderer/components/suggest-list.tsx';

const TODAY = '2026-11-21';
const KNOWN = {
  agencies: ['Văn phòng Liên hiệp hội', 'Sở Khoa học và Công nghệ', 'Sở Nội vụ', 'UBND tỉnh'],
  funding: ['Ngân sách tỉnh'],
  products: ['Báo cáo'],
};
const agencies = (before: string): string[] | undefined =>
  offersFor('lead', before, KNOWN, TODAY, false)?.phrases;

describe('times', () => {
  it.each([
    ['Quý 4', ['Quý IV năm 2026', 'Quý IV năm 2027']],
    ['quy 4/2029', ['Quý IV năm 2029']],
    ['Quý IV/2026', ['Quý IV năm 2026']],
    ['12/2026', ['Tháng 12 năm 2026']],
    ['thang 3', ['Tháng 3 năm 2026', 'Tháng 3 năm 2027']],
    ['31/12/2026', ['Ngày 31/12/2026', 'Trước ngày 31/12/2026']],
    ['truoc 30/6/2027', ['Trước ngày 30/6/2027']],
    ['6 tháng đầu năm', ['6 tháng đầu năm 2026', '6 tháng đầu năm 2027']],
    ['hang nam', ['Hằng năm']],
    ['hàng năm', ['Hằng năm']],
    ['thuong xuyen', ['Thường xuyên']],
    ['30/02/2026', []],
    ['khi có kinh phí', []],
  ])('%s', (typed, times) => {
    expect(timesTyped(typed, TODAY)).toEqual(times);
    const offered = offersFor('time', typed, KNOWN, TODAY, false)?.phrases ?? [];
    expect(offered.slice(0, times.length)).toEqual(times);
  });

  it('offers nothing for a time written as it is known', () => {
    expect(offersFor('time', 'Quý I năm 2027', KNOWN, TODAY, false)).toBe(null);
    expect(offersFor('time', 'Quý II năm 2031', KNOWN, TODAY, false)).toBe(null);
  });
});

describe('agencies', () => {
  it.each([
    ['snv', 'Sở Nội vụ'],
    ['so noi vu', 'Sở Nội vụ'],
    ['skhcn', 'Sở Khoa học và Công nghệ'],
    ['sở khcn', 'Sở Khoa học và Công nghệ'],
    ['Sở Nội vụ; van', 'Văn phòng Liên hiệp hội'],
  ])('%s', (before, agency) => expect(agencies(before)?.[0]).toBe(agency));

  it('offers nothing for one typed to its end', () => {
    expect(agencies('UBND tỉnh')).toBeUndefined();
    expect(agencies('xyz')).toBeUndefined();
  });
});

describe('choosing', () => {
  it('begins at none, and goes round', () => {
    expect(stepped(NONE_CHOSEN, 1, 3)).toBe(0);
    expect(stepped(NONE_CHOSEN, -1, 3)).toBe(2);
    expect(stepped(2, 1, 3)).toBe(0);
    expect(stepped(0, -1, 3)).toBe(2);
  });
});
