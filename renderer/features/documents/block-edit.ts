/** Kinds of blocks and changing between them. Nothing written is ever dropped by a change of kind. Pure. */
import { contentText } from '../../../templates/model/content.ts';
import type { Block, Content, Level, Slot, TaskRole } from '../../../templates/model/document.ts';
import { formatQuantity } from '../../../templates/model/quantity.ts';
import { joinContent } from '../../../templates/model/edit-content.ts';

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

/** Where tasks stand below a heading: the next level of the ways to divide a document (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.6). */
const SLOT_BELOW: Readonly<Record<Level, Slot>> = {
  part: 'arabic',
  chapter: 'arabic',
  section: 'arabic',
  subsection: 'arabic',
  article: 'arabic',
  roman: 'arabic',
  arabic: 'letter',
  decimal: 'letter',
  letter: 'bullet',
};

/** Where a new task stands at a place of a body: as the task before it under the same heading, else one level below that heading. */
export function taskSlotAt(body: readonly Block[], index: number): Slot {
  const above = body.slice(0, index).findLast((block) => block.type === 'heading' || block.type === 'task');
  if (above?.type === 'task') return above.slot;
  return above?.type === 'heading' ? SLOT_BELOW[above.level] : 'arabic';
}
