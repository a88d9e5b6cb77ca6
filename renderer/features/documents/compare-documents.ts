/** Two states of a document line by line: what was there, what is there now. Pure. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { bodyTexts, contentText } from '../../../templates/model/content.ts';
import {
  basisText,
  CIRCULATION_TEXT,
  formatNumberLine,
  formatPlaceDate,
  SECRECY_TEXT,
  URGENCY_TEXT,
} from '../../../templates/layout/header.ts';
import { layoutDocument, numberDocument, referenceNames } from '../../../templates/layout/layout.ts';
import type { AdminDocument, Block } from '../../../templates/model/document.ts';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';
import { formatQuantity } from '../../../templates/model/quantity.ts';
import { resolveProfile } from '../../../templates/profiles/resolve.ts';
import { sameValue } from '../../../templates/model/same-value.ts';
import { LAYOUT_NAMES, settingLines } from './layout-choices.ts';

export interface DiffPiece {
  text: string;
  change: 'same' | 'added' | 'removed';
}
export interface DiffLine {
  change: 'same' | 'added' | 'removed' | 'changed';
  pieces: DiffPiece[];
}

/** A document as lines of plain text with its numbers: all that restoring it would bring back, but for the looks of the text. */
export function documentLines(document: AdminDocument): string[] {
  const profile = resolveProfile(document);
  const numbers = numberDocument(document, profile);
  const resolve = referenceNames(document, numbers);
  const { properties } = layoutDocument({ ...document, body: [], appendices: [] });
  const { contact, drafter, enactment } = document;
  return [
    `Thể thức: ${LAYOUT_NAMES[document.layout]}`,
    ...settingLines(document.settings ?? {}),
    document.header.superior,
    document.header.organ,
    formatNumberLine(document, profile),
    formatPlaceDate(document, profile),
    ...markLines(document),
    properties.title,
    ...document.addressees.map((name) => `Kính gửi: ${name}`),
    enactment?.authority ?? '',
    ...document.bases.map((basis) =>
      basis.type === 'free' ? contentText(basis.content, resolve) : basisText(basis),
    ),
    enactment?.formula ?? '',
    ...bodyLines(document.body, numbers.body, resolve),
    document.endMark ? `Cuối nội dung: ${profile.endMark}` : '',
    ...document.recipients.map(({ name, note }) => `Nơi nhận: ${name}${note ? ` (${note})` : ''}`),
    document.archive === '' ? '' : `Lưu: ${document.archive}`,
    drafter ? `Người soạn, số bản: ${drafter.initials} ${drafter.copies ?? ''}` : '',
    ...document.signatures.map(({ authorities, position, name }) =>
      [...authorities.map(({ code, of }) => `${code}. ${of}`), position, name].join(' '),
    ),
    contact ? `Liên hệ: ${contact}` : '',
    ...document.appendices.flatMap((appendix, index) => [
      `Phụ lục: ${appendix.title}${appendix.orientation === 'landscape' ? ' (trang ngang)' : ''}`,
      ...bodyLines(appendix.body, numbers.appendices[index] ?? new Map<string, BlockNumber>(), resolve),
    ]),
  ].filter((line) => line.trim() !== '');
}

function markLines({ secrecy, urgency, circulation, isDraft }: AdminDocument): string[] {
  return [
    secrecy ? `Độ mật: ${SECRECY_TEXT[secrecy]}` : '',
    urgency ? `Độ khẩn: ${URGENCY_TEXT[urgency]}` : '',
    circulation ? `Phạm vi lưu hành: ${CIRCULATION_TEXT[circulation]}` : '',
    isDraft ? 'Có chữ “Dự thảo”' : '',
  ];
}

function bodyLines(
  body: readonly Block[],
  numbers: ReadonlyMap<string, BlockNumber>,
  resolve: (ref: string) => string,
): string[] {
  return body.flatMap((block) => {
    const mark = numbers.get(block.id)?.mark ?? '';
    if (block.type === 'table')
      return block.rows.map((row) =>
        row
          .map((cell) => cell.paragraphs.map((content) => contentText(content, resolve)).join(' '))
          .join(' | '),
      );
    const quantity = block.type === 'target' && block.quantity ? `: ${formatQuantity(block.quantity)}` : '';
    return [...bodyTexts([block], [], resolve)].map(({ text }, index) =>
      index === 0 ? `${mark === '' ? '' : `${mark} `}${text}${quantity}` : text,
    );
  });
}

/** How much differs: nothing at all, only what the lines do not show (emphasis, merged cells, alignment…), or words. */
export function differenceOf(
  before: AdminDocument,
  after: AdminDocument,
  lines: readonly DiffLine[],
): 'none' | 'looks' | 'words' {
  if (lines.some(({ change }) => change !== 'same')) return 'words';
  return sameValue(before, after) ? 'none' : 'looks';
}

/** What changed from `before` to `after`. */
export function compareDocuments(before: AdminDocument, after: AdminDocument): DiffLine[] {
  const parts = diffArrays(documentLines(before), documentLines(after));
  const lines: DiffLine[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const part = parts[index];
    if (!part) continue;
    const next = parts[index + 1];
    if (part.removed && next?.added) {
      lines.push(...changedLines(part.value, next.value));
      index += 1;
      continue;
    }
    const change = part.added ? 'added' : part.removed ? 'removed' : 'same';
    lines.push(...part.value.map((text): DiffLine => ({ change, pieces: [{ text, change }] })));
  }
  return lines;
}

/** Lines that took the place of others: those with words in common are shown as one changed line. */
function changedLines(removed: readonly string[], added: readonly string[]): DiffLine[] {
  const lines: DiffLine[] = [];
  const count = Math.max(removed.length, added.length);
  for (let index = 0; index < count; index += 1) {
    const old = removed[index];
    const now = added[index];
    if (old === undefined || now === undefined) {
      const change = old === undefined ? 'added' : 'removed';
      lines.push({ change, pieces: [{ text: old ?? now ?? '', change }] });
      continue;
    }
    lines.push({
      change: 'changed',
      pieces: diffWordsWithSpace(old, now).map(({ value, added: isAdded, removed: isRemoved }) => ({
        text: value,
        change: isAdded ? 'added' : isRemoved ? 'removed' : 'same',
      })),
    });
  }
  return lines;
}
