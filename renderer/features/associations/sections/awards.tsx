/** Awards, notes and proposals. */
import { associationPartSchema, type StoredAssociation } from '../../../../electron/api/associations.ts';
import { dateText, localToday } from '../../../app/day.ts';
import { PartList } from '../record/part-list.tsx';
import type { FieldSpec } from '../record/specs.ts';
import { useParts } from '../use-parts.ts';

const AWARD_SPECS: readonly FieldSpec[] = [
  { key: 'form', label: 'Hình thức khen thưởng', type: 'text', isRequired: true, isWide: true },
  { key: 'awardedOn', label: 'Ngày khen thưởng', type: 'date' },
  { key: 'giver', label: 'Cơ quan khen thưởng', type: 'text' },
  { key: 'decisionNumber', label: 'Số quyết định', type: 'text' },
  { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
];
const KINDS = [
  ['note', 'Ghi chú'],
  ['proposal', 'Kiến nghị'],
] as const;
const NOTE_SPECS: readonly FieldSpec[] = [
  { key: 'kind', label: 'Loại', type: 'choice', options: KINDS },
  { key: 'writtenOn', label: 'Ngày', type: 'date' },
  { key: 'content', label: 'Nội dung', type: 'lines', isRequired: true, isWide: true },
  {
    key: 'answer',
    label: 'Trả lời',
    type: 'lines',
    isWide: true,
    isAsked: (draft) => draft['kind'] === 'proposal',
  },
];

export function AwardsSection({ association }: { association: StoredAssociation }) {
  const parts = useParts(association.id);
  return (
    <>
      <PartList
        title="Khen thưởng"
        what="khen thưởng"
        items={association.awards}
        keyOf={(award) => award.id}
        nameOf={(award) => award.form}
        columns={[
          { label: 'Hình thức', show: (award) => award.form },
          { label: 'Ngày', show: (award) => dateText(award.awardedOn ?? '') },
          { label: 'Cơ quan', show: (award) => award.giver },
          { label: 'Số quyết định', show: (award) => award.decisionNumber },
          { label: 'Ghi chú', show: (award) => award.note },
        ]}
        specs={AWARD_SPECS}
        start={(award) => award ?? {}}
        value={(values, award) => ({ ...values, part: 'award', ...(award ? { id: award.id } : {}) })}
        schema={associationPartSchema}
        onSave={parts.save}
        onRemove={({ id, ...fields }) =>
          parts.remove(id, { part: 'award', ...fields }, `khen thưởng “${fields.form}”`)
        }
        empty="Chưa ghi khen thưởng nào."
      />
      <PartList
        title="Ghi chú, kiến nghị"
        what="ghi chú"
        items={association.notes}
        keyOf={(note) => note.id}
        nameOf={(note) => note.content.slice(0, 40)}
        columns={[
          { label: 'Loại', show: (note) => (note.kind === 'proposal' ? 'Kiến nghị' : 'Ghi chú') },
          { label: 'Ngày', show: (note) => dateText(note.writtenOn ?? '') },
          { label: 'Nội dung', show: (note) => note.content },
          { label: 'Trả lời', show: (note) => note.answer },
        ]}
        specs={NOTE_SPECS}
        start={(note) => note ?? { kind: 'note', writtenOn: localToday() }}
        value={(values, note) => ({
          answer: '',
          ...values,
          part: 'note',
          ...(note ? { id: note.id } : {}),
        })}
        schema={associationPartSchema}
        onSave={parts.save}
        onRemove={({ id, ...fields }) => parts.remove(id, { part: 'note', ...fields }, 'ghi chú')}
        empty="Chưa có ghi chú hay kiến nghị nào."
      />
    </>
  );
}
