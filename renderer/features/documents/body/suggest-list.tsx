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
    <div
      className="suggest"
      role="listbox"
      tabIndex={-1}
      aria-label="Gợi ý"
      style={{ left: `${at.left}px`, top: `${at.top}px` }}
    >
      {at.phrases.map((phrase, index) => (
        <div
          key={phrase}
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
