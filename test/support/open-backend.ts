/** A real backend on a real data folder, closed when the test file is done. */
import { afterAll } from 'vitest';
import { createClient } from '../../electron/api/client.ts';
import type { BackendEvent } from '../../electron/api/contract.ts';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { temporaryFolder } from './temporary-folder.ts';

const backends: Backend[] = [];
afterAll(async () => {
  for (const backend of backends.splice(0)) await backend.close();
});

export interface OpenBackend {
  api: ReturnType<typeof createClient>;
  backend: Backend;
  dataDir: string;
  events: BackendEvent[];
}

/** Opens a new office. @param day on which it is opened, in the office's own time; it can be changed by `clock.day` */
export async function openBackend(
  clock: { day: string } = { day: '2026-11-21' },
  dataDir = temporaryFolder(),
): Promise<OpenBackend> {
  const events: BackendEvent[] = [];
  const backend = await createBackend({
    dataDir,
    ports: { printPdf: () => Promise.reject(new Error('no printing in this test')) },
    onEvent: (event) => events.push(event),
    now: () => new Date(`${clock.day}T09:00:00`),
  });
  backends.push(backend);
  return { api: createClient(backend.invoke), backend, dataDir, events };
}
