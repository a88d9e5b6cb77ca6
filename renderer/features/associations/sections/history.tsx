/** History of an association. */
import { SUMS, type StoredAssociation } from '../../../../electron/api/associations.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { associationGroups } from '../association-specs.ts';
import { FIGURE_NAMES } from '../names.ts';
import { useTypes } from '../use-types.ts';
import { HistoryList } from '../record/history-list.tsx';

const LABELS: ReadonlyMap<string, string> = new Map([
  ...associationGroups([])
    .flatMap((group) => group.specs)
    .map(({ key, label }) => [key, label] as const),
  ['happenedOn', 'Ngày có hiệu lực'],
  ['patch', 'Thành'],
  ['decisionNumber', 'Số quyết định'],
  ['personName', 'Họ và tên'],
  ['term', 'Nhiệm kỳ'],
  ['fromOn', 'Từ'],
  ['toOn', 'Đến'],
  ['year', 'Năm'],
  ...SUMS.map((key) => [key, FIGURE_NAMES[key]] as const),
  ['dueOn', 'Phải tổ chức trước'],
  ['notifiedOn', 'Ngày báo cáo việc tổ chức'],
  ['heldOn', 'Ngày đại hội'],
  ['resultReportedOn', 'Ngày báo cáo kết quả'],
  ['receivedOn', 'Ngày nhận'],
  ['number', 'Số văn bản'],
  ['form', 'Hình thức khen thưởng'],
  ['awardedOn', 'Ngày khen thưởng'],
  ['giver', 'Cơ quan khen thưởng'],
  ['content', 'Nội dung'],
  ['answer', 'Trả lời'],
  ['fileName', 'Tệp'],
]);

export function HistorySection({ association }: { association: StoredAssociation }) {
  const found = useQuery(`history ${association.id}`, ['associations'], () =>
    api.associations.history({ id: association.id }),
  );
  const types = useTypes();
  if (!found.value) return <p role="status">{found.error?.message ?? 'Đang đọc…'}</p>;
  return (
    <section className="record-part" aria-label="Lịch sử">
      <HistoryList
        entries={found.value}
        labels={LABELS}
        names={new Map((types ?? []).map(({ id, name }) => [id, name]))}
      />
    </section>
  );
}
