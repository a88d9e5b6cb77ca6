/** Congresses and annual reports. */
import {
  associationPartSchema,
  type AnnualReport,
  type Congress,
  type StoredAssociation,
} from '../../../../electron/api/associations.ts';
import { dateText, localToday } from '../../../app/day.ts';
import { PartList, type PartColumn } from '../record/part-list.tsx';
import type { FieldSpec } from '../record/specs.ts';
import { useParts } from '../use-parts.ts';

const CONGRESS_SPECS: readonly FieldSpec[] = [
  { key: 'term', label: 'Nhiệm kỳ', type: 'text', placeholder: '2027-2032' },
  { key: 'dueOn', label: 'Phải tổ chức trước', type: 'date' },
  { key: 'notifiedOn', label: 'Ngày báo cáo việc tổ chức', type: 'date' },
  { key: 'noticeNumber', label: 'Số văn bản báo cáo', type: 'text' },
  { key: 'heldOn', label: 'Ngày đại hội', type: 'date' },
  { key: 'resultReportedOn', label: 'Ngày báo cáo kết quả', type: 'date' },
  { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
];
const CONGRESS_COLUMNS: readonly PartColumn<Congress>[] = [
  { label: 'Nhiệm kỳ', show: (congress) => congress.term },
  { label: 'Phải tổ chức trước', show: (congress) => dateText(congress.dueOn ?? '') },
  {
    label: 'Báo cáo việc tổ chức',
    show: (congress) =>
      [dateText(congress.notifiedOn ?? ''), congress.noticeNumber].filter(Boolean).join(', '),
  },
  { label: 'Ngày đại hội', show: (congress) => dateText(congress.heldOn ?? '') },
  { label: 'Báo cáo kết quả', show: (congress) => dateText(congress.resultReportedOn ?? '') },
  { label: 'Ghi chú', show: (congress) => congress.note },
];
const REPORT_SPECS: readonly FieldSpec[] = [
  { key: 'year', label: 'Báo cáo năm', type: 'year', isRequired: true },
  { key: 'receivedOn', label: 'Ngày nhận', type: 'day', isRequired: true },
  { key: 'number', label: 'Số văn bản', type: 'text' },
  { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
];
const REPORT_COLUMNS: readonly PartColumn<AnnualReport>[] = [
  { label: 'Năm', show: (report) => report.year },
  { label: 'Ngày nhận', show: (report) => dateText(report.receivedOn) },
  { label: 'Số văn bản', show: (report) => report.number },
  { label: 'Ghi chú', show: (report) => report.note },
];

export function CongressesSection({ association }: { association: StoredAssociation }) {
  const parts = useParts(association.id);
  const today = localToday();
  return (
    <>
      <PartList
        title="Đại hội"
        what="đại hội"
        items={association.congresses}
        keyOf={(congress) => congress.id}
        nameOf={(congress) => congress.term}
        columns={CONGRESS_COLUMNS}
        specs={CONGRESS_SPECS}
        start={(congress) => congress ?? { dueOn: association.fields.nextCongressOn }}
        value={(values, congress) => ({
          ...values,
          part: 'congress',
          ...(congress ? { id: congress.id } : {}),
        })}
        schema={associationPartSchema}
        onSave={parts.save}
        onRemove={({ id, ...fields }) =>
          parts.remove(id, { part: 'congress', ...fields }, `đại hội nhiệm kỳ ${fields.term}`)
        }
        empty="Chưa ghi đại hội nào."
      />
      <PartList
        title="Báo cáo hằng năm"
        what="báo cáo"
        items={association.reports}
        keyOf={(report) => report.year}
        nameOf={(report) => `năm ${report.year}`}
        columns={REPORT_COLUMNS}
        specs={REPORT_SPECS}
        start={(report) => report ?? { year: Number(today.slice(0, 4)), receivedOn: today }}
        value={(values) => ({ ...values, part: 'report' })}
        schema={associationPartSchema}
        onSave={parts.save}
        onRemove={(report) =>
          parts.remove(report.year, { part: 'report', ...report }, `báo cáo năm ${report.year}`)
        }
        empty="Chưa nhận báo cáo nào."
      />
    </>
  );
}
