/**
 * A text, Markdown or Word file -> AdminDocument: the reader for the format, then recovery of head, căn cứ, body and foot. No word is lost and none
 * invented; what the source typed wrongly is kept in words and told in notes.
 */
import type { Finding } from '../check/finding.ts';
import { toPointLetter, toRoman } from '../layout/numbering.ts';
import { contentText, plain } from '../model/content.ts';
import type { AdminDocument, Appendix, LayoutSettings, LegalBasis } from '../model/document.ts';
import { parseDocument } from '../model/parse.ts';
import { PROFILES } from '../profiles/resolve.ts';
import { readBody, type Body } from './body.ts';
import { readDocx } from './docx-reader.ts';
import { findFoot, readFoot, type Foot } from './foot.ts';
import { layoutOf, readHead } from './head.ts';
import { ImportError } from './import-error.ts';
import { rawText, trimContent, type RawNode } from './raw.ts';
import { decodeText, readTextFile } from './text-reader.ts';

export type ImportResult =
  | { ok: true; document: AdminDocument; notes: Finding[] }
  | { ok: false; error: { code: string; message: string; field?: string } };

export interface ImportInput {
  bytes: Uint8Array;
  /** Its ending says the format: .docx, .txt, .md. */
  fileName: string;
}

/** Imports a file. Never throws for what a file contains: the error names the part, line or field. */
export function importDocument(input: ImportInput): ImportResult {
  try {
    const nodes = readNodes(input);
    if (nodes.length === 0) throw new ImportError('empty-file', 'Tệp không có chữ nào.');
    const { document, notes } = recover(nodes);
    if (!input.fileName.toLowerCase().endsWith('.docx') && isDecomposed(decodeText(input.bytes))) {
      notes.push(
        note(
          'unicode-composition',
          'info',
          [],
          'Cả tệp',
          'Tệp dùng chữ Unicode tổ hợp; đã đổi sang Unicode dựng sẵn (NFC).',
        ),
      );
    }
    const parsed = parseDocument(document);
    if (!parsed.ok) {
      const first = parsed.errors[0];
      return {
        ok: false,
        error: {
          code: 'invalid-document',
          message: first?.message ?? 'Tệp không đọc được thành văn bản.',
          ...(first ? { field: first.path.join('.') } : {}),
        },
      };
    }
    return { ok: true, document: parsed.value, notes };
  } catch (error) {
    if (error instanceof ImportError) {
      return {
        ok: false,
        error: {
          code: error.code,
          message: error.message,
          ...(error.field === undefined ? {} : { field: error.field }),
        },
      };
    }
    throw error;
  }
}

function readNodes({ bytes, fileName }: ImportInput): RawNode[] {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase();
  switch (ending) {
    case 'docx':
      return readDocx(bytes);
    case 'txt':
    case 'md':
    case 'markdown':
      return readTextFile(bytes);
    default:
      throw new ImportError('unknown-format', 'Chỉ nhập được tệp .docx, .txt hoặc .md.', 'Tên tệp');
  }
}

function isDecomposed(text: string): boolean {
  return text !== text.normalize('NFC');
}

function recover(nodes: readonly RawNode[]): { document: AdminDocument; notes: Finding[] } {
  const head = readHead(nodes);
  const appendixStarts = findAppendices(nodes, head.next);
  const mainEnd = appendixStarts[0] ?? nodes.length;
  const main = nodes.slice(0, mainEnd);
  const footStart = findFoot(main, head.next);
  const { bases, next } = readBases(main, head.next, footStart);
  const body = readBody(main.slice(next, footStart));
  const foot = readFoot(main.slice(footStart));
  const endMark = takeEndMark(body);
  const allText = nodes.map((node) => (node.type === 'paragraph' ? rawText(node) : '')).join('\n');
  const layout = layoutOf(head, allText);
  const settings = deviations(layout, body, foot);
  const notes: Finding[] = [
    ...head.notes.map((entry) =>
      note(entry.rule, 'warning', ['number'], `Dòng ${entry.line}`, entry.message, entry.text),
    ),
    ...numberNotes(body),
    ...foot.unrecognised.map((entry) =>
      note(
        'import-unrecognised',
        'warning',
        [],
        `Dòng ${entry.line}`,
        'Chưa rõ dòng này thuộc phần nào của văn bản; đã giữ ở cuối nội dung.',
        rawText(entry),
      ),
    ),
  ];
  const leftover = foot.unrecognised.map((entry, index) => ({
    type: 'paragraph' as const,
    id: `u${index + 1}`,
    content: trimContent(entry.content),
  }));
  const kind = head.kind ?? 'cong-van';
  if (head.kind === null)
    notes.push(
      note(
        'import-unrecognised',
        'warning',
        ['kind'],
        'Tên loại',
        'Không thấy tên loại văn bản; tạm coi là công văn.',
      ),
    );
  const document: AdminDocument = {
    schema: 1,
    layout,
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
    kind,
    ...(head.kindTitle ? { kindTitle: head.kindTitle } : {}),
    header: { superior: head.superior, organ: head.organ },
    number: head.number,
    place: head.place,
    date: head.date,
    subject: head.subject,
    addressees: head.addressees,
    bases,
    body: [...body.blocks, ...leftover],
    endMark,
    recipients: foot.recipients,
    archive: foot.archive,
    signatures: foot.signatures,
    isDraft: head.isDraft,
    ...(head.urgency ? { urgency: head.urgency } : {}),
    ...(head.secrecy ? { secrecy: head.secrecy } : {}),
    appendices: appendixStarts.map((start, index) =>
      readAppendix(nodes.slice(start, appendixStarts[index + 1] ?? nodes.length), index),
    ),
  };
  return { document, notes };
}

/** "Căn cứ …" lines at the head of the body, each its own paragraph. */
function readBases(
  nodes: readonly RawNode[],
  from: number,
  to: number,
): { bases: LegalBasis[]; next: number } {
  const bases: LegalBasis[] = [];
  let index = from;
  for (; index < to; index += 1) {
    const node = nodes[index];
    if (node?.type !== 'paragraph') break;
    const text = rawText(node);
    if (!/^(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s.*[;.,]$/su.test(text) || text.length > 1_500) break;
    if (bases.length > 0 || /;$/.test(text) || isBasisNext(nodes[index + 1])) {
      bases.push({ type: 'free', content: plain(text.replace(/\s*[;.,]$/u, '')) });
      continue;
    }
    break;
  }
  return { bases, next: index };
}

function isBasisNext(node: RawNode | undefined): boolean {
  return node?.type === 'paragraph' && /^(?:Căn cứ|Theo đề nghị|Xét đề nghị)\s/u.test(rawText(node));
}

function findAppendices(nodes: readonly RawNode[], from: number): number[] {
  return nodes.flatMap((node, index) =>
    index > from && node.type === 'paragraph' && /^PHỤ LỤC(?:\s+(?:SỐ\s+)?[\dIVX]+)?$/iu.test(rawText(node))
      ? [index]
      : [],
  );
}

function readAppendix(nodes: readonly RawNode[], index: number): Appendix {
  const rest = nodes.slice(1);
  const titles: string[] = [];
  while (rest[0]?.type === 'paragraph') {
    const text = rawText(rest[0]);
    const isReference = /^\(Kèm theo/iu.test(text);
    const isTitle = text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);
    if (!isReference && !isTitle) break;
    if (isTitle) titles.push(text);
    rest.shift();
  }
  return {
    id: `a${index + 1}`,
    title: titles.join(' '),
    orientation: 'portrait',
    body: readBody(rest, `a${index + 1}-b`).blocks,
  };
}

/** "./." behind the last words of the body: it is printed by the layout. */
function takeEndMark(body: Body): boolean {
  const last = body.blocks.at(-1);
  if (!last || last.type === 'table') return false;
  const content = last.type === 'task' ? (last.lines.at(-1)?.content ?? last.content) : last.content;
  const span = content.at(-1);
  if (!span || !('text' in span)) return false;
  const bare = span.text.replace(/\s*\.\s?\/\s?\.\s*$/u, '');
  if (bare === span.text) {
    if (contentText(content).trim() !== './.') return false;
    body.blocks.pop();
    return true;
  }
  span.text = bare;
  if (contentText(content).trim() === '') body.blocks.pop();
  return true;
}

/** Settings that make the layout print what the source wrote where it differs from the profile. */
function deviations(layout: AdminDocument['layout'], body: Body, foot: Foot): LayoutSettings {
  const profile = PROFILES[layout];
  const dotted = profile.signature.authorityPrefix.TM.startsWith('TM.');
  return {
    ...(body.romanMark && body.romanMark !== profile.numbering.roman.suffix
      ? { romanMark: body.romanMark }
      : {}),
    ...(foot.mark && foot.mark !== profile.recipients.mark ? { recipientMark: foot.mark } : {}),
    ...(foot.archiveLead && foot.archiveLead !== profile.recipients.archiveLead
      ? { archiveLead: foot.archiveLead }
      : {}),
    ...(foot.authorityForm && (foot.authorityForm === 'dot') !== dotted
      ? { authorityForm: foot.authorityForm }
      : {}),
  };
}

function numberNotes(body: Body): Finding[] {
  return body.numberNotes.map((entry) => {
    const index = body.blocks.findIndex((block) => block.id === entry.blockId);
    const roman = /^[IVXLC]+$/.test(entry.typed);
    const letter = /^[a-yđ]$/u.test(entry.typed);
    const now = roman
      ? toRoman(entry.expected)
      : letter
        ? toPointLetter(entry.expected)
        : String(entry.expected);
    return note(
      'heading-number-order',
      'warning',
      ['body', index],
      `Dòng ${entry.line}`,
      `Đề mục “${entry.typed}” không theo thứ tự: ở vị trí này phải là “${now}”; số đã được tính lại.`,
      `${entry.typed} ${entry.text}`,
    );
  });
}

function note(
  rule: string,
  severity: Finding['severity'],
  path: (string | number)[],
  label: string,
  message: string,
  excerpt?: string,
): Finding {
  return { rule, severity, place: { path, label, ...(excerpt ? { excerpt } : {}) }, message };
}
