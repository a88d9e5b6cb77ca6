/**
 * `npm start`: builds the window where it is missing or older than its sources, then opens Electron where its binary is there or can be fetched,
 * else the local browser host. It stands beside shell and host because it chooses between them and belongs to neither.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const inRoot = (...parts: string[]): string => path.join(root, ...parts);

function newest(folder: string): number {
  let latest = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) latest = Math.max(latest, statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  }
  return latest;
}

function run(script: string, args: readonly string[], environment: Record<string, string> = {}): number {
  return (
    spawnSync(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, ...environment },
    }).status ?? 1
  );
}

/** Builds dist/renderer when its sources are newer. */
export function buildRenderer(): void {
  const page = inRoot('dist', 'renderer', 'index.html');
  const sources = Math.max(
    ...['renderer', 'templates', path.join('electron', 'api')].map((folder) => newest(inRoot(folder))),
  );
  if (existsSync(page) && statSync(page).mtimeMs >= sources) return;
  if (run(inRoot('node_modules', 'vite', 'bin', 'vite.js'), ['build', '--logLevel', 'warn']) !== 0)
    throw new Error('vite build failed');
}

function electronBinary(): string | null {
  const folder = inRoot('node_modules', 'electron');
  try {
    const file = path.join(folder, 'dist', readFileSync(path.join(folder, 'path.txt'), 'utf8').trim());
    return existsSync(file) ? file : null;
  } catch {
    return null;
  }
}

const FETCH_MS = 60_000;

/** Path of Electron's binary, fetched by its own installer if it is not there; null where it cannot be had. */
function findElectron(): string | null {
  const present = electronBinary();
  if (present || process.env['LHH_HOST'] === 'browser') return present;
  process.stdout.write('Chưa có Electron, đang thử tải…\n');
  spawnSync(process.execPath, [inRoot('node_modules', 'electron', 'install.js')], {
    cwd: root,
    stdio: 'ignore',
    timeout: FETCH_MS,
  });
  return electronBinary();
}

buildRenderer();
if (!process.argv.includes('--build-only')) {
  const electron = process.env['LHH_HOST'] === 'browser' ? null : findElectron();
  if (electron) {
    run(inRoot('node_modules', 'vite', 'bin', 'vite.js'), [
      'build',
      '-c',
      'vite.shell.config.ts',
      '--logLevel',
      'warn',
    ]);
    run(
      inRoot('node_modules', 'vite', 'bin', 'vite.js'),
      ['build', '-c', 'vite.shell.config.ts', '--logLevel', 'warn'],
      { LHH_SHELL_PART: 'preload' },
    );
    spawn(electron, [root], { cwd: root, stdio: 'inherit' }).on('exit', (code) => process.exit(code ?? 0));
  } else {
    process.stdout.write('Không có Electron trên máy này; mở LHH Office trong trình duyệt.\n');
    const { runBrowserHost } = await import('./host/start.ts');
    await runBrowserHost();
  }
}
