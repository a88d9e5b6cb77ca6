/** Reads from the backend and reads again when a command has changed that kind of data. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '../../electron/api/contract.ts';
import type { AppError, Result } from '../../electron/api/errors.ts';
import { subscribe } from './transport.ts';

export interface Query<T> {
  value: T | null;
  error: AppError | null;
  /** False until the first answer is here. */
  isLoaded: boolean;
  reload: () => void;
}

/**
 * @param key what the query depends on; a new key reads anew
 * @param changes kinds of data after whose change it reads again
 */
export function useQuery<T>(
  key: string,
  changes: readonly Change[],
  read: () => Promise<Result<T>>,
): Query<T> {
  const [state, setState] = useState<Omit<Query<T>, 'reload'>>({ value: null, error: null, isLoaded: false });
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const turn = useRef(0);
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void latest.current().then((result) => {
      // An older answer must not come over a newer one.
      if (mine !== turn.current) return;
      setState((before) => ({
        value: result.ok ? result.value : before.value,
        error: result.ok ? null : result.error,
        isLoaded: true,
      }));
    });
  }, []);
  useEffect(reload, [key, reload]);
  const kinds = changes.join(',');
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'changed' && event.changes.some((change) => kinds.split(',').includes(change)))
          reload();
      }),
    [kinds, reload],
  );
  return { ...state, reload };
}
