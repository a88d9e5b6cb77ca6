/** Earlier states of a document, kept every few minutes, compared with the present one; one of them put back is a change like any other. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { distinctInstantTexts, instantText } from '../../app/day.ts';
import { api } from '../../app/transport.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { CheckField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { compareDocuments, differenceOf, type DiffLine } from './compare-documents.ts';

interface VersionsProps {
  documentId: number;
  document: AdminDocument;
  /** Stores what is written; false, and said, where that cannot be. */
  isStored: () => Promise<boolean>;
  onClose: () => void;
  onRestore: (document: AdminDocument) => void;
}

export function VersionsDialog({ open, ...props }: VersionsProps & { open: boolean }) {
  return (
    <Dialog open={open} title="Các bản đã lưu trước" onClose={props.onClose}>
      <VersionList {...props} />
    </Dialog>
  );
}

function VersionList({ documentId, document, isStored, onClose, onRestore }: VersionsProps) {
  const { tell, fail } = useMessages();
  const list = useQuery(String(documentId), ['documents'], () => api.documents.versions({ id: documentId }));
  const [asked, setAsked] = useState<number | null>(null);
  const chosen = list.value?.find(({ revision }) => revision === asked) ?? list.value?.[0] ?? null;
  const revision = chosen?.revision ?? null;
  const [shown, setShown] = useState<{ revision: number; document: AdminDocument } | null>(null);

  useEffect(() => {
    if (revision === null) return;
    let isCurrent = true;
    void api.documents.version({ id: documentId, revision }).then((result) => {
      if (!isCurrent) return;
      if (result.ok) setShown({ revision, document: result.value });
      else fail(result.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [documentId, revision, fail]);

  const once = useOneAtATime();
  const isHere = useRef(false);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);

  if (!list.isLoaded) return <p>Đang đọc…</p>;
  if (list.error) return <Alert message={list.error.message} />;
  if (!list.value || !chosen)
    return <p>Chưa có bản nào: phần mềm giữ lại một bản sau mỗi 5 phút soạn thảo.</p>;
  const restore = async (): Promise<void> => {
    if (shown?.revision !== chosen.revision) return;
    // What is written now must be found again as well, to its last letter.
    if (!(await isStored())) return;
    const kept = await api.documents.keepVersion({ id: documentId });
    if (!kept.ok) return fail(kept.error);
    // Closed meanwhile, it is wanted no more: one is writing on.
    if (!isHere.current) return;
    onRestore(shown.document);
    onClose();
    tell(`Đã lấy lại bản lưu lúc ${instantText(chosen.savedAt)}. Bấm Hoàn tác để trở về như cũ.`);
  };
  const times = distinctInstantTexts(list.value.map(({ savedAt }) => savedAt));
  return (
    <div className="versions-view">
      <div className="versions" role="radiogroup" aria-label="Các bản">
        {list.value.map((version, index) => (
          <label key={version.revision}>
            <input
              type="radio"
              name="version"
              checked={version.revision === chosen.revision}
              onChange={() => setAsked(version.revision)}
            />
            {times[index]}
          </label>
        ))}
      </div>
      {shown?.revision === chosen.revision ? (
        <Comparison before={shown.document} after={document} />
      ) : (
        <p>Đang đọc…</p>
      )}
      <button
        type="button"
        className="primary"
        disabled={shown?.revision !== chosen.revision}
        onClick={() => once(restore)}
      >
        Lấy lại bản này
      </button>
    </div>
  );
}

const CONTEXT = 1;
const DIFFERENCE_TEXT = {
  none: 'Bản này giống văn bản hiện nay.',
  looks:
    'Chữ của bản này giống văn bản hiện nay, chỉ khác cách trình bày: chữ đậm, nghiêng, gạch chân, căn lề, gộp ô, loại khối…',
  words: 'Chữ gạch ngang có trong bản cũ, chữ tô nền có trong văn bản hiện nay.',
} as const;

function Comparison({ before, after }: { before: AdminDocument; after: AdminDocument }) {
  const [all, setAll] = useState(false);
  const lines = useMemo(() => compareDocuments(before, after), [before, after]);
  const near = useMemo(
    () =>
      lines.map((_line, index) =>
        lines
          .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
          .some(({ change }) => change !== 'same'),
      ),
    [lines],
  );
  const difference = useMemo(() => differenceOf(before, after, lines), [before, after, lines]);
  return (
    <div className="comparison-pane">
      <p className="help">{DIFFERENCE_TEXT[difference]}</p>
      <CheckField label="Hiện cả phần không đổi" value={all} onChange={setAll} />
      {/* Scrolled by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="comparison" role="region" aria-label="So sánh với văn bản hiện nay" tabIndex={0}>
        {lines.map((line, index) =>
          all || near[index] ? (
            // oxlint-disable-next-line react/no-array-index-key
            <ComparedLine key={index} line={line} />
          ) : near[index - 1] ? (
            // oxlint-disable-next-line react/no-array-index-key
            <p key={index} className="gap">
              …
            </p>
          ) : null,
        )}
      </div>
    </div>
  );
}

function ComparedLine({ line }: { line: DiffLine }) {
  return (
    <p className={line.change}>
      {line.pieces.map(({ text, change }, index) =>
        change === 'added' ? (
          // oxlint-disable-next-line react/no-array-index-key
          <ins key={index}>{text}</ins>
        ) : change === 'removed' ? (
          // oxlint-disable-next-line react/no-array-index-key
          <del key={index}>{text}</del>
        ) : (
          text
        ),
      )}
    </p>
  );
}
