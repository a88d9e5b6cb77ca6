/** Step 2: which column is which field, with how sure the program is, and old fonts shown converted. */
import { useId } from 'react';
import type { ListPreview } from '../../../electron/api/imports.ts';
import { choose, confidenceText, type Choice } from './mapping.ts';

export interface ListSettings {
  sheet: string;
  /** First header row, 0 for none, -1 to have it found. */
  headerRow: number;
  headerRowCount: number;
  year: number;
  asExperts: boolean;
}

const MAX_HEADER_ROW = 40;

export function MappingStep({
  preview,
  choice,
  onChoice,
  settings,
  onSettings,
  isPeople,
}: {
  preview: ListPreview;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  settings: ListSettings;
  /** Another sheet or header row reads the file again. */
  onSettings: (settings: ListSettings) => void;
  isPeople: boolean;
}) {
  const id = useId();
  const rows = Array.from({ length: MAX_HEADER_ROW }, (_, index) => index + 1);
  if (settings.headerRow > MAX_HEADER_ROW) rows.push(settings.headerRow);
  return (
    <>
      <div className="inline import-settings">
        <label htmlFor={`${id}-sheet`}>Trang tính</label>
        <select
          id={`${id}-sheet`}
          value={settings.sheet}
          onChange={(event) => onSettings({ ...settings, sheet: event.target.value, headerRow: -1 })}
        >
          {preview.sheets.map(({ name, hidden, rows: count }) => (
            <option key={name} value={name} disabled={count === 0}>
              {name}
              {hidden ? ' (ẩn)' : ''} – {count} dòng
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-head`}>Tiêu đề cột ở dòng</label>
        <select
          id={`${id}-head`}
          value={settings.headerRow}
          onChange={(event) => onSettings({ ...settings, headerRow: Number(event.target.value) })}
        >
          <option value={0}>không có tiêu đề</option>
          {rows.map((row) => (
            <option key={row} value={row}>
              {row}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-heads`}>gồm</label>
        <select
          id={`${id}-heads`}
          value={settings.headerRowCount}
          disabled={settings.headerRow === 0}
          onChange={(event) => onSettings({ ...settings, headerRowCount: Number(event.target.value) })}
        >
          {[1, 2, 3].map((count) => (
            <option key={count} value={count}>
              {count} dòng
            </option>
          ))}
        </select>
        {isPeople ? (
          <label className="check">
            <input
              type="checkbox"
              checked={settings.asExperts}
              onChange={(event) => onSettings({ ...settings, asExperts: event.target.checked })}
            />{' '}
            Người trong danh sách là chuyên gia
          </label>
        ) : (
          <>
            <label htmlFor={`${id}-year`}>Số liệu của năm</label>
            <input
              id={`${id}-year`}
              type="number"
              min={1900}
              max={2199}
              value={settings.year}
              onChange={(event) => onSettings({ ...settings, year: Number(event.target.value) })}
            />
          </>
        )}
      </div>
      {preview.isRemembered ? (
        <p className="banner">Đã ghép cột như lần nhập trước của loại danh sách này.</p>
      ) : null}
      {preview.otherLists.map(({ headerRow, headerRowCount, title, rows: count }) => (
        <p key={headerRow} className="banner">
          Trang tính còn một danh sách khác{title === '' ? '' : `: “${title}”`} (tiêu đề ở dòng {headerRow},{' '}
          {count} dòng). Lần này không đọc danh sách đó; mỗi lần nhập một danh sách.{' '}
          <button
            type="button"
            aria-label={`Đọc danh sách này, tiêu đề ở dòng ${headerRow}`}
            onClick={() => onSettings({ ...settings, headerRow, headerRowCount })}
          >
            Đọc danh sách này
          </button>
        </p>
      ))}
      <div className="list-scroll" tabIndex={0} role="region" aria-label="Các cột của tệp">
        <table className="list">
          <thead>
            <tr>
              <th scope="col">Cột</th>
              <th scope="col">Tiêu đề trong tệp</th>
              <th scope="col">Ví dụ</th>
              <th scope="col">Nhập vào</th>
              <th scope="col">Độ tin cậy</th>
            </tr>
          </thead>
          <tbody>
            {preview.columns.map((column) => {
              const { letter, header, hidden, samples, legacy } = column;
              const chosen = choice[letter];
              return (
                <tr key={letter}>
                  <th scope="row">
                    {letter}
                    {hidden ? <small> (cột ẩn)</small> : null}
                  </th>
                  <td>{header === '' ? <span className="none">không có tiêu đề</span> : header}</td>
                  <td className="import-samples">
                    {legacy ? (
                      <div>
                        <span className="tag">{legacy.encoding}</span> <del>{legacy.before}</del>{' '}
                        <span aria-hidden="true">→</span> <ins>{legacy.after}</ins>
                      </div>
                    ) : (
                      samples.join(' · ')
                    )}
                  </td>
                  <td>
                    <select
                      aria-label={`Cột ${letter} ${header}`}
                      value={chosen ?? ''}
                      onChange={(event) => onChoice(choose(choice, letter, event.target.value))}
                    >
                      <option value="">(không nhập)</option>
                      {preview.fields.map(({ key, label, isRequired }) => (
                        <option key={key} value={key}>
                          {label}
                          {isRequired ? ' *' : ''}
                        </option>
                      ))}
                    </select>
                  </td>
                  <td>{confidenceText(column, chosen)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {preview.leftOut.length > 0 ? (
        <details>
          <summary>{preview.leftOut.length} dòng không phải dữ liệu được bỏ qua</summary>
          <ul className="plain-list">
            {preview.leftOut.map(({ row, reason, text }) => (
              <li key={row}>
                Dòng {row}: {reason} – {text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
