import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/host/browser-host.ts';

describe('the local browser host', () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'lhh-host-'));
  let backend: Backend;
  let host: BrowserHost;
  let cookie = '';
  const send = (
    target: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ): Promise<{ status: number; headers: Record<string, unknown>; text: string }> =>
    new Promise((resolve, reject) => {
      const { port } = new URL(host.origin);
      const call = request(
        {
          host: '127.0.0.1',
          port,
          path: target,
          method: options.method ?? 'GET',
          headers: { host: `127.0.0.1:${port}`, ...options.headers },
        },
        (response) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
          );
        },
      );
      call.on('error', reject);
      call.end(options.body);
    });
  const json = (headers: Record<string, string> = {}): Record<string, string> => ({
    'content-type': 'application/json',
    origin: host.origin,
    cookie,
    ...headers,
  });
  const body = JSON.stringify({ name: 'system.info', input: {} });

  beforeAll(async () => {
    backend = await createBackend({
      dataDir,
      ports: { printPdf: () => Promise.reject(new Error('not used')) },
    });
    host = await startBrowserHost({ backend, rendererDir: path.resolve('renderer') });
  });
  afterAll(async () => {
    await host.close();
    await backend.close();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('lets nobody in without the session', async () => {
    expect((await send('/')).status).toBe(401);
    expect(
      (
        await send('/api/invoke', {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin: host.origin },
          body,
        })
      ).status,
    ).toBe(401);
    expect((await send('/open?token=falsch')).status).toBe(403);
  });

  it('turns the token into a strict cookie, once', async () => {
    const target = host.url.slice(host.origin.length);
    const opened = await send(target);
    expect(opened.status).toBe(303);
    const set = String(opened.headers['set-cookie']);
    expect(set).toContain('HttpOnly');
    expect(set).toContain('SameSite=Strict');
    cookie = set.split(';')[0] ?? '';
    expect((await send(target)).status).toBe(403);
  });

  it('answers its own page with the policy', async () => {
    const page = await send('/', { headers: { cookie } });
    expect(page.status).toBe(200);
    expect(String(page.headers['content-security-policy'])).toContain("script-src 'self'");
    expect(String(page.headers['content-security-policy'])).not.toContain('unsafe');
    expect(await send('/api/invoke', { method: 'POST', headers: json(), body })).toMatchObject({
      status: 200,
    });
  });

  it.each<[string, string, Record<string, string>, number]>([
    ['another Host', '/', { host: 'evil.example' }, 421],
    ['another Origin', '/api/invoke', { origin: 'https://evil.example' }, 403],
    ['a cross-site request', '/', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form post', '/api/invoke', { 'content-type': 'text/plain' }, 403],
    ['a way out of the folder', '/..%2f..%2fpackage.json', {}, 404],
  ])('refuses %s', async (_name, target, headers, status) => {
    const method = target.startsWith('/api') ? 'POST' : 'GET';
    expect(
      (
        await send(target, {
          method,
          headers: { ...(method === 'POST' ? json() : { cookie }), ...headers },
          ...(method === 'POST' ? { body } : {}),
        })
      ).status,
    ).toBe(status);
  });
});
