import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, it } from 'vitest';
import { bodyToDoc, docToBody } from '../../../../renderer/features/documents/body/convert.ts';
import {
  addTaskLine,
  backspace,
  changeLevel,
  enter,
  insertBelow,
  insertReference,
  makeTask,
  moveBlocks,
  removeBlocks,
  setKind,
  typeMark,
} from '../../../../renderer/features/documents/body/edits.ts';
import { pathAt, posOf } from '../../../../renderer/features/documents/body/place.ts';
import { keepIds } from '../../../../renderer/features/documents/body/plugins.ts';
import { TABLE_COMMANDS } from '../../../../renderer/features/documents/body/tables.ts';
import { kindKey } from '../../../../renderer/features/documents/block-edit.ts';
import { bodyTexts, contentText } from '../../../../templates/model/content.ts';
import { bodySchema, type Block } from '../../../../templates/model/document.ts';

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

/** An editor with the caret at a place ("1.content") after so many letters. */
function at(body: readonly Block[], path: string, letters = 0, to = letters): EditorState {
  const doc = bodyToDoc(body);
  const pos = posOf(doc, path.split('.')) ?? 0;
  const state = EditorState.create({ doc, plugins: [keepIds()] });
  return state.apply(state.tr.setSelection(TextSelection.create(doc, pos + letters, pos + to)));
}
function after(
  state: EditorState,
  ...commands: Command[]
): { body: Block[]; state: EditorState; place: string | null } {
  let now = state;
  for (const command of commands) command(now, (tr) => (now = now.apply(tr)));
  now.doc.check();
  const body = docToBody(now.doc);
  expect(bodySchema.safeParse(body).error).toBeUndefined();
  return { body, state: now, place: pathAt(now.selection.$from) };
}
const type =
  (text: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(text));
    return true;
  };
const kinds = (body: readonly Block[]): string[] => body.map(kindKey);
const words = (body: readonly Block[]): string =>
  [...bodyTexts(body)]
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('|');
const textOf = (block: Block | undefined): string =>
  block && 'content' in block ? contentText(block.content) : '';

describe('places', () => {
  it.each(['0.content', '1.content', '2.content', '2.detail.0.content', '2.lines.1.content'])(
    '%s is found and named alike',
    (path) => {
      expect(pathAt(at(BODY, path, 2).selection.$from)).toBe(path);
    },
  );
  it('leads to a cell of a table', () => {
    const { body } = after(at(BODY, '1.content'), insertBelow('table'));
    expect(pathAt(at(body, '2.rows.1.1').selection.$from)).toBe('2.rows.1.1.paragraphs.0');
  });
  it('leads to the nearest part where the place is gone', () => {
    expect(pathAt(at(BODY, '2.lines.9.content').selection.$from)).toBe('2.content');
    expect(posOf(bodyToDoc(BODY), ['9', 'content'])).toBeNull();
  });
});

describe('change of kind', () => {
  it('keeps the caret and the emphasis', () => {
    const { body, state } = after(at(BODY, '1.content', 5), setKind('heading:arabic'));
    expect(body[1]).toMatchObject({
      type: 'heading',
      level: 'arabic',
      id: 'p',
      content: [{}, { bold: true }],
    });
    expect(state.selection.$from.parentOffset).toBe(5);
  });
  it('changes all chosen blocks', () => {
    const state = at(BODY, '0.content', 1);
    const wide = state.apply(
      state.tr.setSelection(
        TextSelection.create(state.doc, 2, (posOf(state.doc, ['1', 'content']) ?? 0) + 2),
      ),
    );
    expect(kinds(after(wide, setKind('bullet:0')).body)).toEqual(['bullet:0', 'bullet:0', 'task:letter']);
  });
  it.each(['paragraph', 'heading:roman', 'bullet:0', 'target:bullet'])(
    'a task made %s keeps every word',
    (key) => {
      const { body } = after(at(BODY, '2.content', 3), setKind(key));
      for (const part of ['Tổ chức hội thảo.', 'Mời chuyên gia', 'Văn phòng', 'Quý II'])
        expect(words(body)).toContain(part);
    },
  );
  it('a new task begins with the lines of the task before it', () => {
    const body: Block[] = [TASK, { type: 'paragraph', id: 'q', content: [{ text: 'Khảo sát' }] }];
    const made = after(at(body, '1.content', 8), setKind('task:letter')).body[1];
    expect(made).toMatchObject({
      type: 'task',
      content: [{ text: 'Khảo sát' }],
      lines: [
        { role: 'lead', content: [] },
        { role: 'time', content: [] },
      ],
    });
  });
  it('a new task stands one level below its heading, and as the task before it', () => {
    const body: Block[] = [
      { type: 'heading', id: 'h', level: 'roman', content: [{ text: 'Nhiệm vụ' }] },
      { type: 'paragraph', id: 'p', content: [{ text: 'Khảo sát' }] },
      { type: 'paragraph', id: 'q', content: [{ text: 'Tập huấn' }] },
    ];
    const first = after(at(body, '1.content', 8), makeTask);
    expect(kinds(first.body)).toEqual(['heading:roman', 'task:arabic', 'paragraph']);
    expect(first.place).toBe('1.content');
    const dashed = after(at(first.body, '1.content'), setKind('task:bullet')).body;
    expect(kinds(after(at(dashed, '2.content', 8), makeTask).body)[2]).toBe('task:bullet');
  });
  it('goes one level lower and higher', () => {
    expect(kinds(after(at(BODY, '0.content'), changeLevel(1)).body)[0]).toBe('heading:arabic');
    expect(kinds(after(at(BODY, '0.content'), changeLevel(1), changeLevel(-1)).body)[0]).toBe(
      'heading:roman',
    );
  });
});

describe('typed marks', () => {
  it.each([
    ['II.', 'heading:roman'],
    ['1.', 'item:arabic'],
    ['1.2.', 'heading:decimal'],
    ['đ)', 'item:letter'],
    ['-', 'bullet:0'],
    ['+', 'bullet:1'],
    ['Điều 3.', 'item:article'],
  ])('“%s ” at the beginning becomes %s', (typed, kind) => {
    const state = at(
      [{ type: 'paragraph', id: 'p', content: [{ text: `${typed}Chữ sau` }] }],
      '0.content',
      typed.length,
    );
    const tr = typeMark(state, state.selection.from, ' ');
    const body = tr ? docToBody(state.apply(tr).doc) : [];
    expect(kinds(body)).toEqual([kind]);
    expect(textOf(body[0])).toBe('Chữ sau');
  });
  it('leaves other words alone', () => {
    const state = at([{ type: 'paragraph', id: 'p', content: [{ text: 'Năm 2026.' }] }], '0.content', 9);
    expect(typeMark(state, state.selection.from, ' ')).toBeNull();
  });
});

describe('Enter', () => {
  it('splits at the caret and keeps the type of the letters', () => {
    const { body, place } = after(at(BODY, '1.content', 5), enter);
    expect(body[1]).toMatchObject({ id: 'p', content: [{ text: 'Một ' }, { text: 'h', bold: true }] });
    expect(body[2]).toMatchObject({ type: 'paragraph', content: [{ text: 'ai', bold: true }] });
    expect(place).toBe('2.content');
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length);
  });
  it('goes on with running text after a title', () => {
    expect(after(at(BODY, '0.content', 8), enter).body[1]).toMatchObject({ type: 'paragraph', content: [] });
  });
  it('goes from line to line of a task, then to the next task with the same lines', () => {
    const state = at(BODY, '2.content', 17);
    expect(after(state, enter).place).toBe('2.detail.0.content');
    const onLast = at(BODY, '2.lines.1.content', 6);
    const { body, place } = after(onLast, enter, type('Việc sau'), enter, type('Sở Nội vụ'));
    expect(body[3]).toMatchObject({
      type: 'task',
      slot: 'letter',
      content: [{ text: 'Việc sau' }],
      lines: [
        { role: 'lead', label: 'Cơ quan chủ trì', content: [{ text: 'Sở Nội vụ' }] },
        { role: 'time', content: [] },
      ],
    });
    expect(place).toBe('3.lines.0.content');
  });
  it('leaves the tasks from a task in which nothing is written', () => {
    const { body } = after(at(BODY, '2.lines.1.content', 6), enter, enter);
    expect(kinds(body)).toEqual(['heading:roman', 'paragraph', 'task:letter', 'paragraph']);
  });
  it('in the words of a task makes two, the lines stay with the first', () => {
    const { body } = after(at(BODY, '2.content', 8), enter);
    expect(textOf(body[2])).toBe('Tổ chức ');
    expect(body[2]).toMatchObject({ lines: TASK.lines });
    expect(textOf(body[3])).toBe('hội thảo.');
  });
  it('on an empty dash ends the dashes', () => {
    const body: Block[] = [{ type: 'bullet', id: 'b', depth: 0, content: [] }];
    expect(kinds(after(at(body, '0.content'), enter).body)).toEqual(['paragraph']);
  });
});

describe('Backspace at the beginning', () => {
  it('takes the mark, then joins', () => {
    const body: Block[] = [BODY[1]!, { type: 'bullet', id: 'b', depth: 0, content: [{ text: 'ba' }] }];
    const once = after(at(body, '1.content'), backspace);
    expect(kinds(once.body)).toEqual(['paragraph', 'paragraph']);
    const twice = after(once.state, backspace);
    expect(words(twice.body)).toBe('Một haiba');
  });
  it('undoes what Enter split', () => {
    const split = after(at(BODY, '1.content', 5), enter);
    expect(after(split.state, backspace).body).toEqual(BODY);
  });
  it('never breaks the lines of a task', () => {
    expect(after(at(BODY, '2.content'), backspace).body).toEqual(BODY);
    expect(after(at(BODY, '2.lines.0.content'), backspace).body).toEqual(BODY);
    const behind: Block[] = [TASK, { type: 'paragraph', id: 'q', content: [{ text: 'x' }] }];
    expect(after(at(behind, '1.content'), backspace).body).toEqual(behind);
  });
  it('removes an empty line of a task', () => {
    const { state } = after(at(BODY, '2.lines.1.content', 6), addTaskLine('product'));
    expect(docToBody(state.doc)[2]).toMatchObject({ lines: [{}, {}, { role: 'product' }] });
    expect(after(state, backspace).body).toEqual(BODY);
  });
});

describe('whole blocks', () => {
  it('move past their neighbours and stop at the ends', () => {
    const { body, place } = after(at(BODY, '1.content', 2), moveBlocks(-1));
    expect(body.map(({ id }) => id)).toEqual(['p', 'h', 't']);
    expect(place).toBe('0.content');
    expect(after(at(BODY, '2.content', 2), moveBlocks(1)).body).toEqual(BODY);
    expect(after(at(BODY, '0.content', 2), moveBlocks(1), moveBlocks(1)).body.map(({ id }) => id)).toEqual([
      'p',
      't',
      'h',
    ]);
  });
  it('are removed; the last leaves a place to write', () => {
    expect(after(at(BODY, '1.content'), removeBlocks).body.map(({ id }) => id)).toEqual(['h', 't']);
    expect(after(at([BODY[1]!], '0.content'), removeBlocks).body).toEqual([]);
  });
  it('take the place of an empty paragraph', () => {
    const body: Block[] = [BODY[0]!, { type: 'paragraph', id: 'x', content: [] }];
    expect(kinds(after(at(body, '1.content'), insertBelow('table')).body)).toEqual([
      'heading:roman',
      'table',
    ]);
  });
  it('are named by cross references', () => {
    expect(after(at(BODY, '1.content', 4), insertReference('h')).body[1]).toMatchObject({
      content: [{ text: 'Một ' }, { ref: 'h' }, { text: 'hai', bold: true }],
    });
  });
});

describe('tables', () => {
  const start = after(at(BODY, '1.content'), insertBelow('table')).body;
  it('keep one width a column when columns come and go', () => {
    const more = after(at(start, '2.rows.0.1'), TABLE_COMMANDS['column-right']).body[2];
    expect(more?.type === 'table' && more.columns.map(({ weight }) => weight)).toEqual([1, 5, 5, 3]);
    const less = after(at(start, '2.rows.0.1'), TABLE_COMMANDS['column-delete']).body[2];
    expect(less?.type === 'table' && less.columns.map(({ weight }) => weight)).toEqual([1, 3]);
    expect(less?.type === 'table' && less.rows.map((row) => row.length)).toEqual([2, 2]);
  });
  it('get rows, header rows, wider and centred columns', () => {
    const state = at(start, '2.rows.1.1');
    const { body } = after(
      state,
      TABLE_COMMANDS['row-below'],
      TABLE_COMMANDS.header,
      TABLE_COMMANDS.wider,
      TABLE_COMMANDS.center,
    );
    expect(body[2]).toMatchObject({
      headerRows: 2,
      columns: [{ weight: 1 }, { weight: 6.25, align: 'center' }, { weight: 3 }],
    });
    expect(body[2]?.type === 'table' && body[2].rows.length).toBe(3);
  });
});
