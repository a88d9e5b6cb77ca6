/** The head of a document from raw paragraphs: office, number, place and date, kind, trích yếu, kính gửi. Nothing is invented: absent parts stay empty. */
import { LIMITS, type AdminDocument, type DocumentNumber, type PartialDate } from '../model/document.ts';
import { kindOf, type KindId, type LayoutId } from '../model/kinds.ts';
import { isFurniture, isRule } from './furniture.ts';
import { kindOfTitle } from './kind-title.ts';
import { readMark } from './marks.ts';
import { rawText, type RawNode, type RawParagraph } from './raw.ts';

export interface Head {
  superior: string;
  organ: string;
  number: DocumentNumber;
  /** The number's line as it stood, and its parts behind the number: ["KH", "LHH"]. */
  numberLine: { node: RawParagraph; symbol: string[] } | null;
  place: string;
  date: PartialDate;
  kind: KindId | null;
  kindTitle?: string[];
  subject: string;
  addressees: string[];
  isDraft: boolean;
  urgency?: AdminDocument['urgency'];
  secrecy?: AdminDocument['secrecy'];
  circulation?: AdminDocument['circulation'];
  /** Signs by which the source shows its layout. */
  partySigns: boolean;
  stateSigns: boolean;
  /** Lines of the head that fit none of its parts. */
  strays: RawNode[];
  /** Index of the first node behind the head. */
  next: number;
  notes: { rule: string; line: number; text: string; message: string }[];
}

// "Số       -CTr/" is a form whose office is not yet filled in.
const NUMBER_LINE =
  /^Số\s*(:?)\s*(\d{0,6}[a-zđ]?)(\s*)([-/])\s*((?:[\p{L}\p{N}&]+(?:[-/.][\p{L}\p{N}&]+)*[-/]?)?)$/u;
const DATE_LINE = /^(?:(.{1,80}?),\s*)?ngày\s*(\d{0,2})\s*tháng\s*(\d{0,2})\s*năm\s*(\d{0,4})\.?$/iu;
const URGENCY = new Map<string, NonNullable<AdminDocument['urgency']>>([
  ['KHẨN', 'khan'],
  ['THƯỢNG KHẨN', 'thuong-khan'],
  ['HỎA TỐC', 'hoa-toc'],
  ['HOẢ TỐC', 'hoa-toc'],
]);
const SECRECY = new Map<string, NonNullable<AdminDocument['secrecy']>>([
  ['MẬT', 'mat'],
  ['TỐI MẬT', 'toi-mat'],
  ['TUYỆT MẬT', 'tuyet-mat'],
]);
const CIRCULATION = new Map<string, NonNullable<AdminDocument['circulation']>>([
  ['XEM XONG TRẢ LẠI', 'xem-xong-tra-lai'],
  ['LƯU HÀNH NỘI BỘ', 'luu-hanh-noi-bo'],
]);
const MAX_OFFICE = 160;
const MAX_OFFICES = 480;
/** Nodes among which a head is looked for: none is longer, and a file without one is not read to its end. */
const MAX_HEAD = 60;
const MAX_TITLE_LINES = 4;
const MAX_DRAFT_MARK = 30;
const MAX_LETTER_SUBJECT = 500;
const DASH = /^[-–]\s*/u;

/** Reads the head; stops at the first node of the body. */
export function readHead(nodes: readonly RawNode[]): Head {
  return new HeadReader(nodes).read();
}

class HeadReader {
  readonly #nodes: readonly RawNode[];
  readonly #offices: string[] = [];
  #index = 0;
  #hasDate = false;
  readonly #head: Head = {
    superior: '',
    organ: '',
    number: { value: null, organ: '' },
    numberLine: null,
    place: '',
    date: {},
    kind: null,
    subject: '',
    addressees: [],
    isDraft: false,
    partySigns: false,
    stateSigns: false,
    strays: [],
    next: 0,
    notes: [],
  };

  constructor(nodes: readonly RawNode[]) {
    this.#nodes = nodes;
  }

  read(): Head {
    const head = this.#head;
    const end = Math.min(this.#nodes.length, MAX_HEAD);
    for (; this.#index < end; this.#index += 1) {
      const node = this.#nodes[this.#index];
      if (!node || node.type === 'table') break;
      const text = rawText(node);
      if (text !== '' && !this.#take(node, text)) break;
    }
    const offices = joinNames(this.#offices);
    head.superior = offices.slice(0, -1).join('\n');
    head.organ = offices.at(-1) ?? '';
    head.next = this.#index;
    return head;
  }

  /** Takes a paragraph into the head; false where the body begins. */
  #take(node: RawParagraph, text: string): boolean {
    const flat = text.replace(/\s+/gu, ' ');
    return (
      this.#takeFurniture(flat) ||
      this.#takeNumber(node, flat) ||
      this.#takeDate(flat) ||
      this.#takeStamp(node, flat) ||
      this.#takeKind(text) ||
      this.#takeLead(flat) ||
      (readMark(flat) === null &&
        !/^Căn cứ\s/u.test(flat) &&
        (this.#takeOffice(text, flat) || this.#takeSubject(node, flat)))
    );
  }

  #takeFurniture(text: string): boolean {
    const isPartyMark = isRule(text) || text === '*';
    if (!isFurniture(text) && !isPartyMark) return false;
    if (/^ĐẢNG CỘNG SẢN/u.test(text) || isPartyMark) this.#head.partySigns = true;
    if (/^CỘNG H/u.test(text)) this.#head.stateSigns = true;
    return true;
  }

  #takeNumber(node: RawParagraph, text: string): boolean {
    const found = NUMBER_LINE.exec(text);
    if (!found) return false;
    const head = this.#head;
    if (head.numberLine) {
      head.strays.push(node);
      return true;
    }
    const [, colon, value = '', gap = '', sign, symbol = ''] = found;
    if (colon === '' && sign === '-') head.partySigns = true;
    if (colon === ':') head.stateSigns = true;
    // "05/KH-LHH" parts by "-", "15-KH/TU" by "/".
    head.numberLine = { node, symbol: symbol.split(sign === '-' ? '/' : '-') };
    head.number = { value: value === '' ? null : stripZero(value), organ: '' };
    if (gap !== '' && value !== '')
      head.notes.push({
        rule: 'number-form',
        line: node.line,
        text,
        message: `Dòng số, ký hiệu “${text}” có dấu cách thừa giữa số và “${sign}”; đã bỏ khi nhập.`,
      });
    return true;
  }

  #takeDate(text: string): boolean {
    if (this.#hasDate) return false;
    const found = DATE_LINE.exec(text);
    if (!found) return false;
    this.#hasDate = true;
    const [, place = '', day = '', month = '', year = ''] = found;
    this.#head.place = place.trim();
    // A day that no calendar has is refused by the model with the field's name, not dropped here.
    this.#head.date = {
      ...(day === '' ? {} : { day: Number(day) }),
      ...(month === '' ? {} : { month: Number(month) }),
      ...(year === '' ? {} : { year: Number(year) }),
    };
    return true;
  }

  #takeStamp(node: RawParagraph, text: string): boolean {
    const head = this.#head;
    const draft = /^DỰ THẢO(?!\p{L})\s*/u.exec(text);
    if (draft && !head.isDraft && text.length < MAX_DRAFT_MARK) {
      head.isDraft = true;
      // "DỰ THẢO LẦN 2" says more than the mark prints.
      const more = text.slice(draft[0].length);
      if (more !== '') head.strays.push({ ...node, content: [{ text: more }] });
      return true;
    }
    const [urgency, secrecy, circulation] = [URGENCY.get(text), SECRECY.get(text), CIRCULATION.get(text)];
    if (urgency && !head.urgency) head.urgency = urgency;
    else if (secrecy && !head.secrecy) head.secrecy = secrecy;
    else if (circulation && !head.circulation) head.circulation = circulation;
    else return false;
    return true;
  }

  #takeKind(text: string): boolean {
    const head = this.#head;
    const kind = head.kind === null ? kindOfTitle(text) : null;
    if (!kind) return false;
    head.kind = kind;
    const name = kindOf(kind).name.toLocaleUpperCase('vi');
    const lines = text
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ' ').trim())
      .filter((line) => line !== '');
    if (lines.length > 1 || lines[0] !== name)
      head.kindTitle = lines.length > MAX_TITLE_LINES ? [lines.join(' ')] : lines;
    return true;
  }

  /** "V/v …" and "Kính gửi: …", each with the lines that belong to it. */
  #takeLead(text: string): boolean {
    const head = this.#head;
    if (/^V\/v[:\s]/u.test(text) && head.subject === '') {
      head.kind ??= 'cong-van';
      head.subject = text.replace(/^V\/v:?\s*/u, '');
      return true;
    }
    if (!/^Kính gửi(?:\s*:|$|\s+(?:Ông|Bà|Ủy ban|Sở|Ban|Các))/u.test(text) || head.addressees.length > 0)
      return false;
    head.kind ??= 'cong-van';
    const first = text.replace(/^Kính gửi\s*:?\s*/u, '');
    if (first !== '') head.addressees.push(endless(first.replace(DASH, '')));
    let isOpen = first === '' || first.endsWith(';');
    while (isOpen) {
      const next = this.#nodes[this.#index + 1];
      const line = next?.type === 'paragraph' ? rawText(next).replace(/\s+/gu, ' ') : '';
      const isPlace = DASH.test(line) || (line.endsWith(';') && !/^(?:Căn cứ|Theo)\s/u.test(line));
      if (!isPlace || line.length > MAX_OFFICES || head.addressees.length >= LIMITS.recipients) break;
      head.addressees.push(endless(line.replace(DASH, '')));
      this.#index += 1;
      isOpen = !line.endsWith('.');
    }
    return true;
  }

  #takeOffice(text: string, flat: string): boolean {
    const length = this.#offices.join('\n').length;
    if (
      this.#head.kind !== null ||
      flat !== flat.toLocaleUpperCase('vi') ||
      !/\p{L}/u.test(flat) ||
      flat.length >= MAX_OFFICE ||
      length + flat.length > MAX_OFFICES
    )
      return false;
    this.#offices.push(text);
    return true;
  }

  #takeSubject(node: RawParagraph, flat: string): boolean {
    const head = this.#head;
    if (head.subject !== '') return false;
    if (head.kind === null && this.#isLetterSubject(flat)) {
      head.kind = 'cong-van';
      head.subject = flat;
      return true;
    }
    if (head.kind === null || !kindOf(head.kind).printsName) return false;
    if (!isSubject(flat, node, this.#nodes.slice(0, this.#index))) return false;
    const parts = subjectParts(this.#nodes, this.#index);
    head.subject = parts.join(' ').replace(/\s+/g, ' ');
    this.#index += parts.length - 1;
    return true;
  }

  /** A party công văn has its trích yếu below the number, without "V/v", before place and date. */
  #isLetterSubject(text: string): boolean {
    if (!this.#head.numberLine || this.#hasDate || text.length > MAX_LETTER_SUBJECT) return false;
    const next = this.#nodes[this.#index + 1];
    return next?.type === 'paragraph' && DATE_LINE.test(rawText(next).replace(/\s+/gu, ' '));
  }
}

const OFFICE =
  /^(?:UBND|HĐND|ỦY BAN|UỶ BAN|TỈNH|THÀNH|HUYỆN|THỊ|ĐẢNG|LIÊN HIỆP|LIÊN ĐOÀN|SỞ|BAN|BỘ|HỘI|CHI|VĂN PHÒNG|TRUNG TÂM|VIỆN|TRƯỜNG|TỔ|QUỸ|CÂU LẠC BỘ|CÔNG TY)(?!\p{L})/u;
/** Names that stand before the office they belong to. */
const BEFORE_OFFICE = /^(?:ĐẢNG ĐOÀN|ĐẢNG ỦY|CHI BỘ|BAN CHẤP HÀNH|BAN THƯỜNG VỤ|BAN CÁN SỰ ĐẢNG)$/u;

/** Lines of offices, those that one name was broken into joined by line breaks. */
function joinNames(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const last = names.at(-1);
    if (last !== undefined && (!OFFICE.test(line) || BEFORE_OFFICE.test(last)))
      names[names.length - 1] = `${last}\n${line}`;
    else names.push(line);
  }
  return names;
}

/**
 * Number and symbol as the model holds them. Where the symbol names another kind than the document's, the layout would print other words than the
 * source: then the number stays open and its line becomes a stray.
 */
export function readNumber(
  head: Head,
  layout: LayoutId,
): { number: DocumentNumber; stray: RawParagraph | null } {
  const [first = '', ...rest] = head.numberLine?.symbol ?? [];
  const { value } = head.number;
  const kind = kindOf(head.kind ?? 'cong-van');
  const abbreviation = layout === 'party' ? kind.party : kind.state;
  // "05/KH-LHH" has the kind first; "12/LHH-VP" has none.
  const [organ = '', ...unit] = abbreviation === '' ? [first, ...rest] : rest;
  if (!head.numberLine || first === abbreviation || abbreviation === '')
    return { number: { value, organ, ...(unit.length > 0 ? { unit: unit.join('-') } : {}) }, stray: null };
  return { number: { value: null, organ: '' }, stray: head.numberLine.node };
}

const MAX_SUBJECT_LINES = 12;

/** The paragraphs of the trích yếu: all down to the rule below it, or all that are set like its first line; else one. */
function subjectParts(nodes: readonly RawNode[], from: number): string[] {
  const first = nodes[from];
  const parts: string[] = [];
  let alike = 0;
  for (let index = from; index < Math.min(nodes.length, from + MAX_SUBJECT_LINES); index += 1) {
    const node = nodes[index];
    if (node?.type !== 'paragraph' || first?.type !== 'paragraph') break;
    const text = rawText(node).replaceAll('\n', ' ');
    if (node.afterRule && index > from) return parts;
    const isAlike =
      first.isCentred === true &&
      node.isCentred === true &&
      node.isHeading === first.isHeading &&
      text !== text.toLocaleUpperCase('vi') &&
      !/^Căn cứ\s/u.test(text) &&
      readMark(text) === null;
    if (isAlike && alike === parts.length) alike += 1;
    parts.push(text);
  }
  return parts.slice(0, Math.max(1, alike));
}

// The paragraph behind the kind's name is the trích yếu unless it plainly is running text.
function isSubject(text: string, node: RawParagraph, before: readonly RawNode[]): boolean {
  // Where the source tells how its paragraphs are set, a trích yếu is centred or bold.
  if (before.some((other) => other.type === 'paragraph' && other.isCentred === true))
    return node.isCentred === true || node.isHeading;
  return node.isHeading || !/[.:;]$/.test(text);
}

function endless(text: string): string {
  return text.replace(/\s*[;.,]\s*$/u, '').trim();
}

function stripZero(value: string): string {
  return value.replace(/^0+(?=\d)/, '');
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
