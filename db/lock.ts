/**
 * One program at a time on one data folder. The lock is SQLite's own exclusive lock on a small file: the operating system gives it back when its holder
 * dies, so a power cut or a killed process leaves nothing to clean up, and no process id can be mistaken for another's.
 */
import BetterSqlite from 'better-sqlite3';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { sqliteCode } from './connection.ts';

export const LOCK_FILE = 'lhh-office.lock';

export class LockedError extends Error {
  constructor() {
    super('data folder is in use by another program');
  }
}

/**
 * Takes the lock of a data folder; the returned function gives it back.
 * @throws LockedError while another program (or another part of this one) holds it; the error of SQLite where the folder cannot be written
 */
export function takeLock(dataDir: string): () => void {
  const file = path.join(dataDir, LOCK_FILE);
  try {
    return lockFile(file);
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_NOTADB') throw error;
    // Something else wrote into the file. No program can hold it as a lock, so it is in the way and no more.
    rmSync(file);
    return lockFile(file);
  }
}

function lockFile(file: string): () => void {
  const lock = new BetterSqlite(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) throw new LockedError();
    throw error;
  }
  return () => {
    if (lock.open) lock.close();
  };
}
