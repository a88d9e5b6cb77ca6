/** One template being edited: its value with undo and redo, what is wrong with it, saving. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
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

/** With the instant of the state it was made from. */
const unsaved = unsavedWords<string, { template: TemplateDefinition; storedAt: string }>();

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
  const [savedAt, setSavedAt] = useState(() => unsaved.get(stored.id)?.storedAt ?? storedAt);
  const { present } = history;
  const isChanged = useMemo(() => JSON.stringify(present) !== JSON.stringify(saved), [present, saved]);

  useEffect(() => {
    if (isChanged) unsaved.set(stored.id, { template: present, storedAt: savedAt });
    else unsaved.delete(stored.id);
  }, [isChanged, present, savedAt, stored.id]);

  const edit = useCallback<EditTemplate>((update, step) => {
    const now = Date.now();
    setHistory((before) => recordChange(before, tidyGuidance(update(before.present)), step, now));
  }, []);
  const save = async (): Promise<AppError | null> => {
    const result = await api.templates.save({ template: present, updatedAt: savedAt });
    if (!result.ok) return result.error;
    setSaved(present);
    setSavedAt(result.value.updatedAt ?? savedAt);
    return null;
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
