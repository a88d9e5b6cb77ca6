/**
 * Finds citations of documents in running text: "Chỉ thị số 42-CT/TW, ngày 16/4/2010 của Bộ Chính trị khóa X". Pure.
 *
 * Numbers are read as clerks type them, also wrongly ("52 KL/TW", "215 – KH/TU"), and given in their right form beside.
 */
import type { PartialDate } from './document.ts';
import { findDates, type FoundDate } from './find-dates.ts';
import { KINDS } from './kinds.ts';

/** Number and symbol of a cited document. */
export interface CitedNumber {
  /** As it stands in the text: "215 – KH/TU". */
  typed: string;
  /** In its right form, without spaces and with plain hyphens: "215-KH/TU". */
  normal: string;
  /** "215". */
  value: string;
  /** Year inside the number, for legal documents: "2020" in 30/2020/NĐ-CP. */
  year?: string;
  /** What follows the number: "KH/TU", "NĐ-CP". */
  symbol: string;
  start: number;
  end: number;
}

export interface FoundCitation {
  /** Kind as typed: "Kế hoạch hành động"; absent where the number stands alone. */
  kind?: string;
  number?: CitedNumber;
  /** Name of a document that bears no number: "Trung ương 7" of "Nghị quyết Trung ương 7", the name of a law. */
  name?: string;
  /** Valid date, as far as it is given. */
  date?: PartialDate;
  /** The date's place in the text, also where no such date exists. */
  dateAt?: { start: number; end: number };
  issuer?: string;
  /** Khóa: "X", "XIII". */
  term?: string;
  /** UTF-16 offsets of the whole citation. */
  start: number;
  end: number;
}

// Kinds that are cited but not drafted by such an office.
const OTHER_KINDS = [
  'Bộ luật',
  'Chiến lược',
  'Công lệnh',
  'Điều lệ',
  'Hiến pháp',
  'Lệnh',
  'Luật',
  'Nghị định',
  'Nghị định thư',
  'Pháp lệnh',
  'Quy hoạch',
  'Sắc lệnh',
  'Thông tư',
  'Thông tư liên tịch',
  'Văn bản',
  'Văn bản hợp nhất',
  'Giấy phép',
  'Thông báo kết luận',
  'Thông báo Kết luận',
  'Chương trình hành động',
  'Chương trình phối hợp',
  'Kế hoạch hành động',
  'Kế hoạch phối hợp',
  'Nghị quyết liên tịch',
  'Đề án',
  'Quyết định',
];
const KIND_NAMES = [...new Set([...KINDS.map((kind) => kind.name), ...OTHER_KINDS])].sort(
  (a, b) => b.length - a.length,
);
const KIND = KIND_NAMES.map((name) => name.replaceAll(' ', '\\s')).join('|');
// Abbreviations by which a number without a kind before it is still known to be one.
const ABBREVIATIONS = new Set(
  [
    ...KINDS.flatMap((kind) => [kind.state, kind.party]),
    'NĐ',
    'TT',
    'TTLT',
    'NQLT',
    'QĐ',
    'QH',
    'L',
    'VBHN',
    'CTPH',
  ].filter(Boolean),
);

const DASH = '[-‐‑‒–—−]';
const GROUP = '\\p{L}[\\p{L}\\d&]{0,15}(?:\\.[\\p{L}\\d&]{1,15})?';
// With spaces around its mark a further group must be all capitals: "42-CT/TW - Trong" is a sentence going on.
const NEXT_GROUP = `(?:(?:/|${DASH})${GROUP}|\\s?(?:/|${DASH})\\s?\\p{Lu}[\\p{Lu}\\d&]{1,15}(?!\\p{L}))`;
/** number, separator, optional year, first group, further groups. Bounded everywhere, so that matching stays linear. */
const NUMBER =
  `(?<value>\\d{1,6}[a-zđ]?)(?<mark>\\s{0,2}${DASH}\\s{0,2}|\\s{0,2}/\\s{0,2}|\\s)(?:(?<year>\\d{4})\\s?(?:/|${DASH})\\s?)?` +
  `(?<first>${GROUP})(?<rest>${NEXT_GROUP}{0,3})`;
const NUMBERED = new RegExp(
  `(?<![\\p{L}\\d/])(?:(?<kind>${KIND})\\s{1,2})?(?<lead>số\\s{0,2}:?\\s{0,2})?(?<![\\d/.,-])${NUMBER}(?![\\p{L}\\d])`,
  'dgu',
);
const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`, 'u');
const CONGRESS =
  /(?<!\p{L})Nghị quyết\s(Trung ương\s\d{1,2}|Đại hội(?:\s(?!Đại)\p{L}+){0,8}\slần thứ\s[IVXLC\d]+)/gu;
const LAW =
  /(?<!\p{L})(Luật|Bộ luật|Pháp lệnh|Hiến pháp)\s((?:\p{Lu}[\p{L},]*)(?:\s(?!ngày|năm|của|số)[\p{L},]+){0,14}?)?\s?(?=ngày\s\d|năm\s\d{4})/gu;

const TERM = /^\s{0,2},?\s{0,2}\(?kh[oó][áa]\s{1,2}([IVXLC]+|\d{1,2})\)?(?![\p{L}\d])/u;
const ISSUER_LEAD = /^\s{0,2},?\s{0,2}của\s{1,2}(?=\p{Lu})/u;
// Without "của" an issuer is believed only where it begins like one.
const BARE_ISSUER =
  /^\s{1,2}(?=(?:Ban|Bộ|Ủy ban|UBND|HĐND|Hội đồng|Thủ tướng|Chính phủ|Quốc hội|Tỉnh ủy|Thành ủy|Trung ương)(?!\p{L}))/u;
const DATE_LEAD = /^\s{0,2},?\s{0,2}(?:(?:ban hành\s)?ngày\s{0,2}|(?=tháng\s|năm\s))/u;
const YEAR_ONLY = /^năm\s(\d{4})(?!\d)/u;
const BLANK_OK = /^\s*$/u;

/** Words at which the name of an issuer ends. */
const ISSUER_STOP = new Set(
  (
    'về quy tiếp thực cho đã được để nhằm theo hướng phê sửa triển trong có là từ khóa khoá nhiệm lần năm ngày tại với như đến do trên ' +
    'nâng xây tăng một phát chi tiết giai bổ thay giao đối bảo đảm gắn ra tổ (vì cũng còn phải cần'
  ).split(' '),
);
const MAX_ISSUER_WORDS = 16;

/** Every citation of `text`, in order and not overlapping. */
export function findCitations(text: string): FoundCitation[] {
  const dates = findDates(text);
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(NUMBERED)) {
    const number = readNumber(match, text);
    if (number)
      found.push(
        complete(text, dates, {
          ...(match.groups?.['kind'] ? { kind: plainSpaces(match.groups['kind']) } : {}),
          number,
          start: match.index,
          end: number.end,
        }),
      );
  }
  for (const match of text.matchAll(CONGRESS)) {
    const end = match.index + match[0].length;
    found.push(
      complete(text, dates, {
        kind: 'Nghị quyết',
        name: plainSpaces(match[1] ?? ''),
        start: match.index,
        end,
      }),
    );
  }
  for (const match of text.matchAll(LAW)) {
    const end = match.index + match[0].trimEnd().length;
    const name = plainSpaces(match[2] ?? '').replace(/,$/u, '');
    found.push(
      complete(text, dates, { kind: match[1] ?? '', ...(name ? { name } : {}), start: match.index, end }),
    );
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: FoundCitation[] = [];
  let reached = -1;
  for (const citation of found) {
    if (citation.start < reached) continue;
    apart.push(citation);
    reached = citation.end;
  }
  return apart;
}

/** The right form of a number with symbol as typed: spaces dropped, dashes plain, a missing hyphen put in. */
export function normalNumber(typed: string): string {
  const match = WHOLE_NUMBER.exec(typed.trim());
  return match ? numberParts(match).normal : tidyMarks(typed.trim());
}

function tidyMarks(text: string): string {
  return text.replaceAll(new RegExp(`\\s*(${DASH}|/)\\s*`, 'gu'), (_, mark: string) =>
    mark === '/' ? '/' : '-',
  );
}

type NumberParts = Pick<CitedNumber, 'value' | 'year' | 'symbol' | 'normal'> & { unmarked: boolean };

function numberParts(match: RegExpExecArray): NumberParts {
  const groups = match.groups ?? {};
  const value = groups['value'] ?? '';
  const mark = groups['mark'] ?? '';
  const year = groups['year'];
  const symbol = `${groups['first'] ?? ''}${tidyMarks(groups['rest'] ?? '')}`;
  const normal = `${value}${mark.includes('/') ? '/' : '-'}${year ? `${year}/` : ''}${symbol}`;
  return { value, ...(year ? { year } : {}), symbol, normal, unmarked: mark.trim() === '' };
}

function readNumber(match: RegExpExecArray, text: string): CitedNumber | null {
  const { unmarked, ...parts } = numberParts(match);
  const named = match.groups?.['kind'] !== undefined || match.groups?.['lead'] !== undefined;
  const groups = parts.symbol.split(/[-/]/u);
  const known = knownAbbreviation(groups[0] ?? '') && groups.length > 1;
  if (!parts.normal.includes('/')) return null;
  // A number that stands alone, or without any mark, or in small letters, needs a known abbreviation: "10 Hội/năm" is none.
  if ((!named || unmarked || !/^\p{Lu}/u.test(parts.symbol)) && !known) return null;
  const start = match.indices?.groups?.['value']?.[0] ?? match.index;
  const end = match.index + match[0].length;
  return { typed: text.slice(start, end), ...parts, start, end };
}

function knownAbbreviation(group: string): boolean {
  return (
    ABBREVIATIONS.has(group) ||
    [...ABBREVIATIONS].some((known) => known.toUpperCase() === group.toUpperCase())
  );
}

/** Reads date, issuer and khóa in whatever order they follow. */
function complete(text: string, dates: readonly FoundDate[], citation: FoundCitation): FoundCitation {
  const result = { ...citation };
  for (let step = 0; step < 4; step++) {
    const rest = text.slice(result.end, result.end + 300);
    if (result.dateAt === undefined && readDate(text, dates, result, rest)) continue;
    if (result.term === undefined) {
      const term = TERM.exec(rest);
      if (term) {
        result.term = term[1] ?? '';
        result.end += term[0].length;
        continue;
      }
    }
    if (result.issuer === undefined && readIssuer(result, rest)) continue;
    break;
  }
  return result;
}

function readDate(text: string, dates: readonly FoundDate[], result: FoundCitation, rest: string): boolean {
  const lead = DATE_LEAD.exec(rest);
  if (!lead) return false;
  const at = result.end + lead[0].length;
  const date = firstFrom(dates, at);
  if (date && (date.start === at || BLANK_OK.test(text.slice(at, date.start).replace('tháng', '')))) {
    if (date.date) result.date = date.date;
    result.dateAt = { start: date.start, end: date.end };
    result.end = date.end;
    return true;
  }
  const year = YEAR_ONLY.exec(text.slice(at, at + 12));
  if (!year) return false;
  result.date = { year: Number(year[1]) };
  result.dateAt = { start: at, end: at + year[0].length };
  result.end = result.dateAt.end;
  return true;
}

/** First date that begins at `at` or behind, by halving (a long text may hold thousands). */
function firstFrom(dates: readonly FoundDate[], at: number): FoundDate | undefined {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((dates[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return dates[low];
}

function readIssuer(result: FoundCitation, rest: string): boolean {
  const lead = ISSUER_LEAD.exec(rest) ?? (result.dateAt ? BARE_ISSUER.exec(rest) : null);
  if (!lead) return false;
  const from = lead[0].length;
  const name = issuerName(rest.slice(from));
  if (name === '') return false;
  result.issuer = plainSpaces(name);
  result.end += from + name.length;
  return true;
}

const KIND_START = new RegExp(`^(?:${KIND})(?!\\p{L})`, 'u');

/** The issuer's name at the beginning of `text`: words up to a stop word, a mark or the next cited document. */
function issuerName(text: string): string {
  let end = 0;
  let words = 0;
  for (const match of text.matchAll(/[\p{L}\d&-]+|[^\p{L}\d&\s-]/gu)) {
    const word = match[0];
    if (words >= MAX_ISSUER_WORDS || !/^[\p{L}\d&-]/u.test(word) || /\n/.test(text.slice(end, match.index)))
      break;
    if (ISSUER_STOP.has(word)) break;
    const behind = text.slice(match.index);
    if (/^ban hành(?!\p{L})/u.test(behind)) break;
    if (words > 0 && KIND_START.test(behind)) break;
    // "và" goes on only into a capital that is not another document: "Bộ Khoa học và Công nghệ".
    if (word === 'và') {
      const next = behind.slice(2).trimStart();
      if (!/^\p{Lu}/u.test(next) || KIND_START.test(next)) break;
    }
    words += 1;
    end = match.index + word.length;
  }
  return text.slice(0, end).replace(/\s+và$/u, '');
}

function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
