/** Two states of a document line by line: what was there, what is there now. Pure. */
import { diffArrays, diffWordsWithSpace } from 'diff';
import { bodyTexts, contentText } from '../../../templates/model/content.ts';
import { basisText } from '../../../templates/layout/header.ts';
import { layoutDocument, numberDocument } from '../../../templates/layout/layout.ts';
import type { AdminDocument, Block } from '../../../templates/model/document.ts';
import type { BlockNumber } from '../../../templates/layout/numbering.ts';

export interface DiffPiece {
  text: string;
  change: 'same' | 'added' | 'removed';
}
export interface DiffLine {
  change: 'same' | 'added' | 'removed' | 'changed';
  pieces: DiffPiece[];
}

/** A document as lines of plain text with its numbers. */
export function documentLines(document: AdminDocument): string[] {
  const numbers = numberDocument(document);
  const { properties } = layoutDocument({ ...document, body: [], appendices: [] });
  return [
    document.header.superior,
    document.header.organ,
    `Số: ${document.number.value ?? ''} ${document.number.organ}`.trim(),
    properties.title,
    ...document.addressees.map((name) => `Kính gửi: ${name}`),
    ...document.bases.map(basisText),
    ...bodyLines(document.body, numbers.body),
    ...document.recipients.map(({ name, note }) => `Nơi nhận: ${name}${note ? ` (${note})` : ''}`),
    document.archive === '' ? '' : `Lưu: ${document.archive}`,
    ...document.signatures.map(({ authorities, position, name }) =>
      [...authorities.map(({ code, of }) => `${code}. ${of}`), position, name].join(' '),
    ),
    ...document.appendices.flatMap((appendix, index) => [
      `Phụ lục: ${appendix.title}`,
      ...bodyLines(appendix.body, numbers.appendices[index] ?? new Map<string, BlockNumber>()),
    ]),
  ].filter((line) => line.trim() !== '');
}

function bodyLines(body: readonly Block[], numbers: ReadonlyMap<string, BlockNumber>): string[] {
  return body.flatMap((block) => {
    const mark = numbers.get(block.id)?.mark ?? '';
    if (block.type === 'table')
      return block.rows.map((row) =>
        row.map((cell) => cell.paragraphs.map((content) => contentText(content)).join(' ')).join(' | '),
      );
    return [...bodyTexts([block])].map(({ text }, index) =>
      index === 0 && mark !== '' ? `${mark} ${text}` : text,
    );
  });
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
