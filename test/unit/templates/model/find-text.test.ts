import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../../templates/model/document.ts';
import { contentText } from '../../../../templates/model/content.ts';
import { findHits, replaceHits, type TextQuery } from '../../../../templates/model/find-text.ts';
import { writtenTexts } from '../../../../templates/model/written-texts.ts';
import { buildDocument } from '../check/build-document.ts';

const query = (text: string, more: Partial<TextQuery> = {}): TextQuery => ({
  text,
  matchCase: false,
  matchMarks: false,
  wholeWord: false,
  ...more,
});
const paragraph = (text: string): Block => ({ type: 'paragraph', id: 'p', content: [{ text }] });
const hitsIn = (text: string, asked: TextQuery): string[] =>
  findHits([{ path: ['subject'], value: text }], asked).map(({ start, end }) => text.slice(start, end));

describe('words found', () => {
  it.each([
    ['Phản biện xã hội, phân biệt', query('phan bi'), ['Phản bi', 'phân bi']],
    ['Phản biện xã hội, phân biệt', query('phản bi', { matchMarks: true }), ['Phản bi']],
    ['Sở Khoa học, sở hữu', query('sở', { matchMarks: true, matchCase: true }), ['sở']],
    ['Đề án, đề tài', query('de'), ['Đề', 'đề']],
    ['ban, bàn, bang, băng', query('ban', { wholeWord: true }), ['ban', 'bàn']],
    ['aaaa', query('aa'), ['aa', 'aa']],
    ['Một\u00a0khoảng trắng', query('một khoảng'), ['Một\u00a0khoảng']],
    ['Tiếng Việt', query('Tiếng'.normalize('NFD'), { matchMarks: true }), ['Tiếng']],
    ['có gì', query('   '), []],
  ] as const)('in “%s”', (text, asked, found) => {
    expect(hitsIn(text, asked)).toEqual(found);
  });

  it('are found in every text of a document, in the order in which it prints', () => {
    const document = buildDocument({
      subject: 'Từ khóa',
      addressees: ['Từ khóa'],
      bases: [
        { type: 'citation', lead: 'Căn cứ', citation: { kind: 'Luật Từ khóa', subject: 'từ khóa' } },
        { type: 'free', content: [{ text: 'Theo từ khóa' }] },
      ],
      body: [
        { type: 'heading', id: 'h', level: 'roman', content: [{ text: 'TỪ KHÓA' }] },
        {
          type: 'task',
          id: 't',
          slot: 'letter',
          content: [{ ref: 'h' }, { text: ' từ khóa' }],
          detail: [{ type: 'bullet', id: 'd', depth: 0, content: [{ text: 'từ khóa' }] }],
          lines: [{ role: 'lead', label: 'Từ khóa', content: [{ text: 'từ khóa' }] }],
        },
        {
          type: 'target',
          id: 'n',
          slot: 'bullet',
          content: [{ text: 'Số' }],
          quantity: { bound: 'at-least', from: 3, unit: 'từ khóa', per: 'từ khóa' },
        },
        {
          type: 'table',
          id: 'g',
          columns: [{ weight: 1 }],
          headerRows: 0,
          rows: [[{ paragraphs: [[{ text: 'ô' }], [{ text: 'từ khóa' }]] }]],
        },
      ],
      recipients: [{ name: 'Từ khóa', note: 'từ khóa' }],
      contact: 'từ khóa',
      appendices: [{ id: 'a', title: 'Từ khóa', orientation: 'portrait', body: [paragraph('từ khóa')] }],
    });
    expect(
      findHits([...writtenTexts(document)], query('tu khoa')).map(
        ({ path, start }) => `${path.join('.')} ${start}`,
      ),
    ).toEqual([
      'subject 0',
      'addressees.0 0',
      'bases.0.citation.kind 5',
      'bases.0.citation.subject 0',
      'bases.1.content 5',
      'body.0.content 0',
      // The cross reference counts one.
      'body.1.content 2',
      'body.1.detail.0.content 0',
      'body.1.lines.0.label 0',
      'body.1.lines.0.content 0',
      'body.2.quantity.unit 0',
      'body.2.quantity.per 0',
      'body.3.rows.0.0.paragraphs.1 0',
      'recipients.0.name 0',
      'recipients.0.note 0',
      'contact 0',
      'appendices.0.title 0',
      'appendices.0.body.0.content 0',
    ]);
  });
});

describe('words replaced', () => {
  const replaced = (document: ReturnType<typeof buildDocument>, asked: TextQuery, replacement: string) =>
    replaceHits(document, findHits([...writtenTexts(document)], asked), replacement);

  it('keep emphasis, cross references and all other words', () => {
    const document = buildDocument({
      subject: 'Về Sở KH',
      body: [
        {
          type: 'paragraph',
          id: 'p',
          content: [
            { text: 'Sở KH và ' },
            { text: 'Sở KH', bold: true },
            { ref: 'x' },
            { text: ' gửi Sở KH.' },
          ],
        },
      ],
    });
    const result = replaced(document, query('sở kh', { matchMarks: true }), 'Sở Khoa học và Công nghệ');
    expect(result).toEqual({
      ok: true,
      value: {
        ...document,
        subject: 'Về Sở Khoa học và Công nghệ',
        body: [
          {
            type: 'paragraph',
            id: 'p',
            content: [
              { text: 'Sở Khoa học và Công nghệ và ' },
              { text: 'Sở Khoa học và Công nghệ', bold: true },
              { ref: 'x' },
              { text: ' gửi Sở Khoa học và Công nghệ.' },
            ],
          },
        ],
      },
    });
  });

  it('that would make a field too long are refused by its name, with nothing changed', () => {
    const result = replaced(buildDocument({ subject: 'w '.repeat(200) }), query('w'), 'x'.repeat(100));
    expect(result.ok ? [] : result.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('Trích yếu'),
    ]);
  });

  it('are as many as were found, and nothing of them is left', () => {
    const words = fc.stringMatching(/^[ab đĐâ]{0,30}$/);
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), fc.stringMatching(/^[abđâ]{1,3}$/), (texts, wanted) => {
        const document = buildDocument({ body: texts.map(paragraph) });
        const asked = query(wanted);
        const count = findHits([...writtenTexts(document)], asked).length;
        const result = replaced(document, asked, '#');
        if (!result.ok) throw new Error(result.errors[0]?.message);
        const after = result.value.body
          .map((block) => ('content' in block ? contentText(block.content) : ''))
          .join('');
        const before = texts.join('');
        expect(after.split('#').length - 1).toBe(count - headHits(document, asked));
        expect(after.length).toBe(before.length - (count - headHits(document, asked)) * (wanted.length - 1));
      }),
    );
  });
});

/** Hits outside the body. */
function headHits(document: ReturnType<typeof buildDocument>, asked: TextQuery): number {
  return findHits([...writtenTexts({ ...document, body: [] })], asked).length;
}
