/**
 * Heights of lines. The decree counts spacing in lines ("từ dòng đơn đến 1,5 lines"); programs round a line of 1.15 differently, and after forty
 * lines a page breaks elsewhere. So both renderers set the same exact height: never below what the rules ask, on a grid that both represent whole.
 */
import type { ParagraphStyle } from './profile.ts';
import type { Pt } from './units.ts';

/** A single-spaced line of Times New Roman as a multiple of its size: ascent 0.891 + descent 0.216 + line gap 0.042 (the font's hhea table). */
const SINGLE_LINE = (1825 + 443 + 87) / 2048;
/** 0.75 pt is one CSS pixel and 15 twips: whole in the browser and in Word. */
const GRID: Pt = 0.75;

/** Exact height of a style's lines. */
export function lineHeight(style: Pick<ParagraphStyle, 'size' | 'lines'>): Pt {
  return Math.ceil((style.lines * SINGLE_LINE * style.size) / GRID - 0.01) * GRID;
}
