/**
 * Paragraphs of three lines stay whole. Two lines must stand together at either end of a page, so three cannot be parted: Word and LibreOffice
 * keep them together, browsers leave the third line alone on the next page. Saying it in the laid document makes all agree.
 */
import type { LayoutProfile } from '../profiles/profile.ts';
import { mmToPt, type Mm } from '../profiles/units.ts';
import type { LaidNode, LaidParagraph, LaidRun } from './laid.ts';
import { countLines } from './lines.ts';

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
