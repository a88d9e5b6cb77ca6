import { useEffect, useId, useRef, type ReactNode } from 'react';

const FIELDS = ':is(input, select, textarea):not(:disabled)';

/** A modal dialog: the browser's own, so that focus stays inside and Escape closes it. */
export function Dialog({
  open,
  title,
  onClose,
  children,
}: {
  open: boolean;
  title: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      // The browser begins at the first control, which closes the dialog; what says that it wants the focus comes first.
      if (!dialog.querySelector('[autofocus]'))
        dialog
          .querySelector(`:scope > :not(header) ${FIELDS}, :scope > ${FIELDS}`)
          ?.setAttribute('autofocus', '');
      dialog.showModal();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      // The event comes late: by then the dialog may have been opened again.
      onClose={() => {
        if (ref.current?.open !== true) onClose();
      }}
    >
      {open ? (
        <>
          <header>
            <h2 id={titleId}>{title}</h2>
            <button type="button" className="icon" onClick={onClose} aria-label="Đóng" title="Đóng (Esc)">
              ×
            </button>
          </header>
          {children}
        </>
      ) : null}
    </dialog>
  );
}
