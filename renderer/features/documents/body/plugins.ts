/** What stands around the text in the rich editor: ids of new blocks, the computed marks, names of cross references, hints in empty blocks. */
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { LIMITS } from '../../../../templates/model/document.ts';
import { findBadCharacter } from '../../../../templates/model/text.ts';
import { formatQuantity } from '../../../../templates/model/quantity.ts';
import { newBlockId } from '../block-edit.ts';
import { nodeToBlock } from './convert.ts';
import { bodySchema } from './schema.ts';
import { columnsOf } from './tables.ts';

const { nodes } = bodySchema;

/** What the window knows of the blocks beside their text. */
export interface Surroundings {
  /** Computed mark of a block: "II.". */
  markOf: (id: string) => string;
  /** What a cross reference prints now. */
  nameOf: (ref: string) => string;
  /** What the template advises to write in a block. */
  guidanceOf: (id: string) => string | undefined;
}

/** Gives every block an id of its own; a block that was split or pasted gets a new one. Also keeps tables as wide as their columns say. */
export function keepIds(): Plugin {
  return new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const { tr } = state;
      const seen = new Set<string>();
      state.doc.descendants((node, pos) => {
        if (node.type === nodes.table) {
          const columns = columnsOf(node);
          if (
            columns.length <= LIMITS.tableColumns &&
            JSON.stringify(columns) !== JSON.stringify(node.attrs['columns'])
          )
            tr.setNodeAttribute(pos, 'columns', columns);
        }
        if ('id' in node.attrs) {
          const id = String(node.attrs['id']);
          if (id === '' || seen.has(id)) tr.setNodeAttribute(pos, 'id', newBlockId());
          seen.add(id);
        }
        return node.type === nodes.task;
      });
      return tr.docChanged ? tr : null;
    },
  });
}

/** Takes out characters that no official document may bear (model/text.ts), however they came in: with them the document could not be stored. */
export function keepPrintable(onTaken: (reason: string) => void): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, state) {
      if (!transactions.some((transaction) => transaction.docChanged)) return null;
      const known = new Set(before.doc.children);
      const { tr } = state;
      let reason: string | null = null;
      state.doc.forEach((block, at) => {
        if (known.has(block)) return;
        block.descendants((node, pos) => {
          for (let text = node.text ?? '', from = at + 1 + pos; ;) {
            const bad = findBadCharacter(text);
            if (!bad) break;
            ({ reason } = bad);
            const length = bad.codePoint > 0xffff ? 2 : 1;
            const start = tr.mapping.map(from + bad.index);
            tr.delete(start, start + length);
            text = text.slice(bad.index + length);
            from += bad.index + length;
          }
        });
      });
      if (reason === null) return null;
      onTaken(reason);
      return tr;
    },
  });
}

const HINTS: Readonly<Record<string, string>> = {
  heading: 'Tên đề mục',
  item: 'Nội dung',
  paragraph: 'Đoạn văn; gõ “I. ”, “1. ”, “a) ”, “- ” để đánh số',
  bullet: 'Ý',
  target: 'Chỉ tiêu',
  task_title: 'Nội dung nhiệm vụ',
};

const surroundingsKey = new PluginKey<{ around: Surroundings; decorations: DecorationSet }>('surroundings');

/** Tells the editor that marks, names or guidance have changed. */
export function setSurroundings(
  state: EditorState,
  around: Surroundings,
): ReturnType<EditorState['tr']['setMeta']> {
  return state.tr.setMeta(surroundingsKey, around).setMeta('addToHistory', false);
}

/** Shows marks, names and hints beside the text without being text. */
export function showSurroundings(first: Surroundings): Plugin {
  return new Plugin({
    key: surroundingsKey,
    state: {
      init: (_config, state) => ({ around: first, decorations: decorate(state.doc, first) }),
      apply(tr, before, _old, state) {
        const around = (tr.getMeta(surroundingsKey) as Surroundings | undefined) ?? before.around;
        if (around !== before.around) return { around, decorations: decorate(state.doc, around) };
        if (!tr.docChanged) return before;
        return { around, decorations: follow(before.decorations, tr, around) ?? decorate(state.doc, around) };
      },
    },
    props: {
      decorations: (state) => surroundingsKey.getState(state)?.decorations,
    },
  });
}

function decorate(doc: Node, around: Surroundings): DecorationSet {
  const all: Decoration[] = [];
  doc.forEach((node, pos) => decorateBlock(node, pos, around, all));
  return DecorationSet.create(doc, all);
}

/** A letter typed changes one block: the decorations of all others move along. Null where more than one block changed. */
function follow(old: DecorationSet, tr: Transaction, around: Surroundings): DecorationSet | null {
  const { before, doc } = tr;
  const [map, ...more] = tr.mapping.maps;
  if (!map || more.length > 0 || before.childCount !== doc.childCount) return null;
  let index = 0;
  let pos = 0;
  while (index < doc.childCount && before.child(index) === doc.child(index)) {
    pos += doc.child(index).nodeSize;
    index += 1;
  }
  const node = doc.maybeChild(index);
  if (!node) return old.map(tr.mapping, doc);
  for (let later = index + 1; later < doc.childCount; later += 1)
    if (before.child(later) !== doc.child(later)) return null;
  const oldEnd = pos + before.child(index).nodeSize;
  let isInside = true;
  map.forEach((start, end) => (isInside &&= start > pos && end < oldEnd));
  if (!isInside) return null;
  const end = pos + node.nodeSize;
  const moved = old.map(tr.mapping, doc);
  const gone = moved.find(pos, end).filter(({ from, to }) => from >= pos && to <= end);
  const made: Decoration[] = [];
  decorateBlock(node, pos, around, made);
  return moved.remove(gone).add(doc, made);
}

function decorateBlock(node: Node, pos: number, around: Surroundings, all: Decoration[]): void {
  const id = String(node.attrs['id']);
  const attrs: Record<string, string> = { 'data-block-id': id };
  const mark = around.markOf(id);
  attrs['data-mark'] = mark;
  if (node.type === nodes.target) {
    const block = nodeToBlock(node);
    if (block.type === 'target' && block.quantity) attrs['data-quantity'] = formatQuantity(block.quantity);
  }
  if (node.type === nodes.task || node.type === nodes.table) {
    all.push(Decoration.node(pos, pos + node.nodeSize, attrs));
    if (node.type === nodes.task) decorateTask(node, pos, id, around, all);
  } else
    all.push(Decoration.node(pos, pos + node.nodeSize, { ...attrs, ...hint(node, around.guidanceOf(id)) }));
  node.descendants((child, at) => {
    if (child.type !== nodes.ref) return true;
    const from = pos + 1 + at;
    const name = around.nameOf(String(child.attrs['ref']));
    all.push(
      Decoration.node(from, from + child.nodeSize, {
        'data-name': name === '' ? 'mục đã xóa' : name,
        ...(name === '' ? { class: 'broken' } : {}),
      }),
    );
    return false;
  });
}

function decorateTask(task: Node, pos: number, id: string, around: Surroundings, all: Decoration[]): void {
  task.forEach((child, at) => {
    const from = pos + 1 + at;
    const guidance = child.type === nodes.task_title ? around.guidanceOf(id) : undefined;
    const attrs = child.type === nodes.task_line ? {} : hint(child, guidance);
    if (Object.keys(attrs).length > 0) all.push(Decoration.node(from, from + child.nodeSize, attrs));
  });
}

function hint(node: Node, guidance: string | undefined): Record<string, string> {
  if (node.content.size > 0) return {};
  return { class: 'empty', 'data-hint': guidance ?? HINTS[node.type.name] ?? '' };
}
