/** One open document: its value with undo and redo, autosave after a pause, and the check's findings. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { StoredDocument } from '../../../electron/api/documents.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import type { Finding } from '../../../templates/check/finding.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { api } from '../../app/transport.ts';

const SAVE_AFTER_MS = 700;
const CHECK_AFTER_MS = 500;
/** Typing in one field within this time is one step of undo. */
const STEP_MS = 1_200;
const MAX_STEPS = 300;

export type SaveState =
  | { type: 'saved'; at: string }
  | { type: 'pending' }
  | { type: 'saving' }
  | { type: 'failed'; error: AppError };

export interface OpenDocument {
  document: AdminDocument;
  saveState: SaveState;
  findings: Finding[];
  canUndo: boolean;
  canRedo: boolean;
  /** `step` names the field, so that typing on in it is one undo step. */
  change: (next: AdminDocument, step: string) => void;
  undo: () => void;
  redo: () => void;
  /** Saves now; true when all is stored. */
  flush: () => Promise<boolean>;
}

interface Steps {
  past: AdminDocument[];
  present: AdminDocument;
  future: AdminDocument[];
  step: string;
  at: number;
}

/** Keeps an open document. */
export function useDocument(stored: StoredDocument): OpenDocument {
  const [steps, setSteps] = useState<Steps>({
    past: [],
    present: stored.document,
    future: [],
    step: '',
    at: 0,
  });
  const [saveState, setSaveState] = useState<SaveState>({ type: 'saved', at: stored.updatedAt });
  const [findings, setFindings] = useState<Finding[]>([]);
  const revision = useRef(stored.revision);
  const savedDocument = useRef(stored.document);
  const present = useRef(stored.document);
  useLayoutEffect(() => {
    present.current = steps.present;
  }, [steps.present]);
  const saving = useRef<Promise<boolean> | null>(null);

  const flush = useCallback(async (): Promise<boolean> => {
    // One save at a time; what came in meanwhile is saved by the next round.
    while (saving.current) await saving.current;
    if (present.current === savedDocument.current) return true;
    const document = present.current;
    setSaveState({ type: 'saving' });
    saving.current = api.documents
      .save({ id: stored.id, revision: revision.current, document })
      .then((result) => {
        saving.current = null;
        if (!result.ok) {
          setSaveState({ type: 'failed', error: result.error });
          return false;
        }
        revision.current = result.value.revision;
        savedDocument.current = document;
        setSaveState(
          present.current === document ? { type: 'saved', at: result.value.updatedAt } : { type: 'pending' },
        );
        return true;
      });
    return saving.current;
  }, [stored.id]);

  useEffect(() => {
    if (steps.present === savedDocument.current) return;
    setSaveState({ type: 'pending' });
    const timer = setTimeout(() => void flush(), SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [steps.present, flush]);

  useEffect(() => {
    // Leaving the page or the program must not wait for the pause.
    const onHide = (): void => void flush();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      void flush();
    };
  }, [flush]);

  useEffect(() => {
    let current = true;
    const timer = setTimeout(() => {
      void api.documents.check({ document: steps.present }).then((result) => {
        if (current && result.ok) setFindings(result.value as Finding[]);
      });
    }, CHECK_AFTER_MS);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [steps.present]);

  const change = useCallback((next: AdminDocument, step: string) => {
    setSteps((before) => {
      const now = Date.now();
      const goesOn = step !== '' && before.step === step && now - before.at < STEP_MS;
      return {
        past: goesOn ? before.past : [...before.past, before.present].slice(-MAX_STEPS),
        present: next,
        future: [],
        step,
        at: now,
      };
    });
  }, []);
  const undo = useCallback(() => {
    setSteps((before) => {
      const previous = before.past.at(-1);
      return previous
        ? {
            past: before.past.slice(0, -1),
            present: previous,
            future: [before.present, ...before.future],
            step: '',
            at: 0,
          }
        : before;
    });
  }, []);
  const redo = useCallback(() => {
    setSteps((before) => {
      const [next, ...future] = before.future;
      return next
        ? { past: [...before.past, before.present], present: next, future, step: '', at: 0 }
        : before;
    });
  }, []);

  return {
    document: steps.present,
    saveState,
    findings,
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    change,
    undo,
    redo,
    flush,
  };
}
