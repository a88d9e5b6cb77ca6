/** Documents that concern an association, and files kept with it. */
import { useId, useState } from 'react';
import { MAX_ATTACHMENT, type StoredAssociation } from '../../../../electron/api/associations.ts';
import { routeHash } from '../../../app/route.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { downloadBase64, readBase64 } from '../../../components/download.ts';
import { FileButton } from '../../../components/file-button.tsx';
import { useMessages } from '../../../components/message.tsx';
import { PickDialog } from '../../../components/pick-dialog.tsx';
import { numberText } from '../../../components/register/column.ts';
import { instantText } from '../record/day.ts';
import { useParts } from '../use-parts.ts';

export function DocumentsSection({ association }: { association: StoredAssociation }) {
  return (
    <>
      <Documents association={association} />
      <Attachments association={association} />
    </>
  );
}

function Documents({ association }: { association: StoredAssociation }) {
  const titleId = useId();
  const parts = useParts(association.id);
  const [isPicking, setPicking] = useState(false);
  const { fail } = useMessages();
  const add = async (keys: readonly string[]): Promise<void> => {
    setPicking(false);
    for (const key of keys) {
      const error = await parts.save({ part: 'document', documentId: Number(key), note: '' });
      if (error) return fail(error);
    }
  };
  return (
    <section className="record-part" aria-labelledby={titleId}>
      <div className="record-part-head">
        <h2 id={titleId}>Văn bản liên quan</h2>
        <button type="button" onClick={() => setPicking(true)}>
          Thêm văn bản
        </button>
      </div>
      {association.documents.length === 0 ? (
        <p className="help">Chưa có văn bản nào gắn với hội.</p>
      ) : (
        <ul className="plain-list">
          {association.documents.map((document) => (
            <li key={document.documentId}>
              <a href={routeHash({ page: 'document', id: document.documentId })}>
                {[document.number, document.subject].filter(Boolean).join(' – ') ||
                  'Văn bản chưa có trích yếu'}
              </a>
              <button
                type="button"
                className="quiet"
                aria-label={`Bỏ văn bản ${document.subject}`}
                onClick={() =>
                  parts.remove(
                    document.documentId,
                    { part: 'document', documentId: document.documentId, note: document.note },
                    `văn bản “${document.subject}” khỏi hội (văn bản vẫn còn)`,
                  )
                }
              >
                Bỏ
              </button>
            </li>
          ))}
        </ul>
      )}
      {isPicking ? (
        <PickDocument onClose={() => setPicking(false)} onPick={(keys) => void add(keys)} />
      ) : null}
    </section>
  );
}

function PickDocument({ onClose, onPick }: { onClose: () => void; onPick: (keys: string[]) => void }) {
  const found = useQuery('documents to pick', ['documents'], () =>
    api.documents.list({ limit: 500, offset: 0 }),
  );
  return (
    <PickDialog
      open
      several
      title="Thêm văn bản liên quan"
      entries={(found.value?.rows ?? []).map((row) => ({
        key: String(row.id),
        title: row.subject.replaceAll('\n', ' ') || 'Chưa có trích yếu',
        note: row.number,
      }))}
      empty={found.isLoaded ? 'Chưa có văn bản nào.' : 'Đang đọc…'}
      action="Thêm"
      onClose={onClose}
      onPick={onPick}
    />
  );
}

/** "1,4 MB", "12 KB". @param size bytes */
export function sizeText(size: number): string {
  return size >= 1024 * 1024
    ? `${numberText(Math.round((size / (1024 * 1024)) * 10) / 10)} MB`
    : `${numberText(Math.max(1, Math.round(size / 1024)))} KB`;
}

function Attachments({ association }: { association: StoredAssociation }) {
  const titleId = useId();
  const { tell, fail } = useMessages();
  const { id } = association;
  const attach = async (fileName: string, base64: string): Promise<void> => {
    const result = await api.associations.attach({ id, fileName, base64, note: '' });
    if (result.ok) tell(`Đã lưu tệp “${result.value.fileName}”.`);
    else fail(result.error);
  };
  const take = async (file: File): Promise<void> => {
    if (file.size > MAX_ATTACHMENT)
      return fail({
        code: 'too-large',
        message: `Tệp “${file.name}” lớn quá ${sizeText(MAX_ATTACHMENT)} nên không lưu được.`,
      });
    await attach(file.name, await readBase64(file));
  };
  const open = async (attachmentId: number): Promise<void> => {
    const result = await api.associations.attachment({ attachmentId });
    if (result.ok) downloadBase64(result.value.fileName, result.value.base64, 'application/octet-stream');
    else fail(result.error);
  };
  const remove = async (attachmentId: number): Promise<void> => {
    const kept = await api.associations.attachment({ attachmentId });
    if (!kept.ok) return fail(kept.error);
    const result = await api.associations.detach({ attachmentId });
    if (!result.ok) return fail(result.error);
    const { fileName, base64 } = kept.value;
    tell(`Đã bỏ tệp “${fileName}”.`, { label: 'Hoàn tác', run: () => void attach(fileName, base64) });
  };
  return (
    <section className="record-part" aria-labelledby={titleId}>
      <div className="record-part-head">
        <h2 id={titleId}>Tệp kèm</h2>
        <FileButton label="Thêm tệp" accept="" onFile={(file) => void take(file)} />
      </div>
      {association.attachments.length === 0 ? (
        <p className="help">Chưa có tệp nào. Quyết định quét, điều lệ, biên bản… lưu được ở đây.</p>
      ) : (
        <ul className="plain-list">
          {association.attachments.map((attachment) => (
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
                  onClick={() => void remove(attachment.id)}
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
