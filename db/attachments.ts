/** Files that hang on a record. Their bytes lie in the data folder, each once, named by its SHA-256. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Insertable, Selectable } from 'kysely';
import type { Connection, Executor } from './connection.ts';
import { replaceFile } from './replace-file.ts';
import type { Attachments } from './types.ts';

export const ATTACHMENT_FOLDER = 'attachments';

export type AttachmentRow = Selectable<Attachments>;

/** Attachments of a record, not those in the bin. */
export async function listAttachments(
  db: Executor,
  ownerType: string,
  ownerId: number,
): Promise<AttachmentRow[]> {
  return db
    .selectFrom('attachments')
    .selectAll()
    .where('owner_type', '=', ownerType)
    .where('owner_id', '=', ownerId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

export async function getAttachment(db: Executor, id: number): Promise<AttachmentRow | undefined> {
  return db.selectFrom('attachments').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertAttachment(db: Executor, row: Insertable<Attachments>): Promise<number> {
  return (await db.insertInto('attachments').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function markAttachmentDeleted(
  db: Executor,
  id: number,
  deletedAt: string | null,
): Promise<void> {
  await db.updateTable('attachments').set({ deleted_at: deletedAt }).where('id', '=', id).execute();
}

/** Attachments of one record become those of another. Gives the ids that moved. */
export async function moveAttachments(
  db: Executor,
  ownerType: string,
  from: number,
  to: number,
): Promise<number[]> {
  const rows = await db
    .updateTable('attachments')
    .set({ owner_id: to })
    .where('owner_type', '=', ownerType)
    .where('owner_id', '=', from)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Contents that a database names, each once, also those of records and files in the bin. None where its tables are older than attachments. */
export function namedContents({ raw }: Connection): { sha256: string; fileName: string }[] {
  const hasTable = raw.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'attachments'").get() !== undefined;
  if (!hasTable) return [];
  return raw
    .prepare<[], { sha256: string; fileName: string }>(
      'SELECT sha256, min(file_name) AS fileName FROM attachments GROUP BY sha256 ORDER BY sha256',
    )
    .all();
}

/**
 * Copies one content where it is not already whole.
 * @param from folder that holds ATTACHMENT_FOLDER, as `to` does
 * @returns "held": it is whole in `to`; "copied": it is now; "lost": it is whole in neither
 */
export function copyContent(from: string, to: string, sha256: string): 'held' | 'copied' | 'lost' {
  if (readContent(to, sha256) !== null) return 'held';
  const bytes = readContent(from, sha256);
  if (bytes === null) return 'lost';
  replaceFile(contentPath(to, sha256), bytes);
  return 'copied';
}

/** Removes the contents of a folder that are not named. Other files stay. */
export function removeUnnamed(folder: string, named: ReadonlySet<string>): void {
  const root = path.join(folder, ATTACHMENT_FOLDER);
  if (!existsSync(root)) return;
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && /^[0-9a-f]{64}$/.test(entry.name) && !named.has(entry.name))
      rmSync(path.join(entry.parentPath, entry.name), { force: true });
}

function contentPath(dataDir: string, sha256: string): string {
  return path.join(dataDir, ATTACHMENT_FOLDER, sha256.slice(0, 2), sha256);
}

/** Writes bytes whole or not at all, once however often they are attached. Gives their SHA-256. */
export function storeContent(dataDir: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = contentPath(dataDir, sha256);
  if (readContent(dataDir, sha256) === null) replaceFile(file, bytes);
  return sha256;
}

/** The bytes; null where the file is gone or is no more what it was. */
export function readContent(dataDir: string, sha256: string): Uint8Array | null {
  const file = contentPath(dataDir, sha256);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
}

/** Gives attachments back to a record. */
export async function moveAttachmentsBack(db: Executor, ids: readonly number[], to: number): Promise<void> {
  if (ids.length > 0)
    await db.updateTable('attachments').set({ owner_id: to }).where('id', 'in', ids).execute();
}
