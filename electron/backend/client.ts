/** The host's side of the backend worker: starts it, sends calls, answers its print requests. Used by both hosts. */
import { Worker } from 'node:worker_threads';
import type { BackendEvent } from '../api/contract.ts';
import { MendableError, type Result } from '../api/errors.ts';
import type { Backend } from './backend.ts';
import type { Ports } from './context.ts';
import type { FromWorker, ToWorker } from './messages.ts';

export interface WorkerOptions {
  dataDir: string;
  ports: Ports;
  onEvent: (event: BackendEvent) => void;
  /** Compiled worker of a packaged app; default the source beside this file. */
  workerFile?: URL;
}

/**
 * Megabytes of the worker's heap. Young objects of an import die at once: with the engine's own limits a large list takes 150 MB more, and no less time.
 */
const MEMORY = { maxYoungGenerationSizeMb: 12, maxOldGenerationSizeMb: 1024 };

const STOPPED: Result<never> = {
  ok: false,
  error: { code: 'stopped', message: 'Phần xử lý dữ liệu đã dừng. Hãy mở lại LHH Office.' },
};

/** Starts the worker and waits until the data are open. @throws MendableError when they cannot be opened */
export async function startBackendWorker(options: WorkerOptions): Promise<Backend> {
  const worker = new Worker(options.workerFile ?? new URL('./worker.ts', import.meta.url), {
    workerData: { dataDir: options.dataDir },
    resourceLimits: MEMORY,
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const prints = new Map<number, AbortController>();
  const post = (message: ToWorker): void => worker.postMessage(message);
  let nextId = 0;
  let isRunning = true;
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isRunning = false;
      for (const answer of waiting.values()) answer(STOPPED);
      waiting.clear();
      for (const print of prints.values()) print.abort();
      resolve();
    });
  });

  await new Promise<void>((resolve, reject) => {
    worker.on('message', (message: FromWorker) => {
      switch (message.type) {
        case 'ready':
          resolve();
          break;
        case 'failed':
          reject(new MendableError(message.error.code, message.error.message, message.error.field));
          break;
        case 'result':
          waiting.get(message.id)?.(message.result);
          waiting.delete(message.id);
          break;
        case 'event':
          options.onEvent(message.event);
          break;
        case 'print':
          void print(message.id, message.html);
          break;
        case 'stop-printing':
          prints.get(message.id)?.abort();
          break;
      }
    });
    // A bug that ends the worker while it runs: "exit" follows and answers all who wait.
    worker.on('error', reject);
    void exited.then(() => reject(new Error('the backend worker ended before it was ready')));
  });

  async function print(id: number, html: string): Promise<void> {
    const controller = new AbortController();
    prints.set(id, controller);
    try {
      const bytes = await options.ports.printPdf(html, controller.signal);
      if (isRunning) post({ type: 'printed', id, result: { ok: true, value: bytes } });
    } catch (error) {
      const known =
        error instanceof MendableError
          ? error.error
          : { code: 'print-failed', message: 'Không tạo được tệp PDF.' };
      if (isRunning) post({ type: 'printed', id, result: { ok: false, error: known } });
    } finally {
      prints.delete(id);
    }
  }

  return {
    invoke: (name, input) =>
      new Promise((resolve) => {
        if (!isRunning) return resolve(STOPPED);
        nextId += 1;
        waiting.set(nextId, resolve);
        post({ type: 'invoke', id: nextId, name, input });
      }),
    close: async () => {
      if (isRunning) post({ type: 'close' });
      await exited;
    },
  };
}
