/** The one list of all registers: search, filters, order, columns, saved views, choosing rows, writing in cells, copying, printing, export. */
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import type { SavedView, SortLevel, ViewState } from '../../../electron/api/views.ts';
import { ariaKeys, commandFor, type Command } from '../../app/keys.ts';
import { useCommandKeys } from '../../app/use-command-keys.ts';
import { TextField } from '../field.tsx';
import { ColumnMenu } from './column-menu.tsx';
import { ColumnsDialog } from './columns-dialog.tsx';
import { numberText } from '../../app/number-text.ts';
import { type RegisterColumn, type RowKey } from './column.ts';
import { copyForms } from '../copy.ts';
import { choiceCounts, filterPlaces, isFiltered } from './filter.ts';
import { filterText } from './filter-text.ts';
import { RegisterGrid } from './register-grid.tsx';
import { registerList, sumOf, type RegisterList } from './register-list.ts';
import { RowIndex } from './row-index.ts';
import { reduceSelection, startSelection, type SelectionAction } from './selection.ts';
import { sortPlaces } from './sort.ts';
import { toTsv } from './tsv.ts';
import { useRememberedColumns, useViews, type Views } from './use-views.ts';
import { ViewBar } from './view-bar.tsx';
import { fitView, initialView, reduceView, shownColumns, type ViewAction } from './view-state.ts';

/** What can be done with chosen rows. */
export interface RegisterAction<Row> extends Command {
  /** For one row alone. */
  isForOne?: boolean;
  run: (rows: readonly Row[]) => void;
}

export interface RegisterProps<Row> {
  /** Under this name views are saved: "documents". */
  register: string;
  /** Name of the list for those who hear it: "Văn bản". */
  label: string;
  /** What its rows are, as counts say it: "văn bản" ("Hiện 12 trong 60 văn bản"). */
  noun: string;
  rows: readonly Row[];
  /** One function for all the page's life, as are the columns: another one makes the list work everything out again. */
  rowKey: (row: Row) => RowKey;
  columns: readonly RegisterColumn<Row>[];
  /** False while the rows are read for the first time. */
  isLoaded: boolean;
  /** Order before anything is chosen. */
  sort?: readonly SortLevel[];
  /** What the quick filter box may look for: "ví dụ: phan bien". */
  quickHint?: string;
  /** Hears the words of the quick filter box, for a page that searches in more than the list shows. */
  onQuick?: (text: string) => void;
  /** Rows that match by something the list does not show, and of which words this is the answer: until the next one it may be that of shorter words. */
  alsoMatching?: { words: string; rows: ReadonlySet<RowKey> } | undefined;
  actions?: readonly RegisterAction<Row>[];
  /** Enter and double click. */
  onOpen?: ((row: Row) => void) | undefined;
  /** Prints exactly what is shown. */
  onPrint?: (list: RegisterList) => void;
  /** Exports exactly what is shown. */
  onExport?: (list: RegisterList) => void;
  /** Where there is no row at all. */
  empty: ReactNode;
  /** Buttons of the page, at the end of the bar. */
  children?: ReactNode;
}

/** Work wherever on the page the focus is. */
const REGISTER_COMMANDS: readonly Command[] = [{ id: 'find', label: 'Về ô tìm', keys: 'Ctrl+F' }];

/** The views of registers in this window, so that a list comes back as it was left. */
const left = new Map<string, { view: ViewState; chosen: number | null }>();

export function Register<Row>(props: RegisterProps<Row>) {
  const views = useViews(props.register);
  // Which view it opens with is known only then.
  return views.isLoaded ? <LoadedRegister {...props} views={views} /> : <Waiting />;
}

function Waiting() {
  return (
    <p className="count" role="status">
      Đang đọc…
    </p>
  );
}

function start<Row>(props: RegisterProps<Row>, views: Views): { view: ViewState; chosen: number | null } {
  const before = left.get(props.register);
  if (before) return { view: fitView(before.view, props.columns), chosen: before.chosen };
  const own = views.saved.find((view) => view.isDefault);
  if (own) return { view: fitView(own.state, props.columns), chosen: own.id };
  return { view: basicView(props, views), chosen: null };
}

/** The register without a saved view: its own order, the columns as they were left. */
function basicView<Row>(props: RegisterProps<Row>, views: Views): ViewState {
  const basic = initialView(props.columns, props.sort);
  return views.lastColumns ? fitView({ ...basic, columns: views.lastColumns }, props.columns) : basic;
}

function LoadedRegister<Row>(props: RegisterProps<Row> & { views: Views }) {
  const { register, rows, rowKey, columns, alsoMatching, views, onQuick, noun } = props;
  const gridId = useId();
  const root = useRef<HTMLElement>(null);
  const [begun] = useState(() => start(props, views));
  const [view, dispatch] = useReducer(reduceView, begun.view);
  const [chosenView, setChosenView] = useState(begun.chosen);
  const [menu, setMenu] = useState<{ column: string; anchor: HTMLElement } | null>(null);
  const [hasColumns, setColumnsOpen] = useState(false);
  useRememberedColumns(register, view.columns);
  useEffect(() => {
    left.set(register, { view, chosen: chosenView });
  }, [register, view, chosenView]);
  useEffect(() => onQuick?.(view.quick), [view.quick, onQuick]);

  // Typing goes first, the list follows; not where a key is to act on what the words find.
  const late = useDeferredValue(view);
  const [isHurried, setHurried] = useState(false);
  const { quick, filters, sort, columns: columnStates } = isHurried ? view : late;
  const index = useMemo(() => new RowIndex(rows, rowKey, columns), [rows, rowKey, columns]);
  useIdleWarmUp(index, view);
  const filtered = useMemo(
    () =>
      filterPlaces(index, {
        state: { quick, filters, columns: columnStates },
        alsoMatching: alsoMatching?.rows,
      }),
    [index, quick, filters, columnStates, alsoMatching],
  );
  const places = useMemo(() => sortPlaces(filtered, index, sort), [filtered, index, sort]);
  const shown = useMemo(() => Array.from(places, (place) => index.keys[place] ?? ''), [places, index]);
  const visible = useMemo(() => shownColumns(view).flatMap((key) => index.column(key) ?? []), [view, index]);
  const sums = useMemo(
    () =>
      new Map(
        visible
          .filter((column) => column.isSummed)
          .map((column) => [column.key, sumOf(index.values(column.key), places)] as const),
      ),
    [visible, index, places],
  );

  const [selection, setSelection] = useState(() => startSelection(shownColumns(begun.view)[0] ?? ''));
  const select = useCallback(
    (action: SelectionAction) => setSelection((state) => reduceSelection(state, action, shown)),
    [shown],
  );
  const selectedPlaces = useMemo(
    () => places.filter((place) => selection.selected.has(index.keys[place] ?? '')),
    [places, selection.selected, index],
  );

  const focusSearch = useCallback(
    (): void => root.current?.querySelector<HTMLElement>('.register-quick input')?.focus(),
    [],
  );
  useCommandKeys(REGISTER_COMMANDS, focusSearch);
  const rowsAt = (some: Iterable<number>): Row[] =>
    Array.from(some).flatMap((place) => {
      const row = index.rows[place];
      return row === undefined ? [] : [row];
    });
  const focusGrid = (): void => root.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  /** Arrow down has been pressed in the box, perhaps Enter behind it: both mean what is found, which may not be known yet. */
  const awaited = useRef<'row' | 'open' | null>(null);
  const isFound = !onQuick || view.quick.trim() === '' || alsoMatching?.words === view.quick;
  const goToFound = (): void => {
    if (awaited.current === null || !isFound) return;
    const opens = awaited.current === 'open';
    awaited.current = null;
    // Who has gone elsewhere meanwhile is not fetched back.
    if (!root.current?.contains(document.activeElement)) return;
    focusGrid();
    const isShown = selection.row !== null && shown.includes(selection.row);
    const key = isShown ? selection.row : (shown[0] ?? null);
    if (key === null) return;
    // oxlint-disable-next-line react/set-state-in-effect
    select({ type: 'go', row: key, column: selection.column, choose: 'none' });
    const [row] = opens ? rowsAt([index.placeOf(key)]) : [];
    if (row !== undefined) props.onOpen?.(row);
  };
  // Before the next key: the list that was hurried is drawn, or an answer has come. It sets a state only once for a key pressed in the box.
  useLayoutEffect(goToFound);
  const onKeyWhileAwaited = (event: KeyboardEvent): void => {
    if (awaited.current === null || event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter') {
      awaited.current = null;
      return;
    }
    awaited.current = 'open';
    event.preventDefault();
    event.stopPropagation();
  };
  const chooseView = (next: SavedView | null): void => {
    setChosenView(next?.id ?? null);
    dispatch({
      type: 'apply',
      state: next ? fitView(next.state, columns) : initialView(columns, props.sort),
    });
  };

  const actions = props.actions ?? [];
  const canRun = (action: RegisterAction<Row>, count: number): boolean =>
    count > 0 && (action.isForOne !== true || count === 1);
  const onActionKey = (event: KeyboardEvent): boolean => {
    const action = commandFor(actions, event.nativeEvent);
    if (!action) return false;
    // Without a choice the row of the keyboard is meant.
    const active = selection.row === null ? -1 : index.placeOf(selection.row);
    const meant = selectedPlaces.length > 0 ? selectedPlaces : active < 0 ? [] : [active];
    // A key that is held down means one deed, not one for each row that comes to its place.
    if (!event.repeat && canRun(action, meant.length)) action.run(rowsAt(meant));
    return true;
  };

  const shownStates = view.columns.filter((column) => column.isShown);
  const copy = (cellOnly: boolean): void => {
    const active = selection.row === null ? -1 : index.placeOf(selection.row);
    if (cellOnly || selectedPlaces.length === 0) {
      if (active >= 0) copyForms({ 'text/plain': index.texts(selection.column)[active] ?? '' });
      return;
    }
    const { rows: cells } = registerList(index, shownStates, selectedPlaces);
    copyForms({ 'text/plain': toTsv(cells.map((row) => row.map((cell) => cell.text))) });
  };
  const listNow = (): RegisterList => registerList(index, shownStates, places);

  const total = rows.length;
  const isSearching = isFiltered(view);
  const menuColumn = menu ? index.column(menu.column) : undefined;
  return (
    <section
      className="register"
      aria-label={props.label}
      ref={root}
      onKeyDownCapture={onKeyWhileAwaited}
      onPointerDownCapture={() => (awaited.current = null)}
    >
      <div className="filters">
        <div className="grow register-quick">
          <TextField
            label="Tìm (không cần dấu)"
            type="search"
            value={view.quick}
            onChange={(text) => {
              setHurried(false);
              dispatch({ type: 'quick', text });
            }}
            placeholder={props.quickHint}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              awaited.current = 'row';
              setHurried(true);
              if (isHurried) goToFound();
            }}
          />
        </div>
        <ViewBar
          register={register}
          saved={views.saved}
          current={chosenView}
          view={view}
          onChoose={chooseView}
        />
        <button type="button" onClick={() => setColumnsOpen(true)}>
          Cột…
        </button>
        {props.onPrint ? (
          <button type="button" disabled={places.length === 0} onClick={() => props.onPrint?.(listNow())}>
            In danh sách
          </button>
        ) : null}
        {props.onExport ? (
          <button type="button" disabled={places.length === 0} onClick={() => props.onExport?.(listNow())}>
            Xuất Excel
          </button>
        ) : null}
        {props.children}
      </div>
      <div className="register-state">
        <p className="count" role="status">
          {props.isLoaded ? countText(places.length, total, noun) : 'Đang đọc…'}
        </p>
        {isSearching ? (
          <FilterChips view={view} label={(key) => index.column(key)?.label ?? key} dispatch={dispatch} />
        ) : null}
        {selectedPlaces.length > 0 ? (
          <div className="register-chosen" role="toolbar" aria-label="Việc với các dòng đã chọn">
            <span>Đã chọn {numberText(selectedPlaces.length)}</span>
            {actions.map((action) => (
              <button
                key={action.id}
                type="button"
                disabled={!canRun(action, selectedPlaces.length)}
                aria-keyshortcuts={ariaKeys(action.keys)}
                title={action.keys ? `${action.label} (${action.keys})` : action.label}
                onClick={() => action.run(rowsAt(selectedPlaces))}
              >
                {action.label}
              </button>
            ))}
            <button
              type="button"
              aria-keyshortcuts="Control+C"
              title="Sao chép các ô đang hiện, để dán vào Excel (Ctrl+C)"
              onClick={() => copy(false)}
            >
              Sao chép
            </button>
            <button type="button" className="quiet" onClick={() => select({ type: 'nothing' })}>
              Bỏ chọn
            </button>
          </div>
        ) : null}
      </div>
      {props.isLoaded && total === 0 ? (
        props.empty
      ) : places.length === 0 && props.isLoaded ? (
        <div className="empty">
          <p>Không có {noun} nào khớp. Hãy bớt chữ tìm hoặc bỏ bộ lọc.</p>
          <div className="inline">
            <button type="button" onClick={() => dispatch({ type: 'clearFilters' })}>
              Bỏ bộ lọc
            </button>
          </div>
        </div>
      ) : total > 0 ? (
        <RegisterGrid
          gridId={gridId}
          label={props.label}
          index={index}
          places={places}
          shown={shown}
          columns={visible}
          view={view}
          dispatch={dispatch}
          selection={selection}
          selectedCount={selectedPlaces.length}
          select={select}
          sums={sums}
          onMenu={(column, anchor) => setMenu({ column, anchor })}
          onOpen={props.onOpen}
          onActionKey={onActionKey}
          onCopy={copy}
        />
      ) : null}
      {menu && menuColumn ? (
        <ColumnMenu
          key={menu.column}
          column={menuColumn}
          anchor={menu.anchor}
          view={view}
          choices={() =>
            choiceCounts(
              index,
              menu.column,
              filterPlaces(index, { state: view, alsoMatching: alsoMatching?.rows, except: menu.column }),
            )
          }
          dispatch={dispatch}
          onClose={() => {
            setMenu(null);
            focusGrid();
          }}
        />
      ) : null}
      <ColumnsDialog
        open={hasColumns}
        columns={columns}
        view={view}
        dispatch={dispatch}
        onClose={() => setColumnsOpen(false)}
      />
    </section>
  );
}

/** "60 văn bản", "Hiện 12 trong 60 văn bản". */
function countText(shown: number, total: number, noun: string): string {
  return shown === total
    ? `${numberText(total)} ${noun}`
    : `Hiện ${numberText(shown)} trong ${numberText(total)} ${noun}`;
}

function FilterChips({
  view,
  label,
  dispatch,
}: {
  view: ViewState;
  label: (column: string) => string;
  dispatch: (action: ViewAction) => void;
}) {
  return (
    <div className="register-chips">
      {Object.entries(view.filters).map(([column, filter]) => (
        <button
          key={column}
          type="button"
          className="chip"
          title="Bỏ điều kiện lọc này"
          onClick={() => dispatch({ type: 'filter', column, filter: null })}
        >
          {label(column)}: {filterText(filter)} ×
        </button>
      ))}
      <button type="button" className="quiet" onClick={() => dispatch({ type: 'clearFilters' })}>
        Bỏ bộ lọc
      </button>
    </div>
  );
}

/** What is left of an idle time that a step may need, in milliseconds. */
const STEP_MS = 4;

/** Prepares the index while nothing else is to be done, so that the first letter and the first click find it ready. */
function useIdleWarmUp<Row>(index: RowIndex<Row>, view: ViewState): void {
  const keys = shownColumns(view).join('\n');
  useEffect(() => {
    const work = keys.split('\n').map((key) => index.prepare(key));
    let handle = 0;
    const next = (deadline: IdleDeadline): void => {
      while (work.length > 0 && deadline.timeRemaining() > STEP_MS) if (work[0]?.next().done) work.shift();
      if (work.length > 0) handle = requestIdleCallback(next);
    };
    handle = requestIdleCallback(next);
    return () => cancelIdleCallback(handle);
  }, [index, keys]);
}
