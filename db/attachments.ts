/** Files that hang on a record. Their bytes lie in the data folder, each once, named by its SHA-256. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Insertable, Selectable } from 'kysely';
import type { Executor } from './connection.ts';
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
