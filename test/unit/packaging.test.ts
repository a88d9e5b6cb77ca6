import { Ajv } from 'ajv';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const loader = z.object({
  load: z.custom<(text: string) => unknown>((value) => typeof value === 'function'),
});
const { load } = loader.parse(require('js-yaml'));
const source = load(readFileSync('electron-builder.yml', 'utf8'));
const targets = z.object({ target: z.array(z.object({ target: z.string(), arch: z.array(z.string()) })) });
const config = z
  .looseObject({
    appId: z.string(),
    productName: z.string(),
    asar: z.boolean(),
    asarUnpack: z.array(z.string()),
    files: z.array(z.unknown()),
    electronFuses: z.record(z.string(), z.boolean()),
    win: targets,
    linux: targets,
    nsis: z.looseObject({ perMachine: z.boolean(), oneClick: z.boolean() }),
  })
  .parse(source);

describe('electron-builder.yml', () => {
  it('fits electron-builder’s own schema', () => {
    const folder = path.dirname(require.resolve('app-builder-lib/package.json'));
    const schema: object = z
      .record(z.string(), z.unknown())
      .parse(JSON.parse(readFileSync(path.join(folder, 'scheme.json'), 'utf8')));
    const validate = new Ajv({ strict: false, allErrors: true, logger: false }).compile(schema);
    validate(source);
    expect(validate.errors ?? []).toEqual([]);
    // The schema is strict: a misspelt option is found.
    expect(validate({ ...config, asarUnpak: [] })).toBe(false);
  });

  it('closes every door that a fuse can close', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    // Fuses of the asar need an asar; the one native module must lie beside it to be loaded.
    expect(config.asar).toBe(true);
    expect(config.asarUnpack.join()).toMatch(/better-sqlite3.*\.node/);
  });

  it('builds for Windows x64 without administrator, and for Linux', () => {
    expect(config.win.target).toEqual([
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ]);
    expect(config.nsis.perMachine).toBe(false);
    expect(config.linux.target.map(({ target }) => target)).toEqual(['AppImage', 'deb']);
  });

  it('names the app as the program does', () => {
    const main = readFileSync('electron/shell/main.ts', 'utf8');
    expect(main).toContain(`app.setName('${config.productName}')`);
    expect(main).toContain(`app.setAppUserModelId('${config.appId}')`);
    const { main: entry } = z
      .object({ main: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(entry).toBe('dist/electron/main.js');
  });
});
