/** Which rows are chosen and where the keyboard is, as Windows lists do it. Pure. */
import type { RowKey } from './column.ts';

/** The header counts as the row above the first. */
export const HEADER = -1;

export interface Selection {
  selected: ReadonlySet<RowKey>;
  /** Where a range begins. */
  anchor: RowKey | null;
  /** The row of the keyboard; null is the header. */
  row: RowKey | null;
  column: string;
}

export type SelectionAction =
  /** Moves the keyboard to a row (null: header) and column. "only" chooses that row alone, "range" from the anchor to it, "none" leaves what is chosen. */
  | { type: 'go'; row: RowKey | null; column: string; choose: 'only' | 'range' | 'none' }
  | { type: 'toggle'; row: RowKey }
  | { type: 'all' }
  | { type: 'nothing' };

export function startSelection(column: string): Selection {
  return { selected: new Set(), anchor: null, row: null, column };
}

/** @param shown keys of the rows in view, in order */
export function reduceSelection(
  state: Selection,
  action: SelectionAction,
  shown: readonly RowKey[],
): Selection {
  switch (action.type) {
    case 'go': {
      const { row, column } = action;
      if (row === null || action.choose === 'none') return { ...state, row, column };
      if (action.choose === 'only') return { selected: new Set([row]), anchor: row, row, column };
      const anchor = state.anchor ?? state.row ?? row;
      return { selected: new Set(range(shown, anchor, row)), anchor, row, column };
    }
    case 'toggle': {
      const selected = new Set(state.selected);
      if (!selected.delete(action.row)) selected.add(action.row);
      return { ...state, selected, anchor: action.row, row: action.row };
    }
    case 'all':
      return { ...state, selected: new Set(shown) };
    case 'nothing':
      return { ...state, selected: new Set(), anchor: null };
  }
}

function range(shown: readonly RowKey[], from: RowKey, to: RowKey): readonly RowKey[] {
  const a = shown.indexOf(from);
  const b = shown.indexOf(to);
  if (a < 0 || b < 0) return [to];
  return shown.slice(Math.min(a, b), Math.max(a, b) + 1);
}
