/** Leadership by term: who is in office, who was. */
import {
  associationPartSchema,
  LEADER_ROLE_NAMES,
  LEADER_ROLES,
  type Leader,
  type StoredAssociation,
} from '../../../../electron/api/associations.ts';
import { routeHash } from '../../../app/route.ts';
import { dateText, localToday } from '../../../app/day.ts';
import { PartList, type PartColumn } from '../record/part-list.tsx';
import type { FieldSpec } from '../record/specs.ts';
import { useParts } from '../use-parts.ts';

const SPECS: readonly FieldSpec[] = [
  { key: 'personId', label: 'Họ và tên', type: 'person', isRequired: true },
  {
    key: 'role',
    label: 'Chức vụ',
    type: 'choice',
    options: LEADER_ROLES.map((role) => [role, LEADER_ROLE_NAMES[role]] as const),
  },
  { key: 'term', label: 'Nhiệm kỳ', type: 'text', placeholder: '2022-2027' },
  { key: 'fromOn', label: 'Từ', type: 'date' },
  { key: 'toOn', label: 'Đến', type: 'date', help: 'Để trống khi đang giữ chức.' },
  { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
];
const COLUMNS: readonly PartColumn<Leader>[] = [
  {
    label: 'Họ và tên',
    show: (leader) => <a href={routeHash({ page: 'person', id: leader.personId })}>{leader.personName}</a>,
  },
  { label: 'Chức vụ', show: (leader) => LEADER_ROLE_NAMES[leader.role] },
  { label: 'Nhiệm kỳ', show: (leader) => leader.term },
  { label: 'Từ', show: (leader) => dateText(leader.fromOn ?? '') },
  { label: 'Đến', show: (leader) => dateText(leader.toOn ?? '') },
  { label: 'Ghi chú', show: (leader) => leader.note },
];

export function LeadersSection({ association }: { association: StoredAssociation }) {
  const parts = useParts(association.id);
  const today = localToday();
  const isPast = (leader: Leader): boolean => leader.toOn !== null && leader.toOn < today;
  const { termFrom, termTo } = association.fields;
  const lists = [
    { title: 'Đang giữ chức', items: association.leaders.filter((leader) => !isPast(leader)) },
    { title: 'Các nhiệm kỳ trước', items: association.leaders.filter(isPast) },
  ];
  return lists
    .filter(({ items }, at) => at === 0 || items.length > 0)
    .map(({ title, items }) => (
      <PartList
        key={title}
        title={title}
        what="lãnh đạo"
        items={items}
        keyOf={(leader) => leader.id}
        nameOf={(leader) => leader.personName}
        columns={COLUMNS}
        specs={SPECS}
        start={(leader) =>
          leader ?? {
            role: 'chair',
            fromOn: termFrom,
            term: [termFrom, termTo]
              .map((day) => day?.slice(0, 4) ?? '')
              .join('-')
              .replace(/^-|-$/g, ''),
          }
        }
        value={(values, leader) => ({ ...values, part: 'leader', ...(leader ? { id: leader.id } : {}) })}
        schema={associationPartSchema}
        onSave={parts.save}
        onRemove={({ id, personName, ...fields }) =>
          parts.remove(id, { part: 'leader', ...fields }, `${personName} khỏi lãnh đạo hội`)
        }
        empty="Chưa ghi ai. Gõ tên để chọn người đã có hoặc thêm người mới."
      />
    ));
}
