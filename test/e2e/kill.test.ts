/** The host killed in mid-sentence: what was typed more than a second before is stored; the window that lived on loses nothing. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentText } from '../../templates/model/content.ts';
import { launchBrowser } from '../support/browser.ts';
import { pageClient, value } from '../support/client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { EditorPage } from './pages/editor.ts';

/** A quick proof by default; 200 take a quarter of an hour: LHH_KILL_ROUNDS=200. */
const ROUNDS = Number(process.env['LHH_KILL_ROUNDS'] ?? 8);
const ONE_SECOND = 1_000;

interface Host {
  process: ChildProcess;
  url: string;
}

async function startHost(dataDir: string): Promise<Host> {
  const child = spawn(process.execPath, ['electron/start.ts'], {
    env: { ...process.env, LHH_HOST: 'browser', LHH_DATA: dataDir, DISPLAY: '', WAYLAND_DISPLAY: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let told = '';
  child.stdout.setEncoding('utf8');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (text: string) => {
      told += text;
      const found = /^http:\/\/127\.0\.0\.1\S+$/m.exec(told);
      if (found && told.endsWith('\n')) resolve(found[0]);
    });
    child.once('exit', () => reject(new Error(`the host ended: ${told}`)));
  });
  return { process: child, url };
}

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => void child.once('exit', resolve));

describe('killed in mid-sentence', () => {
  let browser: Browser;
  const dataDir = temporaryFolder();

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it(`at most the last second is lost, ${ROUNDS} times`, { timeout: 60_000 + ROUNDS * 15_000 }, async () => {
    let host = await startHost(dataDir);
    onTestFinished(() => void host.process.kill('SIGKILL'));
    const page = await browser.newPage();
    await page.goto(host.url);
    await page.getByRole('button', { name: /dữ liệu mẫu/i }).click();
    await page.getByRole('navigation').first().waitFor();
    const editor = new EditorPage(page);
    const id = await editor.draft('cong-van');
    let count = 0;
    let kept: number[] = [];
    const typedAt: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await editor.open(id);
      await editor.body.focus();
      await page.keyboard.press('Control+End');
      // A paragraph of its own: one that fills up (20,000 letters) takes no more.
      await page.keyboard.press('Enter');
      const before = count;
      const until = Date.now() + 600 + Math.random() * 1_800;
      while (Date.now() < until) {
        count += 1;
        await page.keyboard.type(` số${count}.`);
        typedAt[count] = Date.now();
      }
      host.process.kill('SIGKILL');
      const killedAt = Date.now();
      await ended(host.process);
      // The window is closed too, as when the whole program dies.
      await page.goto('about:blank');
      host = await startHost(dataDir);
      await page.goto(host.url);
      const { document } = await value(pageClient(page).documents.get({ id }));
      const text = document.body
        .map((block) => ('content' in block ? contentText(block.content) : ''))
        .join(' ');
      const stored = [...text.matchAll(/số(\d+)\./g)].map((found) => Number(found[1]));
      // All that was there before, and what was typed since without a gap.
      const last = stored.at(-1) ?? 0;
      const since = Array.from({ length: Math.max(0, last - before) }, (_, at) => before + 1 + at);
      expect(stored).toEqual([...kept, ...since]);
      kept = stored;
      // What an earlier round lost is not lost again.
      const lostAt = typedAt[Math.max(last, before) + 1];
      if (lostAt !== undefined) expect(killedAt - lostAt).toBeLessThan(ONE_SECOND);
    }
    await page.close();
  });

  it('the window that lives on keeps what was typed and stores it when the host is back', async () => {
    const folder = temporaryFolder();
    const host = await startHost(folder);
    const page = await browser.newPage();
    await page.goto(host.url);
    await page.getByRole('button', { name: /dữ liệu mẫu/i }).click();
    await page.getByRole('navigation').first().waitFor();
    const editor = new EditorPage(page);
    await editor.draft('cong-van');
    await editor.body.focus();
    await page.keyboard.press('Control+End');
    host.process.kill('SIGKILL');
    await ended(host.process);
    await page.keyboard.type(' Chữ gõ khi máy chủ đã dừng.');
    await page.locator('[data-save="failed"]').waitFor();
    expect(await page.locator('[data-part="body"] .body-text').textContent()).toContain('Chữ gõ khi máy chủ');
    expect(await page.getByRole('alert').first().textContent()).not.toBe('');
    await page.close({ runBeforeUnload: false });
  });
});
