/** "Thêm hội": the form of a new association. */
import { associationFieldsSchema, EMPTY_ASSOCIATION } from '../../../electron/api/associations.ts';
import { go, placeNow } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { useMessages } from '../../components/message.tsx';
import { associationGroups } from './association-specs.ts';
import { RecordForm } from './record/record-form.tsx';

export function NewAssociation() {
  const types = useQuery('types', ['associations'], () => api.associations.types({}));
  const { tell } = useMessages();
  if (!types.value)
    return (
      <div className="page">
        <h1>Thêm hội</h1>
        <p role="status">{types.error?.message ?? 'Đang đọc…'}</p>
      </div>
    );
  const groups = associationGroups(types.value);
  return (
    <div className="page">
      <h1>Thêm hội</h1>
      <p className="help">
        Chỉ tên hội là bắt buộc; phần còn lại có thể bổ sung sau. Ngày ghi được “3/4/2019”, “4/2019” hoặc
        “2019”.
      </p>
      <RecordForm
        specs={groups.flatMap((group) => group.specs)}
        groups={groups}
        start={{ ...EMPTY_ASSOCIATION, typeId: types.value[0]?.id ?? EMPTY_ASSOCIATION.typeId }}
        schema={associationFieldsSchema}
        action="Lưu hội"
        keepAs="association"
        onSave={async (fields) => {
          const isHere = placeNow();
          const result = await api.associations.create({ fields });
          if (!result.ok) return result.error;
          const open = (): void => go({ page: 'association', id: result.value.id, section: 'general' });
          const isShown = isHere();
          if (isShown) open();
          tell(
            `Đã thêm “${result.value.fields.name}”.`,
            isShown ? undefined : { label: 'Mở hồ sơ', run: open },
          );
          return null;
        }}
        onCancel={() => go({ page: 'associations', rows: null })}
      />
    </div>
  );
}
