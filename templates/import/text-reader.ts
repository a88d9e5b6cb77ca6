/** Text and Markdown files as raw paragraphs: emphasis, tables, and lines joined to the paragraphs they were broken from. */
import { LIMITS, type Content } from '../model/document.ts';
import { contentText } from '../model/content.ts';
import { isAppendixLabel } from './appendix.ts';
import { isRecipientsLead } from './foot.ts';
import { isKindTitle } from './kind-title.ts';
import { LeftOut } from './left-out.ts';
import { readMark } from './marks.ts';
import {
  checkNodeCount,
  isAllBold,
  trimContent,
  type RawDocument,
  type RawNode,
  type RawParagraph,
} from './raw.ts';
import { readEmphasis, readMarkdown } from './text-emphasis.ts';
import { decodeText, splitLines, tooLong, type TextFormat, type TextLine } from './text-lines.ts';
import { readTable, tableLength } from './text-table.ts';

/** Raw paragraphs of a text or Markdown file. @throws ImportError for text no document may bear */
export function readTextFile(bytes: Uint8Array, format: TextFormat): RawDocument {
  const leftOut = new LeftOut();
  const source = decodeText(bytes);
  const text = source.normalize('NFC');
  if (text !== source) leftOut.add('composed', 0);
  // Emphasis that runs over a line's end is set anew on each line.
  const joined = text.replace(/(^|\n)\*\*([^*\n]{1,200}?) {0,20}\n([^*\n]{1,200})\*\*/g, '$1**$2**\n**$3**');
  const lines = splitLines(joined, format, leftOut);
  return { nodes: joinLines(lines, format), notes: leftOut.notes() };
}

function joinLines(lines: readonly TextLine[], format: TextFormat): RawNode[] {
  const wrap = wrapWidth(lines);
  const readContent = format === 'markdown' ? readMarkdown : readEmphasis;
  const nodes: RawNode[] = [];
  let open: OpenParagraph | null = null;
  let inFoot = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line) break;
    const rows = tableLength(lines, index);
    if (rows > 0) {
      nodes.push(readTable(lines.slice(index, index + rows), readContent));
      index += rows - 1;
      open = null;
      continue;
    }
    const content = readContent(format === 'markdown' ? nested(line) : line.text);
    const words = contentText(content).trim();
    const isHeading = line.hash || isAllBold(content);
    if (isRecipientsLead(words)) inFoot = true;
    else if (isAppendixLabel(words) || /^PHỤ LỤC(?!\p{L})/u.test(words)) inFoot = false;
    if (open && !line.afterBreak && !inFoot && continues(open, { text: words, isHeading }, line, wrap)) {
      open.add(content, words);
      continue;
    }
    open = new OpenParagraph(line, content, words, isHeading);
    nodes.push(open.node);
    checkNodeCount(nodes.length);
  }
  for (const node of nodes) if (node.type === 'paragraph') node.content = trimContent(node.content);
  return nodes;
}

/** "  - …" below another dash is a dash of the second depth. */
function nested({ text, indent }: TextLine): string {
  return indent >= 2 ? text.replace(/^[-*] (?=\S)/, '+ ') : text;
}

const TAIL = 300;

/** A paragraph that further lines may join. Only its end is looked at, so that a long one costs no more than a short one. */
class OpenParagraph {
  readonly node: RawParagraph;
  /** Its last characters; all of a short one. */
  tail: string;
  isWhole = true;
  /** Characters of its last line. */
  lastLength: number;
  #length: number;

  constructor({ line, afterBreak }: TextLine, content: Content, words: string, isHeading: boolean) {
    this.node = {
      type: 'paragraph',
      content: [...content],
      line,
      isHeading,
      ...(afterBreak ? { afterRule: true } : {}),
    };
    this.tail = words;
    this.lastLength = words.length;
    this.#length = words.length;
  }

  /** @throws ImportError where it grows beyond what a document can hold */
  add(content: Content, words: string): void {
    const joint = /\p{L}-$/u.test(this.tail) && /^\p{Lu}/u.test(words) ? '' : ' ';
    this.node.content.push({ text: joint }, ...content);
    this.#length += words.length + 1;
    if (this.#length > LIMITS.paragraph) throw tooLong(this.node.line);
    const tail = `${this.tail}${joint}${words}`;
    this.isWhole &&= tail.length <= TAIL;
    this.tail = tail.slice(-TAIL);
    this.lastLength = words.length;
  }
}

const WRAPPED_SHARE = 0.5;
const FULL_SHARE = 0.8;
const MIN_WRAP = 50;
const MAX_WRAP = 130;

/** Length of a full line where the text was broken into lines by its layout, else null. */
function wrapWidth(lines: readonly TextLine[]): number | null {
  const lengths = lines.map((line) => line.text.length).sort((a, b) => a - b);
  const high = lengths[Math.floor(lengths.length * 0.95)] ?? 0;
  if (lines.length < 8 || high < MIN_WRAP || high > MAX_WRAP) return null;
  const full = lines.filter(
    (line) => line.text.length > high * FULL_SHARE && !/[.;:!?…]$/.test(line.text),
  ).length;
  return full / lines.length >= WRAPPED_SHARE ? high : null;
}

const SENTENCE_END = /[.;:!?…]["”’)]*$|\.\/\.$/u;

/** Whether a line goes on with the paragraph before it: broken in mid-sentence by a page, a scan or a fixed line width. */
function continues(
  last: OpenParagraph,
  next: { text: string; isHeading: boolean },
  line: TextLine,
  wrap: number | null,
): boolean {
  const before = last.tail;
  const after = next.text;
  const { lastLength } = last;
  if ((last.isWhole && isKindTitle(before)) || line.hash) return false;
  const finished = SENTENCE_END.test(before);
  const mark = readMark(after);
  if (mark) {
    // "… khoa học" / "- công nghệ": a dash in mid-sentence, not a list.
    return (
      mark.level === 'bullet' &&
      !finished &&
      wrap !== null &&
      lastLength > wrap * FULL_SHARE &&
      /^\p{Ll}/u.test(after.slice(mark.length))
    );
  }
  if (isFixedPart(after) || (last.isWhole && isFixedPart(before))) return false;
  if (wrap !== null) {
    if (/^\p{Lu}[\p{Lu}\s,.]+$/u.test(before) && before.length < wrap * FULL_SHARE) return false;
    return lastLength > wrap * FULL_SHARE || (!finished && /^\p{Ll}/u.test(after));
  }
  if (last.node.isHeading || next.isHeading)
    return last.node.isHeading && next.isHeading && /^\p{Ll}/u.test(after) && !finished;
  if (/^\p{Ll}/u.test(after)) return true;
  if (/[”"»]$/u.test(before)) return false;
  // A long line that ends without a mark was broken by the end of its page.
  return !finished && lastLength > LONG_TEXT && !before.endsWith(')') && !/^[\p{Lu}\s]+$/u.test(before);
}

const LONG_TEXT = 100;

// Parts of the header that stand on lines of their own.
function isFixedPart(text: string): boolean {
  return (
    /^Số\s*:?\s*\d*\s*[-/]|^Số:|ngày\s*\d*\s*tháng\s*\d*\s*năm\s*\d{0,4}$|^ĐẢNG CỘNG SẢN VIỆT NAM$|^CỘNG H[ÒO][ÀA]? XÃ HỘI|^Kính gửi/u.test(
      text,
    ) ||
    isKindTitle(text) ||
    isAppendixLabel(text)
  );
}
