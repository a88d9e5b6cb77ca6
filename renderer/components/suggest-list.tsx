/** The list of offers at the caret: below it, above where there is no room. */
import { useLayoutEffect, useRef, useState } from 'react';

export const NONE_CHOSEN = -1;

/** The offer after a step; from none the first or the last. Pure. */
export function stepped(chosen: number, by: 1 | -1, length: number): number {
  if (chosen === NONE_CHOSEN) return by > 0 ? 0 : length - 1;
  return (chosen + by + length) % length;
}

export const MOST_OFFERED = 7;

export interface Offers {
  phrases: readonly string[];
  /** Index of the offer that Enter takes, or NONE_CHOSEN. */
  chosen: number;
  /** The caret or box on the screen, px. */
  left: number;
  top: number;
  bottom: number;
}

export function SuggestList({
  at,
  id,
  onChoose,
}: {
  at: Offers;
  /** For the box to name the list and its options: `id`, `id-0`, `id-1`… */
  id?: string;
  onChoose: (phrase: string) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const [isAbove, setAbove] = useState(false);
  useLayoutEffect(() => {
    setAbove(at.bottom + (list.current?.offsetHeight ?? 0) > globalThis.innerHeight);
  }, [at]);
  return (
    <div
      ref={list}
      id={id}
      className="suggest"
      role="listbox"
      tabIndex={-1}
      aria-label="Gợi ý"
      style={{
        left: `${at.left}px`,
        ...(isAbove ? { bottom: `${globalThis.innerHeight - at.top}px` } : { top: `${at.bottom}px` }),
      }}
    >
      {at.phrases.map((phrase, index) => (
        <div
          key={phrase}
          id={id === undefined ? undefined : `${id}-${index}`}
          role="option"
          tabIndex={-1}
          aria-selected={index === at.chosen}
          // The caret must stay in the text.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(phrase);
          }}
        >
          {phrase}
        </div>
      ))}
    </div>
  );
}
