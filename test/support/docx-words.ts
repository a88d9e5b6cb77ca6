/** Reading our own .docx in tests: its XML parts, and its words in order. */
import { strFromU8, unzipSync } from 'fflate';
import { parseXml, type XmlElement } from '../../templates/import/xml.ts';

export function docxParts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

export function documentXml(bytes: Uint8Array): XmlElement {
  return parseXml(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array(), 'word/document.xml');
}

/** All elements of that name below `root`, in order. */
export function descendants(root: XmlElement, name: string): XmlElement[] {
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendants(child, name),
  ]);
}

/** Text of each paragraph in order; a line break inside one is a line feed. */
export function docxParagraphs(bytes: Uint8Array): string[] {
  return descendants(documentXml(bytes), 'w:p').map((paragraph) =>
    descendants(paragraph, 'w:r')
      .flatMap((run) => run.children)
      .map((part) => (part.name === 'w:br' ? '\n' : part.name === 'w:t' ? part.text : ''))
      .join(''),
  );
}

/** Words with marks of headings and dashes left out, in lower case. */
export function words(text: string): string[] {
  const bare = text
    .split('\n')
    .map((line) =>
      line
        .replace(/[*#]/g, ' ')
        .trim()
        .replace(/^(?:[IVX]+[.-]|\d{1,2}(?:\.\d)?\.|[a-zđ]\)|[-+])\s+/u, ''),
    )
    .join('\n');
  return (
    bare
      .normalize('NFC')
      .toLocaleLowerCase('vi')
      .match(/[\p{L}\p{N}%&]+/gu) ?? []
  );
}
