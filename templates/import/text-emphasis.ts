/** Markdown emphasis in a line as spans. Pure. */
import type { Content } from '../model/document.ts';
import { trimContent } from './raw.ts';

// Stands for a star that was escaped; no document may bear it.
const LITERAL_STAR = '\uE000';

/** **bold**, *italic*, ***both***. Lone stars stay text. */
export function readEmphasis(text: string): Content {
  const content: Content = [];
  let bold = false;
  let italic = false;
  let rest = text.replaceAll('****', '\n');
  while (rest !== '') {
    const star = /\*{1,3}/.exec(rest);
    if (!star) break;
    const length = star[0].length;
    const closes = (length >= 2 && bold) || (length !== 2 && italic);
    const opens = rest.indexOf(star[0], star.index + length) !== -1;
    if (!closes && !opens) break;
    if (star.index > 0) content.push(span(rest.slice(0, star.index), bold, italic));
    if (length >= 2) bold = !bold;
    if (length !== 2) italic = !italic;
    rest = rest.slice(star.index + length);
  }
  if (rest !== '') content.push(span(rest, bold, italic));
  return trimContent(content);
}

/** As readEmphasis, with the escapes of Markdown: "\*" is a star. */
export function readMarkdown(text: string): Content {
  const escaped = text
    .replaceAll('\\*', LITERAL_STAR)
    .replace(/\\([\\_#+\-.|!()[\]{}>~`])/g, '$1')
    .replace(/<br ?\/?>/gi, '\n');
  return readEmphasis(escaped).map((part) =>
    'text' in part ? { ...part, text: part.text.replaceAll(LITERAL_STAR, '*') } : part,
  );
}

function span(text: string, bold: boolean, italic: boolean): Content[number] {
  return { text, ...(bold ? { bold } : {}), ...(italic ? { italic } : {}) };
}
