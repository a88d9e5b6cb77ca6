/** The whole program as a clerk has it: backend worker, browser host, a page in a real browser, on a data folder of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBackendWorker } from '../../electron/backend/client.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/host/browser-host.ts';
import { printPdf } from '../../electron/host/pdf.ts';
import { launchBrowser } from './browser.ts';

export interface OpenWindow {
  page: Page;
  /** Messages of the page's console that tell of an error. */
  problems: string[];
  close: () => Promise<void>;
}

export async function openWindow(): Promise<OpenWindow> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'lhh-window-'));
  let host: BrowserHost | null = null;
  const browser: Browser = await launchBrowser();
  const backend = await startBackendWorker({
    dataDir,
    ports: { printPdf },
    onEvent: (event) => host?.publish(event),
  });
  host = await startBrowserHost({ backend, rendererDir: path.resolve('dist/renderer') });
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, acceptDownloads: true });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(`${page.url()} ${error.stack ?? error.message}`));
  await page.goto(host.url);
  const opened = host;
  return {
    page,
    problems,
    close: async () => {
      await browser.close();
      await opened.close();
      await backend.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
