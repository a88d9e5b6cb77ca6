/** From raw paragraphs to a document: head, căn cứ, body, foot, appendices, the settings in which the source deviates, and what is to be told. Pure. */
import { shortened } from '../check/excerpt.ts';
import type { Finding } from '../check/finding.ts';
import { contentText } from '../model/content.ts';
import type { AdminDocument, Block, LayoutSettings } from '../model/document.ts';
import { kindOf } from '../model/kinds.ts';
import { formatNumberLine, formatPlaceDate } from '../layout/header.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { PROFILES } from '../profiles/resolve.ts';
import { findAppendices, readAppendix, type ReadAppendix } from './appendix.ts';
import { readBases } from './bases.ts';
import { readBody, type Body } from './body.ts';
import { findFoot, readFoot, type Foot } from './foot.ts';
import { layoutOf, readHead, readNumber, type Head } from './head.ts';
import { numberNotes } from './number-notes.ts';
import { rawText, trimContent, type RawDocument, type RawNode } from './raw.ts';

/** Recovers a document; not yet checked by the model's parser. */
export function recoverDocument({ nodes, contact }: Pick<RawDocument, 'nodes' | 'contact'>): {
  document: AdminDocument;
  notes: Finding[];
} {
  const head = readHead(nodes);
  const appendixStarts = findAppendices(nodes, head.next);
  const main = nodes.slice(0, appendixStarts[0] ?? nodes.length);
  const footStart = findFoot(main, head.next);
  const { bases, enactment, next } = readBases(main, head.next, footStart, head.kind);
  const body = readBody(main.slice(next, footStart));
  const foot = readFoot(main.slice(footStart));
  const endMark = takeEndMark(body);
  const words = allText(nodes);
  const layout = layoutOf(head, words);
  const profile = PROFILES[layout];
  const settings = deviations(profile, body, foot);
  const appendices = appendixStarts.map((start, index) =>
    readAppendix(nodes.slice(start, appendixStarts[index + 1] ?? nodes.length), index),
  );
  const { number, stray } = readNumber(head, layout);
  const strayNodes = stray ? [stray, ...head.strays] : head.strays;
  const strays = strayNodes.map((node, index) => asBlock(node, `h${index + 1}`));
  const leftover = foot.unrecognised.map((node, index) => asBlock(node, `u${index + 1}`));
  body.blocks.unshift(...strays);
  const footAt = body.blocks.push(...leftover) - leftover.length;
  const document: AdminDocument = {
    schema: 1,
    layout,
    ...(Object.keys(settings).length > 0 ? { settings } : {}),
    kind: head.kind ?? 'cong-van',
    ...(head.kindTitle ? { kindTitle: head.kindTitle } : {}),
    header: { superior: spelled(head.superior, words), organ: spelled(head.organ, words) },
    number,
    place: head.place,
    date: head.date,
    subject: head.subject,
    addressees: head.addressees,
    ...(enactment ? { enactment } : {}),
    bases,
    body: body.blocks,
    endMark,
    recipients: foot.recipients,
    archive: foot.archive,
    signatures: foot.signatures,
    isDraft: head.isDraft,
    ...(head.urgency ? { urgency: head.urgency } : {}),
    ...(head.secrecy ? { secrecy: head.secrecy } : {}),
    ...(head.circulation ? { circulation: head.circulation } : {}),
    ...(foot.drafter ? { drafter: foot.drafter } : {}),
    ...(contact ? { contact } : {}),
    appendices: appendices.map((entry) => entry.appendix),
  };
  const kept = appendices.map((entry, index) => keepReferences(entry, index, document, profile));
  const notes = [
    ...headNotes(head),
    ...strayNodes.map((node, index) => strayNote(node, ['body', index], 'đầu')),
    ...numberNotes(body, profile, ['body']),
    ...kept.flat(),
    ...appendices.flatMap((entry, index) => numberNotes(entry.body, profile, ['appendices', index, 'body'])),
    ...landscapeNotes(main),
    ...foot.signed.map((excerpt): Finding => ({
      rule: 'import-left-out',
      severity: 'info',
      place: { path: ['signatures'], label: 'Người ký', excerpt },
      message: `Dòng “${excerpt}” ở chỗ chữ ký không được nhập.`,
    })),
    ...foot.unrecognised.map((node, index) => strayNote(node, ['body', footAt + index], 'cuối')),
  ];
  return { document, notes };
}

function allText(nodes: readonly RawNode[]): string {
  return nodes.map((node) => (node.type === 'paragraph' ? rawText(node) : '')).join('\n');
}

/** A name that stands in capitals, as the text itself spells it elsewhere. */
function spelled(name: string, text: string): string {
  const flat = name.replaceAll('\n', ' ');
  const capitals = text.toLocaleUpperCase('vi');
  if (flat === '' || capitals.length !== text.length) return name;
  for (let at = capitals.indexOf(flat); at >= 0; at = capitals.indexOf(flat, at + 1)) {
    const found = text.slice(at, at + flat.length);
    const isWhole = !/\p{L}/u.test((text[at - 1] ?? '') + (text[at + flat.length] ?? ''));
    if (isWhole && found !== flat && /^\p{Lu}/u.test(found))
      return [...found].map((letter, index) => (name[index] === '\n' ? '\n' : letter)).join('');
  }
  return name;
}

function asBlock(node: RawNode, id: string): Block {
  return node.type === 'table'
    ? { ...node.table, type: 'table', id }
    : { type: 'paragraph', id, content: trimContent(node.content) };
}

/** "./." behind the last words of the body: it is printed by the layout. */
function takeEndMark(body: Body): boolean {
  const last = body.blocks.at(-1);
  if (!last || last.type === 'table') return false;
  const content =
    last.type === 'task' ? (last.lines.at(-1) ?? last.detail.at(-1) ?? last).content : last.content;
  const span = content.at(-1);
  if (!span || !('text' in span)) return false;
  const bare = span.text.replace(/\s?\.\s?\/\s?\.\s?$/u, '');
  if (bare === span.text) return false;
  span.text = bare;
  if (last.type !== 'task' && contentText(last.content).trim() === '') body.blocks.pop();
  return true;
}

/** Settings that make the layout print what the source wrote where it differs from the profile. */
function deviations(profile: LayoutProfile, body: Body, foot: Foot): LayoutSettings {
  const isDotted = profile.signature.authorityPrefix.TM.startsWith('TM.');
  return {
    ...(body.romanMark && body.romanMark !== profile.numbering.roman.suffix
      ? { romanMark: body.romanMark }
      : {}),
    ...(foot.mark && foot.mark !== profile.recipients.mark ? { recipientMark: foot.mark } : {}),
    ...(foot.archiveLead && foot.archiveLead !== profile.recipients.archiveLead
      ? { archiveLead: foot.archiveLead }
      : {}),
    ...(foot.authorityForm && (foot.authorityForm === 'dot') !== isDotted
      ? { authorityForm: foot.authorityForm }
      : {}),
  };
}

function headNotes(head: Head): Finding[] {
  const notes = head.notes.map(({ rule, line, message, text }): Finding => ({
    rule,
    severity: 'warning',
    place: { path: ['number'], label: `Dòng ${line}`, excerpt: text },
    message,
  }));
  if (head.kind === null) {
    notes.push({
      rule: 'import-unrecognised',
      severity: 'warning',
      place: { path: ['kind'], label: 'Tên loại' },
      message: 'Không thấy tên loại văn bản; tạm coi là công văn.',
    });
  }
  return notes;
}

/** Only appendices may stand on landscape pages. */
function landscapeNotes(main: readonly RawNode[]): Finding[] {
  const node = main.find((entry) => entry.isLandscape === true);
  if (!node) return [];
  return [
    {
      rule: 'import-left-out',
      severity: 'info',
      place: { path: ['body'], label: `Đoạn ${node.line}` },
      message: 'Phần nằm trên trang ngang được chuyển về trang dọc; chỉ phụ lục được in ngang.',
    },
  ];
}

/** A reference of an appendix whose words the layout will not print stays as its first paragraph. */
function keepReferences(
  { appendix, references }: ReadAppendix,
  index: number,
  document: AdminDocument,
  profile: LayoutProfile,
): Finding[] {
  const printed = new Set(
    bareWords(
      `Ban hành kèm theo ${kindOf(document.kind).name} số ${formatNumberLine(document, profile)} ` +
        `${formatPlaceDate(document, profile)} của ${document.header.organ}`,
    ),
  );
  const other = references.filter((node) => bareWords(rawText(node)).some((word) => !printed.has(word)));
  appendix.body.unshift(...other.map((node, at) => asBlock(node, `${appendix.id}-r${at + 1}`)));
  return other.map((node, at) => strayNote(node, ['appendices', index, 'body', at], 'đầu'));
}

/** Words in lower case, numbers without leading zeros. */
function bareWords(text: string): string[] {
  return (text.toLocaleLowerCase('vi').match(/\p{L}+|\d+/gu) ?? []).map((word) =>
    word.replace(/^0+(?=\d)/, ''),
  );
}

const MAX_EXCERPT = 120;

function strayNote(node: RawNode, path: (string | number)[], end: 'đầu' | 'cuối'): Finding {
  return {
    rule: 'import-unrecognised',
    severity: 'warning',
    place: {
      path,
      label: `Dòng ${node.line}`,
      ...(node.type === 'paragraph' ? { excerpt: shortened(rawText(node), MAX_EXCERPT) } : {}),
    },
    message: `Chưa rõ dòng này thuộc phần nào của văn bản; đã giữ ở ${end} nội dung.`,
  };
}
