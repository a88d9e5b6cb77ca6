/** How wide text prints in Times New Roman. Pure; exact for the characters of the table, an average for others. */
import { ptToMm, type Mm, type Pt } from '../profiles/units.ts';
import { FONT_WIDTHS, UNITS_PER_EM } from './font-widths.ts';

const AVERAGE = 1024;

function advance(codePoint: number, bold: boolean, italic: boolean): number {
  for (const [first, upright, heavy, slanted, heavySlanted] of FONT_WIDTHS) {
    const index = codePoint - first;
    if (index < 0 || index >= upright.length) continue;
    return (italic ? (bold ? heavySlanted : slanted) : bold ? heavy : upright)[index] ?? AVERAGE;
  }
  return AVERAGE;
}

/** Width of one line of text, without kerning, as Word sets it by default. */
export function textWidth(text: string, size: Pt, bold: boolean, italic = false): Mm {
  let units = 0;
  for (const char of text.normalize('NFC')) units += advance(char.codePointAt(0) ?? 0, bold, italic);
  return ptToMm((units / UNITS_PER_EM) * size);
}

/** Lines of greedy breaking at spaces, as a word processor does it. Existing line feeds stay. */
export function wrap(text: string, width: Mm, size: Pt, bold: boolean): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, width, size, bold));
}

function wrapLine(line: string, width: Mm, size: Pt, bold: boolean): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of line.split(' ')) {
    const candidate = current === '' ? word : `${current} ${word}`;
    if (current !== '' && textWidth(candidate, size, bold) > width) {
      lines.push(current);
      current = word;
    } else {
      current = candidate;
    }
  }
  return [...lines, current];
}

/**
 * Breaks text into as few lines as fit, each as even as can be: an office's long name reads "LIÊN HIỆP CÁC HỘI / KHOA HỌC VÀ KỸ THUẬT / …"
 * rather than with one word left over. Text that already bears line feeds is left alone.
 */
export function balance(text: string, width: Mm, size: Pt, bold: boolean): string {
  if (text.includes('\n')) return text;
  const greedy = wrap(text, width, size, bold);
  if (greedy.length < 2) return text;
  // The narrowest width that still needs no more lines; half a millimetre is finer than the eye.
  let best = greedy;
  for (let narrower = width - 0.5; narrower > 0; narrower -= 0.5) {
    const lines = wrap(text, narrower, size, bold);
    if (lines.length > greedy.length || lines.some((line) => textWidth(line, size, bold) > narrower)) break;
    best = lines;
  }
  return best.join('\n');
}
