/** Which columns are shown, and in which order. */
import type { Dispatch } from 'react';
import type { ViewState } from '../../../electron/api/views.ts';
import { Dialog } from '../dialog.tsx';
import { CheckField } from '../field.tsx';
import type { RegisterColumn } from './column.ts';
import { initialView, type ViewAction } from './view-state.ts';

export function ColumnsDialog<Row>({
  open,
  columns,
  view,
  dispatch,
  onClose,
}: {
  open: boolean;
  columns: readonly RegisterColumn<Row>[];
  view: ViewState;
  dispatch: Dispatch<ViewAction>;
  onClose: () => void;
}) {
  const labels = new Map(columns.map((column) => [column.key, column.label]));
  const move = (at: number, by: -1 | 1): void => {
    const [own, other] = [view.columns[at], view.columns[at + by]];
    if (own && other) dispatch({ type: 'move', column: own.key, to: other.key });
  };
  return (
    <Dialog open={open} title="Cột của danh sách" onClose={onClose}>
      <div className="stack">
        <p className="help">Đánh dấu cột cần xem. Bản in và tệp Excel cũng có đúng các cột này.</p>
        <ul className="register-columns">
          {view.columns.map(({ key, isShown }, at) => {
            const label = labels.get(key) ?? key;
            return (
              <li key={key}>
                <CheckField
                  label={label}
                  value={isShown}
                  onChange={(next) => dispatch({ type: 'show', column: key, isShown: next })}
                />
                <span>
                  <button
                    type="button"
                    className="icon"
                    disabled={at === 0}
                    aria-label={`Đưa cột ${label} lên trước`}
                    onClick={() => move(at, -1)}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="icon"
                    disabled={at === view.columns.length - 1}
                    aria-label={`Đưa cột ${label} ra sau`}
                    onClick={() => move(at, 1)}
                  >
                    ↓
                  </button>
                </span>
              </li>
            );
          })}
        </ul>
        <div className="inline">
          <button type="button" className="primary" onClick={onClose}>
            Xong
          </button>
          <button
            type="button"
            onClick={() =>
              dispatch({ type: 'apply', state: { ...view, columns: initialView(columns).columns } })
            }
          >
            Về các cột ban đầu
          </button>
        </div>
      </div>
    </Dialog>
  );
}
