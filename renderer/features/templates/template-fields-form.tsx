/** The fields of a template: what the clerk is asked when a document is drafted. */
import { placeholderNames } from '../../../templates/catalogue/placeholder-names.ts';
import type { ListField, TemplateField } from '../../../templates/catalogue/template.ts';
import { CheckField, SelectField, TextField } from '../../components/field.tsx';
import { Rows } from '../../components/rows.tsx';
import { refuseLine, refuseLines, refuseText } from '../documents/text-problem.ts';
import {
  FIELD_KINDS,
  fieldKind,
  newColumn,
  newField,
  rememberKey,
  startText,
  withColumns,
  withFieldKind,
  withStartText,
} from './field-edit.ts';
import { LinesField, PlaceholderField } from './placeholder-field.tsx';

const refuseLabel = refuseLine('Nhãn', 200);
const refuseHelp = refuseText('Gợi ý', 500);
const refuseOptions = refuseLines('Lựa chọn');

export function TemplateFieldsForm({
  fields,
  onChange,
}: {
  fields: TemplateField[];
  onChange: (fields: TemplateField[], step: string) => void;
}) {
  return (
    <Rows
      what="ô điền"
      addLabel="Thêm ô điền"
      max={100}
      path="fields"
      entries={fields}
      empty={() => newField(fields)}
      onChange={(next, isTyping) => onChange(next, isTyping ? 'fields' : '')}
      row={(field, set, index) => (
        <FieldForm field={field} set={set} index={index} before={fields.slice(0, index)} />
      )}
    />
  );
}

function FieldForm({
  field,
  set,
  index,
  before,
}: {
  field: TemplateField;
  set: (field: TemplateField) => void;
  index: number;
  /** Fields that a computed first value may name. */
  before: readonly TemplateField[];
}) {
  const path = `fields.${index}`;
  return (
    <div className="stack framed" role="group" aria-label={`Ô điền ${index + 1}`}>
      <div className="field-line">
        <TextField
          label="Nhãn"
          path={`${path}.label`}
          value={field.label}
          refuse={refuseLabel}
          onChange={(label) => set({ ...field, label })}
        />
        <SelectField
          label="Loại"
          path={`${path}.type`}
          value={fieldKind(field)}
          options={FIELD_KINDS}
          onChange={(kind) => set(withFieldKind(field, kind))}
        />
        <CheckField
          label="Bắt buộc"
          value={field.required ?? false}
          onChange={(required) => set({ ...field, required })}
        />
      </div>
      <details>
        <summary>Gợi ý, giá trị ban đầu, ghi nhớ</summary>
        <div className="stack">
          <TextField
            label="Gợi ý dưới ô"
            multiline
            path={`${path}.help`}
            value={field.help ?? ''}
            refuse={refuseHelp}
            onChange={(help) => set(withHelp(field, help))}
          />
          <StartValue field={field} set={set} path={path} before={before} />
          {field.type === 'list' ? null : (
            <div className="inline">
              <CheckField
                label="Nhớ giá trị đã ghi để gợi ý lần sau"
                value={field.remember !== undefined}
                onChange={(isRemembered) => set(withMemory(field, isRemembered))}
              />
              {field.remember === undefined ? null : (
                <CheckField
                  label="Điền sẵn giá trị dùng lần trước"
                  value={field.prefill ?? false}
                  onChange={(prefill) => set({ ...field, prefill })}
                />
              )}
            </div>
          )}
        </div>
      </details>
      {field.type === 'list' ? <Columns field={field} set={set} path={path} /> : null}
      {field.type === 'choice' ? (
        <LinesField
          label="Các lựa chọn (mỗi dòng một)"
          path={`${path}.options`}
          entries={field.options}
          format={(option) => option}
          read={(line) => line.trim()}
          refuse={(text) =>
            text.trim() === '' ? 'Các lựa chọn: cần ít nhất một dòng.' : refuseOptions(text)
          }
          onChange={(options) => set({ ...field, options })}
        />
      ) : null}
    </div>
  );
}

function withHelp(field: TemplateField, help: string): TemplateField {
  const { help: _old, ...rest } = field;
  return help === '' ? rest : { ...rest, help };
}

function withMemory(field: TemplateField, isRemembered: boolean): TemplateField {
  const { remember: _key, prefill: _prefill, ...rest } = field;
  return isRemembered ? { ...rest, remember: rememberKey(field.label) } : rest;
}

interface PartProps {
  field: TemplateField;
  set: (field: TemplateField) => void;
  path: string;
}

function StartValue({ field, set, path, before }: PartProps & { before: readonly TemplateField[] }) {
  switch (field.type) {
    case 'text':
    case 'longText':
      return (
        <PlaceholderField
          label="Giá trị ban đầu"
          path={`${path}.from`}
          value={startText(field)}
          names={placeholderNames(before, null)}
          oneLine={field.type === 'text'}
          onChange={(text) => set(withStartText(field, text))}
        />
      );
    case 'number':
      return field.from === undefined ? (
        <TextField
          label="Giá trị ban đầu"
          numeric
          path={`${path}.default`}
          value={field.default === undefined ? '' : String(field.default)}
          refuse={(text) => (/^\d{0,12}$/.test(text.trim()) ? null : 'Giá trị ban đầu: ghi bằng chữ số.')}
          onChange={(text) => {
            const { default: _old, ...rest } = field;
            set(text.trim() === '' ? rest : { ...rest, default: Number(text) });
          }}
        />
      ) : (
        <SelectField
          label="Giá trị ban đầu"
          value={field.from}
          options={[
            ['this-year', 'Năm soạn văn bản'],
            ['next-year', 'Năm sau năm soạn văn bản'],
          ]}
          onChange={(from) => set({ ...field, from })}
        />
      );
    case 'date':
      return (
        <CheckField
          label="Ban đầu là ngày soạn văn bản"
          value={field.default === 'today'}
          onChange={(isToday) => {
            const { default: _old, ...rest } = field;
            set(isToday ? { ...rest, default: 'today' } : rest);
          }}
        />
      );
    case 'choice':
      return (
        <SelectField
          label="Giá trị ban đầu"
          path={`${path}.default`}
          value={field.default ?? ''}
          options={[
            ['', 'Chưa chọn'],
            ...[...new Set([...field.options, ...(field.default === undefined ? [] : [field.default])])].map(
              (option) => [option, option] as const,
            ),
          ]}
          onChange={(option) => {
            const { default: _old, ...rest } = field;
            set(option === '' ? rest : { ...rest, default: option });
          }}
        />
      );
    case 'list':
      return field.default ? (
        <p className="help">Danh sách bắt đầu với {field.default.length} dòng có sẵn của mẫu.</p>
      ) : null;
  }
}

function Columns({ field, set, path }: PartProps & { field: ListField }) {
  const required = field.requiredColumns ?? [];
  return (
    <Rows
      what={`cột của ${field.label}`}
      addLabel="Thêm cột"
      max={12}
      path={`${path}.columns`}
      entries={field.columns}
      empty={() => newColumn(field.columns)}
      onChange={(columns) => (columns.length === 0 ? undefined : set(withColumns(field, columns)))}
      row={(column, change, index) => (
        <div className="field-line">
          <TextField
            label={`Cột ${index + 1}`}
            path={`${path}.columns.${index}.label`}
            value={column.label}
            refuse={refuseLabel}
            onChange={(label) => change({ ...column, label })}
          />
          <CheckField
            label="Bắt buộc"
            value={required.includes(column.id)}
            onChange={(isRequired) =>
              set({
                ...field,
                requiredColumns: isRequired
                  ? [...required, column.id]
                  : required.filter((id) => id !== column.id),
              })
            }
          />
          <CheckField
            label="Ghi nhớ"
            value={column.remember !== undefined}
            onChange={(isRemembered) => {
              const { remember: _key, ...rest } = column;
              change(isRemembered ? { ...rest, remember: rememberKey(column.label) } : rest);
            }}
          />
        </div>
      )}
    />
  );
}
