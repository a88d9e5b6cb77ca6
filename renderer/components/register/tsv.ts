/** Cells as text that a spreadsheet takes from the clipboard. Pure. */

/**
 * Rows of cells, cells parted by tabs. A cell with a tab, a line break or a quote stands in quotes, as spreadsheets read it back. A text that
 * would be taken for a formula gets an apostrophe before it, so that it stays text; a number is left as it is.
 */
export function toTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  const safe = /^[=+\-@]/.test(cell) && !/^[+-]?[\d.,]+$/.test(cell) ? `'${cell}` : cell;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
