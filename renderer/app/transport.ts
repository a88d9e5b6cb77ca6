/** How calls reach the backend: through Electron's preload where it is there, else over the local host's HTTP. */
import { createClient, type Invoke } from '../../electron/api/client.ts';
import type { BackendEvent } from '../../electron/api/contract.ts';
import type { Result } from '../../electron/api/errors.ts';

interface Bridge {
  invoke: Invoke;
  subscribe: (listener: (event: BackendEvent) => void) => () => void;
}

declare global {
  interface Window {
    /** Set by electron/shell/preload.ts. */
    readonly lhh?: Bridge;
  }
}

const OFFLINE: Result<never> = {
  ok: false,
  error: {
    code: 'offline',
    message:
      'Mất kết nối với phần xử lý dữ liệu. Chữ đang soạn vẫn còn trên màn hình; hãy mở lại LHH Office.',
  },
};

const invokeOverHttp: Invoke = async (name, input) => {
  try {
    const response = await fetch('/api/invoke', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, input }),
    });
    if (!response.ok) return OFFLINE;
    return (await response.json()) as Result<unknown>;
  } catch {
    return OFFLINE;
  }
};

/** Calls of the backend, typed by the contract. Results were parsed by the backend. */
export const api = createClient(window.lhh?.invoke ?? invokeOverHttp);

/** Listens to what commands have changed; the returned function stops. */
export function subscribe(listener: (event: BackendEvent) => void): () => void {
  if (window.lhh) return window.lhh.subscribe(listener);
  const source = new EventSource('/api/events');
  source.addEventListener('message', (message: MessageEvent<string>) =>
    listener(JSON.parse(message.data) as BackendEvent),
  );
  return () => source.close();
}
