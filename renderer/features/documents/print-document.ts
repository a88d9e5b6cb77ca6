import { newPrintFrame } from '../../components/print-frame.ts';

/** Prints the document's own page, never the window. */
export function printDocument(id: number): void {
  const frame = newPrintFrame();
  frame.src = `/print/${id}`;
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.addEventListener('afterprint', () => frame.remove());
    page.print();
  });
  document.body.append(frame);
}
