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
import { MAX_ATTACHMENT, type Attachment } from '../../api/associations.ts';
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

export async function attachmentsOf(
  context: QueryContext,
  ownerType: 'association' | 'person',
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
export async function attach(
  context: CommandContext,
  dataDir: string,
  ownerType: 'association' | 'person',
  input: { id: number; fileName: string; base64: string; note: string },
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
  context.changed(ownerType === 'association' ? 'associations' : 'people');
  return view({ ...row, id });
}

async function requireAttachment(context: QueryContext, id: number): Promise<AttachmentRow> {
  const row = await getAttachment(context.db, id);
  if (!row || row.deleted_at !== null)
    throw new MendableError('not-found', 'Không tìm thấy tệp kèm này.', 'attachmentId');
  return row;
}

/** @throws MendableError where the file is gone or damaged */
export async function readAttachment(
  context: QueryContext,
  dataDir: string,
  id: number,
): Promise<{ fileName: string; base64: string }> {
  const row = await requireAttachment(context, id);
  const bytes = readContent(dataDir, row.sha256);
  if (!bytes)
    throw new MendableError(
      'damaged',
      `Tệp kèm “${row.file_name}” không còn nguyên vẹn trong thư mục dữ liệu. Hãy lấy lại từ bản sao lưu.`,
      'attachmentId',
    );
  return { fileName: row.file_name, base64: Buffer.from(bytes).toString('base64') };
}

export async function detach(context: CommandContext, id: number): Promise<null> {
  const row = await requireAttachment(context, id);
  await markAttachmentDeleted(context.db, id, context.at);
  context.record({
    entity: `${row.owner_type}-attachment`,
    entityId: row.owner_id,
    before: JSON.stringify({ fileName: row.file_name, sha256: row.sha256, size: row.size }),
  });
  context.changed(row.owner_type === 'association' ? 'associations' : 'people');
  return null;
}
