/** Text and Markdown files as raw paragraphs: decoding, emphasis marks, and lines joined to the paragraphs they were broken from. */
import type { Finding } from '../check/finding.ts';
import { findBadCharacter, codePointName } from '../model/text.ts';
import type { Content } from '../model/document.ts';
import { ImportError } from './import-error.ts';
import { isKindTitle } from './kind-title.ts';
import { readMark } from './marks.ts';
import { isAllBold, rawText, trimContent, type RawDocument, type RawNode, type RawParagraph } from './raw.ts';

const MAX_BYTES = 10 * 1024 * 1024;

/** Decodes UTF-8 (with or without mark) and UTF-16 with mark. @throws ImportError */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new ImportError('file-too-large', 'Tệp văn bản lớn quá 10 MB.');
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(
      'bad-encoding',
      'Tệp không ở bảng mã Unicode (UTF-8). Hãy lưu lại tệp với bảng mã UTF-8 rồi nhập.',
    );
  }
}

const COMPOSED: Finding = {
  rule: 'unicode-composition',
  severity: 'info',
  place: { path: [], label: 'Cả tệp' },
  message: 'Tệp dùng chữ Unicode tổ hợp; đã đổi sang Unicode dựng sẵn (NFC).',
};

interface Line {
  text: string;
  line: number;
  hash: boolean;
  /** A page break or a rule stood before it. */
  afterBreak: boolean;
}

/** Raw paragraphs of a text or Markdown file. @throws ImportError for text no document may bear */
export function readTextFile(bytes: Uint8Array, _format: 'text' | 'markdown'): RawDocument {
  const source = decodeText(bytes);
  const text = source.normalize('NFC');
  // Emphasis that runs over a line's end is set anew on each line.
  const lines = splitLines(
    text.replace(/(^|\n)\*\*([^*\n]{1,200}?) *\n([^*\n]{1,200})\*\*/g, '$1**$2**\n**$3**'),
  );
  const wrap = wrapWidth(lines);
  const paragraphs: RawNode[] = [];
  let last: RawParagraph | null = null;
  let lastLength = 0;
  let inFoot = false;
  for (const line of lines) {
    const content = readEmphasis(line.text);
    const paragraph: RawParagraph = {
      type: 'paragraph',
      content,
      line: line.line,
      isHeading: line.hash || isAllBold(content),
      ...(line.afterBreak ? { afterRule: true } : {}),
    };
    const plainText = rawText(paragraph);
    if (/^Nơi nhận\s*:?/iu.test(plainText)) inFoot = true;
    if (last && !line.afterBreak && !inFoot && continues(last, lastLength, paragraph, line, wrap)) {
      const joint = /\p{L}-$/u.test(rawText(last)) && /^\p{Lu}/u.test(plainText) ? '' : ' ';
      last.content = trimContent([...last.content, { text: joint }, ...content]);
    } else {
      last = paragraph;
      paragraphs.push(paragraph);
    }
    lastLength = plainText.length;
  }
  return { nodes: paragraphs, notes: text === source ? [] : [COMPOSED] };
}

function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let afterBreak = false;
  for (const [index, source] of text.split(/\r\n|\r|\n/).entries()) {
    const clean = source
      .replaceAll('\f', '')
      .replaceAll('\uFEFF', '')
      .replaceAll('\t', ' ')
      .replace(/ {2,}/g, ' ')
      .trim();
    if (clean === '') continue;
    const bad = findBadCharacter(/^[\uF0B7\uF02D]/.test(clean) ? clean.slice(1) : clean);
    if (bad) {
      throw new ImportError(
        'bad-character',
        `Dòng ${index + 1}: có ${bad.reason} (${codePointName(bad.codePoint)}). Hãy xóa ký tự này rồi nhập lại.`,
        `Dòng ${index + 1}`,
      );
    }
    if (/^[-_*=–—]{3,}$/.test(clean)) {
      afterBreak = true;
      continue;
    }
    if (/^(?:-\s*)?\d{1,3}(?:\s*-)?$/.test(clean) || /^Trang \d+(?:\/\d+)?$/iu.test(clean)) continue;
    const hash = /^#{1,6}\s+/.exec(clean);
    lines.push({
      text: hash ? clean.slice(hash[0].length) : clean,
      line: index + 1,
      hash: hash !== null,
      afterBreak,
    });
    afterBreak = false;
  }
  return lines;
}

const WRAPPED_SHARE = 0.5;
const FULL_SHARE = 0.8;
const MIN_WRAP = 50;
const MAX_WRAP = 130;

/** Length of a full line where the text was broken into lines by its layout, else null. */
function wrapWidth(lines: readonly Line[]): number | null {
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
  last: RawParagraph,
  lastLength: number,
  next: RawParagraph,
  line: Line,
  wrap: number | null,
): boolean {
  const before = rawText(last);
  const after = rawText(next);
  if (isKindTitle(before) || line.hash) return false;
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
  if (isFixedPart(after) || isFixedPart(before)) return false;
  if (wrap !== null) {
    if (/^\p{Lu}[\p{Lu}\s,.]+$/u.test(before) && before.length < wrap * FULL_SHARE) return false;
    return lastLength > wrap * FULL_SHARE || (!finished && /^\p{Ll}/u.test(after));
  }
  if (last.isHeading || next.isHeading)
    return last.isHeading && next.isHeading && /^\p{Ll}/u.test(after) && !finished;
  if (/^\p{Ll}/u.test(after)) return true;
  if (/[”"»]$/u.test(before)) return false;
  return !finished && before.length > LONG_TEXT && !/^[\p{Lu}\s]+$/u.test(before);
}

const LONG_TEXT = 100;

// Parts of the header that stand on lines of their own.
function isFixedPart(text: string): boolean {
  return (
    /^Số\s*:?\s*\d*\s*[-/]|^Số:|ngày\s*\d*\s*tháng\s*\d*\s*năm\s*\d{0,4}$|^ĐẢNG CỘNG SẢN VIỆT NAM$|^CỘNG H[ÒO][ÀA]? XÃ HỘI|^Kính gửi/u.test(
      text,
    ) || isKindTitle(text)
  );
}

/** Markdown emphasis as spans: **bold**, *italic*, ***both***. Lone stars stay text. */
export function readEmphasis(text: string): Content {
  const content: Content = [];
  let bold = false;
  let italic = false;
  let rest = text.replaceAll('****', '\n');
  while (rest !== '') {
    const star = /\*{1,3}/.exec(rest);
    if (!star) break;
    const length = star[0].length;
    const closes = (length >= 2 && bold) || (length !== 2 && italic);
    const opens = rest.indexOf(star[0], star.index + length) !== -1;
    if (!closes && !opens) break;
    if (star.index > 0) content.push(span(rest.slice(0, star.index), bold, italic));
    if (length >= 2) bold = !bold;
    if (length !== 2) italic = !italic;
    rest = rest.slice(star.index + length);
  }
  if (rest !== '') content.push(span(rest, bold, italic));
  return trimContent(content);
}

function span(text: string, bold: boolean, italic: boolean): Content[number] {
  return { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
}
