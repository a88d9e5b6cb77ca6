/** Long work: each job runs beside other calls, tells how far it is, and can be cancelled by the name its caller gave it. */
import type { ProgressEvent } from '../api/contract.ts';
import { MendableError } from '../api/errors.ts';

export interface RunningJob {
  signal: AbortSignal;
  progress: (done: number, total: number, step: string) => void;
}

export interface Jobs {
  /** Runs a job. @param name given by the caller; a job without one tells nothing and cannot be cancelled */
  run: <T>(name: string | undefined, work: (job: RunningJob) => Promise<T>) => Promise<T>;
  /** False when no job of this name runs. */
  cancel: (name: string) => boolean;
  /** Cancels all and waits until they are done. */
  close: () => Promise<void>;
}

/** Keeps the running jobs. @param tell where progress goes */
export function createJobs(tell: (event: ProgressEvent) => void): Jobs {
  const named = new Map<string, AbortController>();
  const controllers = new Set<AbortController>();
  const running = new Set<Promise<unknown>>();

  async function run<T>(name: string | undefined, work: (job: RunningJob) => Promise<T>): Promise<T> {
    if (name !== undefined && named.has(name))
      throw new MendableError(
        'job-running',
        'Việc này đang chạy. Hãy chờ hoặc hủy trước khi làm lại.',
        'job',
      );
    const controller = new AbortController();
    controllers.add(controller);
    if (name !== undefined) named.set(name, controller);
    const { signal } = controller;
    const progress: RunningJob['progress'] = (done, total, step) => {
      if (name !== undefined && !signal.aborted) tell({ type: 'progress', job: name, done, total, step });
    };
    const cancelled = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new MendableError('cancelled', 'Đã hủy.')));
    });
    const working = work({ signal, progress });
    running.add(working);
    try {
      // The caller hears of the cancelling at once, even where the work needs a moment to stop.
      return await Promise.race([working, cancelled]);
    } finally {
      if (name !== undefined) named.delete(name);
      void working
        .catch(() => undefined)
        .finally(() => {
          running.delete(working);
          controllers.delete(controller);
        });
    }
  }

  return {
    run,
    cancel: (name) => {
      const controller = named.get(name);
      controller?.abort();
      return controller !== undefined;
    },
    close: async () => {
      for (const controller of controllers) controller.abort();
      await Promise.allSettled(running);
    },
  };
}
