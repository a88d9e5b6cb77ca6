/** General fields of an association, saved as they are left. */
import { associationFieldsSchema, type StoredAssociation } from '../../../../electron/api/associations.ts';
import { given } from '../../../../electron/api/fields.ts';
import { routeHash } from '../../../app/route.ts';
import { api } from '../../../app/transport.ts';
import { useQuery } from '../../../app/use-query.ts';
import { associationGroups } from '../association-specs.ts';
import { offeredTypes, useTypes } from '../use-types.ts';
import { SavedForm } from '../record/saved-form.tsx';

const someFields = given(associationFieldsSchema.partial());

export function GeneralSection({ association }: { association: StoredAssociation }) {
  const { id, revision, fields } = association;
  const types = useTypes();
  const used = useQuery('fields of associations', ['associations'], () =>
    api.associations.figures({ by: 'field' }),
  );
  if (!types) return <p role="status">Đang đọc…</p>;
  const offered = (used.value ?? []).filter((group) => group.key !== '').map((group) => group.name);
  return (
    <>
      <p className="help">
        Sửa ở đây là sửa cho đúng, như vốn phải thế từ trước. Hội đổi tên, đổi loại, đổi trụ sở từ một ngày
        thì ghi ở phần{' '}
        <a href={routeHash({ page: 'association', id, section: 'events' })}>Sự kiện, đổi tên</a>.
      </p>
      <SavedForm
        groups={associationGroups(offeredTypes(types, fields.typeId), offered)}
        stored={fields}
        revision={revision}
        schema={someFields}
        save={(known, changed) => api.associations.save({ id, revision: known, fields: changed })}
      />
    </>
  );
}
