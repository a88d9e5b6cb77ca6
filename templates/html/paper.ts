/**
 * The paper in print: sizes, margins, page numbers, the contact details at the foot of page 1. Chromium's paged media has its own ways: each is
 * told where it is used.
 */
import type { LaidDocument, LaidParagraph, LaidSection } from '../layout/laid.ts';
import { countLines } from '../layout/lines.ts';
import { lineHeight } from '../profiles/line-height.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { ptToMm, type Mm } from '../profiles/units.ts';
import { fontStack, mm, pt, textLength } from './styles.ts';

const PX_PER_MM = 96 / 25.4;
const QUARTER = 0.25;

/** Text as a CSS string: nothing in it ends the string or the style element. */
function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,;:()-]/gu, (char) => `\\${(char.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/**
 * Height between the margins in whole pixels, and a quarter more, so that rounding takes no line away. Lines stand on whole pixels (lineHeight), so
 * none is lost either.
 */
export function roomHeight(paper: Mm, top: Mm, bottom: Mm): Mm {
  return (Math.floor((paper - top - bottom) * PX_PER_MM) + QUARTER) / PX_PER_MM;
}

/** Lower margin in CSS: the browser rounds the height between the margins up and would so take a line more than there is room for. */
function lowerMargin(paper: Mm, top: Mm, bottom: Mm): Mm {
  return paper - top - roomHeight(paper, top, bottom) + (2 * QUARTER) / PX_PER_MM;
}

function margins(profile: LayoutProfile, paper: Mm, bottom: Mm): string {
  const { top, right, left } = profile.page.margins;
  // Half a table's outer border hangs over the text on either side; a page whose text is wider than its room would be printed smaller.
  const over = ptToMm(profile.table.border);
  return `margin:${mm(top)} ${mm(right - over)} ${mm(lowerMargin(paper, top, bottom))} ${mm(left)}`;
}

/** The number in the upper margin (Phụ lục I, phần I, mục I.6), counted by `counter`. */
function numberBox(profile: LayoutProfile, counter: string): string {
  const style = profile.styles.pageNumber;
  return `@top-center{content:counter(${counter});font-family:${fontStack(profile)};font-size:${pt(style.size)};line-height:${pt(lineHeight(style))};vertical-align:top;padding-top:${mm(profile.page.headerDistance)}}`;
}

/** Height of the contact details and the line above them. */
function footerHeight(footer: readonly LaidParagraph[], profile: LayoutProfile, column: Mm): Mm {
  const style = profile.styles.contact;
  const lines = footer.reduce(
    (sum, node) => sum + countLines(node.runs, column, style.firstLine, style.size),
    0,
  );
  return ptToMm(lines * lineHeight(style) + profile.contactRule);
}

/** Ô 13: below a line as wide as the text (Phụ lục I, phần II, mục II.4). It stands on the footer's distance and pushes the text up where it must. */
function contactRules(
  footer: readonly LaidParagraph[],
  profile: LayoutProfile,
  { orientation, textWidth: column }: LaidSection,
): string {
  const { contact } = profile.styles;
  const { page } = profile;
  const text = footer.map((node) => node.runs.map((run) => run.text).join('')).join('\n');
  const bottom = Math.max(page.margins.bottom, page.footerDistance + footerHeight(footer, profile, column));
  return `@page :first{${margins(profile, paperOf(profile, orientation).height, bottom)};@bottom-left{content:${cssString(text)};white-space:pre-wrap;width:${textLength(column, contact.size)};height:auto;margin-bottom:${mm(page.footerDistance)};border-top:${pt(profile.contactRule)} solid #000;font-family:${fontStack(profile)};font-size:${pt(contact.size)};line-height:${pt(lineHeight(contact))};text-align:${contact.align}}}`;
}

/** Name of the counter style that shows nothing for 1. */
const FROM_TWO = 'lhh-from-two';

function paperOf(
  { page }: LayoutProfile,
  orientation: LaidSection['orientation'],
): { width: Mm; height: Mm } {
  return orientation === 'landscape'
    ? { width: page.height, height: page.width }
    : { width: page.width, height: page.height };
}

function pageRule(
  selector: string,
  orientation: LaidSection['orientation'],
  profile: LayoutProfile,
  number: string,
): string {
  const { width, height } = paperOf(profile, orientation);
  return `${selector}{size:${mm(width)} ${mm(height)};${margins(profile, height, profile.page.margins.bottom)};${number}}`;
}

/** Rules of the paper of all sections. */
export function pageCss(laid: LaidDocument): string {
  const { profile } = laid;
  const { styles } = profile;
  const [main] = laid.sections;
  const rules = [
    pageRule('@page', main?.orientation ?? 'portrait', profile, numberBox(profile, 'page')),
    '@page :first{@top-center{content:none}}',
    `@counter-style ${FROM_TWO}{system:extends decimal;range:2 infinite;fallback:lhh-nothing}`,
    '@counter-style lhh-nothing{system:cyclic;symbols:"";suffix:""}',
  ];
  if (main?.firstPageFooter) rules.push(contactRules(main.firstPageFooter, profile, main));
  // Chromium neither resets the counter "page" nor knows the first page of a named kind: a section that begins anew counts its pages with a counter
  // of its own, and a counter style leaves out the 1.
  let own: string | null = null;
  for (const [index, section] of laid.sections.entries()) {
    rules.push(`section.sec${index}{width:${textLength(section.textWidth, styles.body.size)}}`);
    if (index === 0) continue;
    if (section.restartsPages) own = `sec${index}`;
    const number = own
      ? `counter-increment:${own};${numberBox(profile, `${own},${FROM_TWO}`)}`
      : numberBox(profile, 'page');
    rules.push(
      pageRule(`@page sec${index}`, section.orientation, profile, number),
      `section.sec${index}{page:sec${index};break-before:page}`,
    );
  }
  return rules.join('\n');
}
