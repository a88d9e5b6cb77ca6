/** How the text width is shared among the columns of a table. Pure. */
import { isText } from '../model/content.ts';
import type { Content, Table } from '../model/document.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { ptToMm, type Mm } from '../profiles/units.ts';
import type { LaidCell, LaidParagraph } from './laid.ts';
import { widestWord } from './lines.ts';

/**
 * Widths by the columns' weights, but none so narrow that a word breaks inside ("T" over "T") while others have room to give. Where the words do not
 * fit side by side at all, the weights alone decide.
 */
export function columnWidths(
  table: Table,
  rows: readonly (readonly LaidCell[])[],
  profile: LayoutProfile,
  width: Mm,
): Mm[] {
  const total = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const shares = table.columns.map(({ weight }) => (weight / total) * width);
  const least = shares.map(() => 0);
  const padding = 2 * profile.table.cellPaddingX + ptToMm(profile.table.border);
  for (const [r, row] of rows.entries()) {
    for (const [c, { column, colSpan, nodes }] of row.entries()) {
      if (colSpan > 1) continue;
      for (const [p, node] of nodes.entries()) {
        if (node.type !== 'paragraph') continue;
        const word = wordIn(table.rows[r]?.[c]?.paragraphs[p], node, profile) + padding;
        if (word > (least[column] ?? 0)) least[column] = word;
      }
    }
  }
  if (least.every((word, column) => word <= (shares[column] ?? 0))) return shares;
  return least.reduce((sum, word) => sum + word, 0) <= width ? widen(shares, least, width) : shares;
}

/** Answers for cells met before: a document is laid out anew at each key, and all its cells but one are as they were. */
const known = new WeakMap<Content, { style: string; word: Mm }>();

function wordIn(content: Content | undefined, { runs, style }: LaidParagraph, profile: LayoutProfile): Mm {
  const { size } = profile.styles[style];
  // What a cross reference prints may change without its cell.
  if (!content?.every(isText)) return widestWord(runs, size);
  const key = `${style} ${size}`;
  const before = known.get(content);
  if (before?.style === key) return before.word;
  const word = widestWord(runs, size);
  known.set(content, { style: key, word });
  return word;
}

/** Gives each column its least width; what that takes comes from the others, by their shares. */
function widen(shares: readonly Mm[], least: readonly Mm[], width: Mm): Mm[] {
  const isFixed = shares.map(() => false);
  for (;;) {
    const taken = least.reduce((sum, word, column) => sum + (isFixed[column] ? word : 0), 0);
    const asked = shares.reduce((sum, share, column) => sum + (isFixed[column] ? 0 : share), 0);
    const widths = shares.map((share, column) =>
      isFixed[column] ? (least[column] ?? share) : (share / asked) * (width - taken),
    );
    const narrow = widths.findIndex((share, column) => !isFixed[column] && share < (least[column] ?? 0));
    if (narrow < 0) return widths;
    isFixed[narrow] = true;
  }
}
