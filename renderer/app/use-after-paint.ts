/** For what may follow a frame later: the frame with the typed letter is painted first. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** The value as of the last painted frame; changes that come before the next frame are taken over together. */
export function useAfterPaint<T>(value: T): T {
  const [shown, show] = useState(value);
  const latest = useRef(value);
  const frame = useRef<number | null>(null);
  useLayoutEffect(() => {
    latest.current = value;
    if (value === shown) return;
    // The callback runs before the frame is painted, its timer behind it.
    frame.current ??= requestAnimationFrame(() => {
      setTimeout(() => {
        frame.current = null;
        show(() => latest.current);
      });
    });
  }, [value, shown]);
  useEffect(
    () => () => {
      if (frame.current !== null) cancelAnimationFrame(frame.current);
      frame.current = null;
    },
    [],
  );
  return shown;
}
