/** The list of documents, or the bin: the register component with what it needs to know of documents. */
import { useCallback, useRef, useState } from 'react';
import type { DocumentSummary } from '../../../electron/api/documents.ts';
import type { SortLevel } from '../../../electron/api/views.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import { instantText, localDay } from '../../app/day.ts';
import { go, placeNow, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useMessages } from '../../components/message.tsx';
import type { RegisterColumn, RowKey } from '../../components/register/column.ts';
import { Register, type RegisterAction } from '../../components/register/register.tsx';
import { printList } from '../../components/register/print-list.ts';
import { exportList } from '../imports/export-list.ts';
import { FirstRun } from '../office/first-run.tsx';
import { ImportButton } from './import-button.tsx';
import { useDocuments } from './read-documents.ts';
import { Alert } from '../../components/alert.tsx';

function nameOf(row: DocumentSummary): string {
  return row.subject.replaceAll('\n', ' ') || `${kindOf(row.kind).name} chưa có trích yếu`;
}

const keyOf = (row: DocumentSummary): number => row.id;

const NUMBER: RegisterColumn<DocumentSummary> = {
  key: 'number',
  label: 'Số, ký hiệu',
  type: 'text',
  width: 130,
  value: (row) => row.number,
  show: (row) => row.number || <span className="none">chưa có số</span>,
};
const STATE: RegisterColumn<DocumentSummary> = {
  key: 'state',
  label: 'Trạng thái',
  type: 'choice',
  width: 110,
  value: (row) => (row.number === '' ? 'Đang soạn' : 'Đã có số'),
};
const DATE: RegisterColumn<DocumentSummary> = {
  key: 'issuedOn',
  label: 'Ngày',
  type: 'date',
  width: 110,
  value: (row) => row.issuedOn,
};
const KIND: RegisterColumn<DocumentSummary> = {
  key: 'kind',
  label: 'Tên loại',
  type: 'choice',
  width: 130,
  value: (row) => kindOf(row.kind).name,
};
const SUBJECT: RegisterColumn<DocumentSummary> = {
  key: 'subject',
  label: 'Trích yếu',
  type: 'text',
  width: 420,
  isWide: true,
  value: nameOf,
};
const LAYOUT: RegisterColumn<DocumentSummary> = {
  key: 'layout',
  label: 'Thể thức',
  type: 'choice',
  width: 110,
  isShown: false,
  value: (row) => (row.layout === 'party' ? 'Đảng' : 'Nhà nước'),
};
const UPDATED: RegisterColumn<DocumentSummary> = {
  key: 'updatedAt',
  label: 'Sửa lần cuối',
  type: 'date',
  width: 150,
  value: (row) => localDay(new Date(row.updatedAt)),
  show: (row) => instantText(row.updatedAt),
};

const COLUMNS: readonly RegisterColumn<DocumentSummary>[] = [
  NUMBER,
  DATE,
  KIND,
  {
    ...SUBJECT,
    show: (row) => (
      <a href={routeHash({ page: 'document', id: row.id })} tabIndex={-1}>
        {nameOf(row)}
      </a>
    ),
  },
  STATE,
  LAYOUT,
  UPDATED,
];
const DELETED_COLUMNS: readonly RegisterColumn<DocumentSummary>[] = [
  NUMBER,
  DATE,
  KIND,
  SUBJECT,
  LAYOUT,
  UPDATED,
];
/** As the backend gives them: what was worked on last comes first. */
const NO_SORT: readonly SortLevel[] = [];

export function DocumentList({ deleted, hasOffice }: { deleted: boolean; hasOffice: boolean }) {
  const { rows, error, isLoaded } = useDocuments(deleted);
  const [insideText, askTexts] = useTextMatches();
  const { tell, fail } = useMessages();
  const once = useOneAtATime();

  const setDeleted = async (some: readonly DocumentSummary[], isDeleted: boolean): Promise<boolean> => {
    for (const { id } of some) {
      const result = await (isDeleted ? api.documents.remove({ id }) : api.documents.restore({ id }));
      if (!result.ok) {
        fail(result.error);
        return false;
      }
    }
    return true;
  };
  const remove = async (some: readonly DocumentSummary[]): Promise<void> => {
    if (await setDeleted(some, true))
      tell(`Đã chuyển ${whatOf(some)} vào thùng rác.`, {
        label: 'Khôi phục',
        run: () => void setDeleted(some, false),
      });
  };
  const restore = async (some: readonly DocumentSummary[]): Promise<void> => {
    const [only] = some;
    if (!(await setDeleted(some, false))) return;
    tell(
      `Đã khôi phục ${whatOf(some)}.`,
      some.length === 1 && only
        ? { label: 'Mở văn bản', run: () => go({ page: 'document', id: only.id }) }
        : undefined,
    );
  };
  const duplicate = async (id: number): Promise<void> => {
    const isHere = placeNow();
    const result = await api.documents.duplicate({ id });
    if (!result.ok) return fail(result.error);
    const open = (): void => go({ page: 'document', id: result.value.id });
    if (isHere()) return open();
    tell('Đã nhân bản văn bản.', { label: 'Mở bản sao', run: open });
  };

  const actions: RegisterAction<DocumentSummary>[] = deleted
    ? [{ id: 'restore', label: 'Khôi phục', run: (some) => void restore(some) }]
    : [
        {
          id: 'open',
          label: 'Mở',
          isForOne: true,
          run: ([row]) => row && go({ page: 'document', id: row.id }),
        },
        {
          id: 'duplicate',
          label: 'Nhân bản',
          keys: 'Ctrl+D',
          isForOne: true,
          run: ([row]) => row && once(() => duplicate(row.id)),
        },
        { id: 'remove', label: 'Xóa', keys: 'Delete', run: (some) => void remove(some) },
      ];

  if (!deleted && !hasOffice && isLoaded && rows.length === 0) return <FirstRun />;
  return (
    <div className="page">
      <h1>{deleted ? 'Thùng rác' : 'Văn bản'}</h1>
      <Alert message={error?.message} />
      <Register
        register={deleted ? 'deleted-documents' : 'documents'}
        label={deleted ? 'Văn bản trong thùng rác' : 'Danh sách văn bản'}
        noun="văn bản"
        rows={rows}
        rowKey={keyOf}
        columns={deleted ? DELETED_COLUMNS : COLUMNS}
        isLoaded={isLoaded}
        sort={NO_SORT}
        quickHint="ví dụ: phan bien"
        onQuick={askTexts}
        alsoMatching={insideText}
        actions={actions}
        onOpen={deleted ? undefined : (row) => go({ page: 'document', id: row.id })}
        onPrint={(list) =>
          void printList(deleted ? 'Danh sách văn bản trong thùng rác' : 'Danh sách văn bản', '', list).then(
            (error) => {
              if (error) fail(error);
            },
          )
        }
        onExport={(list) =>
          void exportList('Văn bản', list).then((error) => {
            if (error) fail(error);
          })
        }
        empty={<NoDocuments deleted={deleted} />}
      >
        {deleted ? null : (
          <>
            <a className="button primary" href={routeHash({ page: 'new', templateId: null })}>
              Soạn văn bản mới
            </a>
            <ImportButton />
          </>
        )}
      </Register>
    </div>
  );
}

/** “Tổ chức Hội thi” or "3 văn bản". */
function whatOf(rows: readonly DocumentSummary[]): string {
  const [only] = rows;
  return rows.length === 1 && only ? `“${nameOf(only)}”` : `${rows.length} văn bản`;
}

interface TextMatches {
  words: string;
  rows: ReadonlySet<RowKey>;
}

/**
 * Documents in whose text the words stand, and what asks for them: the list itself knows only their head. Undefined without words. Nothing is drawn anew
 * for a letter, only for an answer.
 */
function useTextMatches(): [found: TextMatches | undefined, ask: (words: string) => void] {
  const [found, setFound] = useState<TextMatches>();
  const wanted = useRef('');
  const answered = useRef<string | null>(null);
  const ask = useCallback((words: string): void => {
    wanted.current = words;
    const isEmpty = words.trim() === '';
    // What matched shorter words still may: it stays until the answer to the longer ones is here.
    if (answered.current !== null && (isEmpty || !words.startsWith(answered.current))) {
      answered.current = null;
      setFound(undefined);
    }
    if (isEmpty) return;
    void api.documents.matching({ text: words }).then((result) => {
      if (wanted.current !== words) return;
      answered.current = words;
      setFound({ words, rows: new Set(result.ok ? result.value : []) });
    });
  }, []);
  return [found, ask];
}

function NoDocuments({ deleted }: { deleted: boolean }) {
  if (deleted) return <p className="empty">Thùng rác trống.</p>;
  return (
    <div className="empty">
      <p>Chưa có văn bản nào.</p>
      <div className="inline">
        <a className="button primary" href={routeHash({ page: 'new', templateId: null })}>
          Soạn văn bản đầu tiên
        </a>
        <ImportButton />
      </div>
    </div>
  );
}
