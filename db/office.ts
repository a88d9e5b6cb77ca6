/** Office profiles by the day they begin. */
import type { Executor } from './connection.ts';

/** All profiles as stored JSON, newest first. */
export async function listOfficeProfiles(db: Executor): Promise<string[]> {
  const rows = await db
    .selectFrom('office_profiles')
    .select('profile')
    .orderBy('valid_from', 'desc')
    .execute();
  return rows.map((row) => row.profile);
}

/** Writes the profile that begins on a day, replacing one that began the same day. */
export async function putOfficeProfile(
  db: Executor,
  validFrom: string,
  profile: string,
  at: string,
): Promise<void> {
  await db
    .insertInto('office_profiles')
    .values({ valid_from: validFrom, profile, created_at: at })
    .onConflict((conflict) => conflict.column('valid_from').doUpdateSet({ profile }))
    .execute();
}
