/**
 * The laid document: what both renderers translate, after numbering, casing, marks, header lines and end marks are decided.
 * It holds no syntax of Word or HTML. Lengths are resolved from the profile and the document's own settings.
 */
import type { Align, LayoutProfile, StyleName } from '../profiles/profile.ts';
import type { Mm, Pt } from '../profiles/units.ts';

/** Text in one style, already in its final letters. "\n" is a line break. Size and font come from the paragraph's style. */
export interface LaidRun {
  text: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
}

/** The mark before a paragraph ("I.", "a)", "-"); a space follows it. */
export interface LaidMark extends LaidRun {
  /**
   * Where Word can count for itself: which list and level. `restart` numbers lists so that a new list begins where counting begins anew.
   * Absent: the mark is plain text.
   */
  list?: LaidList;
}

export interface LaidList {
  /** Paragraphs of one instance count on; another instance begins at 1 again. */
  instance: number;
  format: 'upper-roman' | 'decimal' | 'bullet';
  prefix: string;
  suffix: string;
  /** Bullet sign, for format "bullet". */
  sign?: string;
}

export interface LaidParagraph {
  type: 'paragraph';
  style: StyleName;
  /** Final alignment (style's own unless the document says otherwise). */
  align: Align;
  mark?: LaidMark;
  runs: LaidRun[];
  keepNext: boolean;
  /** True: its lines stay on one page, also where the style would let them part. */
  keepLines?: boolean;
  /** Extra space above in pt beyond the style's own (signature name, first row of a group). */
  extraBefore?: Pt;
  /** Framed stamp of this size, centred in its column. */
  frame?: { width: Mm; height: Mm; weight: Pt };
  /** Outline level for Word's navigation and PDF bookmarks, 0-based; absent for running text. */
  outline?: number;
  /** Id of the model's block, so that the preview can point back at it. */
  blockId?: string;
  /** Path of the field it prints, for findings: ["subject"]. */
  path?: (string | number)[];
}

/**
 * A horizontal line of `width`, centred in its column. Renderers draw it as the upper border of a paragraph as high as `below`.
 * Weight 0: no line, only the paragraph that must stand between two tables.
 */
export interface LaidRule {
  type: 'rule';
  width: Mm;
  /** Width of the column in which it is centred. */
  column: Mm;
  weight: Pt;
  gap: Pt;
  below: Pt;
  keepNext: boolean;
}

export interface LaidCell {
  nodes: (LaidParagraph | LaidRule)[];
  colSpan: number;
  rowSpan: number;
  /** Column the cell begins in, 0-based. */
  column: number;
}

export interface LaidTable {
  type: 'table';
  /** header and signature tables have no borders and no cell padding; body tables have the profile's. */
  role: 'header' | 'signature' | 'addressees' | 'body';
  columns: Mm[];
  headerRows: number;
  rows: LaidCell[][];
  /** Rows never break across pages. */
  keepRows: boolean;
  blockId?: string;
}

export type LaidNode = LaidParagraph | LaidRule | LaidTable;

export interface LaidSection {
  orientation: 'portrait' | 'landscape';
  /** True: this section begins with page number 1 and, as the first page of a document, does not show it. */
  restartsPages: boolean;
  nodes: LaidNode[];
  /** Ô 13, at the foot of the section's first page. */
  firstPageFooter?: LaidParagraph[];
  /** Width between the margins in this orientation. */
  textWidth: Mm;
}

export interface LaidDocument {
  /** The profile with the document's own settings applied. */
  profile: LayoutProfile;
  /** One for the document, one for each appendix. */
  sections: LaidSection[];
  /** Document properties. */
  properties: { title: string; subject: string; author: string; date: string | null };
}
