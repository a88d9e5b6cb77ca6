/** What a register shows, as one value, and the ways to change it. Pure. */
import type { ColumnFilter, SortLevel, ViewState } from '../../../electron/api/views.ts';
import type { RegisterColumn } from './column.ts';
import { isActive } from './filter.ts';

export const LEAST_WIDTH = 60;
export const MOST_WIDTH = 1_200;
/** CSS pixels by which a key makes a column wider or narrower. */
export const WIDTH_STEP = 20;

export type ViewAction =
  | { type: 'quick'; text: string }
  /** Sorts by one column; pressed again it turns round, then sorts no more. `add` keeps the other levels before it. */
  | { type: 'sort'; column: string; add: boolean }
  | { type: 'sortBy'; level: SortLevel }
  | { type: 'sortNot'; column: string }
  | { type: 'filter'; column: string; filter: ColumnFilter | null }
  | { type: 'clearFilters' }
  | { type: 'show'; column: string; isShown: boolean }
  /** Moves a column to the place of another. */
  | { type: 'move'; column: string; to: string }
  /** Moves a column over the next shown one to the left or right. */
  | { type: 'shift'; column: string; by: -1 | 1 }
  | { type: 'resize'; column: string; width: number }
  | { type: 'apply'; state: ViewState };

/** The state a register has before anything is chosen. */
export function initialView<Row>(
  columns: readonly RegisterColumn<Row>[],
  sort: readonly SortLevel[] = [],
): ViewState {
  return {
    columns: columns.map(({ key, isShown, width }) => ({ key, isShown: isShown ?? true, width })),
    sort: [...sort],
    filters: {},
    quick: '',
  };
}

/** A stored state for the columns there are now: what is gone is left out, what is new stands behind as it begins. */
export function fitView<Row>(stored: ViewState, columns: readonly RegisterColumn<Row>[]): ViewState {
  const known = new Set(columns.map((column) => column.key));
  const stays = stored.columns.filter((column) => known.has(column.key));
  const had = new Set(stays.map((column) => column.key));
  const added = initialView(columns).columns.filter((column) => !had.has(column.key));
  const all = [...stays, ...added];
  return {
    columns: all.some((column) => column.isShown) ? all : initialView(columns).columns,
    sort: stored.sort.filter((level) => known.has(level.column)),
    filters: Object.fromEntries(Object.entries(stored.filters).filter(([key]) => known.has(key))),
    quick: stored.quick,
  };
}

/** Keys of the columns in view, from left to right. */
export function shownColumns(state: ViewState): string[] {
  return state.columns.filter((column) => column.isShown).map((column) => column.key);
}

export function reduceView(state: ViewState, action: ViewAction): ViewState {
  switch (action.type) {
    case 'quick':
      return { ...state, quick: action.text };
    case 'sort':
      return { ...state, sort: turned(state.sort, action.column, action.add) };
    case 'sortBy':
      return { ...state, sort: [action.level] };
    case 'sortNot':
      return { ...state, sort: state.sort.filter((level) => level.column !== action.column) };
    case 'filter': {
      const { [action.column]: _, ...others } = state.filters;
      const { filter } = action;
      return {
        ...state,
        filters: filter && isActive(filter) ? { ...others, [action.column]: filter } : others,
      };
    }
    case 'clearFilters':
      return { ...state, filters: {}, quick: '' };
    case 'show': {
      const columns = state.columns.map((column) =>
        column.key === action.column ? { ...column, isShown: action.isShown } : column,
      );
      // A list without columns could not be brought back by its headers.
      return columns.some((column) => column.isShown) ? { ...state, columns } : state;
    }
    case 'move':
      return { ...state, columns: moved(state.columns, action.column, action.to) };
    case 'shift': {
      const shown = shownColumns(state);
      const neighbour = shown[shown.indexOf(action.column) + action.by];
      return shown.includes(action.column) && neighbour !== undefined
        ? { ...state, columns: moved(state.columns, action.column, neighbour) }
        : state;
    }
    case 'resize': {
      const width = Math.round(Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, action.width)));
      return {
        ...state,
        columns: state.columns.map((column) =>
          column.key === action.column ? { ...column, width } : column,
        ),
      };
    }
    case 'apply':
      return action.state;
  }
}

function turned(sort: readonly SortLevel[], column: string, add: boolean): SortLevel[] {
  const own = sort.find((level) => level.column === column);
  if (!add) {
    if (!own || sort.length > 1) return [{ column, direction: 'ascending' }];
    return own.direction === 'ascending' ? [{ column, direction: 'descending' }] : [];
  }
  if (!own) return [...sort, { column, direction: 'ascending' }];
  return own.direction === 'ascending'
    ? sort.map((level) => (level === own ? { column, direction: 'descending' } : level))
    : sort.filter((level) => level !== own);
}

function moved(columns: ViewState['columns'], key: string, to: string): ViewState['columns'] {
  const from = columns.findIndex((column) => column.key === key);
  const target = columns.findIndex((column) => column.key === to);
  const column = columns[from];
  if (!column || target < 0) return columns;
  return columns.toSpliced(from, 1).toSpliced(target, 0, column);
}
