/** The thread that owns the database. It speaks by messages: calls and answers, events, and print requests to its host. */
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { MendableError } from '../api/errors.ts';
import { createBackend } from './backend.ts';
import { toWorkerSchema, type FromWorker } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('worker.ts runs in a worker thread');
const { dataDir } = z.object({ dataDir: z.string() }).parse(workerData);
const send = (message: FromWorker): void => port.postMessage(message);

const printing = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
let printId = 0;

function printPdf(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  printId += 1;
  const id = printId;
  return new Promise((resolve, reject) => {
    printing.set(id, { resolve, reject });
    signal?.addEventListener('abort', () => send({ type: 'stop-printing', id }));
    send({ type: 'print', id, html });
  });
}

try {
  const backend = await createBackend({
    dataDir,
    ports: { printPdf },
    onEvent: (event) => send({ type: 'event', event }),
    backsUpDaily: true,
  });
  port.on('message', (source: unknown) => {
    const message = toWorkerSchema.parse(source);
    switch (message.type) {
      case 'invoke':
        void backend
          .invoke(message.name, message.input)
          .then((result) => send({ type: 'result', id: message.id, result }));
        break;
      case 'printed': {
        const waiting = printing.get(message.id);
        printing.delete(message.id);
        if (message.result.ok) waiting?.resolve(message.result.value);
        else
          waiting?.reject(
            new MendableError(
              message.result.error.code,
              message.result.error.message,
              message.result.error.field,
            ),
          );
        break;
      }
      case 'close':
        // Without its port the thread has nothing to wait for, and ends.
        void backend.close().then(() => port.close());
        break;
    }
  });
  send({ type: 'ready' });
} catch (error) {
  const known =
    error instanceof MendableError
      ? error.error
      : {
          code: 'internal',
          message: `Không mở được dữ liệu: ${error instanceof Error ? error.message : String(error)}`,
        };
  send({ type: 'failed', error: known });
  port.close();
}
