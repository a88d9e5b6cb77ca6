import { describe, expect, it } from 'vitest';
import {
  numberBlocks,
  POINT_LETTERS,
  toPointLetter,
  toRoman,
} from '../../../../templates/layout/numbering.ts';
import { PARTY_PROFILE } from '../../../../templates/profiles/party.ts';
import { STATE_PROFILE } from '../../../../templates/profiles/state.ts';
import type { Level } from '../../../../templates/model/document.ts';
import { anOutline } from '../../../fixtures/documents.ts';

const marks = (levels: readonly (Level | 'bullet' | 'paragraph')[]): string[] =>
  [...numberBlocks(anOutline(levels), STATE_PROFILE).values()].map((number) => number.mark);
const labels = (levels: readonly (Level | 'bullet' | 'paragraph')[]): string[] =>
  [...numberBlocks(anOutline(levels), STATE_PROFILE).values()].map((number) => number.label);

describe('numbers of headings', () => {
  it.each<[string, (Level | 'bullet' | 'paragraph')[], string[]]>([
    [
      'a plan counts I. 1. a) anew below each higher level',
      ['roman', 'arabic', 'letter', 'letter', 'arabic', 'letter', 'roman', 'arabic'],
      ['I.', '1.', 'a)', 'b)', '2.', 'a)', 'II.', '1.'],
    ],
    [
      '1.1. repeats the number above it',
      ['roman', 'arabic', 'decimal', 'decimal', 'arabic', 'decimal'],
      ['I.', '1.', '1.1.', '1.2.', '2.', '2.1.'],
    ],
    [
      'points go on with their own letter below 1.1.',
      ['arabic', 'decimal', 'letter', 'decimal', 'letter'],
      ['1.', '1.1.', 'a)', '1.2.', 'a)'],
    ],
    [
      'Điều counts through chapters, khoản does not',
      ['chapter', 'article', 'arabic', 'article', 'chapter', 'article', 'arabic'],
      ['Chương I', 'Điều 1.', '1.', 'Điều 2.', 'Chương II', 'Điều 3.', '1.'],
    ],
    [
      'Mục begins anew in each chapter',
      ['chapter', 'section', 'section', 'chapter', 'section', 'subsection'],
      ['Chương I', 'Mục 1', 'Mục 2', 'Chương II', 'Mục 1', 'Tiểu mục 1'],
    ],
    [
      'paragraphs and dashes do not disturb counting',
      ['arabic', 'paragraph', 'bullet', 'arabic'],
      ['1.', '', '-', '2.'],
    ],
    ['1.1. without a number above counts for itself', ['decimal', 'decimal'], ['1.', '2.']],
  ])('%s', (_name, levels, expected) => {
    expect(marks(levels)).toEqual(expected);
  });

  it('names places as a sentence does', () => {
    expect(labels(['roman', 'arabic', 'letter', 'bullet', 'bullet'])).toEqual([
      'mục I',
      'mục I.1',
      'điểm a mục I.1',
      'gạch đầu dòng thứ 1 điểm a mục I.1',
      'gạch đầu dòng thứ 2 điểm a mục I.1',
    ]);
    expect(labels(['chapter', 'article', 'arabic', 'letter'])).toEqual([
      'Chương I',
      'Điều 1',
      'khoản 1 Điều 1',
      'điểm a khoản 1 Điều 1',
    ]);
    expect(labels(['roman', 'arabic', 'decimal'])).toEqual(['mục I', 'mục I.1', 'mục I.1.1']);
  });

  it('gives each run of numbers its own sequence', () => {
    const numbers = [
      ...numberBlocks(anOutline(['roman', 'arabic', 'arabic', 'roman', 'arabic']), PARTY_PROFILE).values(),
    ];
    const [, first, second, , third] = numbers;
    expect(first?.sequence).toBe(second?.sequence);
    expect(third?.sequence).not.toBe(first?.sequence);
  });

  it('uses the decree’s letters: no f, j, w, z, and đ after d', () => {
    expect(Array.from({ length: 7 }, (_, index) => toPointLetter(index + 1)).join('')).toBe('abcdđeg');
    expect(POINT_LETTERS).toHaveLength(23);
    expect(toPointLetter(POINT_LETTERS.length)).toBe('y');
    expect(toPointLetter(POINT_LETTERS.length + 1)).toBe('aa');
  });

  it.each([
    [1, 'I'],
    [4, 'IV'],
    [9, 'IX'],
    [14, 'XIV'],
    [40, 'XL'],
    [1999, 'MCMXCIX'],
  ] as const)('writes %i as %s', (value, roman) => {
    expect(toRoman(value)).toBe(roman);
  });
});
