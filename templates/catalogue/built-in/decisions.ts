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
