/** Comma, semicolon and tab separated text, in whatever encoding an office's programs left it. */
import { setImmediate } from 'node:timers/promises';
import { MendableError } from '../../api/errors.ts';
import type { RunningJob } from '../jobs.ts';
import type { Cell, Workbook } from './cells.ts';
import { SHEET_LIMITS } from './limits.ts';
import { isSyllable } from './syllable.ts';
import { ownText } from './own-text.ts';
import { PackedRows } from './packed-rows.ts';

export type Separator = ',' | ';' | '\t';

const SEPARATORS: readonly Separator[] = [',', ';', '\t'];
/** Records looked at to find the separator. */
const SAMPLE = 60;
const SAMPLE_BYTES = 64 * 1024;
/** Rows between two looks at the event loop. */
const BREATH = 2_000;

/** Reads separated text as one sheet. All cells are text: a csv has no types. @throws MendableError naming the row */
export async function readDelimited(bytes: Uint8Array, name: string, job: RunningJob): Promise<Workbook> {
  const { text, encoding } = decode(bytes);
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = isSeparator(declared?.[1]) ? declared[1] : findSeparator(body, name);
  const rows = new PackedRows();
  let room: number = SHEET_LIMITS.cells;
  let number = declared ? 1 : 0;
  for (const { fields, end } of records(body, separator)) {
    number += 1;
    if (number % BREATH === 0) {
      await setImmediate();
      job.signal.throwIfAborted();
      job.progress(end, body.length, 'Đọc tệp');
    }
    if (number > SHEET_LIMITS.rows)
      throw new MendableError(
        'sheet-too-large',
        `Tệp có hơn ${SHEET_LIMITS.rows.toLocaleString('vi-VN')} dòng.`,
      );
    const cells = fields.map((field): Cell | null => {
      if (field === '') return null;
      if (field.length > SHEET_LIMITS.cellText) {
        throw new MendableError(
          'cell-too-long',
          `Dòng ${number}: có ô dài hơn ${SHEET_LIMITS.cellText.toLocaleString('vi-VN')} ký tự.`,
        );
      }
      room -= 1;
      return { type: 'text', text: ownText(field) };
    });
    if (room < 0) throw new MendableError('sheet-too-large', `Dòng ${number}: tệp có quá nhiều ô.`);
    while (cells.at(-1) === null) cells.pop();
    if (cells.length > 0) rows.add({ number, hidden: false, cells });
  }
  return {
    format: 'csv',
    sheets: [{ name, hidden: false, rows, merges: [], hiddenColumns: [] }],
    encoding,
    separator,
  };
}

function isSeparator(text: string | undefined): text is Separator {
  return SEPARATORS.some((separator) => separator === text);
}

interface DelimitedRecord {
  fields: string[];
  /** Offset after it. */
  end: number;
}

/** The records of a text (RFC 4180). A quote inside an unquoted field stays as typed. @throws MendableError for a quote never closed */
export function* records(text: string, separator: Separator): Generator<DelimitedRecord> {
  let at = 0;
  let number = 0;
  while (at < text.length) {
    number += 1;
    const fields: string[] = [];
    for (;;) {
      let field: string;
      if (text[at] === '"') {
        const quoted = readQuoted(text, at, number);
        const rest = endOfField(text, quoted.end, separator);
        field = quoted.value + text.slice(quoted.end, rest);
        at = rest;
      } else {
        const end = endOfField(text, at, separator);
        field = text.slice(at, end);
        at = end;
      }
      fields.push(field);
      if (fields.length > SHEET_LIMITS.columns)
        throw new MendableError('sheet-too-large', `Dòng ${number}: tệp có quá nhiều cột.`);
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === '\r') at += text[at + 1] === '\n' ? 2 : 1;
    else if (text[at] === '\n') at += 1;
    yield { fields, end: at };
  }
}

function readQuoted(text: string, start: number, record: number): { value: string; end: number } {
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) {
      throw new MendableError(
        'open-quote',
        `Dòng ${record}: có dấu ngoặc kép (") mở mà không đóng. Hãy sửa dòng này rồi nhập lại.`,
      );
    }
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { value, end: quote + 1 };
    value += '"';
    at = quote + 2;
  }
}

function endOfField(text: string, start: number, separator: Separator): number {
  const separatorCode = separator.charCodeAt(0);
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === separatorCode || code === 10 || code === 13) return at;
  }
  return text.length;
}

/** The separator that gives most rows the same number of columns; a .tsv has tabs. */
function findSeparator(text: string, name: string): Separator {
  if (/\.tsv$/i.test(name)) return '\t';
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const widths = new Map<number, number>();
    try {
      let seen = 0;
      for (const { fields } of records(text, separator)) {
        const width = fields.length;
        if (width > 1) widths.set(width, (widths.get(width) ?? 0) + 1);
        seen += 1;
        if (seen === SAMPLE) break;
      }
    } catch {
      // With the wrong separator a quote in mid-field seems to open; the reader itself tells where none fits.
      continue;
    }
    const score = Math.max(0, ...[...widths].map(([width, count]) => count * Math.min(width, 50)));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

function decode(bytes: Uint8Array): { text: string; encoding: string } {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
          ? 'utf-8'
          : unmarkedWide(bytes);
  try {
    const encoding = marked ?? 'utf-8';
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw notText();
    return { text, encoding };
  } catch (error) {
    if (error instanceof MendableError) throw error;
    if (marked !== null) {
      throw new MendableError(
        'bad-encoding',
        `Tệp ghi là ${marked.toUpperCase()} nhưng có chỗ không đọc được.`,
      );
    }
  }
  if (bytes.includes(0)) throw notText();
  const encoding = guessSingleByte(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function notText(): MendableError {
  return new MendableError('not-text', 'Tệp không phải bảng chữ (.csv, .tsv) hoặc đã bị hỏng.');
}

/** UTF-16 without its mark: every other byte of plain text is 0. */
function unmarkedWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be';
  return null;
}

/**
 * windows-1258 is what Vietnamese Windows calls ANSI; but a sheet in a legacy font (TCVN3, VNI) saved as csv has bytes that only windows-1252
 * gives back. The one whose words are more often Vietnamese is taken: 1258 on a tie.
 */
function guessSingleByte(bytes: Uint8Array): 'windows-1258' | 'windows-1252' {
  const sample = sampleAround(bytes);
  const text = new TextDecoder('windows-1258').decode(sample).normalize('NFC');
  const words = text.match(/[^\s!-@[-`{-~]*[^\x00-\x7f][^\s!-@[-`{-~]*/g) ?? [];
  const vietnamese = words.filter((word) => isSyllable(word, false)).length;
  return vietnamese * 2 >= words.length ? 'windows-1258' : 'windows-1252';
}

/** From the first byte that is not ASCII. */
function sampleAround(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return bytes.subarray(Math.max(0, first - 100), first + SAMPLE_BYTES);
}
