/** What may be done with the blocks of a body: kinds, levels, splitting, joining, moving. Nothing written is ever dropped by a change of kind. Pure. */
import { contentText } from '../../../templates/model/content.ts';
import type { Block, Content, Level, Slot, TaskRole } from '../../../templates/model/document.ts';
import { formatQuantity } from '../../../templates/model/quantity.ts';
import { joinContent, splitContent } from './content-edit.ts';

/** A block's kind with its variant in one word: "heading:roman", "bullet:1", "table". */
export type KindKey = string;

export const BLOCK_KINDS: readonly (readonly [KindKey, string])[] = [
  ['heading:roman', 'Đề mục I.'],
  ['heading:arabic', 'Đề mục 1.'],
  ['heading:decimal', 'Đề mục 1.1.'],
  ['heading:letter', 'Đề mục a)'],
  ['item:roman', 'Ý I.'],
  ['item:arabic', 'Khoản, ý 1.'],
  ['item:decimal', 'Ý 1.1.'],
  ['item:letter', 'Điểm, ý a)'],
  ['bullet:0', 'Gạch đầu dòng -'],
  ['bullet:1', 'Gạch bậc hai +'],
  ['paragraph', 'Đoạn văn'],
  ['task:roman', 'Nhiệm vụ I.'],
  ['task:arabic', 'Nhiệm vụ 1.'],
  ['task:decimal', 'Nhiệm vụ 1.1.'],
  ['task:letter', 'Nhiệm vụ a)'],
  ['task:bullet', 'Nhiệm vụ -'],
  ['task:none', 'Nhiệm vụ không số'],
  ['target:arabic', 'Chỉ tiêu 1.'],
  ['target:letter', 'Chỉ tiêu a)'],
  ['target:bullet', 'Chỉ tiêu -'],
  ['target:none', 'Chỉ tiêu không số'],
  ['heading:part', 'Phần'],
  ['heading:chapter', 'Chương'],
  ['heading:section', 'Mục'],
  ['heading:subsection', 'Tiểu mục'],
  ['heading:article', 'Điều có tiêu đề'],
  ['item:article', 'Điều'],
];

/** Usual labels of task lines. */
export const TASK_ROLES: readonly (readonly [TaskRole, string])[] = [
  ['lead', 'Cơ quan chủ trì'],
  ['partners', 'Cơ quan phối hợp'],
  ['agency', 'Cơ quan thực hiện'],
  ['time', 'Thời gian thực hiện'],
  ['funding', 'Kinh phí thực hiện'],
  ['product', 'Sản phẩm'],
];

export function kindKey(block: Block): KindKey {
  switch (block.type) {
    case 'heading':
    case 'item':
      return `${block.type}:${block.level}`;
    case 'bullet':
      return `bullet:${block.depth}`;
    case 'task':
    case 'target':
      return `${block.type}:${block.slot}`;
    case 'paragraph':
    case 'table':
      return block.type;
  }
}

let counter = 0;
/** An id that no block of this session has. */
export function newBlockId(): string {
  counter += 1;
  return `n${Date.now().toString(36)}${counter}`;
}

/** A block of a kind with the given words. */
export function createBlock(key: KindKey, id: string, content: Content = []): Block {
  const [type, variant = ''] = key.split(':');
  switch (type) {
    case 'heading':
    case 'item':
      return { type, id, level: variant as Level, content };
    case 'bullet':
      return { type, id, depth: variant === '1' ? 1 : 0, content };
    case 'task':
      return { type, id, slot: variant as Slot, content, detail: [], lines: [] };
    case 'target':
      return { type, id, slot: variant as Slot, content };
    case 'table':
      return {
        type,
        id,
        columns: [{ weight: 1, align: 'center' }, { weight: 5 }, { weight: 3 }],
        headerRows: 1,
        rows: [
          ['TT', 'Nội dung', 'Ghi chú'].map((text) => ({ paragraphs: [[{ text }]] })),
          [{ paragraphs: [[{ text: '1' }]] }, { paragraphs: [content] }, { paragraphs: [[]] }],
        ],
      };
    default:
      return { type: 'paragraph', id, content };
  }
}

/**
 * The block as another kind. Parts that the new kind has no place for follow as blocks of their own: the lines and explanations of a task as dashes
 * and paragraphs, the number of a target in its words. A table stays a table.
 */
export function convertBlock(block: Block, key: KindKey): Block[] {
  if (block.type === 'table' || key === kindKey(block)) return [block];
  if (key === 'table') return [block, createBlock('table', newBlockId())];
  const [type, variant = ''] = key.split(':');
  if ((block.type === 'task' && type === 'task') || (block.type === 'target' && type === 'target'))
    return [{ ...block, slot: variant as Slot }];
  if (block.type === 'target' && block.quantity) {
    const words = `${contentText(block.content) === '' ? '' : ': '}${formatQuantity(block.quantity)}`;
    return [createBlock(key, block.id, joinContent(block.content, [{ text: words }]))];
  }
  const changed = createBlock(key, block.id, block.content);
  if (block.type !== 'task') return [changed];
  return [
    changed,
    ...block.detail,
    ...block.lines
      .filter((line) => line.content.length > 0)
      .map((line) => createBlock('bullet:0', newBlockId(), [{ text: `${line.label}: ` }, ...line.content])),
  ];
}

/** Kinds from high to low; a block moves along the first ladder that has its kind. */
const LADDERS: readonly (readonly KindKey[])[] = [
  ['heading:roman', 'heading:arabic', 'heading:letter', 'bullet:0', 'bullet:1'],
  ['heading:arabic', 'heading:decimal', 'heading:letter'],
  ['item:article', 'item:arabic', 'item:letter', 'bullet:0', 'bullet:1'],
  ['item:arabic', 'item:decimal', 'item:letter'],
  [
    'heading:part',
    'heading:chapter',
    'heading:section',
    'heading:subsection',
    'heading:article',
    'item:arabic',
  ],
  ['task:roman', 'task:arabic', 'task:letter', 'task:bullet'],
  ['target:arabic', 'target:letter', 'target:bullet'],
];

/** The kind one level lower (1) or higher (-1); null at an end. */
export function kindBeside(block: Block, by: -1 | 1): KindKey | null {
  const key = kindKey(block);
  const ladder = LADDERS.find((entry) => entry.includes(key));
  return ladder?.[ladder.indexOf(key) + by] ?? null;
}

/** What follows a block when the clerk goes on writing: after a title running text, after others the same kind. */
function kindAfter(block: Block, behind: Content): KindKey {
  if (block.type === 'table' || (block.type === 'heading' && behind.length === 0)) return 'paragraph';
  return kindKey(block);
}

export interface BodyEdit {
  body: Block[];
  /** Where writing goes on. */
  focus: { id: string; caret: number } | null;
}

const replaceAt = (body: readonly Block[], index: number, blocks: readonly Block[]): Block[] => [
  ...body.slice(0, index),
  ...blocks,
  ...body.slice(index + 1),
];

/** Enter: what stands behind the caret becomes a new block of the same kind. A task keeps its lines. */
export function splitBlock(body: readonly Block[], index: number, caret: number): BodyEdit {
  const block = body[index];
  if (!block || block.type === 'table') return insertBlock(body, index);
  const [before, behind] = splitContent(block.content, caret);
  const next = createBlock(kindAfter(block, behind), newBlockId(), behind);
  return {
    body: replaceAt(body, index, [{ ...block, content: before }, next]),
    focus: { id: next.id, caret: 0 },
  };
}

/** A new block below; of the same kind unless one is given. */
export function insertBlock(body: readonly Block[], index: number, key?: KindKey): BodyEdit {
  const model = body[index];
  const block = createBlock(
    key ?? (model && model.type !== 'table' ? kindKey(model) : 'paragraph'),
    newBlockId(),
  );
  return {
    body: [...body.slice(0, index + 1), block, ...body.slice(index + 1)],
    focus: { id: block.id, caret: 0 },
  };
}

/** Lines pasted over the letters `from`..`to`: the first goes on in this block, the others become blocks of its kind. */
export function pasteLines(
  body: readonly Block[],
  index: number,
  [from, to]: readonly [number, number],
  lines: readonly string[],
): BodyEdit | null {
  const block = body[index];
  const last = lines.at(-1);
  if (!block || block.type === 'table' || last === undefined || lines.length < 2) return null;
  const [before] = splitContent(block.content, from);
  const [, behind] = splitContent(block.content, to);
  const key = kindKey(block);
  const added = lines
    .slice(1)
    .map((line, at) =>
      createBlock(
        key,
        newBlockId(),
        at === lines.length - 2 ? joinContent([{ text: line }], behind) : [{ text: line }],
      ),
    );
  const first = { ...block, content: joinContent(before, [{ text: lines[0] ?? '' }]) };
  return {
    body: replaceAt(body, index, [first, ...added]),
    focus: { id: added.at(-1)?.id ?? block.id, caret: last.length },
  };
}

/** Backspace at the beginning: the words join the block before. Null where that would drop a task's lines or a table. */
export function joinWithPrevious(body: readonly Block[], index: number): BodyEdit | null {
  const block = body[index];
  const previous = body[index - 1];
  if (!block || !previous || block.type === 'table' || previous.type === 'table') return null;
  if (block.type === 'task' && (block.lines.length > 0 || block.detail.length > 0)) return null;
  if (previous.type === 'task' && previous.lines.length > 0 && contentText(block.content) !== '') return null;
  if (block.type === 'target' && block.quantity) return null;
  const caret = previous.content.reduce((sum, span) => sum + ('text' in span ? span.text.length : 1), 0);
  const joined = { ...previous, content: joinContent(previous.content, block.content) };
  return {
    body: replaceAt(body.slice(0, index), index - 1, [joined, ...body.slice(index + 1)]),
    focus: { id: previous.id, caret },
  };
}

export function removeBlock(body: readonly Block[], index: number): BodyEdit {
  const near = body[index + 1] ?? body[index - 1];
  return {
    body: body.filter((_block, at) => at !== index),
    focus: near ? { id: near.id, caret: 0 } : null,
  };
}

export function moveBlock(body: readonly Block[], index: number, by: -1 | 1): BodyEdit {
  const to = index + by;
  const block = body[index];
  if (!block || to < 0 || to >= body.length) return { body: [...body], focus: null };
  const rest = body.filter((_block, at) => at !== index);
  return {
    body: [...rest.slice(0, to), block, ...rest.slice(to)],
    focus: { id: block.id, caret: -1 },
  };
}
