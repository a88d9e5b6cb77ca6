/** Constants of the file format itself (not of the layout). */

/** w:line of single spacing under lineRule "auto" (ECMA-376, 17.3.1.33: 240ths of a line). */
export const SINGLE_LINE_TWENTIETHS = 240;
/** Compatibility mode of Word 2013 and later. */
export const COMPATIBILITY_MODE = 15;
/** Farthest a border may stand from its text, in points (ECMA-376, 17.3.4). */
export const MAX_BORDER_SPACE = 31;
/** Colour of type and lines. */
export const BLACK = '000000';
