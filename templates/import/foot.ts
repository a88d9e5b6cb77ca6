/** The foot of a document from raw paragraphs: nơi nhận, archive line, quyền hạn, chức vụ, names. What fits none of them is handed on. */
import type { AdminDocument, Authority, Recipient, Signature } from '../model/document.ts';
import { isPersonName } from './person-name.ts';
import { readMark } from './marks.ts';
import { rawText, type RawNode } from './raw.ts';

export interface Foot {
  recipients: Recipient[];
  archive: string;
  /** Lead of the archive line as typed: "Lưu:" or "Lưu". */
  archiveLead: 'Lưu:' | 'Lưu' | null;
  /** Mark behind most places. */
  mark: ';' | ',' | null;
  authorityForm: 'dot' | 'slash' | null;
  signatures: Signature[];
  drafter: AdminDocument['drafter'] | null;
  /** What stood in place of a signature: "(đã ký)"; no document that is yet to be signed prints it. */
  signed: string[];
  /** Nodes of the foot that fit nothing. */
  unrecognised: RawNode[];
}

const AUTHORITY = /^(TM|KT|TL|TUQ|Q)\.\s*(.+)$|^(T\/M|K\/T|T\/L|T\/U\/Q|TUQ)\.?\s+(.+)$/u;
const SLASHED: Readonly<Record<string, Authority>> = {
  'T/M': 'TM',
  'K/T': 'KT',
  'T/L': 'TL',
  'T/U/Q': 'TUQ',
  TUQ: 'TUQ',
};
const NOTE =
  /\s?\(((?:để\s+)?(?:báo cáo|b\/c|biết|thực hiện|t\/h|phối hợp|p\/h|theo dõi|chỉ đạo|thay báo cáo|đăng tải|đăng)(?![\p{L}])[^()]{0,80})\)$/iu;
const LEAD = /^Nơi nhận\s?:?(?=\s*(?:$|\n|[-–]))\s*|^Nơi nhận\s?:\s*/iu;
// A scan or Word file of a signed copy says so where the signature was.
const SIGNED = /^\(?(?:đã ký|ký tên(?:, đóng dấu)?|đã ký, đóng dấu)\)?$/iu;
/** The foot of a long document still fits on a page. */
const MAX_FOOT = 60;
const MAX_POSITION = 60;
const MAX_NAME = 480;
const MAX_AUTHORITIES = 4;
const MAX_SIGNATURES = 3;

/** Whether a line begins nơi nhận. */
export function isRecipientsLead(text: string): boolean {
  return text.length < MAX_NAME && LEAD.test(text);
}

/** Index of the first node of the foot: nơi nhận, the first line of quyền hạn or the signers above; nodes.length without one. */
export function findFoot(nodes: readonly RawNode[], from: number): number {
  const lines = nodes.map((node) => (node.type === 'paragraph' ? rawText(node) : ''));
  const lead = lines.findLastIndex((text, index) => index >= from && isRecipientsLead(text));
  const authority = lines.findIndex(
    (text, index) =>
      index >= Math.max(from, nodes.length - MAX_FOOT) &&
      AUTHORITY.test(text.split('\n')[0] ?? '') &&
      isCapitals(text),
  );
  const found = [lead, authority].filter((index) => index >= 0);
  return signersBefore(nodes, Math.min(nodes.length, ...found), from);
}

/** Minutes are signed above nơi nhận: the lines of chức vụ and names right before it belong to the foot. */
function signersBefore(nodes: readonly RawNode[], index: number, from: number): number {
  let start = index;
  let hasName = false;
  for (let at = index - 1; at >= Math.max(from, index - MAX_FOOT); at -= 1) {
    const node = nodes[at];
    if (node?.type !== 'paragraph') break;
    const text = rawText(node);
    const name = isPersonName(text);
    if (
      !name &&
      !SIGNED.test(text) &&
      !(isCapitals(text) && text.length < MAX_POSITION && readMark(text) === null)
    )
      break;
    hasName ||= name;
    start = at;
  }
  return hasName ? start : index;
}

function isCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

/** Reads the foot. */
export function readFoot(nodes: readonly RawNode[]): Foot {
  const reader = new FootReader();
  for (const node of nodes) {
    if (node.type === 'table') {
      reader.foot.unrecognised.push(node);
      continue;
    }
    for (const line of rawText(node).split('\n')) {
      const text = line.trim();
      if (text !== '' && !reader.take(text))
        reader.foot.unrecognised.push({ ...node, content: [{ text }], isHeading: false });
    }
  }
  return reader.finish();
}

class FootReader {
  readonly foot: Foot = {
    recipients: [],
    archive: '',
    archiveLead: null,
    mark: null,
    authorityForm: null,
    signatures: [],
    drafter: null,
    signed: [],
    unrecognised: [],
  };
  readonly #marks = { ';': 0, ',': 0 };
  #hasLead = false;
  #inRecipients = false;
  /** The place before has its end mark. */
  #placeClosed = true;
  #open: { authorities: Signature['authorities']; position: string[] } | null = null;

  /** Takes a line into the foot; false when it fits nothing. */
  take(text: string): boolean {
    const lead = LEAD.exec(text);
    if (lead && !this.#hasLead) {
      this.#hasLead = true;
      this.#inRecipients = true;
      const rest = text.slice(lead[0].length);
      return rest === '' || this.#takePlace(rest);
    }
    if (SIGNED.test(text) && this.#open) {
      this.foot.signed.push(text);
      return true;
    }
    if (this.#takeAuthority(text)) return true;
    if (this.#inRecipients && /^[-–+•*]\s*\S/u.test(text)) return this.#takePlace(text);
    if (this.#inRecipients && this.#takeDrafter(text)) return true;
    if (this.#open && this.#open.position.length > 0 && isPersonName(text, true)) return this.#takeName(text);
    if (isCapitals(text) && this.#mayOpen() && text.length < MAX_NAME / 2) {
      this.#inRecipients = false;
      this.#open ??= { authorities: [], position: [] };
      this.#open.position.push(text);
      return true;
    }
    if (this.#inRecipients && this.#takePlaceWithoutDash(text)) return true;
    return isPersonName(text) && this.#mayOpen() && this.#takeName(text);
  }

  finish(): Foot {
    const { foot } = this;
    if (this.#open)
      foot.signatures.push({
        authorities: this.#open.authorities,
        position: this.#open.position.join(' '),
        name: '',
      });
    const { ';': semicolons, ',': commas } = this.#marks;
    if (semicolons + commas > 0) foot.mark = semicolons >= commas ? ';' : ',';
    return foot;
  }

  /** "NVA.20b" below the archive line: who drafted it, and how many copies. */
  #takeDrafter(text: string): boolean {
    const found = /^(\p{Lu}{2,6})(?:\.(\d{1,4})b?)?$/u.exec(text);
    if (!found || this.foot.archive === '' || this.foot.drafter) return false;
    const [, initials = '', copies] = found;
    const count = Number(copies ?? 0);
    if (copies !== undefined && (count === 0 || text !== `${initials}.${count}b`)) return false;
    this.foot.drafter = { initials, ...(count > 0 ? { copies: count } : {}) };
    return true;
  }

  #mayOpen(): boolean {
    return this.#open !== null || this.foot.signatures.length < MAX_SIGNATURES;
  }

  #takeAuthority(text: string): boolean {
    const found = AUTHORITY.exec(text);
    if (!found || !this.#mayOpen() || text.length > MAX_NAME) return false;
    const code = (found[1] as Authority | undefined) ?? SLASHED[found[3] ?? ''];
    const open = this.#open ?? { authorities: [], position: [] };
    if (!code || open.authorities.length >= MAX_AUTHORITIES || open.position.length > 0) return false;
    this.#open = open;
    this.#inRecipients = false;
    this.foot.authorityForm ??= found[1] ? 'dot' : 'slash';
    open.authorities.push({ code, of: (found[2] ?? found[4] ?? '').trim() });
    return true;
  }

  #takeName(text: string): boolean {
    this.#inRecipients = false;
    const { authorities, position } = this.#open ?? { authorities: [], position: [] };
    this.foot.signatures.push({ authorities, position: position.join(' '), name: text });
    this.#open = null;
    return true;
  }

  #takePlace(text: string): boolean {
    const { foot } = this;
    const entry = text.replace(/^[-–+•*]\s*/u, '');
    const mark = /([;,])\s*(?:\([^()]{0,80}\)\s*)?$/u.exec(entry)?.[1];
    this.#placeClosed = /[;,.]\s*(?:\([^()]{0,80}\)\s*)?$/u.test(entry);
    const archive = foot.archive === '' ? /^Lưu\s*(:?)\s*(?!trữ|học)(\S.*)$/u.exec(entry) : null;
    if (archive && entry.length < 190) {
      foot.archive = endless(archive[2] ?? '');
      foot.archiveLead = archive[1] === ':' ? 'Lưu:' : 'Lưu';
      return true;
    }
    if (mark === ';' || mark === ',') this.#marks[mark] += 1;
    const bare = endless(entry);
    const note = NOTE.exec(bare);
    const name = endless(note ? bare.slice(0, note.index) : bare);
    if (name === '') return false;
    foot.recipients.push(note?.[1] ? { name, note: note[1].trim() } : { name });
    return true;
  }

  /** A line that goes on with the place above it, or a place whose dash was lost. */
  #takePlaceWithoutDash(text: string): boolean {
    const last = this.foot.recipients.at(-1);
    if (
      last &&
      !last.note &&
      this.foot.archive === '' &&
      !this.#placeClosed &&
      last.name.length + text.length < MAX_NAME
    ) {
      const bare = endless(text);
      const note = NOTE.exec(` ${bare}`);
      if (note?.index === 0 && note[1]) last.note = note[1].trim();
      else last.name = `${last.name} ${bare}`;
      this.#placeClosed = /[;,.]$/u.test(text);
      return true;
    }
    return /[;,.]$/u.test(text) && text.length < MAX_NAME && this.#takePlace(text);
  }
}

function endless(text: string): string {
  return text.replace(/\s?[;,.]\s?$/u, '').trim();
}
