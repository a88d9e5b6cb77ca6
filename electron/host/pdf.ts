/** HTML -> PDF by an installed browser without a window. The same page gives the same bytes. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MendableError } from '../api/errors.ts';
import { browserFlags, findBrowser } from './find-browser.ts';

const TIMEOUT_MS = 60_000;

/** Prints a page as PDF; stops when `signal` says so. @throws MendableError without a browser, when printing fails, takes too long or is cancelled */
export async function printPdf(html: string, signal?: AbortSignal): Promise<Uint8Array> {
  const browser = findBrowser();
  if (!browser)
    throw new MendableError(
      'no-browser',
      'Không tìm thấy Chromium, Chrome hoặc Edge trên máy để tạo PDF. Hãy cài một trình duyệt hoặc đặt biến LHH_BROWSER.',
    );
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-pdf-'));
  try {
    const page = path.join(folder, 'page.html');
    const pdf = path.join(folder, 'page.pdf');
    writeFileSync(page, html);
    const flags = [
      '--headless',
      '--disable-gpu',
      '--hide-scrollbars',
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      '--virtual-time-budget=5000',
      ...browserFlags(path.join(folder, 'profile')),
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    await run(browser, flags, signal);
    return withoutClock(readFileSync(pdf));
  } catch (error) {
    if (error instanceof MendableError) throw error;
    throw new MendableError('print-failed', 'Trình duyệt không tạo được tệp PDF.');
  } finally {
    removeFolder(folder);
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  } catch {
    // A browser that was stopped may still hold a file of its profile; the system clears its temporary folder.
  }
}

function run(command: string, args: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'ignore' });
    let ending: Error | null = null;
    const stop = (why: Error): void => {
      ending = why;
      child.kill('SIGKILL');
    };
    const onAbort = (): void => stop(new MendableError('cancelled', 'Đã hủy.'));
    const timer = setTimeout(
      () => stop(new MendableError('print-timeout', 'Tạo PDF quá 60 giây nên đã dừng.')),
      TIMEOUT_MS,
    );
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
    const end = (error: Error | null): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      if (error) reject(error);
      else resolve();
    };
    child.on('error', end);
    child.on('exit', (code) => end(ending ?? (code === 0 ? null : new Error(`browser ended with ${code}`))));
  });
}

/** Chromium writes the time of printing; put a fixed one of the same length there, so that offsets in the file stay right. */
export function withoutClock(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const fixed = text.replace(/\/(CreationDate|ModDate) \(D:\d{14}[^)]*\)/g, (found) =>
    found.replace(/D:\d{14}/, 'D:20000101000000'),
  );
  return Buffer.from(fixed, 'latin1');
}
