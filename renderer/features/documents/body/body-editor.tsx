/** The rich editor of one body: all its blocks in one flow of text, with one bar of tools for the block in hand. */
import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { Slice, type Node, type ResolvedPos } from 'prosemirror-model';
import {
  EditorState,
  Plugin,
  Selection,
  TextSelection,
  type Command,
  type Transaction,
} from 'prosemirror-state';
import { CellSelection, goToNextCell, isInTable, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Block, TaskRole } from '../../../../templates/model/document.ts';
import type { BlockNumber } from '../../../../templates/layout/numbering.ts';
import type { LaterWork } from '../../../app/after-paint.ts';
import { commandFor } from '../../../app/keys.ts';
import { kindKey, newBlockId } from '../block-edit.ts';
import { BLOCK_COMMANDS, type BlockCommandId } from '../commands.ts';
import type { Emphasis } from '../../../../templates/model/edit-content.ts';
import { ReferenceDialog } from '../reference-dialog.tsx';
import { BodyTools, type RunCommand, type ToolState } from './body-tools.tsx';
import { blocksFromHtml, blocksFromText, cleanText, MAX_PASTED } from './clipboard.ts';
import { copiedText, CopySerializer, type Copied } from './copy.ts';
import { blockToNode, bodyToDoc, docToBody, nodeToBlock } from './convert.ts';
import {
  backspace,
  breakLine,
  changeLevel,
  enter,
  insertBelow,
  insertReference,
  makeTask,
  moveBlocks,
  removeBlocks,
  setKind,
  stepInTask,
  typeMark,
} from './edits.ts';
import { keepWithinLimits } from './limits.ts';
import { blockAt, isLetters, pathAt, posOf } from './place.ts';
import { keepIds, keepPrintable, setSurroundings, showSurroundings, type Surroundings } from './plugins.ts';
import { bodySchema } from './schema.ts';
import { NONE_CHOSEN, stepped, SuggestList, type Offers } from '../../../components/suggest-list.tsx';
import { offersFor, type KnownPhrases } from './suggest.ts';
import {
  leaveTableAbove,
  leaveTableBelow,
  nextCell,
  resizeByDragging,
  TableView,
  writeBehind,
} from './tables.ts';

const { nodes, marks } = bodySchema;

/** What the page may ask of a body's editor. */
export interface BodyHandle {
  /** Puts the caret into it, where it was or at its beginning, and scrolls nothing. */
  enter: () => void;
  /** Brings a place ("3.lines.1.content") into view with the caret in it; false when it is not there. */
  show: (path: readonly string[], select?: { start: number; end: number }) => boolean;
  /** Letters of a place on the screen; null when it is not there. */
  range: (path: readonly string[], start: number, end: number) => Range | null;
}

export interface BodyEditorProps {
  body: Block[];
  numbers: ReadonlyMap<string, BlockNumber>;
  /** Path of the body: "body" or "appendices.0.body". */
  path: string;
  /** What is written here, for labels. */
  what: string;
  /** ISO date of today, for times that are offered. */
  today: string;
  known: KnownPhrases;
  guidance?: Readonly<Record<string, string>>;
  nameOf: (ref: string) => string;
  onEdit: (body: Block[], step: string) => void;
  /** What follows a letter goes behind the frame that shows it. */
  laterWork: LaterWork;
  /** Hears the path of the text in which the caret stands. */
  onPlace: (path: string) => void;
  /** Hears what cannot be taken, in Vietnamese. */
  onProblem: (message: string) => void;
  /** Makes the handle known under the body's path; gives back how to forget it. */
  register: (path: string, handle: BodyHandle) => () => void;
}

/** Offers at the caret, and the text that a chosen one replaces. */
interface Suggesting extends Offers {
  from: number;
  to: number;
}

const NO_GUIDANCE: Readonly<Record<string, string>> = {};
const NO_TOOLS: ToolState = { block: null, line: null, marks: '', inTable: false, headerRows: 0 };

function nodeCommand(id: BlockCommandId): Command | null {
  if (id.startsWith('kind ')) return setKind(id.slice('kind '.length));
  if (id.startsWith('emphasis ')) return toggleMark(marks[id.slice('emphasis '.length) as Emphasis]);
  switch (id) {
    case 'task':
      return makeTask;
    case 'raise':
      return changeLevel(-1);
    case 'lower':
      return changeLevel(1);
    case 'up':
      return moveBlocks(-1);
    case 'down':
      return moveBlocks(1);
    case 'insert':
      return insertBelow();
    case 'delete':
      return removeBlocks;
    default:
      return null;
  }
}

function toolsOf(state: EditorState): ToolState {
  const { $from, empty } = state.selection;
  const at = blockAt($from);
  const { parent } = $from;
  const present = empty ? (state.storedMarks ?? $from.marks()) : [];
  const on = (['bold', 'italic', 'underline'] as const).filter((name) =>
    empty
      ? marks[name].isInSet(present)
      : state.doc.rangeHasMark(state.selection.from, state.selection.to, marks[name]),
  );
  return {
    block: at ? nodeToBlock(at.node) : null,
    line:
      parent.type === nodes.task_line
        ? { role: parent.attrs['role'] as TaskRole, label: String(parent.attrs['label']) }
        : null,
    marks: on.join(' '),
    inTable: isInTable(state),
    headerRows: at?.node.type === nodes.table ? Number(at.node.attrs['headerRows']) : 0,
  };
}

/** Whether the tools have to be drawn anew: their words, not each letter of the text. */
function sameTools(a: ToolState, b: ToolState): boolean {
  const quantity = (tools: ToolState): string =>
    tools.block?.type === 'target' ? JSON.stringify(tools.block.quantity ?? null) : '';
  return (
    a.block?.id === b.block?.id &&
    (a.block ? kindKey(a.block) : '') === (b.block ? kindKey(b.block) : '') &&
    quantity(a) === quantity(b) &&
    a.line?.role === b.line?.role &&
    a.line?.label === b.line?.label &&
    a.marks === b.marks &&
    a.inTable === b.inTable &&
    a.headerRows === b.headerRows
  );
}

/** Names the undo step of a change: typing on in one text is one step, everything else a step of its own. */
function stepOf(tr: Transaction, before: Node, after: Node): string {
  if (tr.getMeta('uiEvent') !== undefined || before.childCount !== after.childCount) return '';
  let changed: Node | null = null;
  for (let index = 0; index < after.childCount; index += 1) {
    const node = after.child(index);
    if (node === before.child(index)) continue;
    if (changed || node.type !== before.child(index).type) return '';
    changed = node;
  }
  const { $from } = tr.selection;
  return changed
    ? `${String(changed.attrs['id'])} ${$from.depth} ${$from.depth > 1 ? $from.index(1) : 0}`
    : '';
}

/** Whether all blocks are of the same kind and level as before, whatever is written in them. */
function sameBlocks(before: Node, after: Node): boolean {
  return after.children.every((node, index) => node.sameMarkup(before.child(index)));
}

/** The place of the same letter of the same text in another document; null where it has no such text. */
function sameLetter($head: ResolvedPos, doc: Node): number | null {
  const path = pathAt($head);
  const pos = path === null ? null : posOf(doc, path.split('.'));
  if (pos === null) return null;
  return Math.min(pos + $head.parentOffset, doc.resolve(pos).end());
}

/** Replaces what differs between the editor's document and another one; the caret stays where it is as far as possible. */
function replaceDifference(state: EditorState, doc: Node): Transaction | null {
  const start = state.doc.content.findDiffStart(doc.content);
  if (start === null) return null;
  const end = state.doc.content.findDiffEnd(doc.content);
  const { tr } = state;
  if (!end) return tr.replaceWith(0, state.doc.content.size, doc.content);
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const [before, after] = [end.a + overlap, end.b + overlap];
  try {
    tr.replace(start, before, doc.slice(start, after));
    if (tr.doc.eq(doc)) {
      const { $head, head } = state.selection;
      // Where words go the caret stands where they were, where words come it stands behind them; in a block that becomes another one it stays.
      const isOtherKind = doc.resolve(start).depth === 0 && doc.childCount === state.doc.childCount;
      const kept = isOtherKind ? sameLetter($head, doc) : null;
      if (head >= start && head <= before)
        tr.setSelection(Selection.near(tr.doc.resolve(kept ?? (after > before ? after : start)), -1));
      return tr;
    }
  } catch {
    // The difference runs across the borders of blocks: then all is put in anew.
  }
  return state.tr.replaceWith(0, state.doc.content.size, doc.content);
}

export function BodyEditor(props: BodyEditorProps) {
  const { body, numbers, what, nameOf, guidance = NO_GUIDANCE } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const handle = useRef<BodyHandle | null>(null);
  const latest = useRef(props);
  const emitted = useRef<Block[] | null>(null);
  const [tools, setTools] = useState<ToolState>(NO_TOOLS);
  const [isActive, setActive] = useState(false);
  const [suggesting, setSuggesting] = useState<Suggesting | null>(null);
  const [isReferring, setReferring] = useState(false);
  const around = useMemo<Surroundings>(
    () => ({
      markOf: (id) => numbers.get(id)?.mark ?? '',
      nameOf,
      guidanceOf: (id) => guidance[id],
    }),
    [numbers, nameOf, guidance],
  );

  const latestAround = useRef(around);
  useLayoutEffect(() => {
    latest.current = props;
    latestAround.current = around;
  });

  const suggest = useCallback((editor: EditorView, asked: boolean): void => {
    const { $from, empty } = editor.state.selection;
    const { parent } = $from;
    const isLine = empty && parent.type === nodes.task_line && $from.parentOffset === parent.content.size;
    const offer = isLine
      ? offersFor(
          parent.attrs['role'] as TaskRole,
          parent.textContent,
          latest.current.known,
          latest.current.today,
          asked,
        )
      : null;
    if (!offer) return setSuggesting(null);
    const box = editor.coordsAtPos($from.pos);
    setSuggesting({
      phrases: offer.phrases,
      from: $from.start() + offer.from,
      to: $from.pos,
      // Enter and Tab go on as always until an offer is chosen or was asked for.
      chosen: asked ? 0 : NONE_CHOSEN,
      left: box.left,
      top: box.top,
      bottom: box.bottom,
    });
  }, []);

  /** Tools, place and offers go where the caret is. */
  const follow = useCallback(
    (editor: EditorView): void => {
      if (editor.isDestroyed) return;
      const tools = toolsOf(editor.state);
      setTools((old) => (sameTools(old, tools) ? old : tools));
      if (editor.hasFocus()) {
        const text = pathAt(editor.state.selection.$from);
        if (text !== null) latest.current.onPlace(`${latest.current.path}.${text}`);
      }
      suggest(editor, false);
    },
    [suggest],
  );

  const run = useCallback<RunCommand>((command, entersText = true) => {
    const editor = view.current;
    if (!editor) return;
    readSelection(editor);
    command(editor.state, editor.dispatch, editor);
    if (entersText) editor.focus();
  }, []);

  const runBlockCommand = useCallback(
    (id: BlockCommandId): void => {
      if (id === 'reference') return setReferring(true);
      const command = nodeCommand(id);
      if (command) run(command);
    },
    [run],
  );

  const choose = useCallback((phrase: string, at: Suggesting): void => {
    const editor = view.current;
    if (!editor) return;
    editor.dispatch(editor.state.tr.insertText(phrase, at.from, at.to).scrollIntoView());
    setSuggesting(null);
    editor.focus();
  }, []);
  const suggestingNow = useRef<Suggesting | null>(null);
  useLayoutEffect(() => {
    suggestingNow.current = suggesting;
  }, [suggesting]);

  useEffect(() => {
    const place = host.current;
    if (!place) return;
    const first = latest.current;
    const copied = (): Copied => ({
      numbers: latest.current.numbers,
      nameOf: latest.current.nameOf,
      selection: editor.state.selection,
    });
    const editor: EditorView = new EditorView(place, {
      state: EditorState.create({
        doc: bodyToDoc(first.body),
        plugins: [
          suggestKeys(suggestingNow, setSuggesting, choose),
          keymap({
            Enter: (state, dispatch) => leaveTableAbove(state, dispatch) || enter(state, dispatch),
            'Shift-Enter': breakLine,
            Backspace: backspace,
            Tab: (state, dispatch, shown) =>
              nextCell(state, dispatch, shown) || stepInTask(1)(state, dispatch),
            'Shift-Tab': (state, dispatch) =>
              goToNextCell(-1)(state, dispatch) || stepInTask(-1)(state, dispatch),
            ArrowDown: leaveTableBelow,
            'Ctrl-End': writeBehind,
            'Ctrl- ': () => {
              suggest(editor, true);
              return true;
            },
          }),
          keymap(baseKeymap),
          resizeByDragging(),
          tableEditing(),
          keepWithinLimits((message) => latest.current.onProblem(message)),
          keepIds(),
          keepPrintable((reason) => latest.current.onProblem(`Đã bỏ ký tự không in được: ${reason}.`)),
          showSurroundings(latestAround.current),
        ],
      }),
      // As a function: an appendix comes to another number when one before it goes.
      attributes: () => ({
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': latest.current.what,
        class: 'body-text',
        spellcheck: 'false',
        'data-path': latest.current.path,
      }),
      nodeViews: { table: (node) => new TableView(node) },
      dispatchTransaction(tr) {
        const before = editor.state;
        const { state } = before.applyTransaction(tr);
        editor.updateState(state);
        const isChanged = state.doc !== before.doc;
        if (!isChanged && state.selection.eq(before.selection)) return;
        const isOurs = isChanged && tr.getMeta('outside') !== true;
        const step = isOurs ? stepOf(tr, before.doc, state.doc) : '';
        const tell = (): void => {
          if (isOurs) {
            const next = docToBody(state.doc);
            latest.current.onEdit(next, step);
            emitted.current = next;
          }
          follow(editor);
        };
        // A letter typed into a text changes no number and no other block: it is painted first.
        const isLetter = step !== '' && editor.hasFocus() && sameBlocks(before.doc, state.doc);
        if (isLetter) latest.current.laterWork.later(tell);
        else tell();
      },
      // Not a listener of "keydown": that would run before the editor has read the selection which the keys before it made.
      handleKeyDown(_shown, event) {
        // Enter, Tab or Backspace would else work where the caret was before.
        readSelection(editor);
        latest.current.laterWork.show();
        const command = commandFor(BLOCK_COMMANDS, event);
        if (!command) return false;
        event.stopPropagation();
        runBlockCommand(command.id);
        return true;
      },
      handleTextInput(shown, from, _to, text) {
        const tr = typeMark(shown.state, from, text);
        if (tr) shown.dispatch(tr);
        return tr !== null;
      },
      handlePaste: (shown, event) => {
        readSelection(shown);
        return paste(shown, event, latest.current.onProblem);
      },
      // What other programs give is read by handlePaste alone: the editor would parse it with its styles, which the window's policy refuses.
      transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : ''),
      transformPastedText: (text) => cleanText(text),
      clipboardTextSerializer: (slice) => copiedText(slice.content, copied()),
      clipboardSerializer: new CopySerializer(() => copied()),
      handleDOMEvents: {
        focus: () => {
          setActive(true);
          setTools(toolsOf(editor.state));
          const text = pathAt(editor.state.selection.$from);
          if (text !== null) latest.current.onPlace(`${latest.current.path}.${text}`);
          return false;
        },
        blur: () => {
          // What is done elsewhere, as replacing words, is done to all that was written.
          latest.current.laterWork.settle();
          setSuggesting(null);
          return false;
        },
        mousedown: (shown, event) => {
          if (!isBelowText(shown, event) || !writeBehind(shown.state, shown.dispatch)) return false;
          event.preventDefault();
          shown.focus();
          return true;
        },
        copy: readSelection,
        cut: readSelection,
        beforeinput: (_shown, event) => {
          // Undo belongs to the whole document, not to this text.
          if (!(event instanceof InputEvent) || !event.inputType.startsWith('history')) return false;
          event.preventDefault();
          return true;
        },
      },
    });
    view.current = editor;
    handle.current = {
      enter: () => editor.focus(),
      show: (steps, select) => {
        const pos = posOf(editor.state.doc, steps);
        if (pos === null) return false;
        const { start = 0, end = start } = (isLetters(steps) ? select : null) ?? {};
        const [from, to] = [pos + start, pos + end];
        const { size } = editor.state.doc.content;
        const selection = TextSelection.between(
          editor.state.doc.resolve(Math.min(from, size)),
          editor.state.doc.resolve(Math.min(to, size)),
        );
        editor.focus();
        editor.dispatch(editor.state.tr.setSelection(selection));
        const { node } = editor.domAtPos(selection.from);
        (node instanceof HTMLElement ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
        return true;
      },
      range: (steps, start, end) => {
        const pos = isLetters(steps) ? posOf(editor.state.doc, steps) : null;
        if (pos === null || pos + end > editor.state.doc.content.size) return null;
        const range = editor.dom.ownerDocument.createRange();
        const [from, to] = [editor.domAtPos(pos + start), editor.domAtPos(pos + end)];
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        return range;
      },
    };
    return () => {
      view.current = null;
      editor.destroy();
    };
  }, [choose, follow, runBlockCommand, suggest]);

  const { register, path } = props;
  useEffect(() => {
    view.current?.setProps({});
    return handle.current ? register(path, handle.current) : undefined;
  }, [register, path, what]);

  // Undo, a fix, another window's version: what comes from outside is put in where it differs.
  useLayoutEffect(() => {
    const editor = view.current;
    if (!editor || body === emitted.current) return;
    emitted.current = body;
    const tr = replaceDifference(editor.state, bodyToDoc(body));
    if (tr) editor.dispatch(tr.setMeta('outside', true).setMeta('addToHistory', false));
  }, [body]);

  useLayoutEffect(() => {
    const editor = view.current;
    if (editor) editor.dispatch(setSurroundings(editor.state, around));
  }, [around]);

  return (
    <div className={isActive ? 'body-editor active' : 'body-editor'}>
      <BodyTools what={what} tools={tools} onRun={runBlockCommand} run={run} />
      <div ref={host} className="body-host" />
      {suggesting ? <SuggestList at={suggesting} onChoose={(phrase) => choose(phrase, suggesting)} /> : null}
      <ReferenceDialog
        open={isReferring}
        body={body}
        numbers={numbers}
        onClose={() => setReferring(false)}
        onChoose={(ref) => {
          setReferring(false);
          run(insertReference(ref));
        }}
      />
    </div>
  );
}

/** Takes over the selection that stands on the screen: a key pressed quickly comes before the browser tells of what the keys before it selected. */
function readSelection(editor: EditorView): false {
  editor.dom.ownerDocument.dispatchEvent(new Event('selectionchange'));
  return false;
}

/** The room below the last block; a press there is a wish to write on. */
function isBelowText(editor: EditorView, event: MouseEvent): boolean {
  const last = editor.dom.lastElementChild?.getBoundingClientRect();
  return (
    event.button === 0 && event.target === editor.dom && last !== undefined && event.clientY > last.bottom
  );
}

/** Keys of the list of offers, before all others while it is open. */
function suggestKeys(
  now: { readonly current: Suggesting | null },
  set: (next: Suggesting | null) => void,
  choose: (phrase: string, at: Suggesting) => void,
): Plugin {
  return new Plugin({
    props: {
      handleKeyDown(shown, event) {
        const at = now.current;
        if (!at || event.isComposing || shown.composing) return false;
        // The caret may have gone elsewhere since they were drawn.
        const { empty, from } = shown.state.selection;
        if (!empty || from !== at.to) return false;
        const { length } = at.phrases;
        switch (event.key) {
          case 'ArrowDown':
          case 'ArrowUp':
            if (event.altKey || event.ctrlKey) return false;
            set({ ...at, chosen: stepped(at.chosen, event.key === 'ArrowDown' ? 1 : -1, length) });
            return true;
          case 'Tab':
          case 'Enter': {
            if (event.shiftKey || event.ctrlKey) return false;
            const phrase = at.phrases[at.chosen];
            if (phrase === undefined) return false;
            choose(phrase, at);
            return true;
          }
          case 'Escape':
            set(null);
            return true;
          default:
            return false;
        }
      },
    },
  });
}

/** Pastes what other programs give as clean blocks; what this editor copied, and cells into a table, the editor itself puts in. */
function paste(shown: EditorView, event: ClipboardEvent, onProblem: (message: string) => void): boolean {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const hasPicture = [...(event.clipboardData?.files ?? [])].some(({ type }) => type.startsWith('image/'));
  if (html === '' && text === '' && hasPicture) {
    onProblem('Chưa dán được ảnh: văn bản chỉ nhận chữ và bảng.');
    return true;
  }
  if (html.includes('data-pm-slice') || (html === '' && text === '')) return false;
  if (/<img\b/i.test(html)) onProblem('Đã dán chữ và bảng; ảnh không dán được.');
  if (html.length > MAX_PASTED || text.length > MAX_PASTED)
    onProblem('Phần dán dài quá 2 triệu ký tự nên chỉ lấy phần đầu. Hãy dùng chức năng nhập tệp.');
  const blocks = html === '' ? blocksFromText(text) : blocksFromHtml(html);
  const { state } = shown;
  if (isInTable(state) || state.selection instanceof CellSelection) {
    // A table goes cell by cell into the grid (prosemirror-tables); anything else is text of this cell.
    if (blocks.some((block) => block.type === 'table')) {
      const grid = blocks.find((block) => block.type === 'table');
      if (!grid) return false;
      return (
        shown.someProp('handlePaste', (handler) =>
          handler(shown, new ClipboardEvent('paste'), new Slice(blockSlice([grid]).content, 0, 0)),
        ) === true
      );
    }
    shown.dispatch(state.tr.insertText(cleanText(text).replace(/\s+/g, ' ').trim()).scrollIntoView());
    return true;
  }
  const [only] = blocks;
  if (!only) return true;
  const { $from } = state.selection;
  const isPlainLine = blocks.length === 1 && (only.type === 'paragraph' || !/\n/.test(text.trim()));
  if (isPlainLine && only.type !== 'table' && only.type !== 'task' && $from.parent.content.size > 0) {
    // A piece of a sentence joins the sentence in which the caret stands, with the blanks around it: Word copies a word with the one behind it.
    const { nodeBefore } = $from;
    const { nodeAfter } = state.selection.$to;
    const leads = /^[ \u00A0]/.test(text) && nodeBefore !== null && !nodeBefore.text?.endsWith(' ');
    const trails = /[ \u00A0]$/.test(text) && !nodeAfter?.text?.startsWith(' ');
    const content = [...(leads ? [{ text: ' ' }] : []), ...only.content, ...(trails ? [{ text: ' ' }] : [])];
    const inline = blockToNode({ type: 'paragraph', id: '', content }).content;
    shown.dispatch(state.tr.replaceSelection(new Slice(inline, 0, 0)).scrollIntoView());
    return true;
  }
  shown.dispatch(insertBlocks(state, blocks).scrollIntoView());
  return true;
}

function blockSlice(blocks: readonly Block[]): Slice {
  return new Slice(bodyToDoc(blocks).content, 0, 0);
}

/** Blocks behind the block in hand, or in its place where it is an empty paragraph. */
function insertBlocks(state: EditorState, blocks: readonly Block[]): Transaction {
  const { tr } = state;
  if (!state.selection.empty) tr.deleteSelection();
  const at = blockAt(tr.selection.$from);
  const made = blocks.map((block) => blockToNode({ ...block, id: newBlockId() }));
  const isFree = at?.node.type === nodes.paragraph && at.node.content.size === 0;
  const end = at ? at.pos + at.node.nodeSize : tr.doc.content.size;
  const start = isFree && at ? at.pos : end;
  tr.replaceWith(start, end, made);
  const size = made.reduce((sum, node) => sum + node.nodeSize, 0);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(start + size), -1));
}
