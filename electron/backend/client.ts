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

/** Starts the worker and waits until the data are open. @throws MendableError when they cannot be opened */
export async function startBackendWorker(options: WorkerOptions): Promise<Backend> {
  const worker = new Worker(options.workerFile ?? new URL('./worker.ts', import.meta.url), {
    workerData: { dataDir: options.dataDir },
  });
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const post = (message: ToWorker): void => worker.postMessage(message);
  let nextId = 0;
  let closed: () => void = () => undefined;
  const whenClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });

  const ready = new Promise<void>((resolve, reject) => {
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
        case 'closed':
          closed();
          break;
      }
    });
    worker.on('error', reject);
    worker.on('exit', () => {
      for (const answer of waiting.values())
        answer({
          ok: false,
          error: { code: 'stopped', message: 'Phần xử lý dữ liệu đã dừng. Hãy mở lại LHH Office.' },
        });
      waiting.clear();
      closed();
    });
  });

  async function print(id: number, html: string): Promise<void> {
    try {
      post({ type: 'printed', id, result: { ok: true, value: await options.ports.printPdf(html) } });
    } catch (error) {
      const known =
        error instanceof MendableError
          ? error.error
          : { code: 'print-failed', message: 'Không tạo được tệp PDF.' };
      post({ type: 'printed', id, result: { ok: false, error: known } });
    }
  }

  await ready;
  return {
    invoke: (name, input) =>
      new Promise((resolve) => {
        nextId += 1;
        waiting.set(nextId, resolve);
        post({ type: 'invoke', id: nextId, name, input });
      }),
    close: async () => {
      post({ type: 'close' });
      await whenClosed;
      await worker.terminate();
    },
  };
}
