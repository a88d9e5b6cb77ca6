/** One template being edited: its value with undo and redo, what is wrong with it, saving. */
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { problemsOf } from '../../../templates/catalogue/references.ts';
import { templateShapeSchema, type TemplateDefinition } from '../../../templates/catalogue/template.ts';
import { parseWith } from '../../../templates/model/parse.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import { api } from '../../app/transport.ts';
import { unsavedWords } from '../../app/unsaved.ts';
import { recordChange, redo, startHistory, undo } from '../../app/value-history.ts';
import type { FieldProblem } from '../../components/problems.ts';
import { tidyGuidance } from './field-edit.ts';

/** Changes the template; `step` names the field, so that typing on in it is one undo step ('' never joins). */
export type EditTemplate = (
  update: (template: TemplateDefinition) => TemplateDefinition,
  step: string,
) => void;

/** What is stored, shared by all pages that go on from it: a page that is left while it stores hands on what comes of that. */
interface Base {
  /** Instant of the state the edited one was made from. */
  storedAt: string;
  /** Ends with the storing that is under way. */
  storing: Promise<unknown>;
}

const unsaved = unsavedWords<string, { template: TemplateDefinition; base: Base }>();

export interface TemplateEdit {
  template: TemplateDefinition;
  problems: readonly FieldProblem[];
  isChanged: boolean;
  canUndo: boolean;
  canRedo: boolean;
  edit: EditTemplate;
  undo: () => void;
  redo: () => void;
  /** Null when it is stored. */
  save: () => Promise<AppError | null>;
  /** Forgets what is not saved. */
  discard: () => void;
}

/** Keeps a template that was stored as `stored` at the instant `storedAt`. */
export function useTemplateEdit(stored: TemplateDefinition, storedAt: string): TemplateEdit {
  const [history, setHistory] = useState(() => startHistory(unsaved.get(stored.id)?.template ?? stored));
  const [saved, setSaved] = useState(stored);
  const [first] = useState<Base>(
    () => unsaved.get(stored.id)?.base ?? { storedAt, storing: Promise.resolve() },
  );
  const base = useRef(first);
  const { present } = history;
  const isChanged = useMemo(() => JSON.stringify(present) !== JSON.stringify(saved), [present, saved]);

  useEffect(() => {
    if (isChanged) unsaved.set(stored.id, { template: present, base: base.current });
    else unsaved.delete(stored.id);
  }, [isChanged, present, stored.id]);

  const edit = useCallback<EditTemplate>((update, step) => {
    const now = Date.now();
    setHistory((before) => recordChange(before, tidyGuidance(update(before.present)), step, now));
  }, []);
  const store = async (template: TemplateDefinition): Promise<AppError | null> => {
    const result = await api.templates.save({ template, updatedAt: base.current.storedAt });
    if (!result.ok) return result.error;
    base.current.storedAt = result.value.updatedAt ?? base.current.storedAt;
    // No effect tells so where the page has been left.
    if (unsaved.get(stored.id)?.template === template) unsaved.delete(stored.id);
    setSaved(template);
    return null;
  };
  const save = (): Promise<AppError | null> => {
    // One after the other: each goes on from what the one before has stored.
    const done = base.current.storing.then(() => store(present));
    base.current.storing = done;
    return done;
  };
  return {
    template: present,
    // May lag behind typing; what is saved is checked again where it is stored.
    problems: useProblemsOf(useDeferredValue(present)),
    isChanged,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    undo: useCallback(() => setHistory(undo), []),
    redo: useCallback(() => setHistory(redo), []),
    save,
    discard: () => {
      unsaved.delete(stored.id);
      setHistory(startHistory(saved));
    },
  };
}

/** Changes the guidance of a block. */
export function useGuidanceEdit(edit: EditTemplate): (id: string, text: string) => void {
  return useCallback(
    (id, text) =>
      edit((before) => ({ ...before, guidance: { ...before.guidance, [id]: text } }), `guidance.${id}`),
    [edit],
  );
}

/** What is wrong with a template. While that stays the same, so does the list, and no field is drawn anew for it. */
function useProblemsOf(template: TemplateDefinition): readonly FieldProblem[] {
  const found = useMemo(() => problemsIn(template), [template]);
  const [kept, setKept] = useState(found);
  if (kept === found || JSON.stringify(kept) === JSON.stringify(found)) return kept;
  setKept(found);
  return found;
}

function problemsIn(template: TemplateDefinition): FieldProblem[] {
  const shape = parseWith(templateShapeSchema, template);
  const found = shape.ok
    ? problemsOf(template)
    : shape.errors.map(({ path, message }) => ({ path, message: message.split(': ').at(-1) ?? message }));
  return found.map(({ path, message }) => ({ path: path.join('.'), message }));
}
