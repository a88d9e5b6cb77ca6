/** The register of people with what one does to chosen ones; the pages say which people it shows. */
import type { ReactNode } from 'react';
import type { SortLevel } from '../../../electron/api/views.ts';
import type { PersonRow } from '../../../electron/api/people.ts';
import { go } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useMessages } from '../../components/message.tsx';
import { Register, type RegisterAction } from '../../components/register/register.tsx';
import { printList } from '../../components/register/print-list.ts';
import { exportList } from '../imports/export-list.ts';
import { PERSON_COLUMNS } from './person-columns.tsx';

/** By given name, as Vietnamese lists are. */
const BY_GIVEN_NAME: readonly SortLevel[] = [{ column: 'given', direction: 'ascending' }];
const keyOf = (row: PersonRow): number => row.id;
const BIN_COLUMNS = PERSON_COLUMNS.map(({ show: _show, edit: _edit, ...column }) => column);

/** “Lê Văn Bình” or "3 người". */
function whatOf(rows: readonly PersonRow[]): string {
  const [only] = rows;
  return rows.length === 1 && only ? `“${only.titledName}”` : `${rows.length} người`;
}

export function PersonRegister({
  register,
  label,
  rows,
  isLoaded,
  isBin = false,
  printSubject = '',
  empty,
  children,
}: {
  /** Under this name its views are saved. */
  register: string;
  label: string;
  rows: readonly PersonRow[];
  isLoaded: boolean;
  isBin?: boolean;
  /** Which people these are, below the printed title. */
  printSubject?: string;
  empty: ReactNode;
  children?: ReactNode;
}) {
  const { tell, fail } = useMessages();
  const remove = async (some: readonly PersonRow[]): Promise<void> => {
    const result = await api.people.remove({ ids: some.map(keyOf) });
    if (!result.ok) return fail(result.error);
    tell(`Đã chuyển ${whatOf(some)} vào thùng rác.`, { label: 'Khôi phục', run: () => void restore(some) });
  };
  const restore = async (some: readonly PersonRow[]): Promise<void> => {
    const result = await api.people.restore({ ids: some.map(keyOf) });
    if (!result.ok) return fail(result.error);
    tell(`Đã khôi phục ${whatOf(some)}.`);
  };
  const actions: RegisterAction<PersonRow>[] = isBin
    ? [{ id: 'restore', label: 'Khôi phục', run: (some) => void restore(some) }]
    : [
        {
          id: 'open',
          label: 'Mở',
          isForOne: true,
          run: ([row]) => row && go({ page: 'person', id: row.id }),
        },
        { id: 'remove', label: 'Xóa', keys: 'Delete', run: (some) => void remove(some) },
      ];
  return (
    <Register
      register={register}
      label={label}
      noun="người"
      rows={rows}
      rowKey={keyOf}
      columns={isBin ? BIN_COLUMNS : PERSON_COLUMNS}
      isLoaded={isLoaded}
      sort={BY_GIVEN_NAME}
      quickHint="ví dụ: nguyen van binh"
      actions={actions}
      onOpen={isBin ? undefined : (row) => go({ page: 'person', id: row.id })}
      onPrint={(list) =>
        void printList(label, printSubject, list).then((error) => {
          if (error) fail(error);
        })
      }
      onExport={(list) =>
        void exportList(label, list).then((error) => {
          if (error) fail(error);
        })
      }
      empty={empty}
    >
      {children}
    </Register>
  );
}
