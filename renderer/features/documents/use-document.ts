/** One open document: its value with undo and redo, autosave after a pause, and the check's findings. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { z } from 'zod';
import type { findingSchema, StoredDocument } from '../../../electron/api/documents.ts';
import type { AppError } from '../../../electron/api/errors.ts';
import type { Finding } from '../../../templates/check/finding.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { createLaterWork, type LaterWork } from '../../app/after-paint.ts';
import { api, subscribe } from '../../app/transport.ts';
import { unsavedWords } from '../../app/unsaved.ts';
import { recordChange, redo, startHistory, undo, type ValueHistory } from '../../app/value-history.ts';

/** Saved after a pause of this length, and while typing goes on at least each SAVE_AT_LEAST_MS: with the saving itself less than a second is at risk. */
const SAVE_AFTER_MS = 400;
const SAVE_AT_LEAST_MS = 500;
/** Saving is told where it lasts: a word that comes and goes twice a second would be read, and drawn, before the letters. */
const SAVING_TOLD_MS = 500;
const CHECK_AFTER_MS = 500;
const FOLLOW_AFTER_MS = 300;
/** Without connection it is tried again this often. */
const RETRY_MS = 3_000;

/** What could not be stored when its page was left, by document: it is there again when the document is opened again. */
const unsaved = unsavedWords<number, { document: AdminDocument; revision: number }>();

/** Documents whose page was left while their last words were still on the way. */
const leaving = new Map<number, Promise<void>>();

/** Waits until a document that was left is stored, or is known not to be: read before, it would lack its last words. */
export async function whenLeft(id: number): Promise<void> {
  await leaving.get(id);
}

export type SaveState =
  { type: 'saved'; at: string } | { type: 'pending' } | { type: 'saving' } | { type: 'failed' };

/** Changes the document; `step` names the field, so that typing on in it is one undo step ('' never joins). */
export type EditDocument = (update: (document: AdminDocument) => AdminDocument, step: string) => void;

export interface OpenDocument {
  document: AdminDocument;
  saveState: SaveState;
  /** Why it is not stored; stays while it is tried again. */
  problem: AppError | null;
  /** What the last check found, and the document it looked at; null until the first check is done. */
  checked: { document: AdminDocument; findings: Finding[] } | null;
  canUndo: boolean;
  canRedo: boolean;
  edit: EditDocument;
  /** For changes that stand on the screen already: made behind the frame that shows them, or at once where the document is asked for. */
  laterWork: LaterWork;
  undo: () => void;
  redo: () => void;
  /** Saves now; true when all is stored. */
  flush: () => Promise<boolean>;
  /** What is not stored is wanted no more: it is neither stored nor kept when the page is left. */
  giveUp: () => void;
  /** The document as it is now, for what goes on while it is being written. */
  latest: () => AdminDocument;
}

/** Keeps an open document. */
export function useDocument(stored: StoredDocument): OpenDocument {
  const [history, setHistory] = useState(() => {
    const first = startHistory(stored.document);
    const kept = unsaved.get(stored.id);
    return kept ? recordChange(first, kept.document, '', 0) : first;
  });
  // What stands, also before it is drawn.
  const kept = useRef(history);
  const [laterWork] = useState(createLaterWork);
  const [saved, setSaved] = useState({ document: stored.document, at: stored.updatedAt });
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<AppError | null>(null);
  const [checked, setChecked] = useState<OpenDocument['checked']>(null);
  // What another window stored meanwhile must not be written over unseen.
  const revision = useRef(unsaved.get(stored.id)?.revision ?? stored.revision);
  const savedDocument = useRef(stored.document);
  const again = useRef<() => Promise<boolean>>(() => Promise.resolve(true));
  const saving = useRef<Promise<boolean> | null>(null);
  const unsavedSince = useRef<number | null>(null);
  const isGivenUp = useRef(false);
  const { present } = history;

  const keep = useCallback((next: ValueHistory<AdminDocument>): void => {
    kept.current = next;
    setHistory(next);
  }, []);
  const latest = useCallback((): AdminDocument => {
    laterWork.settle();
    return kept.current.present;
  }, [laterWork]);

  const flush = useCallback(async (): Promise<boolean> => {
    // One save at a time; what came in meanwhile is saved by the next round.
    while (saving.current) await saving.current;
    const document = latest();
    if (document === savedDocument.current) return true;
    const told = setTimeout(() => setSaving(true), SAVING_TOLD_MS);
    unsavedSince.current = null;
    saving.current = api.documents
      .save({ id: stored.id, revision: revision.current, document })
      .then((result) => {
        saving.current = null;
        clearTimeout(told);
        setSaving(false);
        setRefusal(result.ok ? null : result.error);
        if (!result.ok) return false;
        revision.current = result.value.revision;
        savedDocument.current = document;
        setSaved({ document, at: result.value.updatedAt });
        // Changed meanwhile, perhaps back to what was stored before: that no effect would notice.
        if (latest() !== document) setTimeout(() => void again.current(), SAVE_AFTER_MS);
        return true;
      });
    return saving.current;
  }, [stored.id, latest]);
  useEffect(() => {
    again.current = flush;
  }, [flush]);

  useEffect(() => {
    if (present === savedDocument.current) return;
    unsavedSince.current ??= Date.now();
    const wait = Math.min(SAVE_AFTER_MS, unsavedSince.current + SAVE_AT_LEAST_MS - Date.now());
    const timer = setTimeout(() => void flush(), Math.max(0, wait));
    return () => clearTimeout(timer);
  }, [present, flush]);

  // Told from what is there, not set by an effect of each letter: letters that come without a pause would let such updates pile up until React gives up.
  const isSaved = present === saved.document;
  const problem = isSaved ? null : refusal;
  const saveState = useMemo<SaveState>(() => {
    if (isSaving) return { type: 'saving' };
    if (isSaved) return { type: 'saved', at: saved.at };
    return { type: problem ? 'failed' : 'pending' };
  }, [isSaving, isSaved, saved.at, problem]);
  const isOffline = problem !== null && ['offline', 'stopped'].includes(problem.code);
  useEffect(() => {
    if (!isOffline) return;
    const timer = setInterval(() => void flush(), RETRY_MS);
    return () => clearInterval(timer);
  }, [isOffline, flush]);

  useEffect(() => {
    // Leaving the page or the program does not wait for the pause.
    const onHide = (): void => void flush();
    const onUnload = (event: BeforeUnloadEvent): void => {
      void flush();
      if (latest() !== savedDocument.current) event.preventDefault();
    };
    window.addEventListener('pagehide', onHide);
    window.addEventListener('blur', onHide);
    window.addEventListener('beforeunload', onUnload);
    return () => {
      window.removeEventListener('pagehide', onHide);
      window.removeEventListener('blur', onHide);
      window.removeEventListener('beforeunload', onUnload);
      if (isGivenUp.current) return;
      const left = flush().then((isStored) => {
        if (isStored) unsaved.delete(stored.id);
        else unsaved.set(stored.id, { document: latest(), revision: revision.current });
        if (leaving.get(stored.id) === left) leaving.delete(stored.id);
      });
      leaving.set(stored.id, left);
    };
  }, [flush, latest, stored.id]);

  // Another window stored it: what is shown follows, unless words of this window wait to be stored.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const follow = async (): Promise<void> => {
      const isClean = (): boolean => latest() === savedDocument.current && !saving.current;
      if (!isClean()) return;
      const result = await api.documents.get({ id: stored.id });
      if (!result.ok || !isClean() || result.value.revision <= revision.current) return;
      const { document, updatedAt } = result.value;
      revision.current = result.value.revision;
      savedDocument.current = document;
      keep(recordChange(kept.current, document, '', Date.now()));
      setSaved({ document, at: updatedAt });
    };
    const stop = subscribe((event) => {
      if (event.type !== 'changed' || !event.changes.includes('documents')) return;
      clearTimeout(timer);
      timer = setTimeout(() => void follow(), FOLLOW_AFTER_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [stored.id, latest, keep]);

  useEffect(() => {
    let isCurrent = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = async (): Promise<void> => {
      const result = await api.documents.check({ document: present });
      if (!isCurrent) return;
      if (result.ok) setChecked({ document: present, findings: result.value.map(readFinding) });
      else timer = setTimeout(() => void check(), RETRY_MS);
    };
    timer = setTimeout(() => void check(), CHECK_AFTER_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [present]);

  const giveUp = useCallback((): void => {
    laterWork.settle();
    isGivenUp.current = true;
    unsaved.delete(stored.id);
  }, [stored.id, laterWork]);
  const edit = useCallback<EditDocument>(
    (update, step) => {
      isGivenUp.current = false;
      const next = update(latest());
      keep(recordChange(kept.current, next, step, Date.now()));
    },
    [latest, keep],
  );
  const step = useCallback(
    (by: typeof undo): void => {
      // Drawn first: an editor that has not heard of its own last letter would not notice that it is taken back.
      laterWork.show();
      keep(by(kept.current));
    },
    [laterWork, keep],
  );

  return {
    document: present,
    saveState,
    problem,
    checked,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    edit,
    laterWork,
    undo: useCallback(() => step(undo), [step]),
    redo: useCallback(() => step(redo), [step]),
    flush,
    giveUp,
    latest,
  };
}

/** A finding as the contract gives it, with absent parts absent. */
export function readFinding({ place, fix, ...rest }: z.infer<typeof findingSchema>): Finding {
  return {
    ...rest,
    place: {
      path: place.path,
      label: place.label,
      ...(place.excerpt === undefined ? {} : { excerpt: place.excerpt }),
      ...(place.offset === undefined ? {} : { offset: place.offset }),
    },
    ...(fix ? { fix } : {}),
  };
}
