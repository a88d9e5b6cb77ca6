/** The one place that opens a transaction: all of a command with its history entries, or nothing. */
import type { Connection } from '../../db/connection.ts';
import { insertHistory, type HistoryEntry } from '../../db/history.ts';
import type { Change } from '../api/contract.ts';
import type { CommandContext, QueryContext } from './context.ts';

/** Runs a command and returns its result with the kinds of data it changed. */
export async function runCommand<T>(
  connection: Connection,
  name: string,
  base: Omit<QueryContext, 'db'>,
  actor: string,
  run: (context: CommandContext) => T | Promise<T>,
): Promise<{ value: T; changes: Change[] }> {
  const changes = new Set<Change>();
  const value = await connection.db.transaction().execute(async (transaction) => {
    const entries: HistoryEntry[] = [];
    const saveHistory = async (): Promise<void> => {
      for (const entry of entries.splice(0)) await insertHistory(transaction, entry, base.at);
    };
    const result = await run({
      ...base,
      db: transaction,
      record: ({ entity, entityId, before, after }) =>
        entries.push({
          actor,
          action: name,
          entity,
          entityId: String(entityId),
          before: before ?? null,
          after: after ?? null,
        }),
      changed: (change) => changes.add(change),
      saveHistory,
    });
    await saveHistory();
    return result;
  });
  return { value, changes: [...changes] };
}
