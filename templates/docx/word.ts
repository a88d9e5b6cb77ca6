/** Constants of the file format itself (not of the layout). */

/** w:line of single spacing under lineRule "auto" (ECMA-376, 17.3.1.33: 240ths of a line). */
export const SINGLE_LINE_TWENTIETHS = 240;
/** Compatibility mode of Word 2013 and later. */
export const COMPATIBILITY_MODE = 15;
