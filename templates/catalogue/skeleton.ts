/**
 * Short builders for the bodies of built-in templates. Blocks that guidance speaks of are named; the others get their ids in order when a template is
 * put together (numberSkeleton).
 */
import type { Block, Content, Level, TaskRole } from '../model/document.ts';
import type { SkeletonBlock } from './template.ts';

const words = (text: string): Content => [{ text }];

/** A numbered title. */
export const heading = (level: Level, text: string): Block => ({
  type: 'heading',
  id: '',
  level,
  content: words(text),
});
/** A numbered paragraph. */
export const item = (level: Level, text: string): Block => ({
  type: 'item',
  id: '',
  level,
  content: words(text),
});
/** A paragraph. */
export const paragraph = (text: string): Block => ({ type: 'paragraph', id: '', content: words(text) });
/** A dash. */
export const bullet = (text: string): Block => ({ type: 'bullet', id: '', depth: 0, content: words(text) });
/** A target; the number stands in the text. */
export const target = (text: string): Block => ({
  type: 'target',
  id: '',
  slot: 'bullet',
  content: words(text),
});

/** A task with its lines: [role, label, text]. */
export const task = (
  slot: Level | 'bullet',
  text: string,
  lines: readonly (readonly [TaskRole, string, string])[],
): Block => ({
  type: 'task',
  id: '',
  slot,
  content: words(text),
  detail: [],
  lines: lines.map(([role, label, content]) => ({ role, label, content: words(content) })),
});

/** A block under its own id, so that guidance can name it. */
export const named = <B extends Block>(id: string, block: B): B => ({ ...block, id });

/** Blocks for each row of a list field. */
export const repeat = (field: string, blocks: SkeletonBlock[]): SkeletonBlock => ({
  type: 'repeat',
  field,
  blocks,
});
/** Blocks that stand only when a field is filled or, with `is`, has that value. */
export const when = (field: string, blocks: SkeletonBlock[], is?: string): SkeletonBlock => ({
  type: 'when',
  field,
  ...(is === undefined ? {} : { is }),
  blocks,
});

/** A table with one row for each row of a list field. `columns`: [title, weight, cell text, alignment]. */
export const listTable = (
  field: string,
  columns: readonly (readonly [
    title: string,
    weight: number,
    cell: string,
    align?: 'left' | 'center' | 'right',
  ])[],
  id = '',
): SkeletonBlock => ({
  type: 'repeatTable',
  field,
  table: {
    type: 'table',
    id,
    columns: columns.map(([, weight, , align]) => ({ weight, ...(align ? { align } : {}) })),
    headerRows: 1,
    rows: [
      columns.map(([title]) => ({ paragraphs: [words(title)] })),
      columns.map(([, , cell]) => ({ paragraphs: [words(cell)] })),
    ],
  },
});

/** Gives every block without a name its id in order. */
export function numberSkeleton(blocks: readonly SkeletonBlock[], prefix = 'b'): SkeletonBlock[] {
  let next = 0;
  const idOf = (given: string): string => (given === '' ? `${prefix}${(next += 1)}` : given);
  const number = (entry: SkeletonBlock): SkeletonBlock => {
    switch (entry.type) {
      case 'repeat':
      case 'when':
        return { ...entry, blocks: entry.blocks.map(number) };
      case 'repeatTable':
        return { ...entry, table: { ...entry.table, id: idOf(entry.table.id) } };
      default:
        return { ...entry, id: idOf(entry.id) };
    }
  };
  return blocks.map(number);
}
