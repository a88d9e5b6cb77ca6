/** Mappings of columns to fields as the clerk left them, by the heads of the list. */
import type { Executor } from './connection.ts';

/** Kinds of lists remembered for a target; those used longest ago are forgotten. */
const KEPT = 100;

/** The mappings of a register, the one used last first. */
export async function listImportMappings(
  db: Executor,
  target: string,
): Promise<{ heads: string; mapping: string }[]> {
  return db
    .selectFrom('import_mappings')
    .select(['heads', 'mapping'])
    .where('target', '=', target)
    .orderBy('used_at', 'desc')
    .execute();
}

export async function putImportMapping(
  db: Executor,
  row: { target: string; heads: string; mapping: string; used_at: string },
): Promise<void> {
  const { mapping, used_at } = row;
  await db
    .insertInto('import_mappings')
    .values(row)
    .onConflict((conflict) => conflict.columns(['target', 'heads']).doUpdateSet({ mapping, used_at }))
    .execute();
  const old = await db
    .selectFrom('import_mappings')
    .select('heads')
    .where('target', '=', row.target)
    .orderBy('used_at', 'desc')
    .offset(KEPT)
    .limit(KEPT)
    .execute();
  if (old.length === 0) return;
  await db
    .deleteFrom('import_mappings')
    .where('target', '=', row.target)
    .where(
      'heads',
      'in',
      old.map(({ heads }) => heads),
    )
    .execute();
}
