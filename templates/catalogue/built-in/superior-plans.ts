/** Built-in templates that carry out a document of a superior body: plan, action plan, programme. */
import { bullet, heading, item, named, paragraph, repeat, target, when } from '../skeleton.ts';
import type { SkeletonBlock, TemplateDefinition } from '../template.ts';
import {
  basesField,
  OPENING_GUIDANCE,
  superiorFields,
  targetField,
  TARGET_GUIDANCE,
  taskBlocks,
  taskField,
  TASK_GUIDANCE,
  template,
} from './parts.ts';

const OPENING =
  'Thực hiện {{source}} về {{sourceSubject}} (sau đây gọi tắt là {{shortName}}), {{signer.authority}}';

/** A group of tasks under its own title; left out where no task is given. */
const taskGroup = (field: string, title: string): SkeletonBlock =>
  when(field, [heading('arabic', title), taskBlocks(field, 'letter', field)]);

export const implementationPlan: TemplateDefinition = template({
  id: 'ke-hoach-thuc-hien-van-ban',
  name: 'Kế hoạch thực hiện văn bản của cấp trên',
  description:
    'Cụ thể hóa nghị quyết, kết luận, chỉ thị, kế hoạch của cấp trên: mục đích, nhiệm vụ có phân công, kinh phí, tổ chức thực hiện.',
  kind: 'ke-hoach',
  layouts: ['state', 'party'],
  fields: [
    ...superiorFields(),
    {
      id: 'scope',
      label: 'Giai đoạn thực hiện',
      type: 'text',
      from: 'năm {{today.year}} và những năm tiếp theo',
    },
    basesField(
      'grounds',
      'Căn cứ khác (nếu có)',
      'Mỗi căn cứ một dòng, ví dụ: Căn cứ Kế hoạch số 20/KH-UBND ngày 12/3/2026 của UBND tỉnh về …',
      'can-cu-ke-hoach',
    ),
    taskField('propaganda', 'Nhiệm vụ tuyên truyền, quán triệt'),
    taskField('organisation', 'Nhiệm vụ về tổ chức, bộ máy'),
    taskField('mechanism', 'Nhiệm vụ về cơ chế, chính sách'),
    taskField('activities', 'Nhiệm vụ về hoạt động khoa học và công nghệ'),
    taskField('cooperation', 'Nhiệm vụ về hợp tác, huy động nguồn lực'),
    {
      id: 'span',
      label: 'Thời gian, địa điểm thực hiện',
      type: 'longText',
      help: 'Mỗi ý một dòng; để trống nếu đã ghi ở từng nhiệm vụ',
    },
    {
      id: 'duties',
      label: 'Trách nhiệm của cơ quan, đơn vị khác',
      type: 'list',
      help: 'Mỗi dòng một cơ quan; để trống nếu chỉ giao cho các ban và hội thành viên.',
      columns: [
        { id: 'unit', label: 'Cơ quan, đơn vị', remember: 'co-quan-chu-tri' },
        { id: 'duty', label: 'Trách nhiệm' },
      ],
      requiredColumns: ['unit', 'duty'],
    },
    {
      id: 'reportDay',
      label: 'Hạn báo cáo hằng năm',
      type: 'text',
      default: 'trước ngày 10/12',
      remember: 'han-bao-cao-nam',
      prefill: true,
    },
  ],
  document: {
    subject: 'Thực hiện {{source}} về {{sourceSubject}}',
    bases: [{ type: 'field', field: 'grounds' }],
    body: [
      named('opening', paragraph(`${OPENING} ban hành Kế hoạch thực hiện với những nội dung sau:`)),
      heading('roman', 'Mục đích, yêu cầu'),
      named('purpose', heading('arabic', 'Mục đích')),
      bullet(
        'Đưa các mục tiêu, nhiệm vụ, giải pháp của {{shortName}} vào chương trình làm việc của cơ quan và của từng hội thành viên trong {{scope}};',
      ),
      bullet(
        'Phát huy trí tuệ, kinh nghiệm của đội ngũ trí thức tỉnh {{office.province}}, đề cao vai trò cầu nối giữa nhà khoa học với chính quyền, doanh nghiệp và người dân;',
      ),
      bullet('Làm rõ việc của từng đơn vị để theo dõi tiến độ, đánh giá kết quả và khen thưởng kịp thời.'),
      named('demands', heading('arabic', 'Yêu cầu')),
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
      named('tasks-opening', paragraph('Tập trung thực hiện các nhóm nhiệm vụ, giải pháp sau:')),
      taskGroup('propaganda', 'Tuyên truyền, quán triệt'),
      taskGroup('organisation', 'Củng cố tổ chức, bộ máy'),
      taskGroup('mechanism', 'Hoàn thiện cơ chế, chính sách'),
      taskGroup('activities', 'Đổi mới nội dung, phương thức hoạt động'),
      taskGroup('cooperation', 'Mở rộng hợp tác, huy động nguồn lực'),
      when('span', [heading('roman', 'Thời gian, địa điểm thực hiện'), named('span', bullet('{{span}}'))]),
      heading('roman', 'Kinh phí thực hiện'),
      named(
        'funding',
        paragraph(
          'Kinh phí được bố trí trong dự toán chi hằng năm của cơ quan, từ nguồn hỗ trợ của ngân sách tỉnh cho nhiệm vụ được giao và các nguồn hợp pháp khác. Văn phòng tổng hợp nhu cầu của các đơn vị, lập dự toán đúng thời gian quy định.',
        ),
      ),
      heading('roman', 'Tổ chức thực hiện'),
      named(
        'carrying-out',
        item(
          'arabic',
          'Các ban chuyên môn và hội thành viên căn cứ Kế hoạch này xây dựng kế hoạch của đơn vị, gửi về Văn phòng để theo dõi; người đứng đầu đơn vị chịu trách nhiệm về tiến độ và chất lượng công việc được phân công.',
        ),
      ),
      repeat('duties', [item('arabic', '{{item.unit}}: {{item.duty}}')]),
      item(
        'arabic',
        'Ban Kiểm tra xây dựng chương trình kiểm tra, giám sát việc thực hiện; kịp thời kiến nghị biện pháp khắc phục đối với nội dung chậm tiến độ.',
      ),
      named(
        'reporting',
        item(
          'arabic',
          'Văn phòng là đầu mối đôn đốc, tổng hợp; định kỳ tham mưu {{office.collective}} báo cáo cấp có thẩm quyền {{reportDay}} hằng năm.',
        ),
      ),
      paragraph(
        'Trong quá trình thực hiện, nếu có vướng mắc hoặc cần điều chỉnh, các đơn vị phản ánh bằng văn bản về Văn phòng để tổng hợp, trình {{office.collective}} xem xét, quyết định.',
      ),
    ],
  },
  guidance: {
    opening: OPENING_GUIDANCE,
    purpose:
      'Mục đích: hai đến bốn ý, trả lời “làm để được gì” ở cơ quan mình. Không chép lại mục đích của văn bản cấp trên; nêu nội dung nào của văn bản ấy sẽ được đưa vào công việc của Liên hiệp hội.',
    demands:
      'Yêu cầu: nêu cách làm phải bảo đảm điều gì (đúng thời hạn, tiết kiệm, có người chịu trách nhiệm). Không ghi nhiệm vụ cụ thể ở đây.',
    'tasks-opening':
      'Sắp các nhóm nhiệm vụ theo đúng thứ tự của văn bản cấp trên để cơ quan kiểm tra dễ đối chiếu; nhóm nào không thuộc phạm vi của mình thì bỏ hẳn, đừng ghi cho đủ.',
    propaganda: 'Ghi rõ tổ chức quán triệt cho ai, bằng hình thức nào, bao nhiêu cuộc. ' + TASK_GUIDANCE,
    organisation:
      'Việc kiện toàn bộ máy, đại hội, thành lập hội phải phối hợp với Sở Nội vụ; ghi mốc trình UBND tỉnh. ' +
      TASK_GUIDANCE,
    mechanism:
      'Nêu đích danh văn bản cần ban hành hoặc sửa đổi (quy chế, quyết định, định mức) và cơ quan có thẩm quyền ban hành. ' +
      TASK_GUIDANCE,
    activities:
      'Việc hằng năm (tư vấn phản biện, hội thi, phổ biến kiến thức) ghi thời gian “Hằng năm” kèm số lượng tối thiểu; việc một lần ghi quý hoàn thành. ' +
      TASK_GUIDANCE,
    cooperation:
      'Nêu đối tác cụ thể (viện, trường, liên hiệp hội tỉnh bạn, doanh nghiệp), hình thức ký kết và việc hợp tác đầu tiên sẽ làm. ' +
      TASK_GUIDANCE,
    span: 'Chỉ cần khi mọi nhiệm vụ chung một thời gian, một địa bàn; nếu mỗi nhiệm vụ có thời hạn riêng thì bỏ trống phần này.',
    funding:
      'Nói rõ nguồn (dự toán được giao, nhiệm vụ đặt hàng, tài trợ) và ai lập dự toán. Nếu cần tiền mới ngoài dự toán thì phải có tờ trình riêng, không viết chung chung “bố trí kinh phí”.',
    'carrying-out':
      'Giao cho từng đầu mối, mỗi đầu mối một khoản: ai cụ thể hóa, ai kiểm tra, ai tổng hợp. Chỉ giao việc cho cơ quan ngoài khi đã thống nhất hoặc cơ quan mình có thẩm quyền; nếu không, dùng “đề nghị”.',
    reporting: 'Ghi ngày báo cáo sớm hơn hạn của cấp trên ít nhất 5 ngày làm việc để kịp tổng hợp.',
  },
});

const GROUPS = [
  {
    number: '1',
    title: 'Công tác tuyên truyền, tập hợp trí thức',
    about: 'tuyên truyền, tập hợp trí thức',
  },
  { number: '2', title: 'Tham mưu, đề xuất với cấp ủy, chính quyền', about: 'tham mưu, đề xuất' },
  {
    number: '3',
    title: 'Tư vấn, phản biện, hội thi và ứng dụng tiến bộ kỹ thuật',
    about: 'tư vấn, phản biện, hội thi',
  },
  { number: '4', title: 'Xây dựng tổ chức, phát triển hội viên', about: 'tổ chức, hội viên' },
] as const;

export const actionPlan: TemplateDefinition = template({
  id: 'ke-hoach-hanh-dong',
  name: 'Kế hoạch hành động của Đảng đoàn, tổ chức đảng',
  description: 'Chỉ tiêu và nhiệm vụ theo từng nhóm công tác; dùng cho tổ chức đảng trong Liên hiệp hội.',
  kind: 'ke-hoach',
  layouts: ['party', 'state'],
  fields: [
    ...superiorFields(),
    ...GROUPS.flatMap(({ number, about }) => [
      targetField(`targets${number}`, `Chỉ tiêu về ${about}`),
      taskField(`tasks${number}`, `Nhiệm vụ về ${about}`),
    ]),
  ],
  document: {
    kindTitle: ['Kế hoạch hành động'],
    subject: 'Thực hiện {{source}} về {{sourceSubject}}',
    body: [
      named('opening', paragraph(`${OPENING} xây dựng Kế hoạch hành động với những nội dung sau:`)),
      named('purpose', heading('roman', 'Mục đích, yêu cầu')),
      item(
        'arabic',
        'Thống nhất nhận thức và hành động của tập thể lãnh đạo, cán bộ, đảng viên, hội viên; gắn việc thực hiện {{shortName}} với nhiệm vụ chính trị của cơ quan.',
      ),
      item(
        'arabic',
        'Xác định chỉ tiêu đo đếm được, phân công rõ người, rõ việc, rõ thời hạn; lấy kết quả thực hiện làm một căn cứ đánh giá, xếp loại hằng năm.',
      ),
      named('content', heading('roman', 'Nội dung')),
      ...GROUPS.flatMap(({ number, title }) => [
        when(`tasks${number}`, [heading('arabic', title)]),
        when(`targets${number}`, [
          heading('decimal', 'Chỉ tiêu chủ yếu'),
          repeat(`targets${number}`, [named(`targets-${number}`, target('{{item.text}}'))]),
        ]),
        when(`tasks${number}`, [
          heading('decimal', 'Nhiệm vụ, giải pháp'),
          taskBlocks(`tasks${number}`, 'letter', `tasks-${number}`),
        ]),
      ]),
      named('carrying-out', heading('roman', 'Tổ chức thực hiện')),
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
  guidance: {
    opening: OPENING_GUIDANCE,
    purpose:
      'Hai đến ba khoản: thống nhất nhận thức, cụ thể hóa thành chỉ tiêu, gắn với đánh giá tổ chức đảng và đảng viên. Kế hoạch hành động khác kế hoạch thường ở chỗ nhóm nào cũng có chỉ tiêu.',
    content:
      'Mỗi nhóm công tác có hai phần: chỉ tiêu chủ yếu rồi nhiệm vụ để đạt chỉ tiêu đó. Nhóm không có nhiệm vụ thì bỏ trống, phần mềm không in.',
    ...Object.fromEntries(
      GROUPS.flatMap(({ number }) => [
        [`targets-${number}`, TARGET_GUIDANCE],
        [`tasks-${number}`, TASK_GUIDANCE],
      ]),
    ),
    'carrying-out':
      'Ghi đồng chí hoặc tập thể nào phụ trách nhóm nào, kỳ báo cáo, thời điểm sơ kết và tổng kết. Tổ chức đảng lãnh đạo, Thường trực tổ chức thực hiện: đừng giao lẫn.',
  },
});

export const programme: TemplateDefinition = template({
  id: 'chuong-trinh',
  name: 'Chương trình thực hiện văn bản của cấp trên',
  description: 'Tình hình, quan điểm, mục tiêu, nhiệm vụ và giải pháp, tổ chức thực hiện.',
  kind: 'chuong-trinh',
  layouts: ['party', 'state'],
  fields: [
    ...superiorFields(),
    { id: 'results', label: 'Kết quả thời gian qua', type: 'longText', help: 'Mỗi đoạn một dòng' },
    { id: 'limits', label: 'Hạn chế và nguyên nhân', type: 'longText', help: 'Mỗi đoạn một dòng' },
    { id: 'goal', label: 'Mục tiêu chung', type: 'longText' },
    { id: 'targets', label: 'Mục tiêu cụ thể', type: 'longText', help: 'Mỗi chỉ tiêu một dòng' },
    {
      id: 'measures',
      label: 'Nhiệm vụ và giải pháp',
      type: 'list',
      help: 'Mỗi dòng một nhóm; trong ô nội dung, mỗi ý một dòng.',
      columns: [
        { id: 'title', label: 'Nhóm nhiệm vụ' },
        { id: 'text', label: 'Nội dung (mỗi ý một dòng)' },
      ],
      requiredColumns: ['title'],
    },
  ],
  document: {
    subject: 'thực hiện {{source}} về {{sourceSubject}}',
    body: [
      named('opening', paragraph(`${OPENING} ban hành Chương trình thực hiện như sau:`)),
      heading('roman', 'Tình hình thời gian qua'),
      named('results', paragraph('{{results}}')),
      named('limits', paragraph('{{limits}}')),
      heading('roman', 'Quan điểm, mục tiêu, nhiệm vụ'),
      named('views', heading('arabic', 'Quan điểm')),
      bullet(
        'Xây dựng Liên hiệp hội vững mạnh là trách nhiệm của cấp ủy, chính quyền, đoàn thể và của chính đội ngũ trí thức trong tỉnh;',
      ),
      bullet('Lấy hiệu quả phục vụ phát triển kinh tế - xã hội của địa phương làm thước đo hoạt động.'),
      heading('arabic', 'Mục tiêu'),
      named('goal', paragraph('{{goal}}')),
      when('targets', [named('targets', bullet('{{targets}}'))]),
      named('measures', heading('arabic', 'Nhiệm vụ và giải pháp chủ yếu')),
      repeat('measures', [named('measure', heading('decimal', '{{item.title}}')), bullet('{{item.text}}')]),
      named('carrying-out', heading('roman', 'Tổ chức thực hiện')),
      item(
        'arabic',
        'Các đơn vị quán triệt Chương trình, xây dựng kế hoạch cụ thể và tổ chức thực hiện phù hợp với điều kiện của mình.',
      ),
      item(
        'arabic',
        'Ban Kiểm tra đưa việc thực hiện Chương trình vào kế hoạch kiểm tra hằng năm, kịp thời nhắc nhở nơi làm chậm.',
      ),
      item(
        'arabic',
        'Văn phòng chủ trì theo dõi, đôn đốc, định kỳ sơ kết, tổng kết và báo cáo cấp có thẩm quyền.',
      ),
    ],
  },
  guidance: {
    opening: OPENING_GUIDANCE,
    results:
      'Tình hình: viết ngắn, kết quả trước, có số liệu so với đầu nhiệm kỳ (số hội, hội viên, nhiệm vụ phản biện, giải pháp dự thi). Không quá nửa trang.',
    limits:
      'Hạn chế: nêu thẳng hai đến bốn điểm, mỗi điểm kèm nguyên nhân chủ quan hoặc khách quan; điểm nào nêu ở đây thì phần nhiệm vụ phải có giải pháp tương ứng.',
    views: 'Quan điểm: hai đến ba ý có tính nguyên tắc, không lặp lại mục tiêu.',
    goal: 'Mục tiêu chung: một đoạn, có năm đích. Con số để ở mục tiêu cụ thể.',
    targets: TARGET_GUIDANCE,
    measures:
      'Chương trình là văn bản dài hạn: nêu nhóm giải pháp, chưa cần phân công chi tiết; phân công để ở kế hoạch thực hiện hằng năm.',
    measure: 'Mỗi nhóm ba đến năm ý, xếp việc tác động lớn nhất lên trước.',
    'carrying-out': 'Giao đầu mối cụ thể hóa, kiểm tra, sơ kết giữa kỳ và tổng kết; ghi rõ nơi nhận báo cáo.',
  },
});
