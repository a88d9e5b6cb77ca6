/** The append-only history of every change. */
import type { Executor } from './connection.ts';

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
