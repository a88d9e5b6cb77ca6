/** What every reader (text, Markdown, Word) hands to the recovery of structure: paragraphs in order, with the type they were set in. */
import type { Finding } from '../check/finding.ts';
import { contentText } from '../model/content.ts';
import { LIMITS, type Content, type Table } from '../model/document.ts';
import { ImportError } from './import-error.ts';

export interface RawParagraph {
  type: 'paragraph';
  content: Content;
  /** Line of the text file or number of the paragraph, 1-based, for messages. */
  line: number;
  /** The source says it is a heading: Markdown "#", all bold, outline level. */
  isHeading: boolean;
  /** A rule ("-----") stands before it. */
  afterRule?: boolean;
  /** Centred in the source. */
  isCentred?: boolean;
  /** Stands in a section of landscape pages. */
  isLandscape?: boolean;
}

export interface RawTable {
  type: 'table';
  table: Omit<Table, 'id' | 'type'>;
  line: number;
  isLandscape?: boolean;
}

export type RawNode = RawParagraph | RawTable;

/** What a reader gives. */
export interface RawDocument {
  nodes: RawNode[];
  /** Address at the foot of the first page. */
  contact?: string;
  /** What the reader changed or left out. */
  notes: Finding[];
}

// Parts around the body have their own room.
const MAX_NODES = LIMITS.blocks + LIMITS.recipients;

/** @throws ImportError where `count` nodes are more than a document can hold; readers ask while they read */
export function checkNodeCount(count: number): void {
  if (count > MAX_NODES)
    throw new ImportError('too-long', `Tệp có quá ${MAX_NODES.toLocaleString('vi-VN')} đoạn.`, 'Nội dung');
}

/** Refuses what no document can hold, before the work of recovery. @throws ImportError naming the line */
export function checkNodes(nodes: readonly RawNode[]): void {
  if (nodes.length === 0) throw new ImportError('empty-file', 'Tệp không có chữ nào.');
  checkNodeCount(nodes.length);
  for (const node of nodes) {
    if (node.type === 'table') continue;
    const length = node.content.reduce((sum, span) => sum + ('text' in span ? span.text.length : 0), 0);
    if (length > LIMITS.paragraph)
      throw new ImportError(
        'too-long',
        `Dòng ${node.line}: đoạn dài quá ${LIMITS.paragraph.toLocaleString('vi-VN')} ký tự.`,
        `Dòng ${node.line}`,
      );
  }
}

/** The words of a raw paragraph, trimmed. */
export function rawText(node: RawParagraph): string {
  return contentText(node.content).trim();
}

/** Removes `length` characters at the beginning of a content. */
export function dropStart(content: Content, length: number): Content {
  let rest = length;
  const kept: Content = [];
  for (const span of content) {
    if (!('text' in span)) {
      kept.push(span);
      continue;
    }
    if (rest >= span.text.length) {
      rest -= span.text.length;
      continue;
    }
    kept.push(rest > 0 ? { ...span, text: span.text.slice(rest) } : span);
    rest = 0;
  }
  return trimContent(kept);
}

/** Removes `length` characters at the end of a content. */
export function dropEnd(content: Content, length: number): Content {
  if (length <= 0) return content;
  let rest = length;
  const kept: Content = [];
  for (const span of content.toReversed()) {
    if (!('text' in span)) {
      kept.unshift(span);
      continue;
    }
    if (rest > 0 && rest >= span.text.length) {
      rest -= span.text.length;
      continue;
    }
    kept.unshift(rest > 0 ? { ...span, text: span.text.slice(0, -rest) } : span);
    rest = 0;
  }
  return trimContent(kept);
}

/** Without blanks at either end; neighbouring spans of one type are joined. */
export function trimContent(content: Content): Content {
  const merged: Content = [];
  for (const span of content) {
    const last = merged.at(-1);
    if ('text' in span && last && 'text' in last && same(span, last)) last.text += span.text;
    else merged.push({ ...span });
  }
  for (let first = merged[0]; first && 'text' in first; first = merged[0]) {
    first.text = first.text.trimStart();
    if (first.text !== '') break;
    merged.shift();
  }
  for (let last = merged.at(-1); last && 'text' in last; last = merged.at(-1)) {
    last.text = last.text.trimEnd();
    if (last.text !== '') break;
    merged.pop();
  }
  return merged;
}

function same(a: Content[number], b: Content[number]): boolean {
  return (
    (a.bold ?? false) === (b.bold ?? false) &&
    (a.italic ?? false) === (b.italic ?? false) &&
    (a.underline ?? false) === (b.underline ?? false)
  );
}

/** Without emphasis: a heading's type comes from its level. */
export function unstyled(content: Content): Content {
  return trimContent(content.map((span) => ('text' in span ? { text: span.text } : { ref: span.ref })));
}

/** All text bold (punctuation and blanks aside). */
export function isAllBold(content: Content): boolean {
  const spans = content.filter((span) => 'text' in span && /[\p{L}\p{N}]/u.test(span.text));
  return spans.length > 0 && spans.every((span) => span.bold === true);
}
