/**
 * The live A4 preview: the same nodes and classes as print, broken into pages by the browser's own fragmentation. Each section is a multi-column
 * flow whose columns are the text areas of its pages and wrap downwards (CSS Multi-column 2: column-wrap), so breaks are those of the PDF.
 */
import type { LaidDocument, LaidSection } from '../layout/laid.ts';
import type { LayoutProfile, ParagraphStyle } from '../profiles/profile.ts';
import { ClassSheet } from './markup.ts';
import { roomHeight } from './paper.ts';
import { sectionHtml } from './render.ts';
import { nodeHtml } from './nodes.ts';
import { lineHeight } from '../profiles/line-height.ts';
import { fontStack, mm, pt, textCss, textLength } from './styles.ts';

/** What the window puts into the preview's shadow root. */
export interface PreviewPages {
  css: string;
  sections: PreviewSection[];
}

export interface PreviewSection {
  /** One string a node, in order; equal strings need no patch. */
  nodes: string[];
  /** Ô 13, for an element of class "contact" on the first sheet. */
  footer: string;
  orientation: LaidSection['orientation'];
  /** Whether its first page bears no number and counting begins at 1. */
  restartsPages: boolean;
}

/** Gap between two sheets on the screen, in mm. */
export const SHEET_GAP = 6;

/** Height from the top of one sheet to the top of the next, in mm. */
export function sheetPitch(profile: LayoutProfile, orientation: LaidSection['orientation']): number {
  return (orientation === 'portrait' ? profile.page.height : profile.page.width) + SHEET_GAP;
}

/**
 * How many sheets a section has.
 * @param flowHeight height of its flow, in mm at full size: rooms of pages with what lies between them
 */
export function countSheets(
  flowHeight: number,
  profile: LayoutProfile,
  orientation: LaidSection['orientation'],
): number {
  const { margins } = profile.page;
  const pitch = sheetPitch(profile, orientation);
  const room = roomHeight(pitch - SHEET_GAP, margins.top, margins.bottom);
  return Math.max(1, Math.round((flowHeight - room) / pitch) + 1);
}

function previewCss(profile: LayoutProfile): string {
  const { width, height, margins, headerDistance, footerDistance } = profile.page;
  const { pageNumber, contact, body } = profile.styles;
  const sheet = (name: LaidSection['orientation'], w: number, h: number): string => {
    const column = textLength(w - margins.left - margins.right, body.size);
    const room = roomHeight(h, margins.top, margins.bottom);
    return `
.pages.${name}{width:${mm(w)}}
.pages.${name} .sheet{width:${mm(w)};height:${mm(h)};margin-bottom:${mm(SHEET_GAP)}}
.pages.${name} .flow{left:${mm(margins.left)};top:${mm(margins.top)};width:${column};column-width:${column};column-height:${mm(room)};row-gap:${mm(h + SHEET_GAP - room)}}`;
  };
  const type = (style: ParagraphStyle): string =>
    `font-family:${fontStack(profile)};font-size:${pt(style.size)};line-height:${pt(lineHeight(style))};text-align:${style.align};color:#000`;
  const across = `position:absolute;left:${mm(margins.left)};right:${mm(margins.right)}`;
  return `:host{display:block}
.pages{position:relative;margin:0 auto}
.sheet{position:relative;background:#fff;box-shadow:0 0 0 1px #0002,0 2px 8px #0003}
.sheet .number{${across};top:${mm(headerDistance)};${type(pageNumber)}}
.sheet .contact{${across};bottom:${mm(footerDistance)};border-top:${pt(profile.contactRule)} solid #000;${type(contact)}}
.flow{position:absolute;column-wrap:wrap;column-gap:0;column-fill:auto}
${sheet('portrait', width, height)}
${sheet('landscape', height, width)}`;
}

/** Everything the preview shows of a laid document. */
export function renderPreview(laid: LaidDocument): PreviewPages {
  const sheet = new ClassSheet('.doc');
  const context = { profile: laid.profile, sheet };
  const sections = laid.sections.map((section) => ({
    nodes: sectionHtml(section, context),
    footer: (section.firstPageFooter ?? []).map((node) => nodeHtml(node, undefined, context)).join(''),
    orientation: section.orientation,
    restartsPages: section.restartsPages,
  }));
  return { css: [previewCss(laid.profile), textCss(laid.profile, '.doc'), sheet.css()].join('\n'), sections };
}
