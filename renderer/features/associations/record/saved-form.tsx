/**
 * A form of a stored record that saves by itself, a field when it is left: never half a word into the history, and nothing lost when the page is
 * left. What cannot be read or is refused stays on the screen with its reason and is not saved.
 */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import type { Result } from '../../../../electron/api/errors.ts';
import { keysOf } from '../../../app/keys.ts';
import { ProblemsContext, type FieldProblem } from '../../../components/problems.ts';
import { parseValues } from './record-form.tsx';
import { problemOfText, RecordFields } from './record-fields.tsx';
import {
  changedValues,
  draftOf,
  problemOf,
  readDraft,
  textOf,
  type Draft,
  type SpecGroup,
  type Values,
} from './specs.ts';
import { Alert } from '../../../components/alert.tsx';

type SaveState = 'saved' | 'saving' | 'failed';

export function SavedForm<T>({
  groups,
  stored,
  revision,
  schema,
  save,
}: {
  groups: readonly SpecGroup[];
  stored: Values;
  revision: number;
  /** Of some of the fields. */
  schema: z.ZodType<T, unknown>;
  save: (revision: number, fields: T) => Promise<Result<{ revision: number; fields: Values }>>;
}) {
  const specs = groups.flatMap((group) => group.specs);
  const [draft, setDraft] = useState<Draft>(() => draftOf(specs, stored));
  const [seen, setSeen] = useState(stored);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [general, setGeneral] = useState<string | null>(null);
  const [state, setState] = useState<SaveState>('saved');
  const latest = useRef({ draft, base: stored, revision, specs, schema, save });
  const running = useRef<Promise<void>>(Promise.resolve());

  if (seen !== stored) {
    // Changed elsewhere: what the clerk has not touched follows.
    setSeen(stored);
    setDraft(
      Object.fromEntries(
        specs.map((spec) => {
          const mine = draft[spec.key] ?? '';
          return [spec.key, mine === textOf(spec, seen[spec.key]) ? textOf(spec, stored[spec.key]) : mine];
        }),
      ),
    );
  }
  useLayoutEffect(() => {
    const { base, revision: known } = latest.current;
    latest.current = {
      draft,
      specs,
      schema,
      save,
      base: revision >= known ? stored : base,
      revision: Math.max(revision, known),
    };
  });

  const saveNow = useCallback(async (): Promise<void> => {
    const { draft: typed, base, revision: known, specs: asked, schema: shape, save: send } = latest.current;
    const read = readDraft(asked, typed);
    const parsed = parseValues(shape, changedValues(read.values, base), asked);
    const found = [...read.problems, ...(parsed.ok ? [] : parsed.problems)];
    // What is right is saved also where something else is wrong.
    const wrong = new Set(found.map(({ path }) => path));
    const right = Object.fromEntries(
      Object.entries(changedValues(read.values, base)).filter(([key]) => !wrong.has(key)),
    );
    const again = parseValues(shape, right, asked);
    setProblems(found);
    if (!again.ok || Object.keys(right).length === 0) return;
    setState('saving');
    const result = await send(known, again.value);
    if (result.ok) {
      latest.current = { ...latest.current, base: result.value.fields, revision: result.value.revision };
      setState('saved');
      setGeneral(null);
      return;
    }
    setState('failed');
    const problem = problemOf(asked, result.error);
    if (problem) setProblems([...found, problem]);
    setGeneral(problem ? null : result.error.message);
  }, []);
  const flush = useCallback((): void => {
    // One after another: each begins from the state that the one before has stored.
    running.current = running.current.then(saveNow);
  }, [saveNow]);
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return (
    <form
      className="record-form"
      noValidate
      onBlur={flush}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || keysOf(event.nativeEvent) !== 'Ctrl+S') return;
        event.preventDefault();
        flush();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        flush();
      }}
    >
      <div className="inline">
        <button type="submit" aria-keyshortcuts="Control+S" title="Lưu (Ctrl+S)">
          Lưu
        </button>
        <p className="count" role="status">
          {problems.length > 0
            ? 'Ô có lỗi chưa được lưu; các ô khác đã lưu.'
            : state === 'saving'
              ? 'Đang lưu…'
              : state === 'failed'
                ? 'Chưa lưu được.'
                : 'Mỗi ô được lưu khi rời ô (hoặc Ctrl+S).'}
        </p>
      </div>
      <Alert message={general} />
      <ProblemsContext value={problems}>
        {groups.map((group) => (
          <fieldset key={group.title}>
            <legend>{group.title}</legend>
            <RecordFields
              specs={group.specs}
              draft={draft}
              set={(key, text) => {
                setDraft((before) => ({ ...before, [key]: text }));
                // A note goes as soon as what it says is mended; half a date is told only when the field is left.
                const spec = specs.find((entry) => entry.key === key);
                if (spec && problemOfText(spec, text) === null)
                  setProblems((before) => before.filter((problem) => problem.path !== key));
              }}
            />
          </fieldset>
        ))}
      </ProblemsContext>
    </form>
  );
}
