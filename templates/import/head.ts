/** The head of a document from raw paragraphs: office, number, place and date, kind, trích yếu, kính gửi. Nothing is invented: absent parts stay empty. */
import type { AdminDocument, PartialDate } from '../model/document.ts';
import { kindOf, type KindId, type LayoutId } from '../model/kinds.ts';
import { isFurniture } from './furniture.ts';
import { kindOfTitle } from './kind-title.ts';
import { readMark } from './marks.ts';
import { rawText, type RawNode } from './raw.ts';

export interface Head {
  superior: string;
  organ: string;
  number: { value: string | null; organ: string; unit?: string };
  place: string;
  date: PartialDate;
  kind: KindId | null;
  kindTitle?: string[];
  subject: string;
  addressees: string[];
  isDraft: boolean;
  urgency?: AdminDocument['urgency'];
  secrecy?: AdminDocument['secrecy'];
  partySigns: boolean;
  stateSigns: boolean;
  /** Index of the first node behind the head. */
  next: number;
  notes: { rule: string; line: number; text: string; message: string }[];
}

const NUMBER_LINE = /^Số\s*(:?)\s*(\d{0,6}[a-zđ]?)(\s*)([-/])\s*([\p{L}\p{N}&]+(?:[-/.][\p{L}\p{N}&]+)*)$/u;
const DATE_LINE = /^(?:(.{1,80}?),\s*)?ngày\s*(\d{0,2})\s*tháng\s*(\d{0,2})\s*năm\s*(\d{0,4})\.?$/iu;
const URGENCY = { KHẨN: 'khan', 'THƯỢNG KHẨN': 'thuong-khan', 'HỎA TỐC': 'hoa-toc' } as const;
const SECRECY = { MẬT: 'mat', 'TỐI MẬT': 'toi-mat', 'TUYỆT MẬT': 'tuyet-mat' } as const;

/** Reads the head; stops at the first node of the body. */
export function readHead(nodes: readonly RawNode[]): Head {
  const head: Head = {
    superior: '',
    organ: '',
    number: { value: null, organ: '' },
    place: '',
    date: {},
    kind: null,
    subject: '',
    addressees: [],
    isDraft: false,
    partySigns: false,
    stateSigns: false,
    next: 0,
    notes: [],
  };
  const offices: string[] = [];
  let index = 0;
  let gapRead = false;
  for (; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (!node || node.type === 'table') break;
    const text = rawText(node);
    const flat = text.replaceAll('\n', ' ');
    if (text === '') continue;
    if (isFurniture(flat) || /^-{3,}$/.test(flat) || flat === '*') {
      if (/^ĐẢNG CỘNG SẢN/u.test(flat) || /^-{3,}$/.test(flat) || flat === '*') head.partySigns = true;
      if (/^CỘNG H/u.test(flat)) head.stateSigns = true;
      continue;
    }
    if (readNumber(head, flat, node.line) || readDate(head, flat)) continue;
    if (/^DỰ THẢO/u.test(flat) && flat.length < 30) {
      head.isDraft = true;
      continue;
    }
    const stamp = flat.toLocaleUpperCase('vi');
    if (flat === stamp && stamp in URGENCY) {
      head.urgency = URGENCY[stamp as keyof typeof URGENCY];
      continue;
    }
    if (flat === stamp && stamp in SECRECY) {
      head.secrecy = SECRECY[stamp as keyof typeof SECRECY];
      continue;
    }
    const kind = head.kind === null ? kindOfTitle(text) : null;
    if (kind) {
      head.kind = kind;
      const name = kindOf(kind).name.toLocaleUpperCase('vi');
      const lines = text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      if (lines.length > 1 || (lines[0] ?? '') !== name) head.kindTitle = lines;
      continue;
    }
    if (/^V\/v[:\s]/u.test(flat)) {
      head.kind ??= 'cong-van';
      head.subject = flat.replace(/^V\/v:?\s*/u, '');
      continue;
    }
    if (/^Kính gửi\s*:?/u.test(flat)) {
      head.kind ??= 'cong-van';
      const first = flat.replace(/^Kính gửi\s*:?\s*/u, '');
      if (first !== '') head.addressees.push(endless(first));
      while (first === '' || /;$/.test(flat)) {
        const next = nodes[index + 1];
        if (next?.type !== 'paragraph' || !/^[-–]\s/u.test(rawText(next))) break;
        head.addressees.push(endless(rawText(next).replace(/^[-–]\s*/u, '')));
        index += 1;
      }
      continue;
    }
    if (readMark(flat) || /^Căn cứ\s/u.test(flat)) break;
    if (head.kind === null && flat === flat.toLocaleUpperCase('vi') && flat.length < 160) {
      offices.push(text);
      continue;
    }
    if (
      head.kind !== null &&
      kindOf(head.kind).printsName &&
      head.subject === '' &&
      !gapRead &&
      isSubject(flat, node.isHeading, nodes, index)
    ) {
      const parts = subjectParts(nodes, index);
      head.subject = parts.join(' ').replace(/\s+/g, ' ');
      index += parts.length - 1;
      gapRead = true;
      continue;
    }
    break;
  }
  if (offices.length > 1) head.superior = offices.slice(0, -1).join('\n');
  head.organ = offices.at(-1) ?? '';
  head.next = index;
  return head;
}

const MAX_SUBJECT = 1_500;
const MAX_SUBJECT_LINES = 12;

/** The paragraphs of the trích yếu: all down to the rule below it where there is one, else one. */
function subjectParts(nodes: readonly RawNode[], from: number): string[] {
  const parts: string[] = [];
  for (let index = from; index < Math.min(nodes.length, from + MAX_SUBJECT_LINES); index += 1) {
    const node = nodes[index];
    if (node?.type !== 'paragraph') break;
    if (node.afterRule && index > from) return parts;
    parts.push(rawText(node).replaceAll('\n', ' '));
  }
  return parts.slice(0, 1);
}

// The paragraph behind the kind's name is the trích yếu unless it plainly is running text.
function isSubject(text: string, isHeading: boolean, nodes: readonly RawNode[], index: number): boolean {
  if (text.length > MAX_SUBJECT) return false;
  if (isHeading || !/[.:;]$/.test(text)) return true;
  return (
    nodes.slice(0, index).some((node) => node.type === 'paragraph' && node.isCentred === true) &&
    nodes[index]?.type === 'paragraph'
  );
}

function endless(text: string): string {
  return text.replace(/\s*[;.,]\s*$/u, '').trim();
}

function readNumber(head: Head, text: string, line: number): boolean {
  const found = NUMBER_LINE.exec(text);
  if (!found) return false;
  const [, colon, value = '', gap = '', sign, symbol = ''] = found;
  if (colon === '' && sign === '-') head.partySigns = true;
  if (colon === ':') head.stateSigns = true;
  // "05/KH-LHH" has the kind first; "12/LHH-VP" has none; "15-KH/TU" parts by "/".
  const parts = symbol.split(sign === '-' ? '/' : '-');
  const knownKind =
    /^(?:NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB|KL|TT|CV|GCN|QĐi|PNX)$/u.test(
      parts[0] ?? '',
    );
  const organ = knownKind ? parts.slice(1).join('-') : (parts[0] ?? '');
  head.number = { value: value === '' ? null : stripZero(value), organ };
  if (!knownKind && parts.length > 1) head.number.unit = parts.slice(1).join('-');
  if (gap !== '' && value !== '') {
    head.notes.push({
      rule: 'number-form',
      line,
      text,
      message: `Dòng số, ký hiệu “${text}” có dấu cách thừa giữa số và “${sign}”; đã bỏ khi nhập.`,
    });
  }
  return true;
}

function stripZero(value: string): string {
  return value.replace(/^0+(?=\d)/, '');
}

function readDate(head: Head, text: string): boolean {
  const found = DATE_LINE.exec(text);
  if (!found) return false;
  const [, place = '', day = '', month = '', year = ''] = found;
  const numbers = { day: Number(day), month: Number(month), year: Number(year) };
  head.place = place.trim();
  head.date = {
    ...(numbers.day >= 1 && numbers.day <= 31 ? { day: numbers.day } : {}),
    ...(numbers.month >= 1 && numbers.month <= 12 ? { month: numbers.month } : {}),
    ...(numbers.year >= 1900 && numbers.year <= 2200 ? { year: numbers.year } : {}),
  };
  return true;
}

/** Party layout where the signs say so; in doubt, by who issues it. */
export function layoutOf(head: Head, text: string): LayoutId {
  if (head.partySigns && !head.stateSigns) return 'party';
  if (head.stateSigns) return 'state';
  if (
    /\bT\/M\s|\bTM\. (?:ĐẢNG ĐOÀN|ĐẢNG ỦY|CHI BỘ|BAN THƯỜNG VỤ (?:TỈNH|HUYỆN|THÀNH|THỊ|ĐẢNG) ỦY|BAN CHẤP HÀNH ĐẢNG)/u.test(
      text,
    )
  )
    return 'party';
  if (
    /(?:Ban Thường vụ|Ban Chấp hành) (?:Tỉnh|Thành|Huyện|Đảng) ủy .{0,60}ban hành|^- Lưu Văn phòng Tỉnh ủy/imu.test(
      text,
    )
  )
    return 'party';
  return 'state';
}
