/** Files that are broken or meant to break: each kind that `lhh import` must refuse or take within its bounds. */
import { randomFillSync } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';

export interface HostileFile {
  name: string;
  fileName: string;
  make: () => Uint8Array;
  /** True: a legal file at the model's bounds, which is imported. */
  isLegal?: boolean;
}

const MEGABYTE = 1024 * 1024;
const TYPES = strToU8('<?xml version="1.0"?><Types/>');

/** A package whose parts are not packed: no ratio gives it away. */
function stored(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ '[Content_Types].xml': TYPES, ...parts }, { level: 0 });
}

function packed(parts: Record<string, Uint8Array>): Uint8Array {
  return zipSync({ '[Content_Types].xml': TYPES, ...parts });
}

function body(xml: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`,
  );
}

const document = (xml: string): Uint8Array => stored({ 'word/document.xml': body(xml) });
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const nested = (name: string, depth: number, inside: string): string =>
  `<${name}>`.repeat(depth) + inside + `</${name}>`.repeat(depth);

function garbage(length: number): Uint8Array {
  return randomFillSync(new Uint8Array(length));
}

function table(rows: number, columns: number): string {
  const row = `<w:tr>${`<w:tc>${paragraph('Nội dung')}</w:tc>`.repeat(columns)}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>${row.repeat(rows)}</w:tbl>`;
}

function styles(count: number): string {
  const chain = Array.from(
    { length: count },
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`,
  );
  return `<w:styles>${chain.join('')}</w:styles>`;
}

const SENTENCE =
  'Các hội thành viên phối hợp tổ chức hội thảo, báo cáo kết quả về Văn phòng trước ngày 10/12 hằng năm. ';

export const HOSTILE_FILES: readonly HostileFile[] = [
  { name: 'garbage, 1 MB', fileName: 'garbage.docx', make: () => garbage(MEGABYTE) },
  { name: 'garbage, 49 MB', fileName: 'garbage-large.docx', make: () => garbage(49 * MEGABYTE) },
  {
    name: 'zip bomb: 30 MB of one byte',
    fileName: 'bomb.docx',
    make: () => packed({ 'word/document.xml': new Uint8Array(30 * MEGABYTE) }),
  },
  {
    name: 'a part of 200 MB',
    fileName: 'part-200.docx',
    make: () => packed({ 'word/document.xml': new Uint8Array(200 * MEGABYTE) }),
  },
  {
    name: 'garbage in a package, 30 MB',
    fileName: 'garbage-part.docx',
    make: () => stored({ 'word/document.xml': garbage(30 * MEGABYTE) }),
  },
  {
    name: 'a million empty paragraphs',
    fileName: 'paragraphs-empty.docx',
    make: () => document('<w:p/>'.repeat(1e6)),
  },
  {
    name: 'a million paragraphs of a letter',
    fileName: 'paragraphs.docx',
    make: () => document(paragraph('a').repeat(1e6)),
  },
  {
    name: 'a paragraph of a million runs',
    fileName: 'runs.docx',
    make: () => document(`<w:p>${'<w:r><w:t>a</w:t></w:r>'.repeat(1e6)}</w:p>`),
  },
  {
    name: 'one text of 35 MB',
    fileName: 'text.docx',
    make: () => document(paragraph('a '.repeat(17.5 * MEGABYTE))),
  },
  {
    name: 'three million character references',
    fileName: 'references.docx',
    make: () => document(paragraph('&amp;'.repeat(3e6))),
  },
  {
    name: 'an element of 400 thousand attributes',
    fileName: 'attributes.docx',
    make: () => document(`<w:p ${Array.from({ length: 4e5 }, (_, index) => `a${index}="x"`).join(' ')}/>`),
  },
  {
    name: 'elements 100 thousand deep',
    fileName: 'deep.docx',
    make: () => document(nested('w:sdt', 1e5, '')),
  },
  {
    name: 'tables 60 deep',
    fileName: 'deep-tables.docx',
    make: () =>
      document(`${'<w:tbl><w:tr><w:tc>'.repeat(60)}${paragraph('a')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`),
  },
  { name: 'a table of 100 thousand rows', fileName: 'rows.docx', make: () => document(table(1e5, 2)) },
  { name: 'a table of 100 thousand columns', fileName: 'columns.docx', make: () => document(table(1, 1e5)) },
  {
    name: 'a cell over 4 thousand million columns',
    fileName: 'span.docx',
    make: () =>
      document(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="4000000000"/><w:tcBorders/></w:tcPr>${paragraph('a')}</w:tc></w:tr></w:tbl>`,
      ),
  },
  {
    name: 'a chain of 200 thousand styles',
    fileName: 'styles.docx',
    make: () =>
      stored({
        'word/document.xml': body(`<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>`),
        'word/styles.xml': strToU8(styles(2e5)),
      }),
    isLegal: true,
  },
  {
    name: 'twenty page headers of 50 thousand paragraphs',
    fileName: 'headers.docx',
    make: () => {
      const ids = Array.from({ length: 20 }, (_, index) => index);
      const headers = ids.map((id): [string, Uint8Array] => [
        `word/header${id}.xml`,
        strToU8(`<w:hdr>${paragraph('a').repeat(5e4)}</w:hdr>`),
      ]);
      const relations = ids.map((id) => `<Relationship Id="r${id}" Target="header${id}.xml"/>`).join('');
      const references = ids.map((id) => `<w:headerReference r:id="r${id}"/>`).join('');
      return stored({
        'word/document.xml': body(`${paragraph('KẾ HOẠCH')}<w:sectPr>${references}</w:sectPr>`),
        'word/_rels/document.xml.rels': strToU8(`<Relationships>${relations}</Relationships>`),
        ...Object.fromEntries(headers),
      });
    },
  },
  {
    name: 'entities in entities',
    fileName: 'entities.docx',
    make: () =>
      stored({
        'word/document.xml': strToU8(
          '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>',
        ),
      }),
  },
  {
    name: 'six thousand empty parts',
    fileName: 'parts.docx',
    make: () =>
      stored(
        Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`p${index}`, new Uint8Array()])),
      ),
  },
  { name: 'garbage as text, 4 MB', fileName: 'garbage.txt', make: () => garbage(4 * MEGABYTE) },
  { name: 'a text of 100 MB', fileName: 'large.txt', make: () => new Uint8Array(100 * MEGABYTE).fill(0x61) },
  { name: 'a line of 4 MB', fileName: 'line.txt', make: () => strToU8('thực hiện '.repeat(3e5)) },
  { name: 'five million line ends', fileName: 'ends.txt', make: () => new Uint8Array(5e6).fill(0x0a) },
  { name: 'four million stars', fileName: 'stars.md', make: () => strToU8('*a'.repeat(2e6)) },
  {
    name: 'stars on every line',
    fileName: 'star-lines.md',
    make: () => strToU8(`**${'*a*b'.repeat(2_000)}\n`.repeat(500)),
  },
  { name: 'a million list marks', fileName: 'marks.txt', make: () => strToU8('I. A\n1. B\n'.repeat(5e5)) },
  {
    name: 'one sentence in 90 thousand lines',
    fileName: 'joined.txt',
    make: () => strToU8(`${'thực hiện tốt '.repeat(3)}\n`.repeat(6e4)),
  },
  { name: 'a table of a million bars', fileName: 'bars.md', make: () => strToU8('|'.repeat(1e6)) },
  {
    name: 'nơi nhận on every line',
    fileName: 'recipients.txt',
    make: () => strToU8(`KẾ HOẠCH\n\n${'Nơi nhận:\n- Sở Tài chính;\nTM. BAN THƯỜNG VỤ\n'.repeat(1_700)}`),
  },
  {
    name: 'căn cứ on every line',
    fileName: 'bases.txt',
    make: () =>
      strToU8(
        `QUYẾT ĐỊNH\n\nVề việc A\n\n${'Căn cứ Nghị quyết số 12-NQ/TU ngày 05/4/2026 của Tỉnh ủy;\n'.repeat(5_000)}`,
      ),
    isLegal: true,
  },
  {
    name: 'five thousand long paragraphs',
    fileName: 'legal.docx',
    make: () =>
      packed({
        'word/document.xml': body(paragraph('KẾ HOẠCH') + paragraph(`- ${SENTENCE.repeat(4)}`).repeat(4_900)),
      }),
    isLegal: true,
  },
  {
    name: 'a table of 2,000 rows and 30 columns',
    fileName: 'legal-table.docx',
    make: () => packed({ 'word/document.xml': body(paragraph('KẾ HOẠCH') + table(2_000, 30)) }),
    isLegal: true,
  },
];
