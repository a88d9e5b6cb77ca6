/** Built-in templates: the office's own plans of a year. */
import { bullet, heading, item, listTable, named, paragraph, repeat, target, when } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import {
  ASSOCIATION_BASES,
  basesField,
  CONSULTANCY_BASIS,
  targetField,
  TARGET_GUIDANCE,
  template,
  yearField,
} from './parts.ts';

export const yearPlan: TemplateDefinition = template({
  id: 'ke-hoach-cong-tac-nam',
  name: 'Kế hoạch công tác năm',
  description: 'Phương hướng, chỉ tiêu, nhiệm vụ trong năm, kèm bảng phân công ở phụ lục khổ ngang.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    yearField(),
    basesField(
      'resolution',
      'Nghị quyết, chương trình làm căn cứ',
      'Mỗi căn cứ một dòng, ví dụ: Căn cứ Nghị quyết số 02/NQ-LHH ngày 15/01/2026 của Ban Chấp hành … về nhiệm vụ năm 2026',
      'can-cu-cong-tac-nam',
    ),
    { id: 'context', label: 'Đặc điểm tình hình', type: 'longText', help: 'Mỗi đoạn một dòng' },
    targetField('targets', 'Chỉ tiêu'),
    {
      id: 'extra',
      label: 'Nhiệm vụ khác trong năm',
      type: 'longText',
      help: 'Mỗi việc một dòng; để trống nếu không có',
    },
    {
      id: 'works',
      label: 'Việc trong năm',
      type: 'list',
      help: 'In thành bảng phân công ở phụ lục khổ ngang.',
      columns: [
        { id: 'content', label: 'Nội dung công việc' },
        { id: 'lead', label: 'Chủ trì', remember: 'co-quan-chu-tri' },
        { id: 'partners', label: 'Phối hợp', remember: 'co-quan-phoi-hop' },
        { id: 'time', label: 'Thời gian' },
        { id: 'product', label: 'Kết quả' },
      ],
      requiredColumns: ['content'],
    },
  ],
  document: {
    subject: 'Công tác năm {{year}}',
    bases: [...ASSOCIATION_BASES, { type: 'field', field: 'resolution' }],
    body: [
      paragraph('{{signer.authority}} ban hành Kế hoạch công tác năm {{year}} như sau:'),
      when('context', [heading('roman', 'Đặc điểm tình hình'), named('context', paragraph('{{context}}'))]),
      named('purpose', heading('roman', 'Mục đích, yêu cầu')),
      item(
        'arabic',
        'Cụ thể hóa nghị quyết của Ban Chấp hành và nhiệm vụ được Tỉnh ủy, UBND tỉnh giao thành công việc của từng ban, từng hội thành viên trong năm {{year}}.',
      ),
      item(
        'arabic',
        'Công việc phải có người chủ trì, thời hạn và kết quả rõ ràng; ưu tiên những việc phục vụ trực tiếp phát triển kinh tế - xã hội của tỉnh.',
      ),
      when('targets', [
        heading('roman', 'Chỉ tiêu chủ yếu'),
        repeat('targets', [named('targets', target('{{item.text}}'))]),
      ]),
      named('tasks', heading('roman', 'Nhiệm vụ trọng tâm')),
      heading('arabic', 'Củng cố tổ chức, phát triển hội viên'),
      bullet('Hướng dẫn các hội thành viên đến kỳ đại hội chuẩn bị nhân sự, văn kiện đúng quy định;'),
      bullet(
        'Rà soát, cập nhật dữ liệu hội viên, chuyên gia; kết nạp thêm hội thành viên, thành viên liên kết khi đủ điều kiện;',
      ),
      bullet('Kiểm tra việc chấp hành Điều lệ, thu nộp hội phí, chế độ báo cáo của các hội.'),
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
      heading('arabic', 'Hoạt động của cơ quan thường trực'),
      bullet('Quản lý tài chính, tài sản đúng chế độ; công khai dự toán, quyết toán;'),
      bullet('Thực hiện chuyển đổi số trong công tác văn thư, lưu trữ, quản lý hội viên.'),
      when('extra', [heading('arabic', 'Nhiệm vụ khác'), named('extra', bullet('{{extra}}'))]),
      named('carrying-out', heading('roman', 'Tổ chức thực hiện')),
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
          listTable(
            'works',
            [
              ['TT', 1, '{{item.index}}', 'center'],
              ['Nội dung công việc', 8, '{{item.content}}'],
              ['Chủ trì', 4, '{{item.lead}}'],
              ['Phối hợp', 4, '{{item.partners}}'],
              ['Thời gian', 3, '{{item.time}}', 'center'],
              ['Kết quả', 4, '{{item.product}}'],
            ],
            'works',
          ),
        ],
      },
    ],
  },
  guidance: {
    context:
      'Hai đoạn: bối cảnh của tỉnh trong năm (đại hội, sắp xếp tổ chức, nhiệm vụ lớn) và tình hình của hệ thống Liên hiệp hội (số hội, hội đến kỳ đại hội, khó khăn). Chỉ nêu điều có ảnh hưởng đến công việc của năm.',
    purpose:
      'Mục đích dẫn nghị quyết Ban Chấp hành và việc được Tỉnh ủy, UBND tỉnh giao; yêu cầu nói về cách phân công, theo dõi.',
    targets: TARGET_GUIDANCE,
    tasks:
      'Giữ năm nhóm quen thuộc để báo cáo sáu tháng, cả năm đối chiếu được; nhóm nào năm nay làm mạnh thì viết thành ý riêng và đưa vào bảng phân công.',
    extra: 'Chỉ ghi việc chưa thuộc các nhóm trên: gặp mặt trí thức, hội thảo lớn, việc đột xuất được giao.',
    works:
      'Xếp theo thời gian từ tháng 1 đến tháng 12. Mỗi việc một ban chủ trì; cột Kết quả ghi tên văn bản hoặc số lượng. Đừng quên việc cố định: báo cáo sáu tháng (trước 20/6), báo cáo năm (trước 10/12), họp Ban Chấp hành, đăng ký danh mục phản biện.',
    'carrying-out': 'Ghi hạn báo cáo quý của các ban sớm hơn hạn Văn phòng phải gửi cấp trên.',
  },
});

export const consultancyPlan: TemplateDefinition = template({
  id: 'ke-hoach-tu-van-phan-bien',
  name: 'Kế hoạch tư vấn, phản biện và giám định xã hội năm',
  description: 'Danh mục nhiệm vụ tư vấn, phản biện, giám định xã hội trong năm và cách tổ chức.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    yearField(),
    basesField(
      'localBasis',
      'Quy định của tỉnh',
      'Quyết định của UBND tỉnh về tư vấn, phản biện và giám định xã hội; mỗi căn cứ một dòng',
      'can-cu-tu-van-phan-bien',
    ),
    {
      id: 'total',
      label: 'Số nhiệm vụ tối thiểu',
      type: 'number',
      default: 10,
      min: 1,
      max: 999,
      required: true,
    },
    {
      id: 'assessments',
      label: 'Trong đó, số nhiệm vụ giám định tối thiểu',
      type: 'text',
      default: '01',
      help: 'Số dưới 10 viết thêm số 0 đằng trước',
    },
    {
      id: 'works',
      label: 'Danh mục nhiệm vụ',
      type: 'list',
      columns: [
        { id: 'name', label: 'Tên nhiệm vụ' },
        { id: 'form', label: 'Hình thức' },
        { id: 'from', label: 'Cơ quan đặt hàng, đề xuất', remember: 'co-quan-dat-hang' },
        { id: 'lead', label: 'Đơn vị chủ trì', remember: 'co-quan-chu-tri' },
        { id: 'time', label: 'Thời gian' },
      ],
      requiredColumns: ['name'],
    },
  ],
  document: {
    subject: 'Tư vấn, phản biện và giám định xã hội năm {{year}}',
    bases: [
      CONSULTANCY_BASIS,
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
      { type: 'field', field: 'localBasis' },
    ],
    body: [
      paragraph(
        '{{signer.authority}} ban hành Kế hoạch tư vấn, phản biện và giám định xã hội năm {{year}} như sau:',
      ),
      named('purpose', heading('roman', 'Mục đích, yêu cầu')),
      item(
        'arabic',
        'Cung cấp cho cơ quan có thẩm quyền ý kiến khoa học độc lập, khách quan trước khi quyết định và trong quá trình thực hiện các đề án, dự án quan trọng của tỉnh.',
      ),
      item(
        'arabic',
        'Hội đồng, tổ chuyên gia được thành lập đúng chuyên ngành, không có xung đột lợi ích; hồ sơ nhiệm vụ đầy đủ, lưu trữ đúng quy định.',
      ),
      heading('roman', 'Chỉ tiêu'),
      named(
        'target',
        target(
          'Thực hiện từ {{total}} nhiệm vụ/năm trở lên, trong đó có ít nhất {{assessments}} nhiệm vụ giám định xã hội.',
        ),
      ),
      when('works', [
        heading('roman', 'Danh mục nhiệm vụ'),
        listTable(
          'works',
          [
            ['TT', 1.4, '{{item.index}}', 'center'],
            ['Tên nhiệm vụ', 6, '{{item.name}}'],
            ['Hình thức', 3, '{{item.form}}'],
            ['Cơ quan đặt hàng, đề xuất', 4, '{{item.from}}'],
            ['Đơn vị chủ trì', 4, '{{item.lead}}'],
            ['Thời gian', 2, '{{item.time}}', 'center'],
          ],
          'works',
        ),
      ]),
      named('steps', heading('roman', 'Các bước thực hiện')),
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
        'Lấy phiếu nhận xét của từng chuyên gia; tổ chức họp, lập biên bản, tổng hợp ý kiến và gửi báo cáo cho cơ quan đề nghị.',
      ),
      item('arabic', 'Theo dõi việc tiếp thu kiến nghị, thông báo lại cho chuyên gia; lập hồ sơ lưu trữ.'),
      named('funding', heading('roman', 'Kinh phí')),
      paragraph(
        'Nhiệm vụ do cơ quan đặt hàng chi trả theo hợp đồng hoặc dự toán được giao; nhiệm vụ do Liên hiệp hội đề xuất sử dụng kinh phí ngân sách hỗ trợ và nguồn hợp pháp khác.',
      ),
      named('carrying-out', heading('roman', 'Tổ chức thực hiện')),
      item(
        'arabic',
        'Ban Tư vấn, phản biện chủ trì thực hiện Kế hoạch, định kỳ hằng quý báo cáo Thường trực.',
      ),
      item(
        'arabic',
        'Các hội thành viên giới thiệu chuyên gia, đề xuất nội dung, chịu trách nhiệm về chất lượng ý kiến của hội mình.',
      ),
      item(
        'arabic',
        'Văn phòng bảo đảm kinh phí, điều kiện làm việc của hội đồng và thanh quyết toán theo quy định.',
      ),
    ],
  },
  guidance: {
    purpose:
      'Nhấn mạnh tính độc lập và đúng chuyên ngành: đó là điều phân biệt phản biện của Liên hiệp hội với thẩm định của cơ quan nhà nước.',
    target: TARGET_GUIDANCE,
    works:
      'Ghi tên đề án đúng như trong chương trình công tác của UBND tỉnh. Hình thức là một trong ba: tư vấn, phản biện, giám định xã hội. Thời gian phải trước ngày cơ quan chủ trì đề án trình, nếu không ý kiến sẽ không kịp tiếp thu.',
    steps:
      'Giữ đúng trình tự: tiếp nhận, lập hội đồng, gửi tài liệu, nhận xét, họp, báo cáo, theo dõi tiếp thu. Mỗi bước đã có mẫu văn bản riêng trong phần mềm.',
    funding:
      'Tách hai nguồn: cơ quan đặt hàng trả và ngân sách giao. Mức chi theo quy định của tỉnh, không ghi mức chi trong kế hoạch.',
    'carrying-out': 'Nêu ban nào trực, hội nào cử chuyên gia, kỳ báo cáo.',
  },
});
