/** Marks, names and hints beside the text follow each change as if they were made anew. */
import { EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';
import { describe, expect, it } from 'vitest';
import { bodyToDoc } from '../../../../renderer/features/documents/body/convert.ts';
import {
  enter,
  moveBlocks,
  removeBlocks,
  setKind,
} from '../../../../renderer/features/documents/body/edits.ts';
import { keepIds, showSurroundings } from '../../../../renderer/features/documents/body/plugins.ts';
import type { Block } from '../../../../templates/model/document.ts';

const AROUND = {
  markOf: (id: string) => `dấu ${id}`,
  nameOf: (ref: string) => (ref === 'h' ? 'mục I' : ''),
  guidanceOf: (id: string) => (id === 'p' ? 'Viết ở đây' : undefined),
};
const BODY: Block[] = [
  { type: 'heading', id: 'h', level: 'roman', content: [{ text: 'Mục đích' }] },
  { type: 'paragraph', id: 'p', content: [] },
  { type: 'paragraph', id: 'r', content: [{ text: 'theo ' }, { ref: 'h' }, { text: ' và ' }, { ref: 'x' }] },
  {
    type: 'target',
    id: 'c',
    slot: 'bullet',
    content: [{ text: 'Số hội thảo' }],
    quantity: { bound: 'at-least', from: 3, unit: 'hội thảo' },
  },
  {
    type: 'task',
    id: 't',
    slot: 'letter',
    content: [],
    detail: [{ type: 'bullet', id: 'd', depth: 0, content: [] }],
    lines: [{ role: 'lead', label: 'Chủ trì', content: [{ text: 'Văn phòng, ' }, { ref: 'h' }] }],
  },
  {
    type: 'table',
    id: 'b',
    columns: [{ weight: 1 }, { weight: 1 }],
    headerRows: 1,
    rows: [[{ paragraphs: [[{ text: 'a' }, { ref: 'h' }]] }, { paragraphs: [[]] }]],
  },
];

const fresh = (doc: EditorState['doc']): EditorState =>
  EditorState.create({ doc, plugins: [showSurroundings(AROUND)] });

function shown(state: EditorState): string[] {
  const plugin = state.plugins.find((entry) => entry.props.decorations !== undefined);
  const decorations = plugin instanceof Plugin ? plugin.props.decorations?.call(plugin, state) : null;
  if (!(decorations instanceof DecorationSet)) throw new Error('no decorations');
  return decorations
    .find()
    .map(({ from, to, ...rest }) =>
      JSON.stringify([from, to, 'type' in rest ? (rest.type as { attrs: unknown }).attrs : null]),
    )
    .toSorted();
}

/** A random number that is the same each time. */
function dice(seed: number): (below: number) => number {
  let now = seed;
  return (below) => {
    now = (now * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((now / 2 ** 31) * below);
  };
}

describe('what stands around the text', () => {
  it('is that of a body opened anew, after 600 random changes', () => {
    const throwDice = dice(7);
    let state = EditorState.create({ doc: bodyToDoc(BODY), plugins: [keepIds(), showSurroundings(AROUND)] });
    expect(shown(state)).toHaveLength(12);
    const dispatch = (tr: Transaction): void => {
      state = state.apply(tr);
    };
    const changes = [
      () => dispatch(state.tr.insertText('chữ')),
      () => dispatch(state.tr.insertText('n')),
      () => {
        const { from, to } = state.selection;
        if (from > 1) dispatch(state.tr.delete(from - 1, to));
      },
      () => void enter(state, dispatch),
      () => void moveBlocks(throwDice(2) === 0 ? 1 : -1)(state, dispatch),
      () => void setKind(['paragraph', 'bullet:0', 'task:letter'][throwDice(3)] ?? '')(state, dispatch),
      () => {
        if (throwDice(4) === 0) removeBlocks(state, dispatch);
      },
      () => dispatch(state.tr.replaceWith(0, state.doc.content.size, bodyToDoc(BODY).content)),
    ];
    let followed = 0;
    for (let round = 0; round < 600; round += 1) {
      const place = throwDice(state.doc.content.size);
      dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(place))));
      const before = state.doc;
      // The body is put back now and then, so that all kinds of blocks are met.
      changes[round % 40 === 39 ? changes.length - 1 : throwDice(changes.length - 1)]?.();
      if (state.doc !== before) followed += 1;
      state.doc.check();
      expect(shown(state)).toEqual(shown(fresh(state.doc)));
    }
    expect(followed).toBeGreaterThan(300);
  });
});
