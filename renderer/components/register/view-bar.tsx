/** Saved views: choose one, save what is shown now, rename, make it the one the register opens with, remove. */
import { useState } from 'react';
import type { AppError } from '../../../electron/api/errors.ts';
import type { SavedView, ViewState } from '../../../electron/api/views.ts';
import { api } from '../../app/transport.ts';
import { Dialog } from '../dialog.tsx';
import { CheckField, SelectField, TextField } from '../field.tsx';
import { useMessages } from '../message.tsx';
import { ProblemsContext } from '../problems.ts';

const FREE = '';

export function ViewBar({
  register,
  saved,
  current,
  view,
  onChoose,
}: {
  register: string;
  saved: readonly SavedView[];
  /** Id of the view that was chosen last; null for none. */
  current: number | null;
  /** What is shown now. */
  view: ViewState;
  /** Null: the register as it is without a saved view. */
  onChoose: (view: SavedView | null) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const chosen = saved.find((entry) => entry.id === current) ?? null;
  return (
    <>
      {saved.length > 0 ? (
        <SelectField
          label="Dạng xem"
          value={chosen ? String(chosen.id) : FREE}
          options={[
            [FREE, 'Ban đầu'],
            ...saved.map(
              (entry) =>
                [String(entry.id), entry.isDefault ? `${entry.name} (mặc định)` : entry.name] as const,
            ),
          ]}
          onChange={(id) => onChoose(saved.find((entry) => String(entry.id) === id) ?? null)}
        />
      ) : null}
      <button type="button" onClick={() => setOpen(true)}>
        Lưu dạng xem…
      </button>
      <Dialog open={isOpen} title="Dạng xem" onClose={() => setOpen(false)}>
        <ViewForm
          register={register}
          chosen={chosen}
          view={view}
          onDone={(done) => {
            setOpen(false);
            if (done !== undefined) onChoose(done);
          }}
        />
      </Dialog>
    </>
  );
}

function ViewForm({
  register,
  chosen,
  view,
  onDone,
}: {
  register: string;
  chosen: SavedView | null;
  view: ViewState;
  /** With the view that is chosen from now on, null for none; undefined leaves that as it is. */
  onDone: (chosen: SavedView | null | undefined) => void;
}) {
  const [name, setName] = useState(chosen?.name ?? '');
  const [isDefault, setDefault] = useState(chosen?.isDefault ?? false);
  const [error, setError] = useState<AppError | null>(null);
  const { tell, fail } = useMessages();
  const save = async (id: number | undefined): Promise<void> => {
    const result = await api.views.save({ ...(id ? { id } : {}), register, name, isDefault, state: view });
    if (!result.ok) return setError(result.error);
    tell(`Đã lưu dạng xem “${result.value.name}”.`);
    onDone(result.value);
  };
  const remove = async (gone: SavedView): Promise<void> => {
    const result = await api.views.remove({ id: gone.id });
    if (!result.ok) return fail(result.error);
    tell(`Đã xóa dạng xem “${gone.name}”.`, {
      label: 'Khôi phục',
      run: () =>
        void api.views.save({ register, name: gone.name, isDefault: gone.isDefault, state: gone.state }),
    });
    onDone(null);
  };
  return (
    <ProblemsContext value={error ? [{ path: error.field ?? 'name', message: error.message }] : []}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save(chosen?.id);
        }}
      >
        <p className="help">Lưu các cột, thứ tự, cách sắp xếp và bộ lọc đang dùng để lần sau mở lại.</p>
        <TextField label="Tên dạng xem" value={name} onChange={setName} path="name" required />
        <CheckField label="Mở danh sách bằng dạng xem này" value={isDefault} onChange={setDefault} />
        <div className="inline">
          <button type="submit" className="primary">
            {chosen ? 'Lưu đè' : 'Lưu'}
          </button>
          {chosen ? (
            <>
              <button type="button" onClick={() => void save(undefined)}>
                Lưu thành dạng xem mới
              </button>
              <button type="button" onClick={() => void remove(chosen)}>
                Xóa dạng xem
              </button>
            </>
          ) : null}
        </div>
      </form>
    </ProblemsContext>
  );
}
