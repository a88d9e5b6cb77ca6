/** The append-only history of every change. */
import type { Selectable } from 'kysely';
import type { Executor } from './connection.ts';
import type { History } from './types.ts';

export interface HistoryEntry {
  actor: string;
  /** "documents.save" */
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
}

export async function insertHistory(db: Executor, entry: HistoryEntry, at: string): Promise<void> {
  await db
    .insertInto('history')
    .values({
      at,
      actor: entry.actor,
      action: entry.action,
      entity: entry.entity,
      entity_id: entry.entityId,
      before: entry.before,
      after: entry.after,
    })
    .execute();
}

/** What was done to a record and to what hangs on it ("association", "association-leader"), newest first. */
export async function listHistory(
  db: Executor,
  entity: string,
  entityId: string,
  limit: number,
): Promise<Selectable<History>[]> {
  return db
    .selectFrom('history')
    .selectAll()
    .where('entity_id', '=', entityId)
    .where((where) => where.or([where('entity', '=', entity), where('entity', 'like', `${entity}-%`)]))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** What was done to a record after the first entry about another, oldest first; empty where there is no such entry. */
export async function historySince(
  db: Executor,
  first: { entity: string; entityId: string },
  of: { entity: string; entityId: string },
): Promise<Selectable<History>[]> {
  return db
    .selectFrom('history')
    .selectAll()
    .where('entity', '=', of.entity)
    .where('entity_id', '=', of.entityId)
    .where('id', '>', (from) =>
      from
        .selectFrom('history as earlier')
        .select((expression) => expression.fn.min('earlier.id').as('id'))
        .where('earlier.entity', '=', first.entity)
        .where('earlier.entity_id', '=', first.entityId),
    )
    .orderBy('id')
    .execute();
}
