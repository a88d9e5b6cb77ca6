/** `npm start` without Electron: backend worker, browser host, and an installed browser as the window. Without a display it prints the address. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MendableError } from '../api/errors.ts';
import { startBackendWorker } from '../backend/client.ts';
import { startBrowserHost, type BrowserHost } from './browser-host.ts';
import { defaultDataDir } from './data-dir.ts';
import { browserFlags, findBrowser } from './find-browser.ts';
import { printPdf } from './pdf.ts';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs until the window is closed or the process is told to stop; what keeps it from starting is told on stderr, exit code 1. */
export async function runBrowserHost(): Promise<void> {
  try {
    await open();
  } catch (error) {
    if (!(error instanceof MendableError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

async function open(): Promise<void> {
  const dataDir = defaultDataDir();
  let host: BrowserHost | null = null;
  let profile: string | null = null;
  let stopping = false;
  const backend = await startBackendWorker({
    dataDir,
    ports: { printPdf },
    onEvent: (event) => host?.publish(event),
  });
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await host?.close();
    await backend.close();
    if (profile) removeProfile(profile);
    process.exit(0);
  };
  const browser = hasDisplay() ? findBrowser() : null;
  host = await startBrowserHost({
    backend,
    rendererDir: path.join(root, 'dist', 'renderer'),
    ...(browser ? { onIdle: () => void stop() } : {}),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.stdout.write(`LHH Office đang chạy. Dữ liệu: ${dataDir}\n`);
  const { url } = host;
  const showAddress = (): void =>
    void process.stdout.write(
      `Mở địa chỉ này trong Chrome, Edge hoặc Chromium trên chính máy này:\n${url}\n`,
    );
  if (!browser) return showAddress();
  profile = mkdtempSync(path.join(tmpdir(), 'lhh-window-'));
  const window = spawn(browser, [`--app=${url}`, ...browserFlags(profile)], { stdio: 'ignore' });
  window.on('error', showAddress);
  window.on('exit', () => void stop());
}

function removeProfile(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A browser process that is still ending may hold a file; the system clears its temporary folder.
  }
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runBrowserHost();
