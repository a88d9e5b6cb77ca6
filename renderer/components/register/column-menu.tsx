/** What can be done with one column: order, filter, place, width. Opens below its header; Escape or a click elsewhere closes it. */
import { useEffect, useRef, type Dispatch } from 'react';
import type { ViewState } from '../../../electron/api/views.ts';
import type { RegisterColumn } from './column.ts';
import { FilterFields } from './filter-fields.tsx';
import { WIDTH_STEP, type ViewAction } from './view-state.ts';

export function ColumnMenu<Row>({
  column,
  anchor,
  view,
  choices,
  dispatch,
  onClose,
}: {
  column: RegisterColumn<Row>;
  /** The header under which it opens. */
  anchor: HTMLElement;
  view: ViewState;
  choices: () => readonly (readonly [string, number])[];
  dispatch: Dispatch<ViewAction>;
  onClose: () => void;
}) {
  const ref = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    element.showPopover();
    const header = anchor.getBoundingClientRect();
    const own = element.getBoundingClientRect();
    element.style.setProperty('left', `${Math.max(0, Math.min(header.left, innerWidth - own.width - 4))}px`);
    element.style.setProperty(
      'top',
      `${Math.max(0, Math.min(header.bottom, innerHeight - own.height - 4))}px`,
    );
    element.querySelector<HTMLElement>('input, select, button')?.focus();
    const onToggle = (event: ToggleEvent): void => {
      if (event.newState === 'closed') close.current();
    };
    element.addEventListener('toggle', onToggle);
    return () => element.removeEventListener('toggle', onToggle);
  }, [anchor]);

  const { key, label } = column;
  const level = view.sort.find((entry) => entry.column === key);
  const own = view.columns.find((entry) => entry.key === key);
  const run = (action: ViewAction): void => {
    dispatch(action);
    onClose();
  };
  const widen = (by: number): void => {
    if (own) dispatch({ type: 'resize', column: key, width: own.width + by });
  };
  return (
    <div
      ref={ref}
      popover="auto"
      className="register-menu"
      role="dialog"
      aria-label={`Cột ${label}`}
      onKeyDown={(event) => {
        // Enter in a field means "done"; on a button it presses it.
        const isField = event.target instanceof HTMLInputElement && event.target.type === 'text';
        if (event.key !== 'Enter' || !isField || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onClose();
      }}
    >
      {column.isSortable === false ? null : (
        <div className="inline">
          <button
            type="button"
            aria-pressed={level?.direction === 'ascending'}
            onClick={() => run({ type: 'sortBy', level: { column: key, direction: 'ascending' } })}
          >
            Tăng dần ↑
          </button>
          <button
            type="button"
            aria-pressed={level?.direction === 'descending'}
            onClick={() => run({ type: 'sortBy', level: { column: key, direction: 'descending' } })}
          >
            Giảm dần ↓
          </button>
          {level ? (
            <button type="button" onClick={() => run({ type: 'sortNot', column: key })}>
              Bỏ sắp xếp
            </button>
          ) : view.sort.length > 0 ? (
            <button type="button" onClick={() => run({ type: 'sort', column: key, add: true })}>
              Xếp thêm theo cột này
            </button>
          ) : null}
        </div>
      )}
      <FilterFields
        type={column.type}
        filter={view.filters[key]}
        choices={choices}
        onChange={(filter) => dispatch({ type: 'filter', column: key, filter })}
      />
      <div className="inline">
        {view.filters[key] ? (
          <button type="button" onClick={() => run({ type: 'filter', column: key, filter: null })}>
            Bỏ lọc cột này
          </button>
        ) : null}
        <button type="button" className="primary" onClick={onClose}>
          Xong
        </button>
      </div>
      <div className="inline register-menu-place" role="group" aria-label="Chỗ và độ rộng của cột">
        <button type="button" onClick={() => dispatch({ type: 'shift', column: key, by: -1 })}>
          ← Sang trái
        </button>
        <button type="button" onClick={() => dispatch({ type: 'shift', column: key, by: 1 })}>
          Sang phải →
        </button>
        <button type="button" onClick={() => widen(-WIDTH_STEP)}>
          Hẹp hơn
        </button>
        <button type="button" onClick={() => widen(WIDTH_STEP)}>
          Rộng hơn
        </button>
        <button type="button" onClick={() => run({ type: 'show', column: key, isShown: false })}>
          Ẩn cột
        </button>
      </div>
    </div>
  );
}
