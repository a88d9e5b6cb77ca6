/** Editing a template of the office's own: fields, outline, guidance, with the pages it will make beside. */
import { useCallback, useDeferredValue, useMemo, useRef, useState, type ReactNode } from 'react';
import { placeholderNames, showPlaceholders } from '../../../templates/catalogue/placeholder-names.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import type { OfficeProfile } from '../../../templates/model/office.ts';
import type { Parsed } from '../../../templates/model/parse.ts';
import { go, placeNow, routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { localToday } from '../../app/day.ts';
import { useCommandKeys } from '../../app/use-command-keys.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useQuery } from '../../app/use-query.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useMessages } from '../../components/message.tsx';
import { PaneChoice, type Pane } from '../../components/pane-choice.tsx';
import { Part, PartsNav } from '../../components/parts.tsx';
import { ProblemsContext } from '../../components/problems.ts';
import { Preview } from '../documents/preview.tsx';
import { TEMPLATE_COMMANDS, type TemplateCommandId } from './commands.ts';
import type { EditOutline } from './outline-edit.ts';
import { OutlineEditor } from './outline-editor.tsx';
import { previewDraft } from './preview-draft.ts';
import { TemplateAboutForm } from './template-about-form.tsx';
import { TemplateFieldsForm } from './template-fields-form.tsx';
import { TemplateAppendicesForm, TemplateFootForm } from './template-foot-form.tsx';
import { TemplateHeadForm } from './template-head-form.tsx';
import { useGuidanceEdit, useTemplateEdit } from './use-template-edit.ts';

/** Loads a template to edit; one that came with the program is duplicated first. */
export function TemplateEditor({ id }: { id: string }) {
  const form = useQuery(`form ${id}`, [], () => api.templates.form({ id }));
  const definition = useQuery(`get ${id}`, [], () => api.templates.get({ id }));
  const { tell, fail } = useMessages();
  const once = useOneAtATime();
  const duplicate = async (): Promise<void> => {
    const isHere = placeNow();
    const result = await api.templates.duplicate({ id });
    if (!result.ok) return fail(result.error);
    const open = (): void => go({ page: 'template', id: result.value.id });
    if (isHere()) return open();
    tell('Đã nhân bản mẫu.', { label: 'Sửa bản sao', run: open });
  };
  const error = form.error ?? definition.error;
  if (error)
    return (
      <Notice title="Không mở được mẫu" text={error.message}>
        <a className="button" href={routeHash({ page: 'templates' })}>
          Về danh sách mẫu
        </a>
      </Notice>
    );
  if (!form.value || !definition.value)
    return (
      <div className="page">
        <h1 className="visually-hidden">Sửa mẫu văn bản</h1>
        <p role="status">Đang mở mẫu…</p>
      </div>
    );
  const { updatedAt } = form.value.template;
  if (updatedAt === null)
    return (
      <Notice
        title={form.value.template.name}
        text="Mẫu có sẵn không sửa được. Hãy nhân bản thành mẫu của cơ quan rồi sửa bản đó."
      >
        <button type="button" className="primary" onClick={() => once(duplicate)}>
          Nhân bản và sửa
        </button>
        <a className="button" href={routeHash({ page: 'templates' })}>
          Về danh sách mẫu
        </a>
      </Notice>
    );
  return <OpenTemplate stored={definition.value} storedAt={updatedAt} />;
}

function Notice({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className="page">
      <h1>{title}</h1>
      <p className="help">{text}</p>
      <div className="inline">{children}</div>
    </div>
  );
}

const PARTS = [
  ['about', 'Mẫu'],
  ['fields', 'Ô điền'],
  ['head', 'Phần đầu'],
  ['body', 'Nội dung'],
  ['foot', 'Phần cuối'],
  ['appendices', 'Phụ lục'],
] as const;

function OpenTemplate({ stored, storedAt }: { stored: TemplateDefinition; storedAt: string }) {
  const open = useTemplateEdit(stored, storedAt);
  const { template, problems, edit, isChanged } = open;
  const { tell, fail } = useMessages();
  const [asks, setAsks] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const names = useMemo(() => placeholderNames(template.fields, null), [template.fields]);
  const shownProblems = useMemo(
    () => problems.map(({ path, message }) => ({ path, message: showPlaceholders(message, names) })),
    [problems, names],
  );
  const office = useQuery('office', ['office'], () => api.office.get({}));
  // Pages may lag behind typing; the boxes may not.
  const preview = usePreview(useDeferredValue(template), office.value);

  const showProblem = (): void => {
    const path = problems[0]?.path ?? '';
    const steps = path.split('.');
    // The place itself, or the nearest one around it that has a box.
    for (let length = steps.length; length > 0; length -= 1) {
      const place = CSS.escape(steps.slice(0, length).join('.'));
      const box = frame.current?.querySelector<HTMLElement>(
        `[data-path="${place}"], [data-path^="${place}."]`,
      );
      if (!box) continue;
      box.closest('details')?.setAttribute('open', '');
      box.scrollIntoView({ block: 'center' });
      return box.focus({ preventScroll: true });
    }
  };
  const run = async (id: TemplateCommandId): Promise<void> => {
    switch (id) {
      case 'undo':
        return open.undo();
      case 'redo':
        return open.redo();
      case 'save': {
        if (problems.length > 0) {
          showProblem();
          return fail({
            code: 'invalid',
            message: `Mẫu còn ${problems.length} chỗ cần sửa nên chưa lưu được.`,
          });
        }
        const error = await open.save();
        return error ? fail(error) : tell(`Đã lưu mẫu “${template.name}”.`);
      }
      case 'draft':
        return go({ page: 'new', templateId: template.id });
      case 'close':
        return isChanged ? setAsks(true) : go({ page: 'templates' });
    }
  };
  useCommandKeys(TEMPLATE_COMMANDS, (id) => void run(id));
  const isEnabled = (id: TemplateCommandId): boolean => {
    if (id === 'undo') return open.canUndo;
    if (id === 'redo') return open.canRedo;
    if (id === 'save') return isChanged;
    // What is drafted is the stored template.
    return id !== 'draft' || !isChanged;
  };
  const onBody = useCallback<EditOutline>(
    (update, step) =>
      edit(
        (before) => ({ ...before, document: { ...before.document, body: update(before.document.body) } }),
        step,
      ),
    [edit],
  );
  const onGuidance = useGuidanceEdit(edit);
  const [pane, setPane] = useState<Pane>('form');

  return (
    <div className="editor template-editor" data-pane={pane} ref={frame}>
      <div className="editor-top">
        <h1 title={template.description}>{template.name}</h1>
        <CommandBar
          label="Lệnh mẫu"
          commands={TEMPLATE_COMMANDS}
          isEnabled={isEnabled}
          onRun={(id) => void run(id)}
        />
        <PaneChoice pane={pane} onPane={setPane} />
      </div>
      <div className="form-pane">
        <PartsNav label="Các phần của mẫu" parts={PARTS} root={frame} />
        <div className="form-scroll">
          <ProblemsContext value={shownProblems}>
            <Part id="about" parts={PARTS}>
              <TemplateAboutForm template={template} edit={edit} />
            </Part>
            <Part id="fields" parts={PARTS}>
              <p className="help">
                Người soạn được hỏi lần lượt các ô này. Đổi thứ tự: đặt con trỏ vào ô rồi bấm Alt+↑, Alt+↓.
              </p>
              <TemplateFieldsForm
                fields={template.fields}
                onChange={(fields, step) => edit((before) => ({ ...before, fields }), step)}
              />
            </Part>
            <Part id="head" parts={PARTS}>
              <TemplateHeadForm template={template} names={names} edit={edit} />
            </Part>
            <Part id="body" parts={PARTS}>
              <OutlineEditor
                blocks={template.document.body}
                fields={template.fields}
                guidance={template.guidance}
                path="document.body"
                onEdit={onBody}
                onGuidance={onGuidance}
              />
            </Part>
            <Part id="foot" parts={PARTS}>
              <TemplateFootForm template={template} names={names} edit={edit} />
            </Part>
            <Part id="appendices" parts={PARTS}>
              <TemplateAppendicesForm template={template} names={names} edit={edit} />
            </Part>
          </ProblemsContext>
        </div>
      </div>
      {preview?.ok ? (
        <Preview document={preview.value} />
      ) : (
        <section className="preview-pane" aria-label="Bản xem trước">
          {preview ? <p className="empty">Chưa xem trước được. {preview.errors[0]?.message}</p> : null}
          {office.isLoaded && office.value === null ? (
            <div className="empty">
              <p>Chưa có hồ sơ cơ quan nên chưa xem trước được.</p>
              <a className="button primary" href={routeHash({ page: 'office' })}>
                Khai hồ sơ cơ quan
              </a>
            </div>
          ) : null}
        </section>
      )}
      <footer className="status-bar">
        <span role="status" data-template={isChanged ? 'changed' : 'saved'}>
          {isChanged ? 'Có thay đổi chưa lưu' : 'Đã lưu'}
        </span>
        {problems.length > 0 ? (
          <button type="button" className="quiet" onClick={showProblem}>
            {problems.length} chỗ cần sửa
          </button>
        ) : null}
      </footer>
      <Dialog open={asks} title="Mẫu có thay đổi chưa lưu" onClose={() => setAsks(false)}>
        <div className="form">
          <p>Bạn muốn lưu các thay đổi của mẫu “{template.name}” không?</p>
          <div className="inline">
            <button
              type="button"
              className="primary"
              onClick={() => {
                setAsks(false);
                void run('save');
              }}
            >
              Lưu mẫu
            </button>
            <button
              type="button"
              onClick={() => {
                open.discard();
                go({ page: 'templates' });
              }}
            >
              Bỏ thay đổi
            </button>
            <button type="button" onClick={() => setAsks(false)}>
              Sửa tiếp
            </button>
          </div>
        </div>
      </Dialog>
    </div>
  );
}

/** What the template makes with its labels for values. */
function usePreview(
  template: TemplateDefinition,
  office: OfficeProfile | null,
): Parsed<AdminDocument> | null {
  const [today] = useState(localToday);
  return useMemo(() => (office ? previewDraft(template, office, today) : null), [template, office, today]);
}
