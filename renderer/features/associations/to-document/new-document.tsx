/** A new document for figures: a template, and what it cannot be drafted without. */
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { AppError } from '../../../../electron/api/errors.ts';
import type { TemplateForm } from '../../../../electron/api/templates.ts';
import { api } from '../../../app/transport.ts';
import { useOneAtATime } from '../../../app/use-one-at-a-time.ts';
import { useQuery } from '../../../app/use-query.ts';
import { Alert } from '../../../components/alert.tsx';
import { SelectField } from '../../../components/field.tsx';
import { ProblemsContext } from '../../../components/problems.ts';
import { focusWithin } from '../record/first-focus.ts';
import { FormField } from '../../templates/form-field.tsx';
import { sentValues, startValues, type FormValues } from '../../templates/form-values.ts';

/** A report is what figures are mostly for. */
const USUAL = 'bao-cao-cong-tac';

export function NewDocument({
  error,
  onCreate,
}: {
  error: AppError | null;
  onCreate: (templateId: string, values: Record<string, unknown>) => Promise<void>;
}) {
  const list = useQuery('templates for figures', ['templates'], () => api.templates.list({}));
  const [chosen, setChosen] = useState(USUAL);
  const templates = list.value ?? [];
  const id = templates.find((template) => template.id === chosen)?.id ?? templates[0]?.id;
  const form = useQuery(`form ${id}`, ['templates'], () =>
    id === undefined ? Promise.resolve({ ok: true as const, value: null }) : api.templates.form({ id }),
  );
  if (id === undefined) return <p>{list.error?.message ?? 'Đang đọc…'}</p>;
  return (
    <div className="stack" ref={focusWithin}>
      <SelectField
        label="Mẫu văn bản"
        value={id}
        options={templates.map((template) => [template.id, template.name] as const)}
        onChange={setChosen}
      />
      {form.value?.template.id === id ? (
        <RequiredFields key={id} form={form.value} error={error} onCreate={onCreate} />
      ) : (
        <p role="status">{form.error?.message ?? 'Đang mở mẫu…'}</p>
      )}
    </div>
  );
}

function RequiredFields({
  form: { template, fields },
  error,
  onCreate,
}: {
  form: TemplateForm;
  error: AppError | null;
  onCreate: (templateId: string, values: Record<string, unknown>) => Promise<void>;
}) {
  const [values, setValues] = useState<FormValues>(() => startValues(fields));
  const box = useRef<HTMLFormElement>(null);
  const field = error?.field?.replace(/^values\./, '');
  useEffect(() => {
    if (field !== undefined)
      box.current?.querySelector<HTMLElement>(`[data-path^="${CSS.escape(field)}"]`)?.focus();
  }, [field, error]);
  const once = useOneAtATime();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    once(() => onCreate(template.id, sentValues(values)));
  };
  const required = fields.filter((entry) => entry.required);
  return (
    <form ref={box} className="stack" noValidate onSubmit={submit}>
      <Alert message={error?.message} />
      <ProblemsContext
        value={field === undefined ? [] : [{ path: field, message: error?.message.split('\n')[0] ?? '' }]}
      >
        {required.map((entry) => (
          <FormField
            key={entry.id}
            field={entry}
            value={values[entry.id] ?? ''}
            suggestions={{}}
            showsGuidance={false}
            onChange={(value) => setValues((before) => ({ ...before, [entry.id]: value }))}
          />
        ))}
      </ProblemsContext>
      {required.length === 0 ? <p className="help">Mẫu này soạn được ngay, các ô còn lại điền sau.</p> : null}
      <div className="inline">
        <button type="submit" className="primary">
          Soạn và đưa bảng vào
        </button>
      </div>
    </form>
  );
}
