/** One row in view. */
import { memo, type ReactNode } from 'react';
import { CellEditor, type AfterEdit } from './cell-editor.tsx';
import { cellId } from './cell-id.ts';
import { cellText, type RegisterColumn, type RowKey } from './column.ts';

export interface RowProps<Row> {
  gridId: string;
  row: Row;
  rowKey: RowKey;
  /** Place among the rows in view, from 0. */
  place: number;
  /** CSS pixels from the top of the first row. */
  top: number;
  height: number;
  columns: readonly RegisterColumn<Row>[];
  isSelected: boolean;
  /** Column of the keyboard where it is on this row; null else. */
  active: string | null;
  /** Column that is written in; null for none. */
  edited: string | null;
  onEdited: (after: AfterEdit) => void;
  onCancelEdit: () => void;
}

export const RegisterRow = memo(function RegisterRow<Row>(props: RowProps<Row>) {
  const { gridId, row, rowKey, place, columns, isSelected, active, edited } = props;
  return (
    <div
      role="row"
      // The header is row 1.
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      className={`register-row${isSelected ? ' selected' : ''}${place % 2 === 1 ? ' odd' : ''}`}
      style={{ top: props.top, height: props.height }}
      data-place={place}
    >
      <div role="gridcell" aria-colindex={1} className="register-tick" data-tick="">
        <span className="visually-hidden">{isSelected ? 'Đã chọn' : 'Chưa chọn'}</span>
        <span className={isSelected ? 'tick all' : 'tick none'} aria-hidden="true" />
      </div>
      {columns.map((column, at) => (
        <div
          key={column.key}
          id={cellId(gridId, rowKey, column.key)}
          role="gridcell"
          aria-colindex={at + 2}
          className={`register-cell${active === column.key ? ' active' : ''}${column.type === 'number' ? ' number' : ''}${edited === column.key ? ' edited' : ''}`}
          data-column={column.key}
        >
          {column.edit && edited === column.key ? (
            <CellEditor
              label={column.label}
              start={column.edit.text?.(row) ?? cellText(column, row)}
              options={column.edit.options}
              save={(text) => column.edit?.save(row, text) ?? Promise.resolve(null)}
              onDone={props.onEdited}
              onCancel={props.onCancelEdit}
            />
          ) : (
            (column.show?.(row) ?? cellText(column, row))
          )}
        </div>
      ))}
    </div>
  );
}) as <Row>(props: RowProps<Row>) => ReactNode;
