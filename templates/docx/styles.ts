/** The profile's paragraph styles as Word styles: one Word style per StyleName, so that runs and paragraphs deviate only where they must. */
import {
  AlignmentType,
  LineRuleType,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import { BLACK, SINGLE_LINE_TWENTIETHS } from './word.ts';
import {
  STYLE_NAMES,
  type Align,
  type LayoutProfile,
  type ParagraphStyle,
  type StyleName,
} from '../profiles/profile.ts';
import { lineHeight } from '../profiles/line-height.ts';
import { mmToTwip, ptToHalfPoint, ptToTwip } from '../profiles/units.ts';

/** Word's name of an alignment. */
export function alignment(align: Align): (typeof AlignmentType)[keyof typeof AlignmentType] {
  switch (align) {
    case 'left':
      return AlignmentType.LEFT;
    case 'center':
      return AlignmentType.CENTER;
    case 'right':
      return AlignmentType.RIGHT;
    case 'justify':
      return AlignmentType.BOTH;
  }
}

const STYLE_PREFIX = 'lhh-';
// The docx package bases character styles on it without defining it.
const DEFAULT_FONT_STYLE = 'DefaultParagraphFont';
const BASE_STYLES: ReadonlySet<string> = new Set([
  'Normal',
  'TableNormal',
  DEFAULT_FONT_STYLE,
  'FootnoteReference',
  'EndnoteReference',
]);

/** Id of a Word style; Word ids bear no spaces and must not collide with built-in ones. */
export function styleId(name: StyleName): string {
  return `${STYLE_PREFIX}${name}`;
}

/** True for the styles a document of ours bears: our own, the bases of all, and those that the fixed foot- and endnote parts name. */
export function isOwnStyle(id: string): boolean {
  return id.startsWith(STYLE_PREFIX) || BASE_STYLES.has(id);
}

/** Character type of a style or run in Word's terms. */
export function runType(type: Pick<ParagraphStyle, 'bold' | 'italic' | 'underline'>): {
  bold: boolean;
  italics: boolean;
  underline?: object;
} {
  return { bold: type.bold, italics: type.italic, ...(type.underline ? { underline: {} } : {}) };
}

function paragraphStyle(name: StyleName, style: ParagraphStyle): IParagraphStyleOptions {
  return {
    id: styleId(name),
    name: style.label,
    basedOn: 'Normal',
    next: styleId(name),
    quickFormat: true,
    run: { size: ptToHalfPoint(style.size), ...runType(style) },
    paragraph: {
      alignment: alignment(style.align),
      indent: {
        left: mmToTwip(style.left),
        right: mmToTwip(style.right),
        firstLine: mmToTwip(style.firstLine),
      },
      spacing: {
        before: ptToTwip(style.before),
        after: ptToTwip(style.after),
        line: ptToTwip(lineHeight(style)),
        lineRule: LineRuleType.EXACT,
      },
      keepNext: style.keepNext,
      keepLines: style.keepLines,
    },
  };
}

// Said aloud although it is the standard's default: the style that the docx package offers for defaults has no name for it.
const PARAGRAPH_DEFAULTS: Pick<IParagraphOptions, 'widowControl' | 'spacing'> = {
  widowControl: true,
  spacing: { before: 0, after: 0, line: SINGLE_LINE_TWENTIETHS, lineRule: LineRuleType.AUTO },
};

/** Document defaults and the style table. Fonts stand in the defaults for every script: text without a font falls to another face elsewhere. */
export function wordStyles(profile: LayoutProfile): IStylesOptions {
  const { font, styles } = profile;
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
          size: ptToHalfPoint(styles.body.size),
          color: BLACK,
          language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' },
        },
        paragraph: PARAGRAPH_DEFAULTS,
      },
    },
    characterStyles: [{ id: DEFAULT_FONT_STYLE, name: 'Default Paragraph Font' }],
    paragraphStyles: STYLE_NAMES.map((name) => paragraphStyle(name, styles[name])),
  };
}
