import { describe, expect, it } from 'vitest';
import {
  convertBlock,
  createBlock,
  kindBeside,
  kindKey,
  taskSlotAt,
} from '../../../renderer/features/documents/block-edit.ts';
import { checkDocument } from '../../../templates/check/check.ts';
import { bodyTexts } from '../../../templates/model/content.ts';
import { bodySchema, type Block } from '../../../templates/model/document.ts';
import { aDocument } from '../../fixtures/documents.ts';

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

it.each([
  [[], 'arabic'],
  [['paragraph'], 'arabic'],
  [['heading:roman'], 'arabic'],
  [['heading:roman', 'heading:arabic', 'paragraph'], 'letter'],
  [['heading:arabic', 'heading:decimal'], 'letter'],
  [['heading:roman', 'heading:arabic', 'heading:letter'], 'bullet'],
  [['heading:chapter', 'heading:article'], 'arabic'],
  [['heading:roman', 'task:bullet', 'paragraph'], 'bullet'],
  [['heading:roman', 'task:bullet', 'heading:roman'], 'arabic'],
] as const)('below %j a new task stands as %s, which jumps no level', (keys, expected) => {
  const above = keys.map((key, index) => createBlock(key, `b${index}`, [{ text: 'Mục' }]));
  expect(taskSlotAt(above, above.length)).toBe(expected);
  const body = [...above, createBlock(`task:${expected}`, 't', [{ text: 'Khảo sát' }])];
  const jumps = checkDocument(aDocument({ body })).filter(
    ({ rule, place }) => rule === 'heading-order' && place.path.join('.') === `body.${above.length}`,
  );
  expect(jumps.filter(({ message }) => message.includes('nhảy cấp'))).toEqual([]);
});
