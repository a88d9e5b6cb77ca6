/** "Hoàn tác lần nhập này": says first what it will do, then does it, with what could not be taken back and why. */
import { useState } from 'react';
import type { OutputOf } from '../../../electron/api/define.ts';
import type { imports } from '../../../electron/api/imports.ts';
import { api } from '../../app/transport.ts';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from './job-progress.tsx';
import { useMessages } from '../../components/message.tsx';
import { useJob } from './use-job.ts';
import { Alert } from '../../components/alert.tsx';
import { numberText } from '../../app/number-text.ts';

type Undone = OutputOf<(typeof imports)['undo']>;

export interface UndoableRun {
  id: number;
  added: number;
  changed: number;
}

const SHOWN = 200;

/** @param source name of the file, where the button stands among those of other runs. @param isUndone only what its undoing left is shown */
export function UndoButton({
  run,
  source = '',
  isUndone = false,
}: {
  run: UndoableRun;
  source?: string;
  isUndone?: boolean;
}) {
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Undone | null>(null);
  const job = useJob();
  const { tell, fail } = useMessages();
  const isRunning = job.progress !== null;
  const undo = async (): Promise<void> => {
    const done = await job.run(
      (name) => api.imports.undo({ runId: run.id, job: name }),
      (result) => {
        if (result.ok)
          tell(
            `Lần nhập ${run.id}: đã hoàn tác ${numberText(result.value.undone)} hồ sơ, giữ nguyên ${numberText(result.value.kept.length)}.`,
          );
        else fail({ ...result.error, message: `Lần nhập ${run.id}: ${result.error.message}` });
      },
    );
    if (!done) return;
    setOutcome(done);
    setAsking(false);
  };
  const close = (): void => {
    if (isRunning) job.cancel();
    setAsking(false);
  };
  return (
    <>
      {outcome ? <Outcome outcome={outcome} /> : null}
      {isUndone || (outcome && outcome.undone > 0) ? null : (
        <button
          type="button"
          aria-label={source === '' ? undefined : `Hoàn tác lần nhập ${run.id} từ ${source}`}
          onClick={() => setAsking(true)}
        >
          {source === '' ? 'Hoàn tác lần nhập này' : 'Hoàn tác…'}
        </button>
      )}
      <Dialog open={isAsking} title="Hoàn tác lần nhập" onClose={close}>
        <p>Hoàn tác sẽ:</p>
        <ul>
          {run.added > 0 ? <li>xóa {numberText(run.added)} hồ sơ mà lần nhập này đã thêm;</li> : null}
          {run.changed > 0 ? (
            <li>
              đưa {numberText(run.changed)} hồ sơ mà lần nhập này đã sửa về đúng như trước khi nhập, kể cả số
              liệu năm và lãnh đạo;
            </li>
          ) : null}
          <li>
            giữ nguyên và nêu tên hồ sơ nào từ đó đến nay đã được sửa tiếp, có tệp kèm hoặc được dùng ở nơi
            khác.
          </li>
        </ul>
        <p>Hoàn tác rồi thì không làm ngược lại được; muốn có lại, hãy nhập lại tệp.</p>
        <Alert message={job.error?.message} />
        <JobProgress job={job} />
        <div className="inline">
          <button type="button" className="primary" disabled={isRunning} onClick={() => void undo()}>
            Hoàn tác
          </button>
          {isRunning ? null : (
            <button type="button" onClick={close}>
              Thôi
            </button>
          )}
        </div>
      </Dialog>
    </>
  );
}

function Outcome({ outcome: { undone, kept } }: { outcome: Undone }) {
  return (
    <div>
      <p role="status">
        {undone > 0
          ? `Đã hoàn tác ${numberText(undone)} hồ sơ.`
          : 'Không hoàn tác được hồ sơ nào; dữ liệu giữ nguyên như đang có.'}
      </p>
      {kept.length > 0 ? (
        <ul className="plain-list">
          {kept.slice(0, SHOWN).map(({ id, name, reason }) => (
            <li key={id}>
              Giữ lại “{name}”: {reason}
            </li>
          ))}
          {kept.length > SHOWN ? <li>… và {numberText(kept.length - SHOWN)} hồ sơ khác.</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
