/** Says why a document is not saved and what the clerk can do about it. What was typed stays on the screen in every case. */
import type { AppError } from '../../../electron/api/errors.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { go, placeNow } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useMessages } from '../../components/message.tsx';

export function SaveProblem({
  error,
  documentId,
  latest,
  onRetry,
  onGiveUp,
  onReload,
  onShow,
}: {
  error: AppError;
  documentId: number;
  /** The document as it is now. */
  latest: () => AdminDocument;
  onRetry: () => void;
  /** Hears that what is not stored here is wanted no more. */
  onGiveUp: () => void;
  onReload: () => void;
  onShow: (path: string) => void;
}) {
  const { tell, fail } = useMessages();
  const field = error.field?.startsWith('document.') ? error.field.slice('document.'.length) : null;
  const once = useOneAtATime();
  const saveCopy = async (): Promise<void> => {
    const isHere = placeNow();
    const copy = await api.documents.duplicate({ id: documentId });
    if (!copy.ok) return fail(copy.error);
    const { id } = copy.value;
    let { revision } = copy.value;
    // One may write on meanwhile.
    for (let sent: AdminDocument | null = null; sent !== latest();) {
      sent = latest();
      const saved = await api.documents.save({ id, revision, document: sent });
      if (!saved.ok) return fail(saved.error);
      ({ revision } = saved.value);
    }
    onGiveUp();
    const open = (): void => go({ page: 'document', id });
    if (isHere()) return open();
    tell('Đã lưu bản của bạn thành văn bản khác.', { label: 'Mở văn bản', run: open });
  };
  return (
    <div className="alert" role="alert">
      <p>{error.message}</p>
      <div className="inline">
        {field ? (
          <button type="button" onClick={() => onShow(field)}>
            Đến ô bị lỗi
          </button>
        ) : null}
        {error.code === 'conflict' ? (
          <>
            <button type="button" onClick={() => once(saveCopy)}>
              Lưu bản của tôi thành văn bản khác
            </button>
            <button
              type="button"
              onClick={() => {
                onGiveUp();
                onReload();
              }}
            >
              Mở bản mới nhất, bỏ bản của tôi
            </button>
          </>
        ) : (
          <button type="button" onClick={onRetry}>
            Thử lưu lại
          </button>
        )}
      </div>
    </div>
  );
}
