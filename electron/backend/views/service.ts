/** Saved views of registers. */
import {
  clearDefaultView,
  deleteView,
  getRegisterColumns,
  getView,
  insertView,
  listViews,
  putRegisterColumns,
  updateView,
  type ViewRow,
} from '../../../db/views.ts';
import { MendableError } from '../../api/errors.ts';
import { viewStateSchema, type SavedView, type ViewState } from '../../api/views.ts';
import type { CommandContext, QueryContext } from '../context.ts';

const collator = new Intl.Collator('vi', { numeric: true });

function saved(row: ViewRow): SavedView {
  return {
    id: row.id,
    name: row.name,
    isDefault: row.is_default === 1,
    state: viewStateSchema.parse(JSON.parse(row.state)),
  };
}

/** Saved views of a register by name, and the columns as they were left last. */
export async function list(
  context: QueryContext,
  register: string,
): Promise<{ saved: SavedView[]; lastColumns: ViewState['columns'] | null }> {
  const rows = await listViews(context.db, register);
  const columns = await getRegisterColumns(context.db, register);
  return {
    saved: rows.map(saved).toSorted((a, b) => collator.compare(a.name, b.name)),
    lastColumns: columns === undefined ? null : viewStateSchema.shape.columns.parse(JSON.parse(columns)),
  };
}

async function requireView(context: QueryContext, id: number): Promise<ViewRow> {
  const row = await getView(context.db, id);
  if (!row) throw new MendableError('not-found', 'Không còn dạng xem này; có thể đã bị xóa.', 'id');
  return row;
}

/** Saves a new view or over the one with `id`; a default takes that place from another. @throws MendableError "name-taken" */
export async function save(
  context: CommandContext,
  input: {
    id?: number | undefined;
    register: string;
    name: string;
    isDefault: boolean;
    state: ViewState;
  },
): Promise<SavedView> {
  const before = input.id === undefined ? undefined : await requireView(context, input.id);
  const wanted = input.name.normalize('NFC');
  const others = (await listViews(context.db, input.register)).filter((row) => row.id !== input.id);
  if (others.some((row) => row.name.toLocaleLowerCase('vi') === wanted.toLocaleLowerCase('vi')))
    throw new MendableError('name-taken', `Đã có dạng xem tên “${wanted}”. Hãy đặt tên khác.`, 'name');
  if (input.isDefault) await clearDefaultView(context.db, input.register);
  const fields = {
    register: input.register,
    name: wanted,
    is_default: input.isDefault ? 1 : 0,
    state: JSON.stringify(input.state),
  };
  const row = before
    ? await updateView(context.db, before.id, fields, context.at)
    : await insertView(context.db, fields, context.at);
  context.record({
    entity: 'view',
    entityId: row.id,
    before: before ? JSON.stringify(before) : null,
    after: JSON.stringify(row),
  });
  context.changed('views');
  return saved(row);
}

/** @throws MendableError "not-found" */
export async function remove(context: CommandContext, id: number): Promise<null> {
  const row = await requireView(context, id);
  await deleteView(context.db, id);
  context.record({ entity: 'view', entityId: id, before: JSON.stringify(row) });
  context.changed('views');
  return null;
}

/** Notes the columns. They are no record of the office: history does not tell each pixel of a column's width. */
export async function rememberColumns(
  context: CommandContext,
  register: string,
  columns: ViewState['columns'],
): Promise<null> {
  await putRegisterColumns(context.db, register, JSON.stringify(columns), context.at);
  return null;
}
