/** Runs of imports and their undoing. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { z } from 'zod';
import { listAttachments } from '../../../db/attachments.ts';
import {
  deleteFigures,
  deleteNumberedPart,
  getFigures,
  listLeaders,
  putFigures,
  putLeader,
} from '../../../db/association-parts.ts';
import {
  eraseAssociation,
  getAssociation,
  listAssociationEvents,
  type AssociationRow,
} from '../../../db/associations.ts';
import { toColumns, toFields } from '../../../db/columns.ts';
import { sqliteCode } from '../../../db/connection.ts';
import { historySince } from '../../../db/history.ts';
import {
  countImportChanges,
  getImportRun,
  importChangesBackwards,
  listImportRuns,
  markImportUndone,
  type ImportChange,
} from '../../../db/imports.ts';
import { erasePerson, getPerson } from '../../../db/people.ts';
import { withSavepoint } from '../../../db/savepoint.ts';
import { indexInBatches, type IndexBatch } from '../../../db/search.ts';
import { associationFieldsSchema, figuresSchema, type AssociationFields } from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import { importReportSchema, importRunSchema, type ImportRun } from '../../api/import-run.ts';
import { FIELD_LABELS } from '../../api/labels.ts';
import { personFieldsSchema } from '../../api/people.ts';
import { STATE_FIELDS } from '../associations/rules.ts';
import { correct } from '../associations/service.ts';
import { eventOf, fieldsOf as associationOf } from '../associations/stored.ts';
import type { CommandContext, JobContext, QueryContext } from '../context.ts';
import { fieldsOf as personOf, write as writePerson } from '../people/service.ts';

const countsSchema = importReportSchema.pick({ added: true, changed: true, same: true, leftOut: true });
const targetSchema = importRunSchema.shape.target;

export async function list(context: QueryContext): Promise<ImportRun[]> {
  return (await listImportRuns(context.db)).map((run) => ({
    id: run.id,
    target: targetSchema.parse(run.target),
    source: run.source,
    importedAt: run.imported_at,
    undoneAt: run.undone_at,
    ...countsSchema.strip().parse(JSON.parse(run.report)),
  }));
}

type Change = ImportChange;
type Kept = { id: number; name: string; reason: string };

/** A record that is no more what the run made of it, or that others have come to refer to. */
class ChangedSince extends Error {}

const leaderSchema = z.strictObject({
  id: z.number(),
  association_id: z.number(),
  person_id: z.number(),
  role: z.string(),
  term: z.string(),
  from_on: z.string().nullable(),
  to_on: z.string().nullable(),
  note: z.string(),
});

const BATCH = 100;

/**
 * Takes back all that a run wrote, record by record with what hangs on it, in one transaction. A record that was changed since is left as it is, and named;
 * a run of which nothing can be taken back stays as it was.
 * @throws MendableError for a run that is not there or undone already, or when cancelled: then nothing is undone
 */
export async function undo(context: JobContext, runId: number): Promise<{ undone: number; kept: Kept[] }> {
  return context.transact(async (command) => {
    const run = await getImportRun(command.db, runId);
    if (!run) throw new MendableError('not-found', 'Không tìm thấy lần nhập này.', 'runId');
    if (run.undone_at !== null)
      throw new MendableError(
        'already-undone',
        'Lần nhập này đã được hoàn tác rồi, không hoàn tác được lần nữa.',
        'runId',
      );
    const target = targetSchema.parse(run.target);
    const { kept, roots } = await indexInBatches(command.db, (index) =>
      undoAll(context, command, target, runId, index),
    );
    // Nothing was taken back, so the run stands as it was.
    if (roots === kept.length) return { undone: 0, kept };
    await markImportUndone(command.db, runId, command.at);
    command.record({
      entity: 'import-run',
      entityId: runId,
      before: JSON.stringify({ source: run.source }),
      after: JSON.stringify({ undone: roots - kept.length, kept: kept.map(({ id }) => id) }),
    });
    for (const change of ['associations', 'people', 'imports'] as const) command.changed(change);
    return { undone: roots - kept.length, kept };
  });
}

async function undoAll(
  job: JobContext,
  command: CommandContext,
  target: 'associations' | 'people',
  runId: number,
  index: IndexBatch,
): Promise<{ kept: Kept[]; roots: number }> {
  const total = await countImportChanges(command.db, runId);
  const kept: Kept[] = [];
  let done = 0;
  let roots = 0;
  for await (const changes of byRecord(importChangesBackwards(command.db, runId))) {
    if (roots % BATCH === 0) {
      await command.saveHistory();
      await index.write();
      job.progress(done, total, 'Đang hoàn tác');
      await nextTurn();
      if (job.signal.aborted) throw new MendableError('cancelled', 'Đã hủy.');
    }
    roots += 1;
    done += changes.length;
    const [{ root_id: root }] = changes;
    const reason = await undoRoot(command, target, root, changes, index);
    if (reason !== null) kept.push({ id: root, name: await nameOf(command, target, root), reason });
  }
  return { kept, roots };
}

/** The changes of one record after the other: a run writes all of a record before it goes to the next. */
async function* byRecord(changes: AsyncIterable<Change>): AsyncGenerator<[Change, ...Change[]]> {
  let own: [Change, ...Change[]] | null = null;
  for await (const change of changes) {
    if (own && own[0].root_id === change.root_id) own.push(change);
    else {
      if (own) yield own;
      own = [change];
    }
  }
  if (own) yield own;
}

async function nameOf(context: QueryContext, target: 'associations' | 'people', id: number): Promise<string> {
  const row =
    target === 'associations' ? await getAssociation(context.db, id) : await getPerson(context.db, id);
  return row?.name ?? '';
}

/** Null where it was done; else why not. */
async function undoRoot(
  context: CommandContext,
  target: 'associations' | 'people',
  root: number,
  changes: readonly Change[],
  index: IndexBatch,
): Promise<string | null> {
  const forgetIndex = index.mark();
  // What a part that fails noted for history was taken back with it.
  const entries: Parameters<CommandContext['record']>[0][] = [];
  const part: CommandContext = { ...context, record: (entry) => entries.push(entry) };
  try {
    await withSavepoint(context.db, async () => {
      for (const change of changes) await undoChange(part, target, root, change);
    });
  } catch (error) {
    forgetIndex();
    if (error instanceof ChangedSince) return error.message;
    if (sqliteCode(error) === 'SQLITE_CONSTRAINT_FOREIGNKEY')
      return 'Đã có dữ liệu khác gắn với hồ sơ này sau khi nhập.';
    throw error;
  }
  for (const entry of entries) context.record(entry);
  return null;
}

const recordSchema = z.record(z.string(), z.unknown());

function requireSame(stored: object | null, after: string | null): void {
  const expected = after === null ? null : ordered(recordSchema.parse(JSON.parse(after)));
  if ((stored && ordered(stored)) !== expected) throw new ChangedSince('Đã sửa sau khi nhập.');
}

const writtenEventSchema = z.object({ patch: recordSchema });

/** What an event says that the clerk wrote after the run is the clerk's; correcting the field would write over it. @throws ChangedSince */
async function requireNoLaterEvent(
  { db }: QueryContext,
  runId: number,
  row: AssociationRow,
  fields: AssociationFields,
): Promise<void> {
  const now = associationOf(row);
  const events = (await listAssociationEvents(db, row.id)).map(eventOf);
  const given = STATE_FIELDS.filter(
    (field) => fields[field] !== now[field] && events.some(({ patch }) => patch[field] !== undefined),
  );
  if (given.length === 0) return;
  const written = await historySince(
    db,
    { entity: 'import-run', entityId: String(runId) },
    { entity: 'association-event', entityId: String(row.id) },
  );
  const patches = written.flatMap(({ after }) => {
    const event = writtenEventSchema.safeParse(after === null ? null : JSON.parse(after));
    return event.success ? [event.data.patch] : [];
  });
  const field = given.find((name) => patches.some((patch) => patch[name] !== undefined));
  if (field !== undefined)
    throw new ChangedSince(
      `Đã có sự kiện ghi “${FIELD_LABELS['associations']?.[field] ?? field}” sau khi nhập.`,
    );
}

async function undoChange(
  context: CommandContext,
  target: 'associations' | 'people',
  root: number,
  change: Change,
): Promise<void> {
  const { db } = context;
  const before: unknown = change.before === null ? null : JSON.parse(change.before);
  const id = Number(change.entity_id);
  switch (change.entity) {
    case 'association': {
      const row = await getAssociation(db, id);
      requireSame(row && row.deleted_at === null ? associationOf(row) : null, change.after);
      if (!row) return;
      if (before !== null) {
        const fields = associationFieldsSchema.parse(before);
        await requireNoLaterEvent(context, change.run_id, row, fields);
        return correct(context, row, fields);
      }
      if ((await listAttachments(db, 'association', id)).length > 0)
        throw new ChangedSince('Đã có tệp kèm sau khi nhập.');
      await eraseAssociation(db, id);
      context.record({ entity: 'association', entityId: id, before: change.after });
      return;
    }
    case 'figures': {
      const stored = await getFigures(db, root, id);
      let current: object | null = null;
      if (stored) {
        const { associationId: _id, ...figures } = toFields(stored);
        current = figures;
      }
      requireSame(current, change.after);
      if (before === null) await deleteFigures(db, root, id);
      else await putFigures(db, { ...toColumns(figuresSchema.parse(before)), association_id: root });
      context.record({
        entity: 'association-figures',
        entityId: root,
        before: change.after,
        after: change.before,
      });
      return;
    }
    case 'leader': {
      const stored = (await listLeaders(db, root)).find((leader) => leader.id === id);
      requireSame(stored ? leaderSchema.strip().parse(stored) : null, change.after);
      if (before === null) await deleteNumberedPart(db, 'association_leaders', id);
      else await putLeader(db, leaderSchema.parse(before));
      context.record({
        entity: 'association-leader',
        entityId: root,
        before: change.after,
        after: change.before,
      });
      return;
    }
    case 'person': {
      const row = await getPerson(db, id);
      requireSame(row && row.deleted_at === null ? personOf(row) : null, change.after);
      if (!row) return;
      if (before !== null) return writePerson(context, row, personFieldsSchema.parse(before));
      if ((await listAttachments(db, 'person', id)).length > 0)
        throw new ChangedSince('Đã có tệp kèm sau khi nhập.');
      await erasePerson(db, id);
      context.record({ entity: 'person', entityId: id, before: change.after });
      return;
    }
    default:
      throw new Error(`unknown entity ${change.entity} in an import of ${target}`);
  }
}

/** JSON whose keys stand in the order of the alphabet, so that rows read back compare with rows as they were written. */
function ordered(value: object): string {
  return JSON.stringify(Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))));
}
