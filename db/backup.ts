/** Backups: SQLite's online backup, opened and checked before it counts, with the attachments it names; those of the data folder are thinned by age. Back again: restore.ts. */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { copyContent, namedContents, removeUnnamed } from './attachments.ts';
import { connect, disconnect, isSound, schemaVersion, type Connection } from './connection.ts';
import { moveOver } from './replace-file.ts';

/** Of the data folder, for its own backups. */
export const BACKUP_FOLDER = 'backups';

const NAME = /^lhh-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})(?:-[a-z]+)?\.sqlite$/;
/** A backup that is being made, or was when the program was killed. */
const UNFINISHED = /^lhh-(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2})(?:-[a-z]+)?\.sqlite\.tmp(?:-[a-z]+)?$/;

export interface BackupReport {
  /** The copy of the database. */
  file: string;
  /** Attachments the database names that the backup holds whole. */
  held: number;
  /** Names of attachments that are whole neither in the data folder nor in an earlier backup. */
  lost: string[];
}

/**
 * Makes a verified backup in `folder`: a copy of the database, and beside it, once for all backups of the folder, the attachments it names. An
 * attachment that is damaged or gone keeps nothing else from being backed up. Calls are answered between its steps.
 * @param connection to the database; a transaction that is open on it is not in the backup
 * @param dataDir folder with the attachments @param folder thinned where it is the data folder's own @param why short word in its name: "migration", "daily", "manual"
 */
export async function backUp(
  connection: Connection,
  dataDir: string,
  folder: string,
  now: Date,
  why: string,
): Promise<BackupReport> {
  mkdirSync(folder, { recursive: true });
  removeUnfinished(folder, now);
  const name = `lhh-${stampOf(now)}-${why}.sqlite`;
  const file = path.join(folder, name);
  const temporary = `${file}.tmp`;
  let report: BackupReport;
  try {
    await copyDatabase(connection.raw.name, temporary);
    const contents = await reading(temporary, (copy) => {
      if (!isSound(copy)) throw new Error(`backup is damaged: ${temporary}`);
      return namedContents(copy);
    });
    // Attachments first: a database that is there has all that it names, as far as it can be had.
    const lost: string[] = [];
    for (const { sha256, fileName } of contents) {
      if (copyContent(dataDir, folder, sha256) === 'lost') lost.push(fileName);
      await nextTurn();
    }
    moveOver(temporary, file);
    report = { file, held: contents.length - lost.length, lost };
  } catch (error) {
    // It has the size of the database, and the next try comes soon: left behind, they would fill the disk.
    for (const side of ['', '-journal']) rmSync(`${temporary}${side}`, { force: true });
    throw error;
  }
  // In a folder of the user's choice others may keep theirs too, and nothing tells whose a backup is.
  if (path.resolve(folder) === path.resolve(dataDir, BACKUP_FOLDER)) await thin(folder, now);
  return report;
}

/**
 * Copies a database by a connection of its own: on that of the program a transaction may be open, and SQLite copies none then. One snapshot is read, so
 * that what is saved meanwhile does not make the copy begin again.
 */
async function copyDatabase(file: string, to: string): Promise<void> {
  const source = connect(file, { readOnly: true });
  try {
    source.raw.exec('BEGIN');
    // The first read takes the snapshot.
    schemaVersion(source);
    await source.raw.backup(to);
  } finally {
    await disconnect(source);
  }
}

/** Takes away what killed programs left of backups: a day apart from now, as no backup lasts that long. */
function removeUnfinished(folder: string, now: Date): void {
  for (const name of readdirSync(folder)) {
    const stamp = UNFINISHED.exec(name)?.[1];
    if (stamp !== undefined && Math.abs(now.getTime() - timeOf(stamp).getTime()) > DAY_MS)
      rmSync(path.join(folder, name), { force: true });
  }
}

/**
 * When the newest backup of a folder was made; null where there is none. One from more than a day after `now` was made by a wrong clock and does not
 * count; a day, so that a clock set back a little makes no backup too many.
 */
export function newestBackup(folder: string, now: Date): Date | null {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return dated(names).find(({ at }) => at.getTime() - now.getTime() <= DAY_MS)?.at ?? null;
}

/** Whether a folder has a backup, of whatever age. */
export function hasBackup(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).some((name) => NAME.test(name));
}

/** Reads a copy and leaves no side files, as reading one in WAL mode would. */
async function reading<T>(file: string, read: (copy: Connection) => T): Promise<T> {
  const copy = connect(file, { readOnly: true });
  try {
    return read(copy);
  } finally {
    await disconnect(copy);
    for (const side of ['-wal', '-shm']) rmSync(`${file}${side}`, { force: true });
  }
}

/** Takes away backups by age, then attachments that none of those left names. */
async function thin(folder: string, now: Date): Promise<void> {
  const gone = backupsToThin(readdirSync(folder), now);
  if (gone.length === 0) return;
  for (const old of gone) rmSync(path.join(folder, old), { force: true });
  // Another program may be backing up into the same folder: what its backup names is not known yet.
  if (readdirSync(folder).some((name) => UNFINISHED.test(name))) return;
  const named = new Set<string>();
  for (const name of readdirSync(folder).filter((entry) => NAME.test(entry))) {
    try {
      for (const { sha256 } of await reading(path.join(folder, name), namedContents)) named.add(sha256);
    } catch {
      // Of a backup that cannot be read nobody knows what it names: everything stays.
      return;
    }
  }
  removeUnnamed(folder, named);
}

/** Backups among the files of a folder with when they were made, the newest first. */
function dated(names: readonly string[]): { name: string; at: Date }[] {
  return names
    .flatMap((name) => {
      const stamp = NAME.exec(name)?.[1];
      return stamp === undefined ? [] : [{ name, at: timeOf(stamp) }];
    })
    .toSorted((a, b) => b.at.getTime() - a.at.getTime());
}

/** A time (UTC, to the second) as names of files have it: they sort by it, and Windows takes no colon. */
export function stampOf(at: Date): string {
  return at.toISOString().slice(0, 19).replaceAll(':', '-');
}

/** The time that a stamp in a name tells. */
function timeOf(stamp: string): Date {
  return new Date(`${stamp.slice(0, 10)}T${stamp.slice(11).replaceAll('-', ':')}Z`);
}

const DAY_MS = 86_400_000;

/**
 * Which backups may go: all of the last 2 days stay, then the newest of each day for 14 days, of each week for 12 weeks, of each month after that.
 * Files that are no backups are never named.
 */
export function backupsToThin(names: readonly string[], now: Date): string[] {
  const kept = new Set<string>();
  const gone: string[] = [];
  for (const { name, at } of dated(names)) {
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
