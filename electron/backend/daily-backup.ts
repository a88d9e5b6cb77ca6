/** A backup a day, made by the open program itself: a clerk who never thinks of it has one. */
import path from 'node:path';
import { BACKUP_FOLDER, backUp, newestBackup } from '../../db/backup.ts';
import type { OpenOffice } from '../../db/open-office.ts';

const MINUTE_MS = 60_000;
/** Opening and the first work of the day come first. */
const FIRST_AFTER_MS = 2 * MINUTE_MS;
const LOOK_EACH_MS = 30 * MINUTE_MS;
/** Less than a day, so that each working day has one. */
const DUE_AFTER_MS = 20 * 60 * MINUTE_MS;

/**
 * Makes a backup where the newest, of whatever kind, is older than 20 hours. Returns whether it made one.
 * @param onProblem told of attachments that are lost: the backup is made without them
 */
export async function backUpWhenDue(
  office: OpenOffice,
  dataDir: string,
  now: Date,
  onProblem: (error: unknown) => void,
): Promise<boolean> {
  const folder = path.join(dataDir, BACKUP_FOLDER);
  const newest = newestBackup(folder, now);
  if (newest && now.getTime() - newest.getTime() < DUE_AFTER_MS) return false;
  const { file, lost } = await backUp(office, dataDir, folder, now, 'daily');
  // The log is to hold nothing that was entered; the command names the files.
  if (lost.length > 0)
    onProblem(new Error(`${path.basename(file)} lacks ${lost.length} attachments; "lhh backup" names them`));
  return true;
}

/** Looks again and again while the program is open. @returns ends it, once a backup under way is done */
export function keepDailyBackup(
  office: OpenOffice,
  dataDir: string,
  now: () => Date,
  onProblem: (error: unknown) => void,
): () => Promise<void> {
  let running: Promise<unknown> | null = null;
  const look = (): void => {
    // One that lasts longer than until the next look is not begun twice.
    running ??= backUpWhenDue(office, dataDir, now(), onProblem)
      .catch(onProblem)
      .finally(() => (running = null));
  };
  const first = setTimeout(look, FIRST_AFTER_MS);
  const again = setInterval(look, LOOK_EACH_MS);
  return async () => {
    clearTimeout(first);
    clearInterval(again);
    await running;
  };
}
