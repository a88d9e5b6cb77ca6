import { randomFillSync } from 'node:crypto';
import { zipSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../../../templates/import/import.ts';
import { renderDocx } from '../../../../templates/docx/render.ts';
import { sampleDocuments } from '../../../support/sample-documents.ts';

const TYPES = strToU8('<?xml version="1.0"?><Types/>');
const body = (xml: string): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`,
  );
const docx = (parts: Record<string, Uint8Array>, level: 0 | 6 = 6): Uint8Array =>
  zipSync({ '[Content_Types].xml': TYPES, ...parts }, { level });
/** Text that does not pack well, so that no ratio gives it away. */
const randomText = (length: number): Uint8Array =>
  randomFillSync(new Uint8Array(length)).map((byte) => (byte & 63) + 33);
const read = (bytes: Uint8Array, fileName = 'a.docx'): ReturnType<typeof importDocument> =>
  importDocument({ bytes, fileName });

/** Changes the size that the directory states for the last entry. */
function lyingSize(bytes: Uint8Array, size: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  let last = 0;
  for (let at = 0; at < copy.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) last = at;
  view.setUint32(last + 24, size, true);
  return copy;
}

describe('hostile and broken files', () => {
  it.each<[string, () => Uint8Array, string, string]>([
    ['not a zip', () => strToU8('không phải zip'), 'not-a-zip', 'không phải văn bản Word'],
    ['empty', () => new Uint8Array(), 'not-a-zip', 'không phải văn bản Word'],
    [
      'old Word',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      'old-word',
      'lưu thành .docx',
    ],
    ['missing document.xml', () => docx({}), 'part-missing', 'word/document.xml'],
    [
      'missing content types',
      () => zipSync({ 'word/document.xml': body('') }),
      'part-missing',
      '[Content_Types].xml',
    ],
    [
      'a part of 200 MB',
      () => lyingSize(docx({ 'word/document.xml': body('') }), 200 * 1024 * 1024),
      'part-too-large',
      'word/document.xml',
    ],
    [
      'a part that packs a thousandfold',
      () => docx({ 'word/document.xml': new Uint8Array(30 * 1024 * 1024) }),
      'zip-bomb',
      'word/document.xml',
    ],
    [
      'a directory that lies about the size',
      () => lyingSize(docx({ 'word/document.xml': body('<w:p/>'.repeat(5000)) }), 10),
      'part-broken',
      'bị hỏng',
    ],
    [
      'path traversal',
      () => docx({ '../../evil.xml': TYPES, 'word/document.xml': body('') }),
      'path-escape',
      'đường dẫn nguy hiểm',
    ],
    [
      'entities',
      () =>
        docx({
          'word/document.xml': strToU8('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'),
        }),
      'xml-entities',
      'thực thể',
    ],
    [
      'broken XML',
      () => docx({ 'word/document.xml': strToU8('<w:document><w:body>') }),
      'part-broken',
      'word/document.xml',
    ],
    [
      'deep nesting',
      () => docx({ 'word/document.xml': body(`${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}`) }),
      'xml-too-deep',
      'lồng nhau',
    ],
    [
      'more text than a document has',
      () => docx({ 'word/document.xml': randomText(25 * 1024 * 1024) }, 0),
      'part-too-large',
      '24 MB',
    ],
    [
      'more elements than a document has',
      () => docx({ 'word/document.xml': body(`<w:p>${'<w:r/>'.repeat(600_000)}</w:p>`) }, 0),
      'xml-too-deep',
      'quá nhiều phần tử',
    ],
    [
      'more paragraphs than a document has',
      () => docx({ 'word/document.xml': body('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(6_000)) }),
      'too-long',
      '5.200 đoạn',
    ],
    [
      'a cell over thousands of columns',
      () =>
        docx({
          'word/document.xml': body(
            '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>',
          ),
        }),
      'too-long',
      'cột cho phép',
    ],
    [
      'a table of thousands of rows',
      () => docx({ 'word/document.xml': body(`<w:tbl>${'<w:tr/>'.repeat(3_000)}</w:tbl>`) }),
      'too-long',
      '3000 hàng',
    ],
    [
      'tables in tables',
      () =>
        docx({
          'word/document.xml': body(
            `${'<w:tbl><w:tr><w:tc>'.repeat(60)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(60)}`,
          ),
        }),
      'xml-too-deep',
      'lồng bảng quá sâu',
    ],
    [
      'bidirectional control',
      () => docx({ 'word/document.xml': body('<w:p><w:r><w:t>a\u202Eb</w:t></w:r></w:p>') }),
      'bad-character',
      'U+202E',
    ],
  ])('%s', (_name, make, code, words) => {
    const result = read(make());
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(!result.ok && result.error.message).toContain(words);
  });

  it('counts numbers and levels that no list has', () => {
    const list = '<w:numPr><w:ilvl w:val="999999999"/><w:numId w:val="1"/></w:numPr>';
    const level = '<w:start w:val="999999999999"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>';
    const numbering =
      `<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0">${level}</w:lvl><w:lvl w:ilvl="99999999">${level}</w:lvl>` +
      '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num></w:numbering>';
    const result = read(
      docx({
        'word/document.xml': body(`<w:p><w:pPr>${list}</w:pPr><w:r><w:t>Nội dung</w:t></w:r></w:p>`),
        'word/numbering.xml': strToU8(numbering),
      }),
    );
    expect(result.ok && result.document.body).toHaveLength(1);
  });

  it.each<[string, string, string]>([
    ['control character', 'KẾ HOẠCH\n\nMột\u0000 hai', 'Dòng 3: có ký tự điều khiển (U+0000)'],
    ['right-to-left script', 'KẾ HOẠCH\n\nשלום', 'Dòng 3: có chữ viết từ phải sang trái'],
    ['emoji', 'KẾ HOẠCH\n\nTốt 👍', 'Dòng 3: có biểu tượng cảm xúc'],
    ['nothing', '  \n ', 'Tệp không có chữ nào'],
  ])('text with %s names the line', (_name, text, message) => {
    const result = read(strToU8(text), 'a.txt');
    expect(!result.ok && result.error.message).toContain(message);
  });

  it('refuses bytes that are no Unicode, and endings it does not know', () => {
    expect(read(Uint8Array.from([0xc3, 0x28, 0xa0]), 'a.txt')).toMatchObject({
      ok: false,
      error: { code: 'bad-encoding' },
    });
    expect(read(strToU8('a'), 'a.pdf')).toMatchObject({ ok: false, error: { code: 'unknown-format' } });
  });

  it('takes decomposed Unicode, composes it and says so', () => {
    const result = read(
      strToU8('KẾ HOẠCH\n\nKiểm tra hội thành viên\n\nI. MỤC ĐÍCH\n\nNắm tình hình.'.normalize('NFD')),
      'a.txt',
    );
    expect(result.ok && result.document.subject).toBe('Kiểm tra hội thành viên');
    expect(result.ok && result.notes.map((note) => note.rule)).toContain('unicode-composition');
  });

  it('answers a one-megabyte line', () => {
    expect(read(strToU8('thực hiện nhiệm vụ '.repeat(1000)), 'a.txt').ok).toBe(true);
    const long = read(strToU8('a '.repeat(500_000)), 'a.txt');
    expect(!long.ok && long.error.message).toContain('dài quá');
  });

  it('never throws on any text', () => {
    const piece = fc.constantFrom(
      'KẾ HOẠCH',
      'I. Mục',
      '1. ',
      'a) ',
      '- ',
      'Nơi nhận:',
      'TM. BAN',
      'Số: 1/KH-A',
      '\n',
      '\n\n',
      'thực hiện',
      '**',
      '# ',
      '-----',
      '.',
      './.',
      'Lưu: VT',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const result = read(strToU8(pieces.join(' ')), 'a.md');
        expect(result.ok || result.error.message.length > 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('our own .docx', () => {
  it.each(sampleDocuments().map((entry) => [entry.name, entry.document] as const))(
    '%s comes back as the same document',
    async (_name, document) => {
      const result = read(await renderDocx(document));
      if (!result.ok) throw new Error(result.error.message);
      expect(result.document.kind).toBe(document.kind);
      expect(result.document.layout).toBe(document.layout);
      expect(result.document.recipients.map((entry) => entry.name)).toEqual(
        document.recipients.map((entry) => entry.name),
      );
      expect(result.document.signatures.map((entry) => entry.name)).toEqual(
        document.signatures.map((entry) => entry.name),
      );
      const headings = (value: typeof document): number =>
        value.body.filter((block) => block.type === 'heading').length;
      expect(headings(result.document)).toBe(headings(document));
    },
  );
});
