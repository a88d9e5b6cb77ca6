/** Built-in templates: reports. */
import { bullet, heading, listTable, named, paragraph, when } from '../skeleton.ts';
import type { SkeletonBlock, TemplateDefinition, TemplateField } from '../template.ts';
import { template, yearField } from './parts.ts';

const LINES = 'Mỗi đoạn một dòng';
const POINTS = 'Mỗi ý một dòng; dòng cuối kết thúc bằng dấu chấm, các dòng trên bằng dấu chấm phẩy';

/** A long part under its own title, in the words of the clerk; an empty one stays with its guidance. */
const part = (
  level: 'roman' | 'arabic',
  title: string,
  field: string,
  block: 'paragraph' | 'bullet' = 'paragraph',
): SkeletonBlock[] => [
  heading(level, title),
  named(field, (block === 'paragraph' ? paragraph : bullet)(`{{${field}}}`)),
];
const longField = (id: string, label: string, help: string): TemplateField => ({
  id,
  label,
  type: 'longText',
  help,
});

const PROPOSALS_GUIDANCE =
  'Mỗi kiến nghị nêu đích danh cơ quan giải quyết, việc cần làm và thời hạn mong muốn. Không kiến nghị chung chung “quan tâm, tạo điều kiện”. Không có kiến nghị thì để trống, phần này không in.';
const LIMITS_GUIDANCE =
  'Nêu hạn chế trước, nguyên nhân sau; tách nguyên nhân chủ quan và khách quan. Hạn chế nêu ở đây phải có việc khắc phục trong phần phương hướng.';

export const workReport: TemplateDefinition = template({
  id: 'bao-cao-cong-tac',
  name: 'Báo cáo kết quả công tác (6 tháng, năm)',
  description: 'Kết quả theo từng mặt công tác kèm bảng số liệu, hạn chế, phương hướng thời gian tới.',
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
    yearField(),
    {
      id: 'next',
      label: 'Kỳ tới',
      type: 'text',
      from: '6 tháng cuối năm {{year}}',
      help: 'Để trống thì ghi 6 tháng cuối năm của năm báo cáo',
    },
    longField('organisation', 'Kết quả tổ chức, hội viên', LINES),
    longField('consultancy', 'Kết quả tư vấn, phản biện', LINES),
    longField('contests', 'Kết quả hội thi, cuộc thi', LINES),
    longField('knowledge', 'Kết quả thông tin, phổ biến kiến thức', LINES),
    longField('running', 'Hoạt động của cơ quan thường trực', LINES),
    {
      id: 'figures',
      label: 'Số liệu chủ yếu',
      type: 'list',
      columns: [
        { id: 'name', label: 'Chỉ tiêu', remember: 'chi-tieu-bao-cao' },
        { id: 'unit', label: 'Đơn vị', remember: 'don-vi-tinh' },
        { id: 'plan', label: 'Kế hoạch' },
        { id: 'done', label: 'Thực hiện' },
        { id: 'share', label: 'Tỷ lệ (%)' },
      ],
      requiredColumns: ['name'],
    },
    longField('limits', 'Hạn chế và nguyên nhân', LINES),
    longField('directions', 'Nhiệm vụ thời gian tới', POINTS),
    longField('proposals', 'Kiến nghị, đề xuất', POINTS),
  ],
  document: {
    subject: 'Kết quả công tác {{period}} {{year}}, phương hướng, nhiệm vụ {{next}}',
    body: [
      paragraph(
        '{{office.name}} báo cáo kết quả công tác {{period}} {{year}} và phương hướng, nhiệm vụ {{next}} như sau:',
      ),
      heading('roman', 'Kết quả công tác {{period}} {{year}}'),
      ...part('arabic', 'Công tác tổ chức, phát triển hội viên', 'organisation'),
      ...part('arabic', 'Tư vấn, phản biện và giám định xã hội', 'consultancy'),
      ...part('arabic', 'Hội thi, cuộc thi, giải thưởng', 'contests'),
      ...part('arabic', 'Thông tin, phổ biến kiến thức', 'knowledge'),
      ...part('arabic', 'Hoạt động của cơ quan thường trực', 'running'),
      when('figures', [
        heading('arabic', 'Số liệu chủ yếu'),
        listTable(
          'figures',
          [
            ['TT', 1, '{{item.index}}', 'center'],
            ['Chỉ tiêu', 7, '{{item.name}}'],
            ['Đơn vị', 3, '{{item.unit}}', 'center'],
            ['Kế hoạch', 2, '{{item.plan}}', 'right'],
            ['Thực hiện', 2, '{{item.done}}', 'right'],
            ['Tỷ lệ (%)', 2, '{{item.share}}', 'right'],
          ],
          'figures',
        ),
      ]),
      ...part('roman', 'Hạn chế và nguyên nhân', 'limits'),
      ...part('roman', 'Phương hướng, nhiệm vụ {{next}}', 'directions', 'bullet'),
      when('proposals', part('roman', 'Kiến nghị, đề xuất', 'proposals', 'bullet')),
    ],
  },
  guidance: {
    organisation:
      'Số hội, số hội viên so với cùng kỳ; đại hội đã tổ chức; kết nạp, kiểm tra. Số liệu phải khớp với sổ theo dõi hội thành viên.',
    consultancy:
      'Số nhiệm vụ theo từng loại, tên hai ba nhiệm vụ nổi bật, số lượt chuyên gia, tỷ lệ kiến nghị được tiếp thu. Không kể lại quy trình.',
    contests: 'Số hồ sơ, số giải, so với kỳ trước; giải cấp toàn quốc ghi tên tác giả và giải pháp.',
    knowledge: 'Số lớp, số lượt người, số tin bài; nơi tổ chức. Nêu một mô hình có kết quả nhìn thấy được.',
    running: 'Văn bản đi, đến; tài chính; chuyển đổi số; đoàn thể. Hai đến ba câu là đủ.',
    figures:
      'Chọn năm đến mười chỉ tiêu đã giao trong kế hoạch năm, giữ đúng tên và đơn vị tính để đối chiếu được; chỉ tiêu chưa đạt thì giải thích ở phần hạn chế.',
    limits: LIMITS_GUIDANCE,
    directions:
      'Năm đến bảy việc lớn, có thời hạn; việc nào đã có trong kế hoạch năm thì nhắc ngắn, việc mới phát sinh mới nói kỹ.',
    proposals: PROPOSALS_GUIDANCE,
  },
});

export const planReport: TemplateDefinition = template({
  id: 'bao-cao-thuc-hien-ke-hoach',
  name: 'Báo cáo kết quả thực hiện kế hoạch',
  description: 'Đối chiếu từng nhiệm vụ của kế hoạch với kết quả, kinh phí, nguyên nhân, bài học, kiến nghị.',
  kind: 'bao-cao',
  layouts: ['state', 'party'],
  fields: [
    {
      id: 'plan',
      label: 'Kế hoạch được báo cáo (số, ngày, tên)',
      type: 'text',
      required: true,
      reads: 'citation',
      remember: 'ke-hoach-bao-cao',
    },
    longField('leadership', 'Công tác lãnh đạo, chỉ đạo', LINES),
    {
      id: 'results',
      label: 'Kết quả từng nhiệm vụ',
      type: 'list',
      columns: [
        { id: 'content', label: 'Nhiệm vụ' },
        { id: 'lead', label: 'Chủ trì', remember: 'co-quan-chu-tri' },
        { id: 'time', label: 'Thời hạn' },
        { id: 'result', label: 'Kết quả' },
      ],
      requiredColumns: ['content'],
    },
    longField('assessment', 'Đánh giá chung', LINES),
    longField('funding', 'Kinh phí đã sử dụng', LINES),
    longField('limits', 'Hạn chế và nguyên nhân', LINES),
    longField('lessons', 'Bài học kinh nghiệm', POINTS),
    longField('directions', 'Nhiệm vụ thời gian tới', POINTS),
    longField('proposals', 'Kiến nghị, đề xuất', POINTS),
  ],
  document: {
    subject: 'Kết quả thực hiện {{plan}}',
    body: [
      named('opening', paragraph('{{office.name}} báo cáo kết quả thực hiện {{plan}} như sau:')),
      ...part('roman', 'Công tác lãnh đạo, chỉ đạo', 'leadership'),
      heading('roman', 'Kết quả thực hiện'),
      when('results', [
        heading('arabic', 'Kết quả từng nhiệm vụ'),
        listTable(
          'results',
          [
            ['TT', 1, '{{item.index}}', 'center'],
            ['Nhiệm vụ', 6, '{{item.content}}'],
            ['Chủ trì', 3, '{{item.lead}}'],
            ['Thời hạn', 2, '{{item.time}}', 'center'],
            ['Kết quả', 5, '{{item.result}}'],
          ],
          'results',
        ),
      ]),
      ...part('arabic', 'Đánh giá chung', 'assessment'),
      when('funding', part('arabic', 'Kinh phí thực hiện', 'funding')),
      ...part('roman', 'Hạn chế và nguyên nhân', 'limits'),
      when('lessons', part('roman', 'Bài học kinh nghiệm', 'lessons', 'bullet')),
      ...part('roman', 'Nhiệm vụ thời gian tới', 'directions', 'bullet'),
      when('proposals', part('roman', 'Kiến nghị, đề xuất', 'proposals', 'bullet')),
    ],
  },
  guidance: {
    opening: 'Dẫn đủ số, ngày, cơ quan ban hành và tên kế hoạch; lần sau chỉ gọi “Kế hoạch”.',
    leadership:
      'Đã ban hành văn bản gì, phân công ai, họp kiểm điểm mấy lần. Ba đến năm câu; không chép lại kế hoạch.',
    results:
      'Lấy nguyên danh mục nhiệm vụ trong kế hoạch, đúng thứ tự, không bỏ dòng nào. Cột Kết quả ghi một trong: hoàn thành (kèm sản phẩm), đang thực hiện (đạt bao nhiêu), chưa thực hiện (lý do).',
    assessment: 'Bao nhiêu nhiệm vụ hoàn thành đúng hạn, chậm, chưa làm; tác động thấy được.',
    funding: 'Tổng số đã dùng, tỷ lệ so với dự toán, chia theo nguồn. Số liệu phải khớp kế toán.',
    limits: LIMITS_GUIDANCE,
    lessons: 'Một đến ba bài học rút ra được cho kế hoạch sau; không viết khẩu hiệu.',
    directions: 'Trước hết là các nhiệm vụ chưa xong: hạn mới, người chịu trách nhiệm.',
    proposals: PROPOSALS_GUIDANCE,
  },
});

export const reviewReport: TemplateDefinition = template({
  id: 'bao-cao-phan-bien',
  name: 'Báo cáo kết quả phản biện',
  description: 'Tổng hợp ý kiến của hội đồng phản biện gửi cơ quan đề nghị: quá trình, nhận xét, kiến nghị.',
  kind: 'bao-cao',
  layouts: ['state'],
  fields: [
    { id: 'project', label: 'Tên đề án, dự án', type: 'text', required: true },
    {
      id: 'request',
      label: 'Văn bản đề nghị phản biện',
      type: 'text',
      reads: 'citation',
      help: 'Ví dụ: Công văn số 215/UBND-KGVX ngày 10/5/2026 của UBND tỉnh',
    },
    {
      id: 'to',
      label: 'Kính gửi',
      type: 'longText',
      required: true,
      help: 'Mỗi nơi một dòng',
      remember: 'kinh-gui',
    },
    longField('process', 'Quá trình thực hiện', LINES),
    longField('strengths', 'Những điểm nhất trí', POINTS),
    longField('weaknesses', 'Những điểm cần làm rõ, chỉnh sửa', POINTS),
    longField('differing', 'Ý kiến khác nhau', POINTS),
    longField('proposals', 'Kiến nghị', POINTS),
  ],
  document: {
    subject: 'Kết quả phản biện {{project}}',
    addressees: ['{{to}}'],
    recipients: [{ name: 'Như trên' }],
    body: [
      when('request', [
        named(
          'request',
          paragraph('Thực hiện {{request}}, {{office.name}} báo cáo kết quả phản biện {{project}} như sau:'),
        ),
      ]),
      ...part('roman', 'Quá trình thực hiện', 'process'),
      heading('roman', 'Kết quả phản biện'),
      ...part('arabic', 'Những điểm nhất trí', 'strengths', 'bullet'),
      ...part('arabic', 'Những điểm cần làm rõ, chỉnh sửa', 'weaknesses', 'bullet'),
      when('differing', part('arabic', 'Ý kiến khác nhau trong hội đồng', 'differing', 'bullet')),
      ...part('roman', 'Kiến nghị', 'proposals', 'bullet'),
      paragraph('{{office.name}} trân trọng báo cáo để Quý cơ quan xem xét, tiếp thu.'),
    ],
  },
  guidance: {
    request: 'Dẫn đúng công văn đề nghị hoặc nhiệm vụ được giao; tự đề xuất thì nêu văn bản được chấp thuận.',
    process:
      'Thành lập hội đồng theo quyết định nào, bao nhiêu thành viên, lấy bao nhiêu phiếu nhận xét, họp ngày nào. Ba đến bốn câu.',
    strengths: 'Chỉ nêu điều hội đồng thống nhất; ngắn hơn phần cần chỉnh sửa.',
    weaknesses:
      'Xếp theo mức quan trọng: pháp lý, số liệu, tính khả thi, nguồn lực, rủi ro. Mỗi ý dẫn chương, mục, trang của đề án và nêu cách sửa.',
    differing: 'Ý kiến thiểu số cũng phải ghi, kèm lập luận, không nêu tên chuyên gia.',
    proposals:
      'Kết luận rõ: đủ điều kiện trình, trình sau khi sửa, hay chưa nên trình; đề nghị phản hồi việc tiếp thu bằng văn bản.',
  },
});
