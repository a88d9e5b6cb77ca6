/** The same person typed twice: found, made one with nothing lost, parted again. */
import { z } from 'zod';
import { moveAttachments } from '../../../db/attachments.ts';
import {
  getMerge,
  insertMerge,
  listPeople,
  listSharedNames,
  markMergeUndone,
  markPersonDeleted,
  moveLinks,
  moveLinksBack,
  type PersonRow as Row,
} from '../../../db/people.ts';
import { moveAttachmentsBack } from '../../../db/attachments.ts';
import { MendableError } from '../../api/errors.ts';
import { personFieldsSchema, type DuplicateGroup, type StoredPerson } from '../../api/people.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { duplicateGroups, mergedFields, type MergeField } from './rules.ts';
import { associationNames, fieldsOf, get, requirePerson, rowOf, write } from './service.ts';

/** Groups of records that may be one person, likely ones first. @param id only groups with this person */
export async function duplicates(context: QueryContext, id?: number): Promise<DuplicateGroup[]> {
  const names = await associationNames(context);
  const keys =
    id === undefined ? await listSharedNames(context.db) : [(await requirePerson(context, id)).name_key];
  const shared = new Set(keys);
  const byKey = new Map<string, Row[]>();
  const rows =
    id === undefined
      ? (await listPeople(context.db)).filter((row) => shared.has(row.name_key))
      : await listPeople(context.db, { nameKey: keys[0] });
  for (const row of rows) byKey.set(row.name_key, [...(byKey.get(row.name_key) ?? []), row]);
  const groups: DuplicateGroup[] = [];
  for (const bearers of byKey.values()) {
    const candidates = bearers.map((row) => rowOf(row, names.get(row.association_id ?? 0) ?? ''));
    for (const group of duplicateGroups(candidates))
      if (id === undefined || group.people.some((person) => person.id === id))
        groups.push({ ...group, isLikely: group.reasons.length > 1 });
  }
  return groups.toSorted((a, b) => Number(b.isLikely) - Number(a.isLikely));
}

const idsSchema = z.array(z.number());
const movedSchema = z.strictObject({
  links: z.strictObject({
    association_leaders: idsSchema,
    person_busy: idsSchema,
    person_seats: idsSchema,
  }),
  attachments: idsSchema,
  /** The record that was kept as it was before, and its revision after. */
  keepBefore: personFieldsSchema,
  keepRevision: z.number(),
});

/** @throws MendableError for one record named twice or one in the bin */
export async function mergePeople(
  context: CommandContext,
  input: { keepId: number; dropId: number; choices: readonly MergeField[] },
): Promise<{ mergeId: number; person: StoredPerson }> {
  const { keepId, dropId, choices } = input;
  if (keepId === dropId)
    throw new MendableError('invalid-input', 'Không thể gộp một hồ sơ với chính nó.', 'dropId');
  const keep = await requirePerson(context, keepId, 'keepId');
  const drop = await requirePerson(context, dropId, 'dropId');
  for (const [row, field] of [
    [keep, 'keepId'],
    [drop, 'dropId'],
  ] as const)
    if (row.deleted_at !== null)
      throw new MendableError('deleted', `Hồ sơ “${row.name}” đang ở thùng rác nên không gộp được.`, field);
  const names = await associationNames(context);
  const before = fieldsOf(keep);
  const merged = mergedFields(before, fieldsOf(drop), choices, (field, value) =>
    field === 'associationId'
      ? (names.get(Number(value)) ?? String(value))
      : field === 'gender'
        ? value === 'female'
          ? 'nữ'
          : 'nam'
        : String(value),
  );
  await write(context, keep, merged);
  const links = await moveLinks(context.db, dropId, keepId);
  const attachments = await moveAttachments(context.db, 'person', dropId, keepId);
  await markPersonDeleted(context.db, dropId, context.at);
  const mergeId = await insertMerge(context.db, {
    keep_id: keepId,
    drop_id: dropId,
    moved: JSON.stringify({
      links,
      attachments,
      keepBefore: before,
      keepRevision: keep.revision + 1,
    } satisfies z.infer<typeof movedSchema>),
    merged_at: context.at,
  });
  context.record({
    entity: 'person-merge',
    entityId: keepId,
    before: JSON.stringify({ keepId, dropId }),
    after: JSON.stringify({ mergeId, links, attachments }),
  });
  context.record({
    entity: 'person',
    entityId: dropId,
    before: JSON.stringify(fieldsOf(drop)),
    after: JSON.stringify({ mergedInto: keepId }),
  });
  if (links.association_leaders.length > 0) context.changed('associations');
  return { mergeId, person: await get(context, keepId) };
}

/** @throws MendableError where the record that was kept has changed since */
export async function unmergePeople(context: CommandContext, mergeId: number): Promise<StoredPerson> {
  const merge = await getMerge(context.db, mergeId);
  if (!merge || merge.undone_at !== null)
    throw new MendableError('not-found', 'Không tìm thấy lần gộp này, hoặc đã tách lại rồi.', 'mergeId');
  const moved = movedSchema.parse(JSON.parse(merge.moved));
  const keep = await requirePerson(context, merge.keep_id);
  if (keep.revision !== moved.keepRevision || keep.deleted_at !== null)
    throw new MendableError(
      'conflict',
      'Hồ sơ được giữ đã sửa sau khi gộp nên không tự tách lại được. Hồ sơ kia còn trong thùng rác.',
      'mergeId',
    );
  await write(context, keep, moved.keepBefore);
  await moveLinksBack(context.db, moved.links, merge.drop_id);
  await moveAttachmentsBack(context.db, moved.attachments, merge.drop_id);
  await markPersonDeleted(context.db, merge.drop_id, null);
  await markMergeUndone(context.db, mergeId, context.at);
  context.record({
    entity: 'person-merge',
    entityId: merge.keep_id,
    before: JSON.stringify({ mergeId }),
    after: null,
  });
  context.changed('associations');
  return get(context, merge.keep_id);
}
