/** "Nhập từ Excel": file, columns, preview, dry run, import, undo. Nothing is written before the last step. */
import { useEffect, useRef, useState } from 'react';
import { MAX_LIST_FILE, type FileReport, type ListPreview } from '../../../electron/api/imports.ts';
import type { Result } from '../../../electron/api/errors.ts';
import type { ImportTargetName } from '../../../electron/api/import-run.ts';
import { go, routeHash } from '../../app/route.ts';
import { localToday } from '../../app/day.ts';
import { api } from '../../app/transport.ts';
import { readBase64, takeFile } from '../../components/download.ts';
import { useMessages } from '../../components/message.tsx';
import { numberText } from '../../app/number-text.ts';
import { FileButton } from '../../components/file-button.tsx';
import { JobProgress } from './job-progress.tsx';
import { choiceOf, mappingOf, type Choice } from './mapping.ts';
import { MappingStep, type ListSettings } from './mapping-step.tsx';
import { PreviewStep } from './preview-step.tsx';
import { ReportView } from './report-view.tsx';
import { UndoButton } from './undo-button.tsx';
import { useJob } from './use-job.ts';
import { Alert } from '../../components/alert.tsx';

type Step = 'file' | 'mapping' | 'preview' | 'trial' | 'done';
const STEPS: readonly (readonly [Step, string])[] = [
  ['file', 'Chọn tệp'],
  ['mapping', 'Ghép cột'],
  ['preview', 'Xem trước'],
  ['trial', 'Chạy thử'],
  ['done', 'Kết quả'],
];

const START: ListSettings = {
  sheet: '',
  headerRow: -1,
  headerRowCount: 1,
  year: Number(localToday().slice(0, 4)),
  asExperts: true,
};

export function ImportPage({ target }: { target: ImportTargetName }) {
  const isPeople = target === 'people';
  const [step, setStep] = useState<Step>('file');
  const [file, setFile] = useState<{ fileName: string; base64: string } | null>(null);
  const [settings, setSettings] = useState<ListSettings>(START);
  /** As the columns were matched without the clerk, so that going back still tells how sure each is. */
  const [matched, setMatched] = useState<ListPreview | null>(null);
  const [preview, setPreview] = useState<ListPreview | null>(null);
  const [choice, setChoice] = useState<Choice>({});
  const [key, setKey] = useState<ListPreview['key']>([]);
  const [report, setReport] = useState<FileReport | null>(null);
  const job = useJob();
  const { tell, fail } = useMessages();
  const isBusy = job.progress !== null;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Each step begins at its head, so that keyboard and screen reader do not stay where a button was.
    if (step !== 'file') heading.current?.focus();
  }, [step]);

  const inputOf = (given: { fileName: string; base64: string }, with_: ListSettings) => ({
    target,
    ...given,
    ...(with_.sheet === '' ? {} : { sheet: with_.sheet }),
    ...(with_.headerRow < 0 ? {} : { headerRow: with_.headerRow, headerRowCount: with_.headerRowCount }),
    ...(isPeople ? { asExperts: with_.asExperts } : { year: with_.year }),
  });
  const take = (found: ListPreview, with_: ListSettings): void => {
    setMatched(found);
    setPreview(found);
    setChoice(choiceOf(found));
    setKey(found.key);
    setSettings({
      ...with_,
      sheet: found.sheet,
      headerRow: found.headerRows[0] ?? 0,
      headerRowCount: found.headerRows.length || 1,
    });
  };
  const open = async (chosen: File): Promise<void> => {
    const base64 = await job.run(() => takeFile(chosen, MAX_LIST_FILE, readBase64));
    if (base64 === null) return;
    const given = { fileName: chosen.name, base64 };
    const found = await job.run((name) => api.imports.readFile({ ...inputOf(given, START), job: name }));
    if (!found) return;
    setFile(given);
    take(found, START);
    setStep('mapping');
  };
  const change = async (next: ListSettings): Promise<void> => {
    const isOther =
      next.sheet !== settings.sheet ||
      next.headerRow !== settings.headerRow ||
      next.headerRowCount !== settings.headerRowCount;
    setSettings(next);
    if (!file || !isOther) return;
    const found = await job.run((name) => api.imports.readFile({ ...inputOf(file, next), job: name }));
    if (found) take(found, next);
    else setSettings(settings);
  };
  const mapping = preview ? mappingOf(choice, preview.fields) : {};
  const look = async (): Promise<void> => {
    if (!file) return;
    const found = await job.run((name) =>
      api.imports.readFile({ ...inputOf(file, settings), mapping, job: name }),
    );
    if (!found) return;
    setPreview(found);
    setKey(found.key);
    setStep('preview');
  };
  const apply = async (dryRun: boolean): Promise<void> => {
    if (!file) return;
    const onEndAway = (result: Result<FileReport>): void => {
      if (!result.ok)
        return fail({
          ...result.error,
          message: `Chưa nhập được “${file.fileName}”: ${result.error.message}`,
        });
      const { added, changed } = result.value;
      tell(`Đã nhập “${file.fileName}”: thêm ${numberText(added)}, sửa ${numberText(changed)}.`, {
        label: 'Các lần nhập',
        run: () => go({ page: 'import-runs' }),
      });
    };
    const done = await job.run(
      (name) => api.imports.applyFile({ ...inputOf(file, settings), mapping, key, dryRun, job: name }),
      dryRun ? undefined : onEndAway,
    );
    if (!done) return;
    setReport(done);
    setStep(dryRun ? 'trial' : 'done');
  };
  const missing = preview?.fields.filter(
    ({ key: field, isRequired }) => isRequired && !Object.values(choice).includes(field),
  );
  const back = (to: Step, label: string) => (
    <button type="button" disabled={isBusy} onClick={() => setStep(to)}>
      {label}
    </button>
  );

  return (
    <div className="page import-page">
      <div className="page-head">
        <h1>{isPeople ? 'Nhập chuyên gia từ Excel' : 'Nhập hội thành viên từ Excel'}</h1>
        <nav aria-label="Về nhập từ Excel" className="page-links">
          <a href={routeHash(isPeople ? { page: 'people' } : { page: 'associations', rows: null })}>
            {isPeople ? 'Danh sách người' : 'Danh sách hội'}
          </a>
          <a href={routeHash({ page: 'import-runs' })}>Các lần nhập</a>
        </nav>
      </div>
      <ol className="import-steps" aria-label="Các bước">
        {STEPS.map(([id, label]) => (
          <li key={id} aria-current={id === step ? 'step' : undefined}>
            {label}
          </li>
        ))}
      </ol>
      <Alert message={job.error?.message} />
      <JobProgress job={job} />
      {step === 'file' ? (
        <div className="empty">
          <p>
            Chọn tệp .xlsx hoặc .csv mà cơ quan đang có. Phần mềm tự tìm dòng tiêu đề, đổi phông chữ cũ
            (TCVN3, VNI) và cho xem trước; chưa ghi gì cho đến bước cuối.
          </p>
          <FileButton
            label="Chọn tệp Excel…"
            accept=".xlsx,.xlsm,.csv,.txt"
            disabled={isBusy}
            onFile={(chosen) => void open(chosen)}
          />
        </div>
      ) : (
        <h2 ref={heading} tabIndex={-1}>
          {STEPS.find(([id]) => id === step)?.[1]}: {file?.fileName}
        </h2>
      )}
      {step === 'mapping' && matched ? (
        <>
          <MappingStep
            preview={matched}
            choice={choice}
            onChoice={setChoice}
            settings={settings}
            onSettings={(next) => void change(next)}
            isPeople={isPeople}
          />
          {missing && missing.length > 0 ? (
            <p className="problem" role="alert">
              Chưa chọn cột cho: {missing.map(({ label }) => label).join(', ')}.
            </p>
          ) : null}
          <div className="inline">
            {back('file', 'Chọn tệp khác')}
            <button
              type="button"
              className="primary"
              disabled={isBusy || (missing?.length ?? 0) > 0}
              onClick={() => void look()}
            >
              Xem trước
            </button>
          </div>
        </>
      ) : null}
      {step === 'preview' && preview ? (
        <>
          <PreviewStep preview={preview} target={target} chosenKey={key} onKey={setKey} />
          <div className="inline">
            {back('mapping', 'Sửa ghép cột')}
            <button
              type="button"
              className="primary"
              disabled={isBusy || key.length === 0}
              onClick={() => void apply(true)}
            >
              Chạy thử
            </button>
          </div>
        </>
      ) : null}
      {step === 'trial' && report ? (
        <>
          <p className="banner">Chưa ghi gì. Đây là những việc sẽ làm khi nhập.</p>
          <ReportView report={report} target={target} />
          <div className="inline">
            {back('preview', 'Quay lại xem trước')}
            <button
              type="button"
              className="primary"
              disabled={isBusy || report.added + report.changed === 0}
              onClick={() => void apply(false)}
            >
              Nhập vào danh sách
            </button>
          </div>
        </>
      ) : null}
      {step === 'done' && report ? (
        <>
          <ReportView report={report} target={target} />
          <div className="inline">
            {back('file', 'Nhập tệp khác')}
            {report.runId === null ? null : <UndoButton run={{ ...report, id: report.runId }} />}
          </div>
        </>
      ) : null}
    </div>
  );
}
