/** Reads from the backend and reads again when a command has changed that kind of data. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Change } from '../../electron/api/contract.ts';
import type { AppError, Result } from '../../electron/api/errors.ts';
import { subscribe } from './transport.ts';

export interface Query<T> {
  value: T | null;
  error: AppError | null;
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
  const [state, setState] = useState<{ value: T | null; error: AppError | null }>({
    value: null,
    error: null,
  });
  const latest = useRef(read);
  useLayoutEffect(() => {
    latest.current = read;
  });
  const turn = useRef(0);
  const reload = useCallback(() => {
    turn.current += 1;
    const mine = turn.current;
    void latest.current().then((result) => {
      // An older answer must not come over a newer one.
      if (mine !== turn.current) return;
      setState((before) =>
        result.ok ? { value: result.value, error: null } : { value: before.value, error: result.error },
      );
    });
  }, []);
  useEffect(reload, [key, reload]);
  const kinds = changes.join(',');
  useEffect(
    () =>
      subscribe((event) => {
        if (event.changes.some((change) => kinds.split(',').includes(change))) reload();
      }),
    [kinds, reload],
  );
  return { ...state, reload };
}
