/** "Các lần nhập": all imports with what they did; each can be undone. */
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { UndoButton } from './undo-button.tsx';
import { Alert } from '../../components/alert.tsx';
import { instantText } from '../../app/day.ts';

const TARGETS = { associations: 'Hội thành viên', people: 'Chuyên gia' } as const;

export function RunsPage() {
  const runs = useQuery('runs', ['imports'], () => api.imports.list({}));
  return (
    <div className="page import-page">
      <div className="page-head">
        <h1>Các lần nhập từ Excel</h1>
        <nav aria-label="Về nhập từ Excel" className="page-links">
          <a href={routeHash({ page: 'associations', rows: null })}>Danh sách hội</a>
          <a href={routeHash({ page: 'people' })}>Danh sách người</a>
          <a href={routeHash({ page: 'import', target: 'associations' })}>Nhập hội thành viên</a>
          <a href={routeHash({ page: 'import', target: 'people' })}>Nhập chuyên gia</a>
        </nav>
      </div>
      <Alert message={runs.error?.message} />
      {runs.isLoaded && runs.value?.length === 0 ? <p className="empty">Chưa nhập lần nào.</p> : null}
      {runs.value && runs.value.length > 0 ? (
        <div className="list-scroll" tabIndex={0} role="region" aria-label="Các lần nhập">
          <table className="list">
            <thead>
              <tr>
                <th scope="col">Lúc</th>
                <th scope="col">Tệp</th>
                <th scope="col">Nhập vào</th>
                <th scope="col">Kết quả</th>
                <th scope="col">Hoàn tác</th>
              </tr>
            </thead>
            <tbody>
              {runs.value.map((run) => (
                <tr key={run.id}>
                  <td className="nowrap">{instantText(run.importedAt)}</td>
                  <td>{run.source}</td>
                  <td>{TARGETS[run.target]}</td>
                  <td>
                    thêm {run.added}, sửa {run.changed}, giữ nguyên {run.same}, bỏ qua {run.leftOut}
                  </td>
                  <td>
                    {run.undoneAt === null ? null : <p>Đã hoàn tác {instantText(run.undoneAt)}</p>}
                    <UndoButton run={run} source={run.source} isUndone={run.undoneAt !== null} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </div>
  );
}
