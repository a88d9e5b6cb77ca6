/** One program at a time on one data folder: a lock file with the holder's process id. */
import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const held = new Set<string>();

export class LockedError extends Error {
  readonly processId: number;
  constructor(processId: number) {
    super(`data folder is in use by process ${processId}`);
    this.processId = processId;
  }
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Takes the lock of a data folder; the returned function gives it back. The lock of a dead process is taken over.
 * @throws LockedError while another program holds it
 */
export function takeLock(dataDir: string): () => void {
  const file = path.join(path.resolve(dataDir), 'lhh-office.lock');
  if (held.has(file)) throw new LockedError(process.pid);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, String(process.pid));
      closeSync(handle);
      held.add(file);
      return () => {
        held.delete(file);
        rmSync(file, { force: true });
      };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = readHolder(file);
      if (holder !== null && holder !== process.pid && isAlive(holder)) throw new LockedError(holder);
      rmSync(file, { force: true });
    }
  }
  throw new LockedError(readHolder(file) ?? 0);
}

function readHolder(file: string): number | null {
  try {
    const holder = Number(readFileSync(file, 'utf8'));
    return Number.isInteger(holder) && holder > 0 ? holder : null;
  } catch {
    // Gone between the two looks: the holder has just left.
    return null;
  }
}
