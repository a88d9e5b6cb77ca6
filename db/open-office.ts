/**
 * Opening an office's data. The steps, in this order:
 * 1. take the lock of the data folder (a second program is refused; the lock of a dead one is free by itself);
 * 2. open the file, read-only where the folder cannot be written; make it only where no earlier data are left;
 * 3. refuse a database newer than this program;
 * 4. quick check of the file;
 * 5. back up if a migration waits;
 * 6. migrate, all waiting steps and the check of foreign keys in one transaction: the file is at the new version or at the old one;
 * 7. optimise; open a second connection that can only read, for queries.
 * Whatever fails gives the lock back and names itself by OpenError.code.
 */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BACKUP_FOLDER, backUp, hasBackup } from './backup.ts';
import {
  connect,
  countBrokenReferences,
  disconnect,
  isSound,
  optimise,
  schemaVersion,
  setSchemaVersion,
  sqliteCode,
  withoutForeignKeys,
  type Connection,
  type Executor,
} from './connection.ts';
import { LockedError, takeLock } from './lock.ts';
import { LATEST_VERSION, MIGRATIONS, type Migration } from './migrations/migrations.ts';

export const DATABASE_FILE = 'lhh-office.sqlite';

export type OpenErrorCode = 'no-data' | 'in-use' | 'newer' | 'older' | 'damaged' | 'cannot-open';

export class OpenError extends Error {
  readonly code: OpenErrorCode;
  /** What is to be mended: the data folder, or the backup that is to be restored. */
  readonly about: 'folder' | 'backup';
  constructor(code: OpenErrorCode, message: string, about: 'folder' | 'backup' = 'folder') {
    super(message);
    this.code = code;
    this.about = about;
  }
}

export interface OpenOffice extends Connection {
  /** For queries: a connection that can write nothing. */
  reader: Executor;
  isReadOnly: boolean;
  close: () => Promise<void>;
}

export interface OpenOptions {
  /** "read" opens beside a running program, takes no lock and changes nothing. Default "write". */
  mode?: 'read' | 'write';
  /** Whether mode "write" makes an office where there is none. Default true. */
  creates?: boolean;
  migrations?: readonly Migration[];
  now?: Date;
}

/** Opens the data folder, making it (mode "write", unless told not to) if it is not there. @throws OpenError with a Vietnamese message */
export async function openOffice(dataDir: string, options: OpenOptions = {}): Promise<OpenOffice> {
  const folder = path.resolve(dataDir);
  const file = path.join(folder, DATABASE_FILE);
  try {
    const mayCreate = options.mode !== 'read' && options.creates !== false;
    if (!mayCreate && !existsSync(file))
      throw new OpenError(
        'no-data',
        `Chưa có dữ liệu trong thư mục ${folder}. Hãy tạo dữ liệu bằng lệnh init.`,
      );
    if (options.mode === 'read') return await openReadOnly(file, options);
    const release = lockFolder(folder);
    if (release === null) return await openReadOnly(file, options);
    try {
      return await openForWriting(file, release, options);
    } catch (error) {
      release();
      if (isUnwritable(error) && existsSync(file)) return await openReadOnly(file, options);
      throw error;
    }
  } catch (error) {
    throw asOpenError(error, folder);
  }
}

/** Gives back the release of the lock; null where the folder cannot be written but has data to read. */
function lockFolder(folder: string): (() => void) | null {
  try {
    mkdirSync(folder, { recursive: true });
    return takeLock(folder);
  } catch (error) {
    if (error instanceof LockedError) throw inUse();
    if (isUnwritable(error) && existsSync(path.join(folder, DATABASE_FILE))) return null;
    throw error;
  }
}

/** Another program has the data open. */
export function inUse(): OpenError {
  return new OpenError(
    'in-use',
    'Dữ liệu đang được mở ở một cửa sổ LHH Office khác. Hãy đóng cửa sổ đó rồi mở lại.',
  );
}

function isUnwritable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(SQLITE_CANTOPEN|SQLITE_READONLY)/.test(code) || ['EACCES', 'EPERM', 'EROFS'].includes(code);
}

async function openForWriting(file: string, release: () => void, options: OpenOptions): Promise<OpenOffice> {
  if (!existsSync(file)) refuseToHideLoss(path.dirname(file));
  const connection = connect(file);
  try {
    checkFile(connection, options);
    await migrate(connection, path.dirname(file), options);
    optimise(connection);
    const reader = connect(file, { readOnly: true });
    return {
      ...connection,
      reader: reader.db,
      isReadOnly: false,
      close: async () => {
        await disconnect(reader);
        optimise(connection);
        await disconnect(connection);
        release();
      },
    };
  } catch (error) {
    await disconnect(connection);
    throw error;
  }
}

/** A new office in the place of one that is lost would look as if all its data were gone. @throws OpenError where remains of earlier data are found */
function refuseToHideLoss(folder: string): void {
  const remains = readdirSync(folder).find((name) => /^\.(?:restoring|damaged-)/.test(afterName(name)));
  const found = remains ?? (hasBackup(path.join(folder, BACKUP_FOLDER)) ? BACKUP_FOLDER : undefined);
  if (found !== undefined)
    throw new OpenError(
      'no-data',
      `Thư mục ${folder} không còn tệp dữ liệu ${DATABASE_FILE} nhưng còn “${found}” của dữ liệu cũ. Hãy khôi phục từ một bản sao lưu bằng lệnh restore; muốn bắt đầu lại từ đầu thì chuyển “${found}” đi nơi khác.`,
    );
}

/** What follows the database's name in that of a file beside it; '' for other files. */
function afterName(name: string): string {
  return name.startsWith(DATABASE_FILE) ? name.slice(DATABASE_FILE.length) : '';
}

async function openReadOnly(file: string, options: OpenOptions): Promise<OpenOffice> {
  const { connection, dispose } = connectForReading(file);
  try {
    checkFile(connection, options);
    if (schemaVersion(connection) < latestOf(options))
      throw new OpenError(
        'older',
        'Dữ liệu do phiên bản cũ tạo ra, cần nâng cấp. Hãy mở LHH Office một lần với quyền ghi vào thư mục dữ liệu.',
      );
  } catch (error) {
    await disconnect(connection);
    dispose();
    throw error;
  }
  return {
    ...connection,
    reader: connection.db,
    isReadOnly: true,
    close: async () => {
      await disconnect(connection);
      dispose();
    },
  };
}

/** SQLite cannot read a WAL database in a folder where it may not make its helper file: then a copy in the temporary folder is read. */
function connectForReading(file: string): { connection: Connection; dispose: () => void } {
  try {
    const connection = connect(file, { readOnly: true });
    try {
      schemaVersion(connection);
      return { connection, dispose: () => undefined };
    } catch (error) {
      connection.raw.close();
      throw error;
    }
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-read-'));
  const dispose = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, DATABASE_FILE);
    for (const ending of ['', '-wal'])
      if (existsSync(`${file}${ending}`)) copyFileSync(`${file}${ending}`, `${copy}${ending}`);
    return { connection: connect(copy, { readOnly: true }), dispose };
  } catch (error) {
    dispose();
    throw error;
  }
}

function latestOf({ migrations }: OpenOptions): number {
  return migrations ? (migrations.at(-1)?.version ?? 0) : LATEST_VERSION;
}

function checkFile(connection: Connection, options: OpenOptions): void {
  const version = schemaVersion(connection);
  if (version > latestOf(options))
    throw new OpenError(
      'newer',
      `Dữ liệu được tạo bởi phiên bản LHH Office mới hơn (${version}). Hãy cập nhật phần mềm rồi mở lại.`,
    );
  if (!isSound(connection)) throw damaged();
}

async function migrate(connection: Connection, dataDir: string, options: OpenOptions): Promise<void> {
  const version = schemaVersion(connection);
  const waiting = (options.migrations ?? MIGRATIONS).filter((migration) => migration.version > version);
  if (waiting.length === 0) return;
  if (version > 0) {
    const backups = path.join(dataDir, BACKUP_FOLDER);
    await backUp(connection, dataDir, backups, options.now ?? new Date(), 'migration');
  }
  await withoutForeignKeys(connection, () =>
    connection.db.transaction().execute(async (transaction) => {
      for (const migration of waiting) await migration.up(transaction);
      if (countBrokenReferences(connection) > 0) throw damaged();
      setSchemaVersion(connection, waiting.at(-1)?.version ?? version);
    }),
  );
}

function damaged(): OpenError {
  return new OpenError(
    'damaged',
    `Tệp dữ liệu bị hỏng. Hãy khôi phục từ một bản sao lưu trong thư mục “${BACKUP_FOLDER}”.`,
  );
}

/** What went wrong, for the clerk; another error as it is. */
export function asOpenError(error: unknown, folder: string): unknown {
  if (error instanceof OpenError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return damaged();
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return new OpenError('cannot-open', `Không mở được dữ liệu: ổ đĩa của thư mục ${folder} đã đầy.`);
  if (isUnwritable(error) || code === 'EEXIST' || code === 'ENOTDIR' || sqliteCode(error) !== '')
    return new OpenError(
      'cannot-open',
      `Không mở được dữ liệu trong thư mục ${folder}. Hãy kiểm tra đường dẫn và quyền truy cập.`,
    );
  return error;
}
