/** Backups of the database: SQLite's online backup, opened and checked before it counts, thinned by age. */
import { mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from './connection.ts';
import { connect, isSound } from './connection.ts';

const NAME = /^lhh-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})(?:-[a-z]+)?\.sqlite$/;

/** Makes a verified backup in `folder` and returns its path. @param why short word in its name: "migration", "manual" */
export async function backUp(
  connection: Connection,
  folder: string,
  now: Date,
  why: string,
): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const name = `lhh-${now.toISOString().slice(0, 19).replaceAll(':', '-')}-${why}.sqlite`;
  const temporary = path.join(folder, `${name}.tmp`);
  await connection.raw.backup(temporary);
  const copy = connect(temporary, { readOnly: true });
  try {
    if (!isSound(copy)) throw new Error(`backup is damaged: ${temporary}`);
  } finally {
    await copy.db.destroy();
    // Reading a copy in WAL mode leaves its side files.
    for (const side of ['-wal', '-shm']) rmSync(`${temporary}${side}`, { force: true });
  }
  const file = path.join(folder, name);
  renameSync(temporary, file);
  for (const old of backupsToThin(readdirSync(folder), now)) rmSync(path.join(folder, old), { force: true });
  return file;
}

const DAY_MS = 86_400_000;

/**
 * Which backups may go: all of the last 2 days stay, then the newest of each day for 14 days, of each week for 12 weeks, of each month after that.
 * Files that are no backups are never named.
 */
export function backupsToThin(names: readonly string[], now: Date): string[] {
  const kept = new Set<string>();
  const gone: string[] = [];
  const dated = names.flatMap((name) => {
    const stamp = NAME.exec(name)?.[1];
    return stamp
      ? [{ name, at: new Date(`${stamp.slice(0, 10)}T${stamp.slice(11).replaceAll('-', ':')}Z`) }]
      : [];
  });
  for (const { name, at } of dated.toSorted((a, b) => b.at.getTime() - a.at.getTime())) {
    const age = (now.getTime() - at.getTime()) / DAY_MS;
    const day = Math.floor(at.getTime() / DAY_MS);
    const period =
      age <= 2
        ? name
        : age <= 16
          ? `d${day}`
          : age <= 100
            ? `w${Math.floor(day / 7)}`
            : `m${at.toISOString().slice(0, 7)}`;
    if (kept.has(period)) gone.push(name);
    else kept.add(period);
  }
  return gone;
}
