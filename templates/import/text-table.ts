/** Tables of Markdown: "| TT | Nội dung |" lines, the first above a line of dashes repeating on each page. Pure. */
import { LIMITS, type Content } from '../model/document.ts';
import { ImportError } from './import-error.ts';
import type { RawTable } from './raw.ts';
import type { TextLine } from './text-lines.ts';

const ROW = /^\|.*\|$/;
const SEPARATOR = /^\|(?:\s?:?-+:?\s?\|)+$/;

/** How many lines from `from` on are rows of one table; 0 where none begins there. One row alone is text. */
export function tableLength(lines: readonly TextLine[], from: number): number {
  let end = from;
  while (ROW.test(lines[end]?.text ?? '')) end += 1;
  return end - from > 1 ? end - from : 0;
}

/** The table of these lines. @throws ImportError beyond the model's limits, naming the line */
export function readTable(lines: readonly TextLine[], readContent: (text: string) => Content): RawTable {
  const line = lines[0]?.line ?? 0;
  const separator = lines.findIndex(({ text }) => SEPARATOR.test(text));
  const rows = lines
    .filter((_row, index) => index !== separator)
    .map(({ text }) =>
      text
        .slice(1, -1)
        .split(/(?<!\\)\|/)
        .map((cell) => readContent(cell.trim())),
    );
  const width = Math.max(...rows.map((row) => row.length));
  if (rows.length > LIMITS.tableRows || width > LIMITS.tableColumns)
    throw new ImportError(
      'too-long',
      `Bảng ở dòng ${line} quá ${LIMITS.tableRows} hàng hoặc ${LIMITS.tableColumns} cột.`,
      `Dòng ${line}`,
    );
  return {
    type: 'table',
    line,
    table: {
      columns: Array.from({ length: width }, () => ({ weight: 1 })),
      headerRows: separator === 1 ? 1 : 0,
      rows: rows.map((row) =>
        Array.from({ length: width }, (_cell, index) => ({ paragraphs: [row[index] ?? []] })),
      ),
    },
  };
}
