/** Bounds of a table file. Rows are streamed, so parts may be larger than those of a document; what is kept in memory is bounded by cells and their text. */

const MB = 1024 * 1024;

export const SHEET_LIMITS = {
  /** Bytes of the file itself. */
  file: 100 * MB,
  /** Parts of a package. */
  entries: 5_000,
  /** Bytes of one part when inflated. */
  part: 400 * MB,
  /** Bytes of all parts together when inflated. */
  total: 600 * MB,
  /** Inflated to packed size of one part: sheets of equal rows pack 100 times, a bomb a thousand. */
  ratio: 500,
  /** The ratio counts from this size on. */
  ratioFrom: MB,
  /** Bytes of a part that is read as a whole (styles, relationships). */
  wholePart: 32 * MB,
  /** Sheets of a workbook. */
  sheets: 500,
  /** Cells with a value, of all sheets together. */
  cells: 4_000_000,
  /** Places in rows up to their last value, of all sheets together: empty places before a value take memory too. */
  places: 16_000_000,
  /** Formats of cells; Excel itself allows 65,490. */
  formats: 200_000,
  /** UTF-16 units of all shared strings together. */
  sharedText: 150_000_000,
  /** UTF-16 units of the texts of all cells together: a shared string is kept once for each cell that shows it. As many as the largest csv has. */
  text: 100_000_000,
  /** UTF-16 units of one cell; Excel's own limit ("Excel specifications and limits"). */
  cellText: 32_767,
  /** Excel's own limits of a sheet. */
  rows: 1_048_576,
  columns: 16_384,
  merges: 200_000,
} as const;
