/**
 * Opening an office's data. The steps, in this order:
 * 1. take the lock of the data folder (a second program is refused);
 * 2. open the file, read-only where it cannot be written;
 * 3. refuse a database newer than this program;
 * 4. quick check of the file;
 * 5. back up if a migration waits;
 * 6. migrate, each step in its own transaction;
 * 7. check foreign keys, optimise.
 * Whatever fails gives the lock back and names itself by OpenError.code.
 */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { backUp } from './backup.ts';
import { connect, type Connection } from './connection.ts';
import { LockedError, takeLock } from './lock.ts';
import { LATEST_VERSION, MIGRATIONS, type Migration } from './migrations/migrations.ts';

export const DATABASE_FILE = 'lhh-office.sqlite';

export type OpenErrorCode = 'in-use' | 'newer' | 'damaged' | 'cannot-open';

export class OpenError extends Error {
  readonly code: OpenErrorCode;
  constructor(code: OpenErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

export interface OpenOffice extends Connection {
  isReadOnly: boolean;
  close: () => Promise<void>;
}

function isWritable(file: string): boolean {
  try {
    accessSync(existsSync(file) ? file : path.dirname(file), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Opens the data folder, making it if it is not there. @throws OpenError with a Vietnamese message */
export async function openOffice(
  dataDir: string,
  options: { migrations?: readonly Migration[]; now?: Date } = {},
): Promise<OpenOffice> {
  const migrations = options.migrations ?? MIGRATIONS;
  const file = path.join(dataDir, DATABASE_FILE);
  mkdirSync(dataDir, { recursive: true });
  const isReadOnly = !isWritable(file);
  let release: () => void = () => undefined;
  if (!isReadOnly) {
    try {
      release = takeLock(dataDir);
    } catch (error) {
      if (error instanceof LockedError) {
        throw new OpenError(
          'in-use',
          'Dữ liệu đang được mở ở một cửa sổ LHH Office khác. Hãy đóng cửa sổ đó rồi mở lại.',
        );
      }
      throw error;
    }
  }
  let connection: Connection | null = null;
  try {
    connection = connect(file, { readOnly: isReadOnly });
    await prepare(
      connection,
      migrations,
      path.join(dataDir, 'backups'),
      options.now ?? new Date(),
      isReadOnly,
    );
    const open = connection;
    return {
      ...open,
      isReadOnly,
      close: async () => {
        await open.db.destroy();
        release();
      },
    };
  } catch (error) {
    if (connection) await connection.db.destroy();
    release();
    if (error instanceof OpenError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) throw damaged();
    if (code === 'SQLITE_CANTOPEN')
      throw new OpenError('cannot-open', `Không mở được tệp dữ liệu trong thư mục ${dataDir}.`);
    throw error;
  }
}

function damaged(): OpenError {
  return new OpenError(
    'damaged',
    'Tệp dữ liệu bị hỏng. Hãy khôi phục từ một bản sao lưu trong thư mục “backups”.',
  );
}

async function prepare(
  connection: Connection,
  migrations: readonly Migration[],
  backups: string,
  now: Date,
  isReadOnly: boolean,
): Promise<void> {
  const { raw } = connection;
  const latest = migrations.at(-1)?.version ?? LATEST_VERSION;
  const version = Number(raw.pragma('user_version', { simple: true }));
  if (version > latest) {
    throw new OpenError(
      'newer',
      `Dữ liệu được tạo bởi phiên bản LHH Office mới hơn (${version}). Hãy cập nhật phần mềm rồi mở lại.`,
    );
  }
  if (raw.pragma('quick_check', { simple: true }) !== 'ok') throw damaged();
  const waiting = migrations.filter((migration) => migration.version > version);
  if (waiting.length === 0) return;
  if (isReadOnly) throw new OpenError('cannot-open', 'Dữ liệu cần nâng cấp nhưng thư mục chỉ cho đọc.');
  if (version > 0) await backUp(connection, backups, now, 'migration');
  for (const migration of waiting) {
    await connection.db.transaction().execute(async (transaction) => {
      await migration.up(transaction);
      // user_version is part of the transaction: it moves with the tables or not at all.
      raw.pragma(`user_version = ${migration.version}`);
    });
  }
  const broken = raw.pragma('foreign_key_check');
  if (Array.isArray(broken) && broken.length > 0) throw damaged();
  raw.pragma('optimize');
}
