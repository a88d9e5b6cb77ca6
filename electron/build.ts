/**
 * Builds what runs from dist/: the window (dist/renderer) and, where it is asked for, the Electron program (dist/electron). Only what is missing or
 * older than its sources is built, so that every start may ask. As a script: `node electron/build.ts [--shell]`.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const inRoot = (...parts: string[]): string => path.join(root, ...parts);

/** What both are made of besides their own folders: any of these may change what comes out. */
const COMMON = ['templates', 'electron', 'package.json', 'package-lock.json'];
const RENDERER = {
  output: 'dist/renderer/index.html',
  // The guide stands in the window.
  sources: [...COMMON, 'renderer', 'docs/huong-dan', 'vite.config.ts'],
};
const SHELL = { output: 'dist/electron/preload.cjs', sources: [...COMMON, 'db', 'vite.shell.config.ts'] };

/** Time of the last change in a file or folder, in milliseconds; 0 where it is not there. */
function lastChange(source: string): number {
  const found = statSync(source, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return found?.mtimeMs ?? 0;
  // A folder's own time tells that a file was added or taken away.
  return readdirSync(source).reduce(
    (latest, name) => Math.max(latest, lastChange(path.join(source, name))),
    found.mtimeMs,
  );
}

/** Whether `output` is missing or older than one of its sources. Paths from the root of the project. */
export function isStale({ output, sources }: { output: string; sources: readonly string[] }): boolean {
  const built = statSync(inRoot(output), { throwIfNoEntry: false });
  return !built || sources.some((source) => lastChange(inRoot(source)) > built.mtimeMs);
}

/** Builds the window where it is stale. @throws where it does not build */
export async function buildRenderer(): Promise<void> {
  if (!isStale(RENDERER)) return;
  const { build } = await import('vite');
  await build({ root: inRoot('renderer'), configFile: inRoot('vite.config.ts'), logLevel: 'warn' });
}

/** Builds the Electron program where it is stale. @throws where it does not build */
export async function buildShell(): Promise<void> {
  if (!isStale(SHELL)) return;
  const { build } = await import('vite');
  const { preload, program } = await import('../vite.shell.config.ts');
  if (existsSync(inRoot('dist', 'electron'))) rmSync(inRoot('dist', 'electron'), { recursive: true });
  await build({ ...program, root, logLevel: 'warn' });
  // Last: its being there says that all is there.
  await build({ ...preload, root, logLevel: 'warn' });
}

if (process.argv[1] === import.meta.filename) {
  await buildRenderer();
  if (process.argv.includes('--shell')) await buildShell();
}
