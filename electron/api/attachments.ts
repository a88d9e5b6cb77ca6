/** Files that hang on a record. Each domain whose records bear files spreads `attachmentCalls`. */
import { z } from 'zod';
import { command, query } from './define.ts';
import { idSchema, lines, requiredLine } from './fields.ts';

export const attachmentSchema = z.strictObject({
  id: idSchema,
  fileName: z.string(),
  /** Bytes. */
  size: z.number(),
  note: z.string(),
  createdAt: z.string(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** Bytes of an attachment, and what base64 makes of them. */
export const MAX_ATTACHMENT = 50 * 1024 * 1024;
const attachmentInput = z.strictObject({
  /** Of the record. */
  id: idSchema,
  fileName: requiredLine(255, 'tên tệp'),
  base64: z.base64({ error: 'không phải base64' }).max(Math.ceil(MAX_ATTACHMENT / 3) * 4, {
    error: `tệp lớn quá ${MAX_ATTACHMENT / (1024 * 1024)} MB`,
  }),
  note: lines(2_000),
});
export type AttachmentInput = z.infer<typeof attachmentInput>;
const which = z.strictObject({ attachmentId: idSchema });

export const attachmentCalls = {
  attach: command(attachmentInput, attachmentSchema),
  /** The bytes; refused with "damaged" where the file is gone or is no more what it was. */
  attachment: query(which, z.strictObject({ fileName: z.string(), base64: z.string() })),
  detach: command(which, z.null()),
  /** Gives a file back to its record. */
  reattach: command(which, attachmentSchema),
};
