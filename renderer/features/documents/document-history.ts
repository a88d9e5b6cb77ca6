/** Undo and redo of a document as values. Pure. */
import type { AdminDocument } from '../../../templates/model/document.ts';

/** Typing in one field within this time is one step of undo. */
export const STEP_MS = 1_200;
const MAX_STEPS = 300;

export interface DocumentHistory {
  past: readonly AdminDocument[];
  present: AdminDocument;
  future: readonly AdminDocument[];
  /** The field last typed in, and when. */
  step: string;
  at: number;
}

export function startHistory(document: AdminDocument): DocumentHistory {
  return { past: [], present: document, future: [], step: '', at: 0 };
}

/**
 * The history after a change.
 * @param step names the field typed in, so that typing on is one step; '' is always a step of its own
 * @param now ms
 */
export function recordChange(
  history: DocumentHistory,
  next: AdminDocument,
  step: string,
  now: number,
): DocumentHistory {
  if (next === history.present) return history;
  const goesOn = step !== '' && history.step === step && now - history.at < STEP_MS;
  return {
    past: goesOn ? history.past : [...history.past, history.present].slice(-MAX_STEPS),
    present: next,
    future: [],
    step,
    at: now,
  };
}

export function undo(history: DocumentHistory): DocumentHistory {
  const previous = history.past.at(-1);
  if (!previous) return history;
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    step: '',
    at: 0,
  };
}

export function redo(history: DocumentHistory): DocumentHistory {
  const [next, ...future] = history.future;
  if (!next) return history;
  return { past: [...history.past, history.present], present: next, future, step: '', at: 0 };
}
