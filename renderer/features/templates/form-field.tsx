/** One field of a template's form: its box, what was typed before, what to write. */
import type { TemplateFormField } from '../../../electron/api/templates.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import type { FieldValue, Row } from './form-values.ts';
import { GuidanceNote } from './guidance-note.tsx';

interface Props {
  field: TemplateFormField;
  value: FieldValue;
  /** By place: "field" or "field.column". */
  suggestions: Readonly<Record<string, readonly string[]>>;
  showsGuidance: boolean;
  onChange: (value: FieldValue) => void;
}

export function FormField(props: Props) {
  const { field, showsGuidance } = props;
  return (
    <div className="form-field">
      {field.type === 'list' ? <ListField {...props} /> : <SingleField {...props} />}
      {showsGuidance ? field.guidance?.map((text) => <GuidanceNote key={text} text={text} />) : null}
    </div>
  );
}

function SingleField({ field, value, suggestions, onChange }: Props) {
  const text = typeof value === 'string' ? value : '';
  const used = suggestions[field.id];
  if (field.type === 'choice') {
    return (
      <SelectField
        label={field.label}
        path={field.id}
        value={text}
        help={field.help}
        options={[
          ...(field.options?.includes(text) ? [] : [['', 'Chọn…'] as const]),
          ...(field.options ?? []).map((option) => [option, option] as const),
        ]}
        onChange={onChange}
      />
    );
  }
  return (
    <>
      <TextField
        label={field.label}
        help={field.help}
        required={field.required}
        // A list of earlier values hangs on a one-line box only.
        multiline={field.type === 'longText' || (field.type === 'text' && !used)}
        numeric={field.type === 'number'}
        placeholder={field.type === 'date' ? 'ngày/tháng/năm' : undefined}
        path={field.id}
        value={text}
        suggestions={field.type === 'longText' ? undefined : used}
        onChange={onChange}
        onKeyDown={(event) => {
          // A "text" grows with its words but is one line.
          if (field.type === 'text' && event.key === 'Enter') event.preventDefault();
        }}
      />
      {field.type === 'longText' && used ? (
        <SelectField
          label={`Dùng lại nội dung đã ghi ở “${field.label}”`}
          hiddenLabel
          acts
          value=""
          options={[
            ['', 'Dùng lại nội dung đã ghi…'],
            ...used.map((entry) => [entry, shortened(entry)] as const),
          ]}
          onChange={(entry) => (entry === '' ? undefined : onChange(entry))}
        />
      ) : null}
    </>
  );
}

const SHOWN_LENGTH = 90;

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ');
  return line.length <= SHOWN_LENGTH ? line : `${line.slice(0, SHOWN_LENGTH)}…`;
}

function ListField({ field, value, suggestions, onChange }: Props) {
  const columns = field.columns ?? [];
  return (
    <fieldset>
      <legend>
        {field.label}
        {field.required ? (
          <span className="required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </legend>
      {field.help ? <p className="help">{field.help}</p> : null}
      <Rows
        what={`dòng của ${field.label}`}
        addLabel="Thêm dòng (Ctrl+Enter)"
        path={field.id}
        max={500}
        entries={Array.isArray(value) ? value : []}
        empty={(): Row => ({})}
        onChange={onChange}
        row={(entry, set, index) => (
          <div className="list-row" role="group" aria-label={`${field.label}, dòng ${index + 1}`}>
            {columns.map((column) => {
              const used = suggestions[`${field.id}.${column.id}`];
              return (
                <TextField
                  key={column.id}
                  label={column.label}
                  required={column.required}
                  multiline={!used}
                  suggestions={used}
                  path={`${field.id}.${index}.${column.id}`}
                  value={entry[column.id] ?? ''}
                  onChange={(text) => set({ ...entry, [column.id]: text })}
                />
              );
            })}
          </div>
        )}
      />
    </fieldset>
  );
}
