/** Associations: stored, corrected, changed by dated events, put into the bin and taken out. The register: register.ts; what hangs on them: parts.ts. */
import {
  deleteAssociationEvent,
  getAssociation,
  insertAssociation,
  listAssociationEvents,
  listAssociationTypes,
  markAssociationDeleted,
  putAssociationEvent,
  updateAssociation,
  updateEventPatch,
  type AssociationRow,
} from '../../../db/associations.ts';
import { listHistory } from '../../../db/history.ts';
import type { z } from 'zod';
import type {
  AssociationEvent,
  AssociationEventFields,
  AssociationFields,
  historyEntrySchema,
  StoredAssociation,
} from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import { setInBin } from '../bin.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { firstDay } from '../partial-date.ts';
import { readParts } from './parts.ts';
import { correctState, ENDING, endOf, nameKey, stateOn } from './rules.ts';
import { columnsOf, eventOf, fieldsOf, firstStateOf, stateOf } from './stored.ts';

export type HistoryView = z.infer<typeof historyEntrySchema>;

/** @param all whether one that is retired may be named, as for the past @throws MendableError for a type that the list does not have */
async function requireType(context: QueryContext, typeId: string, field: string, all = false): Promise<void> {
  const known = await listAssociationTypes(context.db, all);
  if (!known.some(({ id }) => id === typeId))
    throw new MendableError('unknown-type', `Không có loại hội “${typeId}” trong danh mục.`, field);
}

export async function requireAssociation(context: QueryContext, id: number): Promise<AssociationRow> {
  const row = await getAssociation(context.db, id);
  if (!row) throw new MendableError('not-found', 'Không tìm thấy hội này; có thể đã bị xóa hẳn.', 'id');
  return row;
}

/** One association with all that hangs on it. */
export async function get(context: QueryContext, id: number): Promise<StoredAssociation> {
  const row = await requireAssociation(context, id);
  const [events, parts, known] = [
    await listAssociationEvents(context.db, id),
    await readParts(context, id),
    await listAssociationTypes(context.db, true),
  ];
  return {
    id,
    revision: row.revision,
    fields: fieldsOf(row),
    typeName: known.find((type) => type.id === row.type_id)?.name ?? row.type_id,
    endedOn: row.ended_on,
    updatedAt: row.updated_at,
    isDeleted: row.deleted_at !== null,
    events: events.map(eventOf),
    fromOthers: await fromOthers(context, id),
    ...parts,
  };
}

/** Events of associations not in the bin that name this one. */
async function fromOthers(context: QueryContext, id: number): Promise<StoredAssociation['fromOthers']> {
  const naming: StoredAssociation['fromOthers'] = [];
  for (const event of (await listAssociationEvents(context.db)).map(eventOf)) {
    if (!event.others.includes(id)) continue;
    const other = await getAssociation(context.db, event.associationId);
    if (other && other.deleted_at === null) naming.push({ ...event, associationName: other.name });
  }
  return naming;
}

/** Stores a new association and gives its id. */
export async function insert(context: CommandContext, fields: AssociationFields): Promise<number> {
  const id = await insertAssociation(
    context.db,
    columnsOf(fields, stateOf(fields), null),
    nameKey(fields.name),
    context.at,
  );
  context.record({ entity: 'association', entityId: id, after: JSON.stringify(fields) });
  context.changed('associations');
  return id;
}

export async function create(context: CommandContext, fields: AssociationFields): Promise<StoredAssociation> {
  checkTerm(fields);
  await requireType(context, fields.typeId, 'fields.typeId');
  return get(context, await insert(context, fields));
}

/** @throws MendableError where an end is before its beginning */
export function checkTerm(fields: Pick<AssociationFields, 'termFrom' | 'termTo'>): void {
  if (fields.termFrom && fields.termTo && fields.termTo < fields.termFrom.slice(0, fields.termTo.length))
    throw new MendableError(
      'invalid-input',
      'Nhiệm kỳ đến: phải sau hoặc cùng lúc với nhiệm kỳ từ.',
      'fields.termTo',
    );
}

export const CONFLICT_MESSAGE =
  'Hội này đã được lưu ở nơi khác sau khi bạn mở. Hãy tải lại trước khi sửa tiếp.';

/** Writes corrected fields over a row: names of earlier days are corrected where they were given. */
export async function correct(
  context: CommandContext,
  row: AssociationRow,
  fields: AssociationFields,
): Promise<void> {
  const events = (await listAssociationEvents(context.db, row.id)).map(eventOf);
  const { first, changed } = correctState(firstStateOf(row), events, stateOf(fields));
  for (const event of changed) await updateEventPatch(context.db, event.id, JSON.stringify(event.patch));
  const done = await updateAssociation(
    context.db,
    row.id,
    row.revision,
    columnsOf(fields, first, row.ended_on),
    nameKey(fields.name),
    context.at,
  );
  if (!done) throw new MendableError('conflict', CONFLICT_MESSAGE, 'revision');
  context.record({
    entity: 'association',
    entityId: row.id,
    before: JSON.stringify(fieldsOf(row)),
    after: JSON.stringify(fields),
  });
  context.changed('associations');
}

/** @throws MendableError "conflict" when another revision is stored */
export async function save(
  context: CommandContext,
  input: { id: number; revision: number; fields: Partial<AssociationFields> },
): Promise<StoredAssociation> {
  const row = await requireAssociation(context, input.id);
  if (row.revision !== input.revision) throw new MendableError('conflict', CONFLICT_MESSAGE, 'revision');
  const before = fieldsOf(row);
  const fields = { ...before, ...input.fields };
  checkTerm(fields);
  if (fields.typeId !== before.typeId) await requireType(context, fields.typeId, 'fields.typeId');
  if (JSON.stringify(before) !== JSON.stringify(fields)) await correct(context, row, fields);
  return get(context, input.id);
}

export function setDeleted(context: CommandContext, ids: readonly number[], deleted: boolean): Promise<null> {
  return setInBin(
    context,
    {
      entity: 'association',
      change: 'associations',
      require: (id) => requireAssociation(context, id),
      mark: (id, deletedAt) => markAssociationDeleted(context.db, id, deletedAt),
    },
    ids,
    deleted,
  );
}

/** After events have changed: what is so today stands in the register. */
async function settle(context: CommandContext, id: number): Promise<void> {
  const row = await requireAssociation(context, id);
  const events = (await listAssociationEvents(context.db, id)).map(eventOf);
  const first = firstStateOf(row);
  const fields = { ...fieldsOf(row), ...stateOn(first, events, context.today) };
  const admission = events.findLast((event) => event.kind === 'admission');
  if (admission) {
    fields.admittedOn = admission.happenedOn;
    if (admission.decisionNumber !== '') fields.admissionNumber = admission.decisionNumber;
    if (admission.decisionOn !== null) fields.admissionDecidedOn = admission.decisionOn;
  }
  await updateAssociation(
    context.db,
    id,
    row.revision,
    columnsOf(fields, first, endOf(events)),
    nameKey(fields.name),
    context.at,
  );
  context.changed('associations');
}

/**
 * Adds a dated event or writes it over another. The names of all days before it stay.
 * @throws MendableError for an event that says nothing, is later than today, or names an association that is not there
 */
export async function saveEvent(
  context: CommandContext,
  input: { id: number; eventId?: number | undefined; event: AssociationEventFields },
): Promise<StoredAssociation> {
  const { id, eventId, event } = input;
  await requireAssociation(context, id);
  const before = eventId === undefined ? undefined : await requireEvent(context, id, eventId);
  await checkEvent(context, id, event);
  await putAssociationEvent(
    context.db,
    eventId,
    {
      association_id: id,
      kind: event.kind,
      happened_on: event.happenedOn,
      decision_number: event.decisionNumber,
      decision_on: event.decisionOn,
      note: event.note,
      patch: JSON.stringify(event.patch),
      is_end: event.isEnd || ENDING.has(event.kind) ? 1 : 0,
    },
    event.others,
  );
  context.record({
    entity: 'association-event',
    entityId: id,
    before: before ? JSON.stringify(before) : null,
    after: JSON.stringify(event),
  });
  await settle(context, id);
  return get(context, id);
}

async function checkEvent(context: QueryContext, id: number, event: AssociationEventFields): Promise<void> {
  const refuse = (message: string, field: string): MendableError =>
    new MendableError('invalid-input', message, `event.${field}`);
  const { kind, patch, others } = event;
  if (firstDay(event.happenedOn) > context.today)
    throw refuse('Ngày của sự kiện ở sau hôm nay; hãy ghi khi sự kiện đã có hiệu lực.', 'happenedOn');
  if (kind === 'rename' && patch.name === undefined && patch.shortName === undefined)
    throw refuse('Đổi tên: chưa ghi tên mới.', 'patch.name');
  if (kind === 'type' && patch.typeId === undefined)
    throw refuse('Đổi loại: chưa chọn loại mới.', 'patch.typeId');
  if (kind === 'area' && patch.area === undefined)
    throw refuse('Đổi địa bàn: chưa ghi địa bàn mới.', 'patch.area');
  if (kind === 'address' && patch.address === undefined)
    throw refuse('Đổi trụ sở: chưa ghi trụ sở mới.', 'patch.address');
  if ((kind === 'merge' || kind === 'split') && others.length === 0)
    throw refuse(
      kind === 'merge' ? 'Sáp nhập: chưa chọn hội nhận sáp nhập.' : 'Chia, tách: chưa chọn hội mới.',
      'others',
    );
  if (patch.typeId !== undefined) await requireType(context, patch.typeId, 'event.patch.typeId', true);
  for (const other of others) {
    if (other === id) throw refuse('Một hội không thể sáp nhập hay tách vào chính mình.', 'others');
    if (!(await getAssociation(context.db, other)))
      throw refuse('Không tìm thấy hội liên quan đã chọn.', 'others');
  }
}

async function requireEvent(context: QueryContext, id: number, eventId: number): Promise<AssociationEvent> {
  const event = (await listAssociationEvents(context.db, id)).find((entry) => entry.id === eventId);
  if (!event) throw new MendableError('not-found', 'Không tìm thấy sự kiện này.', 'eventId');
  return eventOf(event);
}

/** Takes an event out, as if it had never been; history keeps it. */
export async function removeEvent(
  context: CommandContext,
  input: { id: number; eventId: number },
): Promise<StoredAssociation> {
  const before = await requireEvent(context, input.id, input.eventId);
  await deleteAssociationEvent(context.db, input.eventId);
  context.record({ entity: 'association-event', entityId: input.id, before: JSON.stringify(before) });
  await settle(context, input.id);
  return get(context, input.id);
}

const HISTORY = 500;

export async function history(context: QueryContext, entity: string, id: number): Promise<HistoryView[]> {
  return (await listHistory(context.db, entity, String(id), HISTORY)).map((row) => ({
    at: row.at,
    actor: row.actor,
    action: row.action,
    entity: row.entity,
    before: row.before,
    after: row.after,
  }));
}
