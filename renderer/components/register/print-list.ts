/** Prints a register in the state layout, with the office's head and signature. */
import type { AppError } from '../../../electron/api/errors.ts';
import { api } from '../../app/transport.ts';
import { numberText } from '../../app/number-text.ts';
import { layoutList, listDocument, MOST_PRINTED_COLUMNS, MOST_PRINTED_ROWS } from './list-document.ts';
import { printLaid } from './print-laid.ts';
import type { RegisterList } from './register-list.ts';
import { localToday } from '../../app/day.ts';

/**
 * Opens the print dialog for a list as it is shown.
 * @param title "Danh sách văn bản"
 * @param subject which rows these are; '' for nothing
 * @returns why it was not printed, or null
 */
export async function printList(
  title: string,
  subject: string,
  list: RegisterList,
): Promise<AppError | null> {
  if (list.rows.length > MOST_PRINTED_ROWS || list.columns.length > MOST_PRINTED_COLUMNS)
    return {
      code: 'too-large',
      message: `Một bản in có nhiều nhất ${numberText(MOST_PRINTED_ROWS)} dòng và ${MOST_PRINTED_COLUMNS} cột. Hãy lọc bớt dòng hoặc ẩn bớt cột.`,
    };
  const office = await api.office.get({});
  if (!office.ok) return office.error;
  if (!office.value)
    return {
      code: 'no-office',
      message: 'Chưa có hồ sơ cơ quan nên chưa in được tên cơ quan và người ký. Hãy khai hồ sơ cơ quan.',
    };
  await printLaid(
    layoutList(listDocument({ title, subject, list, office: office.value, today: localToday() })),
  );
  return null;
}
