/** People: stored, found, put into the bin. Duplicates and their merging: merge.ts. */
import { z } from 'zod';
import { getAssociation, listAssociations } from '../../../db/associations.ts';
import { toColumns, toFields } from '../../../db/columns.ts';
import { matchQuery } from '../../../db/fold.ts';
import {
  countFields,
  deleteOfPerson,
  getPerson,
  insertPerson,
  listBusy,
  listPeople,
  listPosts,
  listSeats,
  markPersonDeleted,
  putBusy,
  putSeat,
  updatePerson,
  type PersonColumns,
  type PersonRow as Row,
} from '../../../db/people.ts';
import { LEADER_ROLES } from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import {
  EMPTY_PERSON,
  GENDERS,
  seatSchema,
  type PersonInput,
  type PersonRow,
  type StoredPerson,
} from '../../api/people.ts';
import { attachmentsOf } from '../attachments/service.ts';
import { setInBin } from '../bin.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { personKey, sameReasons, titledName } from './rules.ts';

const genderSchema = z.enum(GENDERS);
const roleSchema = z.enum(LEADER_ROLES);

/** What the clerk entered. */
export function fieldsOf(row: Row): PersonInput {
  const {
    id: _id,
    revision: _revision,
    nameKey: _nameKey,
    createdAt: _createdAt,
    updatedAt: _updatedAt,
    deletedAt: _deletedAt,
    isExpert,
    gender,
    ...fields
  } = toFields(row);
  return { ...fields, gender: genderSchema.parse(gender), isExpert: isExpert === 1 };
}

function columnsOf(person: PersonInput): PersonColumns {
  const { fields: _fields, ...columns } = person;
  return toColumns(columns);
}

export function rowOf(row: Row, associationName: string): PersonRow {
  const fields = fieldsOf(row);
  return {
    id: row.id,
    revision: row.revision,
    ...fields,
    titledName: titledName(fields),
    associationName,
    isDeleted: row.deleted_at !== null,
  };
}

/** Names of associations by id, also of those in the bin. */
export async function associationNames(context: QueryContext): Promise<Map<number, string>> {
  const rows = [
    ...(await listAssociations(context.db)),
    ...(await listAssociations(context.db, { deleted: true })),
  ];
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export interface PeopleQuery {
  text?: string | undefined;
  expertsOnly?: boolean | undefined;
  field?: string | undefined;
  associationId?: number | undefined;
  freeFrom?: string | undefined;
  freeTo?: string | undefined;
  deleted?: boolean | undefined;
}

/** @throws MendableError where the free time ends before it begins */
export async function list(context: QueryContext, query: PeopleQuery): Promise<PersonRow[]> {
  const { freeFrom, freeTo } = query;
  const from = freeFrom ?? freeTo;
  const to = freeTo ?? freeFrom;
  if (from !== undefined && to !== undefined && to < from)
    throw new MendableError('invalid-input', 'Rảnh đến ngày: ở trước ngày bắt đầu.', 'freeTo');
  const match = query.text === undefined ? null : matchQuery(query.text);
  const rows = await listPeople(context.db, {
    ...(match === null ? {} : { match }),
    expertsOnly: query.expertsOnly,
    field: query.field,
    associationId: query.associationId,
    deleted: query.deleted,
    ...(from !== undefined && to !== undefined ? { free: { from, to } } : {}),
  });
  const names = await associationNames(context);
  return rows.map((row) => rowOf(row, names.get(row.association_id ?? 0) ?? ''));
}

export async function fields(context: QueryContext): Promise<{ field: string; people: number }[]> {
  return countFields(context.db);
}

export async function requirePerson(context: QueryContext, id: number, field = 'id'): Promise<Row> {
  const row = await getPerson(context.db, id);
  if (!row) throw new MendableError('not-found', 'Không tìm thấy người này; có thể đã bị xóa hẳn.', field);
  return row;
}

export async function get(context: QueryContext, id: number): Promise<StoredPerson> {
  const row = await requirePerson(context, id);
  const { db } = context;
  const person = fieldsOf(row);
  const association = person.associationId === null ? null : await getAssociation(db, person.associationId);
  return {
    id,
    revision: row.revision,
    fields: person,
    titledName: titledName(person),
    associationName: association?.name ?? '',
    updatedAt: row.updated_at,
    isDeleted: row.deleted_at !== null,
    busy: (await listBusy(db, id)).map(({ id: busyId, from_on, to_on, note }) => ({
      id: busyId,
      fromOn: from_on,
      toOn: to_on,
      note,
    })),
    seats: (await listSeats(db, id)).map((seat) => ({
      id: seat.id,
      kind: seatSchema.shape.kind.parse(seat.kind),
      name: seat.name,
      role: seat.role,
      fromOn: seat.from_on,
      toOn: seat.to_on,
    })),
    posts: (await listPosts(db, id)).map((post) => ({
      ...toFields(post),
      role: roleSchema.parse(post.role),
    })),
    attachments: await attachmentsOf(context, 'person', id),
  };
}

async function check(context: QueryContext, person: PersonInput): Promise<void> {
  if (person.associationId !== null && !(await getAssociation(context.db, person.associationId)))
    throw new MendableError('not-found', 'Hội: không tìm thấy hội đã chọn.', 'fields.associationId');
}

/** Stores a new person and gives their id. */
export async function insert(context: CommandContext, person: PersonInput): Promise<number> {
  const id = await insertPerson(
    context.db,
    columnsOf(person),
    person.fields,
    personKey(person.name),
    context.at,
  );
  context.record({ entity: 'person', entityId: id, after: JSON.stringify(person) });
  context.changed('people');
  return id;
}

export async function create(context: CommandContext, person: PersonInput): Promise<StoredPerson> {
  await check(context, person);
  return get(context, await insert(context, person));
}

const CONFLICT = 'Người này đã được lưu ở nơi khác sau khi bạn mở. Hãy tải lại trước khi sửa tiếp.';

/** Writes a person over a row as it was read. @throws MendableError "conflict" where it has changed since */
export async function write(context: CommandContext, row: Row, person: PersonInput): Promise<void> {
  const done = await updatePerson(
    context.db,
    row.id,
    row.revision,
    columnsOf(person),
    person.fields,
    personKey(person.name),
    context.at,
  );
  if (!done) throw new MendableError('conflict', CONFLICT, 'revision');
  context.record({
    entity: 'person',
    entityId: row.id,
    before: JSON.stringify(fieldsOf(row)),
    after: JSON.stringify(person),
  });
  context.changed('people');
}

export async function save(
  context: CommandContext,
  input: { id: number; revision: number; fields: Partial<PersonInput> },
): Promise<StoredPerson> {
  const row = await requirePerson(context, input.id);
  if (row.revision !== input.revision) throw new MendableError('conflict', CONFLICT, 'revision');
  const before = fieldsOf(row);
  const person = { ...before, ...input.fields };
  await check(context, person);
  if (JSON.stringify(before) !== JSON.stringify(person)) await write(context, row, person);
  return get(context, input.id);
}

export function setDeleted(context: CommandContext, ids: readonly number[], deleted: boolean): Promise<null> {
  return setInBin(
    context,
    {
      entity: 'person',
      change: 'people',
      require: (id) => requirePerson(context, id),
      mark: (id, deletedAt) => markPersonDeleted(context.db, id, deletedAt),
    },
    ids,
    deleted,
  );
}

/** Records that may be the person about to be entered. */
export async function similar(context: QueryContext, person: Partial<PersonInput>): Promise<PersonRow[]> {
  const asked = { ...EMPTY_PERSON, ...person };
  const names = await associationNames(context);
  return (await listPeople(context.db, { nameKey: personKey(asked.name) }))
    .filter((row) => sameReasons(asked, fieldsOf(row)) !== null)
    .map((row) => rowOf(row, names.get(row.association_id ?? 0) ?? ''));
}

type Kept = 'busy' | 'seats';

/** Adds or writes over a busy time or a seat, and keeps what changed in history. */
async function changeKept(
  context: CommandContext,
  id: number,
  list_: Kept,
  change: () => Promise<void>,
): Promise<StoredPerson> {
  const before = (await get(context, id))[list_].map((entry) => JSON.stringify(entry));
  await change();
  const person = await get(context, id);
  const after = person[list_].map((entry) => JSON.stringify(entry));
  context.record({
    entity: `person-${list_}`,
    entityId: id,
    before: before.find((entry) => !after.includes(entry)) ?? null,
    after: after.find((entry) => !before.includes(entry)) ?? null,
  });
  context.changed('people');
  return person;
}

function requireKept(isThere: boolean): void {
  if (!isThere) throw new MendableError('not-found', 'Không tìm thấy mục này ở người đã chọn.', 'id');
}

export async function saveBusy(
  context: CommandContext,
  input: { id: number; busyId?: number | undefined; busy: { fromOn: string; toOn: string; note: string } },
): Promise<StoredPerson> {
  const { id, busyId, busy } = input;
  return changeKept(context, id, 'busy', async () => {
    if (busyId !== undefined)
      requireKept((await listBusy(context.db, id)).some((entry) => entry.id === busyId));
    await putBusy(context.db, {
      ...(busyId === undefined ? {} : { id: busyId }),
      person_id: id,
      ...toColumns(busy),
    });
  });
}

export async function removeBusy(context: CommandContext, id: number, busyId: number): Promise<StoredPerson> {
  return changeKept(context, id, 'busy', async () =>
    requireKept(await deleteOfPerson(context.db, 'person_busy', id, busyId)),
  );
}

export async function saveSeat(
  context: CommandContext,
  input: { id: number; seatId?: number | undefined; seat: z.infer<typeof seatSchema> },
): Promise<StoredPerson> {
  const { id, seatId, seat } = input;
  return changeKept(context, id, 'seats', async () => {
    if (seatId !== undefined)
      requireKept((await listSeats(context.db, id)).some((entry) => entry.id === seatId));
    await putSeat(context.db, {
      ...(seatId === undefined ? {} : { id: seatId }),
      person_id: id,
      ...toColumns(seat),
      source_type: '',
      source_id: null,
    });
  });
}

export async function removeSeat(context: CommandContext, id: number, seatId: number): Promise<StoredPerson> {
  return changeKept(context, id, 'seats', async () =>
    requireKept(await deleteOfPerson(context.db, 'person_seats', id, seatId)),
  );
}
