/** Heads and feet that a clerk set side by side with tabs instead of a table: the columns parted, left before right. Pure. */
import { contentText } from '../model/content.ts';
import type { Content } from '../model/document.ts';
import { isAppendixLabel } from './appendix.ts';
import { isFurniture } from './furniture.ts';
import { kindOfTitle } from './kind-title.ts';
import { dropEnd, dropStart, rawText, trimContent, type RawNode, type RawParagraph } from './raw.ts';

/** Nodes in which a head is looked for. */
const MAX_HEAD = 30;
const FOOT = /^Nơi nhận\s*:?\s*\t\s*\S/u;
const LEFT = /^(?:[-–+•*]|Nơi nhận|Lưu)/u;

/** The nodes with columns parted; other tabs become blanks. */
export function partColumns(nodes: readonly RawNode[]): RawNode[] {
  const foot = nodes.findIndex((node) => node.type === 'paragraph' && FOOT.test(rawText(node)));
  const footEnd = foot < 0 ? nodes.length : footEndFrom(nodes, foot);
  const title = nodes.findIndex((node) => node.type === 'paragraph' && kindOfTitle(rawText(node)) !== null);
  const headEnd = Math.min(MAX_HEAD, title < 0 ? MAX_HEAD : title);
  const parted: RawNode[] = [];
  const right: RawNode[] = [];
  for (const [index, node] of nodes.entries()) {
    if (index === footEnd) parted.push(...right.splice(0));
    if (node.type === 'table') {
      parted.push(node);
      continue;
    }
    const halves = partAtTab(node);
    if (foot >= 0 && index >= foot && index < footEnd) {
      if (halves) {
        parted.push(halves[0]);
        right.push(halves[1]);
      } else (LEFT.test(rawText(node)) ? parted : right).push(withoutTabs(node));
    } else if (halves && index < headEnd && halves.every(isHeadPart)) parted.push(...halves);
    else parted.push(withoutTabs(node));
  }
  return [...parted, ...right];
}

function footEndFrom(nodes: readonly RawNode[], foot: number): number {
  const end = nodes.findIndex(
    (node, index) => index > foot && (node.type === 'table' || isAppendixLabel(rawText(node))),
  );
  return end < 0 ? nodes.length : end;
}

function isHeadPart(node: RawParagraph): boolean {
  const text = rawText(node);
  return (
    isFurniture(text) ||
    (/\p{Lu}/u.test(text) && text === text.toLocaleUpperCase('vi')) ||
    /^Số\s*:?\s*\d*\s*[-/]|^V\/v\s|ngày\s.*tháng\s/u.test(text)
  );
}

/** The two halves of a paragraph with one run of tabs inside. */
function partAtTab(node: RawParagraph): [RawParagraph, RawParagraph] | null {
  const content = trimContent(node.content);
  const text = contentText(content);
  const tabs = [...text.matchAll(/[ \t]*\t[ \t]*/gu)];
  const [tab] = tabs;
  if (!tab || tabs.length > 1 || text.includes('\n')) return null;
  return [
    { ...node, content: dropEnd(content, text.length - tab.index) },
    { ...node, content: dropStart(content, tab.index + tab[0].length) },
  ];
}

function withoutTabs(node: RawParagraph): RawParagraph {
  const content: Content = node.content.map((span) =>
    'text' in span ? { ...span, text: span.text.replaceAll('\t', ' ') } : span,
  );
  return { ...node, content };
}
