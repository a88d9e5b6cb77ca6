/** The frame of a block in the outline of a template: repeated for each row of a list, or printed only where a field is filled. */
import type { ListField, SkeletonBlock, TemplateField } from '../../../templates/catalogue/template.ts';
import { SelectField } from '../../components/field.tsx';
import {
  isContainer,
  listsOf,
  replaceEntry,
  unwrapEntry,
  wrapEntry,
  type EditOutline,
  type OutlinePath,
} from './outline-edit.ts';

/** Which field a frame hangs on; for a block, putting it into a frame. */
export function FrameSelect({
  fields,
  entry,
  at,
  path,
  list,
  title,
  onEdit,
}: {
  fields: readonly TemplateField[];
  entry: SkeletonBlock;
  at: OutlinePath;
  /** Place of the entry in the template. */
  path: string;
  /** The list whose rows the entry is repeated for already. */
  list: ListField | null;
  /** What the entry is called: "Khối 3". */
  title: string;
  onEdit: EditOutline;
}) {
  const replace = (next: SkeletonBlock): void => onEdit((blocks) => replaceEntry(blocks, at, next), '');
  const lists = listsOf(fields).map((field) => [field.id, field.label] as const);
  if (isContainer(entry) || entry.type === 'repeatTable') {
    const all =
      entry.type === 'when'
        ? [...fields.map((field) => [field.id, field.label] as const), ['layout', 'Thể thức'] as const]
        : lists;
    const isKnown = all.some(([id]) => id === entry.field);
    return (
      <>
        <SelectField
          label={`${title}: ô điền`}
          hiddenLabel
          path={`${path}.field`}
          value={entry.field}
          options={isKnown ? all : [[entry.field, `(không có) ${entry.field}`] as const, ...all]}
          onChange={(field) =>
            replace(
              entry.type === 'when'
                ? {
                    type: 'when',
                    field,
                    ...(field === 'layout' ? { is: 'party' } : {}),
                    blocks: entry.blocks,
                  }
                : { ...entry, field },
            )
          }
        />
        {entry.type === 'when' ? (
          <ConditionSelect fields={fields} entry={entry} title={title} onChange={replace} />
        ) : null}
        {isContainer(entry) ? (
          <button
            type="button"
            className="quiet"
            onClick={() => onEdit((blocks) => unwrapEntry(blocks, at), '')}
          >
            Bỏ khung
          </button>
        ) : null}
      </>
    );
  }
  return (
    <SelectField
      label={`${title}: in khi nào`}
      hiddenLabel
      value=""
      options={[
        ['', 'Luôn in'],
        ...(list ? [] : lists.map(([id, label]) => [`repeat ${id}`, `Lặp theo “${label}”`] as const)),
        ...fields.map(({ id, label }) => [`when ${id}`, `Khi có “${label}”`] as const),
        ['when layout', 'Theo thể thức'],
      ]}
      onChange={(choice) => {
        const [type, field] = choice.split(' ');
        if (field === undefined) return;
        if (field === 'layout') return replace({ type: 'when', field, is: 'party', blocks: [entry] });
        onEdit((blocks) => wrapEntry(blocks, at, { type: type === 'repeat' ? 'repeat' : 'when', field }), '');
      }}
    />
  );
}

const LAYOUT_NAMES: Readonly<Record<string, string>> = { state: 'nhà nước', party: 'của Đảng' };

/** The value that a condition asks for, where the field has few. */
function ConditionSelect({
  fields,
  entry,
  title,
  onChange,
}: {
  fields: readonly TemplateField[];
  entry: Extract<SkeletonBlock, { type: 'when' }>;
  title: string;
  onChange: (entry: SkeletonBlock) => void;
}) {
  const field = fields.find(({ id }) => id === entry.field);
  const values =
    entry.field === 'layout' ? ['state', 'party'] : field?.type === 'choice' ? field.options : [];
  if (values.length === 0 && entry.is === undefined) return null;
  const known = entry.is !== undefined && !values.includes(entry.is) ? [...values, entry.is] : values;
  return (
    <SelectField
      label={`${title}: giá trị`}
      hiddenLabel
      value={entry.is ?? ''}
      options={[
        ...(entry.field === 'layout' ? [] : [['', 'được điền'] as const]),
        ...known.map((value) => [value, `là ${LAYOUT_NAMES[value] ?? `“${value}”`}`] as const),
      ]}
      onChange={(is) =>
        onChange({ type: 'when', field: entry.field, ...(is === '' ? {} : { is }), blocks: entry.blocks })
      }
    />
  );
}
