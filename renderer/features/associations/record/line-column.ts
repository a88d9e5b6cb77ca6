/** Columns of a register whose cells are lines of text, written in place. */
import type { Result } from '../../../../electron/api/errors.ts';
import type { RegisterColumn } from '../../../components/register/column.ts';

/** @param save writes one field of a row as the row was read */
export function lineColumns<Key extends string, Row extends Record<Key, string> & { isDeleted: boolean }>(
  save: (row: Row, fields: Partial<Record<Key, string>>) => Promise<Result<unknown>>,
): (key: Key, label: string, width: number, isShown?: boolean) => RegisterColumn<Row> {
  return (key, label, width, isShown = true) => ({
    key,
    label,
    type: 'text',
    width,
    isShown,
    value: (row) => row[key],
    edit: {
      text: (row) => row[key],
      isAllowed: (row) => !row.isDeleted,
      save: async (row, text) => {
        const fields: Partial<Record<Key, string>> = {};
        fields[key] = text;
        const result = await save(row, fields);
        return result.ok ? null : result.error.message;
      },
    },
  });
}
