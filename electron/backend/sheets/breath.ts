/** Long loops give way to the event loop, so that cancelling and other calls get through. */
import { setImmediate } from 'node:timers/promises';
import type { RunningJob } from '../jobs.ts';
import type { Rows } from './cells.ts';

/** Rows between two looks at the event loop. */
const ROWS = 1_000;

/** For callers without a job: nothing hears of progress, nothing cancels. */
export const ALONE: RunningJob = { signal: new AbortController().signal, progress: () => undefined };

/** A list in pieces, with a breath after each. @throws the signal's reason when cancelled */
export async function* breathing<T>(
  entries: Rows<T>,
  job: RunningJob,
  step: string,
): AsyncGenerator<readonly T[]> {
  for (let start = 0; start < entries.length; start += ROWS) {
    yield entries.slice(start, start + ROWS);
    await setImmediate();
    job.signal.throwIfAborted();
    job.progress(Math.min(start + ROWS, entries.length), entries.length, step);
  }
}
