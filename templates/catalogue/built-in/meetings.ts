/** Built-in templates: what a council leaves behind: minutes and reviews. */
import { bullet, heading, item, named, paragraph, when } from '../skeleton.ts';
import type { TemplateDefinition } from '../template.ts';
import { template } from './parts.ts';

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
    { id: 'begin', label: 'Bắt đầu', type: 'text', required: true, help: 'Ví dụ: 8 giờ 00 ngày 25/6/2026' },
    { id: 'end', label: 'Kết thúc', type: 'text', required: true },
    { id: 'venue', label: 'Địa điểm', type: 'text', required: true, remember: 'dia-diem' },
    { id: 'chairperson', label: 'Chủ tọa', type: 'text', required: true, remember: 'chu-toa' },
    { id: 'secretary', label: 'Thư ký', type: 'text', required: true, remember: 'thu-ky', prefill: true },
    {
      id: 'present',
      label: 'Thành phần có mặt',
      type: 'longText',
      required: true,
      help: 'Mỗi thành phần một dòng',
    },
    { id: 'absent', label: 'Vắng mặt', type: 'text', help: 'Họ tên, lý do; không có ai thì ghi “không”' },
    { id: 'agenda', label: 'Chương trình họp', type: 'longText', help: 'Mỗi việc một dòng' },
    {
      id: 'discussion',
      label: 'Diễn biến, ý kiến',
      type: 'longText',
      help: 'Mỗi ý kiến một dòng',
    },
    { id: 'vote', label: 'Kết quả biểu quyết', type: 'text', help: 'Để trống nếu không biểu quyết' },
    { id: 'conclusion', label: 'Kết luận của chủ tọa', type: 'longText' },
  ],
  document: {
    subject: '{{meeting}}',
    officeRecipients: false,
    signatures: [
      { authorities: [], position: 'Thư ký', name: '{{secretary}}' },
      { authorities: [], position: 'Chủ tọa', name: '{{chairperson}}' },
    ],
    recipients: [{ name: 'Các thành viên dự họp' }],
    body: [
      named('begin', paragraph('Thời gian bắt đầu: {{begin}}. Địa điểm: {{venue}}.')),
      heading('roman', 'Thành phần'),
      bullet('Chủ tọa: {{chairperson}};'),
      bullet('Thư ký: {{secretary}};'),
      named('present', bullet('{{present}}')),
      when('absent', [bullet('Vắng mặt: {{absent}}.')]),
      when('agenda', [heading('roman', 'Chương trình'), named('agenda', bullet('{{agenda}}'))]),
      heading('roman', 'Nội dung, diễn biến'),
      named('discussion', item('arabic', '{{discussion}}')),
      heading('roman', 'Kết luận'),
      named('conclusion', paragraph('{{conclusion}}')),
      when('vote', [named('vote', paragraph('Kết quả biểu quyết: {{vote}}.'))]),
      named(
        'end',
        paragraph(
          'Cuộc họp kết thúc lúc {{end}}; biên bản đã được đọc lại cho những người dự họp cùng nghe và nhất trí.',
        ),
      ),
    ],
  },
  guidance: {
    begin: 'Ghi giờ thật, không ghi giờ trong giấy mời.',
    present:
      'Mỗi thành phần một dòng, có số người; hội đồng phải đủ số thành viên theo quy chế mới được họp.',
    agenda: 'Ghi đúng thứ tự đã thực hiện. Họp ngắn có thể bỏ phần này.',
    discussion:
      'Mỗi ý kiến một khoản: ai, nói gì, đề nghị gì. Ghi ý, không ghi nguyên văn, trừ ý kiến bảo lưu. Ý kiến trái chiều phải ghi đủ.',
    conclusion:
      'Chỉ ghi điều chủ tọa đã kết luận tại cuộc họp; có việc giao thì nêu người, hạn. Không thêm ý sau khi họp.',
    vote: 'Số tán thành, không tán thành, ý kiến khác; tổng phải bằng số người có quyền biểu quyết.',
    end: 'Biên bản đọc lại ngay, ký trong ngày; sửa tay phải có chữ ký nháy.',
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
    { id: 'expert', label: 'Họ tên chuyên gia', type: 'text', required: true, remember: 'chuyen-gia' },
    { id: 'degree', label: 'Học hàm, học vị, chuyên ngành', type: 'text' },
    { id: 'workplace', label: 'Đơn vị công tác', type: 'text' },
    { id: 'role', label: 'Chức danh trong hội đồng', type: 'text', remember: 'chuc-danh-hoi-dong' },
    { id: 'need', label: 'Sự cần thiết, cơ sở pháp lý', type: 'longText', help: 'Mỗi ý một dòng' },
    { id: 'strengths', label: 'Ưu điểm', type: 'longText', help: 'Mỗi ý một dòng' },
    { id: 'weaknesses', label: 'Hạn chế, nội dung cần làm rõ', type: 'longText', help: 'Mỗi ý một dòng' },
    { id: 'proposals', label: 'Kiến nghị', type: 'longText', help: 'Mỗi ý một dòng' },
    {
      id: 'verdict',
      label: 'Kết luận',
      type: 'choice',
      options: [
        'Đồng ý thông qua.',
        'Đồng ý thông qua sau khi chỉnh sửa, bổ sung.',
        'Chưa đồng ý thông qua.',
      ],
    },
  ],
  document: {
    subject: 'Đối với {{project}}',
    officeRecipients: false,
    signatures: [{ authorities: [], position: 'Người nhận xét', name: '{{expert}}' }],
    recipients: [{ name: 'Hội đồng phản biện' }],
    body: [
      named('expert', paragraph('Họ và tên chuyên gia: {{expert}}.')),
      when('degree', [paragraph('Học hàm, học vị, chuyên ngành: {{degree}}.')]),
      when('workplace', [paragraph('Đơn vị công tác: {{workplace}}.')]),
      when('role', [paragraph('Chức danh trong hội đồng: {{role}}.')]),
      heading('roman', 'Sự cần thiết, cơ sở pháp lý'),
      named('need', paragraph('{{need}}')),
      heading('roman', 'Ưu điểm'),
      named('strengths', bullet('{{strengths}}')),
      heading('roman', 'Hạn chế, nội dung cần làm rõ'),
      named('weaknesses', bullet('{{weaknesses}}')),
      heading('roman', 'Kiến nghị'),
      named('proposals', bullet('{{proposals}}')),
      when('verdict', [heading('roman', 'Kết luận'), named('verdict', paragraph('{{verdict}}'))]),
    ],
  },
  guidance: {
    expert: 'Ghi đủ học hàm, học vị ở dòng dưới; phiếu do chính chuyên gia ký.',
    need: 'Đề án có đúng thẩm quyền, đúng chủ trương, đủ cơ sở pháp lý không; thiếu văn bản nào thì nêu đích danh.',
    strengths: 'Hai đến bốn điểm, dẫn trang hoặc mục của đề án.',
    weaknesses:
      'Phần quan trọng nhất: số liệu, phương pháp, tính khả thi, nguồn lực, rủi ro. Mỗi điểm dẫn trang, nêu vì sao sai hoặc thiếu và cần bổ sung gì.',
    proposals: 'Viết để cơ quan soạn thảo sửa được ngay: bỏ gì, thêm gì, sửa thành gì.',
    verdict: 'Chọn một trong ba mức; mức nào cũng phải phù hợp với các nhận xét ở trên.',
  },
});
