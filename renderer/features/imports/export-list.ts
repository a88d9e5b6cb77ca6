/** "Xuất Excel": a register exactly as it stands, as a file. */
import type { AppError } from '../../../electron/api/errors.ts';
import { api } from '../../app/transport.ts';
import { downloadBase64 } from '../../components/download.ts';
import type { RegisterList } from '../../components/register/register-list.ts';
import { localToday } from '../../app/day.ts';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Numbers and dates go out as such, so that Excel can reckon with them; all else as it is shown. @returns why not, or null */
export async function exportList(title: string, list: RegisterList): Promise<AppError | null> {
  const result = await api.imports.exportList({
    title,
    columns: list.columns.map(({ label, type }) => ({ label, type })),
    rows: list.rows.map((row) =>
      row.map(({ value, text }, at) => {
        const type = list.columns[at]?.type;
        return type === 'number' || type === 'date' || type === 'flag' ? value : text;
      }),
    ),
  });
  if (!result.ok) return result.error;
  downloadBase64(`${title} ${localToday()}.xlsx`, result.value.base64, XLSX_TYPE);
  return null;
}
