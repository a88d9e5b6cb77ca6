/** The first place of the keyboard on a page or in a dialog. */

/** Focuses a field. A dialog that opens after this takes the focus away, but gives it to what says that it wants it. */
export function focusFirst(element: HTMLElement | null | undefined): void {
  element?.setAttribute('autofocus', '');
  element?.focus();
}
