/**
 * `npm start`: builds what is missing or older than its sources, then opens the Electron window where its binary is there or can be fetched, else the
 * window of the browser host. LHH_HOST=browser goes straight to the latter. It stands beside shell and host because it chooses between them and
 * belongs to neither.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { MendableError } from './api/errors.ts';
import { buildRenderer, buildShell } from './build.ts';
import { fetchElectron, installedElectron } from './electron-binary.ts';

async function findElectron(): Promise<string | null> {
  if (process.env['LHH_HOST'] === 'browser') return null;
  const installed = installedElectron();
  if (installed) return installed;
  process.stdout.write('Chưa có Electron trên máy, đang thử tải về…\n');
  const fetched = await fetchElectron();
  if (!fetched) process.stdout.write('Không tải được Electron: mở LHH Office trong trình duyệt.\n');
  return fetched;
}

async function openElectron(binary: string): Promise<void> {
  await buildShell();
  const root = path.resolve(import.meta.dirname, '..');
  // Chromium refuses to run sandboxed as root; nobody but a tester starts it so.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const program = spawn(binary, [root, ...asRoot], { cwd: root, stdio: 'inherit' });
  program.on('exit', (code) => process.exit(code ?? 1));
}

async function start(): Promise<void> {
  await buildRenderer();
  const electron = await findElectron();
  if (electron) return openElectron(electron);
  const { runBrowserHost } = await import('./host/start.ts');
  return runBrowserHost();
}

try {
  await start();
} catch (error) {
  // What a person can mend says how; anything else is a bug, told with its trace to those who started it from a terminal.
  process.stderr.write(
    error instanceof MendableError
      ? `${error.message}\n`
      : `Không khởi động được LHH Office.\n${error instanceof Error ? error.stack : String(error)}\n`,
  );
  process.exit(1);
}
