/** A list of what hangs on a record: a table, each row written over or taken out, a form for a new one. */
import { useId, useState, type ReactNode } from 'react';
import type { z } from 'zod';
import type { AppError } from '../../../../electron/api/errors.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { RecordForm } from './record-form.tsx';
import type { FieldSpec, Values } from './specs.ts';

export interface PartColumn<Item> {
  label: string;
  show: (item: Item) => ReactNode;
  isNumber?: boolean;
}

export interface PartListProps<Item, T> {
  title: string;
  /** What one is, after "Thêm", "Sửa", "Bỏ": "lãnh đạo". */
  what: string;
  items: readonly Item[];
  keyOf: (item: Item) => string | number;
  /** Tells one from the others, for those who hear the buttons. */
  nameOf: (item: Item) => string;
  columns: readonly PartColumn<Item>[];
  specs: readonly FieldSpec[];
  /** Values to begin with; null for a new one. */
  start: (item: Item | null) => Values;
  /** What the form says as the value that is saved. */
  value: (values: Values, item: Item | null) => Values;
  schema: z.ZodType<T, unknown>;
  onSave: (value: T, item: Item | null) => Promise<AppError | null>;
  onRemove: (item: Item) => void;
  /** Said where there is none. */
  empty: string;
  /** Other things to do, beside "Thêm". */
  children?: ReactNode;
}

export function PartList<Item, T>(props: PartListProps<Item, T>) {
  const { title, what, items, columns, specs } = props;
  const id = useId();
  /** What is written: an item, null for a new one; undefined while no form is open. */
  const [open, setOpen] = useState<Item | null>();
  const close = (): void => setOpen(undefined);
  return (
    <section className="record-part" aria-labelledby={id}>
      <div className="record-part-head">
        <h2 id={id}>{title}</h2>
        <div className="inline">
          {props.children}
          <button type="button" onClick={() => setOpen(null)}>
            Thêm {what}
          </button>
        </div>
      </div>
      {items.length === 0 ? (
        <p className="help">{props.empty}</p>
      ) : (
        <div className="list-scroll">
          <table className="list">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column.label} scope="col" className={column.isNumber ? 'number' : undefined}>
                    {column.label}
                  </th>
                ))}
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={props.keyOf(item)}>
                  {columns.map((column) => (
                    <td key={column.label} className={column.isNumber ? 'number' : undefined}>
                      {column.show(item)}
                    </td>
                  ))}
                  <td className="row-actions">
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`Sửa ${what} ${props.nameOf(item)}`}
                      onClick={() => setOpen(item)}
                    >
                      Sửa
                    </button>
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`Bỏ ${what} ${props.nameOf(item)}`}
                      onClick={() => props.onRemove(item)}
                    >
                      Bỏ
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Dialog
        open={open !== undefined}
        title={open === null ? `Thêm ${what}` : `Sửa ${what}`}
        onClose={close}
      >
        {open === undefined ? null : (
          <RecordForm
            specs={specs}
            start={props.start(open)}
            fixed={(values) => props.value(values, open)}
            schema={props.schema}
            action="Lưu"
            onSave={async (value) => {
              const error = await props.onSave(value, open);
              if (!error) close();
              return error;
            }}
            onCancel={close}
          />
        )}
      </Dialog>
    </section>
  );
}
