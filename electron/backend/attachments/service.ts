/** Files that hang on a record. */
import {
  getAttachment,
  insertAttachment,
  listAttachments,
  markAttachmentDeleted,
  readContent,
  storeContent,
  type AttachmentRow,
} from '../../../db/attachments.ts';
import { MAX_ATTACHMENT, type Attachment, type AttachmentInput } from '../../api/attachments.ts';
import { MendableError } from '../../api/errors.ts';
import type { CommandContext, QueryContext } from '../context.ts';

function view(row: AttachmentRow): Attachment {
  return {
    id: row.id,
    fileName: row.file_name,
    size: row.size,
    note: row.note,
    createdAt: row.created_at,
  };
}

/** Kinds of records that bear files. */
export type OwnerType = 'association' | 'person';

const CHANGED = { association: 'associations', person: 'people' } as const;

/** The services of a domain whose records bear files. @param requireOwner refuses a record that is not there */
export function attachmentServices(
  dataDir: string,
  ownerType: OwnerType,
  requireOwner: (context: QueryContext, id: number) => Promise<unknown>,
) {
  return {
    attach: async (context: CommandContext, input: AttachmentInput): Promise<Attachment> => {
      await requireOwner(context, input.id);
      return attach(context, dataDir, ownerType, input);
    },
    attachment: (context: QueryContext, { attachmentId }: { attachmentId: number }) =>
      readAttachment(context, dataDir, ownerType, attachmentId),
    detach: (context: CommandContext, { attachmentId }: { attachmentId: number }) =>
      detach(context, ownerType, attachmentId),
    reattach: (context: CommandContext, { attachmentId }: { attachmentId: number }) =>
      reattach(context, ownerType, attachmentId),
  };
}

export async function attachmentsOf(
  context: QueryContext,
  ownerType: OwnerType,
  ownerId: number,
): Promise<Attachment[]> {
  return (await listAttachments(context.db, ownerType, ownerId)).map(view);
}

/** The name as a file may have it on Windows, without any folder. */
function safeName(name: string): string {
  const base = name.split(/[/\\]/).at(-1) ?? '';
  return (
    base
      .replace(/[<>:"|?*\u0000-\u001f]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[. ]+$/, '') || 'Tệp'
  );
}

/** Keeps the bytes first, so that a record never names a file that is not there. @throws MendableError for a file that is too large */
async function attach(
  context: CommandContext,
  dataDir: string,
  ownerType: OwnerType,
  input: AttachmentInput,
): Promise<Attachment> {
  const bytes = Buffer.from(input.base64, 'base64');
  if (bytes.length > MAX_ATTACHMENT)
    throw new MendableError('file-too-large', `Tệp lớn quá ${MAX_ATTACHMENT / (1024 * 1024)} MB.`, 'base64');
  const sha256 = storeContent(dataDir, bytes);
  const row = {
    owner_type: ownerType,
    owner_id: input.id,
    file_name: safeName(input.fileName),
    sha256,
    size: bytes.length,
    note: input.note,
    created_at: context.at,
    deleted_at: null,
  };
  const id = await insertAttachment(context.db, row);
  context.record({
    entity: `${ownerType}-attachment`,
    entityId: input.id,
    after: JSON.stringify({ fileName: row.file_name, sha256, size: row.size }),
  });
  context.changed(CHANGED[ownerType]);
  return view({ ...row, id });
}

/** @param isDetached whether it is one that was taken from its record */
async function requireAttachment(
  context: QueryContext,
  ownerType: OwnerType,
  id: number,
  isDetached = false,
): Promise<AttachmentRow> {
  const row = await getAttachment(context.db, id);
  if (!row || row.owner_type !== ownerType || (row.deleted_at !== null) !== isDetached)
    throw new MendableError('not-found', 'Không tìm thấy tệp kèm này.', 'attachmentId');
  return row;
}

/** @throws MendableError where the file is gone or damaged */
async function readAttachment(
  context: QueryContext,
  dataDir: string,
  ownerType: OwnerType,
  id: number,
): Promise<{ fileName: string; base64: string }> {
  const row = await requireAttachment(context, ownerType, id);
  const bytes = readContent(dataDir, row.sha256);
  if (!bytes)
    throw new MendableError(
      'damaged',
      `Tệp kèm “${row.file_name}” không còn nguyên vẹn trong thư mục dữ liệu. Hãy lấy lại từ bản sao lưu.`,
      'attachmentId',
    );
  return { fileName: row.file_name, base64: Buffer.from(bytes).toString('base64') };
}

const inHistory = ({ file_name, sha256, size }: AttachmentRow): string =>
  JSON.stringify({ fileName: file_name, sha256, size });

/** Takes a file from its record; its bytes stay. */
async function detach(context: CommandContext, ownerType: OwnerType, id: number): Promise<null> {
  const row = await requireAttachment(context, ownerType, id);
  await markAttachmentDeleted(context.db, id, context.at);
  context.record({ entity: `${ownerType}-attachment`, entityId: row.owner_id, before: inHistory(row) });
  context.changed(CHANGED[ownerType]);
  return null;
}

async function reattach(context: CommandContext, ownerType: OwnerType, id: number): Promise<Attachment> {
  const row = await requireAttachment(context, ownerType, id, true);
  await markAttachmentDeleted(context.db, id, null);
  context.record({ entity: `${ownerType}-attachment`, entityId: row.owner_id, after: inHistory(row) });
  context.changed(CHANGED[ownerType]);
  return view(row);
}
