/** The list of offers below the caret. */
export interface Suggesting {
  phrases: readonly string[];
  /** Text that a chosen phrase replaces. */
  from: number;
  to: number;
  chosen: number;
  /** Place on the screen, px. */
  left: number;
  top: number;
}

export function SuggestList({ at, onChoose }: { at: Suggesting; onChoose: (phrase: string) => void }) {
  return (
    <ul
      className="suggest"
      role="listbox"
      aria-label="Gợi ý"
      style={{ left: `${at.left}px`, top: `${at.top}px` }}
    >
      {at.phrases.map((phrase, index) => (
        <li
          key={phrase}
          role="option"
          aria-selected={index === at.chosen}
          // The caret must stay in the text.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(phrase);
          }}
        >
          {phrase}
        </li>
      ))}
    </ul>
  );
}
