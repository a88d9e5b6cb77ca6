/** Built-in templates: reports. */
import { bullet, heading, listTable, paragraph } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import { template } from './parts.ts';

export const workReport: TemplateDefinition = template({
  id: 'bao-cao-cong-tac',
  name: 'Báo cáo kết quả công tác (6 tháng, năm)',
  description: 'Kết quả theo từng mặt công tác, hạn chế, phương hướng thời gian tới.',
  kind: 'bao-cao',
  layouts: ['state'],
  fields: [
    {
      id: 'period',
      label: 'Kỳ báo cáo',
      type: 'choice',
      options: ['6 tháng đầu năm', '9 tháng đầu năm', 'năm'],
      default: '6 tháng đầu năm',
    },
    { id: 'year', label: 'Năm', type: 'number', default: 2026, min: 2000, max: 2100, required: true },
    { id: 'next', label: 'Kỳ tới', type: 'text', default: '6 tháng cuối năm 2026' },
    { id: 'organisation', label: 'Kết quả tổ chức, hội viên', type: 'longText', required: true },
    { id: 'consultancy', label: 'Kết quả tư vấn, phản biện', type: 'longText', required: true },
    { id: 'contests', label: 'Kết quả hội thi, cuộc thi', type: 'longText', required: true },
    { id: 'knowledge', label: 'Kết quả thông tin, phổ biến kiến thức', type: 'longText', required: true },
    {
      id: 'figures',
      label: 'Số liệu chủ yếu',
      type: 'list',
      columns: [
        { id: 'name', label: 'Chỉ tiêu' },
        { id: 'unit', label: 'Đơn vị' },
        { id: 'plan', label: 'Kế hoạch' },
        { id: 'done', label: 'Thực hiện' },
        { id: 'share', label: 'Tỷ lệ (%)' },
      ],
    },
    { id: 'limits', label: 'Hạn chế và nguyên nhân', type: 'longText', required: true },
    { id: 'directions', label: 'Nhiệm vụ thời gian tới', type: 'longText', required: true },
    { id: 'proposals', label: 'Kiến nghị, đề xuất', type: 'longText' },
  ],
  document: {
    subject: 'Kết quả công tác {{period}} {{year}}, phương hướng, nhiệm vụ {{next}}',
    body: [
      paragraph(
        '{{office.name}} báo cáo kết quả công tác {{period}} {{year}} và phương hướng, nhiệm vụ {{next}} như sau:',
      ),
      heading('roman', 'Kết quả công tác {{period}} {{year}}'),
      heading('arabic', 'Công tác tổ chức, phát triển hội viên'),
      paragraph('{{organisation}}'),
      heading('arabic', 'Tư vấn, phản biện và giám định xã hội'),
      paragraph('{{consultancy}}'),
      heading('arabic', 'Hội thi, cuộc thi, giải thưởng'),
      paragraph('{{contests}}'),
      heading('arabic', 'Thông tin, phổ biến kiến thức'),
      paragraph('{{knowledge}}'),
      heading('arabic', 'Số liệu chủ yếu'),
      listTable('figures', [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Chỉ tiêu', 7, '{{item.name}}'],
        ['Đơn vị', 3, '{{item.unit}}', 'center'],
        ['Kế hoạch', 2, '{{item.plan}}', 'right'],
        ['Thực hiện', 2, '{{item.done}}', 'right'],
        ['Tỷ lệ (%)', 2, '{{item.share}}', 'right'],
      ]),
      heading('roman', 'Hạn chế và nguyên nhân'),
      paragraph('{{limits}}'),
      heading('roman', 'Phương hướng, nhiệm vụ {{next}}'),
      bullet('{{directions}}'),
      heading('roman', 'Kiến nghị, đề xuất'),
      paragraph('{{proposals}}'),
    ],
  },
});

export const planReport: TemplateDefinition = template({
  id: 'bao-cao-thuc-hien-ke-hoach',
  name: 'Báo cáo kết quả thực hiện kế hoạch',
  description: 'Đối chiếu từng nhiệm vụ của kế hoạch với kết quả, nguyên nhân, kiến nghị.',
  kind: 'bao-cao',
  layouts: ['state', 'party'],
  fields: [
    { id: 'plan', label: 'Kế hoạch được báo cáo (số, ngày, tên)', type: 'text', required: true },
    { id: 'leadership', label: 'Công tác lãnh đạo, chỉ đạo', type: 'longText', required: true },
    {
      id: 'results',
      label: 'Kết quả từng nhiệm vụ',
      type: 'list',
      columns: [
        { id: 'content', label: 'Nhiệm vụ' },
        { id: 'lead', label: 'Chủ trì' },
        { id: 'time', label: 'Thời hạn' },
        { id: 'result', label: 'Kết quả' },
      ],
    },
    { id: 'assessment', label: 'Đánh giá chung', type: 'longText', required: true },
    { id: 'proposals', label: 'Kiến nghị, đề xuất', type: 'longText', required: true },
  ],
  document: {
    subject: 'Kết quả thực hiện {{plan}}',
    body: [
      paragraph('{{office.name}} báo cáo kết quả thực hiện {{plan}} như sau:'),
      heading('roman', 'Công tác lãnh đạo, chỉ đạo'),
      paragraph('{{leadership}}'),
      heading('roman', 'Kết quả thực hiện nhiệm vụ'),
      listTable('results', [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Nhiệm vụ', 6, '{{item.content}}'],
        ['Chủ trì', 3, '{{item.lead}}'],
        ['Thời hạn', 2, '{{item.time}}', 'center'],
        ['Kết quả', 5, '{{item.result}}'],
      ]),
      heading('roman', 'Đánh giá chung'),
      paragraph('{{assessment}}'),
      heading('roman', 'Kiến nghị, đề xuất'),
      paragraph('{{proposals}}'),
    ],
  },
});
