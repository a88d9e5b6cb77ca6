/** Words of each page of a PDF. */
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type TextItem = Extract<
  Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'][number],
  { str: string }
>;

async function eachPage<Result>(
  bytes: Uint8Array,
  read: (page: PDFPageProxy) => Promise<Result>,
): Promise<Result[]> {
  const loading = getDocument({ data: new Uint8Array(bytes), useSystemFonts: true, verbosity: 0 });
  const pdf = await loading.promise;
  const pages: Result[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await read(await pdf.getPage(number)));
  await loading.destroy();
  return pages;
}

async function texts(page: PDFPageProxy): Promise<TextItem[]> {
  const { items } = await page.getTextContent();
  return items.filter((item): item is TextItem => 'str' in item && item.str !== '');
}

/** Text of each page without blanks, in the order in which the file writes it. */
export function pdfPages(bytes: Uint8Array): Promise<string[]> {
  return eachPage(bytes, async (page) =>
    (await texts(page))
      .map((item) => item.str)
      .join('')
      .normalize('NFC')
      .replace(/\s+/g, ''),
  );
}

/** A piece of text and where it stands; y grows upwards. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Type size, in the same unit. */
  size: number;
}

/** Words of each page of a PDF, as wordsOf gives them. */
export function pdfWords(bytes: Uint8Array): Promise<string[][]> {
  return eachPage(bytes, async (page) =>
    wordsOf(
      (await texts(page)).map((item) => ({
        text: item.str,
        x: Number(item.transform[4]),
        y: Number(item.transform[5]),
        width: item.width,
        size: Math.abs(Number(item.transform[3])) || item.height,
      })),
    ),
  );
}

// Shares of the type size.
const SAME_LINE = 0.4;
const BLANK = 0.12;

/**
 * Words of a page in alphabetical order: renderers write table cells and page numbers in different orders. A word is what stands close together
 * on a line, whatever pieces it is written in; what a line may break behind a hyphen counts as two.
 */
export function wordsOf(placed: readonly PlacedText[]): string[] {
  const lines: PlacedText[][] = [];
  for (const item of placed.toSorted((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - item.y < SAME_LINE * item.size) line.push(item);
    else lines.push([item]);
  }
  return lines
    .map((line) =>
      line
        .toSorted((a, b) => a.x - b.x)
        .map((item, index, sorted) => {
          const previous = sorted[index - 1];
          const gap = previous ? item.x - previous.x - previous.width : 0;
          return gap > BLANK * item.size ? ` ${item.text}` : item.text;
        })
        .join(''),
    )
    .join('\n')
    .normalize('NFC')
    .replace(/([-–—])(?=\S)/gu, '$1 ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .sort();
}
