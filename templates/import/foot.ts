/** The foot of a document from raw paragraphs: nơi nhận, archive line, quyền hạn, chức vụ, names. */
import type { Authority, Recipient, Signature } from '../model/document.ts';
import { readMark } from './marks.ts';
import { rawText, type RawNode, type RawParagraph } from './raw.ts';

export interface Foot {
  recipients: Recipient[];
  archive: string;
  /** Lead of the archive line as typed: "Lưu:" or "Lưu". */
  archiveLead: 'Lưu:' | 'Lưu' | null;
  /** Mark behind most places. */
  mark: ';' | ',' | null;
  authorityForm: 'dot' | 'slash' | null;
  signatures: Signature[];
  /** Paragraphs of the foot that fit nothing. */
  unrecognised: RawParagraph[];
}

const AUTHORITY = /^(TM|KT|TL|TUQ|Q)\.\s*(.+)$|^(T\/M|K\/T|T\/L|T\/U\/Q|TUQ)\s+(.+)$/u;
const SLASHED: Readonly<Record<string, Authority>> = {
  'T/M': 'TM',
  'K/T': 'KT',
  'T/L': 'TL',
  'T/U/Q': 'TUQ',
};
const NOTE =
  /\s*\(((?:để\s+)?(?:báo cáo|b\/c|biết|thực hiện|phối hợp|theo dõi|chỉ đạo|thay báo cáo|đăng tải)[^()]*)\)\s*$/iu;

/** Index of the first node of the foot: "Nơi nhận" or the first line of quyền hạn; nodes.length without one. */
export function findFoot(nodes: readonly RawNode[], from: number): number {
  for (let index = from; index < nodes.length; index += 1) {
    const node = nodes[index];
    if (node?.type !== 'paragraph') continue;
    const text = rawText(node);
    if (/^Nơi nhận\s*:?$/iu.test(text)) return signersBefore(nodes, index, from);
    if (AUTHORITY.test(text) && text === upperHead(text) && index > nodes.length - 60) return index;
  }
  return nodes.length;
}

/** Minutes are signed above nơi nhận: the lines of chức vụ and names right before it belong to the foot. */
function signersBefore(nodes: readonly RawNode[], index: number, from: number): number {
  let start = index;
  let hasName = false;
  for (let at = index - 1; at >= from; at -= 1) {
    const node = nodes[at];
    if (node?.type !== 'paragraph') break;
    const text = rawText(node);
    const name = isName(text);
    if (!name && !(text === upperHead(text) && text.length < MAX_POSITION && readMark(text) === null)) break;
    hasName ||= name;
    start = at;
  }
  return hasName ? start : index;
}

const MAX_POSITION = 60;

function upperHead(text: string): string {
  return text.toLocaleUpperCase('vi');
}

/** Reads the foot. */
export function readFoot(nodes: readonly RawNode[]): Foot {
  const foot: Foot = {
    recipients: [],
    archive: '',
    archiveLead: null,
    mark: null,
    authorityForm: null,
    signatures: [],
    unrecognised: [],
  };
  const marks = { ';': 0, ',': 0 };
  let inRecipients = false;
  let open: { authorities: Signature['authorities']; position: string[] } | null = null;
  const lines = nodes.flatMap((node) =>
    node.type === 'paragraph'
      ? rawText(node)
          .split('\n')
          .map((text) => ({ text: text.trim(), node }))
      : [],
  );
  for (const { text, node } of lines) {
    if (text === '') continue;
    if (/^Nơi nhận\s*:?$/iu.test(text)) {
      inRecipients = true;
      continue;
    }
    const authority = AUTHORITY.exec(text);
    if (authority && text === upperHead(text)) {
      inRecipients = false;
      const code = (authority[1] ?? SLASHED[authority[3] ?? '']) as Authority | undefined;
      const of = (authority[2] ?? authority[4] ?? '').trim();
      foot.authorityForm ??= authority[1] ? 'dot' : 'slash';
      open ??= { authorities: [], position: [] };
      if (code) open.authorities.push({ code, of });
      continue;
    }
    if (inRecipients && /^[-–+•]\s*\S/u.test(text)) {
      readRecipient(foot, text, marks);
      continue;
    }
    if (text === upperHead(text) && /\p{L}/u.test(text)) {
      inRecipients = false;
      open ??= { authorities: [], position: [] };
      open.position.push(text);
      continue;
    }
    if (inRecipients && /^\p{Ll}|[;,.]$/u.test(text) && foot.recipients.length > 0) {
      const last = foot.recipients.at(-1);
      if (last) last.name = `${last.name} ${endless(text)}`;
      continue;
    }
    if (isName(text)) {
      inRecipients = false;
      const { authorities, position } = open ?? { authorities: [], position: [] };
      foot.signatures.push({ authorities, position: position.join('\n').replaceAll('\n', ' '), name: text });
      open = null;
      continue;
    }
    foot.unrecognised.push(node);
  }
  if (open)
    foot.signatures.push({ authorities: open.authorities, position: open.position.join(' '), name: '' });
  if (marks[';'] + marks[','] > 0) foot.mark = marks[';'] >= marks[','] ? ';' : ',';
  return foot;
}

function endless(text: string): string {
  return text.replace(/\s*[;,.]\s*$/u, '').trim();
}

function readRecipient(foot: Foot, text: string, marks: Record<';' | ',', number>): void {
  const entry = text.replace(/^[-–+•]\s*/u, '');
  const archive = /^Lưu\s*(:?)\s*(.+)$/u.exec(entry);
  if (archive && !/^Lưu\s+(?:trữ|học)/u.test(entry)) {
    foot.archive = endless(archive[2] ?? '');
    foot.archiveLead = archive[1] === ':' ? 'Lưu:' : 'Lưu';
    return;
  }
  const mark = /([;,])\s*(?:\([^()]*\)\s*)?$/u.exec(entry)?.[1];
  if (mark === ';' || mark === ',') marks[mark] += 1;
  const bare = endless(entry);
  const note = NOTE.exec(bare);
  const name = endless(note ? bare.slice(0, note.index) : bare);
  foot.recipients.push(note?.[1] ? { name, note: note[1].trim() } : { name });
}

// A signer's name, perhaps with titles: two to seven words that begin with a capital.
function isName(text: string): boolean {
  const words = text
    .replace(/^(?:(?:GS|PGS|TS|ThS|BS|CN|KS|CKI|CKII|TSKH|ThS|Th\.S|NGND|NGƯT)\.?\s*)+/u, '')
    .split(/\s+/);
  return words.length >= 2 && words.length <= 7 && words.every((word) => /^\p{Lu}\p{Ll}*\.?$/u.test(word));
}
