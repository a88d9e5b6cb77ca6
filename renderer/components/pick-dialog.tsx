/** Choosing one or several entries of a list, found by typing without diacritics. */
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Alert } from './alert.tsx';
import { Dialog } from './dialog.tsx';
import { TextField } from './field.tsx';
import { fold } from './register/fold.ts';

export interface PickEntry {
  key: string;
  title: string;
  /** More about it, in smaller letters. */
  note?: string;
}

const MOST_SHOWN = 200;

export function PickDialog({
  open,
  title,
  entries,
  empty,
  problem = null,
  action,
  several = false,
  onClose,
  onPick,
}: {
  open: boolean;
  title: string;
  entries: readonly PickEntry[];
  /** Said where there is nothing to choose from. */
  empty: string;
  /** Why entries are missing, in Vietnamese. */
  problem?: string | null | undefined;
  /** Text of the button. */
  action: string;
  several?: boolean;
  onClose: () => void;
  onPick: (keys: string[]) => void;
}) {
  return (
    <Dialog open={open} title={title} onClose={onClose}>
      <Alert message={problem} />
      <PickList entries={entries} empty={empty} action={action} several={several} onPick={onPick} />
    </Dialog>
  );
}

function PickList({
  entries,
  empty,
  action,
  several,
  onPick,
}: {
  entries: readonly PickEntry[];
  empty: string;
  action: string;
  several: boolean;
  onPick: (keys: string[]) => void;
}) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const folded = useMemo(
    () => entries.map((entry) => ({ entry, words: fold(`${entry.title} ${entry.note ?? ''}`) })),
    [entries],
  );
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  const shown = folded
    .filter(({ words }) => wanted.every((word) => words.includes(word)))
    .slice(0, MOST_SHOWN)
    .map(({ entry }) => entry);
  const toggle = (key: string): void =>
    setChosen((before) =>
      before.includes(key) ? before.filter((entry) => entry !== key) : several ? [...before, key] : [key],
    );
  const pick = (): void => {
    const [first] = shown;
    const keys = chosen.length > 0 ? [...chosen] : shown.length === 1 && first ? [first.key] : [];
    if (keys.length > 0) onPick(keys);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    pick();
  };
  return (
    <div className="pick">
      <TextField
        label="Tìm (không cần dấu)"
        type="search"
        value={text}
        onChange={setText}
        onKeyDown={onKeyDown}
      />
      <div className="pick-list" role="group" aria-label="Các mục">
        {/* The box to search in stays while entries are read: what is typed meanwhile counts. */}
        {shown.length === 0 ? (
          <p className="help">{entries.length === 0 ? empty : 'Không có mục nào khớp.'}</p>
        ) : null}
        {shown.map((entry) => (
          <label key={entry.key} className="pick-entry">
            <input
              type={several ? 'checkbox' : 'radio'}
              name="pick"
              checked={chosen.includes(entry.key)}
              onChange={() => toggle(entry.key)}
              onKeyDown={onKeyDown}
            />
            <span>
              {entry.title}
              {entry.note ? <small>{entry.note}</small> : null}
            </span>
          </label>
        ))}
      </div>
      <button
        type="button"
        className="primary"
        disabled={chosen.length === 0 && shown.length !== 1}
        onClick={pick}
      >
        {several && chosen.length > 1 ? `${action} (${chosen.length})` : action}
      </button>
    </div>
  );
}
