/** A part of a transaction that can fail alone. */
import { sql } from 'kysely';
import type { Executor } from './connection.ts';

/** Runs `work`; where it throws, what it wrote is taken back and the transaction goes on. @throws what `work` throws */
export async function withSavepoint<T>(db: Executor, work: () => Promise<T>): Promise<T> {
  await sql`SAVEPOINT part`.execute(db);
  try {
    const value = await work();
    await sql`RELEASE part`.execute(db);
    return value;
  } catch (error) {
    await sql`ROLLBACK TO part`.execute(db);
    await sql`RELEASE part`.execute(db);
    throw error;
  }
}
