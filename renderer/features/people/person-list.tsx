/** All people, or the bin. */
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { PersonRegister } from './person-register.tsx';

export function PersonList({ isBin }: { isBin: boolean }) {
  const list = useQuery(String(isBin), ['people', 'associations'], () => api.people.list({ deleted: isBin }));
  const twins = useQuery('twins', ['people'], () => api.people.duplicates({}));
  const likely = (twins.value ?? []).filter((group) => group.isLikely).length;
  return (
    <div className="page">
      <div className="page-head">
        <h1>{isBin ? 'Người trong thùng rác' : 'Chuyên gia và lãnh đạo hội'}</h1>
        <nav aria-label="Về chuyên gia" className="page-links">
          {isBin ? (
            <a href={routeHash({ page: 'people' })}>Danh sách người</a>
          ) : (
            <>
              <a href={routeHash({ page: 'find-experts' })}>Tìm chuyên gia</a>
              <a href={routeHash({ page: 'duplicates' })}>
                Hồ sơ có thể trùng{likely > 0 ? ` (${likely})` : ''}
              </a>
              <a href={routeHash({ page: 'import-runs' })}>Các lần nhập</a>
              <a href={routeHash({ page: 'people-bin' })}>Thùng rác</a>
            </>
          )}
        </nav>
      </div>
      <Alert message={list.error?.message} />
      <PersonRegister
        register={isBin ? 'deleted-people' : 'people'}
        label={isBin ? 'Người trong thùng rác' : 'Danh sách chuyên gia'}
        rows={list.value ?? []}
        isLoaded={list.isLoaded}
        isBin={isBin}
        empty={
          isBin ? (
            <p className="empty">Thùng rác trống.</p>
          ) : (
            <div className="empty">
              <p>Chưa có ai. Lãnh đạo hội và chuyên gia đều ở danh sách này.</p>
              <div className="inline">
                <a className="button primary" href={routeHash({ page: 'new-person' })}>
                  Thêm người đầu tiên
                </a>
                <a className="button" href={routeHash({ page: 'import', target: 'people' })}>
                  Nhập từ Excel
                </a>
              </div>
            </div>
          )
        }
      >
        {isBin ? null : (
          <>
            <a className="button" href={routeHash({ page: 'import', target: 'people' })}>
              Nhập từ Excel
            </a>
            <a className="button primary" href={routeHash({ page: 'new-person' })}>
              Thêm người
            </a>
          </>
        )}
      </PersonRegister>
    </div>
  );
}
