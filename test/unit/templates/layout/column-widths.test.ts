import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import { textWidth } from '../../../../templates/layout/text-width.ts';
import { plain } from '../../../../templates/model/content.ts';
import type { Table } from '../../../../templates/model/document.ts';
import { aDocument } from '../../../fixtures/documents.ts';

function widths(weights: readonly number[], rows: readonly (readonly string[])[]): number[] {
  const table: Table = {
    type: 'table',
    id: 't',
    columns: weights.map((weight) => ({ weight })),
    headerRows: 1,
    rows: rows.map((row) => row.map((text) => ({ paragraphs: [plain(text)] }))),
  };
  const laid = layoutDocument(aDocument({ body: [table] }));
  const found = laid.sections
    .flatMap(({ nodes }) => nodes)
    .find((node) => node.type === 'table' && node.role === 'body');
  return found?.type === 'table' ? [...found.columns] : [];
}
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('widths of columns', () => {
  it('follow the weights where words have room', () => {
    const [first = 0, second = 0] = widths(
      [1, 3],
      [
        ['TT', 'Nội dung'],
        ['1', 'Họp'],
      ],
    );
    expect(second / first).toBeCloseTo(3, 9);
  });

  it('leave no word broken inside while others have room to give', () => {
    const columns = widths(
      [1, 40, 40],
      [
        ['TT', 'Nội dung', 'Chủ trì'],
        ['1', 'Họp', 'Sở'],
      ],
    );
    // Header: 12 pt bold.
    expect(columns[0]).toBeGreaterThan(textWidth('TT', 12, true));
    expect(sum(columns)).toBeCloseTo(sum(widths([1, 1, 1], [['a', 'b', 'c']])), 9);
    expect(columns[1]).toBeCloseTo(columns[2] ?? 0, 9);
  });

  it('may break a word behind its hyphen', () => {
    const columns = widths([1, 30], [['QĐ-UBND', 'Nội dung']]);
    expect(columns[0]).toBeGreaterThan(textWidth('UBND', 12, true));
    expect(columns[0]).toBeLessThan(textWidth('QĐ-UBND', 12, true) + 3);
  });

  it('follow the weights where the words do not fit side by side at all', () => {
    const long = 'x'.repeat(60);
    const [first = 0, second = 0] = widths([1, 2], [[long, long]]);
    expect(second / first).toBeCloseTo(2, 9);
  });
});
