/** The register of associations, as it is now or as it was on a day; the bin; the associations behind one figure. */
import { useMemo, useState } from 'react';
import type { AssociationRow } from '../../../electron/api/associations.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import { go, routeHash, type FigureRows } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { useMessages } from '../../components/message.tsx';
import type { RegisterList } from '../../components/register/register-list.ts';
import { Register, type RegisterAction } from '../../components/register/register.tsx';
import { exportList } from '../imports/export-list.ts';
import { useReminders } from '../duties/use-reminders.ts';
import { ASSOCIATION_COLUMNS } from './association-columns.tsx';
import { GROUP_NAMES } from './names.ts';
import { printList } from '../../components/register/print-list.ts';
import { localToday } from '../../app/day.ts';
import { DayField } from './record/day-field.tsx';
import { typedDate } from './record/specs.ts';

const keyOf = (row: AssociationRow): number => row.id;
const BIN_COLUMNS = ASSOCIATION_COLUMNS.map(({ show: _show, edit: _edit, ...column }) => column);
/** Of an earlier day nothing is written: a change belongs to the present. */
const DAY_COLUMNS = ASSOCIATION_COLUMNS.map(({ edit: _edit, ...column }) => column);

/** “Hội Luật gia” or "3 hội". */
function whatOf(rows: readonly AssociationRow[]): string {
  const [only] = rows;
  return rows.length === 1 && only ? `“${only.name}”` : `${rows.length} hội`;
}

export function AssociationList({ isBin, rows: behind }: { isBin: boolean; rows: FigureRows | null }) {
  const [chosenDay, setDay] = useState<string | null>(null);
  const { group, isMissing, isReading, error: groupError } = useFigureRows(behind);
  // Behind the figures of a year that is over stand those who were members then, under their names of then.
  const day = chosenDay ?? (group && group.on < localToday() ? group.on : null);
  const list = useQuery(`${isBin} ${day}`, ['associations', 'people'], () =>
    api.associations.list({ deleted: isBin, ...(day === null ? {} : { on: day, membersOnly: true }) }),
  );
  const rows = useMemo(() => {
    const all = list.value ?? [];
    // Without the figure nobody knows which they are: all of them would be wrong.
    if (isMissing) return [];
    return group ? all.filter((row) => group.ids.has(row.id)) : all;
  }, [list.value, group, isMissing]);
  const { tell, fail } = useMessages();
  const reminders = useReminders();

  const remove = async (some: readonly AssociationRow[]): Promise<void> => {
    const ids = some.map(keyOf);
    const result = await api.associations.remove({ ids });
    if (!result.ok) return fail(result.error);
    tell(`Đã chuyển ${whatOf(some)} vào thùng rác.`, {
      label: 'Khôi phục',
      run: () => void restore(some),
    });
  };
  const restore = async (some: readonly AssociationRow[]): Promise<void> => {
    const result = await api.associations.restore({ ids: some.map(keyOf) });
    if (!result.ok) return fail(result.error);
    tell(`Đã khôi phục ${whatOf(some)}.`);
  };
  const print = async (shown: RegisterList): Promise<void> => {
    const subject = day === null ? (group?.name ?? '') : `Tại ngày ${typedDate(day)}`;
    const error = await printList('Danh sách hội thành viên', subject, shown);
    if (error) fail(error);
  };
  const open = (row: AssociationRow): void => go({ page: 'association', id: row.id, section: 'general' });
  const actions: RegisterAction<AssociationRow>[] = isBin
    ? [{ id: 'restore', label: 'Khôi phục', run: (some) => void restore(some) }]
    : [
        { id: 'open', label: 'Mở', isForOne: true, run: ([row]) => row && open(row) },
        {
          id: 'remind',
          label: 'Soạn thư nhắc',
          run: (some) => void reminders.draftFor(some.map(keyOf)),
        },
        { id: 'remove', label: 'Xóa', keys: 'Delete', run: (some) => void remove(some) },
      ];

  return (
    <div className="page">
      <div className="page-head">
        <h1>{isBin ? 'Hội trong thùng rác' : 'Hội thành viên'}</h1>
        <nav aria-label="Về hội thành viên" className="page-links">
          {isBin ? (
            <a href={routeHash({ page: 'associations', rows: null })}>Danh sách hội</a>
          ) : (
            <>
              <a href={routeHash({ page: 'figures' })}>Số liệu tổng hợp</a>
              <a href={routeHash({ page: 'association-types' })}>Loại hội</a>
              <a href={routeHash({ page: 'import-runs' })}>Các lần nhập</a>
              <a href={routeHash({ page: 'association-bin' })}>Thùng rác</a>
            </>
          )}
        </nav>
      </div>
      <Alert message={list.error?.message ?? groupError?.message} />
      {group ? (
        <p className="banner">
          Đang xem {group.name}: {group.ids.size} hội.{' '}
          <a href={routeHash({ page: 'associations', rows: null })}>Xem mọi hội</a>
        </p>
      ) : null}
      <Register
        register={isBin ? 'deleted-associations' : 'associations'}
        label={isBin ? 'Hội trong thùng rác' : 'Danh sách hội thành viên'}
        noun="hội"
        rows={rows}
        rowKey={keyOf}
        columns={isBin ? BIN_COLUMNS : day === null ? ASSOCIATION_COLUMNS : DAY_COLUMNS}
        isLoaded={list.isLoaded && !isReading}
        quickHint="ví dụ: luat gia"
        actions={actions}
        onOpen={isBin ? undefined : open}
        onPrint={(shown) => void print(shown)}
        onExport={(shown) =>
          void exportList('Hội thành viên', shown).then((error) => {
            if (error) fail(error);
          })
        }
        empty={
          isMissing ? (
            <p className="empty">
              {groupError
                ? 'Chưa biết những hội nào đứng sau con số này.'
                : 'Không còn hội nào đứng sau con số này.'}{' '}
              <a href={routeHash({ page: 'associations', rows: null })}>Xem mọi hội</a>
            </p>
          ) : (
            <NoAssociations isBin={isBin} />
          )
        }
      >
        {isBin ? null : (
          <>
            <DayField day={day} onChange={setDay} />
            <a className="button" href={routeHash({ page: 'import', target: 'associations' })}>
              Nhập từ Excel
            </a>
            <a className="button primary" href={routeHash({ page: 'new-association' })}>
              Thêm hội
            </a>
          </>
        )}
      </Register>
    </div>
  );
}

/** The associations behind a figure, and what they have in common in words. */
function useFigureRows(behind: FigureRows | null): {
  group: { ids: ReadonlySet<number>; name: string; on: string } | null;
  /** They are asked for and not known: not read yet, not to be read, or no longer there. */
  isMissing: boolean;
  isReading: boolean;
  error: AppError | null;
} {
  const groups = useQuery(`rows ${behind?.by} ${behind?.year}`, ['associations'], () =>
    behind
      ? api.associations.figures({
          by: behind.by,
          ...(behind.by === 'year' ? {} : { year: behind.year }),
        })
      : Promise.resolve({ ok: true as const, value: [] }),
  );
  const value = groups.isCurrent ? groups.value : null;
  const found = useMemo(() => {
    const group = behind ? value?.find(({ key }) => key === behind.key) : undefined;
    if (!behind || !group) return null;
    const reported = behind.isReported ? `, có số liệu năm ${behind.year}` : '';
    return {
      ids: new Set(behind.isReported ? group.reported : group.ids),
      on: group.on,
      name: `${GROUP_NAMES[behind.by].toLowerCase()} “${group.name}”${reported}`,
    };
  }, [behind, value]);
  const isMissing = behind !== null && found === null;
  return {
    group: found,
    isMissing,
    isReading: isMissing && !groups.isCurrent && groups.error === null,
    error: behind ? groups.error : null,
  };
}

function NoAssociations({ isBin }: { isBin: boolean }) {
  const { tell, fail } = useMessages();
  if (isBin) return <p className="empty">Thùng rác trống.</p>;
  const load = async (): Promise<void> => {
    const result = await api.associations.loadSample({});
    if (!result.ok) return fail(result.error);
    tell(`Đã thêm ${result.value.associations} hội và ${result.value.people} người của tỉnh mẫu Đại Phong.`);
  };
  return (
    <div className="empty">
      <p>Chưa có hội thành viên nào.</p>
      <div className="inline">
        <a className="button primary" href={routeHash({ page: 'new-association' })}>
          Thêm hội đầu tiên
        </a>
        <a className="button" href={routeHash({ page: 'import', target: 'associations' })}>
          Nhập từ Excel
        </a>
        <button type="button" onClick={() => void load()}>
          Dùng thử với dữ liệu mẫu
        </button>
      </div>
    </div>
  );
}
