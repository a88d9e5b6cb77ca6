/** What a clerk of the fictional province might fill in, for each built-in template. */

const SOURCE = {
  source: 'Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Ban Chấp hành Đảng bộ tỉnh Đại Phong',
  sourceSubject: 'phát triển khoa học, công nghệ và đổi mới sáng tạo đến năm 2030',
  shortName: 'Nghị quyết số 12-NQ/TU',
};
const BUDGET = 'Nguồn ngân sách tỉnh giao hằng năm và nguồn hợp pháp khác.';
const PRIZES = [
  { name: 'Giải Nhất', count: '01', money: '30.000.000' },
  { name: 'Giải Nhì', count: '02', money: '25.000.000' },
  { name: 'Giải Ba', count: '05', money: '15.000.000' },
  { name: 'Giải Khuyến khích', count: '10', money: '8.000.000' },
];
const CONTEST_TASKS = [
  {
    content: 'Cơ quan thường trực: ban hành thể lệ, tiếp nhận hồ sơ, tổ chức chấm thi và lễ trao giải.',
    lead: 'Liên hiệp các Hội.',
    partners: 'Sở Khoa học và Công nghệ.',
    time: 'Quý II năm 2026.',
    product: 'Thể lệ, danh sách giải.',
  },
  {
    content:
      'Phát động trong công nhân, viên chức, người lao động; hướng dẫn viết giải pháp tại doanh nghiệp.',
    lead: 'Liên đoàn Lao động tỉnh.',
    partners: 'Các doanh nghiệp trên địa bàn.',
    time: 'Quý II năm 2026.',
  },
  {
    content:
      'Phát động trong trường học, đoàn viên, thanh niên; lồng ghép với ngày hội khoa học của học sinh.',
    lead: 'Tỉnh Đoàn.',
    partners: 'Sở Giáo dục và Đào tạo.',
    time: 'Quý III năm 2026.',
  },
  {
    content: 'Thẩm tra dự toán, bố trí kinh phí tổ chức và giải thưởng.',
    lead: 'Sở Tài chính.',
    partners: 'Liên hiệp các Hội.',
    time: 'Tháng 5 năm 2026.',
    funding: BUDGET,
  },
];

export const SAMPLE_VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'ke-hoach-thuc-hien-van-ban': {
    ...SOURCE,
    propaganda: [
      {
        content:
          'Tổ chức hội nghị quán triệt cho cán bộ chủ chốt của cơ quan và lãnh đạo các hội thành viên.',
        lead: 'Văn phòng.',
        partners: 'Ban Tuyên giáo và Dân vận Tỉnh ủy.',
        time: 'Quý II năm 2026.',
        product: 'Hội nghị với ít nhất 120 đại biểu.',
      },
      {
        content:
          'Mở chuyên mục trên trang thông tin điện tử, phát hành 04 số bản tin giới thiệu mô hình sáng tạo ở cơ sở.',
        lead: 'Ban Thông tin và phổ biến kiến thức.',
        partners: 'Báo và Phát thanh, Truyền hình tỉnh.',
        time: 'Thường xuyên.',
        funding: BUDGET,
      },
      {
        content: 'Tổ chức diễn đàn trí thức trẻ với chuyển đổi số tại các xã, phường.',
        lead: 'Hội Tin học.',
        partners: 'Tỉnh Đoàn; UBND các xã, phường.',
        time: 'Quý III năm 2026.',
        product: '03 diễn đàn.',
      },
      {
        content: 'Biên soạn tài liệu phổ biến kiến thức về kinh tế tuần hoàn cho nông dân.',
        lead: 'Hội Làm vườn.',
        partners: 'Hội Nông dân tỉnh.',
        time: 'Quý IV năm 2026.',
        product: 'Sổ tay 1.500 bản.',
      },
    ],
    organisation: [
      {
        content: 'Xây dựng đề án kiện toàn tổ chức bộ máy, vị trí việc làm của cơ quan thường trực.',
        lead: 'Văn phòng.',
        partners: 'Sở Nội vụ.',
        time: 'Trước ngày 30/9/2026.',
        product: 'Đề án trình UBND tỉnh.',
      },
      {
        content: 'Hướng dẫn 05 hội thành viên đến hạn tổ chức đại hội nhiệm kỳ 2026-2031.',
        lead: 'Ban Tổ chức.',
        partners: 'Sở Nội vụ; các hội thành viên.',
        time: 'Từ quý II năm 2026 đến hết quý I năm 2027.',
      },
      {
        content: 'Khảo sát, vận động thành lập hội chuyên ngành về năng lượng và công nghệ sinh học.',
        lead: 'Ban Tổ chức.',
        partners: 'Sở Công Thương; Trường Đại học Đại Phong.',
        time: 'Năm 2027.',
        product: '02 hội thành viên mới.',
      },
      {
        content: 'Ký kết thỏa thuận thành viên liên kết với các viện, trường trong vùng.',
        lead: 'Thường trực Liên hiệp hội.',
        partners: 'Các viện nghiên cứu, trường đại học.',
        time: 'Quý IV năm 2026.',
      },
    ],
    activities: [
      {
        content:
          'Thực hiện từ 10 nhiệm vụ tư vấn, phản biện, giám định xã hội mỗi năm đối với đề án, quy hoạch lớn của tỉnh.',
        lead: 'Ban Tư vấn, phản biện và giám định xã hội.',
        partners: 'Các sở, ngành có đề án.',
        time: 'Hằng năm.',
        funding: BUDGET,
        product: 'Báo cáo phản biện gửi cơ quan đề nghị.',
      },
      {
        content:
          'Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh lần thứ VIII và Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng.',
        lead: 'Liên hiệp các Hội.',
        partners: 'Sở Khoa học và Công nghệ; Sở Giáo dục và Đào tạo; Liên đoàn Lao động tỉnh; Tỉnh Đoàn.',
        time: 'Hằng năm.',
        funding: BUDGET,
      },
      {
        content: 'Xây dựng ngân hàng chuyên gia, ngân hàng giải pháp đạt giải dùng chung trong toàn tỉnh.',
        lead: 'Văn phòng.',
        partners: 'Các hội thành viên.',
        time: 'Quý IV năm 2026.',
        product: 'Cơ sở dữ liệu với ít nhất 300 chuyên gia.',
      },
      {
        content: 'Chuyển giao tiến bộ kỹ thuật về giống, chế biến, bảo quản nông sản cho hợp tác xã.',
        lead: 'Hội Khoa học kỹ thuật Nông nghiệp.',
        partners: 'Sở Nông nghiệp và Môi trường; UBND các xã, phường.',
        time: 'Từ năm 2026 đến năm 2028.',
        funding: BUDGET,
      },
    ],
  },
  'ke-hoach-hanh-dong': {
    ...SOURCE,
    targets1: [
      { text: '100% hội thành viên, đơn vị trực thuộc tổ chức học tập, quán triệt trong quý II năm 2026;' },
      { text: 'Ít nhất 80% hội thành viên có chuyên trang, chuyên mục về đổi mới sáng tạo.' },
    ],
    tasks1: [
      {
        content: 'Ban hành tài liệu hỏi đáp, tổ chức 05 lớp tập huấn cho cán bộ hội.',
        lead: 'Văn phòng.',
        partners: 'Các hội thành viên.',
        time: 'Quý III năm 2026.',
      },
    ],
    targets2: [
      {
        text: 'Mỗi năm thực hiện từ 10 nhiệm vụ tư vấn, phản biện trở lên, trong đó ít nhất 01 nhiệm vụ giám định xã hội;',
      },
      { text: 'Mỗi năm có 80-100 giải pháp dự Hội thi cấp tỉnh, 15-20 công trình dự Cuộc thi.' },
    ],
    tasks2: [
      {
        content: 'Lựa chọn vấn đề lớn để đề xuất nghiên cứu, gửi cơ quan có thẩm quyền đặt hàng.',
        lead: 'Ban Tư vấn, phản biện và giám định xã hội.',
        partners: 'Các hội chuyên ngành.',
        time: 'Hằng năm.',
      },
      {
        content: 'Bồi dưỡng chuyên gia trẻ, tạo nguồn cho hội đồng phản biện.',
        lead: 'Ban Tổ chức.',
        partners: 'Trường Đại học Đại Phong.',
        time: 'Thường xuyên.',
      },
    ],
  },
  'chuong-trinh': {
    ...SOURCE,
    situation:
      'Sau năm năm hoạt động ở nhiệm kỳ trước, hệ thống Liên hiệp hội tỉnh đã có 38 hội thành viên với hơn 21.000 hội viên. Hoạt động phản biện, phổ biến kiến thức và các cuộc thi sáng tạo ngày càng có nền nếp.\nBên cạnh kết quả đạt được, nguồn lực còn hạn hẹp, một số hội hoạt động chưa đều, việc tiếp thu ý kiến phản biện chưa được theo dõi đầy đủ.',
    goal: 'Đến năm 2030, xây dựng Liên hiệp hội tỉnh thành tổ chức vững mạnh, tập hợp được đông đảo trí thức trong và ngoài tỉnh, đóng góp thiết thực vào phát triển kinh tế - xã hội.',
    measures: [
      {
        title: 'Tăng cường lãnh đạo, tạo môi trường cho trí thức cống hiến',
        text: 'Duy trì gặp mặt, đối thoại với trí thức mỗi năm hai lần;\nGiao nhiệm vụ, đặt hàng phản biện ngay từ khi xây dựng chương trình công tác năm.',
      },
      {
        title: 'Nâng cao chất lượng hoạt động của các hội thành viên',
        text: 'Rà soát điều lệ, nhiệm kỳ, nhân sự của từng hội;\nHỗ trợ chuyển đổi số trong quản lý hội viên.',
      },
    ],
  },
  'ke-hoach-cong-tac-nam': {
    year: 2026,
    targets: [
      { text: 'Thực hiện ít nhất 10 nhiệm vụ tư vấn, phản biện, giám định xã hội;' },
      { text: 'Kết nạp từ 02 hội thành viên trở lên;' },
      { text: 'Có 90 giải pháp dự Hội thi, 20 công trình dự Cuộc thi cấp tỉnh.' },
    ],
    works: Array.from({ length: 14 }, (_, index) => ({
      content: [
        'Hội nghị Ban Chấp hành, sơ kết công tác',
        'Tập huấn nghiệp vụ cho cán bộ hội thành viên',
        'Hội thảo khoa học về quản lý tài nguyên nước',
        'Kiểm tra hoạt động của hội thành viên',
        'Phản biện đề án phát triển du lịch sinh thái',
        'Phát hành bản tin khoa học và đời sống',
        'Lễ tôn vinh trí thức tiêu biểu',
      ][index % 7],
      lead: ['Văn phòng', 'Ban Tổ chức', 'Ban Tư vấn, phản biện'][index % 3],
      partners: 'Các hội thành viên',
      time: `Tháng ${(index % 12) + 1}`,
      product: ['Báo cáo', 'Biên bản', 'Kỷ yếu'][index % 3],
    })),
  },
  'ke-hoach-hoi-thi-sang-tao-ky-thuat': {
    round: 'VIII',
    years: '2026-2027',
    deadline: '2027-05-31',
    prizes: PRIZES,
    tasks: CONTEST_TASKS,
  },
  'ke-hoach-cuoc-thi-thanh-thieu-nien-nhi-dong': {
    round: '15',
    year: 2026,
    bornFrom: '2007-07-31',
    bornTo: '2020-07-31',
    deadline: '2026-07-31',
    prizes: PRIZES,
    tasks: CONTEST_TASKS,
  },
  'ke-hoach-tu-van-phan-bien': {
    year: 2026,
    total: 10,
    works: [
      {
        name: 'Đề án phát triển kinh tế tuần hoàn trong nông nghiệp',
        form: 'Phản biện',
        from: 'Sở Nông nghiệp và Môi trường',
        time: 'Quý II',
      },
      {
        name: 'Quy hoạch chi tiết khu công nghiệp Bắc Sơn',
        form: 'Tư vấn',
        from: 'Ban Quản lý các khu công nghiệp',
        time: 'Quý III',
      },
      {
        name: 'Việc thực hiện chính sách hỗ trợ chuyển đổi số cho hợp tác xã',
        form: 'Giám định xã hội',
        from: 'Liên hiệp hội đề xuất',
        time: 'Quý IV',
      },
    ],
  },
  'bao-cao-cong-tac': {
    period: '6 tháng đầu năm',
    year: 2026,
    next: '6 tháng cuối năm 2026',
    organisation:
      'Toàn tỉnh có 38 hội thành viên với 21.460 hội viên, tăng 312 hội viên so với cùng kỳ. Ba hội đã tổ chức xong đại hội nhiệm kỳ, đúng quy trình và thời gian.\nCông tác kiểm tra được thực hiện tại 06 hội; các kiến nghị sau kiểm tra đã được khắc phục.',
    consultancy:
      'Đã hoàn thành 05 nhiệm vụ phản biện, 01 nhiệm vụ tư vấn với sự tham gia của 47 lượt chuyên gia. Các cơ quan đề nghị tiếp thu 31 trong số 40 kiến nghị.',
    contests:
      'Hội thi Sáng tạo kỹ thuật lần thứ VIII đã được phát động tại 100% đơn vị; tiếp nhận 42 hồ sơ đăng ký sớm. Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng nhận 118 sản phẩm.',
    knowledge:
      'Tổ chức 09 lớp phổ biến kiến thức cho 640 lượt người tại các xã, phường; phát hành 02 số bản tin.',
    figures: [
      { name: 'Nhiệm vụ tư vấn, phản biện', unit: 'nhiệm vụ', plan: '10', done: '6', share: '60' },
      { name: 'Lớp phổ biến kiến thức', unit: 'lớp', plan: '16', done: '9', share: '56' },
      { name: 'Giải pháp dự Hội thi', unit: 'giải pháp', plan: '90', done: '42', share: '47' },
    ],
    limits:
      'Một số hội chậm gửi số liệu định kỳ; kinh phí hoạt động còn khó khăn. Nguyên nhân chủ yếu là cán bộ hội phần lớn kiêm nhiệm, cơ sở dữ liệu chưa được cập nhật thường xuyên.',
    directions:
      'Hoàn thành các nhiệm vụ phản biện còn lại trước ngày 30/11/2026;\nTổ chức chấm thi, tổng kết Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng;\nCập nhật đầy đủ cơ sở dữ liệu hội viên, chuyên gia.',
    proposals: 'Đề nghị UBND tỉnh quan tâm bố trí kinh phí cho nhiệm vụ đặt hàng ngay từ đầu năm.',
  },
  'bao-cao-thuc-hien-ke-hoach': {
    plan: 'Kế hoạch số 05/KH-LHH ngày 10/02/2026 về công tác năm 2026',
    leadership:
      'Ban Thường vụ đã phân công từng đồng chí phụ trách, giao ban hằng tháng và kiểm tra tiến độ hằng quý.',
    results: [
      {
        content: 'Hội nghị quán triệt',
        lead: 'Văn phòng',
        time: 'Quý II',
        result: 'Hoàn thành, 126 đại biểu dự',
      },
      {
        content: 'Đề án kiện toàn bộ máy',
        lead: 'Văn phòng',
        time: '30/9/2026',
        result: 'Đã trình UBND tỉnh',
      },
      {
        content: 'Ngân hàng chuyên gia',
        lead: 'Văn phòng',
        time: 'Quý IV',
        result: 'Đang thực hiện, đạt 210 chuyên gia',
      },
    ],
    assessment:
      'Phần lớn nhiệm vụ được triển khai đúng tiến độ, chất lượng được nâng lên rõ so với năm trước.',
    proposals: 'Đề nghị các sở, ngành phản hồi bằng văn bản việc tiếp thu ý kiến phản biện.',
  },
  'quyet-dinh': {
    about: 'ban hành Quy chế làm việc của cơ quan',
    proposal: 'Chánh Văn phòng',
    content:
      'Ban hành kèm theo Quyết định này Quy chế làm việc của cơ quan thường trực Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong.',
    duty: 'Giao Văn phòng hướng dẫn, theo dõi việc thực hiện Quy chế.',
  },
  'quyet-dinh-thanh-lap-hoi-dong': {
    council: 'Hội đồng phản biện Đề án phát triển kinh tế tuần hoàn',
    duties:
      'Hội đồng có nhiệm vụ nghiên cứu hồ sơ, nhận xét, đánh giá, kiến nghị đối với Đề án và lập báo cáo phản biện.',
    members: [
      { name: 'TS. Phạm Quốc Hưng', job: 'Trưởng khoa, Trường Đại học Đại Phong', role: 'Chủ tịch' },
      { name: 'ThS. Vũ Thị Lan', job: 'Chuyên gia môi trường', role: 'Phản biện 1' },
      { name: 'Ông Hoàng Minh Tuấn', job: 'Phó Giám đốc Trung tâm Khuyến nông', role: 'Phản biện 2' },
      { name: 'Bà Ngô Thanh Mai', job: 'Chuyên viên Văn phòng', role: 'Thư ký' },
    ],
  },
  'to-trinh': {
    about: 'phê duyệt kinh phí tổ chức Hội thi Sáng tạo kỹ thuật',
    to: 'UBND tỉnh',
    need: 'Hội thi Sáng tạo kỹ thuật được tổ chức hai năm một lần, là hoạt động quan trọng để phát hiện, nhân rộng các giải pháp kỹ thuật trong sản xuất và đời sống.',
    content:
      'Đề nghị phê duyệt dự toán 480.000.000 đồng cho công tác tuyên truyền, chấm thi, giải thưởng và lễ trao giải.',
  },
  'cong-van': {
    about: 'đề nghị cử chuyên gia tham gia Hội đồng phản biện',
    to: 'Sở Khoa học và Công nghệ\nTrường Đại học Đại Phong',
    reason:
      'Thực hiện nhiệm vụ phản biện Đề án phát triển kinh tế tuần hoàn do UBND tỉnh giao, Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong thành lập Hội đồng phản biện.',
    request:
      'Đề nghị Quý cơ quan cử 01 chuyên gia có chuyên môn phù hợp tham gia Hội đồng; thông tin gồm họ tên, học hàm, học vị, chuyên ngành, số điện thoại liên hệ.',
    unit: 'VP',
    reply: '2026-06-15',
  },
  'cong-van-nhac-viec': {
    association: 'Hội Đông y tỉnh Đại Phong',
    duties: [
      {
        name: 'Tổ chức đại hội hết nhiệm kỳ',
        due: '31/12/2026',
        clause: 'Nghị định số 126/2024/NĐ-CP ngày 08/10/2024',
      },
      {
        name: 'Báo cáo hằng năm về tổ chức và hoạt động',
        due: 'trước ngày 01/12/2026',
        clause: 'Nghị định số 126/2024/NĐ-CP ngày 08/10/2024',
      },
    ],
    unit: 'VP',
    reply: '2026-11-30',
  },
  'giay-moi': {
    event: 'hội thảo khoa học quản lý tài nguyên nước',
    to: 'Lãnh đạo các sở, ngành, hội thành viên và các nhà khoa học',
    chairperson: 'Ông Lê Văn Bình, Chủ tịch Liên hiệp hội',
    time: '8 giờ 00, thứ Năm, ngày 18/6/2026',
    venue: 'Hội trường tầng 2, số 12 đường Lương Thế Vinh',
    content: 'Trình bày kết quả nghiên cứu, thảo luận giải pháp quản lý tài nguyên nước mùa khô.',
  },
  'thong-bao': {
    about: 'Kết luận hội nghị giao ban quý II năm 2026',
    content:
      'Các ban hoàn thành báo cáo sáu tháng trước ngày 20/6/2026.\nVăn phòng chuẩn bị hội nghị Ban Chấp hành vào đầu tháng 7 năm 2026.',
    request: 'Đề nghị các đơn vị nghiêm túc thực hiện, báo cáo kết quả về Văn phòng.',
  },
  'bien-ban': {
    meeting: 'Họp Hội đồng phản biện Đề án phát triển kinh tế tuần hoàn',
    begin: '8 giờ 00 ngày 25/6/2026',
    end: '11 giờ 15 cùng ngày',
    venue: 'Phòng họp cơ quan',
    chairperson: 'Phạm Quốc Hưng',
    secretary: 'Ngô Thanh Mai',
    present: '07 thành viên Hội đồng, đại diện cơ quan soạn thảo',
    discussion:
      'Cơ quan soạn thảo trình bày tóm tắt Đề án.\nPhản biện 1 đề nghị bổ sung số liệu nền về chất thải nông nghiệp.\nPhản biện 2 đề nghị làm rõ nguồn vốn và lộ trình thực hiện.',
    conclusion:
      'Hội đồng nhất trí về sự cần thiết của Đề án và đề nghị cơ quan soạn thảo tiếp thu, hoàn thiện trước khi trình.',
  },
  'phieu-nhan-xet': {
    project: 'Đề án phát triển kinh tế tuần hoàn',
    expert: 'Vũ Thị Lan',
    strengths: 'Hồ sơ đầy đủ, mục tiêu rõ ràng, phù hợp với định hướng của tỉnh.',
    weaknesses: 'Số liệu hiện trạng còn thiếu, chưa phân tích rủi ro về thị trường.',
    proposals: 'Bổ sung phương án huy động vốn xã hội và cơ chế giám sát.',
  },
};
