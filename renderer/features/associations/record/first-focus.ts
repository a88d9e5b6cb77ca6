/** The first place of the keyboard on a page or in a dialog. */

/** Focuses a field. A dialog that opens after this takes the focus away, but gives it to what says that it wants it. */
export function focusFirst(element: HTMLElement | null | undefined): void {
  element?.setAttribute('autofocus', '');
  element?.focus();
}

/** For `ref`: the first field or button of what has just appeared gets the keyboard. */
export function focusWithin(element: HTMLElement | null): void {
  focusFirst(element?.querySelector<HTMLElement>('input, select, textarea, button'));
}
