/** A form with a button that saves: what is wrong stands at its field, what was typed stays. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { z } from 'zod';
import type { AppError } from '../../../../electron/api/errors.ts';
import { parseWith } from '../../../../templates/model/parse.ts';
import { keysOf } from '../../../app/keys.ts';
import { ProblemsContext, type FieldProblem } from '../../../components/problems.ts';
import { useOneAtATime } from '../../../app/use-one-at-a-time.ts';
import { unsavedWords } from '../../../app/unsaved.ts';
import { KeptNote } from '../../../components/kept-note.tsx';
import { focusFirst } from './first-focus.ts';
import { RecordFields } from './record-fields.tsx';
import {
  draftOf,
  problemOf,
  readDraft,
  type Draft,
  type FieldSpec,
  type SpecGroup,
  type Values,
} from './specs.ts';
import { Alert } from '../../../components/alert.tsx';

/** A value of `schema` from what a form says; problems by field, or one sentence that belongs to none. */
export function parseValues<T>(
  schema: z.ZodType<T, unknown>,
  values: Values,
  specs: readonly FieldSpec[],
): { ok: true; value: T } | { ok: false; problems: FieldProblem[]; general: string | null } {
  const parsed = parseWith(schema, values);
  if (parsed.ok) return parsed;
  const problems: FieldProblem[] = [];
  const general: string[] = [];
  for (const { path, message } of parsed.errors) {
    const problem = problemOf(specs, { field: path.join('.'), message });
    if (problem) problems.push(problem);
    else general.push(message);
  }
  return { ok: false, problems, general: general.length > 0 ? general.join('\n') : null };
}

/** Forms of records that are not there yet, by their name. */
const unsaved = unsavedWords<string, Draft>();

export function RecordForm<T>({
  specs,
  groups,
  start,
  fixed = {},
  schema,
  action,
  onSave,
  onCancel,
  onDraft,
  keepAs = null,
  children,
}: {
  specs: readonly FieldSpec[];
  /** The same fields in frames with titles, for a long form. */
  groups?: readonly SpecGroup[];
  /** Values to begin with. */
  start: Values;
  /** Values that are not asked for. */
  fixed?: Values | ((values: Values) => Values);
  schema: z.ZodType<T, unknown>;
  /** Text of the button. */
  action: string;
  /** Answers with what went wrong. */
  onSave: (value: T) => Promise<AppError | null>;
  onCancel?: (() => void) | undefined;
  /** Hears what is typed. */
  onDraft?: (draft: Draft) => void;
  /** Name under which what is typed outlives a look at another page. */
  keepAs?: string | null;
  /** Stands between fields and buttons. */
  children?: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  const kept = keepAs === null ? undefined : unsaved.get(keepAs);
  const [draft, setDraft] = useState<Draft>(() => kept ?? draftOf(specs, start));
  const [isFromBefore, setFromBefore] = useState(kept !== undefined);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [general, setGeneral] = useState<string | null>(null);
  const once = useOneAtATime();
  const refusals = useRef(0);
  useEffect(() => {
    focusFirst(form.current?.querySelector<HTMLElement>('input, select, textarea'));
  }, []);
  const hears = useRef(onDraft);
  useLayoutEffect(() => {
    hears.current = onDraft;
  });
  useEffect(() => {
    if (isFromBefore) hears.current?.(draft);
    // Only what the form opened with: each letter is told as it is typed.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  useEffect(() => {
    const [first] = problems;
    if (refusals.current === 0 || !first) return;
    refusals.current = 0;
    form.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(first.path)}"]`)?.focus();
  }, [problems]);

  const refuse = (found: readonly FieldProblem[], sentence: string | null): void => {
    refusals.current += 1;
    setProblems(found);
    setGeneral(sentence);
  };
  const save = async (): Promise<void> => {
    const read = readDraft(specs, draft);
    if (read.problems.length > 0) return refuse(read.problems, null);
    const more = typeof fixed === 'function' ? fixed(read.values) : { ...read.values, ...fixed };
    const parsed = parseValues(schema, more, specs);
    if (!parsed.ok) return refuse(parsed.problems, parsed.general);
    const error = await onSave(parsed.value);
    if (!error) {
      forget();
      return refuse([], null);
    }
    const problem = problemOf(specs, error);
    refuse(problem ? [problem] : [], problem ? null : error.message);
  };
  const take = (next: Draft): void => {
    setDraft(next);
    onDraft?.(next);
    if (keepAs !== null) unsaved.set(keepAs, next);
  };
  const forget = (): void => {
    if (keepAs !== null) unsaved.delete(keepAs);
  };
  const set = (key: string, text: string): void => {
    take({ ...draft, [key]: text });
    setProblems((before) => before.filter((problem) => problem.path !== key));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const keys = keysOf(event.nativeEvent);
    if (keys !== 'Ctrl+S' && keys !== 'Ctrl+Enter') return;
    event.preventDefault();
    once(save);
  };
  return (
    <form
      ref={form}
      className="record-form"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        once(save);
      }}
    >
      {isFromBefore ? (
        <KeptNote
          onClear={() => {
            take(draftOf(specs, start));
            forget();
            setFromBefore(false);
            refuse([], null);
          }}
        />
      ) : null}
      <Alert message={general} />
      <ProblemsContext value={problems}>
        {groups ? (
          groups.map((group) => (
            <fieldset key={group.title}>
              <legend>{group.title}</legend>
              <RecordFields specs={group.specs} draft={draft} set={set} />
            </fieldset>
          ))
        ) : (
          <RecordFields specs={specs} draft={draft} set={set} />
        )}
      </ProblemsContext>
      {children}
      <div className="inline">
        <button type="submit" className="primary" aria-keyshortcuts="Control+S" title={`${action} (Ctrl+S)`}>
          {action}
        </button>
        {onCancel ? (
          <button
            type="button"
            onClick={() => {
              forget();
              onCancel();
            }}
          >
            Thôi
          </button>
        ) : null}
      </div>
    </form>
  );
}
