/** Step 3: the first rows as they are understood, each cell with its problem. */
import { useState } from 'react';
import type { ImportTargetName } from '../../../electron/api/import-run.ts';
import type { ListPreview, ListProblem } from '../../../electron/api/imports.ts';

type Key = ListPreview['key'];

const SIGNS = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } as const;
const KEY_MAX = 3;
const MAX_NOTES = 500;

export function PreviewStep({
  preview,
  target,
  chosenKey,
  onKey,
}: {
  preview: ListPreview;
  target: ImportTargetName;
  chosenKey: Key;
  onKey: (key: Key) => void;
}) {
  const [isBadOnly, setBadOnly] = useState(false);
  const { counts, rows, total } = preview;
  const columns = preview.columns.flatMap(({ letter, field }) => {
    const found = preview.fields.find(({ key }) => key === field);
    return found ? [{ letter, ...found }] : [];
  });
  const shown = isBadOnly
    ? rows.filter(({ problems }) => problems.some(({ severity }) => severity !== 'info'))
    : rows;
  const notes = preview.problems.filter(({ severity }) => severity === 'info').slice(0, MAX_NOTES);
  const labelOf = (key: string): string => preview.fields.find((field) => field.key === key)?.label ?? key;
  return (
    <>
      <p role="status">
        {total} dòng; {counts.error} ô có lỗi, {counts.warning} cảnh báo, {counts.info} lưu ý. Ô có lỗi không
        được nhập; dữ liệu đang có của ô đó giữ nguyên.
      </p>
      <fieldset className="inline import-settings">
        <legend>{target === 'people' ? 'Nhận ra người đã có theo' : 'Nhận ra hội đã có theo'}</legend>
        {preview.keys.map((key) => (
          <label key={key} className="check">
            <input
              type="checkbox"
              checked={chosenKey.includes(key)}
              disabled={!chosenKey.includes(key) && chosenKey.length >= KEY_MAX}
              onChange={(event) =>
                onKey(event.target.checked ? [...chosenKey, key] : chosenKey.filter((entry) => entry !== key))
              }
            />{' '}
            {labelOf(key)}
          </label>
        ))}
      </fieldset>
      <label className="check">
        <input type="checkbox" checked={isBadOnly} onChange={(event) => setBadOnly(event.target.checked)} />{' '}
        Chỉ xem dòng có lỗi, cảnh báo
      </label>
      <div className="list-scroll" tabIndex={0} role="region" aria-label="Các dòng của tệp">
        <table className="list import-rows">
          <thead>
            <tr>
              <th scope="col">Dòng</th>
              {columns.map(({ letter, label }) => (
                <th key={letter} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ row, hidden, values, problems }) => (
              <tr key={row}>
                <th scope="row">
                  {row}
                  {hidden ? <small> (ẩn)</small> : null}
                </th>
                {columns.map(({ letter, key }) => (
                  <PreviewCell
                    key={letter}
                    value={values[key] ?? ''}
                    problems={problems.filter((problem) => problem.field === key)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {total > rows.length ? (
        <p className="help">
          Đang xem {rows.length} dòng đầu trong {total} dòng.
        </p>
      ) : null}
      {notes.length > 0 ? (
        <details>
          <summary>{counts.info} lưu ý về cách hiểu các ô</summary>
          <ul className="plain-list import-notes">
            {notes.map(({ row, column, field, message }) => (
              <li key={`${row} ${field} ${message}`}>
                Ô {column}
                {row}: {message}
              </li>
            ))}
          </ul>
          {counts.info > notes.length ? <p className="help">Chỉ nêu {notes.length} mục đầu.</p> : null}
        </details>
      ) : null}
    </>
  );
}

function PreviewCell({ value, problems }: { value: string; problems: readonly ListProblem[] }) {
  const [worst] = problems;
  if (!worst) return <td>{value}</td>;
  const serious = problems.filter(({ severity }) => severity !== 'info');
  const notes = problems.filter(({ severity }) => severity === 'info');
  return (
    <td className={`cell-${(serious[0] ?? worst).severity}`}>
      {value}
      {notes.length > 0 ? (
        <abbr title={notes.map(({ message }) => message).join('\n')}>
          {' '}
          <span aria-hidden="true">(i)</span>
          <span className="visually-hidden">{notes.map(({ message }) => message).join(' ')}</span>
        </abbr>
      ) : null}
      {serious.map(({ severity, message }) => (
        <small key={message}>
          {SIGNS[severity]}: {message}
        </small>
      ))}
    </td>
  );
}
