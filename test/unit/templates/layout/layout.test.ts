import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../templates/docx/render.ts';
import { renderHtml } from '../../../../templates/html/render.ts';
import { plain } from '../../../../templates/model/content.ts';
import type { AdminDocument } from '../../../../templates/model/document.ts';
import type { LaidNode, LaidParagraph, LaidRule, LaidTable } from '../../../../templates/layout/laid.ts';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import { textWidth } from '../../../../templates/layout/text-width.ts';
import { aDocument, aHeading } from '../../../fixtures/documents.ts';
import { docxParagraphs } from '../../../support/docx-words.ts';

const nodesOf = (document: AdminDocument): LaidNode[] => layoutDocument(document).sections[0]?.nodes ?? [];
const isParagraph = (node: LaidNode): node is LaidParagraph => node.type === 'paragraph';
const textOf = (node: LaidParagraph): string =>
  [node.mark?.text, node.runs.map((run) => run.text).join('')].filter(Boolean).join(' ');
function tableOf(nodes: LaidNode[], role: LaidTable['role']): LaidTable {
  const table = nodes.find((node): node is LaidTable => node.type === 'table' && node.role === role);
  if (!table) throw new Error(`no ${role} table`);
  return table;
}
const cellTexts = (table: LaidTable, row: number, column: number): string[] =>
  (table.rows[row]?.[column]?.nodes ?? []).filter((node) => node.type === 'paragraph').map(textOf);
const paragraphsOf = (document: AdminDocument): LaidParagraph[] => nodesOf(document).filter(isParagraph);

describe('head of a document', () => {
  it.each<[string, Partial<AdminDocument>, string]>([
    ['pads a number below ten', {}, 'Số: 05/KH-LHH'],
    ['keeps a two-digit number', { number: { value: '48', organ: 'LHH' } }, 'Số: 48/KH-LHH'],
    ['keeps a letter behind the number', { number: { value: '7a', organ: 'LHH' } }, 'Số: 07a/KH-LHH'],
    [
      'leaves room for a number not yet given',
      { number: { value: null, organ: 'LHH' } },
      `Số: ${'\u00a0'.repeat(6)}/KH-LHH`,
    ],
    [
      'names office and unit in a công văn',
      { kind: 'cong-van', number: { value: '12', organ: 'LHH', unit: 'VP' } },
      'Số: 12/LHH-VP',
    ],
    [
      'writes the party form without colon',
      { layout: 'party', number: { value: '15', organ: 'TU' } },
      'Số 15-KH/TU',
    ],
    [
      'uses the party abbreviation of công văn',
      { layout: 'party', kind: 'cong-van', number: { value: '3', organ: 'ĐĐ' } },
      'Số 03-CV/ĐĐ',
    ],
  ])('%s', (_name, changes, expected) => {
    expect(cellTexts(tableOf(nodesOf(aDocument(changes)), 'header'), 1, 0)[0]).toBe(expected);
  });

  it.each<[AdminDocument['date'], string]>([
    [{ day: 5, month: 2, year: 2026 }, 'Đại Phong, ngày 05 tháng 02 năm 2026'],
    [{ day: 15, month: 3, year: 2026 }, 'Đại Phong, ngày 15 tháng 3 năm 2026'],
    [{ month: 11, year: 2026 }, `Đại Phong, ngày ${'\u00a0'.repeat(5)} tháng 11 năm 2026`],
  ])('writes the date %o', (date, expected) => {
    expect(cellTexts(tableOf(nodesOf(aDocument({ date })), 'header'), 1, 1)).toEqual([expected]);
  });

  it('draws the line under Tiêu ngữ as long as its text and the office’s 1/3–1/2 of its name', () => {
    const table = tableOf(nodesOf(aDocument()), 'header');
    const rule = (column: number): LaidRule | undefined =>
      table.rows[0]?.[column]?.nodes.find((node): node is LaidRule => node.type === 'rule');
    expect(rule(1)?.width).toBeCloseTo(textWidth('Độc lập - Tự do - Hạnh phúc', 13, true), 5);
    const organ = cellTexts(table, 0, 0)[0]?.split('\n') ?? [];
    const longest = Math.max(...organ.map((line) => textWidth(line, 12, true)));
    expect((rule(0)?.width ?? 0) / longest).toBeGreaterThanOrEqual(1 / 3);
    expect((rule(0)?.width ?? 0) / longest).toBeLessThanOrEqual(1 / 2);
  });

  it('puts a star instead of a line under a party organisation', () => {
    const table = tableOf(nodesOf(aDocument({ layout: 'party' })), 'header');
    expect(cellTexts(table, 0, 0).at(-1)).toBe('*');
    expect(table.rows[0]?.[0]?.nodes.some((node) => node.type === 'rule')).toBe(false);
    expect(cellTexts(table, 0, 1)).toEqual(['ĐẢNG CỘNG SẢN VIỆT NAM']);
  });

  it('breaks a long office name into even lines that fit the column', () => {
    const table = tableOf(nodesOf(aDocument()), 'header');
    const lines = cellTexts(table, 0, 0)[0]?.split('\n') ?? [];
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(textWidth(line, 12, true)).toBeLessThanOrEqual(table.columns[0] ?? 0);
  });

  it('prints V/v once, typed or not', () => {
    for (const subject of ['mời họp', 'V/v mời họp']) {
      const table = tableOf(nodesOf(aDocument({ kind: 'cong-van', subject })), 'header');
      expect(cellTexts(table, 1, 0)[1]).toBe('V/v mời họp');
    }
  });

  it('frames KHẨN at the decree’s size', () => {
    const table = tableOf(nodesOf(aDocument({ urgency: 'thuong-khan' })), 'header');
    const stamp = table.rows[1]?.[0]?.nodes.find(
      (node): node is LaidParagraph => node.type === 'paragraph' && node.frame !== undefined,
    );
    expect(stamp && textOf(stamp)).toBe('THƯỢNG KHẨN');
    expect(stamp?.frame).toMatchObject({ width: 40, height: 8 });
  });

  it('ends each căn cứ with ; and the last with .', () => {
    const texts = paragraphsOf(
      aDocument({
        bases: [
          {
            type: 'citation',
            lead: 'Căn cứ',
            citation: {
              kind: 'Nghị định',
              number: '126/2024/NĐ-CP',
              date: { day: 8, month: 10, year: 2024 },
              issuer: 'Chính phủ',
              subject: 'quy định về hội',
            },
          },
          { type: 'free', content: plain('Theo đề nghị của Chánh Văn phòng,') },
        ],
      }),
    )
      .filter((node) => node.style === 'basis')
      .map(textOf);
    expect(texts).toEqual([
      'Căn cứ Nghị định số 126/2024/NĐ-CP ngày 08 tháng 10 năm 2024 của Chính phủ quy định về hội;',
      'Theo đề nghị của Chánh Văn phòng.',
    ]);
  });

  it('lists several addressees under one another and one on the line of Kính gửi', () => {
    expect(paragraphsOf(aDocument({ addressees: ['Sở Tài chính'] })).map(textOf)).toContain(
      'Kính gửi: Sở Tài chính',
    );
    const table = tableOf(nodesOf(aDocument({ addressees: ['Sở Tài chính', 'Sở Nội vụ'] })), 'addressees');
    expect(cellTexts(table, 0, (table.rows[0]?.length ?? 1) - 1)).toEqual([
      '- Sở Tài chính;',
      '- Sở Nội vụ.',
    ]);
  });
});

describe('body', () => {
  it.each([
    ['Theo dõi việc thực hiện.', 'Theo dõi việc thực hiện./.'],
    ['Theo dõi việc thực hiện', 'Theo dõi việc thực hiện./.'],
    ['Theo dõi việc thực hiện./.', 'Theo dõi việc thực hiện./.'],
  ])('closes “%s” with one end mark', (text, expected) => {
    const body: AdminDocument['body'] = [{ type: 'paragraph', id: 'p', content: plain(text) }];
    expect(paragraphsOf(aDocument({ body })).map(textOf)).toContain(expected);
  });

  it('puts the end mark on its own line behind a table and leaves it out where the document has none', () => {
    const body: AdminDocument['body'] = [
      {
        type: 'table',
        id: 't',
        columns: [{ weight: 1 }],
        headerRows: 0,
        rows: [[{ paragraphs: [plain('a')] }]],
      },
    ];
    expect(paragraphsOf(aDocument({ body })).at(-1)?.runs[0]?.text).toBe('./.');
    expect(JSON.stringify(nodesOf(aDocument({ endMark: false })))).not.toContain('./.');
  });

  it('prints roman headings in capitals and follows references when a block moves', () => {
    const reference: AdminDocument['body'][number] = {
      type: 'paragraph',
      id: 'r',
      content: [{ text: 'như tại ' }, { ref: 'h2' }],
    };
    const [h1, p1, h2] = [
      aHeading('h1', 'roman', 'Mục đích, yêu cầu'),
      reference,
      aHeading('h2', 'roman', 'Nhiệm vụ'),
    ];
    const before = paragraphsOf(aDocument({ body: [h1, p1, h2], endMark: false })).map(textOf);
    expect(before).toContain('I. MỤC ĐÍCH, YÊU CẦU');
    expect(before).toContain('như tại mục II');
    expect(paragraphsOf(aDocument({ body: [h2, p1, h1], endMark: false })).map(textOf)).toContain(
      'như tại mục I',
    );
  });

  it('prints a task with its lines as dashes and keeps the task with its first line', () => {
    const nodes = paragraphsOf(
      aDocument({
        body: [
          {
            type: 'task',
            id: 't',
            slot: 'letter',
            content: plain('Kiện toàn tổ chức.'),
            detail: [],
            lines: [
              { role: 'lead', label: 'Cơ quan chủ trì', content: plain('Văn phòng') },
              { role: 'time', label: 'Thời gian', content: plain('Quý IV năm 2026') },
            ],
          },
        ],
        endMark: false,
      }),
    ).filter((node) => node.blockId === 't');
    expect(nodes.map(textOf)).toEqual([
      'a) Kiện toàn tổ chức.',
      '- Cơ quan chủ trì: Văn phòng',
      '- Thời gian: Quý IV năm 2026',
    ]);
    expect(nodes[0]?.keepNext).toBe(true);
  });

  it('leaves out task lines without words; "./." stands behind the last that is printed', async () => {
    const document = aDocument({
      body: [
        {
          type: 'task',
          id: 't',
          slot: 'letter',
          content: plain('Kiện toàn tổ chức.'),
          detail: [],
          lines: [
            { role: 'partners', label: 'Cơ quan phối hợp', content: [] },
            { role: 'lead', label: 'Cơ quan chủ trì', content: plain('Văn phòng') },
            { role: 'time', label: 'Thời gian thực hiện', content: plain('  ') },
          ],
        },
        {
          type: 'task',
          id: 'u',
          slot: 'letter',
          content: plain('Tổ chức hội thảo.'),
          detail: [],
          lines: [{ role: 'time', label: 'Thời gian thực hiện', content: [] }],
        },
      ],
    });
    const nodes = paragraphsOf(document).filter((node) => node.blockId);
    expect(nodes.map(textOf)).toEqual([
      'a) Kiện toàn tổ chức.',
      '- Cơ quan chủ trì: Văn phòng',
      'b) Tổ chức hội thảo./.',
    ]);
    // Clicked in the preview it leads to its own line.
    expect(nodes[1]?.path).toEqual(['body', 0, 'lines', 1, 'content']);
    for (const printed of [renderHtml(document), docxParagraphs(await renderDocx(document)).join()]) {
      expect(printed).toContain('Cơ quan chủ trì');
      expect(printed).not.toContain('Cơ quan phối hợp');
      expect(printed).not.toContain('Thời gian thực hiện');
    }
  });

  it('appends a target’s number to its words', () => {
    const nodes = paragraphsOf(
      aDocument({
        body: [
          {
            type: 'target',
            id: 't',
            slot: 'bullet',
            content: plain('Nhiệm vụ phản biện'),
            quantity: { bound: 'at-least', from: 10, unit: 'nhiệm vụ', per: 'năm' },
          },
        ],
        endMark: false,
      }),
    );
    expect(nodes.map(textOf)).toContain('- Nhiệm vụ phản biện: từ 10 nhiệm vụ/năm trở lên');
  });

  it('places cells behind row spans in their own column', () => {
    const table = tableOf(
      nodesOf(
        aDocument({
          body: [
            {
              type: 'table',
              id: 't',
              columns: [{ weight: 1 }, { weight: 3 }, { weight: 1 }],
              headerRows: 1,
              rows: [
                [
                  { paragraphs: [plain('TT')], rowSpan: 2 },
                  { paragraphs: [plain('Nội dung')], colSpan: 2 },
                ],
                [{ paragraphs: [plain('Việc')] }, { paragraphs: [plain('Hạn')] }],
                [
                  { paragraphs: [plain('1')] },
                  { paragraphs: [plain('Họp')] },
                  { paragraphs: [plain('Quý I')] },
                ],
              ],
            },
          ],
        }),
      ),
      'body',
    );
    expect(table.rows.map((row) => row.map((entry) => entry.column))).toEqual([
      [0, 1],
      [1, 2],
      [0, 1, 2],
    ]);
    expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(165, 6);
  });
});

describe('foot of a document', () => {
  it('prints authority lines, position and name; recipients with marks and archive line', () => {
    const table = tableOf(
      nodesOf(
        aDocument({
          signatures: [
            {
              authorities: [
                { code: 'TM', of: 'Ban Thường vụ' },
                { code: 'KT', of: 'Chủ tịch' },
              ],
              position: 'Phó Chủ tịch',
              name: 'Lê Văn Bình',
            },
          ],
          recipients: [{ name: 'UBND tỉnh', note: 'để báo cáo' }, { name: 'Các hội thành viên' }],
        }),
      ),
      'signature',
    );
    expect(cellTexts(table, 0, 0)).toEqual([
      'Nơi nhận:',
      '- UBND tỉnh (để báo cáo);',
      '- Các hội thành viên;',
      '- Lưu: VT, VP.',
    ]);
    expect(cellTexts(table, 0, 1)).toEqual([
      'TM. BAN THƯỜNG VỤ',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      'Lê Văn Bình',
    ]);
  });

  it('prints the party’s marks in party layout, unless the document sets its own', () => {
    const party = tableOf(nodesOf(aDocument({ layout: 'party', archive: 'Văn phòng' })), 'signature');
    expect(cellTexts(party, 0, 0)).toEqual(['Nơi nhận:', '- Các hội thành viên,', '- Lưu Văn phòng.']);
    expect(cellTexts(party, 0, 1)[0]).toBe('T/M BAN THƯỜNG VỤ');
    const mixed = tableOf(
      nodesOf(
        aDocument({
          layout: 'party',
          settings: { recipientMark: ';', archiveLead: 'Lưu:', authorityForm: 'dot' },
        }),
      ),
      'signature',
    );
    expect(cellTexts(mixed, 0, 0)).toEqual(['Nơi nhận:', '- Các hội thành viên;', '- Lưu: VT, VP.']);
    expect(cellTexts(mixed, 0, 1)[0]).toBe('TM. BAN THƯỜNG VỤ');
  });

  it('keeps the last paragraph with the signature block', () => {
    const nodes = nodesOf(aDocument()).filter((node) => node.type !== 'rule' || node.weight > 0);
    const last = nodes.at(-2);
    expect(nodes.at(-1)?.type).toBe('table');
    expect(last?.type === 'paragraph' && last.keepNext).toBe(true);
  });

  it('sets two signers of minutes side by side, recipients below', () => {
    const signatures = ['Thư ký', 'Chủ tọa'].map((position) => ({
      authorities: [],
      position,
      name: 'Lê Văn Bình',
    }));
    const table = tableOf(nodesOf(aDocument({ kind: 'bien-ban', signatures })), 'signature');
    expect(table.rows[0]?.map((entry, index) => cellTexts(table, 0, index)[0] ?? entry.column)).toEqual([
      'THƯ KÝ',
      'CHỦ TỌA',
    ]);
    expect(cellTexts(table, 1, 0)[0]).toBe('Nơi nhận:');
  });
});

describe('appendices', () => {
  const appendix = (id: string, orientation: 'portrait' | 'landscape') => ({
    id,
    title: 'Phân công nhiệm vụ',
    orientation,
    body: [aHeading(`${id}-h`, 'roman', 'Nhóm một')],
  });

  it('counts appendices only when there are several, and numbers each for itself', () => {
    const first = (document: AdminDocument, index: number): string => {
      const node = layoutDocument(document).sections[index]?.nodes[0];
      return node?.type === 'paragraph' ? textOf(node) : '';
    };
    expect(first(aDocument({ appendices: [appendix('a', 'portrait')] }), 1)).toBe('Phụ lục');
    const two = aDocument({ appendices: [appendix('a', 'portrait'), appendix('b', 'landscape')] });
    expect(first(two, 2)).toBe('Phụ lục II');
    const marks = layoutDocument(two)
      .sections.slice(1)
      .map((section) => section.nodes.filter(isParagraph).find((node) => node.mark)?.mark?.text);
    expect(marks).toEqual(['I.', 'I.']);
  });

  it('names the document it belongs to and uses the width of its paper', () => {
    const laid = layoutDocument(aDocument({ appendices: [appendix('a', 'landscape')] }));
    const section = laid.sections[1];
    expect(section?.textWidth).toBe(297 - 30 - 15);
    expect(section?.nodes.filter(isParagraph).map(textOf)).toContain(
      '(Kèm theo Kế hoạch số 05/KH-LHH ngày 05 tháng 02 năm 2026 của Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong)',
    );
  });
});

describe('settings of one document', () => {
  it('change size, indent, margins and the mark after roman numbers', () => {
    const laid = layoutDocument(
      aDocument({
        settings: {
          bodySize: 13,
          firstLineIndent: 10,
          margins: { top: 25, bottom: 20, left: 35, right: 20 },
          romanMark: '-',
        },
      }),
    );
    expect(laid.profile.styles.body).toMatchObject({ size: 13, firstLine: 10 });
    expect(laid.sections[0]?.textWidth).toBe(155);
    const heading = laid.sections[0]?.nodes.filter(isParagraph).find((node) => node.style === 'roman');
    expect(heading?.mark?.text).toBe('I-');
    expect(laid.profile.header.columns[0] + laid.profile.header.columns[1]).toBeCloseTo(155, 6);
  });
});
