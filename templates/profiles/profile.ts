/**
 * A layout profile: every number, weight and mark of one body of layout rules, as data.
 * The two profiles (state.ts, party.ts) are values of this type. Renderers read a profile and decide nothing themselves.
 */
import type { Authority, Level } from '../model/document.ts';
import type { LayoutId } from '../model/kinds.ts';
import type { Mm, Pt } from './units.ts';

/** Where a value comes from. `confirmed: false` marks what no primary source has confirmed yet: the checker only warns about it. */
export interface Source {
  clause: string;
  confirmed: boolean;
}

export const STYLE_NAMES = [
  'nationalName',
  'nationalMotto',
  'partyName',
  'superior',
  'organ',
  'organMark',
  'number',
  'placeDate',
  'letterSubject',
  'kindTitle',
  'subject',
  'subjectMark',
  'addressee',
  'enactmentAuthority',
  'enactmentFormula',
  'basis',
  'body',
  'partLabel',
  'partTitle',
  'chapterLabel',
  'chapterTitle',
  'sectionLabel',
  'sectionTitle',
  'subsectionLabel',
  'subsectionTitle',
  'article',
  'roman',
  'arabic',
  'decimal',
  'letter',
  'bullet',
  'subBullet',
  'tableHeader',
  'tableCell',
  'authority',
  'position',
  'signerName',
  'recipientsLead',
  'recipient',
  'urgency',
  'secrecy',
  'circulation',
  'draftMark',
  'drafter',
  'contact',
  'appendixLabel',
  'appendixTitle',
  'appendixReference',
  'pageNumber',
] as const;
/** The named paragraph styles; they are also the paragraph styles of the .docx and the classes of the HTML. */
export type StyleName = (typeof STYLE_NAMES)[number];

export type Align = 'left' | 'center' | 'right' | 'justify';

export interface ParagraphStyle {
  /** Name shown in Word's style list. */
  label: string;
  size: Pt;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  /** Text is put in capitals when laid out. */
  capitals: boolean;
  align: Align;
  /** Indent of the first line from the left indent. */
  firstLine: Mm;
  left: Mm;
  right: Mm;
  before: Pt;
  after: Pt;
  /** Multiple of single line spacing. */
  lines: number;
  /** Stay on the page of the next paragraph. */
  keepNext: boolean;
  /** Do not break inside. */
  keepLines: boolean;
  source: Source;
}

/** How the mark of a level is written and laid. */
export interface LevelNumbering {
  format: 'upper-roman' | 'decimal' | 'vietnamese-letter';
  /** Text before the number: "Điều ", "Chương ". */
  prefix: string;
  /** Text after the number: ".", ")", "-". */
  suffix: string;
  /** True: the mark stands on a line of its own and the title below (Phần, Chương, Mục). */
  ownLine: boolean;
  /** True: the mark begins with the number of the level above ("1.1."). */
  composite: boolean;
  /** True: counting goes on through higher levels and does not begin anew (Điều, Chương). */
  continuous: boolean;
}

export interface PageSetup {
  width: Mm;
  height: Mm;
  margins: { top: Mm; bottom: Mm; left: Mm; right: Mm };
  /** Distance of the page number's line from the paper's upper edge. */
  headerDistance: Mm;
  footerDistance: Mm;
  source: Source;
}

/** A horizontal line below a part of the header. */
export interface Rule {
  /** Length as a share of the text above it, 1 = as long as the text. */
  share: number;
  weight: Pt;
  /** Space between the text and the line, and below the line. */
  gap: Pt;
  below: Pt;
  source: Source;
}

/** A framed stamp: độ khẩn, phạm vi lưu hành. `width` null: as wide as its text. */
export interface Frame {
  width: Mm | null;
  height: Mm;
  weight: Pt;
}

export interface LayoutProfile {
  id: LayoutId;
  name: string;
  font: string;
  page: PageSetup;
  styles: Readonly<Record<StyleName, ParagraphStyle>>;
  numbering: Readonly<Record<Level, LevelNumbering>>;
  /** Marks of headings in .docx: Word lists, or plain text. Vietnamese letters (a, b, c, d, đ, e) are always plain text: Word has no such format. */
  numberingForm: 'list' | 'literal';
  bulletMarks: readonly [string, string];
  header: {
    /** Right side of the header, from top: the nation's name and motto, or the Party's name. */
    banner: readonly { style: StyleName; text: string }[];
    bannerRule: Rule;
    /** Line below the issuing office, or null where a mark stands instead. */
    organRule: Rule | null;
    /** The Party's "*" below the issuing office. */
    organMark: string | null;
    /** Widths of the left and right column. Together the text width. */
    columns: readonly [Mm, Mm];
    /** Space above the row of number and date, in pt. */
    secondRowGap: Pt;
  };
  /** "Số: 05/KH-LHH" or "Số 15-KH/TU". */
  number: {
    lead: string;
    /** Between number and kind. */
    afterValue: string;
    /** Between kind and office. */
    afterKind: string;
    /** Between office and drafting unit of a công văn. */
    beforeUnit: string;
    /** Leading zero below ten. */
    padded: boolean;
    /** What stands for a number not yet given. */
    blank: string;
  };
  date: { blank: string; padDayBelow: number; padMonthBelow: number };
  subject: { rule: Rule | null; mark: string | null; letterLead: string };
  /** `slack` is added to measured widths so that rounding never wraps a line. */
  addressees: { lead: string; before: Pt; after: Pt; slack: Mm };
  signature: {
    /** "TM. " or "T/M ". */
    authorityPrefix: Readonly<Record<Authority, string>>;
    /** Space above the block. */
    before: Pt;
    /** Blank between position and name for the signature itself. */
    space: Mm;
    columns: readonly [Mm, Mm];
  };
  recipients: { lead: string; mark: string; lastMark: string; archiveLead: string };
  endMark: string;
  /** Weight of the line above the contact details at the foot of page 1 (ô 13). */
  contactRule: Pt;
  frames: {
    urgency: Readonly<Record<'khan' | 'thuong-khan' | 'hoa-toc', Frame>>;
    secrecy: Frame;
    /** Between a stamp's text and its frame, where the frame is as wide as the text. */
    padding: Mm;
    circulation: Frame;
    draft: Frame;
  };
  appendix: { pages: 'continuous' | 'restart'; rule: Rule };
  table: { border: Pt; cellPaddingX: Mm; cellPaddingY: Pt; after: Pt; source: Source };
}
