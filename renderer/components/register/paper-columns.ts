/** Paper and widths of a printed list's columns: first each column's longest word, so that no date or number is broken, then room for the long texts. Pure. */
import { textWidthOn } from '../../../templates/layout/layout.ts';
import { textWidth } from '../../../templates/layout/text-width.ts';
import type { LayoutProfile } from '../../../templates/profiles/profile.ts';
import { ptToMm, type Mm } from '../../../templates/profiles/units.ts';

/** A single text this long takes no more room from the others. */
const MOST_WISHED: Mm = 120;
/** Of rounding between programs. */
const SLACK: Mm = 0.6;
/** Where the texts get less than this part of the room they wish for beyond their longest words, the paper is turned. */
const LEAST_SHARE = 0.2;

export interface ListPaper {
  orientation: 'portrait' | 'landscape';
  /** As paperColumns gives them for that paper. */
  widths: Mm[];
}

/** @param columns all texts of each column, the first being its heading */
export function listPaper(columns: readonly (readonly string[])[], profile: LayoutProfile): ListPaper {
  const needs = columns.map((texts) => needOf(texts, profile));
  const least = sum(needs.map((need) => need.least));
  const wished = sum(needs.map((need) => need.wished));
  const portrait = textWidthOn(profile, 'portrait');
  const orientation = portrait - least < (wished - least) * LEAST_SHARE ? 'landscape' : 'portrait';
  return { orientation, widths: shared(needs, textWidthOn(profile, orientation)) };
}

/**
 * @param columns all texts of each column, the first being its heading
 * @returns widths that together are `total`; where even the longest words do not fit, in proportion to them
 */
export function paperColumns(
  columns: readonly (readonly string[])[],
  total: Mm,
  profile: LayoutProfile,
): Mm[] {
  return shared(
    columns.map((texts) => needOf(texts, profile)),
    total,
  );
}

function shared(needs: readonly Need[], total: Mm): Mm[] {
  const least = sum(needs.map((need) => need.least));
  const wished = sum(needs.map((need) => need.wished));
  if (least >= total) return needs.map((need) => (need.least / least) * total);
  if (wished <= total) return needs.map((need) => (need.wished / wished) * total);
  const share = (total - least) / (wished - least);
  return needs.map((need) => need.least + (need.wished - need.least) * share);
}

interface Need {
  /** That no word is broken. */
  least: Mm;
  /** That no text takes a second line, within reason. */
  wished: Mm;
}

function needOf([heading = '', ...texts]: readonly string[], profile: LayoutProfile): Need {
  const border = 2 * profile.table.cellPaddingX + ptToMm(profile.table.border) + SLACK;
  const head = measure(heading, profile.styles.tableHeader.size, true);
  const cells = texts.map((text) => measure(text, profile.styles.tableCell.size, false));
  return {
    least: border + Math.max(head.word, ...cells.map((cell) => cell.word)),
    // A heading may take two lines; what it stands over decides.
    wished: border + Math.max(head.word, ...cells.map((cell) => Math.min(MOST_WISHED, cell.line))),
  };
}

function measure(text: string, size: number, bold: boolean): { word: Mm; line: Mm } {
  const words = text.split(/\s+/).map((word) => textWidth(word, size, bold));
  return { word: Math.max(0, ...words), line: textWidth(text, size, bold) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
