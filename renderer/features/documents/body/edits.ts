/** Commands of the rich editor on blocks: kinds, levels, moving, tasks. Nothing written is ever dropped by a change of kind. */
import { Fragment, type Node, type NodeType } from 'prosemirror-model';
import {
  Selection,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state';
import type { Content } from '../../../../templates/model/document.ts';
import {
  convertBlock,
  createBlock,
  kindBeside,
  kindKey,
  newBlockId,
  TASK_ROLES,
  taskSlotAt,
  type KindKey,
} from '../block-edit.ts';
import { blockToNode, docToBody, nodeToBlock, placeholder } from './convert.ts';
import { blockAt } from './place.ts';
import { bodySchema } from './schema.ts';

const { nodes } = bodySchema;

/** Blocks that hold one text: their kind changes without moving the caret. */
const ONE_TEXT: ReadonlySet<NodeType> = new Set([
  nodes.paragraph,
  nodes.heading,
  nodes.item,
  nodes.bullet,
  nodes.target,
]);

/** Top-level blocks that the selection touches. */
export function chosenBlocks(state: EditorState): { index: number; pos: number; node: Node }[] {
  const { $from, $to } = state.selection;
  const first = blockAt($from);
  if (!first) return [];
  const last = $to.depth === 0 ? Math.max(first.index, $to.index(0) - 1) : $to.index(0);
  const chosen: { index: number; pos: number; node: Node }[] = [];
  let { pos } = first;
  for (let index = first.index; index <= last && index < state.doc.childCount; index += 1) {
    const node = state.doc.child(index);
    chosen.push({ index, pos, node });
    pos += node.nodeSize;
  }
  return chosen;
}

/** Gives the chosen blocks another kind. */
export function setKind(key: KindKey): Command {
  return (state, dispatch) => {
    const chosen = chosenBlocks(state);
    if (chosen.length === 0) return false;
    const { tr } = state;
    for (const { pos, node } of chosen) changeKind(tr, tr.mapping.map(pos), node, key, state);
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Makes tasks of the chosen blocks, on the level that their place asks for. */
export const makeTask: Command = (state, dispatch) => {
  const [first] = chosenBlocks(state);
  if (!first) return false;
  return setKind(`task:${taskSlotAt(docToBody(state.doc), first.index)}`)(state, dispatch);
};

function changeKind(tr: Transaction, pos: number, node: Node, key: KindKey, state: EditorState): void {
  const block = nodeToBlock(node);
  let changed = convertBlock(block, key);
  const [first] = changed;
  if (!first || (changed.length === 1 && first === block)) return;
  if (first.type === 'task' && block.type !== 'task')
    changed = [{ ...first, lines: usualLines(state, pos) }, ...changed.slice(1)];
  const made = changed.map(blockToNode);
  const [head] = made;
  // Where one text stays one text the caret stays where it is.
  if (
    made.length === 1 &&
    head &&
    ONE_TEXT.has(node.type) &&
    ONE_TEXT.has(head.type) &&
    head.content.eq(node.content)
  ) {
    tr.setNodeMarkup(pos, head.type, head.attrs);
    return;
  }
  const { from } = tr.selection;
  const offset = from > pos && from < pos + node.nodeSize ? from - pos : null;
  tr.replaceWith(pos, pos + node.nodeSize, made);
  if (offset === null || !head) return;
  const shift = (head.type === nodes.task ? 1 : 0) - (node.type === nodes.task ? 1 : 0);
  tr.setSelection(
    TextSelection.near(tr.doc.resolve(Math.min(pos + Math.max(1, offset + shift), tr.doc.content.size))),
  );
}

/** Lines that a new task begins with: those of the task before it, or who leads, who joins and when. */
function usualLines(
  state: EditorState,
  before: number,
): {
  role: 'lead' | 'partners' | 'agency' | 'time' | 'funding' | 'product';
  label: string;
  content: Content;
}[] {
  let model: ReturnType<typeof nodeToBlock> | null = null;
  state.doc.forEach((node, pos) => {
    if (pos < before && node.type === nodes.task) model = nodeToBlock(node);
  });
  const found = model as ReturnType<typeof nodeToBlock> | null;
  if (found?.type === 'task' && found.lines.length > 0)
    return found.lines.map(({ role, label }) => ({ role, label, content: [] }));
  return TASK_ROLES.filter(([role]) => role === 'lead' || role === 'partners' || role === 'time').map(
    ([role, label]) => ({ role, label, content: [] }),
  );
}

/** One level lower (1) or higher (-1). */
export function changeLevel(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { tr } = state;
    for (const { pos, node } of chosenBlocks(state)) {
      const key = kindBeside(nodeToBlock(node), by);
      if (key !== null) changeKind(tr, tr.mapping.map(pos), node, key, state);
    }
    if (!tr.docChanged) return false;
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Moves the chosen blocks past their neighbour. */
export function moveBlocks(by: -1 | 1): Command {
  return (state, dispatch) => {
    const chosen = chosenBlocks(state);
    const [first] = chosen;
    const last = chosen.at(-1);
    if (!first || !last) return false;
    const to = by === -1 ? first.index - 1 : last.index + 1;
    if (to < 0 || to >= state.doc.childCount) return false;
    const neighbour = state.doc.child(to);
    const start = first.pos;
    const end = last.pos + last.node.nodeSize;
    const { tr } = state;
    const { anchor, head } = state.selection;
    const moved = Fragment.from(chosen.map(({ node }) => node));
    if (by === -1)
      tr.replaceWith(start - neighbour.nodeSize, end, Fragment.from([...moved.content, neighbour]));
    else tr.replaceWith(start, end + neighbour.nodeSize, Fragment.from([neighbour, ...moved.content]));
    const shift = by * neighbour.nodeSize;
    tr.setSelection(TextSelection.between(tr.doc.resolve(anchor + shift), tr.doc.resolve(head + shift)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** A new empty block below; of the same kind unless one is given. */
export function insertBelow(key?: KindKey): Command {
  return (state, dispatch) => {
    const at = blockAt(state.selection.$to);
    if (!at) return false;
    const model = nodeToBlock(at.node);
    const wanted = key ?? (model.type === 'table' ? 'paragraph' : kindKey(model));
    const behind = at.pos + at.node.nodeSize;
    const block = createBlock(wanted, newBlockId());
    const made = block.type === 'task' ? { ...block, lines: usualLines(state, behind) } : block;
    const { tr } = state;
    // An empty paragraph is a place to write, not something to keep.
    const isFree = at.node.type === nodes.paragraph && at.node.content.size === 0 && key !== undefined;
    const pos = isFree ? at.pos : behind;
    tr.replaceWith(pos, isFree ? behind : pos, blockToNode(made));
    tr.setSelection(Selection.near(tr.doc.resolve(pos + 1)));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Removes the chosen blocks. */
export const removeBlocks: Command = (state, dispatch) => {
  const chosen = chosenBlocks(state);
  const [first] = chosen;
  const last = chosen.at(-1);
  if (!first || !last) return false;
  const { tr } = state;
  const end = last.pos + last.node.nodeSize;
  if (chosen.length === state.doc.childCount) tr.replaceWith(0, end, placeholder());
  else tr.delete(first.pos, end);
  tr.setSelection(Selection.near(tr.doc.resolve(Math.min(first.pos + 1, tr.doc.content.size))));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Puts a cross reference at the caret. */
export function insertReference(ref: string): Command {
  return (state, dispatch) => {
    if (!state.selection.$from.parent.inlineContent) return false;
    dispatch?.(state.tr.replaceSelectionWith(nodes.ref.create({ ref })).scrollIntoView());
    return true;
  };
}

/** A line break inside the text. */
export const breakLine: Command = (state, dispatch) => {
  if (!state.selection.$from.parent.inlineContent) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.hard_break.create()).scrollIntoView());
  return true;
};

/** Adds a line of a role to the task at the caret, behind the line the caret stands in. */
export function addTaskLine(role: (typeof TASK_ROLES)[number][0]): Command {
  return (state, dispatch) => {
    const at = blockAt(state.selection.$from);
    if (at?.node.type !== nodes.task) return false;
    const label = TASK_ROLES.find(([entry]) => entry === role)?.[1] ?? '';
    const { $from } = state.selection;
    const isLine = $from.parent.type === nodes.task_line;
    const pos = isLine ? $from.after(2) : at.pos + at.node.nodeSize - 1;
    const { tr } = state;
    tr.insert(pos, nodes.task_line.create({ role, label }));
    tr.setSelection(TextSelection.create(tr.doc, pos + 1));
    dispatch?.(tr.scrollIntoView());
    return true;
  };
}

/** Role and printed label of the task line at the caret. */
export function setTaskLine(attrs: { role: string; label: string }): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    if ($from.parent.type !== nodes.task_line) return false;
    dispatch?.(state.tr.setNodeMarkup($from.before(), null, attrs));
    return true;
  };
}

/** Adds an explanation to the task at the caret. */
export const addDetail: Command = (state, dispatch) => {
  const at = blockAt(state.selection.$from);
  if (at?.node.type !== nodes.task) return false;
  let pos = at.pos + 1;
  for (const child of at.node.children) {
    if (child.type === nodes.task_line) break;
    pos += child.nodeSize;
  }
  const { tr } = state;
  tr.insert(pos, nodes.bullet.create({ id: newBlockId(), depth: 0 }));
  tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Sets attributes of the block at the caret. */
export function setBlockAttrs(attrs: Record<string, unknown>): Command {
  return (state, dispatch) => {
    const at = blockAt(state.selection.$from);
    if (!at) return false;
    dispatch?.(state.tr.setNodeMarkup(at.pos, null, { ...at.node.attrs, ...attrs }));
    return true;
  };
}

/** Enter in a block of one text: what stands behind the caret becomes a new block; behind a title running text follows. */
function enterInText(state: EditorState, at: { pos: number; node: Node }, key: KindKey): Transaction | null {
  const { $from } = state.selection;
  const { tr } = state;
  if (at.node.content.size === 0 && at.node.type !== nodes.paragraph && at.node.type !== nodes.heading)
    return tr.setNodeMarkup(at.pos, nodes.paragraph, { id: at.node.attrs['id'] as string });
  if (!state.selection.empty) tr.deleteSelection();
  const caret = tr.selection.$from;
  if (!caret.parent.inlineContent || caret.depth !== $from.depth) return null;
  const isEnd = caret.parentOffset === caret.parent.content.size;
  const next = isEnd && at.node.type === nodes.heading ? 'paragraph' : key;
  const made = blockToNode(createBlock(next, newBlockId()));
  return tr.split(caret.pos, 1, [{ type: made.type, attrs: made.attrs }]);
}

/** Enter. In a task it goes from line to line; behind the last line the next task begins, with the same lines. */
export const enter: Command = (state, dispatch) => {
  const at = blockAt(state.selection.$from);
  if (!at || at.node.type === nodes.table) return false;
  if (blockAt(state.selection.$to)?.index !== at.index) return false;
  const tr =
    at.node.type === nodes.task
      ? enterInTask(state, at)
      : enterInText(state, at, kindKey(nodeToBlock(at.node)));
  if (!tr) return false;
  dispatch?.(tr.scrollIntoView());
  return true;
};

function enterInTask(state: EditorState, { pos, node }: { pos: number; node: Node }): Transaction | null {
  const { $from, empty } = state.selection;
  if (!empty || $from.depth < 2) return null;
  const { tr } = state;
  const part = $from.index(1);
  const isEmptyTask = node.textContent === '';
  if (isEmptyTask && part === 0) {
    // A task in which nothing was written yet: the clerk has done with tasks.
    tr.replaceWith(pos, pos + node.nodeSize, nodes.paragraph.create({ id: newBlockId() }));
    return tr.setSelection(TextSelection.create(tr.doc, pos + 1));
  }
  const { parent } = $from;
  if ($from.parentOffset < parent.content.size && parent.type !== nodes.task_line) {
    if (parent.type === nodes.task_title) return splitTask(state, { pos, node });
    return tr.split($from.pos, 1, [{ type: parent.type, attrs: { ...parent.attrs, id: newBlockId() } }]);
  }
  if (parent.type === nodes.bullet || parent.type === nodes.paragraph)
    if (parent.content.size > 0)
      return tr.split($from.pos, 1, [{ type: parent.type, attrs: { ...parent.attrs, id: newBlockId() } }]);
  if (part + 1 < node.childCount) {
    const next = $from.after(2) + 1;
    return tr.setSelection(TextSelection.create(tr.doc, next));
  }
  return nextTask(state, pos, node, []);
}

/** A caret inside the words of a task: the words behind it become a task of their own, the lines stay with the first. */
function splitTask(state: EditorState, { pos, node }: { pos: number; node: Node }): Transaction {
  const { $from } = state.selection;
  const behind = $from.parent.content.cut($from.parentOffset);
  const tr = nextTask(state, pos, node, behind.content);
  return tr.delete($from.pos, $from.end());
}

function nextTask(state: EditorState, pos: number, node: Node, words: readonly Node[]): Transaction {
  const { tr } = state;
  const lines = node.children
    .filter((child) => child.type === nodes.task_line)
    .map((child) => nodes.task_line.create(child.attrs));
  const next = nodes.task.create({ id: newBlockId(), slot: node.attrs['slot'] as string }, [
    nodes.task_title.create(null, words),
    ...lines,
  ]);
  const end = pos + node.nodeSize;
  tr.insert(end, next);
  return tr.setSelection(TextSelection.create(tr.doc, end + 2));
}

/** Backspace at the beginning of a text: first the mark goes, then the text joins the one before; a task's lines and a table are never broken. */
export const backspace: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.inlineContent || $from.parentOffset > 0) return false;
  const at = blockAt($from);
  if (!at || at.node.type === nodes.table) return false;
  const { tr } = state;
  if (at.node.type === nodes.task) {
    const done = backspaceInTask(state, tr, at);
    if (done && dispatch) dispatch(tr.scrollIntoView());
    return true;
  }
  if (at.node.type !== nodes.paragraph) return setKind('paragraph')(state, dispatch);
  const previous = at.index > 0 ? state.doc.child(at.index - 1) : null;
  if (!previous) return true;
  if (ONE_TEXT.has(previous.type) && !(previous.type === nodes.target && previous.attrs['quantity'])) {
    if (previous.content.size === 0) {
      tr.delete(at.pos - previous.nodeSize, at.pos);
    } else tr.join(at.pos);
  } else if (at.node.content.size === 0 && state.doc.childCount > 1) {
    tr.delete(at.pos, at.pos + at.node.nodeSize);
    tr.setSelection(Selection.near(tr.doc.resolve(at.pos), -1));
  } else {
    tr.setSelection(Selection.near(tr.doc.resolve(at.pos), -1));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
};

function backspaceInTask(
  state: EditorState,
  tr: Transaction,
  { pos, node }: { pos: number; node: Node },
): boolean {
  const { $from } = state.selection;
  const { parent } = $from;
  if (parent.type === nodes.task_title) {
    if (node.textContent === '' || node.childCount === 1) {
      tr.replaceWith(
        pos,
        pos + node.nodeSize,
        nodes.paragraph.create({ id: node.attrs['id'] as string }, parent.content),
      );
      tr.setSelection(TextSelection.create(tr.doc, pos + 1));
      return true;
    }
    return false;
  }
  if (parent.content.size > 0) {
    tr.setSelection(Selection.near(tr.doc.resolve($from.before()), -1));
    return true;
  }
  const start = $from.before();
  tr.delete(start, $from.after());
  tr.setSelection(Selection.near(tr.doc.resolve(start), -1));
  return true;
}

/** What a clerk types for a number at the beginning of a paragraph, and the kind it asks for. */
const TYPED_MARKS: readonly (readonly [RegExp, KindKey])[] = [
  [/^[IVX]{1,5}\.$/, 'heading:roman'],
  [/^\d{1,2}\.\d{1,2}\.$/, 'heading:decimal'],
  [/^\d{1,2}\.$/, 'item:arabic'],
  [/^[a-zđ]\)$/, 'item:letter'],
  [/^[-–]$/, 'bullet:0'],
  [/^\+$/, 'bullet:1'],
  [/^Điều \d{1,3}\.$/, 'item:article'],
];

/** "1." and a blank at the beginning of a paragraph make it a numbered block: its number is then computed. */
export function typeMark(state: EditorState, from: number, text: string): Transaction | null {
  if (text !== ' ') return null;
  const $from = state.doc.resolve(from);
  if ($from.parent.type !== nodes.paragraph || $from.depth !== 1) return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, '\n', '\uFFFC').normalize('NFC');
  const found = TYPED_MARKS.find(([mark]) => mark.test(before));
  if (!found) return null;
  const { tr } = state;
  const block = blockToNode(createBlock(found[1], String($from.parent.attrs['id'])));
  tr.delete($from.start(), from);
  tr.setNodeMarkup($from.before(), block.type, block.attrs);
  return tr;
}

/** Tab goes from part to part of a task. Elsewhere Tab is left to the window. */
export function stepInTask(by: -1 | 1): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    const at = blockAt($from);
    if (at?.node.type !== nodes.task || $from.depth < 2) return false;
    const to = $from.index(1) + by;
    if (to < 0 || to >= at.node.childCount) return false;
    let pos = at.pos + 1;
    for (let index = 0; index < to; index += 1) pos += at.node.child(index).nodeSize;
    const end = pos + at.node.child(to).nodeSize - 1;
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, end)).scrollIntoView());
    return true;
  };
}
