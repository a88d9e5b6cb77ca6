/**
 * The grid of a register: header, the rows in view, sums; mouse and keyboard as in a Windows list.
 *
 * Rows stand in a frame that sticks below the header while the scroller moves behind it. When the browser scrolls before the script has had its
 * turn, the frame still shows the rows of a moment ago, never an empty page.
 */
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type Dispatch,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import type { ViewState } from '../../../electron/api/views.ts';
import type { AfterEdit } from './cell-editor.tsx';
import { cellId } from './cell-id.ts';
import { numberText } from '../../app/number-text.ts';
import { type RegisterColumn, type RowKey } from './column.ts';
import { fold } from './fold.ts';
import { gridCommand, moveFrom, type GridCommand, type GridPlace } from './grid-keys.ts';
import { RegisterHead } from './register-head.tsx';
import { RegisterRow } from './register-row.tsx';
import type { RowIndex } from './row-index.ts';
import { HEADER, type Selection, type SelectionAction } from './selection.ts';
import { findAhead, isTyping, NOTHING_TYPED, typeOn } from './type-ahead.ts';
import { useRowWindow } from './use-row-window.ts';
import type { ViewAction } from './view-state.ts';

/** CSS pixels; header and foot are as high. */
const ROW_HEIGHT = 28;
/** Rows ready above and below those in view. */
const OVERSCAN = 12;

export interface GridProps<Row> {
  gridId: string;
  label: string;
  index: RowIndex<Row>;
  /** Places of the rows in view, in order. */
  places: Uint32Array;
  /** Their keys. */
  shown: readonly RowKey[];
  columns: readonly RegisterColumn<Row>[];
  view: ViewState;
  dispatch: Dispatch<ViewAction>;
  selection: Selection;
  /** How many of the rows in view are chosen. */
  selectedCount: number;
  select: (action: SelectionAction) => void;
  /** Sum of each column that has one. */
  sums: ReadonlyMap<string, number>;
  onMenu: (column: string, anchor: HTMLElement) => void;
  onOpen: ((row: Row) => void) | undefined;
  /** Runs an action of the selection by its keys; false where no action has them. */
  onActionKey: (event: KeyboardEvent) => boolean;
  /** Copies the chosen rows; `cellOnly` asks for the one cell of the keyboard. */
  onCopy: (cellOnly: boolean) => void;
}

interface Edited {
  row: RowKey;
  column: string;
}

export function RegisterGrid<Row>(props: GridProps<Row>) {
  const { gridId, index, places, shown, columns, view, dispatch, selection, select, sums } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRef<HTMLDivElement>(null);
  const [edited, setEdited] = useState<Edited | null>(null);
  const typed = useRef(NOTHING_TYPED);
  const foot = sums.size > 0 ? ROW_HEIGHT : 0;

  const rowView = useRowWindow(scroller, rows, {
    total: places.length,
    rowHeight: ROW_HEIGHT,
    overscan: OVERSCAN,
    taken: ROW_HEIGHT + foot,
  });
  const { room } = rowView;
  const inView = Array.from({ length: rowView.end - rowView.first }, (_, at) => rowView.first + at);
  // The row that is written in stays, also out of view: its text is not yet anywhere else.
  const editedAt = edited ? shown.indexOf(edited.row) : -1;
  if (editedAt >= 0 && !inView.includes(editedAt)) inView.push(editedAt);

  // Widths reach all rows by one property, so that dragging a border draws no row anew.
  const widths = columns.map(({ key, isWide }) => {
    const width = view.columns.find((column) => column.key === key)?.width ?? ROW_HEIGHT;
    return isWide ? `minmax(${width}px, 1fr)` : `${width}px`;
  });
  const template = `2rem ${widths.join(' ')}`;
  useLayoutEffect(() => {
    scroller.current?.style.setProperty('--columns', template);
  }, [template]);

  const present = (): GridPlace => ({
    row: selection.row === null ? HEADER : shown.indexOf(selection.row),
    column: Math.max(
      0,
      columns.findIndex((column) => column.key === selection.column),
    ),
  });
  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);

  const showCell = (place: GridPlace): void => {
    if (place.row >= 0) rowView.showRow(place.row);
    const key = columns[place.column]?.key;
    const header = key ? document.getElementById(cellId(gridId, null, key)) : null;
    if (header && scroller.current) scrollAcross(scroller.current, header, place.column === 0);
  };
  const goTo = (place: GridPlace, choose: 'only' | 'range' | 'none'): void => {
    const column = columns[place.column]?.key ?? selection.column;
    const row = place.row < 0 ? null : (shown[place.row] ?? null);
    select({ type: 'go', row, column, choose });
    showCell(place);
  };

  const canEdit = (place: GridPlace): boolean => {
    const edit = columns[place.column]?.edit;
    const at = places[place.row];
    const row = at === undefined ? undefined : index.rows[at];
    return edit !== undefined && row !== undefined && (edit.isAllowed?.(row) ?? true);
  };
  const edit = (place: GridPlace): boolean => {
    const [row, column] = [shown[place.row], columns[place.column]];
    if (row === undefined || !column || !canEdit(place)) return false;
    setEdited({ row, column: column.key });
    return true;
  };
  const endEdit = (after: AfterEdit): void => {
    setEdited(null);
    if (after === 'left') return;
    focusGrid();
    if (after === 'stay') return;
    const from = present();
    const step = after === 'next' ? 1 : -1;
    // On to the next cell that can be written in, through the rows.
    const total = shown.length * columns.length;
    for (let cell = from.row * columns.length + from.column + step; cell >= 0 && cell < total; cell += step) {
      const place = { row: Math.floor(cell / columns.length), column: cell % columns.length };
      if (!canEdit(place)) continue;
      goTo(place, 'only');
      edit(place);
      return;
    }
  };

  const open = (place: GridPlace): void => {
    const at = places[place.row];
    const row = at === undefined ? undefined : index.rows[at];
    if (row !== undefined) props.onOpen?.(row);
  };
  const sortBy = useCallback(
    (column: string, add: boolean) => {
      dispatch({ type: 'sort', column, add });
      scroller.current?.focus({ preventScroll: true });
    },
    [dispatch],
  );

  const run = (command: GridCommand): void => {
    const place = present();
    switch (command.type) {
      case 'move': {
        const page = Math.max(1, Math.floor(room / ROW_HEIGHT) - 1);
        const size = { rows: shown.length, columns: columns.length, page };
        return goTo(moveFrom(place, command.move, size), command.choose);
      }
      case 'toggle':
        return selection.row === null ? undefined : select({ type: 'toggle', row: selection.row });
      case 'all':
        return select({ type: 'all' });
      case 'nothing':
        return select({ type: 'nothing' });
      case 'copy':
        return props.onCopy(command.cellOnly);
      case 'edit':
        edit(place);
        return;
      case 'enter': {
        const column = columns[place.column];
        if (place.row >= 0) {
          if (!edit(place)) open(place);
        } else if (column && column.isSortable !== false) sortBy(column.key, command.add);
        return;
      }
      case 'menu': {
        const key = columns[place.column]?.key;
        const header = key ? document.getElementById(cellId(gridId, null, key)) : null;
        if (key && header) props.onMenu(key, header);
        return;
      }
    }
  };

  const typeAhead = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const isLetter = key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
    const now = event.timeStamp;
    if (!isLetter && !(key === 'Backspace' && isTyping(typed.current, now))) return false;
    if (key === ' ' && !isTyping(typed.current, now)) return false;
    typed.current = typeOn(typed.current, fold(key), now);
    const place = present();
    const column = columns[place.column];
    if (!column) return false;
    const folded = index.folded(column.key);
    const cells = Array.from(places, (at) => folded[at] ?? '');
    const found = findAhead(cells, typed.current.text, place.row);
    if (found >= 0) goTo({ ...place, row: found }, 'only');
    return true;
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    // Keys inside a cell's link or button are its own.
    if (event.target !== scroller.current) return;
    if (!typeAhead(event) && !props.onActionKey(event)) {
      const command = gridCommand(event.nativeEvent);
      if (!command) return;
      run(command);
    }
    event.preventDefault();
  };

  const placeOf = (event: MouseEvent): (GridPlace & { isTick: boolean }) | null => {
    const target = event.target instanceof Element ? event.target : null;
    const row = target?.closest<HTMLElement>('[data-place]');
    if (!target || !row) return null;
    const key = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
    const column = columns.findIndex((entry) => entry.key === key);
    return {
      row: Number(row.dataset['place']),
      column: column < 0 ? present().column : column,
      isTick: target.closest('[data-tick]') !== null,
    };
  };
  const onMouseDown = (event: MouseEvent): void => {
    if (event.target instanceof Element && event.target.closest('input, select, a, button')) return;
    const place = placeOf(event);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    focusGrid();
    const row = shown[place.row];
    if (row === undefined) return;
    if (place.isTick || event.ctrlKey || event.metaKey) {
      select({ type: 'go', row, column: columns[place.column]?.key ?? selection.column, choose: 'none' });
      select({ type: 'toggle', row });
    } else goTo(place, event.shiftKey ? 'range' : 'only');
  };
  const onDoubleClick = (event: MouseEvent): void => {
    const place = placeOf(event);
    if (place && !place.isTick && !edit(place)) open(place);
  };

  const activeAt = selection.row === null ? HEADER : shown.indexOf(selection.row);
  const lastAt = useRef(0);
  useEffect(() => {
    if (activeAt >= 0) lastAt.current = activeAt;
    else if (selection.row !== null) {
      // Its row is deleted or filtered away: the keyboard stays where it was, on the row that has come there.
      const row = shown[Math.min(lastAt.current, shown.length - 1)] ?? null;
      select({ type: 'go', row, column: selection.column, choose: 'none' });
    }
  }, [activeAt, selection.row, selection.column, shown, select]);
  const isActiveShown = activeAt === HEADER || inView.includes(activeAt);
  const activeColumn = columns.some((column) => column.key === selection.column)
    ? selection.column
    : (columns[0]?.key ?? '');
  const chosen = shown.length > 0 && props.selectedCount === shown.length;

  return (
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className="register-grid"
      aria-label={props.label}
      aria-multiselectable="true"
      aria-rowcount={places.length + (sums.size > 0 ? 2 : 1)}
      aria-colcount={columns.length + 1}
      aria-activedescendant={
        isActiveShown ? cellId(gridId, activeAt < 0 ? null : selection.row, activeColumn) : undefined
      }
      onKeyDown={onKeyDown}
      onMouseDown={onMouseDown}
      onDoubleClick={onDoubleClick}
    >
      <RegisterHead
        gridId={gridId}
        columns={columns}
        sort={view.sort}
        filters={view.filters}
        active={activeAt < 0 ? activeColumn : null}
        chosen={chosen ? 'all' : props.selectedCount > 0 ? 'some' : 'none'}
        dispatch={dispatch}
        onMenu={props.onMenu}
        onChooseAll={() => {
          select({ type: chosen ? 'nothing' : 'all' });
          focusGrid();
        }}
        onSort={sortBy}
      />
      <div role="rowgroup" className="register-body" style={{ height: places.length * ROW_HEIGHT }}>
        <div
          role="presentation"
          className="register-frame"
          style={{ height: Math.min(room, places.length * ROW_HEIGHT) }}
        >
          <div role="presentation" ref={rows} className="register-rows">
            {inView.map((place) => {
              const at = places[place];
              const row = at === undefined ? undefined : index.rows[at];
              const rowKey = shown[place];
              if (row === undefined || rowKey === undefined) return null;
              return (
                <RegisterRow
                  key={rowKey}
                  gridId={gridId}
                  row={row}
                  rowKey={rowKey}
                  place={place}
                  top={place * ROW_HEIGHT}
                  height={ROW_HEIGHT}
                  columns={columns}
                  isSelected={selection.selected.has(rowKey)}
                  active={activeAt === place ? activeColumn : null}
                  edited={edited?.row === rowKey ? edited.column : null}
                  onEdited={endEdit}
                  onCancelEdit={() => {
                    setEdited(null);
                    focusGrid();
                  }}
                />
              );
            })}
          </div>
        </div>
      </div>
      {sums.size > 0 ? (
        <div role="rowgroup" className="register-foot">
          <div role="row" aria-rowindex={places.length + 2} className="register-row">
            <div role="gridcell" aria-colindex={1} aria-label="Tổng" className="register-tick" />
            {columns.map((column, at) => {
              const sum = sums.get(column.key);
              return (
                <div
                  key={column.key}
                  role="gridcell"
                  aria-colindex={at + 2}
                  className={sum === undefined ? 'register-cell' : 'register-cell number'}
                >
                  {sum === undefined ? (at === 0 ? 'Tổng' : '') : numberText(sum)}
                </div>
              );
            })}
          </div>
        </div>
      ) : null}
    </div>
  );
}

/** Scrolls sideways until a header is in view; the first column also shows what stands left of it. */
function scrollAcross(scroller: HTMLElement, header: HTMLElement, isFirst: boolean): void {
  const left = isFirst ? 0 : header.offsetLeft;
  const right = header.offsetLeft + header.offsetWidth;
  if (left < scroller.scrollLeft) scroller.scrollLeft = left;
  else if (right > scroller.scrollLeft + scroller.clientWidth)
    scroller.scrollLeft = right - scroller.clientWidth;
}
