/** Writing a file so that it is whole or not there: temporary file, fsync, rename. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const RETRIES = 5;
const PAUSE_MS = 60;

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/**
 * Replaces `file` with `bytes`. Renaming is tried again a few times where a virus scanner holds the file (EPERM, EBUSY, EACCES).
 * @throws the last error of the file system; then nothing at `file` has changed
 */
export function replaceFile(file: string, bytes: Uint8Array | string): void {
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const temporary = `${file}.${process.pid}.tmp`;
  try {
    const handle = openSync(temporary, 'w');
    try {
      const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
      let written = 0;
      while (written < data.length) written += writeSync(handle, data, written);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        renameSync(temporary, file);
        return;
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? error.code : '';
        if (attempt >= RETRIES || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error;
        pause(PAUSE_MS * attempt);
      }
    }
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
