/** The page on which a document is written: form and blocks at the left, its A4 pages at the right. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { StoredDocument } from '../../../electron/api/documents.ts';
import { applyFix } from '../../../templates/check/apply-fix.ts';
import type { Finding } from '../../../templates/check/finding.ts';
import type { Appendix } from '../../../templates/model/document.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import { resolveProfile } from '../../../templates/profiles/resolve.ts';
import { go } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { Dialog } from '../../components/dialog.tsx';
import { downloadBase64 } from '../../components/download.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import { BlockList, newBlockId } from './block-list.tsx';
import { Findings } from './findings.tsx';
import { FootForm, HeadForm } from './head-form.tsx';
import { Preview } from './preview.tsx';
import { commandOf, type EditorCommand } from './shortcuts.ts';
import { useDocument, type SaveState } from './use-document.ts';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Loads a document and opens its editor. */
export function DocumentEditorPage({ id }: { id: number }) {
  const [stored, setStored] = useState<StoredDocument | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    void api.documents
      .get({ id })
      .then((result) => (result.ok ? setStored(result.value) : setProblem(result.error.message)));
  }, [id]);
  if (problem)
    return (
      <p className="page alert" role="alert">
        {problem}
      </p>
    );
  if (!stored) return <p className="page">Đang mở văn bản…</p>;
  return <DocumentEditor stored={stored} />;
}

function saveText(state: SaveState): string {
  switch (state.type) {
    case 'saved':
      return `Đã lưu lúc ${new Date(state.at).toLocaleTimeString('vi-VN')}`;
    case 'pending':
      return 'Chưa lưu…';
    case 'saving':
      return 'Đang lưu…';
    case 'failed':
      return 'Chưa lưu được';
  }
}

function DocumentEditor({ stored }: { stored: StoredDocument }) {
  const open = useDocument(stored);
  const { document, change, undo, redo, flush, findings } = open;
  const { tell, fail } = useMessages();
  const [pages, setPages] = useState(1);
  const [templateName, setTemplateName] = useState<string | null>(null);
  const formSide = useRef<HTMLDivElement>(null);
  const profile = resolveProfile(document);

  const show = useCallback((path: string): void => {
    // The field itself or the nearest part around it.
    const steps = path.split('.');
    for (let length = steps.length; length > 0; length -= 1) {
      const target = formSide.current?.querySelector<HTMLElement>(
        `[data-path="${CSS.escape(steps.slice(0, length).join('.'))}"], [data-path="${CSS.escape([...steps.slice(0, length), 'content'].join('.'))}"]`,
      );
      if (target) {
        target.focus();
        target.scrollIntoView({ block: 'center' });
        return;
      }
    }
  }, []);

  const exportFile = useCallback(
    async (kind: 'docx' | 'pdf') => {
      if (!(await flush())) return;
      tell(kind === 'pdf' ? 'Đang tạo tệp PDF…' : 'Đang tạo tệp Word…');
      const result =
        kind === 'pdf'
          ? await api.documents.renderPdf({ id: stored.id })
          : await api.documents.renderDocx({ id: stored.id });
      if (!result.ok) return fail(result.error);
      downloadBase64(
        result.value.fileName,
        result.value.base64,
        kind === 'pdf' ? 'application/pdf' : DOCX_TYPE,
      );
      tell(`Đã xuất “${result.value.fileName}”.`);
    },
    [flush, stored.id, tell, fail],
  );

  const print = useCallback(async () => {
    if (!(await flush())) return;
    // The document's own page prints, never the screen.
    const frame = window.document.createElement('iframe');
    frame.className = 'visually-hidden';
    frame.title = 'Bản in';
    frame.src = `/print/${stored.id}`;
    frame.addEventListener('load', () => {
      frame.contentWindow?.addEventListener('afterprint', () => frame.remove());
      frame.contentWindow?.print();
    });
    window.document.body.append(frame);
  }, [flush, stored.id]);

  const run = useCallback(
    (command: EditorCommand) => {
      switch (command) {
        case 'save':
          void flush().then((ok) => ok && tell('Đã lưu.'));
          break;
        case 'undo':
          undo();
          break;
        case 'redo':
          redo();
          break;
        case 'print':
          void print();
          break;
        case 'docx':
        case 'pdf':
          void exportFile(command);
          break;
        case 'check':
          formSide.current?.querySelector<HTMLElement>('.check-area')?.scrollIntoView();
          break;
      }
    },
    [flush, undo, redo, print, exportFile, tell],
  );

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing) return;
      const command = commandOf(event);
      if (!command) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [run]);

  const fix = (finding: Finding): void => {
    if (!finding.fix) return;
    const fixed = applyFix(document, finding.fix);
    if (fixed.ok) change(fixed.value, '');
    else fail({ code: 'fix', message: fixed.errors[0]?.message ?? 'Không áp dụng được cách sửa này.' });
  };
  const setAppendix = (index: number, appendix: Appendix, step: string): void =>
    change(
      { ...document, appendices: document.appendices.map((entry, at) => (at === index ? appendix : entry)) },
      step,
    );
  const failure = open.saveState.type === 'failed' ? open.saveState.error : null;

  return (
    <div className="editor">
      <div className="toolbar" role="toolbar" aria-label="Lệnh văn bản">
        <h1>{`${kindOf(document.kind).name} ${document.subject}`}</h1>
        <span className={failure ? 'state error' : 'state'} role="status">
          {saveText(open.saveState)}
        </span>
        <span className="state">{pages} trang</span>
        <button type="button" onClick={() => run('undo')} disabled={!open.canUndo}>
          Hoàn tác
        </button>
        <button type="button" onClick={() => run('redo')} disabled={!open.canRedo}>
          Làm lại
        </button>
        <button type="button" onClick={() => run('print')}>
          In
        </button>
        <button type="button" className="primary" onClick={() => run('docx')}>
          Xuất Word
        </button>
        <button type="button" onClick={() => run('pdf')}>
          Xuất PDF
        </button>
        <button
          type="button"
          onClick={() => setTemplateName(document.subject.slice(0, 80) || kindOf(document.kind).name)}
        >
          Lưu thành mẫu
        </button>
        <button
          type="button"
          onClick={() => {
            void flush();
            go({ page: 'documents' });
          }}
        >
          Đóng
        </button>
      </div>
      <div className="form-side" ref={formSide}>
        {failure ? (
          <div className="alert" role="alert">
            {failure.message}
          </div>
        ) : null}
        <HeadForm document={document} onChange={change} />
        <fieldset>
          <legend>Nội dung</legend>
          <BlockList
            body={document.body}
            profile={profile}
            path="body"
            onChange={(body, step) => change({ ...document, body }, step)}
          />
        </fieldset>
        <FootForm document={document} onChange={change} />
        {document.appendices.map((appendix, index) => (
          <fieldset key={appendix.id}>
            <legend>Phụ lục {document.appendices.length > 1 ? index + 1 : ''}</legend>
            <TextField
              label="Tên phụ lục"
              multiline
              path={`appendices.${index}.title`}
              value={appendix.title}
              onChange={(title) => setAppendix(index, { ...appendix, title }, `appendices.${index}.title`)}
            />
            <SelectField
              label="Chiều giấy"
              value={appendix.orientation}
              options={[
                ['portrait', 'Dọc'],
                ['landscape', 'Ngang'],
              ]}
              onChange={(orientation) => setAppendix(index, { ...appendix, orientation }, '')}
            />
            <BlockList
              body={appendix.body}
              profile={profile}
              path={`appendices.${index}.body`}
              onChange={(body, step) => setAppendix(index, { ...appendix, body }, step)}
            />
            <button
              type="button"
              onClick={() =>
                change(
                  { ...document, appendices: document.appendices.filter((_entry, at) => at !== index) },
                  '',
                )
              }
            >
              Xóa phụ lục
            </button>
          </fieldset>
        ))}
        <div className="actions">
          <button
            type="button"
            onClick={() =>
              change(
                {
                  ...document,
                  appendices: [
                    ...document.appendices,
                    { id: newBlockId(), title: '', orientation: 'portrait', body: [] },
                  ],
                },
                '',
              )
            }
          >
            Thêm phụ lục
          </button>
        </div>
        <section className="check-area" aria-label="Kiểm tra">
          <h2>Kiểm tra ({findings.length})</h2>
          <Findings
            findings={findings}
            onShow={(finding) => show(finding.place.path.join('.'))}
            onFix={fix}
          />
        </section>
      </div>
      <div className="sheet-side" tabIndex={0} role="region" aria-label="Trang văn bản">
        <Preview document={document} onPages={setPages} onPick={show} />
      </div>
      <SaveTemplateDialog documentId={stored.id} name={templateName} onName={setTemplateName} flush={flush} />
    </div>
  );
}

function SaveTemplateDialog({
  documentId,
  name,
  onName,
  flush,
}: {
  documentId: number;
  name: string | null;
  onName: (name: string | null) => void;
  flush: () => Promise<boolean>;
}) {
  const { tell, fail } = useMessages();
  const save = async (): Promise<void> => {
    if (name === null || !(await flush())) return;
    const result = await api.templates.saveFromDocument({
      documentId,
      name: name.trim() || 'Mẫu mới',
      description: '',
    });
    if (!result.ok) return fail(result.error);
    tell(`Đã lưu mẫu “${result.value.name}”.`);
    onName(null);
  };
  return (
    <Dialog open={name !== null} title="Lưu thành mẫu của cơ quan" onClose={() => onName(null)}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField label="Tên mẫu" value={name ?? ''} onChange={onName} required />
        <button type="submit" className="primary">
          Lưu mẫu
        </button>
      </form>
    </Dialog>
  );
}
