/** How text breaks into lines: at spaces and behind hyphens, as a word processor breaks it. Pure. */
import { ptToMm, type Mm, type Pt } from '../profiles/units.ts';
import type { LaidRun } from './laid.ts';
import { textWidth } from './text-width.ts';

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

/** Width of the widest part that cannot be broken. */
export function widestWord(runs: readonly LaidRun[], size: Pt): Mm {
  let widest = 0;
  let word = 0;
  for (const run of runs) {
    for (const piece of pieces(run.text)) {
      const isGap = piece === '\n' || piece.startsWith(' ');
      word = isGap ? 0 : word + textWidth(piece, size, run.bold, run.italic);
      widest = Math.max(widest, word);
      if (/[-\u2013\u2014]$/u.test(piece)) word = 0;
    }
  }
  return widest;
}
