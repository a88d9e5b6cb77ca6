/** Words of each page of a PDF. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Text of each page without blanks, so that only letters and marks are compared, page by page. */
export async function pdfPages(bytes: Uint8Array): Promise<string[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    pages.push(
      content.items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .normalize('NFC')
        .replace(/\s+/g, ''),
    );
  }
  await loading.destroy();
  return pages;
}

/** The letters of a page in a canonical order: renderers write table cells and page numbers in different orders. */
export function sortedLetters(page: string): string {
  return [...page].sort().join('');
}
