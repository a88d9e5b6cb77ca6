/** Putting records into the bin and taking them out: the same for all kinds. */
import type { Change } from '../api/contract.ts';
import type { CommandContext } from './context.ts';

export interface Binned {
  /** Kind of record, as history names it. */
  entity: string;
  /** Kind of data the window reads again. */
  change: Change;
  /** @throws MendableError for a record that is not there */
  require: (id: number) => Promise<{ deleted_at: string | null }>;
  mark: (id: number, deletedAt: string | null) => Promise<void>;
}

/** Moves records in or out of the bin, each with its history; one that is already there is left as it is. */
export async function setInBin(
  context: CommandContext,
  { entity, change, require, mark }: Binned,
  ids: readonly number[],
  deleted: boolean,
): Promise<null> {
  for (const id of ids) {
    const row = await require(id);
    if ((row.deleted_at !== null) === deleted) continue;
    await mark(id, deleted ? context.at : null);
    context.record({
      entity,
      entityId: id,
      before: JSON.stringify({ isDeleted: !deleted }),
      after: JSON.stringify({ isDeleted: deleted }),
    });
  }
  context.changed(change);
  return null;
}
