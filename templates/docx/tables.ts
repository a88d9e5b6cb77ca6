/** Laid tables as Word tables: fixed geometry, widths on grid and cells, in whole twips. */
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import type { LaidCell, LaidTable } from '../layout/laid.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { mmToTwip, ptToEighth, ptToTwip } from '../profiles/units.ts';
import { wordParagraph, wordRule } from './paragraphs.ts';
import { styleId } from './styles.ts';

function borders(table: LaidTable, profile: LayoutProfile): ITableBordersOptions {
  const side =
    table.role === 'body'
      ? { style: BorderStyle.SINGLE, size: ptToEighth(profile.table.border), space: 0, color: '000000' }
      : { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
}

/** One laid table. */
export function wordTable(table: LaidTable, profile: LayoutProfile): Table {
  const widths = table.columns.map(mmToTwip);
  const padX = table.role === 'body' ? mmToTwip(profile.table.cellPaddingX) : 0;
  const padY = table.role === 'body' ? ptToTwip(profile.table.cellPaddingY) : 0;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders: borders(table, profile),
    margins: { top: padY, bottom: padY, left: padX, right: padX, marginUnitType: WidthType.DXA },
    rows: table.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: table.keepRows,
          ...(index < table.headerRows ? { tableHeader: true } : {}),
          children: row.map((cell) => wordCell(cell, table, profile, widths)),
        }),
    ),
  });
}

function wordCell(
  cell: LaidCell,
  table: LaidTable,
  profile: LayoutProfile,
  widths: readonly number[],
): TableCell {
  const span = (values: readonly number[]): number =>
    values.slice(cell.column, cell.column + cell.colSpan).reduce((sum, value) => sum + value, 0);
  const columnMm = span(table.columns) - (table.role === 'body' ? 2 * profile.table.cellPaddingX : 0);
  const children = cell.nodes.map((node) =>
    node.type === 'rule' ? wordRule(node) : wordParagraph(node, profile, columnMm),
  );
  return new TableCell({
    width: { size: span(widths), type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
    ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}),
    verticalAlign: VerticalAlignTable.TOP,
    // A cell must hold a paragraph (ECMA-376, 17.4.65).
    children: children.length > 0 ? children : [new Paragraph({ style: styleId('tableCell') })],
  });
}
