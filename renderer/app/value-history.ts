/** Undo and redo of a value that is edited field by field. Pure. */

/** Typing in one field within this time is one step of undo. */
export const STEP_MS = 1_200;
/** A step ends after this time even if typing goes on. */
export const STEP_MOST_MS = 4_000;
const MAX_STEPS = 300;

export interface ValueHistory<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** The field last typed in, and when: first and last in this step. */
  step: string;
  since: number;
  at: number;
}

export function startHistory<T>(value: T): ValueHistory<T> {
  return { past: [], present: value, future: [], step: '', since: 0, at: 0 };
}

/**
 * The history after a change.
 * @param step names the field typed in, so that typing on is one step; '' is always a step of its own
 * @param now ms
 */
export function recordChange<T>(
  history: ValueHistory<T>,
  next: T,
  step: string,
  now: number,
): ValueHistory<T> {
  if (next === history.present) return history;
  const goesOn =
    step !== '' && history.step === step && now - history.at < STEP_MS && now - history.since < STEP_MOST_MS;
  return {
    past: goesOn ? history.past : [...history.past, history.present].slice(-MAX_STEPS),
    present: next,
    future: [],
    step,
    since: goesOn ? history.since : now,
    at: now,
  };
}

export function undo<T>(history: ValueHistory<T>): ValueHistory<T> {
  if (history.past.length === 0) return history;
  const [previous] = history.past.slice(-1) as [T];
  return {
    past: history.past.slice(0, -1),
    present: previous,
    future: [history.present, ...history.future],
    step: '',
    since: 0,
    at: 0,
  };
}

export function redo<T>(history: ValueHistory<T>): ValueHistory<T> {
  if (history.future.length === 0) return history;
  const [next, ...future] = history.future as [T, ...T[]];
  return { past: [...history.past, history.present], present: next, future, step: '', since: 0, at: 0 };
}
