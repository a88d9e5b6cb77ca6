/**
 * Puts text on the clipboard, inside a key press or click. By the browser's own copy command: navigator.clipboard needs a permission, and the
 * window grants none.
 */
export function copyText(text: string): void {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Where nothing is marked the event comes to the page, not to the element with the focus.
  document.addEventListener('copy', onCopy, { capture: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
}
