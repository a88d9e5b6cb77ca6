import { describe, expect, it } from 'vitest';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import { countLines } from '../../../../templates/layout/lines.ts';
import { textWidth } from '../../../../templates/layout/text-width.ts';
import { plain } from '../../../../templates/model/content.ts';
import { aDocument } from '../../../fixtures/documents.ts';

const SIZE = 14;
const run = (text: string, italic = false) => [{ text, bold: false, italic, underline: false }];
const wide = (text: string) => textWidth(text, SIZE, false);

describe('countLines', () => {
  it.for([
    { what: 'no text', text: '', width: 50, firstLine: 0, lines: 1 },
    { what: 'a line that just fits', text: 'một hai', width: wide('một hai'), firstLine: 0, lines: 1 },
    { what: 'a hair too little', text: 'một hai', width: wide('một hai') - 0.1, firstLine: 0, lines: 2 },
    {
      what: 'a space at the end of a line',
      text: 'một hai ',
      width: wide('một hai'),
      firstLine: 0,
      lines: 1,
    },
    { what: 'the indent', text: 'một hai', width: wide('một hai') + 5, firstLine: 6, lines: 2 },
    {
      what: 'no indent from line 2 on',
      text: 'một hai một hai',
      width: wide('một hai'),
      firstLine: 0.5,
      lines: 3,
    },
    { what: 'a break behind a hyphen', text: 'một hai-ba', width: wide('một hai-'), firstLine: 0, lines: 2 },
    { what: 'no break at a slash', text: 'một hai/ba', width: wide('một hai/'), firstLine: 0, lines: 2 },
    { what: 'a line feed', text: 'một\nhai', width: 100, firstLine: 0, lines: 2 },
    { what: 'one word wider than the column', text: 'mmmm', width: wide('mm'), firstLine: 0, lines: 1 },
  ])('$what', ({ text, width, firstLine, lines }) => {
    expect(countLines(run(text), width, firstLine, SIZE)).toBe(lines);
  });

  it('measures italics by their own widths and joins runs inside a word', () => {
    const text = 'aaaaaaaaaa';
    expect(textWidth(text, SIZE, false, true)).toBeGreaterThan(wide(text));
    expect(countLines(run(`m ${text}`, true), wide(`m ${text}`), 0, SIZE)).toBe(2);
    expect(countLines([...run('một ha'), ...run('i')], wide('một ha'), 0, SIZE)).toBe(2);
  });
});

describe('keepShortParagraphs', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, index) => `dòng ${index}`).join('\n');
  it.for([1, 2, 3, 4])('a paragraph of %i lines', (count) => {
    const laid = layoutDocument(
      aDocument({
        body: [
          { type: 'paragraph', id: 'p', content: plain(lines(count)) },
          { type: 'paragraph', id: 'q', content: plain('hết') },
        ],
      }),
    );
    const node = laid.sections[0]?.nodes.find((entry) => entry.type === 'paragraph' && entry.blockId === 'p');
    expect(node).toMatchObject({ type: 'paragraph' });
    expect(node && 'keepLines' in node).toBe(count === 3);
  });
});
