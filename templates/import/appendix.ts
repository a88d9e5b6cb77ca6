/** Appendices behind the foot: "PHỤ LỤC I", its title, its reference to the document, its body. */
import type { Appendix } from '../model/document.ts';
import { readBody, type Body } from './body.ts';
import { readMark } from './marks.ts';
import { rawText, type RawNode, type RawParagraph } from './raw.ts';

const LABEL = /^Phụ lục(?:\s+(?:số\s+)?(?:[IVX]{1,5}|\d{1,2}|[A-Z]))?(?:\s*[.:]\s*|\s*\n\s*|$)/iu;
// The layout prints its own: number, date and office of the document it belongs to.
const REFERENCE = /^\(\s?(?:Ban hành\s)?kèm theo [\s\S]{1,400}\)$/iu;
const MAX_LABEL_LINE = 200;
const MAX_LABEL = 20;
const MAX_TITLE = 1_500;

/** Whether a line is "Phụ lục I" and nothing else. */
export function isAppendixLabel(text: string): boolean {
  return text.length <= MAX_LABEL && text.replace(LABEL, '') === '' && text !== '';
}

/** Indexes at which an appendix begins, behind `from`. */
export function findAppendices(nodes: readonly RawNode[], from: number): number[] {
  return nodes.flatMap((node, index) => {
    if (index <= from || node.type !== 'paragraph') return [];
    const text = rawText(node);
    if (text.length > MAX_LABEL_LINE || !LABEL.test(text)) return [];
    // "Phụ lục" in lower case is a word of the text unless it is set as a heading or stands over a title.
    const isSet = isCapitals(text) || node.isHeading || node.isCentred === true;
    return isSet || (isAppendixLabel(text) && headsTitle(nodes[index + 1])) ? [index] : [];
  });
}

function headsTitle(next: RawNode | undefined): boolean {
  if (next?.type !== 'paragraph') return false;
  const text = rawText(next);
  return (isCapitals(text) && readMark(text) === null) || REFERENCE.test(text);
}

export interface ReadAppendix {
  appendix: Appendix;
  body: Body;
  /** "(Kèm theo Kế hoạch số …)" as it stood: the layout prints its own. */
  references: RawParagraph[];
}

/** Reads one appendix from its label down. */
export function readAppendix(nodes: readonly RawNode[], index: number): ReadAppendix {
  const id = `a${index + 1}`;
  const titles: string[] = [];
  const references: RawParagraph[] = [];
  let start = 1;
  const first = nodes[0];
  const label = first?.type === 'paragraph' ? rawText(first) : '';
  const behind = label.replace(LABEL, '').trim();
  if (behind !== '') titles.push(behind);
  for (let node = nodes[start]; node?.type === 'paragraph'; node = nodes[start]) {
    const text = rawText(node);
    const isTitle =
      readMark(text) === null &&
      (isCapitals(text) || (node.isCentred === true && node.isHeading)) &&
      titles.join(' ').length + text.length < MAX_TITLE;
    if (!isTitle && !REFERENCE.test(text)) break;
    if (isTitle) titles.push(text);
    else references.push(node);
    start += 1;
  }
  const body = readBody(nodes.slice(start), `${id}-b`);
  const isLandscape = nodes.some((node) => node.isLandscape === true);
  return {
    appendix: {
      id,
      title: titles.join(' '),
      orientation: isLandscape ? 'landscape' : 'portrait',
      body: body.blocks,
    },
    body,
    references,
  };
}

function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
}
