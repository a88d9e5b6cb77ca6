import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, it } from 'vitest';

function electronBinary(): string | null {
  const folder = path.resolve('node_modules/electron');
  if (!existsSync(path.join(folder, 'path.txt'))) return null;
  const file = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
  return existsSync(file) ? file : null;
}

describe('the Electron window', () => {
  it('opens, refuses Node and shows the start page', async (context) => {
    const executablePath = electronBinary();
    if (!executablePath)
      return context.skip(
        'Electron’s binary is not on this machine; run "node node_modules/electron/install.js" where it can be downloaded',
      );
    const app = await _electron.launch({ executablePath, args: [path.resolve('.'), '--no-sandbox'] });
    const page = await app.firstWindow();
    await page.getByText('LHH Office').first().waitFor();
    expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
    await app.close();
  });
});
