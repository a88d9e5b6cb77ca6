/** Saved views of a register, read from the office's data; and the columns as they were left last. */
import { useEffect, useMemo, useRef } from 'react';
import type { SavedView, ViewState } from '../../../electron/api/views.ts';
import { api } from '../../app/transport.ts';
import { useQuery } from '../../app/use-query.ts';

const REMEMBER_AFTER_MS = 600;
const NONE: readonly SavedView[] = [];

export interface Views {
  isLoaded: boolean;
  saved: readonly SavedView[];
  lastColumns: ViewState['columns'] | null;
}

export function useViews(register: string): Views {
  const { value, isLoaded } = useQuery(register, ['views'], () => api.views.list({ register }));
  return useMemo(
    () => ({ isLoaded, saved: value?.saved ?? NONE, lastColumns: value?.lastColumns ?? null }),
    [isLoaded, value],
  );
}

/** Stores the columns a moment after they were last changed, and at once when the page or the window is left. */
export function useRememberedColumns(register: string, columns: ViewState['columns'] | undefined): void {
  const first = useRef(columns);
  const pending = useRef<ViewState['columns'] | null>(null);
  useEffect(() => {
    first.current ??= columns;
    if (!columns || columns === first.current) return;
    pending.current = columns;
    const timer = setTimeout(() => store(register, pending), REMEMBER_AFTER_MS);
    return () => clearTimeout(timer);
  }, [register, columns]);
  useEffect(() => {
    const storeNow = (): void => store(register, pending);
    window.addEventListener('pagehide', storeNow);
    return () => {
      window.removeEventListener('pagehide', storeNow);
      storeNow();
    };
  }, [register]);
}

function store(register: string, pending: { current: ViewState['columns'] | null }): void {
  if (!pending.current) return;
  // Whether it succeeds is of no weight for the clerk: the columns stay as they are on the screen.
  void api.views.rememberColumns({ register, columns: pending.current });
  pending.current = null;
}
