/** What may be done with the outline of a template: a tree of blocks, of which some repeat or stand on a condition. Pure. */
import type { Block, Table } from '../../../templates/model/document.ts';
import type { ListField, SkeletonBlock, TemplateField } from '../../../templates/catalogue/template.ts';
import { convertBlock, createBlock, newBlockId, type KindKey } from '../documents/block-edit.ts';

/** Place of a block: its number at each level, from the outside. */
export type OutlinePath = readonly number[];

/** Changes the blocks; `step` names the field, so that typing on in it is one undo step ('' never joins). */
export type EditOutline = (
  update: (blocks: readonly SkeletonBlock[]) => SkeletonBlock[],
  step: string,
) => void;

/** The fields that are lists. */
export const listsOf = (fields: readonly TemplateField[]): ListField[] =>
  fields.filter((field): field is ListField => field.type === 'list');

type Container = Extract<SkeletonBlock, { type: 'repeat' | 'when' }>;

/** Whether the entry holds other blocks. */
export function isContainer(entry: SkeletonBlock): entry is Container {
  return entry.type === 'repeat' || entry.type === 'when';
}

/** Whether the entry is a block that prints by itself. */
export function isBlock(entry: SkeletonBlock): entry is Block {
  return !isContainer(entry) && entry.type !== 'repeatTable';
}

/** The siblings at a place, changed. */
function changeSiblings(
  blocks: readonly SkeletonBlock[],
  path: OutlinePath,
  change: (siblings: readonly SkeletonBlock[], index: number) => SkeletonBlock[],
): SkeletonBlock[] {
  const [index = 0, ...rest] = path;
  if (rest.length === 0) return change(blocks, index);
  return blocks.map((entry, at) =>
    at === index && isContainer(entry)
      ? { ...entry, blocks: changeSiblings(entry.blocks, rest, change) }
      : entry,
  );
}

export function replaceEntry(
  blocks: readonly SkeletonBlock[],
  path: OutlinePath,
  entry: SkeletonBlock,
): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) =>
    siblings.map((other, at) => (at === index ? entry : other)),
  );
}

/** Puts an entry at a place; what stood there comes behind it. */
export function insertEntry(
  blocks: readonly SkeletonBlock[],
  path: OutlinePath,
  entry: SkeletonBlock,
): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) => [
    ...siblings.slice(0, index),
    entry,
    ...siblings.slice(index),
  ]);
}

export function removeEntry(blocks: readonly SkeletonBlock[], path: OutlinePath): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) => siblings.filter((_entry, at) => at !== index));
}

/** Moves an entry among its siblings; at the end of them it stays. */
export function moveEntry(blocks: readonly SkeletonBlock[], path: OutlinePath, by: -1 | 1): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) => {
    const moved = siblings[index];
    const to = index + by;
    if (moved === undefined || to < 0 || to >= siblings.length) return [...siblings];
    const rest = siblings.filter((_entry, at) => at !== index);
    return [...rest.slice(0, to), moved, ...rest.slice(to)];
  });
}

/** Puts a block into a frame that repeats it for each row of a list, or prints it where a field is filled. */
export function wrapEntry(
  blocks: readonly SkeletonBlock[],
  path: OutlinePath,
  frame: { type: 'repeat' | 'when'; field: string },
): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) =>
    siblings.map((entry, at) => (at === index ? { ...frame, blocks: [entry] } : entry)),
  );
}

/** Takes the blocks of a frame out of it. */
export function unwrapEntry(blocks: readonly SkeletonBlock[], path: OutlinePath): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) =>
    siblings.flatMap((entry, at) => (at === index && isContainer(entry) ? entry.blocks : [entry])),
  );
}

/** The block at a place as another kind; parts that the new kind has no place for follow as blocks of their own. */
export function convertEntry(
  blocks: readonly SkeletonBlock[],
  path: OutlinePath,
  key: KindKey,
): SkeletonBlock[] {
  return changeSiblings(blocks, path, (siblings, index) =>
    siblings.flatMap((entry, at) => (at === index && isBlock(entry) ? convertBlock(entry, key) : [entry])),
  );
}

/** A new block after one of this kind: text goes on as it was, after a title comes a paragraph. */
export function entryAfter(entry: SkeletonBlock | undefined): Block {
  if (!entry || !isBlock(entry) || entry.type === 'table' || entry.type === 'heading')
    return createBlock('paragraph', newBlockId());
  if (entry.type === 'item') return createBlock(`item:${entry.level}`, newBlockId());
  if (entry.type === 'bullet') return createBlock(`bullet:${entry.depth}`, newBlockId());
  return createBlock('paragraph', newBlockId());
}

/** A table with a row for each row of a list, its columns those of the list. */
export function listTableOf(list: {
  id: string;
  columns: readonly { id: string; label: string }[];
}): SkeletonBlock {
  const table: Table = {
    type: 'table',
    id: newBlockId(),
    columns: [
      { weight: 1, align: 'center' },
      ...list.columns.map(() => ({ weight: Math.max(2, Math.round(12 / list.columns.length)) })),
    ],
    headerRows: 1,
    rows: [
      ['TT', ...list.columns.map((column) => column.label)].map((text) => ({ paragraphs: [[{ text }]] })),
      ['{{item.index}}', ...list.columns.map((column) => `{{item.${column.id}}}`)].map((text) => ({
        paragraphs: [[{ text }]],
      })),
    ],
  };
  return { type: 'repeatTable', field: list.id, table };
}

/** Ids of the blocks that guidance may speak of. */
export function blockIds(blocks: readonly SkeletonBlock[]): string[] {
  return blocks.flatMap((entry) =>
    isContainer(entry) ? blockIds(entry.blocks) : [entry.type === 'repeatTable' ? entry.table.id : entry.id],
  );
}
