/** The list of documents, or the bin. */
import { useId, useState } from 'react';
import { KINDS, kindOf, type KindId } from '../../../templates/model/kinds.ts';
import type { Finding } from '../../../templates/check/finding.ts';
import { go, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Dialog } from '../../components/dialog.tsx';
import { readBase64 } from '../../components/download.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { Findings } from './findings.tsx';

const PAGE = 100;

function dateText(iso: string | null): string {
  return iso ? iso.split('-').toReversed().join('/') : '';
}

export function DocumentList({ deleted, hasOffice }: { deleted: boolean; hasOffice: boolean }) {
  const [text, setText] = useState('');
  const [kind, setKind] = useState<KindId | ''>('');
  const [year, setYear] = useState('');
  const [shown, setShown] = useState(PAGE);
  const filter = {
    deleted,
    limit: Math.min(shown, 500),
    ...(text.trim() ? { text } : {}),
    ...(kind ? { kind } : {}),
    ...(year ? { year: Number(year) } : {}),
  };
  const list = useQuery(JSON.stringify(filter), ['documents'], () => api.documents.list(filter));
  const { tell, fail } = useMessages();
  const rows = list.value?.rows ?? [];
  const total = list.value?.total ?? 0;

  const remove = async (id: number): Promise<void> => {
    const result = await api.documents.remove({ id });
    if (!result.ok) return fail(result.error);
    tell('Đã chuyển vào thùng rác.', { label: 'Khôi phục', run: () => void api.documents.restore({ id }) });
  };
  const restore = async (id: number): Promise<void> => {
    const result = await api.documents.restore({ id });
    if (result.ok) tell('Đã khôi phục văn bản.');
    else fail(result.error);
  };
  const duplicate = async (id: number): Promise<void> => {
    const result = await api.documents.duplicate({ id });
    if (result.ok) go({ page: 'document', id: result.value.id });
    else fail(result.error);
  };

  return (
    <div className="page">
      <h1>{deleted ? 'Thùng rác' : 'Văn bản'}</h1>
      <div className="bar">
        <div className="grow">
          <TextField
            label="Tìm (không cần dấu)"
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
          <a className="button" href={routeHash({ page: 'new', templateId: null })}>
            Soạn văn bản mới
          </a>
        )}
        {deleted ? null : <ImportButton />}
      </div>
      {list.error ? (
        <p className="alert" role="alert">
          {list.error.message}
        </p>
      ) : null}
      {list.value && total === 0 ? (
        <EmptyList deleted={deleted} hasOffice={hasOffice} filtered={Boolean(text || kind || year)} />
      ) : null}
      {total > 0 ? (
        <>
          <p aria-live="polite">{total.toLocaleString('vi-VN')} văn bản</p>
          <table className="list">
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
                  <td>{row.number || 'Chưa có số'}</td>
                  <td>{dateText(row.issuedOn)}</td>
                  <td>{kindOf(row.kind).name}</td>
                  <td>
                    {deleted ? (
                      row.subject
                    ) : (
                      <a href={routeHash({ page: 'document', id: row.id })}>
                        {row.subject || '(chưa có trích yếu)'}
                      </a>
                    )}
                  </td>
                  <td>
                    <div className="actions">
                      {deleted ? (
                        <button
                          type="button"
                          onClick={() => void restore(row.id)}
                          aria-label={`Khôi phục ${row.subject}`}
                        >
                          Khôi phục
                        </button>
                      ) : (
                        <>
                          <button
                            type="button"
                            onClick={() => void duplicate(row.id)}
                            aria-label={`Nhân bản ${row.subject}`}
                          >
                            Nhân bản
                          </button>
                          <button
                            type="button"
                            onClick={() => void remove(row.id)}
                            aria-label={`Xóa ${row.subject}`}
                          >
                            Xóa
                          </button>
                        </>
                      )}
                    </div>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length < total && shown < 500 ? (
            <button type="button" onClick={() => setShown(shown + PAGE)}>
              Xem thêm
            </button>
          ) : null}
        </>
      ) : null}
    </div>
  );
}

function EmptyList({
  deleted,
  hasOffice,
  filtered,
}: {
  deleted: boolean;
  hasOffice: boolean;
  filtered: boolean;
}) {
  const { tell, fail } = useMessages();
  const addSample = async (): Promise<void> => {
    const result = await api.office.addSample({});
    if (result.ok) tell(`Đã thêm hồ sơ và ${result.value.documents} văn bản của tỉnh mẫu Đại Phong.`);
    else fail(result.error);
  };
  if (deleted) return <p className="empty">Thùng rác trống.</p>;
  if (filtered) return <p className="empty">Không có văn bản nào khớp. Hãy bớt chữ tìm hoặc bỏ bộ lọc.</p>;
  if (!hasOffice) {
    return (
      <div className="empty">
        <h2>Chào mừng đến với LHH Office</h2>
        <p>
          Trước khi soạn văn bản đầu tiên, hãy khai hồ sơ cơ quan: tên cơ quan, tên viết tắt trong ký hiệu,
          địa danh, người ký.
        </p>
        <div className="actions">
          <a className="button" href={routeHash({ page: 'office' })}>
            Khai hồ sơ cơ quan
          </a>
          <button type="button" onClick={() => void addSample()}>
            Dùng thử với tỉnh mẫu Đại Phong
          </button>
        </div>
      </div>
    );
  }
  return (
    <p className="empty">
      Chưa có văn bản nào. <a href={routeHash({ page: 'new', templateId: null })}>Soạn văn bản đầu tiên</a>{' '}
      hoặc nhập một tệp Word có sẵn.
    </p>
  );
}

function ImportButton() {
  const id = useId();
  const { fail } = useMessages();
  const [imported, setImported] = useState<{ id: number; notes: Finding[] } | null>(null);
  const read = async (file: File): Promise<void> => {
    const result = await api.documents.importFile({ fileName: file.name, base64: await readBase64(file) });
    if (!result.ok) return fail(result.error);
    const { stored, notes } = result.value;
    if (notes.length === 0) go({ page: 'document', id: stored.id });
    else setImported({ id: stored.id, notes: notes as Finding[] });
  };
  return (
    <>
      <label className="button" htmlFor={id}>
        Nhập tệp Word, văn bản
      </label>
      <input
        id={id}
        className="visually-hidden"
        type="file"
        accept=".docx,.txt,.md"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) void read(file);
          event.target.value = '';
        }}
      />
      <Dialog open={imported !== null} title="Đã nhập, cần xem lại" onClose={() => setImported(null)}>
        {imported ? (
          <>
            <Findings findings={imported.notes} onShow={() => go({ page: 'document', id: imported.id })} />
            <p>
              <button
                type="button"
                className="primary"
                onClick={() => go({ page: 'document', id: imported.id })}
              >
                Mở văn bản
              </button>
            </p>
          </>
        ) : null}
      </Dialog>
    </>
  );
}
