/** Form and pages side by side; where the window is too narrow for both, one of them, by choice. */

export type Pane = 'form' | 'pages';

const PANES = [
  ['form', 'Soạn'],
  ['pages', 'Trang A4'],
] as const;

/** Seen in a narrow window only (styles/editor.css, `data-pane`). */
export function PaneChoice({ pane, onPane }: { pane: Pane; onPane: (pane: Pane) => void }) {
  return (
    <div className="pane-choice" role="group" aria-label="Khung đang xem">
      {PANES.map(([id, label]) => (
        <button
          key={id}
          type="button"
          className="quiet"
          aria-pressed={pane === id}
          onClick={() => onPane(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
