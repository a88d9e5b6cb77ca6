import { describe, expect, it } from 'vitest';
import { ByteStore } from '../../../../../electron/backend/sheets/byte-store.ts';
import type { Cell, SheetRow } from '../../../../../electron/backend/sheets/cells.ts';
import { PackedRows } from '../../../../../electron/backend/sheets/packed-rows.ts';

const KINDS: readonly Cell[] = [
  { type: 'text', text: 'Hội Luật gia 🌾' },
  { type: 'text', text: 'Héi', font: '.VnTime' },
  {
    type: 'text',
    text: 'Hội A',
    font: '.VnTime',
    runs: [{ text: 'Hội ', font: '.VnTime' }, { text: 'A' }],
    original: 'Héi A',
    doubtful: 'vni',
  },
  { type: 'text', text: '', doubtful: 'tcvn3' },
  { type: 'number', value: -0.1 },
  { type: 'number', value: 1e300, percent: true },
  { type: 'boolean', value: true },
  { type: 'boolean', value: false },
  { type: 'error', error: '#REF!' },
  { type: 'date', year: 1900, month: 2, day: 29, seconds: 86_399, shown: 'day' },
  { type: 'date', year: 0, month: 0, day: 0, seconds: 60, shown: 'time' },
];

describe('rows kept as bytes', () => {
  it('come back as they went in, in any order', () => {
    const rows: SheetRow[] = [
      { number: 1, hidden: false, cells: [] },
      { number: 3, hidden: true, cells: [null, null, ...KINDS] },
      { number: 1_048_576, hidden: false, cells: KINDS.flatMap((cell) => [cell, null]).slice(0, -1) },
      // Longer than a chunk and than the first buffer.
      {
        number: 1_048_577,
        hidden: false,
        cells: Array.from({ length: 12 }, () => ({ type: 'text' as const, text: 'ệ'.repeat(32_767) })),
      },
      { number: 1_048_578, hidden: false, cells: [...Array.from({ length: 16_383 }, () => null), KINDS[0]!] },
    ];
    const packed = new PackedRows();
    for (const row of rows) packed.add(row);
    expect([...packed]).toEqual(rows);
    for (const index of [4, 0, 2, 3, 1]) expect(packed.at(index)).toEqual(rows[index]);
    expect(packed.slice(1, 3)).toEqual(rows.slice(1, 3));
    expect(packed.at(5)).toBeUndefined();
    expect(packed).toHaveLength(5);
  });

  it('texts over many chunks are found by their place', () => {
    const store = new ByteStore();
    const texts = Array.from({ length: 5000 }, (_, index) => 'đ'.repeat(index % 700) + index);
    for (const text of ['', ...texts]) store.addText(text);
    expect(store.textAt(0)).toBe('');
    for (const index of [4999, 17, 2500, 0]) expect(store.textAt(index + 1)).toBe(texts[index]);
    expect(store.textAt(5001)).toBeUndefined();
  });
});
