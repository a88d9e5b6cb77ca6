/** What hangs on an association: leaders, figures, congresses, reports, awards, notes, documents. */
import { z } from 'zod';
import {
  deleteAssociationDocument,
  deleteFigures,
  deleteNumberedPart,
  deleteReport,
  listAssociationDocuments,
  listAwards,
  listCongresses,
  listFigures,
  listLeaders,
  listNotes,
  listReports,
  ownerOfPart,
  putAssociationDocument,
  putAward,
  putCongress,
  putFigures,
  putLeader,
  putNote,
  putReport,
} from '../../../db/association-parts.ts';
import { getAssociation, updateAssociation } from '../../../db/associations.ts';
import { toColumns, toFields } from '../../../db/columns.ts';
import { getDocument } from '../../../db/documents.ts';
import { getPerson } from '../../../db/people.ts';
import {
  LEADER_ROLES,
  type AssociationPart,
  type PartName,
  type StoredAssociation,
  type YearFigures,
} from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import { assertNever } from '../../../templates/model/assert-never.ts';
import { attachmentsOf } from '../attachments/service.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { firstDay, lastDay } from '../partial-date.ts';
import { nameKey } from './rules.ts';

export type Parts = Pick<
  StoredAssociation,
  'leaders' | 'figures' | 'congresses' | 'reports' | 'awards' | 'notes' | 'documents' | 'attachments'
>;

const roleSchema = z.enum(LEADER_ROLES);
const noteKindSchema = z.enum(['note', 'proposal']);

/** A row without the association it hangs on. */
function without<T extends { associationId: number }>(row: T): Omit<T, 'associationId'> {
  const { associationId: _association, ...rest } = row;
  return rest;
}

export async function readParts(context: QueryContext, id: number): Promise<Parts> {
  const { db } = context;
  return {
    leaders: (await listLeaders(db, id)).map((row) => ({
      ...without(toFields(row)),
      role: roleSchema.parse(row.role),
    })),
    figures: (await listFigures(db, { associationId: id })).map((row) => without(toFields(row))),
    congresses: (await listCongresses(db, id)).map((row) => without(toFields(row))),
    reports: (await listReports(db, id)).map((row) => without(toFields(row))),
    awards: (await listAwards(db, id)).map((row) => without(toFields(row))),
    notes: (await listNotes(db, id)).map((row) => ({
      ...without(toFields(row)),
      kind: noteKindSchema.parse(row.kind),
    })),
    documents: (await listAssociationDocuments(db, id)).map((row) => without(toFields(row))),
    attachments: await attachmentsOf(context, 'association', id),
  };
}

/** Members must be at least as many as those counted among them. @throws MendableError naming the figure */
export function checkFigures(figures: Partial<YearFigures>, prefix = 'part'): void {
  const { members } = figures;
  if (members === undefined || members === null) return;
  for (const [field, name] of [
    ['women', 'Hội viên nữ'],
    ['partyMembers', 'Đảng viên'],
  ] as const) {
    const value = figures[field];
    if (value !== undefined && value !== null && value > members)
      throw new MendableError(
        'invalid-input',
        `${name}: nhiều hơn tổng số hội viên (${members.toLocaleString('vi-VN')}).`,
        `${prefix}.${field}`,
      );
  }
}

const NUMBERED = {
  leader: 'association_leaders',
  congress: 'association_congresses',
  award: 'association_awards',
  note: 'association_notes',
} as const;

async function requireOwner(
  context: QueryContext,
  associationId: number,
  part: keyof typeof NUMBERED,
  id: number,
): Promise<void> {
  if ((await ownerOfPart(context.db, NUMBERED[part], id)) !== associationId)
    throw new MendableError('not-found', 'Không tìm thấy mục này ở hội đã chọn.', 'id');
}

/** Writes one part. @throws MendableError naming what does not fit */
export async function putPart(context: CommandContext, id: number, input: AssociationPart): Promise<void> {
  const before = await readParts(context, id);
  const { db } = context;
  const owner = { association_id: id };
  if ('id' in input && input.id !== undefined) await requireOwner(context, id, input.part, input.id);
  switch (input.part) {
    case 'leader': {
      const { part: _part, ...fields } = input;
      if (!(await getPerson(db, fields.personId)))
        throw new MendableError('not-found', 'Không tìm thấy người đã chọn.', 'part.personId');
      if (fields.fromOn && fields.toOn && lastDay(fields.toOn) < fields.fromOn)
        throw new MendableError('invalid-input', 'Đến ngày: phải sau hoặc cùng ngày bắt đầu.', 'part.toOn');
      await putLeader(db, { ...toColumns(fields), ...owner });
      break;
    }
    case 'figures': {
      const { part: _part, ...fields } = input;
      checkFigures(fields);
      await putFigures(db, { ...toColumns(fields), ...owner });
      break;
    }
    case 'congress': {
      const { part: _part, ...fields } = input;
      await putCongress(db, { ...toColumns(fields), ...owner });
      await noteCongress(context, id);
      break;
    }
    case 'report': {
      const { part: _part, ...fields } = input;
      await putReport(db, { ...toColumns(fields), ...owner });
      break;
    }
    case 'award': {
      const { part: _part, ...fields } = input;
      await putAward(db, { ...toColumns(fields), ...owner });
      break;
    }
    case 'note': {
      const { part: _part, ...fields } = input;
      await putNote(db, { ...toColumns(fields), ...owner });
      break;
    }
    case 'document': {
      const { part: _part, ...fields } = input;
      if (!(await getDocument(db, fields.documentId)))
        throw new MendableError('not-found', 'Không tìm thấy văn bản đã chọn.', 'part.documentId');
      await putAssociationDocument(db, { ...toColumns(fields), ...owner });
      break;
    }
    default:
      assertNever(input);
  }
  await recordPart(context, id, input.part, before);
}

const LISTS = {
  leader: 'leaders',
  figures: 'figures',
  congress: 'congresses',
  report: 'reports',
  award: 'awards',
  note: 'notes',
  document: 'documents',
} as const satisfies Record<PartName, keyof Parts>;

/** History has the entries of the list that changed, not the whole list. */
async function recordPart(context: CommandContext, id: number, part: PartName, before: Parts): Promise<void> {
  const after = await readParts(context, id);
  const texts = (parts: Parts): string[] => parts[LISTS[part]].map((entry) => JSON.stringify(entry));
  const [old, now] = [texts(before), texts(after)];
  context.record({
    entity: `association-${part}`,
    entityId: id,
    before: old.find((entry) => !now.includes(entry)) ?? null,
    after: now.find((entry) => !old.includes(entry)) ?? null,
  });
  context.changed('associations');
}

/** A congress that was held is the last one of the register; one that is due and not held is the next. */
async function noteCongress(context: CommandContext, id: number): Promise<void> {
  const row = await getAssociation(context.db, id);
  if (!row) return;
  const congresses = await listCongresses(context.db, id);
  const held = congresses.flatMap(({ held_on }) => (held_on === null ? [] : [held_on])).toSorted();
  const due = congresses.flatMap(({ held_on, due_on }) =>
    held_on === null && due_on !== null ? [due_on] : [],
  );
  const last = held.at(-1);
  const { id: _id, revision, created_at: _c, updated_at: _u, deleted_at: _d, name_key: _k, ...columns } = row;
  const last_congress_on =
    last !== undefined && (columns.last_congress_on === null || columns.last_congress_on < last)
      ? last
      : columns.last_congress_on;
  const planned = columns.next_congress_on;
  // What was planned is over where a congress was held in its place, or not before it.
  const isOver =
    planned !== null &&
    (congresses.some(({ held_on, due_on }) => held_on !== null && due_on === planned) ||
      (last !== undefined && firstDay(planned) <= lastDay(last)));
  const next_congress_on = due.toSorted()[0] ?? (isOver ? null : planned);
  if (last_congress_on === row.last_congress_on && next_congress_on === row.next_congress_on) return;
  await updateAssociation(
    context.db,
    id,
    revision,
    { ...columns, last_congress_on, next_congress_on },
    nameKey(row.name),
    context.at,
  );
}

/** Takes one part out; history keeps it. */
export async function deletePart(
  context: CommandContext,
  id: number,
  part: PartName,
  key: number,
): Promise<void> {
  const before = await readParts(context, id);
  if (part === 'figures') await deleteFigures(context.db, id, key);
  else if (part === 'report') await deleteReport(context.db, id, key);
  else if (part === 'document') await deleteAssociationDocument(context.db, id, key);
  else {
    await requireOwner(context, id, part, key);
    await deleteNumberedPart(context.db, NUMBERED[part], key);
  }
  await recordPart(context, id, part, before);
}
