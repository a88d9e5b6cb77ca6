/** For what may follow a frame later: the frame with the typed letter is painted first. */
import { flushSync } from 'react-dom';

/** A window that is hidden paints nothing. */
const NO_FRAME_MS = 100;

/** Runs once the next frame is painted; the returned function takes it back. */
export function afterPaint(run: () => void): () => void {
  const start = (): void => {
    cancelAnimationFrame(frame);
    run();
  };
  let timer = setTimeout(start, NO_FRAME_MS);
  // The callback runs before the frame is painted, its timer behind it.
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer);
    timer = setTimeout(run);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

export interface LaterWork {
  /** Puts work behind the next frame, in order. */
  later: (work: () => void) => void;
  /** Does at once what still waits. */
  settle: () => void;
  /** The same, and draws it: before a key that works on what the keys before it did. Not while React draws. */
  show: () => void;
}

/** Work of one page that follows its letters. */
export function createLaterWork(): LaterWork {
  let waiting: (() => void)[] = [];
  let cancel: (() => void) | null = null;
  const settle = (): void => {
    const works = waiting;
    waiting = [];
    cancel?.();
    cancel = null;
    for (const work of works) work();
  };
  const show = (): void => {
    if (waiting.length > 0) flushSync(settle);
  };
  return {
    later: (work) => {
      waiting.push(work);
      cancel ??= afterPaint(show);
    },
    settle,
    show,
  };
}
