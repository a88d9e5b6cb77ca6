/** Commands on the table at the caret. The widths of the model's columns follow every change of the grid. */
import type { Node } from 'prosemirror-model';
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  goToNextCell,
  isInTable,
  mergeCells,
  selectedRect,
  splitCell,
  TableMap,
} from 'prosemirror-tables';
import { z } from 'zod';
import { LIMITS, tableSchema } from '../../../../templates/model/document.ts';
import { newBlockId } from '../block-edit.ts';
import { bodySchema } from './schema.ts';

const { nodes } = bodySchema;
const columnsSchema = tableSchema.shape.columns.nullable().catch(null);
type Column = z.infer<typeof tableSchema>['columns'][number];

/** Columns of a table node; equal widths where it has none yet. */
export function columnsOf(table: Node): Column[] {
  const given = columnsSchema.parse(table.attrs['columns']);
  const { width } = TableMap.get(table);
  if (given?.length === width) return given;
  return Array.from({ length: width }, (_, index) => given?.[index] ?? { weight: 1 });
}

/** Runs a command of the grid and puts the columns right in the same step. */
function withColumns(
  command: Command,
  change: (columns: Column[], left: number, right: number) => Column[],
): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const rect = selectedRect(state);
    const columns = change(columnsOf(rect.table), rect.left, rect.right);
    if (columns.length < 1 || columns.length > LIMITS.tableColumns) return false;
    return command(
      state,
      dispatch &&
        ((tr: Transaction) => {
          const node = tr.doc.nodeAt(rect.tableStart - 1);
          if (node?.type === nodes.table)
            tr.setNodeMarkup(rect.tableStart - 1, null, { ...node.attrs, columns });
          dispatch(tr);
        }),
    );
  };
}

const doubled = (column: Column | undefined): Column => ({ weight: column?.weight ?? 1 });

function setTable(change: (table: Node, state: EditorState) => Record<string, unknown> | null): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const { table, tableStart } = selectedRect(state);
    const attrs = change(table, state);
    if (!attrs) return false;
    dispatch?.(state.tr.setNodeMarkup(tableStart - 1, null, { ...table.attrs, ...attrs }));
    return true;
  };
}

const WIDER = 1.25;
const MIN_SHARE = 0.02;

function resize(by: number): Command {
  return setTable((table, state) => {
    const { left, right } = selectedRect(state);
    const columns = columnsOf(table);
    const total = columns.reduce((sum, column) => sum + column.weight, 0);
    return {
      columns: columns.map((column, index) =>
        index >= left && index < right
          ? { ...column, weight: Math.max(total * MIN_SHARE, Math.round(column.weight * by * 100) / 100) }
          : column,
      ),
    };
  });
}

function alignColumns(align: Column['align']): Command {
  return setTable((table, state) => {
    const { left, right } = selectedRect(state);
    return {
      columns: columnsOf(table).map(({ weight, ...rest }, index) =>
        index >= left && index < right ? { weight, ...(align ? { align } : {}) } : { weight, ...rest },
      ),
    };
  });
}

/** Tab: the next cell; behind the last one a new row, as in Word. */
export const nextCell: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (goToNextCell(1)(state, dispatch)) return true;
  if (dispatch && view && addRowAfter(state, dispatch)) goToNextCell(1)(view.state, dispatch);
  return true;
};

/** A table at an end of the body leaves no place to write beyond it: a paragraph is made there. */
function writeBeside(side: 1 | -1): Command {
  return (state, dispatch) => {
    const { doc } = state;
    if ((side < 0 ? doc.firstChild : doc.lastChild)?.type !== nodes.table) return false;
    const at = side < 0 ? 0 : doc.content.size;
    const tr = state.tr.insert(at, nodes.paragraph.create({ id: newBlockId() }));
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1)).scrollIntoView());
    return true;
  };
}

/** Ctrl+End and a press below the text: behind a last table. */
export const writeBehind = writeBeside(1);

/** Down from the last row of a last table. */
export const leaveTableBelow: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || !isInTable(state) || $from.index(0) !== state.doc.childCount - 1) return false;
  const { map, bottom } = selectedRect(state);
  const isLastLine =
    $from.indexAfter(3) === $from.node(3).childCount && view?.endOfTextblock('down') !== false;
  return bottom === map.height && isLastLine && writeBehind(state, dispatch);
};

/** Enter at the very beginning of a first table, as in Word. */
export const leaveTableAbove: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  const isStart = empty && isInTable(state) && $from.parentOffset === 0;
  return (
    isStart && [0, 1, 2, 3].every((depth) => $from.index(depth) === 0) && writeBeside(-1)(state, dispatch)
  );
};

export type TableCommandId =
  | 'row-above'
  | 'row-below'
  | 'row-delete'
  | 'column-left'
  | 'column-right'
  | 'column-delete'
  | 'merge'
  | 'split'
  | 'header'
  | 'wider'
  | 'narrower'
  | 'left'
  | 'center'
  | 'table-delete';

export const TABLE_COMMANDS: Readonly<Record<TableCommandId, Command>> = {
  'row-above': addRowBefore,
  'row-below': addRowAfter,
  'row-delete': deleteRow,
  'column-left': withColumns(addColumnBefore, (columns, left) =>
    columns.toSpliced(left, 0, doubled(columns[left])),
  ),
  'column-right': withColumns(addColumnAfter, (columns, _left, right) =>
    columns.toSpliced(right, 0, doubled(columns[right - 1])),
  ),
  'column-delete': withColumns(deleteColumn, (columns, left, right) => columns.toSpliced(left, right - left)),
  merge: mergeCells,
  split: splitCell,
  header: setTable((table, state) => {
    const { bottom } = selectedRect(state);
    const now = Number(table.attrs['headerRows']);
    return { headerRows: now === bottom ? 0 : Math.min(bottom, 10) };
  }),
  wider: resize(WIDER),
  narrower: resize(1 / WIDER),
  left: alignColumns(undefined),
  center: alignColumns('center'),
  'table-delete': deleteTable,
};

const EDGE_PX = 5;

/** Dragging the line between two columns: one gets what the other loses, as in Word. */
export function resizeByDragging(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        mousemove: (view, event) => {
          const isEdge = edgeAt(event) !== null;
          view.dom.classList.toggle('at-column-edge', isEdge);
          return false;
        },
        mousedown: (view, event) => {
          const edge = event.button === 0 ? edgeAt(event) : null;
          if (!edge) return false;
          const pos = view.posAtDOM(edge.cell, 0);
          const $pos = view.state.doc.resolve(pos);
          const depth = [1, 2, 3].find((entry) => $pos.node(entry).type === nodes.table);
          if (depth === undefined) return false;
          const start = $pos.before(depth);
          const table = $pos.node(depth);
          const map = TableMap.get(table);
          const cellPos = $pos.before(depth + 2) - start - 1;
          const column = map.findCell(cellPos).right - 1;
          const columns = columnsOf(table);
          const [first, second] = [columns[column], columns[column + 1]];
          const width = edge.cell.closest('table')?.getBoundingClientRect().width ?? 0;
          if (!first || !second || width === 0) return false;
          event.preventDefault();
          const total = columns.reduce((sum, entry) => sum + entry.weight, 0);
          const startX = event.clientX;
          const widthsAt = (x: number): Column[] => {
            const least = total * MIN_SHARE;
            const both = first.weight + second.weight;
            const wanted = first.weight + ((x - startX) / width) * total;
            const weight = Math.round(Math.min(both - least, Math.max(least, wanted)) * 100) / 100;
            return columns.map((entry, index) =>
              index === column
                ? { ...entry, weight }
                : index === column + 1
                  ? { ...entry, weight: Math.round((both - weight) * 100) / 100 }
                  : entry,
            );
          };
          const { ownerDocument } = view.dom;
          const move = (moved: MouseEvent): void => {
            const node = view.state.doc.nodeAt(start);
            if (node?.type !== nodes.table) return;
            view.dispatch(
              view.state.tr.setNodeMarkup(start, null, { ...node.attrs, columns: widthsAt(moved.clientX) }),
            );
          };
          const stop = (): void => {
            ownerDocument.removeEventListener('mousemove', move);
            ownerDocument.removeEventListener('mouseup', stop);
          };
          ownerDocument.addEventListener('mousemove', move);
          ownerDocument.addEventListener('mouseup', stop);
          return true;
        },
      },
    },
  });
}

/** The cell whose right edge is under the pointer. */
function edgeAt(event: MouseEvent): { cell: HTMLElement } | null {
  const target = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('td, th') : null;
  if (!target) return null;
  const box = target.getBoundingClientRect();
  if (box.right - event.clientX <= EDGE_PX) return { cell: target };
  const before = target.previousElementSibling;
  return event.clientX - box.left <= EDGE_PX && before instanceof HTMLElement ? { cell: before } : null;
}

/** A table whose columns are as wide as the model says. */
export class TableView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #group: HTMLElement;
  readonly #table: HTMLElement;
  #node: Node;

  constructor(node: Node) {
    this.#node = node;
    this.dom = document.createElement('div');
    this.dom.className = 'block table';
    this.#table = document.createElement('table');
    this.#group = document.createElement('colgroup');
    this.contentDOM = document.createElement('tbody');
    this.#table.append(this.#group, this.contentDOM);
    this.dom.append(this.#table);
    this.#show();
  }

  update(node: Node): boolean {
    if (node.type !== nodes.table) return false;
    this.#node = node;
    this.#show();
    return true;
  }

  ignoreMutation(mutation: { type: string; target: globalThis.Node }): boolean {
    return mutation.type === 'attributes' || this.#group.contains(mutation.target);
  }

  #show(): void {
    const columns = columnsOf(this.#node);
    const total = columns.reduce((sum, column) => sum + column.weight, 0);
    this.#group.replaceChildren(
      ...columns.map((column) => {
        const element = document.createElement('col');
        element.style.width = `${((100 * column.weight) / total).toFixed(2)}%`;
        return element;
      }),
    );
    this.#table.dataset['header'] = String(this.#node.attrs['headerRows']);
    this.#table.dataset['aligns'] = columns.map((column) => column.align ?? 'left').join(' ');
    // Centred columns on screen as on paper: by place, since cells do not know their column.
    this.#table.className = columns
      .flatMap((column, index) => (column.align === 'center' && index < 8 ? [`center-${index + 1}`] : []))
      .join(' ');
  }
}
