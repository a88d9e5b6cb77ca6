import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../../electron/host/content-security.ts';
import { fitBounds, DEFAULT_SIZE } from '../../../electron/shell/bounds.ts';
import { menuTemplate } from '../../../electron/shell/menu.ts';
import { resolveAsset } from '../../../electron/shell/protocol.ts';
import {
  isTrustedSender,
  mayNavigate,
  mayOpenOutside,
  mayRequest,
} from '../../../electron/shell/security.ts';

const require = createRequire(import.meta.url);

describe('what the window may do', () => {
  it.each([
    ['app://lhh/index.html', true],
    ['app://lhh.evil/', false],
    ['file:///etc/passwd', false],
    ['https://lhh/', false],
    [undefined, false],
  ])('sender %s: %s', (url, trusted) => {
    expect(isTrustedSender(url)).toBe(trusted);
  });
  it.each([
    ['app://lhh/print/3', true],
    ['https://example.org/', false],
    ['javascript:alert(1)', false],
  ])('navigation to %s: %s', (url, may) => expect(mayNavigate(url)).toBe(may));
  it.each([
    ['app://lhh/a.js', true],
    ['blob:app://lhh/1', true],
    ['http://127.0.0.1/', false],
    ['file:///a', false],
  ])('request of %s: %s', (url, may) => expect(mayRequest(url)).toBe(may));
  it.each([
    ['https://vusta.vn/', true],
    ['http://vusta.vn/', false],
    ['file:///a', false],
    ['https://a:b@c.vn/', false],
    ['nonsense', false],
  ])('opening %s outside: %s', (url, may) => expect(mayOpenOutside(url)).toBe(may));
  it('has a policy without inline script, eval or remote content', () => {
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
  });
});

describe('window and protocol', () => {
  const display = { x: 0, y: 0, width: 1920, height: 1040 };
  it('puts a remembered window back, but not where no display is', () => {
    const bounds = { x: 10, y: 10, width: 1000, height: 700, isMaximized: false };
    expect(fitBounds(bounds, [display])).toEqual(bounds);
    expect(fitBounds({ ...bounds, x: 5000 }, [display])).toEqual({ ...DEFAULT_SIZE, isMaximized: false });
    expect(fitBounds('broken', [display])).toEqual(DEFAULT_SIZE);
  });
  it.each([
    ['/index.html', true],
    ['/', true],
    ['/../secret', false],
    ['/%2e%2e/secret', false],
    ['/%E0%A4%A', false],
    ['/a\0b', false],
  ])('serves %s: %s', (pathname, found) => {
    const file = resolveAsset('/srv/window', pathname);
    expect(file !== null && file.startsWith('/srv/window/')).toBe(found);
  });
  it('speaks Vietnamese in the menu', () => {
    const labels = JSON.stringify(menuTemplate(() => undefined));
    expect(labels).toContain('Soạn văn bản mới');
    expect(labels).not.toMatch(/"label":"(?:File|Edit|View|Help)"/);
  });
});

describe('electron-builder.yml', () => {
  it('fits electron-builder’s own schema and names the targets and fuses', async () => {
    const { load } = require('js-yaml') as { load: (text: string) => Record<string, unknown> };
    const config = load(readFileSync('electron-builder.yml', 'utf8'));
    const folder = path.dirname(require.resolve('app-builder-lib/package.json'));
    const schema = JSON.parse(readFileSync(path.join(folder, 'scheme.json'), 'utf8')) as object;
    const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
    validate(config);
    expect(validate.errors ?? []).toEqual([]);
    expect(config['electronFuses']).toMatchObject({
      runAsNode: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
    expect(JSON.stringify(config['win'])).toContain('portable');
    expect(config['nsis']).toMatchObject({ perMachine: false });
  });
});
