/** "Tìm chuyên gia": by field and by a period in which they are free. */
import { useState } from 'react';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { Alert } from '../../components/alert.tsx';
import { SelectField } from '../../components/field.tsx';
import { dateText } from '../../app/day.ts';
import { DayField } from '../associations/record/day-field.tsx';
import { PersonRegister } from './person-register.tsx';

export function FindExperts() {
  const fields = useQuery('fields of people', ['people'], () => api.people.fields({}));
  const [field, setField] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  // One day alone is a period of that day.
  const [first, last] = [from ?? to, to ?? from];
  const isTurned = first !== null && last !== null && last < first;
  const found = useQuery(`${field} ${first} ${last}`, ['people', 'associations'], () =>
    isTurned
      ? Promise.resolve({ ok: true as const, value: [] })
      : api.people.list({
          expertsOnly: true,
          ...(field === '' ? {} : { field }),
          ...(first === null || last === null ? {} : { freeFrom: first, freeTo: last }),
        }),
  );
  const period =
    first === null || last === null ? '' : `rảnh từ ${dateText(first)} đến hết ${dateText(last)}`;
  return (
    <div className="page">
      <div className="page-head">
        <h1>Tìm chuyên gia</h1>
        <nav aria-label="Về chuyên gia" className="page-links">
          <a href={routeHash({ page: 'people' })}>Danh sách người</a>
        </nav>
      </div>
      <div className="filters">
        <SelectField
          label="Lĩnh vực"
          value={field}
          options={[
            ['', 'Mọi lĩnh vực'] as const,
            ...(fields.value ?? []).map(
              (entry) => [entry.field, `${entry.field} (${entry.people})`] as const,
            ),
          ]}
          onChange={setField}
        />
        <DayField label="Rảnh từ ngày" day={from} hint="ngày/tháng/năm" onChange={setFrom} />
        <DayField label="Đến hết ngày" day={to} hint="ngày/tháng/năm" onChange={setTo} />
      </div>
      <Alert message={isTurned ? 'Ngày cuối ở trước ngày đầu.' : null} />
      <Alert message={found.error?.message} />
      <PersonRegister
        register="find-experts"
        label="Danh sách chuyên gia"
        // Those of another field or period stand for nothing here, nor on paper.
        rows={found.isCurrent ? (found.value ?? []) : []}
        isLoaded={found.isCurrent || found.error !== null}
        printSubject={[field, period].filter(Boolean).join(', ')}
        empty={
          found.isCurrent ? (
            <p className="empty">
              Không có chuyên gia nào {field === '' ? '' : `của lĩnh vực ${field} `}
              {period}. Người được tính là chuyên gia khi hồ sơ ghi “Có trong ngân hàng chuyên gia”.
            </p>
          ) : (
            <p className="empty">Chưa biết có những chuyên gia nào.</p>
          )
        }
      />
    </div>
  );
}
