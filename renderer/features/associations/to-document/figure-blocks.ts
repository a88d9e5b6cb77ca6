/** Figures as blocks of a document: caption, table, source. Pure. */
import { plain } from '../../../../templates/model/content.ts';
import type { Block, Cell } from '../../../../templates/model/document.ts';
import type { LayoutId } from '../../../../templates/model/kinds.ts';
import { resolveProfile } from '../../../../templates/profiles/resolve.ts';
import { dateText } from '../../../app/day.ts';
import { numberText } from '../../../app/number-text.ts';
import { paperColumns } from '../../../components/register/paper-columns.ts';
import { figureLines, type FigureTableRows } from '../figure-table.ts';

export interface FiguresForDocument {
  table: FigureTableRows;
  /** "Số liệu hội thành viên theo loại hội, năm 2025". */
  title: string;
  /** Whose register it is; '' where the office is not yet known. */
  organ: string;
  /** Day as of which members and names stand, ISO. */
  on: string;
  /** Associations counted, and those of them that gave figures. */
  counted: number;
  reported: number;
  /** ISO date. */
  today: string;
}

/** "Nguồn: …": whose figures, of which day, how many gave them. */
export function sourceText({ organ, on, counted, reported, today }: FiguresForDocument): string {
  const whose = organ === '' ? '' : ` của ${organ}`;
  const how =
    reported === counted
      ? `đủ số liệu của ${numberText(counted)} hội`
      : `${numberText(reported)}/${numberText(counted)} hội có số liệu`;
  return `Nguồn: sổ hội thành viên${whose}, thành viên tính đến ngày ${dateText(on)}; ${how}; lập ngày ${dateText(today)}.`;
}

/** @param idStart start of the blocks' ids, unlike any in the document */
export function figureBlocks(figures: FiguresForDocument, layout: LayoutId, idStart: string): Block[] {
  const lines = figureLines(figures.table, numberText);
  const profile = resolveProfile({ layout });
  const { width, margins } = profile.page;
  const widths = paperColumns(
    (lines[0] ?? []).map((_head, at) => lines.map((line) => line[at] ?? '')),
    width - margins.left - margins.right,
    profile,
  );
  const isSum = (row: number): boolean => figures.table.totals.length > 0 && row === lines.length - 1;
  const cell = (text: string, isBold: boolean): Cell => ({
    paragraphs: [isBold ? [{ text, bold: true }] : plain(text)],
  });
  return [
    {
      type: 'paragraph',
      id: `${idStart}-caption`,
      content: [{ text: `Bảng: ${figures.title}`, bold: true }],
      align: 'center',
    },
    {
      type: 'table',
      id: `${idStart}-table`,
      columns: widths.map((weight, at) => ({ weight, align: at === 0 ? 'left' : 'right' })),
      headerRows: 1,
      rows: lines.map((line, row) => line.map((text) => cell(text, isSum(row)))),
    },
    {
      type: 'paragraph',
      id: `${idStart}-source`,
      content: [{ text: sourceText(figures), italic: true }],
    },
  ];
}
