/**
 * The live A4 preview: the same nodes and classes as print, broken into pages by the browser's own fragmentation. Each section is a multi-column
 * flow whose columns are the text areas of its pages and wrap downwards (CSS Multi-column 2: column-wrap), so breaks are those of the PDF.
 */
import type { LaidDocument, LaidSection } from '../layout/laid.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { ClassSheet } from './markup.ts';
import { sectionHtml } from './render.ts';
import { nodeHtml } from './nodes.ts';
import { lineHeight } from '../profiles/line-height.ts';
import { mm, pt, textCss } from './styles.ts';

/** What the window puts into the preview's shadow root. */
export interface PreviewPages {
  css: string;
  sections: PreviewSection[];
}

export interface PreviewSection {
  /** One string a node, in order; equal strings need no patch. */
  nodes: string[];
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

function previewCss(profile: LayoutProfile): string {
  const { width, height, margins, headerDistance } = profile.page;
  const number = profile.styles.pageNumber;
  const sheet = (name: string, w: number, h: number): string => `
.pages.${name}{width:${mm(w)}}
.pages.${name} .sheet{width:${mm(w)};height:${mm(h)};margin-bottom:${mm(SHEET_GAP)}}
.pages.${name} .flow{left:${mm(margins.left)};top:${mm(margins.top)};width:${mm(w - margins.left - margins.right)};column-width:${mm(w - margins.left - margins.right)};column-height:${mm(h - margins.top - margins.bottom)};row-gap:${mm(margins.top + margins.bottom + SHEET_GAP)}}`;
  return `:host{display:block}
.pages{position:relative;margin:0 auto}
.sheet{position:relative;background:#fff;box-shadow:0 0 0 1px #0002,0 2px 8px #0003}
.sheet .number{position:absolute;left:${mm(margins.left)};right:${mm(margins.right)};top:${mm(headerDistance)};text-align:center;font-size:${pt(number.size)};line-height:${pt(lineHeight(number))};color:#000;font-family:'${profile.font}','Tinos','Liberation Serif',serif}
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
