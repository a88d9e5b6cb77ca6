/** "In danh sách": the list as it is shown, in the state layout, with the office's own head and signer. */
import { useCallback } from 'react';
import { localToday } from '../../app/day.ts';
import { api } from '../../app/transport.ts';
import { useMessages } from '../message.tsx';
import { numberText } from './column.ts';
import { layoutList, listDocument, MOST_PRINTED_COLUMNS, MOST_PRINTED_ROWS } from './list-document.ts';
import { printLaid } from './print-laid.ts';
import type { RegisterList } from './register-list.ts';

/**
 * What a page gives a register as `onPrint`. What keeps a list from being printed is told to the clerk.
 * @param title "Danh sách văn bản"
 */
export function usePrintList(title: string): (list: RegisterList) => void {
  const { fail } = useMessages();
  const print = useCallback(
    async (list: RegisterList): Promise<void> => {
      if (list.rows.length > MOST_PRINTED_ROWS || list.columns.length > MOST_PRINTED_COLUMNS)
        return fail({
          code: 'too-large',
          message: `Một bản in có nhiều nhất ${numberText(MOST_PRINTED_ROWS)} dòng và ${MOST_PRINTED_COLUMNS} cột. Hãy lọc bớt dòng hoặc ẩn bớt cột.`,
        });
      const office = await api.office.get({});
      if (!office.ok) return fail(office.error);
      if (!office.value)
        return fail({
          code: 'no-office',
          message: 'Chưa có hồ sơ cơ quan nên chưa in được tên cơ quan và người ký. Hãy khai hồ sơ cơ quan.',
        });
      const document = listDocument({ title, subject: '', list, office: office.value, today: localToday() });
      await printLaid(layoutList(document));
    },
    [title, fail],
  );
  return useCallback((list) => void print(list), [print]);
}
