/** A cell while it is written in. What was typed stays until it is accepted or given up. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../message.tsx';

/** Where the keyboard goes when the cell is done; "left": it has gone elsewhere already. */
export type AfterEdit = 'stay' | 'next' | 'previous' | 'left';

export function CellEditor({
  label,
  start,
  options,
  save,
  onDone,
  onCancel,
}: {
  label: string;
  /** Text to begin with. */
  start: string;
  options: readonly (readonly [string, string])[] | undefined;
  /** Answers with a Vietnamese sentence where the text cannot be taken. */
  save: (text: string) => Promise<string | null>;
  onDone: (after: AfterEdit) => void;
  onCancel: () => void;
}) {
  const id = useId();
  const [text, setText] = useState(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSaving, setSaving] = useState(false);
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const { fail } = useMessages();
  const isGone = useRef(false);
  // A field that goes away loses the focus once more; what is done is not done twice.
  const isOver = useRef(false);
  useEffect(() => {
    field.current?.focus();
    if (field.current instanceof HTMLInputElement) field.current.select();
  }, []);

  // What is typed and asked for while a save is under way is tried next: no key is lost.
  const typed = useRef(start);
  const isTrying = useRef(false);
  const asked = useRef<AfterEdit | null>(null);

  const write = (next: string): void => {
    typed.current = next;
    setText(next);
  };
  const commit = async (after: AfterEdit): Promise<void> => {
    if (isOver.current) return;
    if (isTrying.current) {
      asked.current = after;
      return;
    }
    isTrying.current = true;
    setSaving(true);
    let next: AfterEdit | null = after;
    while (next !== null) {
      const tried: string = typed.current;
      const refused: string | null = tried === start ? null : await save(tried);
      const then: AfterEdit | null = asked.current;
      asked.current = null;
      if (refused === null) {
        isOver.current = true;
        return onDone(then ?? next);
      }
      // Where the page is left there is no cell that could say it.
      if (isGone.current)
        fail({ code: 'invalid-input', message: `${label}: ${refused} Ô này chưa được lưu.` });
      setProblem(refused);
      next = typed.current === tried ? null : then;
    }
    isTrying.current = false;
    setSaving(false);
    field.current?.focus();
  };
  const leave = useRef((): void => undefined);
  useLayoutEffect(() => {
    leave.current = () => {
      if (typed.current !== start) void commit('left');
    };
  });
  useEffect(() => {
    isGone.current = false;
    return () => {
      // A cell that goes away with its page is not left by its blur.
      isGone.current = true;
      leave.current();
    };
  }, []);
  const shared = {
    ref: field,
    value: text,
    'aria-label': label,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem === null ? undefined : id,
    'aria-busy': isSaving || undefined,
    onBlur: () => void commit('left'),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      if (event.key === 'Enter') void commit('stay');
      else if (event.key === 'Tab') void commit(event.shiftKey ? 'previous' : 'next');
      else if (event.key === 'Escape') {
        isOver.current = true;
        onCancel();
      } else return;
      event.preventDefault();
    },
  };
  return (
    <>
      {options ? (
        <select {...shared} onChange={(event) => write(event.target.value)}>
          {options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          onInput={(event) => write(event.currentTarget.value)}
          onChange={() => undefined}
        />
      )}
      {problem === null ? null : (
        <span className="register-problem" id={id} role="alert">
          {problem}
        </span>
      )}
    </>
  );
}
