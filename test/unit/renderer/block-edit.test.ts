import { describe, expect, it } from 'vitest';
import {
  convertBlock,
  joinWithPrevious,
  kindBeside,
  kindKey,
  moveBlock,
  pasteLines,
  splitBlock,
} from '../../../renderer/features/documents/block-edit.ts';
import { bodyTexts } from '../../../templates/model/content.ts';
import { bodySchema, type Block } from '../../../templates/model/document.ts';

const TASK: Block = {
  type: 'task',
  id: 't',
  slot: 'letter',
  content: [{ text: 'Tổ chức hội thảo.' }],
  detail: [{ type: 'bullet', id: 'd', depth: 0, content: [{ text: 'Mời chuyên gia' }] }],
  lines: [
    { role: 'lead', label: 'Cơ quan chủ trì', content: [{ text: 'Văn phòng' }] },
    { role: 'time', label: 'Thời gian thực hiện', content: [{ text: 'Quý II' }] },
  ],
};
const BODY: Block[] = [
  { type: 'heading', id: 'h', level: 'roman', content: [{ text: 'Mục đích' }] },
  { type: 'paragraph', id: 'p', content: [{ text: 'Một ' }, { text: 'hai', bold: true }] },
  TASK,
];

const words = (body: readonly Block[]): string => [...bodyTexts(body)].map(({ text }) => text).join(' ');

describe('change of kind', () => {
  it.each(['paragraph', 'heading:roman', 'item:arabic', 'bullet:0', 'target:bullet'])(
    'a task made %s keeps every word',
    (key) => {
      const blocks = convertBlock(TASK, key);
      expect(blocks[0] && kindKey(blocks[0])).toBe(key);
      for (const part of ['Tổ chức hội thảo.', 'Mời chuyên gia', 'Cơ quan chủ trì: Văn phòng', 'Quý II'])
        expect(words(blocks)).toContain(part);
      expect(bodySchema.safeParse(blocks).success).toBe(true);
    },
  );
  it('a target made a paragraph keeps its number in words', () => {
    const target: Block = {
      type: 'target',
      id: 'x',
      slot: 'bullet',
      content: [{ text: 'Đề tài' }],
      quantity: { bound: 'at-least', from: 10, unit: 'đề tài', per: 'năm' },
    };
    expect(words(convertBlock(target, 'paragraph'))).toBe('Đề tài: từ 10 đề tài/năm trở lên');
  });
  it('another level of task keeps its lines', () => {
    expect(convertBlock(TASK, 'task:bullet')).toEqual([{ ...TASK, slot: 'bullet' }]);
  });
  it('a table stays a table', () => {
    const [table] = convertBlock({ type: 'paragraph', id: 'p', content: [] }, 'table').slice(1);
    expect(table?.type).toBe('table');
    expect(table && convertBlock(table, 'paragraph')).toEqual([table]);
  });
});

it.each([
  ['heading:roman', 1, 'heading:arabic'],
  ['heading:arabic', -1, 'heading:roman'],
  ['heading:roman', -1, null],
  ['bullet:1', 1, null],
  ['task:letter', 1, 'task:bullet'],
  ['item:article', 1, 'item:arabic'],
] as const)('%s moved by %i is %s', (key, by, expected) => {
  const [block] = convertBlock({ type: 'paragraph', id: 'p', content: [] }, key);
  expect(block && kindBeside(block, by)).toBe(expected);
});

describe('Enter and Backspace', () => {
  it('splits a paragraph at the caret and keeps the type of the letters', () => {
    const { body, focus } = splitBlock(BODY, 1, 5);
    expect(body[1]).toMatchObject({ id: 'p', content: [{ text: 'Một ' }, { text: 'h', bold: true }] });
    expect(body[2]).toMatchObject({ type: 'paragraph', content: [{ text: 'ai', bold: true }] });
    expect(focus).toEqual({ id: body[2]?.id, caret: 0 });
  });
  it('goes on with running text after a title', () => {
    expect(splitBlock(BODY, 0, 8).body[1]).toMatchObject({ type: 'paragraph', content: [] });
  });
  it('joins what was split', () => {
    const split = splitBlock(BODY, 1, 5);
    const joined = joinWithPrevious(split.body, 2);
    expect(joined?.body).toEqual(BODY);
    expect(joined?.focus).toEqual({ id: 'p', caret: 5 });
  });
  it('refuses where lines of a task would be lost', () => {
    expect(joinWithPrevious(BODY, 2)).toBeNull();
    expect(joinWithPrevious([TASK, { type: 'paragraph', id: 'q', content: [{ text: 'x' }] }], 1)).toBeNull();
    expect(joinWithPrevious(BODY, 0)).toBeNull();
  });
});

it('pastes lines as blocks of the same kind between the words around the caret', () => {
  const body: Block[] = [{ type: 'bullet', id: 'b', depth: 0, content: [{ text: 'đầuđuôi' }] }];
  const pasted = pasteLines(body, 0, [3, 3], ['A', 'B', 'C']);
  expect(pasted?.body.map((block) => kindKey(block))).toEqual(['bullet:0', 'bullet:0', 'bullet:0']);
  expect(pasted && words(pasted.body)).toBe('đầuA B Cđuôi');
  expect(pasteLines(body, 0, [3, 3], ['một dòng'])).toBeNull();
});

it('moves a block and stops at the ends', () => {
  expect(moveBlock(BODY, 1, -1).body.map((block) => block.id)).toEqual(['p', 'h', 't']);
  expect(moveBlock(BODY, 0, -1).body).toEqual(BODY);
});
