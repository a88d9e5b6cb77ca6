/**
 * Bringing a backup back. The steps, in this order, so that whatever fails leaves the present data as they are:
 * 1. take the lock of the data folder;
 * 2. copy the backup beside the database and look at the copy: sound, ours, not newer than this program;
 * 3. bring back the attachments that the copy names and the data folder lacks or has damaged: to present data they only add;
 * 4. set the present data aside: as a backup, or, where the database is damaged, as a copy under another name;
 * 5. put the copy in the database's place by one rename: a program that is killed at any step leaves the present database or the restored one.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { copyContent, namedContents } from './attachments.ts';
import { BACKUP_FOLDER, backUp, stampOf } from './backup.ts';
import { connect, disconnect, isSound, schemaVersion, type Connection } from './connection.ts';
import { LockedError, takeLock } from './lock.ts';
import { LATEST_VERSION, MIGRATIONS } from './migrations/migrations.ts';
import { asOpenError, DATABASE_FILE, inUse, OpenError } from './open-office.ts';
import { moveOver, syncFile } from './replace-file.ts';

export interface RestoreReport {
  /** Where the data that were replaced are now; null where there were none. */
  setAside: string | null;
  /** Attachments brought back from the backup. */
  restored: number;
  /** Attachments that were whole in the data folder. */
  held: number;
  /** Names of attachments that are whole in neither. */
  lost: string[];
}

/**
 * Puts a backup in the place of the present data. Attachments come from beside the backup; those of the data folder that it does not name stay.
 * @param backup file of a backup, or the database of a copied data folder
 * @throws OpenError with a Vietnamese message; then nothing has changed
 */
export async function restoreBackup(dataDir: string, backup: string, now: Date): Promise<RestoreReport> {
  const folder = path.resolve(dataDir);
  const source = path.resolve(backup);
  const database = path.join(folder, DATABASE_FILE);
  if (!existsSync(source) || !statSync(source).isFile())
    throw new OpenError('no-data', `Không tìm thấy tệp bản sao lưu ${source}.`, 'backup');
  if (source === database)
    throw new OpenError(
      'cannot-open',
      `${source} là dữ liệu đang dùng, không phải bản sao lưu. Hãy chọn tệp khác.`,
      'backup',
    );
  mkdirSync(folder, { recursive: true });
  let release: () => void;
  try {
    release = takeLock(folder);
  } catch (error) {
    throw error instanceof LockedError ? inUse() : asOpenError(error, folder);
  }
  const copy = `${database}.restoring`;
  try {
    for (const side of SIDES) {
      rmSync(`${copy}${side}`, { force: true });
      // Of a copied data folder the last writes may still lie in the log.
      if (existsSync(`${source}${side}`) && side !== '-shm')
        copyFileSync(`${source}${side}`, `${copy}${side}`);
    }
    const named = await checked(copy, source);
    const beside = path.dirname(source);
    const report: RestoreReport = { setAside: null, restored: 0, held: 0, lost: [] };
    for (const { sha256, fileName } of named) {
      const outcome = copyContent(beside, folder, sha256);
      if (outcome === 'lost') report.lost.push(fileName);
      else if (outcome === 'copied') report.restored += 1;
      else report.held += 1;
    }
    if (existsSync(database)) report.setAside = await putAside(folder, database, now);
    // Its log belongs to the database that goes: what lay in it was set aside with it, and applied to the copy it would damage that.
    for (const side of ['-wal', '-shm']) rmSync(`${database}${side}`, { force: true });
    moveOver(copy, database);
    return report;
  } catch (error) {
    throw asOpenError(error, folder);
  } finally {
    for (const side of SIDES) rmSync(`${copy}${side}`, { force: true });
    release();
  }
}

const SIDES = ['', '-wal', '-shm'] as const;

/** Looks at the copy and takes what lies in its log into it. @returns the attachments it names */
async function checked(copy: string, source: string): Promise<{ sha256: string; fileName: string }[]> {
  const unusable = (): OpenError =>
    new OpenError(
      'damaged',
      `${source} không phải bản sao lưu của LHH Office, hoặc đã hỏng. Hãy chọn bản khác.`,
      'backup',
    );
  try {
    const connection = connect(copy);
    try {
      const version = schemaVersion(connection);
      if (version > LATEST_VERSION)
        throw new OpenError(
          'newer',
          `Bản sao lưu được tạo bởi phiên bản LHH Office mới hơn (${version}). Hãy cập nhật phần mềm rồi khôi phục.`,
          'backup',
        );
      if (!isOurs(connection, version) || !isSound(connection)) throw unusable();
      return namedContents(connection);
    } finally {
      await disconnect(connection);
    }
  } catch (error) {
    throw error instanceof OpenError ? error : unusable();
  }
}

/** Tables that every version has had since the first. */
const FIRST_TABLES = ['office_profiles', 'templates', 'documents', 'document_versions', 'history'] as const;

/** Other programs number their databases too: ours has a version that a migration wrote, and our tables. */
function isOurs({ raw }: Connection, version: number): boolean {
  if (!MIGRATIONS.some((migration) => migration.version === version)) return false;
  const table = raw.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?");
  return FIRST_TABLES.every((name) => table.get(name) !== undefined);
}

/** Keeps the present database; it stays in its place as well. @returns where it is kept */
async function putAside(folder: string, database: string, now: Date): Promise<string> {
  try {
    const connection = connect(database);
    try {
      if (isSound(connection))
        return (await backUp(connection, folder, path.join(folder, BACKUP_FOLDER), now, 'replaced')).file;
    } finally {
      await disconnect(connection);
    }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    // Only damage makes it worthless as a backup; a full disk must not lose it.
    if (code !== 'SQLITE_NOTADB' && !code.startsWith('SQLITE_CORRUPT')) throw error;
  }
  const aside = `${database}.damaged-${stampOf(now)}`;
  try {
    for (const side of SIDES) {
      if (!existsSync(`${database}${side}`)) continue;
      copyFileSync(`${database}${side}`, `${aside}${side}`);
      syncFile(`${aside}${side}`);
    }
  } catch (error) {
    for (const side of SIDES) rmSync(`${aside}${side}`, { force: true });
    throw error;
  }
  return aside;
}
