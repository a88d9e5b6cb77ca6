/** The log of bugs: logs/error.log in the data folder. It holds call name and stack, never the input, so no text of a document. */
import { randomUUID } from 'node:crypto';
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const MAX_BYTES = 1024 * 1024;

/** Writes a bug and returns the id under which it is found. */
export function logError(dataDir: string, name: string, error: unknown): string {
  const id = randomUUID().slice(0, 8);
  const stack = describe(error);
  try {
    const folder = path.join(dataDir, 'logs');
    const file = path.join(folder, 'error.log');
    mkdirSync(folder, { recursive: true });
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES)
      renameSync(file, path.join(folder, 'error.old.log'));
    appendFileSync(file, `${new Date().toISOString()} ${id} ${name}\n${stack}\n\n`);
  } catch {
    // A full or read-only disk must not hide the error itself: stderr still has it.
    process.stderr.write(`${id} ${name}\n${stack}\n`);
  }
  return id;
}

function describe(error: unknown): string {
  if (error instanceof z.ZodError) return `${z.prettifyError(error)}\n${error.stack ?? ''}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
