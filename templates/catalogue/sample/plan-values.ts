/** What a clerk of the fictional province might fill in: plans and programmes. */

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

export const PLAN_VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
    mechanism: [
      {
        content:
          'Trình UBND tỉnh ban hành quy chế phối hợp giữa Liên hiệp hội với các sở, ngành, địa phương.',
        lead: 'Văn phòng.',
        partners: 'Văn phòng UBND tỉnh; Sở Khoa học và Công nghệ.',
        time: 'Quý III năm 2026.',
        product: 'Quy chế phối hợp.',
      },
      {
        content:
          'Đề xuất cơ chế đặt hàng nhiệm vụ tư vấn, phản biện gắn với chương trình công tác năm của UBND tỉnh.',
        lead: 'Ban Tư vấn, phản biện và giám định xã hội.',
        partners: 'Sở Tài chính.',
        time: 'Trước ngày 30/11/2026.',
        funding: BUDGET,
        product: 'Tờ trình UBND tỉnh.',
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
    cooperation: [
      {
        content: 'Ký chương trình phối hợp với Trường Đại học Đại Phong về tư vấn kỹ thuật cho hợp tác xã.',
        lead: 'Thường trực Liên hiệp hội.',
        partners: 'Liên minh Hợp tác xã tỉnh.',
        time: 'Quý III năm 2026.',
        product: 'Chương trình phối hợp giai đoạn 2026 - 2030.',
      },
    ],
    span: 'Thời gian: từ quý II năm 2026 đến hết năm 2030;\nĐịa điểm: trên địa bàn toàn tỉnh.',
  },
  'ke-hoach-hanh-dong': {
    ...SOURCE,
    targets1: [
      { text: '100% hội thành viên, đơn vị trực thuộc tổ chức học tập, quán triệt trong quý II năm 2026;' },
      { text: 'Ít nhất 80% hội thành viên có chuyên trang, chuyên mục về đổi mới sáng tạo;' },
      { text: 'Mỗi quý có từ 05 tin, bài trở lên về gương trí thức tiêu biểu.' },
    ],
    tasks1: [
      {
        content: 'Ban hành tài liệu hỏi đáp, tổ chức 05 lớp tập huấn cho cán bộ hội.',
        lead: 'Văn phòng.',
        partners: 'Các hội thành viên.',
        time: 'Quý III năm 2026.',
        product: 'Tài liệu 2.000 bản; 05 lớp.',
      },
      {
        content: 'Nâng cấp trang thông tin điện tử, mở chuyên mục “Trí thức với quê hương”.',
        lead: 'Ban Thông tin và phổ biến kiến thức.',
        partners: 'Hội Tin học.',
        time: 'Quý II năm 2026.',
        funding: BUDGET,
      },
    ],
    targets2: [
      { text: 'Mỗi năm đề xuất ít nhất 02 vấn đề lớn với Tỉnh ủy, UBND tỉnh;' },
      { text: 'Mỗi hội chuyên ngành đề xuất từ 01 vấn đề trở lên trong nhiệm kỳ.' },
    ],
    tasks2: [
      {
        content: 'Tổ chức diễn đàn chuyên gia hằng quý, tổng hợp kiến nghị gửi cơ quan có thẩm quyền.',
        lead: 'Ban Tư vấn, phản biện và giám định xã hội.',
        partners: 'Các hội chuyên ngành.',
        time: 'Hằng quý.',
        product: 'Báo cáo kiến nghị.',
      },
      {
        content: 'Làm việc với các sở, ngành để xác định nhiệm vụ đặt hàng năm sau.',
        lead: 'Thường trực Liên hiệp hội.',
        partners: 'Sở Khoa học và Công nghệ; Sở Tài chính.',
        time: 'Quý III hằng năm.',
      },
    ],
    targets3: [
      {
        text: 'Mỗi năm thực hiện từ 10 nhiệm vụ tư vấn, phản biện trở lên, trong đó ít nhất 01 nhiệm vụ giám định xã hội;',
      },
      { text: 'Mỗi kỳ có 80-100 giải pháp dự Hội thi cấp tỉnh, mỗi năm có 15-20 công trình dự Cuộc thi;' },
      { text: 'Đến năm 2030, ít nhất 30 giải pháp đạt giải được ứng dụng tại từ hai đơn vị trở lên.' },
    ],
    tasks3: [
      {
        content: 'Lựa chọn nhiệm vụ phản biện theo chương trình công tác năm của UBND tỉnh.',
        lead: 'Ban Tư vấn, phản biện và giám định xã hội.',
        partners: 'Các hội chuyên ngành.',
        time: 'Hằng năm.',
        funding: BUDGET,
      },
      {
        content: 'Kết nối tác giả đạt giải với doanh nghiệp, hợp tác xã có nhu cầu ứng dụng.',
        lead: 'Ban Khoa học và công nghệ.',
        partners: 'Liên minh Hợp tác xã tỉnh.',
        time: 'Hằng năm.',
        product: '02 hội nghị kết nối mỗi năm.',
      },
      {
        content: 'Bồi dưỡng chuyên gia trẻ, tạo nguồn cho hội đồng phản biện.',
        lead: 'Ban Tổ chức.',
        partners: 'Trường Đại học Đại Phong.',
        time: 'Thường xuyên.',
      },
    ],
    targets4: [
      { text: 'Kết nạp mới từ 04 hội thành viên, thành viên liên kết đến năm 2030;' },
      { text: '100% hội thành viên tổ chức đại hội đúng nhiệm kỳ.' },
    ],
    tasks4: [
      {
        content: 'Phân loại hội thành viên, có biện pháp củng cố từng hội hoạt động chưa đều.',
        lead: 'Ban Tổ chức.',
        partners: 'Ban Kiểm tra.',
        time: 'Quý IV năm 2026.',
        product: 'Báo cáo phân loại.',
      },
      {
        content: 'Số hóa hồ sơ hội viên, chuyên gia; cấp tài khoản để hội thành viên tự cập nhật.',
        lead: 'Văn phòng.',
        partners: 'Các hội thành viên.',
        time: 'Năm 2027.',
        funding: BUDGET,
      },
    ],
  },
  'chuong-trinh': {
    ...SOURCE,
    results:
      'Sau năm năm hoạt động ở nhiệm kỳ trước, hệ thống Liên hiệp hội tỉnh đã có 38 hội thành viên với hơn 21.000 hội viên, tăng 06 hội so với đầu nhiệm kỳ. Hoạt động phản biện đi vào nền nếp: 52 nhiệm vụ được hoàn thành, 71% kiến nghị được cơ quan đề nghị tiếp thu.\nPhong trào sáng tạo thu hút ngày càng đông người tham gia: 412 giải pháp dự Hội thi, 690 sản phẩm dự Cuộc thi cấp tỉnh, 19 giải cấp toàn quốc. Công tác phổ biến kiến thức hướng mạnh về cơ sở, gắn với nhu cầu của hợp tác xã, nông dân, thanh niên khởi nghiệp.',
    limits:
      'Một số hội hoạt động chưa đều, sinh hoạt chưa thường xuyên; việc ứng dụng giải pháp đạt giải còn ít; trí thức trẻ, trí thức trong doanh nghiệp tham gia chưa nhiều.\nNguyên nhân chủ yếu là cán bộ hội phần lớn kiêm nhiệm, kinh phí hạn hẹp, cơ chế đặt hàng nhiệm vụ chưa rõ; công tác thông tin, dữ liệu chưa đáp ứng yêu cầu.',
    goal: 'Đến năm 2030, xây dựng Liên hiệp hội tỉnh thành tổ chức vững mạnh, tập hợp được đông đảo trí thức trong và ngoài tỉnh, đóng góp thiết thực vào phát triển kinh tế - xã hội, được cấp ủy, chính quyền và nhân dân tin cậy.',
    targets:
      'Mỗi năm thực hiện từ 10 nhiệm vụ tư vấn, phản biện, giám định xã hội trở lên;\nĐến năm 2030 có 44 hội thành viên, 25.000 hội viên, trong đó hội viên dưới 40 tuổi chiếm ít nhất 35%;\n100% hội thành viên sử dụng cơ sở dữ liệu hội viên, chuyên gia dùng chung;\nMỗi kỳ Hội thi có ít nhất 90 giải pháp, mỗi năm Cuộc thi có ít nhất 150 sản phẩm.',
    measures: [
      {
        title: 'Tăng cường lãnh đạo, tạo môi trường cho trí thức cống hiến',
        text: 'Duy trì gặp mặt, đối thoại với trí thức mỗi năm hai lần, trả lời từng kiến nghị bằng văn bản;\nGiao nhiệm vụ, đặt hàng phản biện ngay từ khi xây dựng chương trình công tác năm;\nBiểu dương, khen thưởng kịp thời tác giả có giải pháp được ứng dụng.',
      },
      {
        title: 'Nâng cao chất lượng hoạt động của các hội thành viên',
        text: 'Rà soát điều lệ, nhiệm kỳ, nhân sự của từng hội, hỗ trợ hội gặp khó khăn;\nBồi dưỡng nghiệp vụ cho chủ tịch, thư ký các hội mỗi năm một lần;\nHỗ trợ chuyển đổi số trong quản lý hội viên.',
      },
      {
        title: 'Đẩy mạnh tư vấn, phản biện và giám định xã hội',
        text: 'Ban hành quy trình thống nhất, rút ngắn thời gian từ tiếp nhận đến gửi báo cáo còn 30 ngày;\nXây dựng ngân hàng chuyên gia theo chuyên ngành, cập nhật hằng quý;\nCông bố tình hình tiếp thu kiến nghị trong báo cáo năm.',
      },
      {
        title: 'Nhân rộng phong trào sáng tạo, phổ biến kiến thức',
        text: 'Đưa việc hướng dẫn viết giải pháp vào doanh nghiệp, trường học, xã, phường;\nTổ chức trình diễn, kết nối giải pháp đạt giải với nơi có nhu cầu;\nBiên soạn tài liệu ngắn, dễ hiểu, có phiên bản điện tử.',
      },
    ],
  },
  'ke-hoach-cong-tac-nam': {
    year: 2026,
    resolution:
      'Căn cứ Nghị quyết số 02/NQ-LHH ngày 15/01/2026 của Ban Chấp hành Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong về nhiệm vụ năm 2026',
    context:
      'Năm 2026 là năm đầu thực hiện nghị quyết đại hội đảng bộ các cấp, năm thứ hai vận hành chính quyền địa phương hai cấp; yêu cầu về luận cứ khoa học, chuyển đổi số, bảo vệ môi trường ngày càng lớn.\nHệ thống Liên hiệp hội có 38 hội thành viên, 05 hội đến kỳ đại hội; cán bộ phần lớn kiêm nhiệm, nguồn thu của các hội còn hạn hẹp.',
    targets: [
      { text: 'Thực hiện ít nhất 10 nhiệm vụ tư vấn, phản biện, giám định xã hội;' },
      { text: 'Kết nạp từ 02 hội thành viên trở lên; 05 hội hoàn thành đại hội nhiệm kỳ;' },
      { text: 'Có 90 giải pháp đăng ký dự Hội thi, 150 sản phẩm dự Cuộc thi cấp tỉnh;' },
      { text: 'Tổ chức 16 lớp phổ biến kiến thức cho ít nhất 1.000 lượt người;' },
      { text: '100% hội thành viên gửi báo cáo định kỳ đúng hạn.' },
    ],
    extra:
      'Chuẩn bị hội nghị gặp mặt trí thức của Thường trực Tỉnh ủy, UBND tỉnh;\nHoàn thành giai đoạn 1 cơ sở dữ liệu chuyên gia.',
    works: [
      [
        'Ban hành kế hoạch công tác, giao chỉ tiêu cho các ban',
        'Văn phòng',
        'Các ban',
        'Tháng 1',
        'Kế hoạch',
      ],
      ['Hội nghị Ban Chấp hành lần thứ nhất trong năm', 'Văn phòng', 'Ban Tổ chức', 'Tháng 1', 'Nghị quyết'],
      [
        'Đăng ký danh mục phản biện với UBND tỉnh',
        'Ban Tư vấn, phản biện',
        'Các sở, ngành',
        'Tháng 2',
        'Danh mục nhiệm vụ',
      ],
      [
        'Phát động Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng',
        'Ban Khoa học và công nghệ',
        'Tỉnh Đoàn; Sở Giáo dục và Đào tạo',
        'Tháng 3',
        'Kế hoạch, thể lệ',
      ],
      [
        'Tập huấn nghiệp vụ cho chủ tịch, thư ký hội thành viên',
        'Ban Tổ chức',
        'Các hội thành viên',
        'Tháng 4',
        '02 lớp, 80 học viên',
      ],
      [
        'Biểu dương trí thức tiêu biểu nhân ngày 18/5',
        'Văn phòng',
        'Sở Khoa học và Công nghệ',
        'Tháng 5',
        'Lễ biểu dương',
      ],
      [
        'Phản biện Đề án phát triển du lịch sinh thái',
        'Ban Tư vấn, phản biện',
        'Hội Kiến trúc sư; Hội Sinh vật cảnh',
        'Tháng 6',
        'Báo cáo phản biện',
      ],
      ['Báo cáo công tác 6 tháng, hội nghị sơ kết', 'Văn phòng', 'Các ban', 'Tháng 6', 'Báo cáo'],
      [
        'Chấm và trao giải Cuộc thi cấp tỉnh',
        'Ban Khoa học và công nghệ',
        'Các cơ quan đồng tổ chức',
        'Tháng 8',
        'Quyết định trao giải',
      ],
      [
        'Kiểm tra hoạt động của 08 hội thành viên',
        'Ban Kiểm tra',
        'Các hội thành viên',
        'Tháng 8 - 9',
        'Kết luận kiểm tra',
      ],
      [
        'Hội thảo khoa học về quản lý tài nguyên nước',
        'Ban Thông tin',
        'Sở Nông nghiệp và Môi trường',
        'Tháng 9',
        'Kỷ yếu',
      ],
      [
        'Giám định việc thực hiện chính sách hỗ trợ hợp tác xã',
        'Ban Tư vấn, phản biện',
        'Liên minh Hợp tác xã tỉnh',
        'Tháng 10',
        'Báo cáo giám định',
      ],
      ['Khảo sát thành lập hội chuyên ngành mới', 'Ban Tổ chức', 'Sở Nội vụ', 'Tháng 10', 'Báo cáo khảo sát'],
      [
        'Tổng hợp đề xuất nhiệm vụ phản biện năm 2027',
        'Ban Tư vấn, phản biện',
        'Các hội thành viên',
        'Tháng 11',
        'Danh mục đề xuất',
      ],
      ['Tổng kết năm, bình xét thi đua', 'Văn phòng', 'Các ban, hội thành viên', 'Tháng 12', 'Báo cáo năm'],
    ].map(([content, lead, partners, time, product]) => ({ content, lead, partners, time, product })),
  },
  'ke-hoach-hoi-thi-sang-tao-ky-thuat': {
    round: 'VIII',
    years: '2026-2027',
    localBasis:
      'Căn cứ Quyết định số 415/QĐ-UBND ngày 12/02/2026 của UBND tỉnh Đại Phong về việc thành lập Ban Tổ chức Hội thi Sáng tạo kỹ thuật tỉnh lần thứ VIII',
    appliedSince: '2022',
    deadline: '2027-05-31',
    receiver: 'Cơ quan Thường trực Hội thi, số 12 đường Lương Thế Vinh, phường Hòa Bình, tỉnh Đại Phong',
    prizes: PRIZES,
    milestones: [
      { time: 'Tháng 5 năm 2026', work: 'Ban hành thể lệ, tổ chức phát động' },
      { time: 'Từ tháng 6/2026 đến tháng 5/2027', work: 'Hướng dẫn viết giải pháp, tiếp nhận hồ sơ' },
      { time: 'Tháng 6 năm 2027', work: 'Kiểm tra hồ sơ, thành lập các ban giám khảo, chấm sơ khảo' },
      { time: 'Tháng 7 năm 2027', work: 'Khảo sát nơi áp dụng, chấm chung khảo' },
      { time: 'Tháng 8 năm 2027', work: 'Công bố kết quả, gửi giải pháp dự Hội thi toàn quốc' },
      { time: 'Tháng 10 năm 2027', work: 'Tổng kết, trao giải' },
    ],
    tasks: CONTEST_TASKS,
  },
  'ke-hoach-cuoc-thi-thanh-thieu-nien-nhi-dong': {
    round: '15',
    year: 2026,
    bornFrom: '2007-07-31',
    bornTo: '2020-07-31',
    deadline: '2026-07-31',
    prizes: PRIZES,
    milestones: [
      { time: 'Tháng 3 năm 2026', work: 'Ban hành thể lệ, phát động trong trường học' },
      { time: 'Đến hết ngày 31/7/2026', work: 'Tiếp nhận hồ sơ, sản phẩm' },
      { time: 'Tháng 8 năm 2026', work: 'Chấm sơ khảo, chung khảo; chọn sản phẩm dự Cuộc thi toàn quốc' },
      { time: 'Tháng 9 năm 2026', work: 'Trưng bày sản phẩm, tổng kết, trao giải' },
    ],
    tasks: CONTEST_TASKS,
  },
  'ke-hoach-tu-van-phan-bien': {
    year: 2026,
    localBasis:
      'Căn cứ Quyết định số 18/2025/QĐ-UBND ngày 20/8/2025 của UBND tỉnh Đại Phong quy định về hoạt động tư vấn, phản biện và giám định xã hội trên địa bàn tỉnh',
    total: 10,
    assessments: '01',
    works: [
      [
        'Đề án phát triển kinh tế tuần hoàn trong nông nghiệp',
        'Phản biện',
        'Sở Nông nghiệp và Môi trường',
        'Hội Khoa học kỹ thuật Nông nghiệp',
        'Quý II',
      ],
      [
        'Đồ án quy hoạch phân khu công nghiệp Bắc Sơn',
        'Tư vấn',
        'Ban Quản lý các khu công nghiệp',
        'Hội Quy hoạch và Phát triển đô thị',
        'Quý II',
      ],
      [
        'Dự án nâng cấp hệ thống hồ chứa phía tây tỉnh',
        'Phản biện',
        'Ban Quản lý dự án tỉnh',
        'Hội Thủy lợi',
        'Quý III',
      ],
      [
        'Đề án trường học thông minh giai đoạn 2026 - 2030',
        'Phản biện',
        'Sở Giáo dục và Đào tạo',
        'Hội Tin học',
        'Quý III',
      ],
      [
        'Giải pháp giảm rác thải nhựa tại chợ dân sinh',
        'Tư vấn',
        'UBND phường Hòa Bình',
        'Hội Bảo vệ thiên nhiên và Môi trường',
        'Quý III',
      ],
      [
        'Việc thực hiện chính sách hỗ trợ chuyển đổi số cho hợp tác xã',
        'Giám định xã hội',
        'Liên hiệp hội đề xuất',
        'Ban Tư vấn, phản biện',
        'Quý IV',
      ],
    ].map(([name, form, from, lead, time]) => ({ name, form, from, lead, time })),
  },
};
