/**
 * A real Chromium for tests: an installed one, else the one that the npm package @sparticuz/chromium carries (with the system libraries that it
 * carries too). Its path also goes into LHH_BROWSER, so that the product's own PDF uses the same.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../electron/host/find-browser.ts';

const installed = findBrowser();

/** Why the product's own PDF cannot be tried here, or null: the carried browser has no --print-to-pdf. */
export const productPdfMissing = installed
  ? null
  : 'no installed Chromium, Chrome or Edge here; the one carried by the npm package cannot print to a file';

/** Path of a browser that starts here. */
export async function browserPath(): Promise<string> {
  return installed ?? carriedBrowser();
}

async function carriedBrowser(): Promise<string> {
  const { default: carried } = await import('@sparticuz/chromium');
  const executable = await carried.executablePath();
  const libraries = path.join(tmpdir(), 'lhh-chromium-libraries');
  if (!existsSync(libraries)) {
    const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const bin = path.join(
      main.slice(0, main.lastIndexOf(`chromium${path.sep}`) + 'chromium'.length),
      'bin',
      'al2023.tar.br',
    );
    const tar = path.join(tmpdir(), 'lhh-chromium-libraries.tar');
    writeFileSync(tar, brotliDecompressSync(readFileSync(bin)));
    mkdirSync(libraries, { recursive: true });
    execFileSync('tar', ['-xf', tar, '-C', libraries]);
  }
  // A starter script carries the library path, so that the product may run the browser as any other.
  const starter = path.join(tmpdir(), 'lhh-chromium');
  writeFileSync(
    starter,
    `#!/bin/sh\nexport LD_LIBRARY_PATH="${path.join(libraries, 'lib')}:$LD_LIBRARY_PATH"\nexec "${executable}" --headless=shell --no-zygote "$@"\n`,
    { mode: 0o755 },
  );
  return starter;
}

/** Starts it. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await browserPath();
  process.env['LHH_BROWSER'] = executablePath;
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
    ],
  });
}
