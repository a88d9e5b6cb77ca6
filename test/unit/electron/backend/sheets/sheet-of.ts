/** Sheets as they are after reading, written short. */
import {
  parseReference,
  type Cell,
  type CellRange,
  type Sheet,
} from '../../../../../electron/backend/sheets/cells.ts';

export type Entry = string | number | Cell | { text: string; font: string } | null;

/** A sheet of rows from row 1; '' and null are empty. @param merges "A1:C1" */
export function sheetOf(rows: readonly (readonly Entry[])[], merges: readonly string[] = []): Sheet {
  return {
    name: 'Danh sách',
    hidden: false,
    hiddenColumns: [],
    merges: merges.map((reference): CellRange => {
      const [from, to] = reference.split(':').map((part) => parseReference(part)!);
      return { top: from!.row, left: from!.column, bottom: to!.row, right: to!.column };
    }),
    rows: rows
      .map((cells, index) => ({ number: index + 1, hidden: false, cells: cells.map(cellOf) }))
      .filter(({ cells }) => cells.some((cell) => cell !== null)),
  };
}

function cellOf(entry: Entry): Cell | null {
  if (entry === null || entry === '') return null;
  if (typeof entry === 'string') return { type: 'text', text: entry };
  if (typeof entry === 'number') return { type: 'number', value: entry };
  return 'type' in entry ? entry : { type: 'text', ...entry };
}
