/** Filling the fields of a template, with the pages it will make beside. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LayoutId } from '../../../templates/model/kinds.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import type { TemplateForm as Form } from '../../../electron/api/templates.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import { go, placeNow, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import type { Command } from '../../app/keys.ts';
import { useCommandKeys } from '../../app/use-command-keys.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useQuery } from '../../app/use-query.ts';
import { CheckField, SelectField } from '../../components/field.tsx';
import { PaneChoice, type Pane } from '../../components/pane-choice.tsx';
import { ProblemsContext, type FieldProblem } from '../../components/problems.ts';
import { Preview } from '../documents/preview.tsx';
import { FormField } from './form-field.tsx';
import { previewValues, sentValues, startValues, type FieldValue, type FormValues } from './form-values.ts';
import { GuidanceNote } from './guidance-note.tsx';
import { unsavedWords } from '../../app/unsaved.ts';
import { useMessages } from '../../components/message.tsx';
import { KeptNote } from '../../components/kept-note.tsx';
import { Alert } from '../../components/alert.tsx';

/** Loads a template's form. */
export function TemplateForm({ id }: { id: string }) {
  const form = useQuery(id, [], () => api.templates.form({ id }));
  if (form.error) {
    return (
      <div className="page">
        <h1>Không mở được mẫu</h1>
        <Alert message={form.error.message} />
        <a className="button" href={routeHash({ page: 'new', templateId: null })}>
          Chọn mẫu khác
        </a>
      </div>
    );
  }
  if (!form.value) {
    return (
      <div className="page">
        <h1 className="visually-hidden">Mẫu văn bản</h1>
        <p role="status">Đang mở mẫu…</p>
      </div>
    );
  }
  return <FilledForm form={form.value} />;
}

const PREVIEW_AFTER_MS = 120;

/** Works wherever on the page the focus is. */
const FORM_COMMANDS: readonly Command[] = [{ id: 'draft', label: 'Soạn văn bản', keys: 'Ctrl+Enter' }];

/** Problems by the form's own paths: "values.source" is the field "source". */
function problemsOf(error: AppError | null): FieldProblem[] {
  if (!error?.field) return [];
  return [{ path: error.field.replace(/^values\./, ''), message: error.message.split('\n')[0] ?? '' }];
}

/** What is filled in, by template. */
const unsaved = unsavedWords<string, FormValues>();

function FilledForm({ form: { template, fields, guidance } }: { form: Form }) {
  const kept = unsaved.get(template.id);
  const [values, setValues] = useState<FormValues>(() => ({ ...startValues(fields), ...kept }));
  const [isFromBefore, setFromBefore] = useState(kept !== undefined);
  const [layout, setLayout] = useState<LayoutId>(template.profile);
  const [signerId, setSignerId] = useState('');
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [busy, setBusy] = useState(false);
  const [showsGuidance, setShowsGuidance] = useState(true);
  const hasGuidance = guidance.length > 0 || fields.some((field) => (field.guidance ?? []).length > 0);
  const typedBefore = useQuery(template.id, [], () => api.templates.suggestions({ templateId: template.id }));
  const [draft, setDraft] = useState<{ document: AdminDocument | null; error: AppError | null }>({
    document: null,
    error: null,
  });
  const form = useRef<HTMLFormElement>(null);
  const { tell, fail } = useMessages();
  const office = useQuery('office', ['office'], () => api.office.get({}));
  const issuer = layout === 'party' ? office.value?.party : office.value?.state;
  const signers = issuer?.signers ?? [];
  const signer = signers.some((entry) => entry.id === signerId) ? signerId : (signers[0]?.id ?? '');
  const request = useMemo(
    () => ({ templateId: template.id, layout, ...(signer ? { signerId: signer } : {}) }),
    [template.id, layout, signer],
  );

  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      void api.documents.draft({ ...request, values: previewValues(fields, values) }).then((result) => {
        if (!isCurrent) return;
        setDraft((before) =>
          result.ok
            ? { document: result.value, error: null }
            : { document: before.document, error: result.error },
        );
      });
    }, PREVIEW_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [request, fields, values]);

  const problems = useMemo(
    () => [...problemsOf(refusal), ...problemsOf(draft.error)],
    [refusal, draft.error],
  );

  const once = useOneAtATime();
  const create = async (): Promise<void> => {
    const isHere = placeNow();
    const focused = document.activeElement;
    const sent = unsaved.get(template.id);
    setBusy(true);
    const result = await api.documents.create({ ...request, values: sentValues(values) });
    // At once: a form that cannot be written in takes no focus.
    flushSync(() => setBusy(false));
    if (result.ok) {
      // The page may have been left and written in anew meanwhile.
      if (unsaved.get(template.id) === sent) unsaved.delete(template.id);
      const open = (): void => go({ page: 'document', id: result.value.id });
      return isHere() ? open() : tell('Đã soạn văn bản.', { label: 'Mở văn bản', run: open });
    }
    if (!isHere()) return fail(result.error);
    setRefusal(result.error);
    const path = result.error.field?.replace(/^values\./, '').split('.')[0];
    const refused = path
      ? form.current?.querySelector<HTMLElement>(
          `[data-path="${CSS.escape(path)}"], [data-path^="${CSS.escape(path)}."]`,
        )
      : null;
    if (refused) refused.focus();
    else if (focused instanceof HTMLElement) focused.focus();
  };
  const submit = (): void => once(create);
  useCommandKeys(FORM_COMMANDS, submit);
  const [pane, setPane] = useState<Pane>('form');
  const set = (id: string, value: FieldValue): void => {
    const next = { ...values, [id]: value };
    setValues(next);
    unsaved.set(template.id, next);
    if (refusal?.field === `values.${id}`) setRefusal(null);
  };
  return (
    <div className="editor template-form" data-pane={pane}>
      <div className="editor-top">
        <h1 title={template.description}>{template.name}</h1>
        <div className="command-bar">
          <button type="submit" form="template-form" className="primary" disabled={busy} title="Ctrl+Enter">
            Soạn văn bản
          </button>
          <a className="button" href={routeHash({ page: 'new', templateId: null })}>
            Chọn mẫu khác
          </a>
        </div>
        <PaneChoice pane={pane} onPane={setPane} />
      </div>
      <div className="form-pane">
        <div className="form-scroll">
          <form
            id="template-form"
            ref={form}
            className="form"
            noValidate
            // What would be typed while the document is made would stand in none.
            inert={busy}
            onSubmit={(event) => {
              event.preventDefault();
              submit();
            }}
            onKeyDown={(event) => {
              // Enter in a field goes nowhere: a half-filled form is not sent by accident.
              if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
            }}
          >
            <p className="help">{template.description}</p>
            {hasGuidance ? (
              <CheckField label="Hiện hướng dẫn soạn" value={showsGuidance} onChange={setShowsGuidance} />
            ) : null}
            {isFromBefore ? (
              <KeptNote
                onClear={() => {
                  unsaved.delete(template.id);
                  setValues(startValues(fields));
                  setFromBefore(false);
                  setRefusal(null);
                }}
              />
            ) : null}
            <Alert message={refusal?.message} />
            <div className="columns">
              {template.layouts.length > 1 ? (
                <SelectField
                  label="Thể thức"
                  path="layout"
                  value={layout}
                  options={[
                    ['state', 'Nhà nước (Nghị định 30)'],
                    ['party', 'Đảng (Hướng dẫn 36)'],
                  ]}
                  onChange={setLayout}
                />
              ) : null}
              {signers.length > 1 ? (
                <SelectField
                  label="Người ký"
                  value={signer}
                  options={signers.map(
                    (entry) => [entry.id, [entry.position, entry.name].filter(Boolean).join(' ')] as const,
                  )}
                  onChange={setSignerId}
                />
              ) : null}
            </div>
            <ProblemsContext value={problems}>
              {fields.map((field) => (
                <FormField
                  key={field.id}
                  field={field}
                  value={values[field.id] ?? ''}
                  suggestions={typedBefore.value ?? {}}
                  showsGuidance={showsGuidance}
                  onChange={(value) => set(field.id, value)}
                />
              ))}
            </ProblemsContext>
            {showsGuidance && guidance.length > 0 ? (
              <section aria-label="Các phần còn lại" className="stack">
                <h2>Các phần còn lại</h2>
                {guidance.map((text) => (
                  <GuidanceNote key={text} text={text} />
                ))}
              </section>
            ) : null}
            <p className="help">Soạn xong phần này vẫn sửa, thêm bớt được mọi phần của văn bản.</p>
          </form>
        </div>
      </div>
      {draft.document ? (
        <Preview document={draft.document} />
      ) : (
        <section className="preview-pane" aria-label="Bản xem trước">
          {draft.error?.code === 'no-office' ? (
            <div className="empty">
              <p>{draft.error.message}</p>
              <a className="button primary" href={routeHash({ page: 'office' })}>
                Khai hồ sơ cơ quan
              </a>
            </div>
          ) : null}
        </section>
      )}
    </div>
  );
}
