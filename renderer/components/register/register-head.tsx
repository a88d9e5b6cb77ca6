/** The header row: a click sorts, Shift+click adds a level, the button opens the column's menu; headers are dragged to move and to resize. */
import { memo, useRef, type Dispatch, type PointerEvent, type ReactNode } from 'react';
import type { SortLevel, ViewState } from '../../../electron/api/views.ts';
import type { RegisterColumn } from './column.ts';
import { cellId } from './cell-id.ts';
import type { ViewAction } from './view-state.ts';

interface HeadProps<Row> {
  gridId: string;
  columns: readonly RegisterColumn<Row>[];
  sort: readonly SortLevel[];
  filters: ViewState['filters'];
  /** Key of the header that the keyboard is on; null for none. */
  active: string | null;
  /** Whether all, none or some rows in view are chosen. */
  chosen: 'all' | 'some' | 'none';
  dispatch: Dispatch<ViewAction>;
  onMenu: (column: string, anchor: HTMLElement) => void;
  onChooseAll: () => void;
  onSort: (column: string, add: boolean) => void;
}

export const RegisterHead = memo(function RegisterHead<Row>(props: HeadProps<Row>) {
  const { gridId, columns, sort, active, chosen } = props;
  return (
    <div role="rowgroup" className="register-head">
      <div role="row" aria-rowindex={1} className="register-row">
        <div
          role="columnheader"
          tabIndex={-1}
          aria-colindex={1}
          className="register-tick"
          onClick={props.onChooseAll}
          title={chosen === 'all' ? 'Bỏ chọn tất cả' : 'Chọn tất cả (Ctrl+A)'}
        >
          <span className="visually-hidden">Chọn</span>
          <span className={`tick ${chosen}`} aria-hidden="true" />
        </div>
        {columns.map((column, at) => (
          <HeadCell
            key={column.key}
            {...props}
            column={column}
            colIndex={at + 2}
            id={cellId(gridId, null, column.key)}
            isActive={active === column.key}
            level={sort.findIndex((entry) => entry.column === column.key)}
          />
        ))}
      </div>
    </div>
  );
}) as <Row>(props: HeadProps<Row>) => ReactNode;

const DRAG_TYPE = 'application/x-lhh-column';

function HeadCell<Row>({
  column,
  colIndex,
  id,
  isActive,
  level,
  sort,
  filters,
  dispatch,
  onMenu,
  onSort,
}: HeadProps<Row> & {
  column: RegisterColumn<Row>;
  colIndex: number;
  id: string;
  isActive: boolean;
  /** Place in the order of sorting, −1 for none. */
  level: number;
}) {
  const cell = useRef<HTMLDivElement>(null);
  const { key, label } = column;
  const direction = sort[level]?.direction;
  const canSort = column.isSortable !== false;
  const isFiltered = filters[key] !== undefined;
  const classes = ['register-cell', isActive ? 'active' : '', column.type === 'number' ? 'number' : ''];
  return (
    <div
      ref={cell}
      id={id}
      role="columnheader"
      tabIndex={-1}
      aria-colindex={colIndex}
      aria-sort={direction && level === 0 ? direction : undefined}
      className={classes.join(' ')}
      draggable
      title={canSort ? `${label}: bấm để sắp xếp, Shift+bấm để xếp thêm` : label}
      onClick={(event) => {
        if (canSort) onSort(key, event.shiftKey);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(key, event.currentTarget);
      }}
      onDragStart={(event) => {
        event.dataTransfer.setData(DRAG_TYPE, key);
        event.dataTransfer.effectAllowed = 'move';
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(DRAG_TYPE)) event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        const from = event.dataTransfer.getData(DRAG_TYPE);
        if (from !== '') dispatch({ type: 'move', column: from, to: key });
      }}
    >
      <span className="register-label">{label}</span>
      {direction ? (
        <span className="register-sort" aria-hidden="true">
          {direction === 'ascending' ? '▲' : '▼'}
          {sort.length > 1 ? level + 1 : ''}
        </span>
      ) : null}
      <button
        type="button"
        className={isFiltered ? 'icon filtered' : 'icon'}
        tabIndex={-1}
        aria-label={`Lọc và sắp xếp cột ${label}${isFiltered ? ' (đang lọc)' : ''}`}
        title={`Lọc và sắp xếp cột ${label} (Alt+↓)`}
        onClick={(event) => {
          event.stopPropagation();
          onMenu(key, event.currentTarget);
        }}
      >
        <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true">
          <path d="M0.5 1h9L6.2 5v4L3.8 7.8V5z" />
        </svg>
      </button>
      <span
        className="register-resize"
        aria-hidden="true"
        onClick={(event) => event.stopPropagation()}
        onPointerDown={(event) => {
          const header = cell.current;
          if (header) startResize(event, header, (width) => dispatch({ type: 'resize', column: key, width }));
        }}
      />
    </div>
  );
}

/** Follows the pointer until it is let go. */
function startResize(
  event: PointerEvent<HTMLElement>,
  header: HTMLElement,
  onWidth: (width: number) => void,
): void {
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget;
  const startX = event.clientX;
  const startWidth = header.getBoundingClientRect().width;
  handle.setPointerCapture(event.pointerId);
  const onMove = (move: globalThis.PointerEvent): void => onWidth(startWidth + move.clientX - startX);
  handle.addEventListener('pointermove', onMove);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', onMove), {
    once: true,
  });
}
