/** A list of equal rows that can be added to, thinned and moved. */
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { keysOf } from '../app/keys.ts';

/** The list with entry `from` moved by one; the same list where it cannot move. */
export function movedBy<T>(entries: readonly T[], from: number, by: -1 | 1): T[] {
  const to = from + by;
  const moved = entries[from];
  if (moved === undefined || to < 0 || to >= entries.length) return [...entries];
  const rest = entries.filter((_entry, at) => at !== from);
  return [...rest.slice(0, to), moved, ...rest.slice(to)];
}

const nextKey = (keys: readonly number[]): number => Math.max(-1, ...keys) + 1;

/** The keys of that many rows: what came or went from outside did so at the end, since nobody says where. */
function keysFor(keys: readonly number[], length: number): readonly number[] {
  const more = Array.from({ length: Math.max(0, length - keys.length) }, (_row, at) => nextKey(keys) + at);
  return [...keys, ...more].slice(0, length);
}

interface RowsProps<T> {
  /** What one row is: "nơi nhận". */
  what: string;
  entries: readonly T[];
  onChange: (entries: T[], isTyping: boolean) => void;
  empty: () => T;
  row: (entry: T, set: (entry: T) => void, index: number) => ReactNode;
  addLabel: string;
  max?: number;
  /** Place of the whole list. */
  path?: string;
}

export function Rows<T>({ what, entries, onChange, empty, row, addLabel, max = 500, path }: RowsProps<T>) {
  const list = useRef<HTMLDivElement>(null);
  // Rows move with their keys: a field may hold words that are in no entry yet, as a date that is half typed.
  const [kept, setKeys] = useState<readonly number[]>([]);
  const keys = keysFor(kept, entries.length);
  const focusRow = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (focusRow.current === null) return;
    list.current?.children[focusRow.current]
      ?.querySelector<HTMLElement>('input, textarea, select, button')
      ?.focus();
    focusRow.current = null;
  });
  const add = (at: number): void => {
    if (entries.length >= max) return;
    focusRow.current = at;
    setKeys([...keys.slice(0, at), nextKey(keys), ...keys.slice(at)]);
    onChange([...entries.slice(0, at), empty(), ...entries.slice(at)], false);
  };
  const remove = (index: number): void => {
    focusRow.current = Math.max(0, index - 1);
    setKeys(keys.filter((_key, at) => at !== index));
    onChange(
      entries.filter((_entry, at) => at !== index),
      false,
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.nativeEvent.isComposing) return;
    const pressed = keysOf(event.nativeEvent);
    if (pressed === 'Alt+↑' || pressed === 'Alt+↓') {
      const by = pressed === 'Alt+↑' ? -1 : 1;
      focusRow.current = Math.min(entries.length - 1, Math.max(0, index + by));
      setKeys(movedBy(keys, index, by));
      onChange(movedBy(entries, index, by), false);
    } else if (pressed === 'Ctrl+Enter') add(index + 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="rows">
      <div ref={list}>
        {entries.map((entry, index) => (
          <div
            className="one-row"
            role="group"
            key={keys[index]}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {row(
              entry,
              (next) =>
                onChange(
                  entries.map((other, at) => (at === index ? next : other)),
                  true,
                ),
              index,
            )}
            <button
              type="button"
              className="icon"
              onClick={() => remove(index)}
              aria-label={`Bỏ ${what} ${index + 1}`}
              title={`Bỏ ${what}`}
            >
              ×
            </button>
          </div>
        ))}
      </div>
      <button type="button" className="add" onClick={() => add(entries.length)} data-path={path}>
        + {addLabel}
      </button>
    </div>
  );
}
