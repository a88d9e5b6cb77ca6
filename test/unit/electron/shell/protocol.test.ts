import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Backend } from '../../../../electron/backend/backend.ts';
import { CONTENT_SECURITY_POLICY, PRINT_PAGE_POLICY } from '../../../../electron/host/content-security.ts';
import { answerRequest, APP_SCHEME_RIGHTS } from '../../../../electron/shell/protocol.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lhh-protocol-'));
const rendererDir = path.join(folder, 'renderer');
mkdirSync(path.join(rendererDir, 'assets'), { recursive: true });
writeFileSync(path.join(rendererDir, 'index.html'), 'window');
writeFileSync(path.join(rendererDir, 'assets', 'a.js'), 'script');
writeFileSync(path.join(rendererDir, '..data.js'), 'dots');
writeFileSync(path.join(folder, 'secret'), 'secret');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const backend: Backend = {
  invoke: (name, input) =>
    Promise.resolve(
      name === 'documents.renderHtml' && JSON.stringify(input) === '{"id":3}'
        ? { ok: true, value: { html: '<p>văn bản</p>' } }
        : { ok: false, error: { code: 'not-found', message: 'Không có.' } },
    ),
  close: () => Promise.resolve(),
};
const ask = (url: string, method = 'GET'): Promise<Response> =>
  answerRequest({ url, method }, rendererDir, backend);

describe('app://', () => {
  it.each([
    ['app://lhh/', 'window', 'text/html; charset=utf-8'],
    ['app://lhh/index.html#/documents', 'window', 'text/html; charset=utf-8'],
    ['app://lhh/assets/a.js', 'script', 'text/javascript; charset=utf-8'],
    ['app://lhh/..data.js', 'dots', 'text/javascript; charset=utf-8'],
  ])('serves %s', async (url, body, type) => {
    const response = await ask(url);
    expect(response.status).toBe(200);
    expect(await response.text()).toBe(body);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['app://lhh/../secret'],
    ['app://lhh/%2e%2e/secret'],
    ['app://lhh/..%2fsecret'],
    ['app://lhh/assets/..%2f..%2fsecret'],
    ['app://lhh/%E0%A4%A'],
    ['app://lhh/index.html%00.js'],
    ['app://lhh/assets'],
    ['app://lhh/none.js'],
    ['app://other/index.html'],
    ['app://lhh:80/index.html'],
  ])('does not serve %s', async (url) => {
    const response = await ask(url);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toContain('secret');
  });

  it('answers GET only', async () => {
    expect((await ask('app://lhh/index.html', 'POST')).status).toBe(405);
  });

  it('gives the print page of a document, which may run nothing', async () => {
    const response = await ask('app://lhh/print/3');
    expect(await response.text()).toBe('<p>văn bản</p>');
    expect(response.headers.get('content-security-policy')).toBe(PRINT_PAGE_POLICY);
    expect((await ask('app://lhh/print/4')).status).toBe(404);
    expect((await ask('app://lhh/print/x')).status).toBe(404);
  });

  it('gives the scheme no right to pass the Content-Security-Policy', () => {
    expect(APP_SCHEME_RIGHTS).toEqual({
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true },
    });
  });
});
