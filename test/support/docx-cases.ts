/** Documents that meet every form a .docx can take: each kind in both layouts with all its parts, and the awkward ones by name. */
import { plain } from '../../templates/model/content.ts';
import type { AdminDocument, Block, Table } from '../../templates/model/document.ts';
import { KINDS, LAYOUT_IDS } from '../../templates/model/kinds.ts';
import { aDocument, aHeading, anItem } from '../fixtures/documents.ts';

export interface DocxCase {
  name: string;
  document: AdminDocument;
}

/** A table whose cells run over rows and columns, in both directions at once too. */
export function aMergedTable(): Table {
  const cell = (text: string, more: object = {}) => ({ paragraphs: [plain(text)], ...more });
  return {
    type: 'table',
    id: 'merged',
    columns: [{ weight: 1 }, { weight: 3 }, { weight: 2 }, { weight: 2 }],
    headerRows: 2,
    rows: [
      [cell('TT', { rowSpan: 2 }), cell('Nhiệm vụ', { rowSpan: 2 }), cell('Phân công', { colSpan: 2 })],
      [cell('Chủ trì'), cell('Phối hợp')],
      [cell('1'), cell('Tổ chức hội thảo', { rowSpan: 3, colSpan: 2 }), cell('Hội Làm vườn')],
      [cell('2', { rowSpan: 2 }), cell('Hội Cầu đường')],
      [cell('Sở Nội vụ')],
    ],
  };
}

const BODY: Block[] = [
  aHeading('h1', 'roman', 'Mục đích, yêu cầu'),
  aHeading('h1a', 'arabic', 'Mục đích'),
  {
    type: 'paragraph',
    id: 'p1',
    content: [
      { text: 'Khơi dậy phong trào ' },
      { text: 'sáng tạo', bold: true },
      { text: ' trong ' },
      { text: 'toàn tỉnh', italic: true, underline: true },
      { text: ', xem ' },
      { ref: 'h2' },
      { text: '.' },
    ],
  },
  { type: 'bullet', id: 'b1', depth: 0, content: plain('Tuyên truyền sâu rộng;') },
  { type: 'bullet', id: 'b2', depth: 1, content: plain('Trên báo, đài của tỉnh.') },
  anItem('i1', 'letter', 'Bảo đảm thiết thực, tiết kiệm.'),
  aHeading('h2', 'roman', 'Nhiệm vụ'),
  {
    type: 'task',
    id: 't1',
    slot: 'arabic',
    content: plain('Tổ chức lễ phát động Hội thi'),
    detail: [{ type: 'paragraph', id: 't1d', content: plain('Mời đại diện các ngành.') }],
    lines: [
      { role: 'lead', label: 'Cơ quan chủ trì', content: plain('Văn phòng.') },
      { role: 'time', label: 'Thời gian thực hiện', content: plain('Quý II năm 2026.') },
    ],
  },
  {
    type: 'target',
    id: 'c1',
    slot: 'bullet',
    content: plain('Số giải pháp dự thi'),
    quantity: { bound: 'at-least', from: 40, unit: 'giải pháp' },
  },
  aMergedTable(),
  { type: 'paragraph', id: 'p2', content: plain('Văn phòng theo dõi và báo cáo Ban Thường vụ.') },
];

const COMPLETE: Partial<AdminDocument> = {
  header: {
    superior: 'Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
    organ: 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong',
  },
  addressees: ['Sở Khoa học và Công nghệ', 'Sở Tài chính'],
  bases: [
    {
      type: 'citation',
      lead: 'Căn cứ',
      citation: {
        kind: 'Nghị quyết',
        number: '12-NQ/TU',
        date: { day: 5, month: 1, year: 2026 },
        issuer: 'Tỉnh ủy',
      },
    },
    { type: 'free', content: plain('Theo đề nghị của Chánh Văn phòng') },
  ],
  body: BODY,
  contact: 'Số 12 đường Lê Lợi, phường Đại Phong; điện thoại 0200 123 456',
  drafter: { initials: 'NVA', copies: 20 },
  appendices: [
    {
      id: 'a1',
      title: 'Danh mục nhiệm vụ',
      orientation: 'landscape',
      body: [{ ...aMergedTable(), id: 'a1t' }],
    },
    {
      id: 'a2',
      title: 'Mẫu phiếu',
      orientation: 'portrait',
      body: [
        aHeading('a2h', 'roman', 'Thông tin chung'),
        { type: 'paragraph', id: 'a2p', content: plain('Họ và tên:') },
      ],
    },
  ],
};

/** Every kind in both layouts, with every part a document can have. */
export const KIND_CASES: readonly DocxCase[] = LAYOUT_IDS.flatMap((layout) =>
  KINDS.map((kind) => ({
    name: `${layout} ${kind.id}`,
    document: aDocument({ ...COMPLETE, layout, kind: kind.id }),
  })),
);

const regulation: Block[] = [
  aHeading('r1', 'chapter', 'Quy định chung'),
  aHeading('r2', 'article', 'Phạm vi điều chỉnh'),
  anItem('r3', 'arabic', 'Quy chế này quy định việc xét tặng giải thưởng.'),
  anItem('r4', 'letter', 'Giải thưởng hằng năm;'),
  anItem('r5', 'letter', 'Giải thưởng đột xuất.'),
];

/** Forms that meet seldom, by name. */
export const AWKWARD_CASES: readonly DocxCase[] = LAYOUT_IDS.flatMap((layout) =>
  (
    [
      [
        'every stamp',
        { secrecy: 'toi-mat', urgency: 'hoa-toc', circulation: 'luu-hanh-noi-bo', isDraft: true },
      ],
      ['lists of Word', { settings: { numbering: 'list' } }],
      ['appendices with pages of their own', { settings: { appendixPages: 'restart' } }],
      ['articles', { kind: 'quy-che', body: regulation }],
      [
        'a decision',
        {
          kind: 'quyet-dinh',
          enactment: { authority: 'Chủ tịch Liên hiệp các Hội', formula: 'Quyết định:' },
        },
      ],
      [
        'two signers',
        {
          kind: 'bien-ban',
          signatures: [
            { authorities: [], position: 'Thư ký', name: 'Trần Thị Hoa' },
            { authorities: [{ code: 'KT', of: 'Chủ tịch' }], position: 'Phó Chủ tịch', name: 'Lê Văn Bình' },
          ],
        },
      ],
      [
        'nothing but a head',
        { body: [], recipients: [], archive: '', signatures: [], bases: [], addressees: [], appendices: [] },
      ],
      ['a table at the end', { body: [aMergedTable()] }],
      ['two tables in a row', { body: [aMergedTable(), { ...aMergedTable(), id: 'merged2' }] }],
    ] satisfies [string, Partial<AdminDocument>][]
  ).map(([name, changes]) => ({
    name: `${layout} ${name}`,
    document: aDocument({ ...COMPLETE, layout, ...changes }),
  })),
);
