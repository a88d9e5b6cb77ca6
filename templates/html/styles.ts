/**
 * The profile as CSS: one class per paragraph style.
 * Line heights, kerning and spacing are set so that lines and pages break where Word and LibreOffice break them.
 */
import { lineHeight } from '../profiles/line-height.ts';
import { STYLE_NAMES, type LayoutProfile, type ParagraphStyle, type StyleName } from '../profiles/profile.ts';
import { mmToPt, ptToMm, type Mm, type Pt } from '../profiles/units.ts';

/** Class of a paragraph style. */
export function styleClass(name: StyleName): string {
  return `s-${name}`;
}

const round = (value: number): string => String(Math.round(value * 1000) / 1000);
/** A length in points. */
export const pt = (value: number): string => `${round(value)}pt`;
/** A length in millimetres. */
export const mm = (value: number): string => `${round(value)}mm`;

/** Advance of the digit 0 in Times New Roman and its metric equals, in em. */
const ZERO_ADVANCE = 0.5;

/**
 * A length along the line in CSS, for text of this size. It is counted in zeros of the font (ch), not in mm: some platforms cut the
 * widths of letters off at fractions of a pixel (14 pt sets 0.06 % narrower on Linux), and this length shrinks with them, so that lines break alike
 * everywhere and where Word breaks them.
 */
export function textLength(length: Mm, size: Pt): string {
  return length === 0 ? '0' : `${round(mmToPt(length) / (ZERO_ADVANCE * size))}ch`;
}

function styleRule(scope: string, name: StyleName, style: ParagraphStyle): string {
  const declarations = [
    `font-size:${pt(style.size)}`,
    `line-height:${pt(lineHeight(style))}`,
    `font-weight:${style.bold ? 'bold' : 'normal'}`,
    `font-style:${style.italic ? 'italic' : 'normal'}`,
    `text-align:${style.align}`,
    `text-indent:${textLength(style.firstLine, style.size)}`,
    `margin:0 ${mm(style.right)} ${pt(style.after)} ${mm(style.left)}`,
  ];
  if (style.keepNext) declarations.push('break-after:avoid');
  if (style.keepLines) declarations.push('break-inside:avoid');
  return `${scope} .${styleClass(name)}{${declarations.join(';')}}`;
}

/** Font stack: Times New Roman, else the shipped font of the same metrics. */
export function fontStack(profile: LayoutProfile): string {
  return `'${profile.font}','Tinos','Liberation Serif',serif`;
}

/** Rules of the text of a document, each under `scope`. */
export function textCss(profile: LayoutProfile, scope: string): string {
  const { table } = profile;
  return [
    `${scope}{font-family:${fontStack(profile)};font-kerning:none;font-variant-ligatures:none;font-synthesis:none;text-rendering:geometricPrecision;hyphens:none;color:#000;orphans:2;widows:2;overflow-wrap:break-word;line-break:auto;font-size:${pt(profile.styles.body.size)};-webkit-text-size-adjust:none;text-size-adjust:none}`,
    `${scope} :is(p,h1,h2,h3,h4,h5,h6){margin:0;white-space:pre-wrap;font-weight:inherit}`,
    `${scope} table{border-collapse:collapse;border-spacing:0;table-layout:fixed;width:100%;margin:0;text-indent:0}`,
    `${scope} td{padding:0;vertical-align:top;border:0}`,
    `${scope} tr{break-inside:avoid}`,
    // Word measures a cell's margin from the middle of its border.
    `${scope} table.body td{padding:${pt(table.cellPaddingY)} ${mm(table.cellPaddingX - ptToMm(table.border / 2))};border:${pt(table.border)} solid #000}`,
    `${scope} table.body thead{break-inside:avoid}`,
    `${scope} table.signature,${scope} table.header,${scope} table.addressees{break-inside:avoid}`,
    // LibreOffice moves a paragraph that is kept with the next as a whole; so do we, and the .docx says so to Word.
    `${scope} .keep{break-after:avoid;break-inside:avoid}`,
    `${scope} .loose{break-after:auto}`,
    `${scope} .whole{break-inside:avoid}`,
    `${scope} b{font-weight:bold}${scope} i{font-style:italic}${scope} u{text-decoration:underline}${scope} .upright{font-style:normal}${scope} .light{font-weight:normal}`,
    `${scope} .rule{box-sizing:content-box}`,
    ...STYLE_NAMES.map((name) => styleRule(scope, name, profile.styles[name])),
  ].join('\n');
}
