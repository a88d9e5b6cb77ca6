/** Reads all rows of a register page by page, and again when that kind of data has changed. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '../../../electron/api/contract.ts';
import type { AppError, Result } from '../../../electron/api/errors.ts';
import { subscribe } from '../../app/transport.ts';

export interface Pages<Row> {
  rows: readonly Row[];
  error: AppError | null;
  /** False until all rows are here for the first time; the first page shows before that. */
  isLoaded: boolean;
}

/** One page of rows from `offset`, and how many there are in all. */
export type ReadPage<Row> = (offset: number) => Promise<Result<{ total: number; rows: readonly Row[] }>>;

/**
 * @param key what the rows depend on; a new key reads anew
 * @param changes kinds of data after whose change it reads again
 * @param rowKey tells rows apart: one that moves between two pages while they are read is taken once
 */
export function usePages<Row>(
  key: string,
  changes: readonly Change[],
  rowKey: (row: Row) => string | number,
  read: ReadPage<Row>,
): Pages<Row> {
  const [state, setState] = useState<Pages<Row>>({ rows: [], error: null, isLoaded: false });
  const latest = useRef({ read, rowKey });
  useEffect(() => {
    latest.current = { read, rowKey };
  });
  const turn = useRef(0);
  const reload = useCallback(async (): Promise<void> => {
    turn.current += 1;
    const mine = turn.current;
    const known = new Map<string | number, Row>();
    let offset = 0;
    for (;;) {
      const result = await latest.current.read(offset);
      // An older answer must not come over a newer one.
      if (mine !== turn.current) return;
      if (!result.ok) return setState((before) => ({ ...before, error: result.error, isLoaded: true }));
      const { rows, total } = result.value;
      for (const row of rows) known.set(latest.current.rowKey(row), row);
      offset += rows.length;
      const isDone = rows.length === 0 || offset >= total;
      // The first page shows at once where nothing was shown before; a list that is there changes only as a whole.
      setState((before) =>
        isDone || before.rows.length === 0
          ? { rows: [...known.values()], error: null, isLoaded: before.isLoaded || isDone }
          : before,
      );
      if (isDone) return;
    }
  }, []);
  useEffect(() => {
    void reload();
  }, [key, reload]);
  const kinds = changes.join(',');
  useEffect(
    () =>
      subscribe((event) => {
        if (event.type === 'changed' && event.changes.some((change) => kinds.split(',').includes(change)))
          void reload();
      }),
    [kinds, reload],
  );
  return state;
}
