/** A text or Markdown file as lines: decoded, blanks and page furniture taken out, what no document may bear refused. */
import { LIMITS } from '../model/document.ts';
import { codePointName, findBadCharacter } from '../model/text.ts';
import { isRule } from './furniture.ts';
import { ImportError } from './import-error.ts';
import type { LeftOut } from './left-out.ts';

export type TextFormat = 'text' | 'markdown';

export interface TextLine {
  text: string;
  /** Line of the file, 1-based. */
  line: number;
  /** Markdown "#". */
  hash: boolean;
  /** A rule ("-----") stood before it. */
  afterBreak: boolean;
  /** Blanks before its first character. */
  indent: number;
}

const MAX_BYTES = 5 * 1024 * 1024;
/** Twenty lines to each paragraph a document can have. */
const MAX_LINES = LIMITS.blocks * 20;

/** Decodes UTF-8 (with or without mark) and UTF-16 with mark. @throws ImportError */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.length > MAX_BYTES) throw new ImportError('file-too-large', 'Tệp văn bản lớn quá 5 MB.');
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

const LONE_NUMBER = /^(?:[-–]\s*)?(\d{1,3})(?:\s*[-–])?$/;
const PAGE_LINE = /^Trang \d{1,4}(?:\s?\/\s?\d{1,4})?$/iu;

/** The lines that bear words. @throws ImportError naming the line */
export function splitLines(text: string, format: TextFormat, leftOut: LeftOut): TextLine[] {
  const lines: TextLine[] = [];
  let afterBreak = false;
  for (const [number, source] of fullLines(text)) {
    for (const part of source.split('\f')) {
      const clean = cleanLine(part, format, number);
      if (clean === '') continue;
      if (isRule(clean)) {
        afterBreak = true;
        continue;
      }
      if (PAGE_LINE.test(clean)) {
        leftOut.add('pageNumber', number, clean);
        continue;
      }
      const hash = /^#{1,6}\s+(?=\S)/.exec(clean);
      lines.push({
        text: hash ? clean.slice(hash[0].length) : clean,
        line: number,
        hash: hash !== null,
        afterBreak,
        indent: part.length - part.trimStart().length,
      });
      if (lines.length > MAX_LINES)
        throw new ImportError(
          'too-long',
          `Tệp có quá ${MAX_LINES.toLocaleString('vi-VN')} dòng chữ.`,
          'Nội dung',
        );
      afterBreak = false;
    }
  }
  return withoutPageNumbers(lines, leftOut);
}

/** Lines that are not empty, one by one with their numbers: a file of nothing but line ends makes no list of them. */
function* fullLines(text: string): Generator<[number, string]> {
  // Old files end their lines with CR alone; none mixes the two.
  const end = text.includes('\n') ? '\n' : '\r';
  let number = 1;
  let start = 0;
  for (let found = text.indexOf(end); found >= 0; found = text.indexOf(end, start)) {
    if (found > start) yield [number, text.slice(start, found)];
    start = found + 1;
    number += 1;
  }
  if (start < text.length) yield [number, text.slice(start)];
}

function cleanLine(source: string, format: TextFormat, line: number): string {
  const spaced = source
    .replaceAll('\uFEFF', '')
    .replaceAll('\r', ' ')
    .replaceAll('\t', ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
  const clean = format === 'markdown' ? spaced.replace(/^(?:> ?)+/, '').trim() : spaced;
  if (clean.length > LIMITS.paragraph) throw tooLong(line);
  const bad = findBadCharacter(/^[\uF0B7\uF02D]/.test(clean) ? clean.slice(1) : clean);
  if (bad) {
    throw new ImportError(
      'bad-character',
      `Dòng ${line}: có ${bad.reason} (${codePointName(bad.codePoint)}). Hãy xóa ký tự này rồi nhập lại.`,
      `Dòng ${line}`,
    );
  }
  return clean;
}

/** A paragraph that no document can hold. */
export function tooLong(line: number): ImportError {
  return new ImportError(
    'too-long',
    `Dòng ${line}: đoạn dài quá ${LIMITS.paragraph.toLocaleString('vi-VN')} ký tự.`,
    `Dòng ${line}`,
  );
}

const MAX_FIRST_PAGE = 3;
/** A page has more lines than that; the rows of a table that became text have fewer. */
const MIN_PAGE = 8;

/** Numbers alone on their lines are page numbers where they count on by one, a page apart, from the first pages; else they are text. */
function withoutPageNumbers(lines: TextLine[], leftOut: LeftOut): TextLine[] {
  const numbers = lines.flatMap((line, index) => {
    const found = LONE_NUMBER.exec(line.text);
    return found ? [{ line, index, value: Number(found[1]) }] : [];
  });
  const first = numbers[0];
  if (!first || first.value < 1 || first.value > MAX_FIRST_PAGE) return lines;
  const isCounting = numbers.every(
    ({ value, index }, at) => value === first.value + at && index - (numbers[at - 1]?.index ?? -1) > MIN_PAGE,
  );
  if (!isCounting) return lines;
  for (const { line } of numbers) leftOut.add('pageNumber', line.line, line.text);
  const dropped = new Set(numbers.map(({ line }) => line));
  return lines.filter((line) => !dropped.has(line));
}
