/** Builds the style tables of the profiles, so that a row there states only what the rules state. */
import type { ParagraphStyle, Source } from './profile.ts';

/** A style as a profile's table writes it: what is left out is plain, upright, single-spaced, without indents. */
export type StyleRow = Pick<ParagraphStyle, 'label' | 'size'> &
  Partial<Omit<ParagraphStyle, 'label' | 'size' | 'source'>>;

/** Completes a row. */
export function style(source: Source, row: StyleRow): ParagraphStyle {
  return {
    bold: false,
    italic: false,
    underline: false,
    capitals: false,
    align: 'left',
    firstLine: 0,
    left: 0,
    right: 0,
    before: 0,
    after: 0,
    lines: 1,
    keepNext: false,
    keepLines: false,
    ...row,
    source,
  };
}

/** A value read in a source. */
export const sourced = (clause: string): Source => ({ clause, confirmed: true });
/** A value that no primary source confirms yet (CHƯA XÁC MINH): changeable in settings, and only warned about. */
export const unconfirmed = (clause: string): Source => ({ clause, confirmed: false });
