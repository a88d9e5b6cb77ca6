/** What Word files hold besides plain paragraphs. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../templates/import/docx-reader.ts';
import { importDocument } from '../../../../templates/import/import.ts';
import { rawText, type RawNode } from '../../../../templates/import/raw.ts';

const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
function read(body: string, parts: Record<string, string> = {}): ReturnType<typeof readDocx> {
  return readDocx(
    zipSync({
      '[Content_Types].xml': xml('<Types/>'),
      'word/document.xml': xml(`<w:document><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, xml(part)])),
    }),
  );
}
const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const p = (inside: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
const texts = (nodes: readonly RawNode[]): string[] =>
  nodes.map((node) => (node.type === 'paragraph' ? rawText(node) : `table of ${node.table.rows.length}`));
const list = (numId: number, level = 0): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr>`;
const BORDERS = '<w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr>';
const cell = (text: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(run(text))}</w:tc>`;
const row = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;

describe('text', () => {
  it('joins runs and keeps emphasis of run, character style and paragraph style with what they inherit', () => {
    const styles =
      '<w:styles><w:style w:type="paragraph" w:styleId="base"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="title"><w:basedOn w:val="base"/><w:pPr><w:jc w:val="center"/></w:pPr></w:style>' +
      '<w:style w:type="character" w:styleId="slanted"><w:rPr><w:i/></w:rPr></w:style></w:styles>';
    const { nodes } = read(
      p(
        run('Kế ') + run('hoạch', '<w:b w:val="0"/>') + run(' năm', '<w:rStyle w:val="slanted"/>'),
        '<w:pStyle w:val="title"/>',
      ),
      { 'word/styles.xml': styles },
    );
    expect(nodes).toEqual([
      {
        type: 'paragraph',
        line: 1,
        isHeading: false,
        isCentred: true,
        content: [{ text: 'Kế ', bold: true }, { text: 'hoạch' }, { text: ' năm', bold: true, italic: true }],
      },
    ]);
  });

  it('keeps raised and lowered figures as signs, and what has no sign as it is', () => {
    const raised = (text: string): string => run(text, '<w:vertAlign w:val="superscript"/>');
    const lowered = (text: string): string => run(text, '<w:vertAlign w:val="subscript"/>');
    const { nodes } = read(
      p(
        `${run('500 m')}${raised('2 ')}${run('ở 25')}${raised('o')}${run('C, 10')}${raised('-3')}${run(' tấn CO')}${lowered('2')}${raised('(1)')}`,
      ),
    );
    expect(texts(nodes)).toEqual(['500 m² ở 25°C, 10⁻³ tấn CO₂(1)']);
  });

  it('keeps insertions, links, fields and formulas; leaves out deletions and hidden text, and says so', () => {
    const { nodes, notes } = read(
      p(
        `<w:ins>${run('Một ')}</w:ins><w:hyperlink>${run('hai ')}</w:hyperlink><w:fldSimple>${run('ba ')}</w:fldSimple>` +
          `<w:del><w:r><w:delText>xóa</w:delText></w:r></w:del>${run('ẩn', '<w:vanish/>')}<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>`,
      ),
    );
    expect(texts(nodes)).toEqual(['Một hai ba x+y']);
    expect(notes.map((note) => note.message)).toEqual([
      expect.stringContaining('Track Changes'),
      expect.stringContaining('Chữ ẩn'),
    ]);
  });

  it('puts footnotes and text boxes behind their paragraph', () => {
    const box = (text: string): string => `<w:txbxContent>${p(run(text))}</w:txbxContent>`;
    const { nodes, notes } = read(
      p(
        `${run('Nội dung')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing>${box('Hộp chữ')}` +
          `</w:drawing></mc:Choice><mc:Fallback><w:pict>${box('Hộp chữ')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ) + p(run('Tiếp')),
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:type="separator" w:id="0">${p('')}</w:footnote><w:footnote w:id="2">${p(run('Chú thích'))}</w:footnote></w:footnotes>`,
      },
    );
    expect(texts(nodes)).toEqual(['Nội dung', 'Chú thích', 'Hộp chữ', 'Tiếp']);
    expect(notes.map((note) => note.severity)).toEqual(['info']);
  });

  it('parts a list that was typed with line breaks, not other broken lines', () => {
    const broken = (...lines: string[]): string =>
      p(lines.map((line) => run(line)).join('<w:r><w:br/></w:r>'));
    const { nodes } = read(broken('Gồm:', '- Một;', '- Hai,', 'ba.') + broken('Dòng một', 'dòng hai'));
    expect(texts(nodes)).toEqual(['Gồm:', '- Một;', '- Hai,\nba.', 'Dòng một\ndòng hai']);
  });

  it('composes letters and says so; tells of pictures and contents', () => {
    const { nodes, notes } = read(
      p(run('hội thảo'.normalize('NFD'))) +
        p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') +
        `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(run('I. Mục 1'))}</w:sdtContent></w:sdt>`,
    );
    expect(texts(nodes)).toEqual(['hội thảo']);
    expect(notes.map((note) => note.rule)).toEqual([
      'unicode-composition',
      'import-left-out',
      'import-left-out',
    ]);
  });
});

describe('automatic numbers', () => {
  const level = (at: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:numbering><w:abstractNum w:abstractNumId="1">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="2">${level(0, 'bullet', '')}${level(1, 'bullet', 'o')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>';

  it('become marks as Word shows them, counting on from list to list unless told to begin anew', () => {
    const { nodes } = read(
      [
        p(run('Mục đích'), list(1)),
        p(run('Một'), list(1, 1)),
        p(run('Hai'), list(1, 1)),
        p(run('Điểm'), list(1, 2)),
        p(run('Dấu'), list(2)),
        p(run('Dấu con'), list(2, 1)),
        p(run('Nhiệm vụ'), list(1)),
        p(run('Lại một'), list(3, 1)),
        p('', list(1)),
        p(run('Tổ chức'), list(1)),
      ].join(''),
      { 'word/numbering.xml': numbering },
    );
    expect(texts(nodes)).toEqual([
      'I. Mục đích',
      '1. Một',
      '2. Hai',
      'a) Điểm',
      '- Dấu',
      '+ Dấu con',
      'II. Nhiệm vụ',
      '1. Lại một',
      'III. Tổ chức',
    ]);
  });
});

describe('tables', () => {
  it('keep merged cells, columns left free and rows that repeat', () => {
    const { nodes } = read(
      `<w:tbl>${BORDERS}<w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/><w:gridCol w:w="4000"/></w:tblGrid>` +
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('TT', '<w:vMerge w:val="restart"/>')}${cell('Phân công', '<w:gridSpan w:val="2"/>')}</w:tr>` +
        `<w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('', '<w:vMerge/>')}${cell('Chủ trì')}${cell('Phối hợp')}</w:tr>` +
        `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('Văn phòng')}</w:tr></w:tbl>`,
    );
    const [table] = nodes;
    if (table?.type !== 'table') throw new Error('no table');
    expect(table.table).toEqual({
      columns: [{ weight: 12.5 }, { weight: 37.5 }, { weight: 50 }],
      headerRows: 2,
      rows: [
        [
          { paragraphs: [[{ text: 'TT' }]], rowSpan: 2 },
          { paragraphs: [[{ text: 'Phân công' }]], colSpan: 2 },
        ],
        [{ paragraphs: [[{ text: 'Chủ trì' }]] }, { paragraphs: [[{ text: 'Phối hợp' }]] }],
        [{ paragraphs: [[]] }, { paragraphs: [[{ text: 'Văn phòng' }]] }, { paragraphs: [[]] }],
      ],
    });
  });

  it('keep the words of cells that do not fit on one another, and of tables in cells', () => {
    const inner = `<w:tbl>${BORDERS}${row(cell('trong'))}</w:tbl>`;
    const { nodes } = read(
      `<w:tbl>${BORDERS}${row(cell('một', '<w:vMerge w:val="restart"/>'), cell('hai'))}` +
        `${row(cell('ba', '<w:vMerge/><w:gridSpan w:val="2"/>'))}${row(cell('bốn', '<w:vMerge/>'), `<w:tc>${inner}${p(run('năm'))}</w:tc>`)}</w:tbl>`,
    );
    expect(JSON.stringify(nodes).match(/"text":"[^"]*"/g)).toEqual(
      ['một', 'hai', 'ba', 'bốn', 'trong', 'năm'].map((text) => `"text":"${text}"`),
    );
  });

  it('are only geometry where they hold the form, or draw no lines', () => {
    const none = '<w:tblPr><w:tblBorders><w:top w:val="none"/></w:tblBorders></w:tblPr>';
    const { nodes } = read(
      `<w:tbl>${BORDERS}${row(cell('LIÊN HIỆP'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'))}</w:tbl>` +
        `<w:tbl>${none}${row(cell('trái'), cell('phải'))}</w:tbl><w:tbl>${BORDERS}${row(cell('kẻ'))}</w:tbl>`,
    );
    expect(texts(nodes)).toEqual([
      'LIÊN HIỆP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'trái',
      'phải',
      'table of 1',
    ]);
  });

  it('hold more paragraphs in a cell than the model by line breaks', () => {
    const many = `<w:tc>${Array.from({ length: 60 }, (_, index) => p(run(`dòng ${index}`))).join('')}</w:tc>`;
    const { nodes } = read(`<w:tbl>${BORDERS}${row(many)}</w:tbl>`);
    const paragraphs = nodes[0]?.type === 'table' ? nodes[0].table.rows[0]?.[0]?.paragraphs : undefined;
    expect(paragraphs).toHaveLength(50);
    expect(JSON.stringify(paragraphs).match(/dòng \d+/g)).toHaveLength(60);
  });
});

describe('columns made with tabs', () => {
  const tabbed = (...parts: string[]): string =>
    p(parts.map((part) => run(part)).join('<w:r><w:tab/></w:r>'));

  it('of head and foot are parted, left before right; other tabs are blanks', () => {
    const { nodes } = read(
      [
        tabbed('UBND TỈNH ĐẠI PHONG', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        tabbed('Số: 05/KH-LHH', 'Đại Phong, ngày 05 tháng 02 năm 2026'),
        p(run('KẾ HOẠCH')),
        tabbed('Họ và tên', 'chức vụ'),
        tabbed('Nơi nhận:', 'TM. BAN THƯỜNG VỤ'),
        tabbed('- Như trên;', 'CHỦ TỊCH'),
        p(run('- Lưu: VT.')),
        tabbed('', 'Lê Văn Bình'),
        p(run('PHỤ LỤC')),
        p(run('BIỂU MẪU')),
      ].join(''),
    );
    expect(texts(nodes)).toEqual([
      'UBND TỈNH ĐẠI PHONG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 05/KH-LHH',
      'Đại Phong, ngày 05 tháng 02 năm 2026',
      'KẾ HOẠCH',
      'Họ và tên chức vụ',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu: VT.',
      'TM. BAN THƯỜNG VỤ',
      'CHỦ TỊCH',
      'Lê Văn Bình',
      'PHỤ LỤC',
      'BIỂU MẪU',
    ]);
  });
});

describe('sections', () => {
  const section = (orientation: string): string => `<w:sectPr><w:pgSz w:orient="${orientation}"/></w:sectPr>`;

  it('of landscape pages become appendices on landscape pages; in the body they are told', () => {
    const xmlBody = [
      p(run('KẾ HOẠCH')),
      p(run('I. MỤC ĐÍCH'), section('portrait')),
      p(run('Bảng số liệu'), section('landscape')),
      p(run('PHỤ LỤC')),
      p(run('BIỂU MẪU')),
      p(run('Họ và tên:')),
      section('landscape'),
    ].join('');
    const bytes = zipSync({
      '[Content_Types].xml': xml('<Types/>'),
      'word/document.xml': xml(`<w:document><w:body>${xmlBody}</w:body></w:document>`),
    });
    const result = importDocument({ bytes, fileName: 'a.docx' });
    if (!result.ok) throw new Error(result.error.message);
    expect(result.document.appendices.map(({ title, orientation }) => [title, orientation])).toEqual([
      ['BIỂU MẪU', 'landscape'],
    ]);
    expect(result.notes.map((note) => note.message)).toEqual([expect.stringContaining('trang ngang')]);
  });

  it('of landscape pages mark their paragraphs', () => {
    const { nodes } = read(
      p(run('dọc'), section('portrait')) +
        p(run('ngang')) +
        p('', section('landscape')) +
        p(run('dọc')) +
        section('portrait'),
    );
    expect(nodes.map((node) => node.isLandscape ?? false)).toEqual([false, true, false]);
  });

  it('give the address at the foot of the first page; other words of page headers are told, page numbers are not', () => {
    const relations =
      '<Relationships><Relationship Id="a" Target="footer1.xml"/><Relationship Id="b" Target="header1.xml"/><Relationship Id="c" Target="header2.xml"/></Relationships>';
    const result = read(
      `${p(run('Nội dung'))}<w:sectPr><w:footerReference w:type="first" r:id="a"/><w:headerReference r:id="b"/><w:headerReference r:id="c"/></w:sectPr>`,
      {
        'word/_rels/document.xml.rels': relations,
        'word/footer1.xml': `<w:ftr>${p(run('Số 12 Lê Lợi'))}</w:ftr>`,
        'word/header1.xml': `<w:hdr>${p(run('2'))}</w:hdr>`,
        'word/header2.xml': `<w:hdr>${p(run('Bản thảo nội bộ'))}</w:hdr>`,
      },
    );
    expect(result.contact).toBe('Số 12 Lê Lợi');
    expect(result.notes.map((note) => note.place.excerpt)).toEqual(['Bản thảo nội bộ']);
  });
});
