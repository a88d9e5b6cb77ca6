/** "Hoàn tác lần nhập này", with what could not be undone and why. */
import { useState } from 'react';
import type { OutputOf } from '../../../electron/api/define.ts';
import type { imports } from '../../../electron/api/imports.ts';
import { api } from '../../app/transport.ts';
import { useMessages } from '../../components/message.tsx';

type Undone = OutputOf<(typeof imports)['undo']>;

export function UndoButton({ runId, source = '' }: { runId: number; source?: string }) {
  const [isRunning, setRunning] = useState(false);
  const [outcome, setOutcome] = useState<Undone | null>(null);
  const { tell, fail } = useMessages();
  const undo = async (): Promise<void> => {
    setRunning(true);
    const result = await api.imports.undo({ runId });
    setRunning(false);
    if (!result.ok) return fail(result.error);
    setOutcome(result.value);
    tell(`Đã hoàn tác ${result.value.undone} hồ sơ.`);
  };
  if (outcome)
    return (
      <div>
        <p role="status">Đã hoàn tác {outcome.undone} hồ sơ.</p>
        {outcome.kept.length > 0 ? (
          <ul className="plain-list">
            {outcome.kept.map(({ id, name, reason }) => (
              <li key={id}>
                Giữ lại “{name}”: {reason}
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    );
  return (
    <button
      type="button"
      disabled={isRunning}
      aria-label={source === '' ? undefined : `Hoàn tác lần nhập ${runId} từ ${source}`}
      onClick={() => void undo()}
    >
      {source === '' ? 'Hoàn tác lần nhập này' : 'Hoàn tác'}
    </button>
  );
}
