/** A button that does something once, however often it is pressed meanwhile. */
import { useCallback, useRef } from 'react';

/** Runs a work unless one is under way: the second press of a double click is left out. */
export function useOneAtATime(): (work: () => Promise<void>) => void {
  const isRunning = useRef(false);
  return useCallback((work) => {
    if (isRunning.current) return;
    isRunning.current = true;
    void work().finally(() => {
      isRunning.current = false;
    });
  }, []);
}
