/** Opens a stored document for writing. */
import { useCallback, useEffect, useState } from 'react';
import type { StoredDocument } from '../../../electron/api/documents.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { DocumentEditor } from './document-editor.tsx';
import { Alert } from '../../components/alert.tsx';
import { whenLeft } from './use-document.ts';

export function DocumentEditorPage({ id }: { id: number }) {
  const [opened, setOpened] = useState<{ stored: StoredDocument; turn: number } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const load = useCallback(async () => {
    await whenLeft(id);
    const result = await api.documents.get({ id });
    if (!result.ok) return setProblem(result.error.message);
    setOpened((before) => ({ stored: result.value, turn: (before?.turn ?? 0) + 1 }));
  }, [id]);
  useEffect(() => {
    // The answer comes later: nothing is set within the effect itself.
    // oxlint-disable-next-line react/set-state-in-effect
    void load();
  }, [load]);

  if (problem) {
    return (
      <div className="page">
        <h1>Không mở được văn bản</h1>
        <Alert message={problem} />
        <a className="button" href={routeHash({ page: 'documents' })}>
          Về danh sách văn bản
        </a>
      </div>
    );
  }
  if (!opened) {
    return (
      <div className="page">
        <h1 className="visually-hidden">Văn bản</h1>
        <p role="status">Đang mở văn bản…</p>
      </div>
    );
  }
  return <DocumentEditor key={opened.turn} stored={opened.stored} onReload={() => void load()} />;
}
