/** "Tệp kèm": the files of a record, added, taken back out of the program, detached. */
import { useId } from 'react';
import {
  MAX_ATTACHMENT,
  type attachmentCalls,
  type Attachment,
} from '../../../../electron/api/attachments.ts';
import type { Client } from '../../../../electron/api/define.ts';
import { downloadBase64, readBase64, sizeText, takeFile } from '../../../components/download.ts';
import { FileButton } from '../../../components/file-button.tsx';
import { useMessages } from '../../../components/message.tsx';
import { instantText } from '../../../app/day.ts';

export function Attachments({
  id,
  attachments,
  calls,
  empty,
}: {
  /** Of the record. */
  id: number;
  attachments: readonly Attachment[];
  /** Of the record's domain. */
  calls: Client<{ files: typeof attachmentCalls }>['files'];
  /** Said where there is none. */
  empty: string;
}) {
  const titleId = useId();
  const { tell, fail } = useMessages();
  const take = async (file: File): Promise<void> => {
    const base64 = await takeFile(file, MAX_ATTACHMENT, readBase64);
    if (!base64.ok) return fail(base64.error);
    const result = await calls.attach({ id, fileName: file.name, base64: base64.value, note: '' });
    if (result.ok) tell(`Đã lưu tệp “${result.value.fileName}”.`);
    else fail(result.error);
  };
  const open = async (attachmentId: number): Promise<void> => {
    const result = await calls.attachment({ attachmentId });
    if (result.ok) downloadBase64(result.value.fileName, result.value.base64, 'application/octet-stream');
    else fail(result.error);
  };
  const putBack = async (attachmentId: number): Promise<void> => {
    const result = await calls.reattach({ attachmentId });
    if (!result.ok) fail(result.error);
  };
  const remove = async (attachment: Attachment): Promise<void> => {
    const result = await calls.detach({ attachmentId: attachment.id });
    if (!result.ok) return fail(result.error);
    tell(`Đã bỏ tệp “${attachment.fileName}”.`, {
      label: 'Hoàn tác',
      run: () => void putBack(attachment.id),
    });
  };
  return (
    <section className="record-part" aria-labelledby={titleId}>
      <div className="record-part-head">
        <h2 id={titleId}>Tệp kèm</h2>
        <FileButton label="Thêm tệp" accept="" onFile={(file) => void take(file)} />
      </div>
      {attachments.length === 0 ? (
        <p className="help">{empty}</p>
      ) : (
        <ul className="plain-list">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <span>
                {attachment.fileName}{' '}
                <small>
                  {sizeText(attachment.size)} · {instantText(attachment.createdAt)}
                </small>
              </span>
              <span className="inline">
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Tải về ${attachment.fileName}`}
                  onClick={() => void open(attachment.id)}
                >
                  Tải về
                </button>
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Bỏ tệp ${attachment.fileName}`}
                  onClick={() => void remove(attachment)}
                >
                  Bỏ
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
