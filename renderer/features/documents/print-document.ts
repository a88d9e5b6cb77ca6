/** Prints the document's own page, never the window: a hidden frame that holds nothing else. */
export function printDocument(id: number): void {
  document.querySelector('iframe.print-frame')?.remove();
  const frame = document.createElement('iframe');
  frame.className = 'print-frame visually-hidden';
  frame.title = 'Bản in';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.src = `/print/${id}`;
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.addEventListener('afterprint', () => frame.remove());
    page.print();
  });
  document.body.append(frame);
}
