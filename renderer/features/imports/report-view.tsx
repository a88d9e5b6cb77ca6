/** What an import did or would do, row by row. */
import type { ImportTargetName } from '../../../electron/api/import-run.ts';
import type { FileReport } from '../../../electron/api/imports.ts';
import { routeHash } from '../../app/route.ts';
import { fieldText, valueText } from './change-text.ts';
import { numberText } from '../../app/number-text.ts';

const SHOWN = 200;

export function ReportView({ report, target }: { report: FileReport; target: ImportTargetName }) {
  const link = (id: number | null, name: string) =>
    id === null ? (
      name
    ) : (
      <a
        href={routeHash(
          target === 'people' ? { page: 'person', id } : { page: 'association', id, section: 'general' },
        )}
      >
        {name}
      </a>
    );
  const problems = report.problems.filter(({ severity }) => severity !== 'info');
  return (
    <div className="import-report">
      <dl className="import-counts">
        {(
          [
            ['Thêm mới', report.added],
            ['Sửa', report.changed],
            ['Giữ nguyên', report.same],
            ['Bỏ qua', report.leftOut],
            ['Ô có lỗi', report.counts.error],
          ] as const
        ).map(([label, count]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      {report.otherLists.map(({ headerRow, title, rows }) => (
        <p key={headerRow} className="banner">
          Chưa đọc một danh sách khác trong trang tính{title === '' ? '' : `: “${title}”`} (tiêu đề ở dòng{' '}
          {headerRow}, {rows} dòng). Muốn nhập, hãy mở lại tệp và chọn danh sách đó ở bước ghép cột.
        </p>
      ))}
      <Part title="Dòng bị bỏ qua" count={report.leftOut} isOpen>
        {report.leftOutRows.slice(0, SHOWN).map(({ row, name, reason }) => (
          <li key={row}>
            Dòng {row}
            {name === '' ? '' : ` – ${name}`}: {reason}
          </li>
        ))}
      </Part>
      <Part title="Ô có lỗi, cảnh báo" count={report.counts.error + report.counts.warning} isOpen>
        {problems.slice(0, SHOWN).map(({ row, column, header, field, message }) => (
          <li key={`${row} ${field} ${message}`}>
            {column === null ? `Dòng ${row}` : `Ô ${column}${row}`} ({header}): {message}
          </li>
        ))}
      </Part>
      <Part title="Hồ sơ được sửa" count={report.changed} isOpen>
        {report.changedRows.slice(0, SHOWN).map(({ row, id, name, changes }) => (
          <li key={row}>
            Dòng {row} – {link(id, name)}
            <ul>
              {changes.map(({ field, before, after }) => (
                <li key={field}>
                  {fieldText(target, field)}: <del>{valueText(before)}</del> → <ins>{valueText(after)}</ins>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </Part>
      <Part title="Hồ sơ thêm mới" count={report.added}>
        {report.addedRows.slice(0, SHOWN).map(({ row, id, name }) => (
          <li key={row}>
            Dòng {row} – {link(id, name)}
          </li>
        ))}
      </Part>
    </div>
  );
}

function Part({
  title,
  count,
  isOpen = false,
  children,
}: {
  title: string;
  count: number;
  isOpen?: boolean;
  children: readonly React.ReactNode[];
}) {
  if (count === 0) return null;
  return (
    <details open={isOpen}>
      <summary>
        {title} ({numberText(count)})
      </summary>
      <ul className="plain-list">{children}</ul>
      {count > children.length ? <p className="help">Chỉ nêu {children.length} mục đầu.</p> : null}
    </details>
  );
}
