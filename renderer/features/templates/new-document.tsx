/** Choosing a template and filling its fields. */
import { useEffect, useState } from 'react';
import type { LayoutId } from '../../../templates/model/kinds.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import type { TemplateFormField, TemplateSummary } from '../../../electron/api/templates.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import { go, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';
import { SelectField, TextField } from '../../components/field.tsx';

export function NewDocument({ templateId, hasOffice }: { templateId: string | null; hasOffice: boolean }) {
  return templateId === null ? (
    <TemplatePicker hasOffice={hasOffice} />
  ) : (
    <TemplateForm key={templateId} id={templateId} />
  );
}

function TemplatePicker({ hasOffice }: { hasOffice: boolean }) {
  const [text, setText] = useState('');
  const list = useQuery(text, ['templates'], () => api.templates.list({ text }));
  return (
    <div className="page">
      <h1>Soạn văn bản mới</h1>
      {hasOffice ? null : (
        <p className="alert">
          Chưa có hồ sơ cơ quan. <a href={routeHash({ page: 'office' })}>Khai hồ sơ</a> trước khi soạn.
        </p>
      )}
      <div className="bar">
        <div className="grow">
          <TextField
            label="Tìm mẫu (không cần dấu)"
            value={text}
            onChange={setText}
            placeholder="ví dụ: ke hoach hoi thi"
          />
        </div>
      </div>
      {list.value?.length === 0 ? <p className="empty">Không có mẫu nào khớp.</p> : null}
      <ul className="cards">
        {list.value?.map((template) => (
          <li key={template.id}>
            <a href={routeHash({ page: 'new', templateId: template.id })}>{template.name}</a>
            <p>{template.description}</p>
            <p>
              {kindOf(template.kind).name}
              {template.isOwn ? ' · mẫu của cơ quan' : ''}
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}

type Row = Record<string, string>;
type Value = string | Row[];

function startValue(field: TemplateFormField): Value {
  if (field.type === 'list') return Array.isArray(field.value) ? (field.value as Row[]) : [];
  return typeof field.value === 'string' || typeof field.value === 'number' ? String(field.value) : '';
}

function TemplateForm({ id }: { id: string }) {
  const form = useQuery(id, [], () => api.templates.form({ id }));
  if (form.error)
    return (
      <p className="page alert" role="alert">
        {form.error.message}
      </p>
    );
  if (!form.value) return <p className="page">Đang mở mẫu…</p>;
  return <FilledForm template={form.value.template} fields={form.value.fields} />;
}

function FilledForm({ template, fields }: { template: TemplateSummary; fields: TemplateFormField[] }) {
  const [values, setValues] = useState<Record<string, Value>>(() =>
    Object.fromEntries(fields.map((field) => [field.id, startValue(field)])),
  );
  const [layout, setLayout] = useState<LayoutId>(template.profile);
  const [error, setError] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const failedField = error?.field?.replace(/^values\./, '').split('.')[0];

  useEffect(() => {
    if (failedField) document.querySelector<HTMLElement>(`[data-path="${CSS.escape(failedField)}"]`)?.focus();
  }, [failedField, error]);

  const submit = async (): Promise<void> => {
    setBusy(true);
    const result = await api.documents.create({ templateId: template.id, values, layout });
    setBusy(false);
    if (result.ok) go({ page: 'document', id: result.value.id });
    else setError(result.error);
  };
  return (
    <div className="page">
      <h1>{template.name}</h1>
      <p>{template.description}</p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {error ? (
          <p className="alert" role="alert">
            {error.message}
          </p>
        ) : null}
        {template.layouts.length > 1 ? (
          <SelectField
            label="Thể thức"
            value={layout}
            options={[
              ['state', 'Nhà nước (Nghị định 30/2020/NĐ-CP)'],
              ['party', 'Đảng (Hướng dẫn 36-HD/VPTW)'],
            ]}
            onChange={setLayout}
          />
        ) : null}
        {fields.map((field) => (
          <FormField
            key={field.id}
            field={field}
            value={values[field.id] ?? ''}
            onChange={(value) => setValues((before) => ({ ...before, [field.id]: value }))}
          />
        ))}
        <div className="actions">
          <button type="submit" className="primary" disabled={busy}>
            Soạn văn bản
          </button>
          <a className="button" href={routeHash({ page: 'new', templateId: null })}>
            Chọn mẫu khác
          </a>
        </div>
      </form>
    </div>
  );
}

function FormField({
  field,
  value,
  onChange,
}: {
  field: TemplateFormField;
  value: Value;
  onChange: (value: Value) => void;
}) {
  if (field.type === 'list')
    return <ListField field={field} rows={Array.isArray(value) ? value : []} onChange={onChange} />;
  const text = typeof value === 'string' ? value : '';
  if (field.type === 'choice') {
    return (
      <SelectField
        label={field.label}
        path={field.id}
        value={text}
        options={(field.options ?? []).map((option) => [option, option] as const)}
        onChange={onChange}
      />
    );
  }
  return (
    <TextField
      label={field.label}
      help={field.help}
      required={field.required}
      multiline={field.type === 'longText'}
      type={field.type === 'date' ? 'date' : 'text'}
      path={field.id}
      value={text}
      onChange={onChange}
    />
  );
}

function ListField({
  field,
  rows,
  onChange,
}: {
  field: TemplateFormField;
  rows: Row[];
  onChange: (rows: Row[]) => void;
}) {
  const columns = field.columns ?? [];
  return (
    <fieldset>
      <legend>{field.label}</legend>
      {field.help ? <p className="help">{field.help}</p> : null}
      {rows.map((row, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div className="columns" key={index} role="group" aria-label={`${field.label}, dòng ${index + 1}`}>
          {columns.map((column, at) => (
            <TextField
              key={column.id}
              label={column.label}
              multiline
              path={index === 0 && at === 0 ? field.id : undefined}
              value={row[column.id] ?? ''}
              onChange={(text) =>
                onChange(rows.map((entry, k) => (k === index ? { ...entry, [column.id]: text } : entry)))
              }
            />
          ))}
          <button
            type="button"
            onClick={() => onChange(rows.filter((_row, k) => k !== index))}
            aria-label={`Xóa dòng ${index + 1} của ${field.label}`}
          >
            Xóa dòng
          </button>
        </div>
      ))}
      <button type="button" onClick={() => onChange([...rows, {}])}>
        Thêm dòng
      </button>
    </fieldset>
  );
}
