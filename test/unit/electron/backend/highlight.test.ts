import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../db/fold.ts';
import { initialsOf } from '../../../../db/search.ts';
import {
  excerptWithRanges,
  initialRanges,
  matchRanges,
  type Range,
} from '../../../../electron/backend/search/highlight.ts';

const cut = (text: string, ranges: Range[]): string[] => ranges.map(([from, to]) => text.slice(from, to));

describe('where the words of a query stand', () => {
  it.each([
    ['Hội Luật gia tỉnh Đại Phong', 'luat gia', ['Luật', 'gia']],
    ['Hội Luật gia tỉnh Đại Phong', 'dai', ['Đại']],
    ['Hội Luật gia', 'HỘI lu', ['Hội', 'Lu']],
    ['Đề án, đề tài', 'de', ['Đề', 'đề']],
    ['Phong lan, đại phong', 'phong', ['Phong', 'phong']],
    ['xa xôi', 'oi', []],
    ['A.B', '', []],
    ['Hội Luật gia'.normalize('NFD'), 'hội', ['Hội'.normalize('NFD')]],
  ])('%s, %s', (text, query, found) => expect(cut(text, matchRanges(text, query))).toEqual(found));

  it('are inside the text, in order, without overlap', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 6 }),
        (text, query) => {
          let last = 0;
          for (const [from, to] of matchRanges(text, query)) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(to).toBeLessThanOrEqual(text.length);
            last = to;
          }
        },
      ),
    );
  });
});

it.each([
  ['Hội Luật gia tỉnh Đại Phong', 'hlg', ['H', 'L', 'g']],
  ['Liên hiệp các Hội Khoa học', 'lhh', ['L', 'h', 'H']],
  ['Hội Đông y', 'hdy', ['H', 'Đ', 'y']],
  ['Hội Luật gia', 'xyz', []],
])('initials in %s: %s', (text, query, found) =>
  expect(cut(text, initialRanges(text, query))).toEqual(found),
);

it.each([
  ['Hội Luật gia', 'hlg'],
  ['Liên hiệp các Hội Khoa học và Kỹ thuật', 'lhhkhkt lhchkhvkt'],
])('first letters of %s: %s', (title, initials) => expect(initialsOf(title)).toBe(initials));

it('an excerpt begins at a word and shows the first match', () => {
  const text = `${'mở đầu '.repeat(60)}Hội Luật gia tỉnh ${'còn nữa '.repeat(60)}`;
  const { excerpt, ranges } = excerptWithRanges(text, 'luat');
  expect(excerpt).toMatch(/^…(mở|đầu) /);
  expect(excerpt.endsWith('…')).toBe(true);
  expect(cut(excerpt, ranges)).toEqual(['Luật']);
  expect(excerptWithRanges('', 'x')).toEqual({ excerpt: '', ranges: [] });
});

it('every Latin letter folds to one letter, so that places in folded text are places in the text', () => {
  for (const [from, to] of [
    [0, 0x24f],
    [0x1e00, 0x1eff],
    [0x2010, 0x2027],
  ] as const)
    for (let code = from; code <= to; code += 1) expect(fold(String.fromCharCode(code))).toHaveLength(1);
});
