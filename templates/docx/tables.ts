/** Laid tables as Word tables: fixed geometry, widths on grid and cells, in whole twips. */
import {
  BorderStyle,
  Table,
  TableLayoutType,
  VerticalMergeType,
  WidthType,
  type ITableBordersOptions,
} from 'docx';
import type { LaidCell, LaidTable } from '../layout/laid.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { mmToTwip, ptToEighth, ptToTwip, type Twip } from '../profiles/units.ts';
import { FormedParagraph, FormedRow, type FormedCell } from './forms.ts';
import { wordParagraph, wordRule, type Writing } from './paragraphs.ts';
import { styleId } from './styles.ts';
import { BLACK } from './word.ts';

function borders(table: LaidTable, profile: LayoutProfile): ITableBordersOptions {
  const side =
    table.role === 'body'
      ? { style: BorderStyle.SINGLE, size: ptToEighth(profile.table.border), space: 0, color: BLACK }
      : { style: BorderStyle.NONE, size: 0, space: 0, color: 'auto' };
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
}

/** One laid table. */
export function wordTable(table: LaidTable, writing: Writing): Table {
  const { profile, forms } = writing;
  const widths = gridWidths(table.columns);
  const padX = table.role === 'body' ? mmToTwip(profile.table.cellPaddingX) : 0;
  const padY = table.role === 'body' ? ptToTwip(profile.table.cellPaddingY) : 0;
  // Cells that run on from a row above, by the column they begin in.
  let running = new Map<number, { cell: LaidCell; rowsLeft: number }>();
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    borders: borders(table, profile),
    margins: { top: padY, bottom: padY, left: padX, right: padX, marginUnitType: WidthType.DXA },
    rows: table.rows.map((row, index) => {
      const continued = [...running.values()];
      const cells = [
        ...row.map((cell) => ({ cell, isContinued: false })),
        ...continued.map(({ cell }) => ({ cell, isContinued: true })),
      ].sort((a, b) => a.cell.column - b.cell.column);
      running = new Map([
        ...continued
          .filter(({ rowsLeft }) => rowsLeft > 1)
          .map(({ cell, rowsLeft }) => [cell.column, { cell, rowsLeft: rowsLeft - 1 }] as const),
        ...row
          .filter((cell) => cell.rowSpan > 1)
          .map((cell) => [cell.column, { cell, rowsLeft: cell.rowSpan - 1 }] as const),
      ]);
      return new FormedRow(
        forms,
        {
          ...(table.keepRows ? { cantSplit: true } : {}),
          ...(index < table.headerRows ? { tableHeader: true } : {}),
        },
        cells.map(({ cell, isContinued }) =>
          isContinued ? continuedCell(cell, widths, writing) : wordCell(cell, table, widths, writing),
        ),
      );
    }),
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Column widths in whole twips. Edges are rounded, not widths, so that the table is as wide as its columns together. */
function gridWidths(columns: readonly number[]): Twip[] {
  let edge = 0;
  return columns.map((column) => {
    const left = edge;
    edge += column;
    return mmToTwip(edge) - mmToTwip(left);
  });
}

function cellForm(cell: LaidCell, widths: readonly Twip[]): FormedCell['form'] {
  return {
    width: { size: sum(widths.slice(cell.column, cell.column + cell.colSpan)), type: WidthType.DXA },
    ...(cell.colSpan > 1 ? { columnSpan: cell.colSpan } : {}),
  };
}

function wordCell(cell: LaidCell, table: LaidTable, widths: readonly Twip[], writing: Writing): FormedCell {
  const { profile } = writing;
  const padding = table.role === 'body' ? 2 * profile.table.cellPaddingX : 0;
  const column = sum(table.columns.slice(cell.column, cell.column + cell.colSpan)) - padding;
  const paragraphs = cell.nodes.map((node) =>
    node.type === 'rule' ? wordRule(node, writing) : wordParagraph(node, writing, column),
  );
  return {
    form: {
      ...cellForm(cell, widths),
      ...(cell.rowSpan > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
    },
    paragraphs: paragraphs.length > 0 ? paragraphs : [emptyParagraph(writing)],
  };
}

function continuedCell(cell: LaidCell, widths: readonly Twip[], writing: Writing): FormedCell {
  return {
    form: { ...cellForm(cell, widths), verticalMerge: VerticalMergeType.CONTINUE },
    paragraphs: [emptyParagraph(writing)],
  };
}

// A cell must hold a paragraph (ECMA-376, 17.4.65); in the cells' own style, so that it makes no row higher.
function emptyParagraph({ forms }: Writing): FormedParagraph {
  return new FormedParagraph(forms, { style: styleId('tableCell') }, []);
}
