import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rawText } from '../../../../templates/import/raw.ts';
import { readEmphasis, readMarkdown } from '../../../../templates/import/text-emphasis.ts';
import { decodeText } from '../../../../templates/import/text-lines.ts';
import { readTextFile } from '../../../../templates/import/text-reader.ts';

const lines = (text: string, format: 'text' | 'markdown' = 'text'): string[] =>
  readTextFile(strToU8(text), format).nodes.map((node) =>
    node.type === 'paragraph'
      ? rawText(node)
      : JSON.stringify(node.table.rows.map((row) => row.map((cell) => cell.paragraphs))),
  );

describe('decodeText', () => {
  it('reads UTF-8 and UTF-16 with their marks', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, 0x11, 0x01, 0x41, 0x00]);
    expect(decodeText(utf16)).toBe('đA');
    expect(decodeText(strToU8('\uFEFFđA'))).toBe('đA');
  });
});

describe('joining lines', () => {
  const filler = 'Các hội thành viên phối hợp với các sở, ngành, địa phương tổ chức tốt các hoạt';

  it('of a text that was broken at a fixed width', () => {
    const text = Array.from(
      { length: 5 },
      () =>
        `${filler}\nđộng phổ biến kiến thức đến hội viên và nhân dân trong toàn tỉnh, chú trọng\nvùng sâu.`,
    );
    expect(lines(text.join('\n'))).toEqual(text.map((paragraph) => paragraph.replaceAll('\n', ' ')));
  });

  it('of a sentence that a page end broke', () => {
    expect(lines(`${filler} động và báo cáo kết quả về\n\nVăn phòng.\n\nHết.`)).toEqual([
      `${filler} động và báo cáo kết quả về Văn phòng.`,
      'Hết.',
    ]);
    expect(lines('Tổ chức tốt\n\nhội thảo khoa học.')).toEqual(['Tổ chức tốt hội thảo khoa học.']);
  });

  it('never joins marks, titles of kinds, labels of appendices or nơi nhận', () => {
    const text = [
      'KẾ HOẠCH',
      'Tổ chức Hội thi',
      '- Một việc',
      '- hai việc',
      'Nơi nhận:',
      '- Sở Tài chính',
      'kế toán',
      'Phụ lục I',
      'BIỂU MẪU',
    ];
    expect(lines(text.join('\n'))).toEqual(text);
  });
});

describe('page furniture', () => {
  const page = Array.from({ length: 9 }, (_, index) => `Điều ${index + 1}. Nội dung.`).join('\n');

  it('drops page numbers that count on a page apart, and says so', () => {
    const { nodes, notes } = readTextFile(
      strToU8(`${page}\n2\n${page}\n- 3 -\n${page}\nTrang 4/9\nHết.`),
      'text',
    );
    expect(nodes).toHaveLength(28);
    expect(notes).toMatchObject([{ rule: 'import-left-out', severity: 'info' }]);
  });

  it('keeps numbers that are text', () => {
    expect(lines('TT\n\n1\n\nVăn phòng\n\n2\n\nBan Khoa học')).toContain('2');
    expect(lines(`${page}\n2\n${page}\n7`)).toContain('7');
    expect(lines('Trang phục lịch sự')).toEqual(['Trang phục lịch sự']);
  });

  it('drops rules, and knows that one stood there', () => {
    const { nodes } = readTextFile(strToU8('KẾ HOẠCH\nviệc A\n-----\nThực hiện.'), 'text');
    expect(nodes.map((node) => node.type === 'paragraph' && node.afterRule)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });
});

describe('emphasis', () => {
  it.each<[string, [string, string][]]>([
    [
      '**đậm** thường',
      [
        ['đậm', 'b'],
        [' thường', ''],
      ],
    ],
    [
      '***cả hai*** *nghiêng*',
      [
        ['cả hai', 'bi'],
        [' ', ''],
        ['nghiêng', 'i'],
      ],
    ],
    ['2 * 3', [['2 * 3', '']]],
    ['**CHƯƠNG TRÌNH****CỦA BAN**', [['CHƯƠNG TRÌNH\nCỦA BAN', 'b']]],
  ])('%s', (text, expected) => {
    expect(
      readEmphasis(text).map((span) => [
        'text' in span ? span.text : '',
        `${span.bold ? 'b' : ''}${span.italic ? 'i' : ''}`,
      ]),
    ).toEqual(expected);
  });

  it('of Markdown knows escapes', () => {
    expect(readMarkdown('5 \\* 6, a\\_b')).toEqual([{ text: '5 * 6, a_b' }]);
  });
});

describe('Markdown', () => {
  it('reads tables with their head, also uneven ones', () => {
    const { nodes } = readTextFile(
      strToU8('| TT | Việc |\n| --- | :-: |\n| 1 | **Hội thảo** |\n| 2 |\n\nHết.'),
      'markdown',
    );
    expect(nodes[0]).toMatchObject({
      type: 'table',
      table: {
        headerRows: 1,
        rows: [
          [{ paragraphs: [[{ text: 'TT' }]] }, { paragraphs: [[{ text: 'Việc' }]] }],
          [{ paragraphs: [[{ text: '1' }]] }, { paragraphs: [[{ text: 'Hội thảo', bold: true }]] }],
          [{ paragraphs: [[{ text: '2' }]] }, { paragraphs: [[]] }],
        ],
      },
    });
    expect(nodes).toHaveLength(2);
  });

  it('reads nested dashes and quotes', () => {
    expect(lines('> Trích\n\n- Một\n  - con', 'markdown')).toEqual(['Trích', '- Một', '+ con']);
  });

  it('takes a lone row of bars as text', () => {
    expect(lines('| a | b |')).toEqual(['| a | b |']);
  });
});
