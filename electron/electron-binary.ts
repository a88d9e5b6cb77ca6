/**
 * Electron's own binary for `npm start` and for tests. The npm package brings it at first use only, so it may be missing, and many offices do not let
 * it be downloaded: then the browser host is the window.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setGlobalProxyFromEnv } from 'node:http';
import path from 'node:path';

const packageDir = path.resolve(import.meta.dirname, '..', 'node_modules', 'electron');

/** Where no connection comes about within this time, there will be none: a firewall that drops packets answers nothing at all. */
const CONNECT_MS = 3_000;
/** About 110 MB, over a slow line. */
const DOWNLOAD_MS = 30 * 60_000;

/** Path of the binary that is there, or null. */
export function installedElectron(folder = packageDir): string | null {
  try {
    const name = readFileSync(path.join(folder, 'path.txt'), 'utf8').trim();
    const binary = path.join(folder, 'dist', name);
    return existsSync(binary) ? binary : null;
  } catch {
    // path.txt is written when the binary is unpacked.
    return null;
  }
}

/** Where Electron's installer looks for it: the office's mirror where one is set, else its makers' page. */
export function downloadAddress(environment: NodeJS.ProcessEnv = process.env): string {
  return (
    environment['npm_config_electron_mirror'] ||
    environment['NPM_CONFIG_ELECTRON_MIRROR'] ||
    environment['ELECTRON_MIRROR'] ||
    'https://github.com/electron/electron/releases/download/'
  );
}

/** Whether a server answers at an address, whatever its answer. */
async function answers(address: string, milliseconds: number): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(milliseconds) });
    return true;
  } catch {
    // No network, refused, dropped, not an address: one and the same here.
    return false;
  }
}

/**
 * Lets Electron's installer fetch the binary and returns its path, or null where it cannot be had. Its installer verifies the checksum. A copy in the
 * installer's cache serves without a network; without network and copy this takes `connectMs` at most.
 */
export async function fetchElectron(
  folder = packageDir,
  environment: NodeJS.ProcessEnv = process.env,
  connectMs = CONNECT_MS,
): Promise<string | null> {
  setGlobalProxyFromEnv(environment);
  const installer = spawn(process.execPath, [path.join(folder, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    env: { ...environment, NODE_USE_ENV_PROXY: '1' },
    timeout: DOWNLOAD_MS,
  });
  const ended = new Promise<void>((resolve) => {
    installer.once('error', () => resolve());
    installer.once('exit', () => resolve());
  });
  const started = Date.now();
  void answers(downloadAddress(environment), connectMs).then((isReachable) => {
    if (!isReachable) setTimeout(() => installer.kill(), connectMs - (Date.now() - started)).unref();
  });
  await ended;
  return installedElectron(folder);
}
