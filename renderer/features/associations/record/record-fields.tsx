/** The fields of a form that is given as data. */
import { CheckField, SelectField, TextField } from '../../../components/field.tsx';
import { AssociationField, AssociationsField } from './association-field.tsx';
import { PersonField } from './person-field.tsx';
import { askedSpecs, readText, type Draft, type FieldSpec } from './specs.ts';

export function RecordFields({
  specs,
  draft,
  set,
}: {
  specs: readonly FieldSpec[];
  draft: Draft;
  set: (key: string, text: string) => void;
}) {
  return (
    <div className="record-fields">
      {askedSpecs(specs, draft).map((spec) => (
        <div key={spec.key} className={spec.isWide === true ? 'record-wide' : undefined}>
          <RecordField spec={spec} text={draft[spec.key] ?? ''} set={(text) => set(spec.key, text)} />
        </div>
      ))}
    </div>
  );
}

const PLACEHOLDERS: Partial<Record<FieldSpec['type'], string>> = {
  date: 'ngày/tháng/năm',
  day: 'ngày/tháng/năm',
};

function RecordField({ spec, text, set }: { spec: FieldSpec; text: string; set: (text: string) => void }) {
  const { label, key } = spec;
  switch (spec.type) {
    case 'flag':
      return (
        <CheckField
          label={label}
          value={text === 'true'}
          onChange={(value) => set(value ? 'true' : 'false')}
        />
      );
    case 'choice':
      return (
        <SelectField
          label={label}
          path={key}
          value={text}
          options={spec.options ?? []}
          help={spec.help}
          onChange={set}
        />
      );
    case 'person':
      return (
        <PersonField label={label} path={key} value={text} isRequired={spec.isRequired} onChange={set} />
      );
    case 'association':
      return <AssociationField label={label} path={key} value={text} onChange={set} />;
    case 'associations':
      return <AssociationsField label={label} path={key} value={text} help={spec.help} onChange={set} />;
    default:
      return (
        <TextField
          label={label}
          path={key}
          value={text}
          required={spec.isRequired}
          multiline={spec.type === 'lines'}
          numeric={spec.type === 'count' || spec.type === 'year'}
          help={spec.help}
          placeholder={spec.placeholder ?? PLACEHOLDERS[spec.type]}
          suggestions={spec.suggestions}
          onChange={set}
        />
      );
  }
}

/** What is wrong with one text, as a sentence with the field's name; null where nothing is. */
export function problemOfText(spec: FieldSpec, text: string): string | null {
  const read = readText(spec, text);
  return 'problem' in read ? `${spec.label}: ${read.problem}.` : null;
}
