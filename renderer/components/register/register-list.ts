/** A register as it stands: what printing and export get. Pure. */
import type { CellValue, ColumnType } from './column.ts';
import type { RowIndex } from './row-index.ts';

export interface RegisterList {
  columns: readonly { key: string; label: string; type: ColumnType; width: number; isSummed: boolean }[];
  /** Each row has one entry a column: the value and the text that is shown for it. */
  rows: readonly (readonly { value: CellValue; text: string }[])[];
}

/** The shown columns and rows, in their order. */
export function registerList<Row>(
  index: RowIndex<Row>,
  columns: readonly { key: string; width: number }[],
  places: Iterable<number>,
): RegisterList {
  const shown = columns.flatMap(({ key, width }) => {
    const column = index.column(key);
    return column
      ? [{ key, label: column.label, type: column.type, width, isSummed: column.isSummed === true }]
      : [];
  });
  const cells = shown.map(({ key }) => ({ values: index.values(key), texts: index.texts(key) }));
  return {
    columns: shown,
    rows: Array.from(places, (place) =>
      cells.map(({ values, texts }) => ({ value: values[place] ?? null, text: texts[place] ?? '' })),
    ),
  };
}

/** Sum of a number column over some rows; empty cells count nothing. */
export function sumOf(values: readonly CellValue[], places: Iterable<number>): number {
  let sum = 0;
  for (const place of places) {
    const value = values[place];
    if (typeof value === 'number' && !Number.isNaN(value)) sum += value;
  }
  return sum;
}
