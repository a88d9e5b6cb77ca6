/**
 * The party profile: Quy định 66-QĐ/TW (06/02/2017) and Hướng dẫn 36-HD/VPTW (03/4/2018) on party documents.
 * The guide itself could not be read; what only secondary sources say is marked unconfirmed and stays changeable.
 */
import type { LayoutProfile, ParagraphStyle, StyleName } from './profile.ts';
import { STATE_PROFILE } from './state.ts';
import { sourced, style, unconfirmed, type StyleRow } from './style.ts';

const guide = (what: string) => sourced(`Hướng dẫn 36-HD/VPTW, ${what}`);
const doubtful = (what: string) => unconfirmed(`Hướng dẫn 36-HD/VPTW, ${what}`);
const BODY_SIZE = 14;
const INDENT = 12.7;
const BODY_LINES = 1.15;
const BODY_AFTER = 6;

const bodyText = {
  size: BODY_SIZE,
  align: 'justify',
  firstLine: INDENT,
  after: BODY_AFTER,
  lines: BODY_LINES,
} satisfies Omit<StyleRow, 'label'>;
const centredTitle = {
  size: BODY_SIZE,
  bold: true,
  align: 'center',
  lines: BODY_LINES,
  keepNext: true,
} satisfies Omit<StyleRow, 'label'>;
const content = doubtful('nội dung văn bản');
const headings = doubtful('bố cục nội dung');

const styles: Record<StyleName, ParagraphStyle> = {
  nationalName: style(guide('không dùng trong thể thức của Đảng'), {
    label: 'Quốc hiệu',
    size: 13,
    bold: true,
    capitals: true,
    align: 'center',
  }),
  nationalMotto: style(guide('không dùng trong thể thức của Đảng'), {
    label: 'Tiêu ngữ',
    size: 14,
    bold: true,
    align: 'center',
  }),
  partyName: style(doubtful('tiêu đề: cỡ 15 (15–16)'), {
    label: 'Tiêu đề Đảng',
    size: 15,
    bold: true,
    capitals: true,
    align: 'center',
  }),
  superior: style(doubtful('cơ quan cấp trên: cỡ 14'), {
    label: 'Cơ quan cấp trên',
    size: 14,
    capitals: true,
    align: 'center',
  }),
  organ: style(guide('cơ quan ban hành'), {
    label: 'Cơ quan ban hành',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
  }),
  organMark: style(guide('dấu sao dưới tên cơ quan ban hành'), {
    label: 'Dấu sao',
    size: 14,
    align: 'center',
  }),
  number: style(doubtful('số, ký hiệu: cỡ 14'), { label: 'Số, ký hiệu', size: 14, align: 'center' }),
  placeDate: style(guide('địa danh, ngày tháng năm'), {
    label: 'Địa danh, thời gian',
    size: 14,
    italic: true,
    align: 'center',
  }),
  letterSubject: style(doubtful('trích yếu công văn: nghiêng 12'), {
    label: 'Trích yếu công văn',
    size: 12,
    italic: true,
    align: 'center',
    before: 6,
  }),
  kindTitle: style(doubtful('tên loại: cỡ 15–16'), {
    label: 'Tên loại',
    size: 16,
    bold: true,
    capitals: true,
    align: 'center',
    before: 18,
    keepNext: true,
  }),
  subject: style(doubtful('trích yếu: cỡ 14–15'), {
    label: 'Trích yếu',
    size: 14,
    bold: true,
    align: 'center',
    keepNext: true,
    keepLines: true,
  }),
  subjectMark: style(guide('năm gạch nối dưới trích yếu'), {
    label: 'Gạch dưới trích yếu',
    size: 14,
    align: 'center',
    after: 9,
    keepNext: true,
  }),
  addressee: style(content, { label: 'Kính gửi', size: BODY_SIZE, lines: BODY_LINES }),
  enactmentAuthority: style(headings, {
    label: 'Thẩm quyền ban hành',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    before: 12,
    after: 6,
    keepNext: true,
  }),
  enactmentFormula: style(headings, {
    label: 'Câu quyết định',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    before: 6,
    after: 6,
    keepNext: true,
  }),
  basis: style(content, { ...bodyText, label: 'Căn cứ ban hành' }),
  body: style(content, { ...bodyText, label: 'Nội dung' }),
  partLabel: style(headings, { ...centredTitle, label: 'Phần', before: 6 }),
  partTitle: style(headings, {
    ...centredTitle,
    label: 'Tiêu đề phần',
    capitals: true,
    after: BODY_AFTER,
    keepLines: true,
  }),
  chapterLabel: style(headings, { ...centredTitle, label: 'Chương', before: 6 }),
  chapterTitle: style(headings, {
    ...centredTitle,
    label: 'Tiêu đề chương',
    capitals: true,
    after: BODY_AFTER,
    keepLines: true,
  }),
  sectionLabel: style(headings, { ...centredTitle, label: 'Mục', before: 6 }),
  sectionTitle: style(headings, {
    ...centredTitle,
    label: 'Tiêu đề mục',
    capitals: true,
    after: BODY_AFTER,
    keepLines: true,
  }),
  subsectionLabel: style(headings, { ...centredTitle, label: 'Tiểu mục', before: 6 }),
  subsectionTitle: style(headings, {
    ...centredTitle,
    label: 'Tiêu đề tiểu mục',
    after: BODY_AFTER,
    keepLines: true,
  }),
  article: style(headings, { ...bodyText, label: 'Điều', bold: true, keepNext: true }),
  roman: style(headings, { ...bodyText, label: 'Đề mục I', bold: true, capitals: true, keepNext: true }),
  arabic: style(headings, { ...bodyText, label: 'Đề mục 1', bold: true, keepNext: true }),
  decimal: style(headings, { ...bodyText, label: 'Đề mục 1.1', italic: true, keepNext: true }),
  letter: style(headings, { ...bodyText, label: 'Đề mục a', keepNext: true }),
  bullet: style(content, { ...bodyText, label: 'Gạch đầu dòng' }),
  subBullet: style(content, { ...bodyText, label: 'Gạch đầu dòng bậc hai' }),
  tableHeader: style(content, { label: 'Tiêu đề bảng', size: 12, bold: true, align: 'center' }),
  tableCell: style(content, { label: 'Ô bảng', size: 12 }),
  authority: style(doubtful('quyền hạn ký: đậm'), {
    label: 'Quyền hạn ký',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    keepNext: true,
  }),
  position: style(doubtful('chức vụ: không đậm'), {
    label: 'Chức vụ',
    size: 14,
    capitals: true,
    align: 'center',
    keepNext: true,
  }),
  signerName: style(doubtful('họ tên người ký: đậm'), {
    label: 'Họ tên người ký',
    size: 14,
    bold: true,
    align: 'center',
  }),
  recipientsLead: style(doubtful('nơi nhận: cỡ 14, gạch chân'), {
    label: 'Nơi nhận',
    size: 14,
    underline: true,
  }),
  recipient: style(doubtful('nơi nhận: cỡ 12'), { label: 'Dòng nơi nhận', size: 12 }),
  urgency: style(doubtful('độ khẩn'), {
    label: 'Độ khẩn',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    before: 6,
  }),
  secrecy: style(doubtful('độ mật'), {
    label: 'Độ mật',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    before: 6,
  }),
  circulation: style(doubtful('chỉ dẫn phạm vi phổ biến'), {
    label: 'Phạm vi lưu hành',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    before: 6,
  }),
  draftMark: style(doubtful('chỉ dẫn dự thảo'), {
    label: 'Dự thảo',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    before: 6,
  }),
  drafter: style(doubtful('ký hiệu người soạn thảo'), { label: 'Người soạn thảo', size: 11 }),
  contact: style(doubtful('địa chỉ liên hệ'), { label: 'Địa chỉ liên hệ', size: 11, align: 'center' }),
  appendixLabel: style(doubtful('phụ lục'), {
    label: 'Phụ lục',
    size: 14,
    bold: true,
    align: 'center',
    keepNext: true,
  }),
  appendixTitle: style(doubtful('phụ lục'), {
    label: 'Tên phụ lục',
    size: 14,
    bold: true,
    capitals: true,
    align: 'center',
    keepNext: true,
  }),
  appendixReference: style(doubtful('phụ lục'), {
    label: 'Kèm theo',
    size: 14,
    italic: true,
    align: 'center',
    keepNext: true,
  }),
  pageNumber: style(doubtful('số trang: cỡ 14, cách mép trên 10 mm'), {
    label: 'Số trang',
    size: 14,
    align: 'center',
  }),
};

/** Layout of party documents. */
export const PARTY_PROFILE: LayoutProfile = {
  ...STATE_PROFILE,
  id: 'party',
  name: 'Thể thức văn bản của Đảng (Hướng dẫn 36-HD/VPTW)',
  page: {
    width: 210,
    height: 297,
    margins: { top: 20, bottom: 20, left: 30, right: 15 },
    headerDistance: 10,
    footerDistance: 10,
    source: guide('khổ giấy, lề'),
  },
  styles,
  header: {
    banner: [{ style: 'partyName', text: 'Đảng Cộng sản Việt Nam' }],
    bannerRule: { share: 1, weight: 0.75, gap: 1.5, below: 3, source: guide('đường kẻ dài bằng tiêu đề') },
    organRule: null,
    organMark: '*',
    columns: [75, 90],
    secondRowGap: 0,
  },
  number: {
    lead: 'Số ',
    afterValue: '-',
    afterKind: '/',
    beforeUnit: '-',
    padded: true,
    blank: '\u00a0'.repeat(6),
  },
  subject: { rule: null, mark: '-----', letterLead: '' },
  signature: {
    authorityPrefix: { TM: 'T/M ', KT: 'K/T ', TL: 'T/L ', TUQ: 'T/U/Q ', Q: 'Q. ' },
    before: 12,
    space: 25,
    columns: [82, 83],
  },
  recipients: { lead: 'Nơi nhận:', mark: ',', lastMark: '.', archiveLead: 'Lưu' },
};
