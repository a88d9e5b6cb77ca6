/** "Loại hội thành viên": the office's own catalogue: names, order, what is still offered. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { CatalogueType } from '../../../../electron/api/associations.ts';
import type { AppError } from '../../../../electron/api/errors.ts';
import { keysOf } from '../../../app/keys.ts';
import { routeHash } from '../../../app/route.ts';
import { api } from '../../../app/transport.ts';
import { unsavedWords } from '../../../app/unsaved.ts';
import { useQuery } from '../../../app/use-query.ts';
import { TextField } from '../../../components/field.tsx';
import { KeptNote } from '../../../components/kept-note.tsx';
import { useMessages } from '../../../components/message.tsx';
import { ProblemsContext } from '../../../components/problems.ts';
import { movedBy } from '../../../components/rows.tsx';
import { typeIdFor } from './type-id.ts';
import { Alert } from '../../../components/alert.tsx';

interface TypeRow extends CatalogueType {
  /** Associations that bear it today. */
  bearers: number;
  /** Records that name it at any time: then it can be retired, not taken out. */
  uses: number;
  /** Tells rows apart while their names are typed. */
  key: string;
}

/** A catalogue that is edited, and as it was read before. */
interface EditedTypes {
  rows: readonly TypeRow[];
  read: CatalogueType[];
}
const unsaved = unsavedWords<'types', EditedTypes>();

export function TypesPage() {
  const found = useQuery('type catalogue', ['associations'], () => api.associations.typeCatalogue({}));
  return (
    <div className="page record-page">
      <div className="page-head">
        <h1>Loại hội thành viên</h1>
        <nav aria-label="Về hội thành viên" className="page-links">
          <a href={routeHash({ page: 'associations', rows: null })}>Danh sách hội</a>
        </nav>
      </div>
      <p className="help">
        Thứ tự ở đây là thứ tự trong danh sách chọn. Loại “thôi dùng” không được chọn cho hội mới; hội đang
        thuộc loại ấy vẫn giữ. Chỉ bỏ hẳn được loại mà chưa hội nào từng thuộc.
      </p>
      {found.value ? (
        <TypesForm stored={found.value} />
      ) : (
        <p role={found.error ? 'alert' : 'status'}>{found.error?.message ?? 'Đang đọc…'}</p>
      )}
    </div>
  );
}

const saved = (rows: readonly CatalogueType[]): CatalogueType[] =>
  rows.map(({ id, name, isRetired }) => ({ id, name: name.trim(), isRetired }));

function TypesForm({ stored }: { stored: readonly Omit<TypeRow, 'key'>[] }) {
  const [edited, setEdited] = useState<EditedTypes | null>(() => unsaved.get('types') ?? null);
  const [isFromBefore, setFromBefore] = useState(edited !== null);
  const [error, setError] = useState<AppError | null>(null);
  /** Row to which the keyboard goes once it is drawn. */
  const goTo = useRef<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const { tell, fail } = useMessages();
  const rows = edited?.rows ?? stored.map((type) => ({ ...type, key: type.id }));

  useEffect(() => {
    if (goTo.current === null) return;
    form.current?.querySelector<HTMLElement>(`[data-path="types.${goTo.current}.name"]`)?.focus();
    goTo.current = null;
  });
  const change = (next: readonly TypeRow[], focus?: number): void => {
    const now = { rows: next, read: edited?.read ?? saved(stored) };
    unsaved.set('types', now);
    setEdited(now);
    setError(null);
    if (focus !== undefined) goTo.current = focus;
  };
  const forget = (): void => {
    unsaved.delete('types');
    setEdited(null);
    setFromBefore(false);
    setError(null);
  };
  const set = (index: number, part: Partial<TypeRow>): void =>
    change(rows.map((row, at) => (at === index ? { ...row, ...part } : row)));
  const add = (): void =>
    change(
      [
        ...rows,
        { id: '', name: '', isRetired: false, bearers: 0, uses: 0, key: `new ${crypto.randomUUID()}` },
      ],
      rows.length,
    );

  const write = async (types: CatalogueType[], read: CatalogueType[]): Promise<void> => {
    const result = await api.associations.saveTypes({ types, read });
    if (!result.ok) {
      setError(result.error);
      // Told at its row; what has none is told above.
      if (result.error.field?.startsWith('types.'))
        form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(result.error.field)}"]`)?.focus();
      return;
    }
    forget();
    tell('Đã lưu danh mục loại hội.', { label: 'Hoàn tác', run: () => void putBack(read, types) });
  };
  const putBack = async (types: CatalogueType[], read: CatalogueType[]): Promise<void> => {
    const result = await api.associations.saveTypes({ types, read });
    if (!result.ok) fail(result.error);
  };
  const submit = (): void => {
    const taken = new Set(rows.map(({ id }) => id));
    const named = rows.map((row) => {
      if (row.id !== '') return row;
      const id = typeIdFor(row.name, taken);
      taken.add(id);
      return { ...row, id };
    });
    void write(saved(named), edited?.read ?? saved(stored));
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    const keys = keysOf(event.nativeEvent);
    if (keys !== 'Alt+↑' && keys !== 'Alt+↓') return;
    event.preventDefault();
    const by = keys === 'Alt+↑' ? -1 : 1;
    change(movedBy(rows, index, by), Math.min(rows.length - 1, Math.max(0, index + by)));
  };
  const problems =
    error?.field?.startsWith('types.') === true
      ? [{ path: error.field, message: error.message.replace(/^.*› /, '') }]
      : [];
  return (
    <form
      ref={form}
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (keysOf(event.nativeEvent) !== 'Ctrl+S') return;
        event.preventDefault();
        submit();
      }}
    >
      {isFromBefore ? <KeptNote onClear={forget} /> : null}
      <Alert message={problems.length === 0 ? error?.message : null} />
      <ProblemsContext value={problems}>
        <ol className="type-rows">
          {rows.map((row, index) => (
            <li key={row.key} className={row.isRetired ? 'retired' : undefined}>
              <div className="grow">
                <TextField
                  label={`Tên loại ${index + 1}`}
                  hiddenLabel
                  path={`types.${index}.name`}
                  value={row.name}
                  onChange={(name) => set(index, { name })}
                  onKeyDown={(event) => onKeyDown(event, index)}
                />
              </div>
              <span className="type-use">
                {row.isRetired ? <span className="tag">Thôi dùng</span> : null}
                {row.bearers > 0 ? `${row.bearers} hội` : row.uses > 0 ? 'từng có hội' : 'chưa có hội'}
              </span>
              <span className="inline">
                <button
                  type="button"
                  className="icon"
                  disabled={index === 0}
                  aria-label={`Đưa ${row.name} lên`}
                  title="Đưa lên (Alt+↑)"
                  onClick={() => change(movedBy(rows, index, -1))}
                >
                  ↑
                </button>
                <button
                  type="button"
                  className="icon"
                  disabled={index === rows.length - 1}
                  aria-label={`Đưa ${row.name} xuống`}
                  title="Đưa xuống (Alt+↓)"
                  onClick={() => change(movedBy(rows, index, 1))}
                >
                  ↓
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`${row.isRetired ? 'Dùng lại' : 'Thôi dùng'} ${row.name}`}
                  onClick={() => set(index, { isRetired: !row.isRetired })}
                >
                  {row.isRetired ? 'Dùng lại' : 'Thôi dùng'}
                </button>
                <button
                  type="button"
                  className="quiet"
                  disabled={row.uses > 0}
                  aria-label={`Bỏ hẳn ${row.name}`}
                  onClick={() =>
                    change(
                      rows.filter((_row, at) => at !== index),
                      Math.max(0, index - 1),
                    )
                  }
                >
                  Bỏ hẳn
                </button>
              </span>
            </li>
          ))}
        </ol>
      </ProblemsContext>
      <div className="inline">
        <button type="button" onClick={add}>
          Thêm loại hội
        </button>
      </div>
      <div className="inline sticky-actions">
        <button type="submit" className="primary" disabled={edited === null}>
          Lưu danh mục
        </button>
        {edited === null ? null : (
          <button type="button" onClick={forget}>
            Thôi
          </button>
        )}
      </div>
    </form>
  );
}
