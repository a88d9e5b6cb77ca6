/** Writing a file so that it is whole or not there: temporary file, fsync, rename. */
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const RETRIES = 5;
const PAUSE_MS = 60;

function pause(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** Waits until a file is on the disk. */
export function syncFile(file: string): void {
  // Windows syncs only what is open for writing.
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Puts a finished file in the place of `file`, which at each moment is the old one or the new one. Renaming is tried again a few times where a virus
 * scanner holds a file (EPERM, EBUSY, EACCES).
 * @param finished in the same folder @throws the last error of the file system; then nothing at `file` has changed
 */
export function moveOver(finished: string, file: string): void {
  syncFile(finished);
  for (let attempt = 1; ; attempt += 1) {
    try {
      renameSync(finished, file);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (attempt >= RETRIES || (code !== 'EPERM' && code !== 'EBUSY' && code !== 'EACCES')) throw error;
      pause(PAUSE_MS * attempt);
    }
  }
}

/**
 * Replaces `file` with `bytes`.
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
    } finally {
      closeSync(handle);
    }
    moveOver(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
