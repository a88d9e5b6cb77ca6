/** Keys of the grid: what each asks for, and where a move leads. Pure. */
import { keysOf, type KeyPress } from '../../app/keys.ts';
import { HEADER } from './selection.ts';

export type Move =
  'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'pageUp' | 'pageDown' | 'top' | 'bottom';

export type GridCommand =
  | { type: 'move'; move: Move; choose: 'only' | 'range' | 'none' }
  /** Space: chooses the row or leaves it. */
  | { type: 'toggle' }
  | { type: 'all' }
  | { type: 'nothing' }
  /** Enter: edits, sorts in the header, else opens the row. */
  | { type: 'enter'; add: boolean }
  | { type: 'edit' }
  /** Ctrl+C: the chosen rows; with Shift the one cell. */
  | { type: 'copy'; cellOnly: boolean }
  /** Filter and order of the column. */
  | { type: 'menu' };

const MOVES: Readonly<Record<string, Move>> = {
  '↑': 'up',
  '↓': 'down',
  '←': 'left',
  '→': 'right',
  Home: 'rowStart',
  End: 'rowEnd',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
  'Ctrl+Home': 'top',
  'Ctrl+End': 'bottom',
};

const OTHERS: Readonly<Record<string, GridCommand>> = {
  ' ': { type: 'toggle' },
  'Ctrl+ ': { type: 'toggle' },
  'Ctrl+A': { type: 'all' },
  Escape: { type: 'nothing' },
  Enter: { type: 'enter', add: false },
  'Shift+Enter': { type: 'enter', add: true },
  'Ctrl+C': { type: 'copy', cellOnly: false },
  'Ctrl+Shift+C': { type: 'copy', cellOnly: true },
  F2: { type: 'edit' },
  'Alt+↓': { type: 'menu' },
  'Shift+F10': { type: 'menu' },
  ContextMenu: { type: 'menu' },
  'Ctrl+↑': { type: 'move', move: 'up', choose: 'none' },
  'Ctrl+↓': { type: 'move', move: 'down', choose: 'none' },
};

/** What a key press asks of the grid; null for nothing. */
export function gridCommand(press: KeyPress): GridCommand | null {
  const keys = keysOf(press);
  const other = OTHERS[keys];
  if (other) return other;
  const move = MOVES[keys];
  if (move) return { type: 'move', move, choose: move === 'left' || move === 'right' ? 'none' : 'only' };
  const ranged = press.shiftKey ? MOVES[keys.replace('Shift+', '')] : undefined;
  return ranged ? { type: 'move', move: ranged, choose: 'range' } : null;
}

export interface GridPlace {
  /** Row in view, HEADER for the header. */
  row: number;
  column: number;
}

/** @param size rows and columns in view, and rows that a page shows */
export function moveFrom(
  { row, column }: GridPlace,
  move: Move,
  size: { rows: number; columns: number; page: number },
): GridPlace {
  const inRows = (wanted: number): number => Math.min(size.rows - 1, Math.max(HEADER, wanted));
  switch (move) {
    case 'up':
      return { row: inRows(row - 1), column };
    case 'down':
      return { row: inRows(row + 1), column };
    case 'left':
      return { row, column: Math.max(0, column - 1) };
    case 'right':
      return { row, column: Math.min(size.columns - 1, column + 1) };
    case 'rowStart':
      return { row, column: 0 };
    case 'rowEnd':
      return { row, column: size.columns - 1 };
    case 'pageUp':
      return { row: Math.max(Math.min(0, size.rows - 1), row - size.page), column };
    case 'pageDown':
      return { row: inRows(Math.max(0, row) + size.page), column };
    case 'top':
      return { row: Math.min(0, size.rows - 1), column };
    case 'bottom':
      return { row: size.rows - 1, column };
  }
}
