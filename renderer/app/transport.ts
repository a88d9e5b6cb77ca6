/** How calls reach the backend: through Electron's preload where it is there, else over the local host's HTTP. */
import { z } from 'zod';
import { createClient, type Invoke } from '../../electron/api/client.ts';
import { contract, type BackendEvent, type Change } from '../../electron/api/contract.ts';
import { appErrorSchema, type Result } from '../../electron/api/errors.ts';

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
      'Mất kết nối với phần xử lý dữ liệu. Chữ đang soạn vẫn còn trên màn hình; phần mềm sẽ thử lưu lại, nếu không được hãy mở lại LHH Office.',
  },
};

const resultSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: appErrorSchema }),
]);

const COMMANDS: ReadonlySet<string> = new Set(
  Object.entries(contract).flatMap(([domain, calls]) =>
    Object.entries(calls).flatMap(([verb, { kind }]) => (kind === 'command' ? `${domain}.${verb}` : [])),
  ),
);

/** What a browser sends to its end after the page is gone may have 64 kB at one time, all requests together; one more it refuses itself. */
const KEEPALIVE_BYTES = 60_000;
let keptAlive = 0;

async function post(body: Uint8Array<ArrayBuffer>, keepalive: boolean): Promise<Result<unknown>> {
  const response = await fetch('/api/invoke', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    keepalive,
  });
  return response.ok ? resultSchema.parse(await response.json()) : OFFLINE;
}

const invokeOverHttp: Invoke = async (name, input) => {
  const body = new TextEncoder().encode(JSON.stringify({ name, input }));
  // An answer to a page that is gone is worth nothing: the room belongs to what is to be stored.
  const keepalive = COMMANDS.has(name) && keptAlive + body.length <= KEEPALIVE_BYTES;
  const taken = keepalive ? body.length : 0;
  keptAlive += taken;
  try {
    return await post(body, keepalive);
  } catch {
    return OFFLINE;
  } finally {
    keptAlive -= taken;
  }
};

/** Calls of the backend, typed by the contract. Values were parsed by the backend. */
export const api = createClient(window.lhh?.invoke ?? invokeOverHttp);

const CHANGES: readonly [Change, ...Change[]] = [
  'office',
  'templates',
  'documents',
  'associations',
  'people',
  'duties',
  'imports',
  'views',
];
const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('changed'), changes: z.array(z.enum(CHANGES)) }),
  z.object({
    type: z.literal('progress'),
    job: z.string(),
    done: z.number(),
    total: z.number(),
    step: z.string(),
  }),
]);

type Listener = (event: BackendEvent) => void;
const listeners = new Set<Listener>();
let source: EventSource | null = null;

// One stream for the whole window: a browser allows only six connections to one host.
function openStream(): EventSource {
  const stream = new EventSource('/api/events');
  const tell = (event: BackendEvent): void => {
    for (const listener of listeners) listener(event);
  };
  let wasOpen = false;
  stream.addEventListener('open', () => {
    // What was missed while the stream was broken is unknown: read everything again.
    if (wasOpen) tell({ type: 'changed', changes: [...CHANGES] });
    wasOpen = true;
  });
  stream.addEventListener('message', (message: MessageEvent<string>) => {
    const event = eventSchema.safeParse(JSON.parse(message.data));
    if (event.success) tell(event.data);
  });
  return stream;
}

/** Listens to what commands have changed; the returned function stops. */
export function subscribe(listener: Listener): () => void {
  if (window.lhh) return window.lhh.subscribe(listener);
  listeners.add(listener);
  source ??= openStream();
  return () => {
    listeners.delete(listener);
  };
}
