/** Earlier states of a document, kept every few minutes; one of them put back is a change like any other and can be undone. */
import type { AdminDocument } from '../../../templates/model/document.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../components/message.tsx';

export function VersionsDialog({
  documentId,
  open,
  onClose,
  onRestore,
}: {
  documentId: number;
  open: boolean;
  onClose: () => void;
  onRestore: (document: AdminDocument) => void;
}) {
  return (
    <Dialog open={open} title="Các bản đã lưu trước" onClose={onClose}>
      <VersionList documentId={documentId} onClose={onClose} onRestore={onRestore} />
    </Dialog>
  );
}

function VersionList({
  documentId,
  onClose,
  onRestore,
}: {
  documentId: number;
  onClose: () => void;
  onRestore: (document: AdminDocument) => void;
}) {
  const { tell, fail } = useMessages();
  const list = useQuery(String(documentId), ['documents'], () => api.documents.versions({ id: documentId }));
  const restore = async (revision: number, savedAt: string): Promise<void> => {
    const result = await api.documents.version({ id: documentId, revision });
    if (!result.ok) return fail(result.error);
    onRestore(result.value);
    onClose();
    tell(`Đã lấy lại bản lưu lúc ${timeText(savedAt)}. Bấm Hoàn tác để trở về như cũ.`);
  };
  if (!list.isLoaded) return <p>Đang đọc…</p>;
  if (!list.value || list.value.length === 0)
    return <p>Chưa có bản nào: phần mềm giữ lại một bản sau mỗi 5 phút soạn thảo.</p>;
  return (
    <ul className="versions">
      {list.value.map((version) => (
        <li key={version.revision}>
          <span>{timeText(version.savedAt)}</span>
          <button
            type="button"
            aria-label={`Lấy lại bản này, lưu lúc ${timeText(version.savedAt)}`}
            onClick={() => void restore(version.revision, version.savedAt)}
          >
            Lấy lại bản này
          </button>
        </li>
      ))}
    </ul>
  );
}

function timeText(iso: string): string {
  return new Date(iso).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
}
