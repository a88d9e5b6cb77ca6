/** Built-in templates: plans and programmes. */
import { bullet, heading, item, listTable, paragraph, repeat, target, when } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import { ASSOCIATION_BASES, basis, taskBlocks, taskField, template } from './parts.ts';

const superiorFields = [
  {
    id: 'source',
    label: 'Văn bản cấp trên (loại, số, ngày, cơ quan)',
    type: 'text',
    required: true,
    help: 'Ví dụ: Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Ban Chấp hành Đảng bộ tỉnh',
  },
  {
    id: 'sourceSubject',
    label: 'Nội dung văn bản cấp trên',
    type: 'text',
    required: true,
    help: 'Phần sau chữ “về”',
  },
  {
    id: 'shortName',
    label: 'Tên gọi tắt',
    type: 'text',
    required: true,
    help: 'Ví dụ: Nghị quyết số 12-NQ/TU',
  },
] as const;

export const implementationPlan: TemplateDefinition = template({
  id: 'ke-hoach-thuc-hien-van-ban',
  name: 'Kế hoạch thực hiện văn bản của cấp trên',
  description:
    'Cụ thể hóa nghị quyết, kết luận, chỉ thị, kế hoạch của cấp trên: mục đích, nhiệm vụ có phân công, tổ chức thực hiện.',
  kind: 'ke-hoach',
  layouts: ['state', 'party'],
  fields: [
    ...superiorFields,
    { id: 'scope', label: 'Giai đoạn thực hiện', type: 'text', default: 'năm 2026 và những năm tiếp theo' },
    taskField('propaganda', 'Nhiệm vụ tuyên truyền, quán triệt'),
    taskField('organisation', 'Nhiệm vụ về tổ chức, bộ máy'),
    taskField('activities', 'Nhiệm vụ về hoạt động khoa học và công nghệ'),
    { id: 'reportDay', label: 'Hạn báo cáo hằng năm', type: 'text', default: 'trước ngày 10/12' },
  ],
  document: {
    subject: 'Thực hiện {{source}} về {{sourceSubject}}',
    body: [
      paragraph(
        'Thực hiện {{source}} về {{sourceSubject}} (sau đây gọi tắt là {{shortName}}), {{office.name}} ban hành Kế hoạch thực hiện với những nội dung sau:',
      ),
      heading('roman', 'Mục đích, yêu cầu'),
      heading('arabic', 'Mục đích'),
      bullet(
        'Đưa các mục tiêu, nhiệm vụ, giải pháp của {{shortName}} vào chương trình làm việc của cơ quan và của từng hội thành viên trong {{scope}};',
      ),
      bullet(
        'Phát huy trí tuệ, kinh nghiệm của đội ngũ trí thức tỉnh {{office.province}}, đề cao vai trò cầu nối giữa nhà khoa học với chính quyền, doanh nghiệp và người dân;',
      ),
      bullet('Làm rõ việc của từng đơn vị để theo dõi tiến độ, đánh giá kết quả và khen thưởng kịp thời.'),
      heading('arabic', 'Yêu cầu'),
      bullet(
        'Việc triển khai phải thiết thực, tiết kiệm, có người chịu trách nhiệm, có thời hạn và sản phẩm cụ thể;',
      ),
      bullet(
        'Các đơn vị phối hợp chặt chẽ, trao đổi thông tin thường xuyên, báo cáo ngay những khó khăn vượt thẩm quyền;',
      ),
      bullet(
        'Lồng ghép với nhiệm vụ chuyên môn và các phong trào thi đua đang thực hiện, không làm phát sinh thủ tục.',
      ),
      heading('roman', 'Nhiệm vụ và giải pháp'),
      when('propaganda', [heading('arabic', 'Tuyên truyền, quán triệt'), taskBlocks('propaganda')]),
      when('organisation', [heading('arabic', 'Củng cố tổ chức, bộ máy'), taskBlocks('organisation')]),
      when('activities', [
        heading('arabic', 'Đổi mới nội dung, phương thức hoạt động'),
        taskBlocks('activities'),
      ]),
      heading('roman', 'Kinh phí thực hiện'),
      paragraph(
        'Kinh phí được bố trí trong dự toán chi hằng năm của cơ quan, từ nguồn hỗ trợ của ngân sách tỉnh cho nhiệm vụ được giao và các nguồn hợp pháp khác. Văn phòng tổng hợp nhu cầu của các đơn vị, lập dự toán đúng thời gian quy định.',
      ),
      heading('roman', 'Tổ chức thực hiện'),
      item(
        'arabic',
        'Các ban chuyên môn và hội thành viên căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị, gửi về Văn phòng để theo dõi; người đứng đầu đơn vị chịu trách nhiệm về tiến độ và chất lượng công việc được phân công.',
      ),
      item(
        'arabic',
        'Ban Kiểm tra xây dựng chương trình kiểm tra, giám sát việc thực hiện; kịp thời kiến nghị biện pháp khắc phục đối với nội dung chậm tiến độ.',
      ),
      item(
        'arabic',
        'Văn phòng là đầu mối đôn đốc, tổng hợp; định kỳ tham mưu Ban Thường vụ báo cáo cấp có thẩm quyền {{reportDay}} hằng năm.',
      ),
      paragraph(
        'Trong quá trình thực hiện, nếu có vướng mắc hoặc cần điều chỉnh, các đơn vị phản ánh bằng văn bản về Văn phòng để tổng hợp, trình Ban Thường vụ xem xét, quyết định.',
      ),
    ],
  },
  guidance: {
    b1: 'Nêu đủ loại, số, ngày, cơ quan ban hành và nội dung của văn bản cấp trên ở lần dẫn đầu tiên.',
  },
});

export const actionPlan: TemplateDefinition = template({
  id: 'ke-hoach-hanh-dong',
  name: 'Kế hoạch hành động của Đảng đoàn, tổ chức đảng',
  description: 'Chỉ tiêu và nhiệm vụ theo từng nhóm công tác; dùng cho tổ chức đảng trong Liên hiệp hội.',
  kind: 'ke-hoach',
  layouts: ['party', 'state'],
  fields: [
    ...superiorFields,
    {
      id: 'targets1',
      label: 'Chỉ tiêu về tuyên truyền',
      type: 'list',
      columns: [{ id: 'text', label: 'Chỉ tiêu' }],
    },
    taskField('tasks1', 'Nhiệm vụ về tuyên truyền'),
    {
      id: 'targets2',
      label: 'Chỉ tiêu về hoạt động chuyên môn',
      type: 'list',
      columns: [{ id: 'text', label: 'Chỉ tiêu' }],
    },
    taskField('tasks2', 'Nhiệm vụ về hoạt động chuyên môn'),
  ],
  document: {
    kindTitle: ['Kế hoạch hành động'],
    subject: 'Thực hiện {{source}} về {{sourceSubject}}',
    body: [
      paragraph(
        'Thực hiện {{source}} về {{sourceSubject}} (sau đây gọi tắt là {{shortName}}), {{office.name}} xây dựng Kế hoạch hành động với những nội dung sau:',
      ),
      heading('roman', 'Mục đích, yêu cầu'),
      item(
        'arabic',
        'Thống nhất nhận thức và hành động của tập thể lãnh đạo, cán bộ, đảng viên, hội viên; gắn việc thực hiện {{shortName}} với nhiệm vụ chính trị của cơ quan.',
      ),
      item(
        'arabic',
        'Xác định chỉ tiêu đo đếm được, phân công rõ người, rõ việc, rõ thời hạn; lấy kết quả thực hiện làm một căn cứ đánh giá, xếp loại hằng năm.',
      ),
      heading('roman', 'Nội dung'),
      heading('arabic', 'Công tác tuyên truyền, tập hợp trí thức'),
      heading('decimal', 'Chỉ tiêu chủ yếu'),
      repeat('targets1', [target('{{item.text}}')]),
      heading('decimal', 'Nhiệm vụ, giải pháp'),
      taskBlocks('tasks1'),
      heading('arabic', 'Hoạt động khoa học và công nghệ, tư vấn, phản biện'),
      heading('decimal', 'Chỉ tiêu chủ yếu'),
      repeat('targets2', [target('{{item.text}}')]),
      heading('decimal', 'Nhiệm vụ, giải pháp'),
      taskBlocks('tasks2'),
      heading('roman', 'Tổ chức thực hiện'),
      item(
        'arabic',
        'Tập thể lãnh đạo chỉ đạo toàn diện việc thực hiện Kế hoạch hành động; các đồng chí ủy viên trực tiếp phụ trách từng nhóm nhiệm vụ.',
      ),
      item(
        'arabic',
        'Thường trực Liên hiệp hội cụ thể hóa thành việc hằng quý, giao cho từng ban; sáu tháng một lần báo cáo tập thể lãnh đạo.',
      ),
      item('arabic', 'Văn phòng theo dõi, tổng hợp, tham mưu tổ chức sơ kết, tổng kết theo quy định.'),
    ],
  },
});

export const programme: TemplateDefinition = template({
  id: 'chuong-trinh',
  name: 'Chương trình thực hiện văn bản của cấp trên',
  description: 'Tình hình, quan điểm, mục tiêu, nhiệm vụ và tổ chức thực hiện.',
  kind: 'chuong-trinh',
  layouts: ['party', 'state'],
  fields: [
    ...superiorFields,
    { id: 'situation', label: 'Tình hình thời gian qua', type: 'longText', required: true },
    { id: 'goal', label: 'Mục tiêu', type: 'longText', required: true },
    {
      id: 'measures',
      label: 'Nhiệm vụ và giải pháp',
      type: 'list',
      columns: [
        { id: 'title', label: 'Nhóm nhiệm vụ' },
        { id: 'text', label: 'Nội dung (mỗi ý một dòng)' },
      ],
    },
  ],
  document: {
    subject: 'thực hiện {{source}} về {{sourceSubject}}',
    body: [
      paragraph(
        'Thực hiện {{source}} về {{sourceSubject}} (sau đây gọi tắt là {{shortName}}), {{office.name}} ban hành Chương trình thực hiện như sau:',
      ),
      heading('roman', 'Tình hình thời gian qua'),
      paragraph('{{situation}}'),
      heading('roman', 'Quan điểm, mục tiêu, nhiệm vụ'),
      heading('arabic', 'Quan điểm'),
      bullet(
        'Xây dựng Liên hiệp hội vững mạnh là trách nhiệm của cấp ủy, chính quyền, đoàn thể và của chính đội ngũ trí thức trong tỉnh;',
      ),
      bullet('Lấy hiệu quả phục vụ phát triển kinh tế - xã hội của địa phương làm thước đo hoạt động.'),
      heading('arabic', 'Mục tiêu'),
      paragraph('{{goal}}'),
      heading('arabic', 'Nhiệm vụ và giải pháp chủ yếu'),
      repeat('measures', [heading('decimal', '{{item.title}}'), bullet('{{item.text}}')]),
      heading('roman', 'Tổ chức thực hiện'),
      item(
        'arabic',
        'Các đơn vị quán triệt Chương trình, xây dựng kế hoạch cụ thể và tổ chức thực hiện phù hợp với điều kiện của mình.',
      ),
      item(
        'arabic',
        'Văn phòng chủ trì theo dõi, đôn đốc, định kỳ sơ kết, tổng kết và báo cáo cấp có thẩm quyền.',
      ),
    ],
  },
});

export const yearPlan: TemplateDefinition = template({
  id: 'ke-hoach-cong-tac-nam',
  name: 'Kế hoạch công tác năm',
  description: 'Phương hướng, chỉ tiêu, nhiệm vụ trong năm, kèm bảng phân công ở phụ lục khổ ngang.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    { id: 'year', label: 'Năm', type: 'number', min: 2000, max: 2100, default: 2026, required: true },
    {
      id: 'context',
      label: 'Đặc điểm tình hình',
      type: 'longText',
      default: 'Năm {{year}} có nhiều sự kiện quan trọng của tỉnh và của hệ thống Liên hiệp hội.',
    },
    { id: 'targets', label: 'Chỉ tiêu', type: 'list', columns: [{ id: 'text', label: 'Chỉ tiêu' }] },
    {
      id: 'works',
      label: 'Việc trong năm',
      type: 'list',
      columns: [
        { id: 'content', label: 'Nội dung công việc' },
        { id: 'lead', label: 'Chủ trì' },
        { id: 'partners', label: 'Phối hợp' },
        { id: 'time', label: 'Thời gian' },
        { id: 'product', label: 'Kết quả' },
      ],
    },
  ],
  document: {
    subject: 'Công tác năm {{year}}',
    bases: [...ASSOCIATION_BASES],
    body: [
      paragraph('Ban Thường vụ {{office.name}} ban hành Kế hoạch công tác năm {{year}} như sau:'),
      heading('roman', 'Mục đích, yêu cầu'),
      item(
        'arabic',
        'Cụ thể hóa nghị quyết của Ban Chấp hành và nhiệm vụ được Tỉnh ủy, UBND tỉnh giao thành công việc của từng ban, từng hội thành viên trong năm {{year}}.',
      ),
      item(
        'arabic',
        'Công việc phải có người chủ trì, thời hạn và kết quả rõ ràng; ưu tiên những việc phục vụ trực tiếp phát triển kinh tế - xã hội của tỉnh.',
      ),
      heading('roman', 'Chỉ tiêu chủ yếu'),
      repeat('targets', [target('{{item.text}}')]),
      heading('roman', 'Nhiệm vụ trọng tâm'),
      heading('arabic', 'Củng cố tổ chức, phát triển hội viên'),
      bullet('Hướng dẫn các hội thành viên đến kỳ đại hội chuẩn bị nhân sự, văn kiện đúng quy định;'),
      bullet(
        'Rà soát, cập nhật dữ liệu hội viên, chuyên gia; kết nạp thêm hội thành viên, thành viên liên kết khi đủ điều kiện.',
      ),
      heading('arabic', 'Tư vấn, phản biện và giám định xã hội'),
      bullet(
        'Chủ động đề xuất nội dung với cơ quan có thẩm quyền; bảo đảm ý kiến phản biện độc lập, khách quan, có căn cứ khoa học;',
      ),
      bullet('Theo dõi việc tiếp thu ý kiến và thông báo lại cho chuyên gia tham gia.'),
      heading('arabic', 'Hội thi, cuộc thi, giải thưởng'),
      bullet(
        'Tổ chức Hội thi Sáng tạo kỹ thuật, Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng đúng thể lệ, an toàn, tiết kiệm;',
      ),
      bullet('Lựa chọn giải pháp, công trình xuất sắc gửi dự giải toàn quốc.'),
      heading('arabic', 'Thông tin, phổ biến kiến thức'),
      bullet(
        'Nâng cao chất lượng trang thông tin điện tử, bản tin; tổ chức lớp phổ biến kiến thức tại xã, phường.',
      ),
      heading('roman', 'Tổ chức thực hiện'),
      item(
        'arabic',
        'Các ban, hội thành viên căn cứ bảng phân công tại Phụ lục xây dựng kế hoạch tháng, quý; báo cáo kết quả về Văn phòng trước ngày 20 tháng cuối mỗi quý.',
      ),
      item(
        'arabic',
        'Văn phòng đôn đốc, tổng hợp báo cáo sáu tháng, cả năm; tham mưu điều chỉnh Kế hoạch khi cần thiết.',
      ),
    ],
    appendices: [
      {
        id: 'a1',
        title: 'Phân công thực hiện nhiệm vụ năm {{year}}',
        orientation: 'landscape',
        body: [
          listTable('works', [
            ['TT', 1, '{{item.index}}', 'center'],
            ['Nội dung công việc', 8, '{{item.content}}'],
            ['Chủ trì', 4, '{{item.lead}}'],
            ['Phối hợp', 4, '{{item.partners}}'],
            ['Thời gian', 3, '{{item.time}}', 'center'],
            ['Kết quả', 4, '{{item.product}}'],
          ]),
        ],
      },
    ],
  },
});

export const consultancyPlan: TemplateDefinition = template({
  id: 'ke-hoach-tu-van-phan-bien',
  name: 'Kế hoạch tư vấn, phản biện và giám định xã hội năm',
  description: 'Danh mục nhiệm vụ tư vấn, phản biện, giám định xã hội trong năm và cách tổ chức.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    { id: 'year', label: 'Năm', type: 'number', min: 2000, max: 2100, default: 2026, required: true },
    { id: 'total', label: 'Số nhiệm vụ tối thiểu', type: 'number', default: 10 },
    {
      id: 'works',
      label: 'Danh mục nhiệm vụ',
      type: 'list',
      columns: [
        { id: 'name', label: 'Tên nhiệm vụ' },
        { id: 'form', label: 'Hình thức' },
        { id: 'from', label: 'Cơ quan đặt hàng, đề xuất' },
        { id: 'time', label: 'Thời gian' },
      ],
    },
  ],
  document: {
    subject: 'Tư vấn, phản biện và giám định xã hội năm {{year}}',
    bases: [
      {
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
      },
      {
        type: 'citation',
        lead: 'Căn cứ',
        citation: {
          kind: 'Thông tư',
          number: '11/2015/TT-BTC',
          date: { day: 29, month: 1, year: 2015 },
          issuer: 'Bộ Tài chính',
          subject: 'quy định cơ chế tài chính đối với hoạt động tư vấn, phản biện và giám định xã hội',
        },
      },
    ],
    body: [
      paragraph(
        '{{office.name}} ban hành Kế hoạch tư vấn, phản biện và giám định xã hội năm {{year}} như sau:',
      ),
      heading('roman', 'Mục đích, yêu cầu'),
      item(
        'arabic',
        'Cung cấp cho cơ quan có thẩm quyền ý kiến khoa học độc lập, khách quan trước khi quyết định và trong quá trình thực hiện các đề án, dự án quan trọng của tỉnh.',
      ),
      item(
        'arabic',
        'Hội đồng, tổ chuyên gia được thành lập đúng chuyên ngành, không có xung đột lợi ích; hồ sơ nhiệm vụ đầy đủ, lưu trữ đúng quy định.',
      ),
      heading('roman', 'Chỉ tiêu'),
      target(
        'Thực hiện từ {{total}} nhiệm vụ/năm trở lên, trong đó có ít nhất 01 nhiệm vụ giám định xã hội.',
      ),
      heading('roman', 'Danh mục nhiệm vụ'),
      listTable('works', [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Tên nhiệm vụ', 7, '{{item.name}}'],
        ['Hình thức', 3, '{{item.form}}'],
        ['Cơ quan đặt hàng, đề xuất', 4, '{{item.from}}'],
        ['Thời gian', 3, '{{item.time}}', 'center'],
      ]),
      heading('roman', 'Các bước thực hiện'),
      item(
        'arabic',
        'Tiếp nhận đề nghị bằng văn bản hoặc đề xuất của hội thành viên; thẩm tra sự cần thiết và khả năng thực hiện.',
      ),
      item(
        'arabic',
        'Thành lập hội đồng hoặc tổ chuyên gia; gửi tài liệu cho thành viên trước phiên họp ít nhất 07 ngày làm việc.',
      ),
      item(
        'arabic',
        'Tổ chức họp, lập biên bản, tổng hợp ý kiến và gửi báo cáo cho cơ quan đề nghị; theo dõi việc tiếp thu.',
      ),
      heading('roman', 'Tổ chức thực hiện'),
      item(
        'arabic',
        'Ban Tư vấn, phản biện chủ trì thực hiện Kế hoạch, định kỳ hằng quý báo cáo Thường trực.',
      ),
      item(
        'arabic',
        'Văn phòng bảo đảm kinh phí, điều kiện làm việc của hội đồng và thanh quyết toán theo quy định.',
      ),
    ],
  },
});

export const technicalContestPlan: TemplateDefinition = template({
  id: 'ke-hoach-hoi-thi-sang-tao-ky-thuat',
  name: 'Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật',
  description: 'Lĩnh vực, đối tượng, hồ sơ, giải thưởng, tiến độ và phân công của một kỳ Hội thi.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    { id: 'round', label: 'Lần thứ', type: 'text', required: true, default: 'VIII' },
    { id: 'years', label: 'Kỳ (năm)', type: 'text', required: true, default: '2026-2027' },
    {
      id: 'fieldsOfWork',
      label: 'Lĩnh vực dự thi',
      type: 'list',
      columns: [{ id: 'name', label: 'Lĩnh vực' }],
      default: [
        { name: 'Công nghệ thông tin, điện tử, viễn thông;' },
        { name: 'Cơ khí tự động hóa, xây dựng, giao thông vận tải;' },
        { name: 'Vật liệu, hóa chất, năng lượng;' },
        { name: 'Nông lâm ngư nghiệp, tài nguyên và môi trường;' },
        { name: 'Y dược;' },
        { name: 'Giáo dục và đào tạo.' },
      ],
    },
    { id: 'deadline', label: 'Hạn nhận hồ sơ', type: 'date', required: true },
    {
      id: 'prizes',
      label: 'Cơ cấu giải thưởng',
      type: 'list',
      columns: [
        { id: 'name', label: 'Giải' },
        { id: 'count', label: 'Số lượng' },
        { id: 'money', label: 'Tiền thưởng (đồng)' },
      ],
    },
    taskField('tasks', 'Phân công'),
  ],
  document: {
    subject: 'Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh {{office.province}} lần thứ {{round}}, năm {{years}}',
    bases: [
      {
        type: 'citation',
        lead: 'Căn cứ',
        citation: {
          kind: 'Thông tư',
          number: '27/2018/TT-BTC',
          date: { day: 21, month: 3, year: 2018 },
          issuer: 'Bộ Tài chính',
          subject:
            'quy định chế độ tài chính cho hoạt động tổ chức Giải thưởng sáng tạo khoa học công nghệ Việt Nam, Hội thi sáng tạo kỹ thuật và Cuộc thi sáng tạo thanh thiếu niên nhi đồng',
        },
      },
      basis('Căn cứ Thể lệ Hội thi Sáng tạo kỹ thuật toàn quốc'),
    ],
    body: [
      paragraph(
        'Ban Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh {{office.province}} xây dựng Kế hoạch tổ chức Hội thi lần thứ {{round}} như sau:',
      ),
      heading('roman', 'Mục đích, yêu cầu'),
      item(
        'arabic',
        'Khơi dậy sức sáng tạo của mọi tầng lớp nhân dân; phát hiện, ứng dụng những giải pháp kỹ thuật có giá trị vào sản xuất và đời sống.',
      ),
      item(
        'arabic',
        'Hội thi được tổ chức công khai, công bằng, đúng thể lệ; việc chấm giải do chuyên gia đúng chuyên ngành thực hiện.',
      ),
      heading('roman', 'Nội dung Hội thi'),
      heading('arabic', 'Lĩnh vực dự thi'),
      repeat('fieldsOfWork', [bullet('{{item.name}}')]),
      heading('arabic', 'Đối tượng dự thi'),
      paragraph(
        'Mọi cá nhân, tổ chức đang sinh sống, làm việc, học tập trên địa bàn tỉnh có giải pháp kỹ thuật đã được áp dụng và chưa đạt giải ở các kỳ thi tương đương.',
      ),
      heading('arabic', 'Hồ sơ và thời hạn'),
      bullet(
        'Hồ sơ gồm phiếu đăng ký có xác nhận của cơ quan hoặc UBND xã, phường; bản mô tả và toàn văn giải pháp; tài liệu, hình ảnh, mô hình kèm theo;',
      ),
      bullet('Hạn nhận hồ sơ: hết ngày {{deadline}}, tính theo dấu bưu điện.'),
      heading('arabic', 'Tiêu chuẩn đánh giá'),
      bullet('Tính mới, tính sáng tạo;'),
      bullet('Khả năng áp dụng rộng rãi;'),
      bullet('Hiệu quả kinh tế, kỹ thuật, xã hội.'),
      heading('arabic', 'Giải thưởng'),
      listTable('prizes', [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Giải', 5, '{{item.name}}'],
        ['Số lượng', 3, '{{item.count}}', 'center'],
        ['Tiền thưởng (đồng)', 4, '{{item.money}}', 'right'],
      ]),
      heading('roman', 'Phân công nhiệm vụ'),
      taskBlocks('tasks', 'arabic'),
      heading('roman', 'Kinh phí'),
      paragraph(
        'Kinh phí tổ chức Hội thi từ ngân sách tỉnh, đóng góp của các cơ quan phối hợp và tài trợ hợp pháp; việc quản lý, sử dụng thực hiện theo quy định hiện hành.',
      ),
    ],
  },
});

export const youthContestPlan: TemplateDefinition = template({
  id: 'ke-hoach-cuoc-thi-thanh-thieu-nien-nhi-dong',
  name: 'Kế hoạch tổ chức Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng',
  description: 'Lĩnh vực, độ tuổi theo ngày sinh, hồ sơ, giải thưởng và phân công của Cuộc thi hằng năm.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    { id: 'round', label: 'Lần thứ', type: 'text', required: true, default: '15' },
    { id: 'year', label: 'Năm', type: 'number', required: true, default: 2026, min: 2000, max: 2100 },
    { id: 'bornFrom', label: 'Sinh từ ngày', type: 'date', required: true },
    { id: 'bornTo', label: 'Sinh đến ngày', type: 'date', required: true },
    { id: 'deadline', label: 'Hạn nhận hồ sơ', type: 'date', required: true },
    {
      id: 'prizes',
      label: 'Cơ cấu giải thưởng',
      type: 'list',
      columns: [
        { id: 'name', label: 'Giải' },
        { id: 'count', label: 'Số lượng' },
        { id: 'money', label: 'Tiền thưởng (đồng)' },
      ],
    },
    taskField('tasks', 'Phân công'),
  ],
  document: {
    subject:
      'Tổ chức Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng tỉnh {{office.province}} lần thứ {{round}}, năm {{year}}',
    bases: [
      basis('Căn cứ Thể lệ Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng toàn quốc'),
      basis(
        'Căn cứ chương trình phối hợp giữa {{office.name}} với Tỉnh Đoàn, Sở Giáo dục và Đào tạo, Sở Khoa học và Công nghệ',
      ),
    ],
    body: [
      paragraph(
        'Ban Tổ chức Cuộc thi xây dựng Kế hoạch tổ chức Cuộc thi lần thứ {{round}}, năm {{year}} như sau:',
      ),
      heading('roman', 'Mục đích, yêu cầu'),
      item(
        'arabic',
        'Tạo sân chơi bổ ích, giúp thanh thiếu niên, nhi đồng rèn luyện tư duy khoa học, vận dụng kiến thức đã học vào cuộc sống.',
      ),
      item(
        'arabic',
        'Bảo đảm an toàn cho các em; thông tin cá nhân của tác giả chỉ dùng cho việc tổ chức Cuộc thi.',
      ),
      heading('roman', 'Nội dung Cuộc thi'),
      heading('arabic', 'Đối tượng'),
      paragraph(
        'Thanh thiếu niên, nhi đồng đang học tập, sinh sống trên địa bàn tỉnh, sinh từ ngày {{bornFrom}} đến ngày {{bornTo}}; dự thi cá nhân hoặc theo nhóm.',
      ),
      heading('arabic', 'Lĩnh vực'),
      bullet('Đồ dùng dành cho học tập;'),
      bullet('Phần mềm tin học;'),
      bullet('Sản phẩm thân thiện với môi trường;'),
      bullet('Dụng cụ sinh hoạt gia đình và đồ chơi trẻ em;'),
      bullet('Giải pháp kỹ thuật ứng phó với biến đổi khí hậu, bảo vệ môi trường và phát triển kinh tế.'),
      heading('arabic', 'Hồ sơ và thời hạn'),
      bullet(
        'Hồ sơ gồm phiếu đăng ký, bản thuyết minh, mô hình hoặc sản phẩm, ảnh của tác giả và bản sao giấy khai sinh;',
      ),
      bullet('Hạn nhận hồ sơ: hết ngày {{deadline}}, tính theo dấu bưu điện.'),
      heading('arabic', 'Giải thưởng'),
      listTable('prizes', [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Giải', 5, '{{item.name}}'],
        ['Số lượng', 3, '{{item.count}}', 'center'],
        ['Tiền thưởng (đồng)', 4, '{{item.money}}', 'right'],
      ]),
      heading('roman', 'Phân công nhiệm vụ'),
      taskBlocks('tasks', 'arabic'),
    ],
  },
});
