/** What a template is: name, description, kind, layouts. */
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import { KINDS, type LayoutId } from '../../../templates/model/kinds.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { refuseLine, refuseText } from '../documents/text-problem.ts';
import type { EditTemplate } from './use-template-edit.ts';

const refuseName = refuseLine('Tên mẫu', 200);
const refuseDescription = refuseText('Mô tả', 1_000);

const LAYOUT_CHOICES: readonly (readonly [string, string])[] = [
  ['state', 'Nhà nước'],
  ['party', 'Đảng'],
  ['state party', 'Nhà nước, dùng được cho Đảng'],
  ['party state', 'Đảng, dùng được cho nhà nước'],
];
const LAYOUTS: Readonly<Record<string, LayoutId[]>> = {
  state: ['state'],
  party: ['party'],
  'state party': ['state', 'party'],
  'party state': ['party', 'state'],
};

export function TemplateAboutForm({ template, edit }: { template: TemplateDefinition; edit: EditTemplate }) {
  return (
    <>
      <TextField
        label="Tên mẫu"
        required
        path="name"
        value={template.name}
        refuse={refuseName}
        onChange={(name) => edit((before) => ({ ...before, name }), 'name')}
      />
      <TextField
        label="Mô tả"
        multiline
        path="description"
        value={template.description}
        refuse={refuseDescription}
        onChange={(description) => edit((before) => ({ ...before, description }), 'description')}
      />
      <div className="columns">
        <SelectField
          label="Tên loại văn bản"
          path="kind"
          value={template.kind}
          options={KINDS.map(({ id, name }) => [id, name] as const)}
          onChange={(kind) => edit((before) => ({ ...before, kind }), '')}
        />
        <SelectField
          label="Thể thức"
          path="layouts"
          value={template.layouts.join(' ')}
          options={LAYOUT_CHOICES}
          onChange={(choice) => {
            const layouts = LAYOUTS[choice];
            if (layouts) edit((before) => ({ ...before, layouts }), '');
          }}
        />
      </div>
    </>
  );
}
