/** Where a document is written: its parts as a form at the left with the check below, its A4 pages at the right. */
import { startTransition, useCallback, useEffect, useMemo, useRef, useState, type FocusEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Phrases, StoredDocument } from '../../../electron/api/documents.ts';
import { applyEdits } from '../../../templates/model/apply-edits.ts';
import type { Finding } from '../../../templates/check/finding.ts';
import type { TextHit } from '../../../templates/model/find-text.ts';
import type { LegalBasis } from '../../../templates/model/document.ts';
import { kindOf } from '../../../templates/model/kinds.ts';
import { go, placeNow } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { localToday } from '../../app/day.ts';
import { useCommandKeys } from '../../app/use-command-keys.ts';
import { useOneAtATime } from '../../app/use-one-at-a-time.ts';
import { useQuery } from '../../app/use-query.ts';
import { CommandBar } from '../../components/command-bar.tsx';
import { downloadBase64 } from '../../components/download.ts';
import { PaneChoice, type Pane } from '../../components/pane-choice.tsx';
import { Part, PartsNav } from '../../components/parts.tsx';
import { PickDialog } from '../../components/pick-dialog.tsx';
import { useMessages } from '../../components/message.tsx';
import { ProblemsContext, type FieldProblem } from '../../components/problems.ts';
import { AppendicesForm } from './appendices-form.tsx';
import { BasesForm } from './bases-form.tsx';
import { BodyEditor, type BodyHandle } from './body/body-editor.tsx';
import { BAR_COMMANDS, EDITOR_COMMANDS, type EditorCommandId } from './commands.ts';
import { CheckPanel } from './check-panel.tsx';
import { FindBar } from './find-bar.tsx';
import { sortFindings } from './findings.tsx';
import { FootForm } from './foot-form.tsx';
import { HeadForm } from './head-form.tsx';
import { importedOf } from './import-notes.ts';
import { OriginalText } from './original-text.tsx';
import { outlineOf } from './outline.ts';
import { Preview } from './preview.tsx';
import { printDocument } from './print-document.ts';
import { SaveProblem } from './save-problem.tsx';
import { SaveTemplateDialog } from './save-template-dialog.tsx';
import { bodyOf, fieldAt, showField } from './show-field.ts';
import { useDocument, type SaveState } from './use-document.ts';
import { useNumbers } from './use-numbers.ts';
import { VersionsDialog } from './versions-dialog.tsx';

const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const NO_PROBLEMS: readonly FieldProblem[] = [];
const NO_PHRASES: Phrases = {
  agencies: [],
  funding: [],
  products: [],
  bases: [],
  recipientGroups: [],
  recipients: [],
  signers: [],
  positions: [],
  authorities: [],
};
const NO_GUIDANCE: Readonly<Record<string, string>> = {};

const PARTS = [
  ['head', 'Đầu văn bản'],
  ['bases', 'Căn cứ'],
  ['body', 'Nội dung'],
  ['foot', 'Nơi nhận, chữ ký'],
  ['appendices', 'Phụ lục'],
] as const;

function saveText(state: SaveState): string {
  switch (state.type) {
    case 'saved':
      return `Đã lưu lúc ${new Date(state.at).toLocaleTimeString('vi-VN', { timeStyle: 'short' })}`;
    case 'pending':
      return 'Có thay đổi chưa lưu…';
    case 'saving':
      return 'Đang lưu…';
    case 'failed':
      return 'Chưa lưu được';
  }
}

/** The first line of what is selected, to be looked for. */
function selectedWords(): string {
  return (window.getSelection()?.toString().split('\n')[0] ?? '').slice(0, 200);
}

export function DocumentEditor({ stored, onReload }: { stored: StoredDocument; onReload: () => void }) {
  const open = useDocument(stored);
  const { document, edit, laterWork, undo, redo, flush, checked, latest } = open;
  const { tell, fail } = useMessages();
  const [dialog, setDialog] = useState<'template' | 'versions' | 'goto' | null>(null);
  const [search, setSearch] = useState<{ replaces: boolean; words: string; turn: number } | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const [selected, setSelected] = useState<number | null>(null);
  const [pages, setPages] = useState<number | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const lastInPane = useRef(new Map<Element, HTMLElement>());
  const { notes, original } = importedOf(stored.id);
  const [pane, setPane] = useState<Pane>('form');
  const [side, setSide] = useState<'pages' | 'original'>('pages');
  const [panel, setPanel] = useState<'check' | 'import'>(notes.length > 0 ? 'import' : 'check');
  const findings = useMemo(() => sortFindings(checked?.findings ?? []), [checked]);
  const { numbers, nameOf } = useNumbers(document);
  const [bodies] = useState(() => new Map<string, BodyHandle>());
  const show = useCallback((path: string) => showField(form.current, bodies, path), [bodies]);
  const pick = useCallback(
    (path: string) => {
      setPane('form');
      // Once the form is there.
      requestAnimationFrame(() => show(path));
    },
    [show],
  );
  const register = useCallback(
    (path: string, handle: BodyHandle) => {
      bodies.set(path, handle);
      return () => void bodies.delete(path);
    },
    [bodies],
  );
  const rangeOf = useCallback(
    ({ path, start, end }: TextHit) => {
      const body = bodyOf(bodies, path.join('.'));
      return body ? body.handle.range(body.steps, start, end) : null;
    },
    [bodies],
  );
  const reveal = useCallback(
    (hit: TextHit, enter: boolean): void => {
      const path = hit.path.join('.');
      if (enter) return showField(form.current, bodies, path, hit);
      const scroller = form.current;
      const target = rangeOf(hit) ?? fieldAt(scroller, path);
      if (!scroller || !target) return;
      const [box, seen] = [target.getBoundingClientRect(), scroller.getBoundingClientRect()];
      if (box.top < seen.top || box.bottom > seen.bottom)
        scroller.scrollTo({ top: scroller.scrollTop + box.top - seen.top - seen.height / 3 });
      // For each letter of the words that are looked for: such updates must not pile up before the letters.
      startTransition(() => setPlace(path));
    },
    [bodies, rangeOf],
  );
  const refuse = useCallback((message: string) => fail({ code: 'paste', message }), [fail]);
  const office = useQuery('office', ['office'], () => api.office.get({})).value;
  const phrases = useQuery('phrases', ['office'], () => api.documents.phrases({})).value;
  const guidance = useQuery(`guidance ${stored.id}`, [], () =>
    api.documents.guidance({ id: stored.id }),
  ).value;
  const today = localToday();
  const writing = useMemo(
    () => ({
      guidance: guidance ?? NO_GUIDANCE,
      known: phrases ?? NO_PHRASES,
      today,
      nameOf,
      laterWork,
      onPlace: setPlace,
      onProblem: refuse,
      register,
    }),
    [guidance, phrases, today, nameOf, laterWork, refuse, register],
  );
  const editBases = useCallback(
    (bases: LegalBasis[], step: string) => edit((before) => ({ ...before, bases }), step),
    [edit],
  );

  /** Stores what is written; says so where a command cannot go on without it. */
  const isStored = useCallback(
    async (what: string): Promise<boolean> => {
      if (await flush()) return true;
      fail({
        code: 'unsaved',
        message: `Văn bản còn phần chưa lưu được nên chưa ${what}; lý do ghi ở đầu biểu mẫu.`,
      });
      form.current?.scrollTo({ top: 0 });
      return false;
    },
    [flush, fail],
  );
  const keepForRestore = useCallback(() => isStored('lấy lại bản trước'), [isStored]);
  const exportFile = useCallback(
    async (kind: 'docx' | 'pdf') => {
      if (!(await isStored('xuất'))) return;
      tell(kind === 'pdf' ? 'Đang tạo tệp PDF…' : 'Đang tạo tệp Word…');
      const result =
        kind === 'pdf'
          ? await api.documents.renderPdf({ id: stored.id })
          : await api.documents.renderDocx({ id: stored.id });
      if (!result.ok) return fail(result.error);
      const { fileName, base64 } = result.value;
      downloadBase64(fileName, base64, kind === 'pdf' ? 'application/pdf' : DOCX_TYPE);
      tell(`Đã xuất tệp “${fileName}”.`);
    },
    [isStored, stored.id, tell, fail],
  );

  const showNextFinding = useCallback(() => {
    if (checked === null) return tell('Đang kiểm tra, chưa xong.');
    if (findings.length === 0) return tell('Không có gì cần sửa.');
    const next = selected === null ? 0 : (selected + 1) % findings.length;
    const finding = findings[next];
    setPane('form');
    setPanel('check');
    setSelected(next);
    if (finding) show(finding.place.path.join('.'));
  }, [checked, findings, selected, show, tell]);

  const enter = useCallback(
    (element: HTMLElement): void => {
      // The editor of a body keeps its own caret.
      const body = bodies.get(element.dataset['path'] ?? '');
      if (body) body.enter();
      else element.focus();
    },
    [bodies],
  );
  const duplicate = useCallback(async (): Promise<void> => {
    const isHere = placeNow();
    if (!(await isStored('nhân bản'))) return;
    const copy = await api.documents.duplicate({ id: stored.id });
    if (!copy.ok) return fail(copy.error);
    const open = (): void => go({ page: 'document', id: copy.value.id });
    if (!isHere()) return tell('Đã nhân bản văn bản.', { label: 'Mở bản sao', run: open });
    open();
    tell('Đã mở bản sao; số và ngày để trống.');
  }, [isStored, stored.id, tell, fail]);
  const restore = useCallback(async (): Promise<void> => {
    const isHere = placeNow();
    const restored = await api.documents.restore({ id: stored.id });
    if (!restored.ok) return fail(restored.error);
    const open = (): void => go({ page: 'document', id: stored.id });
    if (isHere()) return open();
    tell('Đã khôi phục văn bản.', { label: 'Mở văn bản', run: open });
  }, [stored.id, tell, fail]);
  const remove = useCallback(async (): Promise<void> => {
    const isHere = placeNow();
    if (!(await isStored('xóa'))) return;
    const removed = await api.documents.remove({ id: stored.id });
    if (!removed.ok) return fail(removed.error);
    if (isHere()) go({ page: 'documents' });
    tell('Đã chuyển văn bản vào thùng rác.', { label: 'Khôi phục', run: () => void restore() });
  }, [isStored, stored.id, restore, tell, fail]);

  const once = useOneAtATime();
  const run = useCallback(
    async (command: EditorCommandId): Promise<void> => {
      switch (command) {
        case 'save':
          if (await isStored('lưu')) tell('Đã lưu.');
          return;
        case 'undo':
          return undo();
        case 'redo':
          return redo();
        case 'print':
          if (await isStored('in')) printDocument(stored.id);
          return;
        case 'docx':
        case 'pdf':
          return exportFile(command);
        case 'template':
        case 'versions':
          return setDialog(command);
        case 'check':
          return showNextFinding();
        case 'find':
        case 'replace':
          setPane('form');
          return setSearch((before) => ({
            replaces: command === 'replace' || (before?.replaces ?? false),
            words: selectedWords(),
            turn: (before?.turn ?? 0) + 1,
          }));
        case 'goto':
          setPane('form');
          return setDialog('goto');
        case 'pane':
          return focusNextPane(frame.current, setPane, lastInPane.current, enter);
        case 'close': {
          const isHere = placeNow();
          if ((await isStored('đóng')) && isHere()) go({ page: 'documents' });
          return;
        }
        case 'duplicate':
          return once(duplicate);
        case 'remove':
          return once(remove);
      }
    },
    [isStored, undo, redo, exportFile, showNextFinding, enter, once, duplicate, remove, stored.id, tell],
  );

  // The head comes from the template and the office; what is written is the body.
  useEffect(() => {
    form.current?.querySelector('[data-part="body"]')?.scrollIntoView({ block: 'start' });
    bodies.get('body')?.enter();
  }, [bodies]);
  const start = useCallback((id: EditorCommandId) => void run(id), [run]);
  useCommandKeys(EDITOR_COMMANDS, start);

  // Bars and lists that say nothing of the text stay as they are while it is typed: what is given to them stays the same.
  const fix = useCallback(
    (finding: Finding): void => {
      if (!finding.fix) return;
      // A fix holds whole texts of the document that was checked: it would take back what was written since.
      if (checked?.document !== latest())
        return tell('Văn bản vừa thay đổi, đang kiểm tra lại. Hãy bấm lại sau giây lát.');
      const fixed = applyEdits(latest(), finding.fix.edits);
      if (!fixed.ok)
        return fail({ code: 'fix', message: fixed.errors[0]?.message ?? 'Không áp dụng được cách sửa này.' });
      const { value } = fixed;
      edit(() => value, '');
      setSelected(null);
      tell('Đã sửa. Bấm Ctrl+Z để trở về như cũ.');
    },
    [checked, latest, edit, fail, tell],
  );
  const showFinding = useCallback(
    (finding: Finding, index: number): void => {
      if (panel === 'check') setSelected(index);
      show(finding.place.path.join('.'));
    },
    [panel, show],
  );
  const failure = open.problem;
  const problems = useMemo<readonly FieldProblem[]>(
    () =>
      failure?.field?.startsWith('document.')
        ? [
            {
              path: failure.field.slice('document.'.length),
              message: failure.message.split('\n')[0]?.split(' › ').at(-1) ?? '',
            },
          ]
        : NO_PROBLEMS,
    [failure],
  );
  const onFocus = (event: FocusEvent<HTMLElement>): void => {
    const path = event.target.dataset['path'];
    // The editor of a body tells the place of its caret itself.
    if (path && !bodies.has(path)) setPlace(path);
  };
  const remember = ({ target }: FocusEvent<HTMLElement>): void => {
    const inPane = target.closest(PANES);
    if (inPane) lastInPane.current.set(inPane, target);
  };
  const { canUndo, canRedo } = open;
  const isEnabled = useCallback(
    (id: EditorCommandId): boolean => (id === 'undo' ? canUndo : id !== 'redo' || canRedo),
    [canUndo, canRedo],
  );
  const title = `${kindOf(document.kind).name}${document.subject === '' ? '' : ` ${document.subject}`}`;

  return (
    <div className="editor" data-pane={pane} data-document={stored.id} ref={frame} onFocus={remember}>
      <div className="editor-top">
        <h1 title={title}>{title}</h1>
        <CommandBar label="Lệnh văn bản" commands={BAR_COMMANDS} isEnabled={isEnabled} onRun={start} />
        <PaneChoice pane={pane} onPane={setPane} />
      </div>
      <div className="form-pane">
        <PartsNav label="Các phần của văn bản" parts={PARTS} root={form} />
        {search ? (
          <FindBar
            document={document}
            edit={edit}
            replaces={search.replaces}
            onReplaces={(replaces) => setSearch({ ...search, replaces })}
            asked={search}
            place={place}
            rangeOf={rangeOf}
            reveal={reveal}
            onClose={() => setSearch(null)}
          />
        ) : null}
        {/* Scrolled by keys as well: its fields take the focus. */}
        <div className="form-scroll" ref={form} onFocus={onFocus}>
          <ProblemsContext value={problems}>
            {failure ? (
              <SaveProblem
                error={failure}
                documentId={stored.id}
                latest={latest}
                onRetry={() => void flush()}
                onGiveUp={open.giveUp}
                onReload={onReload}
                onShow={show}
              />
            ) : null}
            <Part id="head" parts={PARTS}>
              <HeadForm document={document} edit={edit} office={office} />
            </Part>
            <Part id="bases" parts={PARTS}>
              <BasesForm bases={document.bases} nameOf={nameOf} known={writing.known} onChange={editBases} />
            </Part>
            <Part id="body" parts={PARTS}>
              <BodyEditor
                what="nội dung"
                body={document.body}
                numbers={numbers.body}
                path="body"
                onEdit={(body, step) => edit((before) => ({ ...before, body }), step)}
                {...writing}
              />
            </Part>
            <Part id="foot" parts={PARTS}>
              <FootForm document={document} edit={edit} known={writing.known} />
            </Part>
            <Part id="appendices" parts={PARTS}>
              <AppendicesForm
                appendices={document.appendices}
                numbers={numbers.appendices}
                edit={edit}
                writing={writing}
              />
            </Part>
          </ProblemsContext>
        </div>
        <CheckPanel
          findings={checked === null ? null : findings}
          notes={notes}
          panel={panel}
          selected={selected}
          onPanel={setPanel}
          onShow={showFinding}
          onFix={fix}
        />
      </div>
      <div className="side-pane">
        {original.length > 0 ? (
          <div className="side-choice" role="group" aria-label="Khung bên phải">
            <button
              type="button"
              className="quiet"
              aria-pressed={side === 'pages'}
              onClick={() => setSide('pages')}
            >
              Trang A4
            </button>
            <button
              type="button"
              className="quiet"
              aria-pressed={side === 'original'}
              onClick={() => setSide('original')}
            >
              Bản gốc trong tệp
            </button>
          </div>
        ) : null}
        {side === 'original' ? (
          <OriginalText lines={original} />
        ) : (
          <Preview document={document} place={place} onPick={pick} onPages={setPages} />
        )}
      </div>
      <footer className="status-bar">
        <span role="status" className={failure ? 'failed' : undefined} data-save={open.saveState.type}>
          {saveText(open.saveState)}
        </span>
        <span>{pages === null ? '' : `${pages} trang`}</span>
        <span>{checked === null ? 'Đang kiểm tra…' : `Kiểm tra: ${findings.length}`}</span>
        <span>{document.layout === 'state' ? 'Thể thức nhà nước' : 'Thể thức của Đảng'}</span>
      </footer>
      <SaveTemplateDialog
        open={dialog === 'template'}
        documentId={stored.id}
        templateId={stored.templateId}
        suggestedName={title.slice(0, 100)}
        flush={flush}
        onClose={() => setDialog(null)}
      />
      <PickDialog
        open={dialog === 'goto'}
        title="Đến một mục"
        action="Đến"
        empty="Văn bản chưa có mục nào."
        entries={dialog === 'goto' ? outlineOf(document, numbers) : []}
        onClose={() => setDialog(null)}
        onPick={([path]) => {
          // Closed first, and at once: it would take the focus back, and the next letters are meant for the place.
          flushSync(() => setDialog(null));
          if (path !== undefined) show(path);
        }}
      />
      <VersionsDialog
        open={dialog === 'versions'}
        documentId={stored.id}
        document={document}
        onClose={() => setDialog(null)}
        isStored={keepForRestore}
        onRestore={(version) => edit(() => version, '')}
      />
    </div>
  );
}

const PANES = '.form-scroll, .check-panel, .preview-scroll';

/** F6 goes round the panes, as in Windows programs: back to where one was in each. */
function focusNextPane(
  frame: HTMLElement | null,
  setPane: (pane: Pane) => void,
  lastIn: ReadonlyMap<Element, HTMLElement>,
  enter: (element: HTMLElement) => void,
): void {
  const panes = [...(frame?.querySelectorAll<HTMLElement>(PANES) ?? [])];
  const now = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(now + 1) % panes.length];
  if (!next) return;
  setPane(next.closest('.side-pane') ? 'pages' : 'form');
  const last = lastIn.get(next);
  const first =
    next.tabIndex >= 0 ? next : next.querySelector<HTMLElement>('input, textarea, select, button');
  const target = last && next.contains(last) ? last : first;
  if (!target) return;
  if (next.checkVisibility()) enter(target);
  else requestAnimationFrame(() => enter(target));
}
