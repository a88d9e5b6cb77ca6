import { expect, it } from 'vitest';
import { compareDocuments, documentLines } from '../../../renderer/features/documents/compare-documents.ts';
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
