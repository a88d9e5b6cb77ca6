/** What several built-in templates share: fields for tasks, cited documents and căn cứ; the căn cứ on which most documents of the office rest. */
import type { SkeletonBlock, TemplateDefinition, TemplateField } from '../template.ts';
import { TEMPLATE_VERSION } from '../template.ts';
import type { LegalBasis } from '../../model/document.ts';
import { numberSkeleton, repeat, task } from '../skeleton.ts';

/** Rows of tasks as every plan assigns them. */
export const taskField = (id = 'tasks', label = 'Nhiệm vụ'): TemplateField => ({
  id,
  label,
  type: 'list',
  help: 'Mỗi dòng một nhiệm vụ; ô để trống thì dòng đó không in.',
  columns: [
    { id: 'content', label: 'Nội dung' },
    { id: 'lead', label: 'Cơ quan chủ trì', remember: 'co-quan-chu-tri' },
    { id: 'partners', label: 'Cơ quan phối hợp', remember: 'co-quan-phoi-hop' },
    { id: 'time', label: 'Thời gian thực hiện' },
    { id: 'funding', label: 'Kinh phí', remember: 'kinh-phi' },
    { id: 'product', label: 'Sản phẩm' },
  ],
  requiredColumns: ['content'],
});

/** One task block for each row. `id` names the block for guidance. */
export const taskBlocks = (field = 'tasks', slot: 'letter' | 'arabic' = 'letter', id = ''): SkeletonBlock =>
  repeat(field, [
    {
      ...task(slot, '{{item.content}}', [
        ['lead', 'Cơ quan chủ trì', '{{item.lead}}'],
        ['partners', 'Cơ quan phối hợp', '{{item.partners}}'],
        ['time', 'Thời gian thực hiện', '{{item.time}}'],
        ['funding', 'Kinh phí thực hiện', '{{item.funding}}'],
        ['product', 'Sản phẩm', '{{item.product}}'],
      ]),
      id,
    },
  ]);

/** What a good task says, for every list of tasks. */
export const TASK_GUIDANCE =
  'Mỗi nhiệm vụ bắt đầu bằng động từ (xây dựng, tổ chức, rà soát…) và chỉ nêu một việc. Giao đúng một cơ quan chủ trì; ghi thời hạn theo quý hoặc ngày cụ thể và sản phẩm đếm được. Việc không có thời hạn và sản phẩm thì đưa lên phần yêu cầu, không đưa vào phân công.';

/** Rows of targets. */
export const targetField = (id: string, label: string): TemplateField => ({
  id,
  label,
  type: 'list',
  help: 'Mỗi dòng một chỉ tiêu; dòng cuối kết thúc bằng dấu chấm, các dòng trên bằng dấu chấm phẩy.',
  columns: [{ id: 'text', label: 'Chỉ tiêu' }],
});

export const TARGET_GUIDANCE =
  'Chỉ tiêu phải đo được: có con số, đơn vị tính, thời điểm hoàn thành (ví dụ “ít nhất 10 nhiệm vụ/năm”). Lấy số thực hiện năm trước làm mốc; đừng đặt chỉ tiêu mà cơ quan không tự theo dõi được số liệu.';

/** The superior document that a plan carries out. */
export const superiorFields = (): TemplateField[] => [
  {
    id: 'source',
    label: 'Văn bản cấp trên (loại, số, ngày, cơ quan)',
    type: 'text',
    required: true,
    reads: 'citation',
    remember: 'van-ban-cap-tren',
    help: 'Ví dụ: Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Ban Chấp hành Đảng bộ tỉnh',
  },
  {
    id: 'sourceSubject',
    label: 'Nội dung văn bản cấp trên',
    type: 'text',
    required: true,
    remember: 'noi-dung-van-ban-cap-tren',
    help: 'Phần sau chữ “về”',
  },
  {
    id: 'shortName',
    label: 'Tên gọi tắt',
    type: 'text',
    from: '{{source.short}}',
    help: 'Để trống thì lấy loại và số của văn bản, ví dụ: Nghị quyết số 12-NQ/TU',
  },
];

export const OPENING_GUIDANCE =
  'Lần dẫn đầu tiên phải đủ loại, số, ngày, cơ quan ban hành và nội dung của văn bản cấp trên; từ lần sau chỉ dùng tên gọi tắt. Chép nguyên văn trích yếu, không tóm tắt.';

/** Căn cứ that the clerk types, one a line. */
export const basesField = (id: string, label: string, help: string, remember: string): TemplateField => ({
  id,
  label,
  type: 'longText',
  reads: 'bases',
  help,
  remember,
});

/** A căn cứ as free text. */
export const basis = (text: string): LegalBasis => ({ type: 'free', content: [{ text }] });

/** Charter and decree on associations, on which most documents of the office rest. */
export const ASSOCIATION_BASES: readonly LegalBasis[] = [
  {
    type: 'citation',
    lead: 'Căn cứ',
    citation: {
      kind: 'Nghị định',
      number: '126/2024/NĐ-CP',
      date: { day: 8, month: 10, year: 2024 },
      issuer: 'Chính phủ',
      subject: 'quy định về tổ chức, hoạt động và quản lý hội',
    },
  },
  basis('Căn cứ Điều lệ Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh {{office.province}}'),
];

/** On consultancy, criticism and social assessment by the union. */
export const CONSULTANCY_BASIS: LegalBasis = {
  type: 'citation',
  lead: 'Căn cứ',
  citation: {
    kind: 'Quyết định',
    number: '14/2014/QĐ-TTg',
    date: { day: 14, month: 2, year: 2014 },
    issuer: 'Thủ tướng Chính phủ',
    subject:
      'về hoạt động tư vấn, phản biện và giám định xã hội của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
  },
};

/** A year, this one unless told otherwise. */
export const yearField = (from: 'this-year' | 'next-year' = 'this-year'): TemplateField => ({
  id: 'year',
  label: 'Năm',
  type: 'number',
  min: 2000,
  max: 2100,
  from,
  required: true,
});

type Rest = Omit<TemplateDefinition, 'version' | 'guidance' | 'document'> & {
  guidance: Record<string, string>;
  document: Partial<TemplateDefinition['document']> &
    Pick<TemplateDefinition['document'], 'subject' | 'body'>;
};

/** Completes a built-in template: ids in order, parts left out are empty. */
export function template(rest: Rest): TemplateDefinition {
  const { document } = rest;
  return {
    version: TEMPLATE_VERSION,
    ...rest,
    document: {
      addressees: [],
      bases: [],
      endMark: true,
      recipients: [],
      ...document,
      body: numberSkeleton(document.body),
      appendices: (document.appendices ?? []).map((appendix, index) => ({
        ...appendix,
        body: numberSkeleton(appendix.body, `a${index + 1}-b`),
      })),
    },
  };
}
