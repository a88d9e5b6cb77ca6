/** Backing the office's data up and bringing them back, without a running backend. */
import path from 'node:path';
import { BACKUP_FOLDER, backUp, type BackupReport } from '../../db/backup.ts';
import { openOffice, OpenError } from '../../db/open-office.ts';
import { restoreBackup, type RestoreReport } from '../../db/restore.ts';
import { MendableError } from '../api/errors.ts';

/** @param folder where the backup goes; default the data folder's own. A window may be open meanwhile. @throws MendableError */
export async function makeBackup(dataDir: string, folder: string | undefined): Promise<BackupReport> {
  return mended(async () => {
    const office = await openOffice(dataDir, { mode: 'read' });
    try {
      const target = folder ?? path.join(path.resolve(dataDir), BACKUP_FOLDER);
      return await backUp(office, path.resolve(dataDir), target, new Date(), 'manual');
    } finally {
      await office.close();
    }
  });
}

/** @throws MendableError where the window is open or the file is no backup; then nothing has changed */
export async function bringBack(dataDir: string, file: string): Promise<RestoreReport> {
  return mended(() => restoreBackup(dataDir, file, new Date()));
}

const FIELDS = { folder: 'dataDir', backup: 'bản sao lưu' } as const;

async function mended<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof OpenError) throw new MendableError(error.code, error.message, FIELDS[error.about]);
    throw error;
  }
}
