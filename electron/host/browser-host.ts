/**
 * The local browser host: the same window and backend where Electron cannot run. Loopback only, a random port; a one-time token becomes a strict
 * cookie; Host and Origin are checked at every request; no CORS; the window's Content-Security-Policy.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { BackendEvent } from '../api/contract.ts';
import type { Backend } from '../backend/backend.ts';
import { PRINT_PAGE_POLICY } from './content-security.ts';
import { rendererFileHeaders, resolveRendererFile } from './renderer-files.ts';

export interface BrowserHostOptions {
  backend: Backend;
  /** Folder of the built window. */
  rendererDir: string;
  /** Called when the last window has been gone for a while. */
  onIdle?: () => void;
}

export interface BrowserHost {
  /** Address with the one-time token; opening it makes the session. */
  url: string;
  origin: string;
  publish: (event: BackendEvent) => void;
  close: () => Promise<void>;
}

/** Bytes of one call: a file of the largest size that is imported, as base64. */
const MAX_BODY = 80 * 1024 * 1024;

function sameText(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

function readCookie(header: string, name: string): string | undefined {
  return header
    .split(';')
    .map((part) => part.trim().split('='))
    .find(([key]) => key === name)?.[1];
}

/** The whole body, or null as soon as it is known to be larger than MAX_BODY. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > MAX_BODY) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** Starts the host on 127.0.0.1 at a free port. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const session = randomBytes(32).toString('base64url');
  let token: string | null = randomBytes(32).toString('base64url');
  const listeners = new Set<ServerResponse>();
  // Cookies do not know ports: the name does, so that two running programs do not take each other's session.
  let cookieName = '';
  let origin = '';
  let idle: NodeJS.Timeout | null = null;

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'internal');
      else response.end();
    });
  });

  function refuse(response: ServerResponse, status: number, text: string): void {
    response
      .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' })
      .end(text);
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // A page elsewhere may point its own name at 127.0.0.1; Host tells.
    if (request.headers.host !== new URL(origin).host) return refuse(response, 421, 'wrong host');
    const sent = request.headers.origin;
    if (sent !== undefined && sent !== origin) return refuse(response, 403, 'wrong origin');
    const site = request.headers['sec-fetch-site'];
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/open') return open(url, response);
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return refuse(response, 403, 'cross-site');
    const cookie = readCookie(request.headers.cookie ?? '', cookieName);
    if (cookie === undefined || !sameText(cookie, session)) return refuse(response, 401, 'no session');
    if (url.pathname === '/api/invoke') return invoke(request, response);
    if (url.pathname === '/api/events') return events(request, response);
    if (url.pathname.startsWith('/print/')) return printPage(url.pathname, response);
    return file(request, url.pathname, response);
  }

  function open(url: URL, response: ServerResponse): void {
    const given = url.searchParams.get('token') ?? '';
    if (token === null || !sameText(given, token))
      return refuse(response, 403, 'Liên kết này đã dùng rồi. Hãy mở lại LHH Office.');
    token = null;
    response
      .writeHead(303, {
        location: '/',
        'set-cookie': `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      })
      .end();
  }

  async function invoke(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Only our own page sends JSON with this origin: a form cannot.
    if (
      request.method !== 'POST' ||
      request.headers['content-type'] !== 'application/json' ||
      request.headers.origin !== origin
    )
      return refuse(response, 403, 'not allowed');
    const bytes = await readBody(request);
    if (bytes === null) {
      // What is still on its way is not read: the connection ends with this answer.
      response.setHeader('connection', 'close');
      return refuse(response, 413, 'too large');
    }
    let body: unknown;
    try {
      body = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return refuse(response, 400, 'not json');
    }
    const call = z.object({ name: z.string(), input: z.unknown() }).safeParse(body);
    if (!call.success) return refuse(response, 400, 'bad call');
    const result = await options.backend.invoke(call.data.name, call.data.input);
    response
      .writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      })
      .end(JSON.stringify(result));
  }

  function events(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': open\n\n');
    listeners.add(response);
    if (idle) clearTimeout(idle);
    request.on('close', () => {
      listeners.delete(response);
      if (listeners.size === 0 && options.onIdle) idle = setTimeout(options.onIdle, IDLE_MS);
    });
  }

  async function printPage(pathname: string, response: ServerResponse): Promise<void> {
    const id = Number(pathname.slice('/print/'.length));
    const result = await options.backend.invoke('documents.renderHtml', { id });
    const page = z.object({ html: z.string() }).safeParse(result.ok ? result.value : null);
    if (!page.success) return refuse(response, 404, 'Không tìm thấy văn bản.');
    response
      .writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': PRINT_PAGE_POLICY,
        'cache-control': 'no-store',
      })
      .end(page.data.html);
  }

  async function file(request: IncomingMessage, pathname: string, response: ServerResponse): Promise<void> {
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'not allowed');
    const wanted = resolveRendererFile(options.rendererDir, pathname);
    // Not there, a folder, or not readable: all the same to the window.
    const bytes = wanted && (await readFile(wanted).catch(() => null));
    if (!wanted || !bytes) return refuse(response, 404, 'not found');
    response.writeHead(200, rendererFileHeaders(wanted)).end(request.method === 'HEAD' ? undefined : bytes);
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  cookieName = `lhh_session_${port}`;
  return {
    url: `${origin}/open?token=${token}`,
    origin,
    publish: (event) => {
      for (const listener of listeners) listener.write(`data: ${JSON.stringify(event)}\n\n`);
    },
    close: async () => {
      if (idle) clearTimeout(idle);
      for (const listener of listeners) listener.end();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

const IDLE_MS = 8_000;
