/** Runs one job at a time, with how far it is and a way to cancel it. */
import { useEffect, useRef, useState } from 'react';
import type { ProgressEvent } from '../../../electron/api/contract.ts';
import type { AppError, Result } from '../../../electron/api/errors.ts';
import { api, subscribe } from '../../app/transport.ts';

export interface Job {
  /** Null where nothing runs. */
  progress: Pick<ProgressEvent, 'done' | 'total' | 'step'> | null;
  error: AppError | null;
  /**
   * Gives the value, or null where it failed or was cancelled.
   * @param onEndAway hears the end where the page was left meanwhile: a job that writes goes on; one without it is cancelled
   */
  run: <T>(
    work: (job: string) => Promise<Result<T>>,
    onEndAway?: (result: Result<T>) => void,
  ) => Promise<T | null>;
  cancel: () => void;
}

const START = { done: 0, total: 0, step: 'Đang đọc tệp' };

export function useJob(): Job {
  const [progress, setProgress] = useState<Job['progress']>(null);
  const [error, setError] = useState<AppError | null>(null);
  const name = useRef<string | null>(null);
  const goesOn = useRef(false);
  const isGone = useRef(false);
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'progress' && event.job === name.current) setProgress(event);
      }),
    [],
  );
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      // A page that is left needs no answer any more.
      if (name.current !== null && !goesOn.current) void api.system.cancelJob({ job: name.current });
    };
  }, []);
  return {
    progress,
    error,
    run: async (work, onEndAway) => {
      const job = crypto.randomUUID();
      name.current = job;
      goesOn.current = onEndAway !== undefined;
      setError(null);
      setProgress(START);
      const result = await work(job);
      if (name.current !== job) return null;
      name.current = null;
      setProgress(null);
      if (isGone.current) {
        onEndAway?.(result);
        return null;
      }
      if (result.ok) return result.value;
      setError(result.error);
      return null;
    },
    cancel: () => {
      if (name.current !== null) void api.system.cancelJob({ job: name.current });
    },
  };
}
