/**
 * Paragraphs of three lines stay whole. Two lines must stand together at either end of a page, so three cannot be parted: Word and LibreOffice
 * keep them together, browsers leave the third line alone on the next page. Saying it in the laid document makes all agree.
 */
import type { LayoutProfile } from '../profiles/profile.ts';
import { mmToPt, ptToMm, type Mm } from '../profiles/units.ts';
import type { LaidNode, LaidParagraph, LaidRun } from './laid.ts';
import { textWidth } from './text-width.ts';

/** Lines that may stand neither alone at the foot nor alone at the head of a page, together. */
const UNPARTABLE = 3;
/** No letter is wider than an em and few narrower than a quarter: outside these bounds lines need not be counted. */
const WIDEST_EM = 1;
const NARROWEST_EM = 0.25;

/** Marks the paragraphs of three lines among the nodes of a section of this width. */
export function keepShortParagraphs(
  nodes: readonly LaidNode[],
  profile: LayoutProfile,
  width: Mm,
): LaidNode[] {
  return nodes.map((node) =>
    node.type === 'paragraph' && !node.frame && countsThree(node, profile, width)
      ? { ...node, keepLines: true }
      : node,
  );
}

function countsThree(node: LaidParagraph, profile: LayoutProfile, column: Mm): boolean {
  const style = profile.styles[node.style];
  const width = column - style.left - style.right;
  const runs = node.mark ? [{ ...node.mark, text: `${node.mark.text} ` }, ...node.runs] : node.runs;
  const letters = runs.reduce((sum, run) => sum + run.text.length, 0);
  const ems = mmToPt(width) / style.size;
  const isPlain = !runs.some((run) => run.text.includes('\n'));
  if (isPlain && (letters * WIDEST_EM < ems || letters * NARROWEST_EM > UNPARTABLE * ems)) return false;
  return isThreeLines(runs, width, style.firstLine, style.size);
}

/** Answers for texts met before: a document is laid out anew at each key, and all its paragraphs but one are as they were. */
const known = new Map<string, boolean>();
const MOST_KNOWN = 5_000;

function isThreeLines(runs: readonly LaidRun[], width: Mm, firstLine: Mm, size: number): boolean {
  const key = `${width} ${firstLine} ${size} ${runs.map((run) => `${run.bold ? 'b' : ''}${run.italic ? 'i' : ''} ${run.text}`).join('\u0000')}`;
  let answer = known.get(key);
  if (answer === undefined) {
    answer = countLines(runs, width, firstLine, size) === UNPARTABLE;
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, answer);
  }
  return answer;
}

/** How many lines runs fill, broken where a word processor breaks: at spaces and behind hyphens. */
export function countLines(runs: readonly LaidRun[], width: Mm, firstLine: Mm, size: number): number {
  let lines = 1;
  let used = firstLine;
  // Spaces at the end of a line hang over its edge, so they count only once a word follows.
  let space = 0;
  let word = 0;
  const place = (): void => {
    if (word === 0) return;
    if (used + space + word > width + ROUNDING && used > (lines === 1 ? firstLine : 0)) {
      lines += 1;
      used = word;
    } else {
      used += space + word;
    }
    space = 0;
    word = 0;
  };
  for (const run of runs) {
    for (const piece of pieces(run.text)) {
      if (piece === '\n') {
        place();
        lines += 1;
        used = 0;
        space = 0;
        continue;
      }
      const pieceWidth = textWidth(piece, size, run.bold, run.italic);
      if (piece.startsWith(' ')) {
        place();
        space += pieceWidth;
      } else {
        word += pieceWidth;
        if (/[-\u2013\u2014]$/u.test(piece)) place();
      }
    }
  }
  place();
  return lines;
}

const ROUNDING: Mm = ptToMm(0.01);

/** Words, spaces and line feeds; a word that may be broken behind its hyphens comes in parts. */
function pieces(text: string): string[] {
  return text.split(/(\n| +)/u).flatMap((piece) => {
    if (piece === '' || piece === '\n' || piece.startsWith(' ')) return piece === '' ? [] : [piece];
    return piece.match(/[^-\u2013\u2014]+[-\u2013\u2014]*|[-\u2013\u2014]+/gu) ?? [piece];
  });
}
