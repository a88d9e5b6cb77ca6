/** Brings a .docx, .txt or .md in as a new draft; what was noticed stands beside the draft. */
import { useState } from 'react';
import { go, placeNow } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { readBase64 } from '../../components/download.ts';
import { FileButton } from '../../components/file-button.tsx';
import { useMessages } from '../../components/message.tsx';
import { keepImported } from './import-notes.ts';
import { readFinding } from './use-document.ts';

/** Larger files are refused before they are read into memory. */
const MAX_MB = 50;

export function ImportButton() {
  const { tell, fail } = useMessages();
  const [busy, setBusy] = useState(false);
  const read = async (file: File): Promise<void> => {
    if (file.size > MAX_MB * 1024 * 1024)
      return fail({
        code: 'too-large',
        message: `Tệp “${file.name}” lớn quá ${MAX_MB} MB nên không nhập được.`,
      });
    const isHere = placeNow();
    setBusy(true);
    const base64 = await readBase64(file).catch(() => null);
    const result =
      base64 === null
        ? { ok: false as const, error: { code: 'unreadable', message: `Không đọc được tệp “${file.name}”.` } }
        : await api.documents.importFile({ fileName: file.name, base64 });
    setBusy(false);
    if (!result.ok) return fail(result.error);
    const { stored, notes, original } = result.value;
    keepImported(stored.id, { notes: notes.map(readFinding), original });
    const open = (): void => go({ page: 'document', id: stored.id });
    const isShown = isHere();
    if (isShown) open();
    tell(
      notes.length === 0
        ? `Đã nhập “${file.name}”.`
        : `Đã nhập “${file.name}”; có ${notes.length} điểm cần xem lại, ghi ở mục “Ghi nhận khi nhập tệp”.`,
      isShown ? undefined : { label: 'Mở văn bản', run: open },
    );
  };
  return (
    <FileButton
      label={busy ? 'Đang nhập…' : 'Nhập tệp Word, văn bản…'}
      accept=".docx,.txt,.md"
      disabled={busy}
      onFile={(file) => void read(file)}
    />
  );
}
