/** Built-in templates: decisions and submissions. */
import { bullet, heading, item, listTable, named, paragraph, when } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import { ASSOCIATION_BASES, basesField, basis, template } from './parts.ts';

const ENACTMENT = { authority: '{{signer.authority}}', formula: 'Quyết định:' };
const BASES_HELP = 'Mỗi căn cứ một dòng, đủ loại, số, ngày, cơ quan, nội dung';
const EFFECT_GUIDANCE =
  'Điều cuối: thời điểm có hiệu lực và ai thi hành. Nếu thay quyết định cũ thì thêm câu thay thế, ghi đủ số, ngày của quyết định cũ.';

export const decision: TemplateDefinition = template({
  id: 'quyet-dinh',
  name: 'Quyết định',
  description: 'Quyết định chung: căn cứ, các điều, trách nhiệm thi hành.',
  kind: 'quyet-dinh',
  layouts: ['state'],
  fields: [
    { id: 'about', label: 'Quyết định về việc', type: 'text', required: true },
    basesField('extraBasis', 'Căn cứ riêng của quyết định', BASES_HELP, 'can-cu-quyet-dinh'),
    {
      id: 'proposal',
      label: 'Theo đề nghị của',
      type: 'text',
      default: 'Chánh Văn phòng',
      remember: 'theo-de-nghi-cua',
      prefill: true,
    },
    { id: 'content', label: 'Nội dung Điều 1', type: 'longText', required: true },
    { id: 'duty', label: 'Nội dung Điều 2', type: 'longText', help: 'Để trống nếu không cần' },
    {
      id: 'replaces',
      label: 'Thay thế quyết định',
      type: 'text',
      reads: 'citation',
      help: 'Ví dụ: Quyết định số 12/QĐ-LHH ngày 05/3/2024 của Chủ tịch Liên hiệp hội; để trống nếu không thay',
    },
    {
      id: 'executors',
      label: 'Đơn vị, cá nhân thi hành',
      type: 'text',
      required: true,
      default: 'Chánh Văn phòng, Trưởng các ban và các cá nhân có liên quan',
      remember: 'don-vi-thi-hanh',
    },
  ],
  document: {
    subject: 'Về việc {{about}}',
    enactment: ENACTMENT,
    bases: [
      ...ASSOCIATION_BASES,
      { type: 'field', field: 'extraBasis' },
      basis('Theo đề nghị của {{proposal}}'),
    ],
    body: [
      named('content', item('article', '{{content}}')),
      when('duty', [named('duty', item('article', '{{duty}}'))]),
      named(
        'effect',
        item(
          'article',
          'Quyết định này có hiệu lực kể từ ngày ký. {{executors}} chịu trách nhiệm thi hành Quyết định này.',
        ),
      ),
      when('replaces', [paragraph('Quyết định này thay thế {{replaces}}.')]),
    ],
  },
  guidance: {
    content:
      'Điều 1 là nội dung chính, một câu trọn: ban hành, phê duyệt, thành lập, khen thưởng… Ban hành quy chế thì ghi “Ban hành kèm theo Quyết định này …”.',
    duty: 'Giao việc hướng dẫn, theo dõi, chi trả. Việc nào đã rõ ở Điều 1 thì không lặp lại.',
    effect: EFFECT_GUIDANCE,
  },
});

export const councilDecision: TemplateDefinition = template({
  id: 'quyet-dinh-thanh-lap-hoi-dong',
  name: 'Quyết định thành lập hội đồng',
  description: 'Thành lập hội đồng phản biện, ban giám khảo, tổ chuyên gia; danh sách ở phụ lục.',
  kind: 'quyet-dinh',
  layouts: ['state'],
  fields: [
    {
      id: 'council',
      label: 'Tên hội đồng',
      type: 'text',
      required: true,
      help: 'Ví dụ: Hội đồng phản biện Đề án …',
    },
    basesField(
      'extraBasis',
      'Căn cứ riêng của quyết định',
      'Công văn đề nghị, quyết định giao nhiệm vụ…; mỗi căn cứ một dòng',
      'can-cu-hoi-dong',
    ),
    {
      id: 'proposal',
      label: 'Theo đề nghị của',
      type: 'text',
      default: 'Trưởng Ban Tư vấn, phản biện và giám định xã hội',
      remember: 'theo-de-nghi-cua',
    },
    { id: 'duties', label: 'Nhiệm vụ của hội đồng', type: 'longText', required: true },
    {
      id: 'members',
      label: 'Danh sách thành viên',
      type: 'list',
      required: true,
      columns: [
        { id: 'name', label: 'Họ và tên', remember: 'chuyen-gia' },
        { id: 'job', label: 'Chức danh, đơn vị công tác' },
        { id: 'role', label: 'Chức danh trong hội đồng', remember: 'chuc-danh-hoi-dong' },
      ],
      requiredColumns: ['name', 'role'],
    },
  ],
  document: {
    subject: 'Về việc thành lập {{council}}',
    enactment: ENACTMENT,
    bases: [
      ...ASSOCIATION_BASES,
      { type: 'field', field: 'extraBasis' },
      basis('Theo đề nghị của {{proposal}}'),
    ],
    body: [
      named(
        'founding',
        item(
          'article',
          'Thành lập {{council}} gồm các ông, bà có tên trong danh sách kèm theo Quyết định này.',
        ),
      ),
      named('duties', item('article', '{{duties}}')),
      item(
        'article',
        'Chi phí hoạt động của Hội đồng thực hiện theo dự toán được duyệt và quy định tài chính hiện hành. Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.',
      ),
      named(
        'effect',
        item(
          'article',
          'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng các ban có liên quan và các thành viên Hội đồng chịu trách nhiệm thi hành Quyết định này.',
        ),
      ),
    ],
    appendices: [
      {
        id: 'a1',
        title: 'Danh sách thành viên {{council}}',
        orientation: 'portrait',
        body: [
          listTable(
            'members',
            [
              ['TT', 1, '{{item.index}}', 'center'],
              ['Họ và tên', 4, '{{item.name}}'],
              ['Chức danh, đơn vị công tác', 6, '{{item.job}}'],
              ['Chức danh trong hội đồng', 4, '{{item.role}}'],
            ],
            'members',
          ),
        ],
      },
    ],
  },
  guidance: {
    founding:
      'Tên hội đồng ghi đủ tên đề án hoặc kỳ thi; mọi văn bản sau (giấy mời, biên bản) dùng đúng tên này.',
    duties:
      'Nhiệm vụ: nghiên cứu hồ sơ, nhận xét, họp, kết luận, sản phẩm và thời hạn. Mời chuyên gia trước khi ký quyết định.',
    members:
      'Số thành viên lẻ, đúng chuyên ngành, không có người của cơ quan soạn thảo đề án. Thứ tự: chủ tịch, phản biện 1, phản biện 2, ủy viên, thư ký. Học hàm, học vị viết tắt trước họ tên.',
    effect: EFFECT_GUIDANCE,
  },
});

export const submission: TemplateDefinition = template({
  id: 'to-trinh',
  name: 'Tờ trình',
  description:
    'Trình cấp có thẩm quyền xem xét, quyết định: căn cứ, sự cần thiết, nội dung, kinh phí, đề nghị.',
  kind: 'to-trinh',
  layouts: ['state'],
  fields: [
    { id: 'about', label: 'Trình về việc', type: 'text', required: true },
    {
      id: 'to',
      label: 'Kính gửi',
      type: 'longText',
      required: true,
      default: 'UBND tỉnh',
      help: 'Mỗi nơi một dòng; nơi quyết định đứng đầu',
      remember: 'kinh-gui',
    },
    { id: 'ground', label: 'Căn cứ trình', type: 'longText', help: 'Viết thành câu; để trống nếu không có' },
    { id: 'need', label: 'Sự cần thiết', type: 'longText', help: 'Mỗi đoạn một dòng' },
    { id: 'content', label: 'Nội dung đề nghị', type: 'longText', help: 'Mỗi ý một dòng' },
    {
      id: 'budget',
      label: 'Kinh phí',
      type: 'longText',
      help: 'Tổng số, nguồn; để trống nếu không cần tiền',
    },
    { id: 'request', label: 'Đề nghị quyết định', type: 'longText' },
    {
      id: 'enclosures',
      label: 'Tài liệu gửi kèm',
      type: 'text',
      help: 'Cách nhau bằng dấu chấm phẩy',
    },
  ],
  document: {
    subject: 'Về việc {{about}}',
    addressees: ['{{to}}'],
    recipients: [{ name: 'Như trên' }],
    body: [
      when('ground', [named('ground', paragraph('{{ground}}'))]),
      heading('roman', 'Sự cần thiết'),
      named('need', paragraph('{{need}}')),
      heading('roman', 'Nội dung trình'),
      named('content', bullet('{{content}}')),
      when('budget', [heading('roman', 'Kinh phí'), named('budget', paragraph('{{budget}}'))]),
      heading('roman', 'Đề nghị'),
      named('request', paragraph('{{request}}')),
      when('enclosures', [paragraph('(Gửi kèm: {{enclosures}}.)')]),
      paragraph('{{office.name}} kính trình cấp có thẩm quyền xem xét, quyết định.'),
    ],
  },
  guidance: {
    ground: 'Nêu văn bản giao việc hoặc cho phép trình; không liệt kê mọi văn bản liên quan.',
    need: 'Vì sao phải quyết định bây giờ: thực trạng có số liệu, điều gì xảy ra nếu không làm. Không quá nửa trang.',
    content:
      'Người ký chỉ đọc phần này là đủ quyết định: việc gì, quy mô, thời gian, ai làm. Có nhiều phương án thì nêu từng phương án, ưu nhược và kiến nghị chọn.',
    budget: 'Tổng số, chia theo nguồn; phép cộng phải đúng. Dự toán chi tiết gửi kèm.',
    request:
      'Câu đề nghị viết sẵn theo lời của quyết định: “Đề nghị UBND tỉnh phê duyệt …, giao Sở Tài chính …”. Mỗi cơ quan một việc.',
  },
});

export const awardDecision: TemplateDefinition = template({
  id: 'quyet-dinh-khen-thuong',
  name: 'Quyết định khen thưởng',
  description: 'Tặng giấy khen, trao giải cho tập thể, cá nhân; danh sách ở phụ lục.',
  kind: 'quyet-dinh',
  layouts: ['state'],
  fields: [
    {
      id: 'award',
      label: 'Hình thức khen thưởng',
      type: 'text',
      required: true,
      help: 'Ví dụ: Giấy khen của Chủ tịch Liên hiệp hội',
      remember: 'hinh-thuc-khen-thuong',
    },
    {
      id: 'merit',
      label: 'Thành tích',
      type: 'text',
      required: true,
      help: 'Phần sau chữ “đã có thành tích”, ví dụ: xuất sắc trong công tác hội năm 2026',
    },
    basesField('extraBasis', 'Căn cứ riêng của quyết định', BASES_HELP, 'can-cu-khen-thuong'),
    {
      id: 'proposal',
      label: 'Theo đề nghị của',
      type: 'text',
      default: 'Hội đồng Thi đua - Khen thưởng',
      remember: 'theo-de-nghi-cua',
    },
    {
      id: 'winners',
      label: 'Danh sách khen thưởng',
      type: 'list',
      required: true,
      columns: [
        { id: 'name', label: 'Tập thể, cá nhân' },
        { id: 'unit', label: 'Đơn vị' },
        { id: 'money', label: 'Tiền thưởng (đồng)' },
      ],
      requiredColumns: ['name'],
    },
  ],
  document: {
    subject: 'Về việc tặng {{award}}',
    enactment: ENACTMENT,
    bases: [
      ...ASSOCIATION_BASES,
      { type: 'field', field: 'extraBasis' },
      basis('Theo đề nghị của {{proposal}}'),
    ],
    body: [
      named(
        'award',
        item(
          'article',
          'Tặng {{award}} cho các tập thể, cá nhân có tên trong danh sách kèm theo đã có thành tích {{merit}}.',
        ),
      ),
      named(
        'money',
        item(
          'article',
          'Tiền thưởng kèm theo chi từ quỹ thi đua, khen thưởng của cơ quan theo quy định hiện hành.',
        ),
      ),
      named(
        'effect',
        item(
          'article',
          'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, các đơn vị và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.',
        ),
      ),
    ],
    appendices: [
      {
        id: 'a1',
        title: 'Danh sách tập thể, cá nhân được tặng {{award}}',
        orientation: 'portrait',
        body: [
          listTable(
            'winners',
            [
              ['TT', 1, '{{item.index}}', 'center'],
              ['Tập thể, cá nhân', 5, '{{item.name}}'],
              ['Đơn vị', 6, '{{item.unit}}'],
              ['Tiền thưởng (đồng)', 3, '{{item.money}}', 'right'],
            ],
            'winners',
          ),
        ],
      },
    ],
  },
  guidance: {
    award:
      'Ghi đúng tên hình thức khen thưởng theo quy chế của cơ quan. Hình thức của cấp trên (bằng khen của UBND tỉnh) thì không dùng quyết định này mà làm tờ trình.',
    money: 'Không có tiền thưởng thì bỏ điều này sau khi soạn. Mức tiền theo quy chế, không vượt quỹ.',
    winners:
      'Tập thể trước, cá nhân sau, xếp theo đơn vị. Họ tên viết đủ dấu như giấy tờ tùy thân vì sẽ in lên giấy khen.',
    effect: EFFECT_GUIDANCE,
  },
});

export const resolution: TemplateDefinition = template({
  id: 'nghi-quyet',
  name: 'Nghị quyết hội nghị',
  description:
    'Nghị quyết của Ban Chấp hành, Ban Thường vụ sau hội nghị: các điều quyết nghị, tổ chức thực hiện.',
  kind: 'nghi-quyet',
  layouts: ['state'],
  fields: [
    {
      id: 'collective',
      label: 'Tập thể ra nghị quyết',
      type: 'choice',
      options: ['Ban Chấp hành', 'Ban Thường vụ'],
      default: 'Ban Chấp hành',
    },
    {
      id: 'meeting',
      label: 'Hội nghị',
      type: 'text',
      required: true,
      help: 'Ví dụ: Hội nghị lần thứ ba, nhiệm kỳ 2025-2030',
    },
    { id: 'day', label: 'Ngày họp', type: 'date', required: true },
    { id: 'about', label: 'Nghị quyết về', type: 'text', required: true },
    {
      id: 'report',
      label: 'Báo cáo, tờ trình được xem xét',
      type: 'text',
      required: true,
      help: 'Ghi đúng tên tài liệu đã phát cho ủy viên, ví dụ: Báo cáo công tác năm 2026 của Ban Thường vụ',
    },
    {
      id: 'content',
      label: 'Nội dung Điều 1',
      type: 'longText',
      help: 'Dòng đầu là câu thông qua; mỗi đoạn một dòng',
    },
    {
      id: 'points',
      label: 'Chỉ tiêu, nhiệm vụ được quyết nghị',
      type: 'longText',
      help: 'Mỗi ý một dòng; để trống nếu đã ghi đủ ở Điều 1',
    },
  ],
  document: {
    subject: '{{about}}',
    enactment: { authority: '{{collective}} {{office.name}}', formula: 'Quyết nghị:' },
    bases: [
      ...ASSOCIATION_BASES,
      basis('Căn cứ Biên bản {{meeting}} ngày {{day}} của {{collective}}'),
      basis('Sau khi xem xét {{report}} và ý kiến thảo luận của các ủy viên dự họp'),
    ],
    signatures: [
      {
        authorities: [{ code: 'TM', of: '{{collective}}' }],
        position: '{{signer.position}}',
        name: '{{signer.name}}',
      },
    ],
    body: [
      named('content', item('article', '{{content}}')),
      when('points', [
        item('article', 'Thông qua các chỉ tiêu, nhiệm vụ chủ yếu được nêu dưới đây.'),
        named('points', bullet('{{points}}')),
      ]),
      named(
        'carrying-out',
        item(
          'article',
          'Giao Thường trực tổ chức thực hiện Nghị quyết; các ban, hội thành viên cụ thể hóa thành kế hoạch của đơn vị; Ban Kiểm tra giám sát việc thực hiện.',
        ),
      ),
      item('article', 'Nghị quyết này được thông qua tại {{meeting}} và có hiệu lực kể từ ngày ký.'),
    ],
  },
  guidance: {
    content:
      'Điều 1 nêu việc được thông qua bằng một câu, kèm tỷ lệ biểu quyết nếu quy chế yêu cầu. Nghị quyết chỉ ghi điều hội nghị đã biểu quyết.',
    points: 'Mỗi chỉ tiêu một ý, có con số và thời hạn; lấy đúng số đã biểu quyết, không làm tròn.',
    'carrying-out': 'Giao một đầu mối chủ trì và một đầu mối giám sát.',
  },
});
