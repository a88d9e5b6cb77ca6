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
  /** Whether `value` is of the present key. Until a new key is answered the value of the last one stays, so that a list does not vanish while one types. */
  isCurrent: boolean;
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
  const [{ of, ...state }, setState] = useState<
    Pick<Query<T>, 'value' | 'error' | 'isLoaded'> & { of: string | null }
  >({ of: null, value: null, error: null, isLoaded: false });
  const latest = useRef({ key, read });
  useEffect(() => {
    latest.current = { key, read };
  });
  const turn = useRef(0);
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    const asked = latest.current;
    void asked.read().then((result) => {
      // An older answer must not come over a newer one.
      if (mine !== turn.current) return;
      setState((before) => ({
        of: result.ok ? asked.key : before.of,
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
  return { ...state, isCurrent: of === key, reload };
}
