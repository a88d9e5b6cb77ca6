/** Built-in templates: plans of the two contests. */
import { bullet, heading, item, listTable, named, paragraph, repeat, when } from '../skeleton.ts';
import type { SkeletonBlock, TemplateDefinition, TemplateField } from '../template.ts';
import { basesField, basis, taskBlocks, taskField, TASK_GUIDANCE, template, yearField } from './parts.ts';

const prizesField: TemplateField = {
  id: 'prizes',
  label: 'Cơ cấu giải thưởng',
  type: 'list',
  columns: [
    { id: 'name', label: 'Giải' },
    { id: 'count', label: 'Số lượng' },
    { id: 'money', label: 'Tiền thưởng (đồng)' },
  ],
  requiredColumns: ['name'],
};
const milestonesField: TemplateField = {
  id: 'milestones',
  label: 'Tiến độ',
  type: 'list',
  columns: [
    { id: 'time', label: 'Thời gian' },
    { id: 'work', label: 'Công việc' },
  ],
  requiredColumns: ['work'],
};
const receiverField: TemplateField = {
  id: 'receiver',
  label: 'Nơi nhận hồ sơ',
  type: 'text',
  from: '{{office.name}}',
  remember: 'noi-nhan-ho-so',
  prefill: true,
};

const prizesTable = (): SkeletonBlock =>
  when('prizes', [
    heading('arabic', 'Giải thưởng'),
    listTable(
      'prizes',
      [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Giải', 5, '{{item.name}}'],
        ['Số lượng', 3, '{{item.count}}', 'center'],
        ['Tiền thưởng (đồng)', 4, '{{item.money}}', 'right'],
      ],
      'prizes',
    ),
  ]);
const milestonesTable = (): SkeletonBlock =>
  when('milestones', [
    heading('roman', 'Tiến độ thực hiện'),
    listTable(
      'milestones',
      [
        ['TT', 1, '{{item.index}}', 'center'],
        ['Thời gian', 4, '{{item.time}}'],
        ['Công việc', 8, '{{item.work}}'],
      ],
      'milestones',
    ),
  ]);
const taskList = (): SkeletonBlock =>
  when('tasks', [heading('roman', 'Phân công nhiệm vụ'), taskBlocks('tasks', 'arabic', 'tasks')]);

const PRIZES_GUIDANCE =
  'Cơ cấu và mức tiền lấy theo nghị quyết hoặc quyết định hiện hành của tỉnh; chưa có thì ghi số lượng, để trống tiền và nêu trong dự toán. Số có dấu chấm phân cách hàng nghìn (30.000.000).';
const MILESTONES_GUIDANCE =
  'Tính ngược từ ngày trao giải: nhận hồ sơ, kiểm tra hồ sơ, sơ khảo, khảo sát thực tế, chung khảo, công bố, tổng kết. Chừa ít nhất một tháng giữa hạn nhận hồ sơ và chấm chung khảo, và kịp hạn gửi hồ sơ dự thi toàn quốc.';

export const technicalContestPlan: TemplateDefinition = template({
  id: 'ke-hoach-hoi-thi-sang-tao-ky-thuat',
  name: 'Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật',
  description:
    'Lĩnh vực, đối tượng, hồ sơ, tiêu chuẩn, giải thưởng, tiến độ và phân công của một kỳ Hội thi.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    { id: 'round', label: 'Lần thứ', type: 'text', required: true, default: 'VIII' },
    {
      id: 'years',
      label: 'Kỳ (năm)',
      type: 'text',
      required: true,
      from: '{{today.year}}-{{today.nextYear}}',
    },
    basesField(
      'localBasis',
      'Quyết định, quy định của tỉnh',
      'Quyết định thành lập Ban Tổ chức, nghị quyết về mức chi…; mỗi căn cứ một dòng',
      'can-cu-hoi-thi',
    ),
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
    {
      id: 'appliedSince',
      label: 'Giải pháp được áp dụng từ năm',
      type: 'text',
      help: 'Để trống nếu thể lệ không giới hạn',
    },
    { id: 'deadline', label: 'Hạn nhận hồ sơ', type: 'date', required: true },
    receiverField,
    prizesField,
    milestonesField,
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
      { type: 'field', field: 'localBasis' },
      basis('Căn cứ Thể lệ Hội thi Sáng tạo kỹ thuật toàn quốc'),
    ],
    body: [
      paragraph(
        'Ban Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh {{office.province}} xây dựng Kế hoạch tổ chức Hội thi lần thứ {{round}} như sau:',
      ),
      named('purpose', heading('roman', 'Mục đích, yêu cầu')),
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
      repeat('fieldsOfWork', [named('fields-of-work', bullet('{{item.name}}'))]),
      heading('arabic', 'Đối tượng dự thi'),
      named(
        'entrants',
        paragraph(
          'Mọi cá nhân, tổ chức đang sinh sống, làm việc, học tập trên địa bàn tỉnh có giải pháp kỹ thuật đã được áp dụng và chưa đạt giải ở các kỳ thi tương đương.',
        ),
      ),
      when('appliedSince', [
        named(
          'applied-since',
          paragraph(
            'Giải pháp dự thi phải được áp dụng lần đầu từ năm {{appliedSince}} đến hết hạn nhận hồ sơ.',
          ),
        ),
      ]),
      heading('arabic', 'Hồ sơ và thời hạn'),
      bullet(
        'Hồ sơ gồm phiếu đăng ký có xác nhận của cơ quan hoặc UBND xã, phường; bản mô tả và toàn văn giải pháp; tài liệu, hình ảnh, mô hình kèm theo;',
      ),
      when('receiver', [bullet('Nơi nhận hồ sơ: {{receiver}};')]),
      named('deadline', bullet('Hạn nhận hồ sơ: hết ngày {{deadline}}, tính theo dấu bưu điện.')),
      named('criteria', heading('arabic', 'Tiêu chuẩn đánh giá')),
      bullet('Tính mới, tính sáng tạo;'),
      bullet('Khả năng áp dụng rộng rãi;'),
      bullet('Hiệu quả kinh tế, kỹ thuật, xã hội.'),
      prizesTable(),
      milestonesTable(),
      taskList(),
      heading('roman', 'Kinh phí'),
      named(
        'funding',
        paragraph(
          'Kinh phí tổ chức Hội thi từ ngân sách tỉnh, đóng góp của các cơ quan phối hợp và tài trợ hợp pháp; việc quản lý, sử dụng thực hiện theo quy định hiện hành.',
        ),
      ),
    ],
  },
  guidance: {
    purpose: 'Giữ ngắn. Nếu kỳ này có trọng tâm riêng (chuyển đổi số, kinh tế xanh) thì thêm một khoản.',
    'fields-of-work':
      'Sáu lĩnh vực thống nhất với Hội thi toàn quốc; nếu tỉnh thêm lĩnh vực khác, đặt cuối danh sách và sửa dấu kết thúc.',
    entrants:
      'Nói rõ giải pháp đã đạt giải kỳ trước hoặc ở giải thưởng tương đương có được dự thi không; đây là điểm hay bị hỏi và khiếu nại nhất.',
    'applied-since':
      'Mốc năm phải khớp với Thể lệ toàn quốc để giải pháp đạt giải cấp tỉnh đủ điều kiện gửi đi.',
    deadline:
      'Chọn ngày làm việc; ghi rõ tính theo dấu bưu điện hay ngày nhận trực tiếp, nơi nhận có địa chỉ đầy đủ.',
    criteria: 'Thang điểm chi tiết để ở thể lệ hoặc quy chế chấm, không đưa vào kế hoạch.',
    prizes: PRIZES_GUIDANCE,
    milestones: MILESTONES_GUIDANCE,
    tasks: TASK_GUIDANCE,
    funding: 'Dẫn đúng nguồn trong dự toán được giao; dự toán chi tiết trình riêng.',
  },
});

export const youthContestPlan: TemplateDefinition = template({
  id: 'ke-hoach-cuoc-thi-thanh-thieu-nien-nhi-dong',
  name: 'Kế hoạch tổ chức Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng',
  description:
    'Lĩnh vực, độ tuổi theo ngày sinh, hồ sơ, giải thưởng, tiến độ và phân công của Cuộc thi hằng năm.',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields: [
    { id: 'round', label: 'Lần thứ', type: 'text', required: true, default: '15' },
    yearField(),
    { id: 'bornFrom', label: 'Sinh từ ngày', type: 'date', required: true },
    { id: 'bornTo', label: 'Sinh đến ngày', type: 'date', required: true },
    { id: 'deadline', label: 'Hạn nhận hồ sơ', type: 'date', required: true },
    receiverField,
    prizesField,
    milestonesField,
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
      named('purpose', heading('roman', 'Mục đích, yêu cầu')),
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
      named(
        'entrants',
        paragraph(
          'Thanh thiếu niên, nhi đồng đang học tập, sinh sống trên địa bàn tỉnh, sinh từ ngày {{bornFrom}} đến ngày {{bornTo}}; dự thi cá nhân hoặc theo nhóm.',
        ),
      ),
      named('fields-of-work', heading('arabic', 'Lĩnh vực')),
      bullet('Đồ dùng dành cho học tập;'),
      bullet('Phần mềm tin học;'),
      bullet('Sản phẩm thân thiện với môi trường;'),
      bullet('Dụng cụ sinh hoạt gia đình và đồ chơi trẻ em;'),
      bullet('Giải pháp kỹ thuật ứng phó với biến đổi khí hậu, bảo vệ môi trường và phát triển kinh tế.'),
      heading('arabic', 'Hồ sơ và thời hạn'),
      bullet(
        'Hồ sơ gồm phiếu đăng ký, bản thuyết minh, mô hình hoặc sản phẩm, ảnh của tác giả và bản sao giấy khai sinh;',
      ),
      when('receiver', [bullet('Nơi nhận hồ sơ: {{receiver}};')]),
      named('deadline', bullet('Hạn nhận hồ sơ: hết ngày {{deadline}}, tính theo dấu bưu điện.')),
      heading('arabic', 'Tiêu chí chấm'),
      bullet('Tính sáng tạo, phù hợp với lứa tuổi;'),
      bullet('Khả năng ứng dụng trong học tập, sinh hoạt;'),
      named('criteria', bullet('Kỹ thuật thể hiện, tính thẩm mỹ, chi phí hợp lý.')),
      prizesTable(),
      milestonesTable(),
      taskList(),
      heading('roman', 'Kinh phí'),
      named(
        'funding',
        paragraph(
          'Kinh phí tổ chức Cuộc thi từ ngân sách tỉnh, đóng góp của các cơ quan đồng tổ chức và tài trợ hợp pháp; khuyến khích nhà trường, gia đình hỗ trợ các em hoàn thiện sản phẩm.',
        ),
      ),
    ],
  },
  guidance: {
    purpose: 'Giữ ý bảo vệ thông tin cá nhân của trẻ em: đây là yêu cầu bắt buộc, không bỏ.',
    entrants:
      'Độ tuổi ghi bằng ngày sinh, lấy đúng mốc của Thể lệ toàn quốc năm đó (thường từ đủ 6 đến dưới 19 tuổi tính đến hạn nhận hồ sơ).',
    'fields-of-work':
      'Năm lĩnh vực giữ nguyên tên như Thể lệ toàn quốc để sản phẩm đạt giải gửi đi được ngay.',
    deadline: 'Thường hết ngày 31/7; nên nhận hồ sơ tại trường trước khi nghỉ hè.',
    criteria: 'Chỉ nêu tên tiêu chí; điểm tối đa từng tiêu chí để ở quy chế chấm.',
    prizes: PRIZES_GUIDANCE,
    milestones: MILESTONES_GUIDANCE,
    tasks: TASK_GUIDANCE,
    funding: 'Ghi rõ phần ngân sách và phần vận động; không thu lệ phí dự thi của các em.',
  },
});
