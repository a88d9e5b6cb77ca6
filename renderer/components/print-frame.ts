/** A frame on the page that holds nothing but what is printed, so that the window around it never is. */

/** A new one, not yet on the page; one that is left from an earlier print goes. */
export function newPrintFrame(): HTMLIFrameElement {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame visually-hidden';
  frame.title = 'Bản in';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  return frame;
}
