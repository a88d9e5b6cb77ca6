/** The list of documents, or the bin. */
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import type { DocumentSummary } from '../../../electron/api/documents.ts';
import { KINDS, kindOf, type KindId } from '../../../templates/model/kinds.ts';
import { go, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { FirstRun } from '../office/first-run.tsx';
import { ImportButton } from './import-button.tsx';

const PAGE = 100;
const MOST = 500;

function dateText(iso: string | null): string {
  return iso ? iso.split('-').toReversed().join('/') : '';
}

function nameOf(row: DocumentSummary): string {
  return row.subject || `${kindOf(row.kind).name} chưa có trích yếu`;
}

export function DocumentList({ deleted, hasOffice }: { deleted: boolean; hasOffice: boolean }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<KindId | ''>('');
  const [year, setYear] = useState('');
  const [shown, setShown] = useState(PAGE);
  const wanted = useDeferredValue(text);
  const filter = {
    deleted,
    limit: Math.min(shown, MOST),
    ...(wanted.trim() ? { text: wanted } : {}),
    ...(kind ? { kind } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
  const list = useQuery(JSON.stringify(filter), ['documents'], () => api.documents.list(filter));
  const { tell, fail } = useMessages();
  const rows = list.value?.rows ?? [];
  const total = list.value?.total ?? 0;
  const isFiltered = Boolean(text.trim() || kind || year);

  const remove = async (row: DocumentSummary): Promise<void> => {
    const result = await api.documents.remove({ id: row.id });
    if (!result.ok) return fail(result.error);
    tell(`Đã chuyển “${nameOf(row)}” vào thùng rác.`, {
      label: 'Khôi phục',
      run: () => void api.documents.restore({ id: row.id }),
    });
  };
  const restore = async (row: DocumentSummary): Promise<void> => {
    const result = await api.documents.restore({ id: row.id });
    if (!result.ok) return fail(result.error);
    tell(`Đã khôi phục “${nameOf(row)}”.`, {
      label: 'Mở văn bản',
      run: () => go({ page: 'document', id: row.id }),
    });
  };
  const duplicate = async (id: number): Promise<void> => {
    const result = await api.documents.duplicate({ id });
    if (result.ok) go({ page: 'document', id: result.value.id });
    else fail(result.error);
  };

  if (!deleted && !hasOffice && list.value && total === 0 && !isFiltered) return <FirstRun />;
  return (
    <div className="page">
      <h1>{deleted ? 'Thùng rác' : 'Văn bản'}</h1>
      <div className="filters">
        <div className="grow">
          <TextField
            label="Tìm (không cần dấu)"
            type="search"
            value={text}
            onChange={setText}
            placeholder="ví dụ: phan bien"
          />
        </div>
        <SelectField
          label="Tên loại"
          value={kind}
          options={[['', 'Tất cả'], ...KINDS.map((entry) => [entry.id, entry.name] as const)]}
          onChange={setKind}
        />
        <SelectField
          label="Năm"
          value={year}
          options={[
            ['', 'Tất cả'],
            ...(list.value?.years ?? []).map((entry) => [String(entry), String(entry)] as const),
          ]}
          onChange={setYear}
        />
        {deleted ? null : (
          <>
            <a className="button primary" href={routeHash({ page: 'new', templateId: null })}>
              Soạn văn bản mới
            </a>
            <ImportButton />
          </>
        )}
      </div>
      {list.error ? (
        <p className="alert" role="alert">
          {list.error.message}
        </p>
      ) : null}
      <p className="count" role="status">
        {list.value ? `${total.toLocaleString('vi-VN')} văn bản` : 'Đang đọc…'}
      </p>
      {list.value && total === 0 ? <EmptyList deleted={deleted} filtered={isFiltered} /> : null}
      {total > 0 ? (
        <div className="list-scroll">
          <table className="list" onKeyDown={moveBetweenRows}>
            <thead>
              <tr>
                <th scope="col">Số, ký hiệu</th>
                <th scope="col">Ngày</th>
                <th scope="col">Tên loại</th>
                <th scope="col">Trích yếu</th>
                <th scope="col">
                  <span className="visually-hidden">Việc</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td className="nowrap">{row.number || <span className="none">chưa có số</span>}</td>
                  <td className="nowrap">{dateText(row.issuedOn)}</td>
                  <td className="nowrap">{kindOf(row.kind).name}</td>
                  <td>
                    {deleted ? (
                      nameOf(row)
                    ) : (
                      <a href={routeHash({ page: 'document', id: row.id })}>{nameOf(row)}</a>
                    )}
                  </td>
                  <td className="row-actions">
                    {deleted ? (
                      <button
                        type="button"
                        className="quiet"
                        onClick={() => void restore(row)}
                        aria-label={`Khôi phục ${nameOf(row)}`}
                      >
                        Khôi phục
                      </button>
                    ) : (
                      <>
                        <button
                          type="button"
                          className="quiet"
                          onClick={() => void duplicate(row.id)}
                          aria-label={`Nhân bản ${nameOf(row)}`}
                        >
                          Nhân bản
                        </button>
                        <button
                          type="button"
                          className="quiet"
                          onClick={() => void remove(row)}
                          aria-label={`Xóa ${nameOf(row)}`}
                        >
                          Xóa
                        </button>
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length < total ? (
            shown < MOST ? (
              <button type="button" onClick={() => setShown(shown + PAGE)}>
                Xem thêm
              </button>
            ) : (
              <p className="help">
                Chỉ hiện {MOST} văn bản đầu. Hãy tìm hoặc lọc để thấy những văn bản còn lại.
              </p>
            )
          ) : null}
        </div>
      ) : null}
    </div>
  );
}

/** ↑ and ↓ go from one row's link or button to the next row's. */
function moveBetweenRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
  const row = (event.target as HTMLElement).closest('tr');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const target = next?.querySelector<HTMLElement>('a, button');
  if (!target) return;
  event.preventDefault();
  target.focus();
}

function EmptyList({ deleted, filtered }: { deleted: boolean; filtered: boolean }) {
  if (filtered) return <p className="empty">Không có văn bản nào khớp. Hãy bớt chữ tìm hoặc bỏ bộ lọc.</p>;
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
