/** Built-in templates: letters, invitations, notices. */
import { bullet, heading, item, named, paragraph, repeat, when } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import { template } from './parts.ts';

export const letter: TemplateDefinition = template({
  id: 'cong-van',
  name: 'Công văn',
  description: 'Công văn trao đổi, đề nghị, trả lời, mời phối hợp, nhắc báo cáo.',
  kind: 'cong-van',
  layouts: ['state', 'party'],
  fields: [
    { id: 'about', label: 'Về việc', type: 'text', required: true },
    {
      id: 'to',
      label: 'Kính gửi',
      type: 'longText',
      required: true,
      help: 'Mỗi nơi một dòng',
      remember: 'kinh-gui',
    },
    { id: 'reason', label: 'Lý do, căn cứ', type: 'longText', required: true },
    { id: 'request', label: 'Nội dung đề nghị', type: 'longText', required: true },
    {
      id: 'unit',
      label: 'Đơn vị soạn thảo (viết tắt)',
      type: 'text',
      default: 'VP',
      remember: 'don-vi-soan-thao',
      prefill: true,
    },
    { id: 'reply', label: 'Hạn trả lời', type: 'date' },
    {
      id: 'contactPerson',
      label: 'Người liên hệ',
      type: 'text',
      remember: 'nguoi-lien-he',
      help: 'Họ tên, chức vụ, điện thoại; để trống nếu không cần',
    },
  ],
  document: {
    subject: '{{about}}',
    addressees: ['{{to}}'],
    unit: '{{unit}}',
    recipients: [{ name: 'Như trên' }],
    officeRecipients: false,
    body: [
      named('reason', paragraph('{{reason}}')),
      named('request', paragraph('{{request}}')),
      when('reply', [
        named(
          'reply',
          paragraph('Ý kiến của Quý cơ quan xin gửi về {{office.name}} trước ngày {{reply}} để tổng hợp.'),
        ),
      ]),
      when('contactPerson', [paragraph('Thông tin chi tiết xin liên hệ: {{contactPerson}}.')]),
      paragraph('Rất mong nhận được sự quan tâm, phối hợp của Quý cơ quan. Xin trân trọng cảm ơn.'),
    ],
  },
  guidance: {
    reason:
      'Một đoạn: đang làm việc gì, theo văn bản nào (trả lời công văn nào thì ghi đủ số, ngày). Người nhận phải hiểu vì sao mình nhận được công văn.',
    request:
      'Đề nghị điều gì, làm đến đâu, gửi cái gì. Một công văn chỉ nên có một việc; nhiều việc thì tách khoản 1, 2, 3.',
    reply: 'Hạn trả lời nên cách ngày gửi ít nhất bảy ngày làm việc; ghi ngày cụ thể, không ghi “sớm nhất”.',
  },
});

export const reminder: TemplateDefinition = template({
  id: 'cong-van-nhac-viec',
  name: 'Công văn nhắc việc hội thành viên',
  description:
    'Nhắc hội thành viên việc phải làm theo pháp luật về hội và điều lệ: đại hội, báo cáo, thay đổi.',
  kind: 'cong-van',
  layouts: ['state'],
  fields: [
    { id: 'association', label: 'Tên hội', type: 'text', required: true },
    {
      id: 'duties',
      label: 'Việc đến hạn',
      type: 'list',
      required: true,
      columns: [
        { id: 'name', label: 'Việc' },
        { id: 'due', label: 'Thời hạn' },
        { id: 'clause', label: 'Căn cứ' },
      ],
    },
    { id: 'unit', label: 'Đơn vị soạn thảo (viết tắt)', type: 'text', default: 'VP' },
    { id: 'reply', label: 'Báo kết quả trước ngày', type: 'date' },
  ],
  document: {
    subject: 'nhắc thực hiện quy định về tổ chức và hoạt động hội',
    addressees: ['{{association}}'],
    unit: '{{unit}}',
    recipients: [{ name: 'Như trên' }],
    officeRecipients: false,
    body: [
      named('opening', paragraph('{{office.name}} đề nghị {{association}} thực hiện các việc sau:')),
      repeat('duties', [bullet('{{item.name}}; thời hạn: {{item.due}}; căn cứ: {{item.clause}}.')]),
      named(
        'done',
        paragraph(
          'Trường hợp đã thực hiện, đề nghị Quý đơn vị gửi văn bản về {{office.name}} để cập nhật, theo dõi.',
        ),
      ),
      when('reply', [
        named('reply', paragraph('Kết quả thực hiện xin gửi về {{office.name}} trước ngày {{reply}}.')),
      ]),
      paragraph('Rất mong Quý đơn vị quan tâm, phối hợp thực hiện.'),
    ],
  },
  guidance: {
    opening:
      'Nêu đúng tên hội theo quyết định đang có hiệu lực; nếu hội đã được nhắc trước đó, ghi số và ngày công văn trước.',
    done: 'Giữ câu này: hội đã làm mà chưa báo thì chỉ cần gửi văn bản, không phải giải trình.',
    reply: 'Đặt hạn trước hạn của pháp luật ít nhất nửa tháng, để còn kịp hướng dẫn hội hoàn thiện hồ sơ.',
  },
});

export const invitation: TemplateDefinition = template({
  id: 'giay-moi',
  name: 'Giấy mời',
  description: 'Mời họp, dự hội thảo, lễ trao giải.',
  kind: 'giay-moi',
  layouts: ['state', 'party'],
  fields: [
    { id: 'event', label: 'Dự', type: 'text', required: true, help: 'Ví dụ: hội thảo khoa học …' },
    { id: 'to', label: 'Kính mời', type: 'text', required: true, remember: 'kinh-moi' },
    { id: 'chairperson', label: 'Chủ trì', type: 'text', required: true, remember: 'chu-tri-hop' },
    { id: 'time', label: 'Thời gian', type: 'text', required: true },
    { id: 'venue', label: 'Địa điểm', type: 'text', required: true, remember: 'dia-diem' },
    { id: 'content', label: 'Nội dung', type: 'longText', required: true },
    {
      id: 'prepare',
      label: 'Đề nghị chuẩn bị',
      type: 'longText',
      help: 'Viết thành câu; để trống nếu không có',
    },
    {
      id: 'confirm',
      label: 'Xác nhận tham dự với',
      type: 'text',
      remember: 'nguoi-lien-he',
      help: 'Họ tên, điện thoại, hạn xác nhận',
    },
  ],
  document: {
    subject: 'Dự {{event}}',
    officeRecipients: false,
    recipients: [{ name: 'Thành phần được mời' }],
    body: [
      named('to', paragraph('{{office.name}} trân trọng kính mời: {{to}}.')),
      paragraph('Tới dự {{event}}.'),
      named('chairperson', paragraph('Chủ trì: {{chairperson}}.')),
      named('content', paragraph('Nội dung: {{content}}')),
      named('time', paragraph('Thời gian: {{time}}.')),
      paragraph('Địa điểm: {{venue}}.'),
      when('prepare', [named('prepare', paragraph('{{prepare}}'))]),
      when('confirm', [paragraph('Xin xác nhận tham dự với {{confirm}}.')]),
      paragraph(
        'Sự có mặt của Quý đại biểu góp phần vào thành công của chương trình. Đề nghị Quý đại biểu đến dự đúng thành phần, thời gian.',
      ),
    ],
  },
  guidance: {
    to: 'Ghi chức danh hoặc cơ quan, không chỉ ghi tên riêng; nhiều thành phần thì cách nhau bằng dấu chấm phẩy, cấp cao trước.',
    chairperson: 'Ghi họ tên kèm chức vụ của người chủ trì, không ghi “lãnh đạo cơ quan”.',
    content: 'Một đến hai câu: nghe gì, bàn gì, quyết gì. Tài liệu gửi kèm thì nói rõ.',
    time: 'Giờ, thứ, ngày đầy đủ (8 giờ 00, thứ Năm, ngày 18/6/2026); tra lại thứ trên lịch.',
    prepare: 'Nói rõ ai chuẩn bị tham luận, gửi trước ngày nào.',
  },
});

export const notice: TemplateDefinition = template({
  id: 'thong-bao',
  name: 'Thông báo',
  description: 'Thông báo kết luận hội nghị, kết quả, việc cần biết.',
  kind: 'thong-bao',
  layouts: ['state', 'party'],
  fields: [
    { id: 'about', label: 'Thông báo về', type: 'text', required: true },
    {
      id: 'opening',
      label: 'Đoạn mở đầu',
      type: 'longText',
      help: 'Cuộc họp nào, ai chủ trì, có ai dự; để trống nếu thông báo thường',
    },
    { id: 'content', label: 'Nội dung', type: 'longText', required: true, help: 'Mỗi ý một dòng' },
    { id: 'request', label: 'Yêu cầu thực hiện', type: 'longText' },
  ],
  document: {
    subject: '{{about}}',
    body: [
      when('opening', [named('opening', paragraph('{{opening}}'))]),
      paragraph('{{office.name}} thông báo như sau:'),
      named('content', item('arabic', '{{content}}')),
      when('request', [named('request', paragraph('{{request}}'))]),
    ],
  },
  guidance: {
    opening:
      'Thông báo kết luận: ngày họp, nơi họp, người chủ trì, thành phần dự trong hai câu, rồi mới đến kết luận.',
    content:
      'Mỗi kết luận một khoản: đánh giá ngắn, giao ai làm gì, hạn nào. Viết theo lời người chủ trì nhưng bỏ phần thảo luận.',
    request: 'Câu kết: đơn vị nào thực hiện, báo cáo về đâu, trước ngày nào.',
  },
});

export const guideline: TemplateDefinition = template({
  id: 'huong-dan',
  name: 'Hướng dẫn nghiệp vụ',
  description: 'Hướng dẫn hội thành viên, đơn vị làm một việc: đối tượng, nội dung, hồ sơ, thời hạn.',
  kind: 'huong-dan',
  layouts: ['state', 'party'],
  fields: [
    { id: 'about', label: 'Hướng dẫn về', type: 'text', required: true },
    {
      id: 'source',
      label: 'Thực hiện văn bản',
      type: 'text',
      reads: 'citation',
      remember: 'van-ban-cap-tren',
      help: 'Loại, số, ngày, cơ quan, nội dung; để trống nếu không có',
    },
    { id: 'scope', label: 'Phạm vi, đối tượng', type: 'longText', help: 'Mỗi ý một dòng' },
    { id: 'content', label: 'Nội dung, cách làm', type: 'longText', help: 'Mỗi bước một dòng' },
    {
      id: 'papers',
      label: 'Hồ sơ, biểu mẫu',
      type: 'longText',
      help: 'Mỗi loại giấy tờ một dòng; để trống nếu không có',
    },
    { id: 'deadline', label: 'Thời hạn gửi kết quả', type: 'date' },
    {
      id: 'contactPerson',
      label: 'Người liên hệ',
      type: 'text',
      remember: 'nguoi-lien-he',
      help: 'Họ tên, chức vụ, điện thoại',
    },
  ],
  document: {
    subject: '{{about}}',
    body: [
      when('source', [
        named(
          'source',
          paragraph('Thực hiện {{source}}, {{office.name}} hướng dẫn một số nội dung như sau:'),
        ),
      ]),
      heading('roman', 'Phạm vi, đối tượng'),
      named('scope', item('arabic', '{{scope}}')),
      heading('roman', 'Nội dung và cách thực hiện'),
      named('content', item('arabic', '{{content}}')),
      when('papers', [heading('roman', 'Hồ sơ, biểu mẫu'), named('papers', bullet('{{papers}}'))]),
      heading('roman', 'Tổ chức thực hiện'),
      when('deadline', [
        named('deadline', paragraph('Các đơn vị gửi kết quả về {{office.name}} trước ngày {{deadline}}.')),
      ]),
      named(
        'carrying-out',
        paragraph(
          'Các đơn vị căn cứ Hướng dẫn này tổ chức thực hiện; có vướng mắc thì phản ánh kịp thời để được giải đáp.',
        ),
      ),
      when('contactPerson', [paragraph('Thông tin chi tiết xin liên hệ: {{contactPerson}}.')]),
    ],
  },
  guidance: {
    source: 'Hướng dẫn không đặt ra quy định mới: phải dẫn văn bản được hướng dẫn.',
    scope: 'Ai phải làm, ai không; áp dụng từ khi nào.',
    content:
      'Viết theo trình tự người làm sẽ làm, mỗi bước một khoản: làm gì, ai làm, kết quả là gì. Nêu thêm lỗi hay gặp và cách tránh.',
    papers: 'Ghi số bản, ký đóng dấu hay không, gửi bản giấy hay tệp; biểu mẫu đưa vào phụ lục.',
    deadline: 'Một ngày cụ thể, sớm hơn hạn Văn phòng phải tổng hợp ít nhất năm ngày làm việc.',
    'carrying-out': 'Giữ ngắn; không lặp lại nội dung ở trên.',
  },
});
