/** Built-in templates: decisions, submissions, letters, invitations, notices, minutes, reviews. */
import { bullet, heading, item, listTable, paragraph, repeat } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import { ASSOCIATION_BASES, basis, template } from './parts.ts';

const chair = 'Chủ tịch {{officeOrgan}} {{officeProvince}}';

export const decision: TemplateDefinition = template({
  id: 'quyet-dinh',
  name: 'Quyết định',
  description: 'Quyết định chung: căn cứ, các điều, trách nhiệm thi hành.',
  kind: 'quyet-dinh',
  layouts: ['state'],
  fields: [
    { id: 'about', label: 'Quyết định về việc', type: 'text', required: true },
    { id: 'proposal', label: 'Theo đề nghị của', type: 'text', default: 'Chánh Văn phòng' },
    { id: 'content', label: 'Nội dung Điều 1', type: 'longText', required: true },
    { id: 'duty', label: 'Nội dung Điều 2', type: 'longText', required: true },
    {
      id: 'executors',
      label: 'Đơn vị, cá nhân thi hành',
      type: 'text',
      required: true,
      default: 'Chánh Văn phòng, Trưởng các ban và các cá nhân có liên quan',
    },
  ],
  document: {
    subject: 'Về việc {{about}}',
    enactment: { authority: chair, formula: 'Quyết định:' },
    bases: [...ASSOCIATION_BASES, basis('Theo đề nghị của {{proposal}}')],
    body: [
      item('article', '{{content}}'),
      item('article', '{{duty}}'),
      item(
        'article',
        'Quyết định này có hiệu lực kể từ ngày ký. {{executors}} chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
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
    { id: 'duties', label: 'Nhiệm vụ của hội đồng', type: 'longText', required: true },
    {
      id: 'members',
      label: 'Danh sách thành viên',
      type: 'list',
      required: true,
      columns: [
        { id: 'name', label: 'Họ và tên' },
        { id: 'job', label: 'Chức danh, đơn vị công tác' },
        { id: 'role', label: 'Chức danh trong hội đồng' },
      ],
    },
  ],
  document: {
    subject: 'Về việc thành lập {{council}}',
    enactment: { authority: chair, formula: 'Quyết định:' },
    bases: [...ASSOCIATION_BASES, basis('Theo đề nghị của Trưởng Ban Tư vấn, phản biện và giám định xã hội')],
    body: [
      item(
        'article',
        'Thành lập {{council}} gồm các ông, bà có tên trong danh sách kèm theo Quyết định này.',
      ),
      item('article', '{{duties}} Hội đồng tự giải thể sau khi hoàn thành nhiệm vụ.'),
      item(
        'article',
        'Quyết định này có hiệu lực kể từ ngày ký. Chánh Văn phòng, Trưởng các ban có liên quan và các thành viên Hội đồng chịu trách nhiệm thi hành Quyết định này.',
      ),
    ],
    appendices: [
      {
        id: 'a1',
        title: 'Danh sách thành viên {{council}}',
        orientation: 'portrait',
        body: [
          listTable('members', [
            ['TT', 1, '{{item.index}}', 'center'],
            ['Họ và tên', 4, '{{item.name}}'],
            ['Chức danh, đơn vị công tác', 6, '{{item.job}}'],
            ['Chức danh trong hội đồng', 4, '{{item.role}}'],
          ]),
        ],
      },
    ],
  },
});

export const submission: TemplateDefinition = template({
  id: 'to-trinh',
  name: 'Tờ trình',
  description: 'Trình cấp có thẩm quyền xem xét, quyết định.',
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
      help: 'Mỗi nơi một dòng',
    },
    { id: 'need', label: 'Sự cần thiết', type: 'longText', required: true },
    { id: 'content', label: 'Nội dung đề nghị', type: 'longText', required: true },
  ],
  document: {
    subject: 'Về việc {{about}}',
    addressees: ['{{to}}'],
    body: [
      heading('roman', 'Sự cần thiết'),
      paragraph('{{need}}'),
      heading('roman', 'Nội dung trình'),
      paragraph('{{content}}'),
      paragraph('{{officeOrgan}} {{officeProvince}} kính trình {{to}} xem xét, quyết định.'),
    ],
  },
});

export const letter: TemplateDefinition = template({
  id: 'cong-van',
  name: 'Công văn',
  description: 'Công văn trao đổi, đề nghị, trả lời, mời phối hợp, nhắc báo cáo.',
  kind: 'cong-van',
  layouts: ['state', 'party'],
  fields: [
    { id: 'about', label: 'Về việc', type: 'text', required: true },
    { id: 'to', label: 'Kính gửi', type: 'longText', required: true, help: 'Mỗi nơi một dòng' },
    { id: 'reason', label: 'Lý do, căn cứ', type: 'longText', required: true },
    { id: 'request', label: 'Nội dung đề nghị', type: 'longText', required: true },
    { id: 'unit', label: 'Đơn vị soạn thảo (viết tắt)', type: 'text', default: 'VP' },
    { id: 'reply', label: 'Hạn trả lời', type: 'date' },
  ],
  document: {
    subject: '{{about}}',
    addressees: ['{{to}}'],
    unit: '{{unit}}',
    recipients: [{ name: 'Như trên' }],
    body: [
      paragraph('{{reason}}'),
      paragraph('{{request}}'),
      {
        type: 'when',
        field: 'reply',
        blocks: [
          paragraph(
            'Ý kiến của Quý cơ quan xin gửi về {{officeOrgan}} {{officeProvince}} trước ngày {{reply}} để tổng hợp.',
          ),
        ],
      },
      paragraph('Rất mong nhận được sự quan tâm, phối hợp của Quý cơ quan. Xin trân trọng cảm ơn.'),
    ],
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
    subject: 'Về việc nhắc thực hiện quy định về tổ chức và hoạt động hội',
    addressees: ['{{association}}'],
    unit: '{{unit}}',
    recipients: [{ name: 'Như trên' }],
    body: [
      paragraph('{{officeOrgan}} {{officeProvince}} đề nghị {{association}} thực hiện các việc sau:'),
      repeat('duties', [bullet('{{item.name}}; thời hạn: {{item.due}}; căn cứ: {{item.clause}}.')]),
      paragraph(
        'Trường hợp đã thực hiện, đề nghị Quý hội gửi văn bản về {{officeOrgan}} {{officeProvince}} để cập nhật, theo dõi.',
      ),
      {
        type: 'when',
        field: 'reply',
        blocks: [
          paragraph('Kết quả thực hiện xin gửi về {{officeOrgan}} {{officeProvince}} trước ngày {{reply}}.'),
        ],
      },
      paragraph('Rất mong Quý hội quan tâm, phối hợp thực hiện.'),
    ],
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
    { id: 'to', label: 'Kính mời', type: 'text', required: true },
    { id: 'chairperson', label: 'Chủ trì', type: 'text', required: true },
    { id: 'time', label: 'Thời gian', type: 'text', required: true },
    { id: 'venue', label: 'Địa điểm', type: 'text', required: true },
    { id: 'content', label: 'Nội dung', type: 'longText', required: true },
  ],
  document: {
    subject: 'Dự {{event}}',
    endMark: true,
    body: [
      paragraph('{{officeOrgan}} {{officeProvince}} trân trọng kính mời: {{to}}'),
      paragraph('Tới dự {{event}}.'),
      paragraph('Chủ trì: {{chairperson}}.'),
      paragraph('Nội dung: {{content}}'),
      paragraph('Thời gian: {{time}}.'),
      paragraph('Địa điểm: {{venue}}.'),
      paragraph(
        'Sự có mặt của Quý đại biểu góp phần vào thành công của chương trình. Đề nghị Quý đại biểu đến dự đúng thành phần, thời gian.',
      ),
    ],
  },
});

export const notice: TemplateDefinition = template({
  id: 'thong-bao',
  name: 'Thông báo',
  description: 'Thông báo kết luận, kết quả, việc cần biết.',
  kind: 'thong-bao',
  layouts: ['state', 'party'],
  fields: [
    { id: 'about', label: 'Thông báo về', type: 'text', required: true },
    { id: 'content', label: 'Nội dung', type: 'longText', required: true, help: 'Mỗi ý một dòng' },
    { id: 'request', label: 'Yêu cầu thực hiện', type: 'longText', required: true },
  ],
  document: {
    subject: '{{about}}',
    body: [
      paragraph('{{officeOrgan}} {{officeProvince}} thông báo như sau:'),
      item('arabic', '{{content}}'),
      paragraph('{{request}}'),
    ],
  },
});

export const minutes: TemplateDefinition = template({
  id: 'bien-ban',
  name: 'Biên bản họp',
  description: 'Biên bản họp hội đồng, hội nghị; thư ký và chủ tọa cùng ký.',
  kind: 'bien-ban',
  layouts: ['state'],
  fields: [
    {
      id: 'meeting',
      label: 'Cuộc họp',
      type: 'text',
      required: true,
      help: 'Ví dụ: Họp Hội đồng phản biện …',
    },
    { id: 'begin', label: 'Bắt đầu', type: 'text', required: true },
    { id: 'end', label: 'Kết thúc', type: 'text', required: true },
    { id: 'venue', label: 'Địa điểm', type: 'text', required: true },
    { id: 'chairperson', label: 'Chủ tọa', type: 'text', required: true },
    { id: 'secretary', label: 'Thư ký', type: 'text', required: true },
    { id: 'present', label: 'Thành phần có mặt', type: 'longText', required: true },
    {
      id: 'discussion',
      label: 'Diễn biến, ý kiến',
      type: 'longText',
      required: true,
      help: 'Mỗi ý kiến một dòng',
    },
    { id: 'conclusion', label: 'Kết luận của chủ tọa', type: 'longText', required: true },
  ],
  document: {
    subject: '{{meeting}}',
    signatures: [
      { authorities: [], position: 'Thư ký', name: '{{secretary}}' },
      { authorities: [], position: 'Chủ tọa', name: '{{chairperson}}' },
    ],
    body: [
      paragraph('Thời gian bắt đầu: {{begin}}. Địa điểm: {{venue}}.'),
      heading('roman', 'Thành phần'),
      bullet('Chủ tọa: {{chairperson}};'),
      bullet('Thư ký: {{secretary}};'),
      bullet('Có mặt: {{present}}.'),
      heading('roman', 'Nội dung, diễn biến'),
      item('arabic', '{{discussion}}'),
      heading('roman', 'Kết luận'),
      paragraph('{{conclusion}}'),
      paragraph(
        'Cuộc họp kết thúc lúc {{end}}; biên bản đã được đọc lại cho những người dự họp cùng nghe và nhất trí.',
      ),
    ],
  },
});

export const review: TemplateDefinition = template({
  id: 'phieu-nhan-xet',
  name: 'Phiếu nhận xét phản biện',
  description: 'Nhận xét của chuyên gia đối với đề án, dự án được phản biện.',
  kind: 'phieu-nhan-xet',
  layouts: ['state'],
  fields: [
    { id: 'project', label: 'Tên đề án, dự án', type: 'text', required: true },
    { id: 'expert', label: 'Họ tên chuyên gia', type: 'text', required: true },
    { id: 'strengths', label: 'Ưu điểm', type: 'longText', required: true },
    { id: 'weaknesses', label: 'Hạn chế, nội dung cần làm rõ', type: 'longText', required: true },
    { id: 'proposals', label: 'Kiến nghị', type: 'longText', required: true },
  ],
  document: {
    subject: 'Đối với {{project}}',
    signatures: [{ authorities: [], position: 'Người nhận xét', name: '{{expert}}' }],
    body: [
      heading('roman', 'Ưu điểm'),
      paragraph('{{strengths}}'),
      heading('roman', 'Hạn chế, nội dung cần làm rõ'),
      paragraph('{{weaknesses}}'),
      heading('roman', 'Kiến nghị'),
      paragraph('{{proposals}}'),
    ],
  },
});
