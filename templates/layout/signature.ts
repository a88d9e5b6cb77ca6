/** The foot of a document: nơi nhận at the left, quyền hạn, chức vụ and name at the right, as one block that never breaks (boxes 7, 9b, 12). */
import type { AdminDocument, Signature } from '../model/document.ts';
import type { LayoutProfile } from '../profiles/profile.ts';
import { mmToPt } from '../profiles/units.ts';
import { cell, paragraph } from './header.ts';
import type { LaidCell, LaidParagraph, LaidTable } from './laid.ts';

/** Lines of quyền hạn and chức vụ from top to bottom: "TM. BAN THƯỜNG VỤ", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
function signatureNodes(signature: Signature, index: number, profile: LayoutProfile): LaidParagraph[] {
  const path = ['signatures', index];
  const nodes = signature.authorities.map((authority, a) =>
    paragraph(profile, 'authority', `${profile.signature.authorityPrefix[authority.code]}${authority.of}`, {
      path: [...path, 'authorities', a],
    }),
  );
  if (signature.position !== '')
    nodes.push(paragraph(profile, 'position', signature.position, { path: [...path, 'position'] }));
  if (signature.name !== '') {
    nodes.push(
      paragraph(profile, 'signerName', signature.name, {
        path: [...path, 'name'],
        extraBefore: mmToPt(profile.signature.space),
      }),
    );
  }
  return nodes;
}

/** The line of nơi nhận that the archive keeps: "Lưu: VT, VP" or "Lưu Văn phòng Tỉnh ủy". */
export function archiveLine(archive: string, profile: LayoutProfile): string {
  return `${profile.recipients.archiveLead} ${archive}`;
}

function recipientNodes(document: AdminDocument, profile: LayoutProfile): LaidParagraph[] {
  const entries = document.recipients.map((recipient, index) => ({
    text: recipient.note ? `${recipient.name} (${recipient.note})` : recipient.name,
    path: ['recipients', index] as (string | number)[],
  }));
  if (document.archive !== '')
    entries.push({ text: archiveLine(document.archive, profile), path: ['archive'] });
  const nodes: LaidParagraph[] = [];
  if (entries.length > 0) nodes.push(paragraph(profile, 'recipientsLead', profile.recipients.lead));
  for (const [index, entry] of entries.entries()) {
    const mark = index === entries.length - 1 ? profile.recipients.lastMark : profile.recipients.mark;
    nodes.push(
      paragraph(profile, 'recipient', `- ${entry.text}${mark}`, { path: entry.path, keepNext: true }),
    );
  }
  if (document.drafter) {
    const { initials, copies } = document.drafter;
    nodes.push(
      paragraph(profile, 'drafter', copies ? `${initials}.${copies}b` : initials, { path: ['drafter'] }),
    );
  }
  return nodes;
}

/** The table of nơi nhận and signatures, or null where a document has neither. */
export function layoutSignatureTable(document: AdminDocument, profile: LayoutProfile): LaidTable | null {
  const { signatures } = document;
  const left = recipientNodes(document, profile);
  if (left.length === 0 && signatures.length === 0) return null;
  const gap = profile.signature.before;
  const table = (columns: number[], rows: LaidCell[][]): LaidTable => ({
    type: 'table',
    role: 'signature',
    columns,
    headerRows: 0,
    keepRows: true,
    rows,
  });
  const spaced = (nodes: LaidParagraph[]): LaidParagraph[] =>
    nodes.map((node, index) =>
      index === 0 ? { ...node, extraBefore: (node.extraBefore ?? 0) + gap } : node,
    );

  const [leftWidth, rightWidth] = profile.signature.columns;
  if (signatures.length <= 1) {
    const right = signatures[0] ? signatureNodes(signatures[0], 0, profile) : [];
    return table([leftWidth, rightWidth], [[cell(0, spaced(left)), cell(1, spaced(right))]]);
  }
  // Minutes: signers side by side, nơi nhận below at the left.
  const width = (leftWidth + rightWidth) / signatures.length;
  const columns = signatures.map(() => width);
  const signers = signatures.map((signature, index) =>
    cell(index, spaced(signatureNodes(signature, index, profile))),
  );
  const rows = [signers];
  if (left.length > 0)
    rows.push([{ column: 0, colSpan: signatures.length, rowSpan: 1, nodes: spaced(left) }]);
  return table(columns, rows);
}
