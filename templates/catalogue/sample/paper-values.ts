/** What a clerk of the fictional province might fill in: reports, decisions, letters and the other papers. */
export const PAPER_VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
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
    running:
      'Văn phòng tiếp nhận 412 văn bản đến, phát hành 168 văn bản đi, không có văn bản chậm hạn. Dự toán được sử dụng đúng mục đích, quyết toán quý I và quý II đã được thẩm tra.',
    figures: [
      { name: 'Nhiệm vụ tư vấn, phản biện', unit: 'nhiệm vụ', plan: '10', done: '6', share: '60' },
      { name: 'Lớp phổ biến kiến thức', unit: 'lớp', plan: '16', done: '9', share: '56' },
      { name: 'Giải pháp dự Hội thi', unit: 'giải pháp', plan: '90', done: '42', share: '47' },
      { name: 'Sản phẩm dự Cuộc thi', unit: 'sản phẩm', plan: '150', done: '118', share: '79' },
      { name: 'Hội thành viên đại hội đúng kỳ', unit: 'hội', plan: '5', done: '3', share: '60' },
    ],
    limits:
      'Một số hội chậm gửi số liệu định kỳ; kinh phí hoạt động còn khó khăn. Nguyên nhân chủ yếu là cán bộ hội phần lớn kiêm nhiệm, cơ sở dữ liệu chưa được cập nhật thường xuyên.',
    directions:
      'Hoàn thành các nhiệm vụ phản biện còn lại trước ngày 30/11/2026;\nTổ chức chấm thi, tổng kết Cuộc thi Sáng tạo thanh thiếu niên, nhi đồng;\nCập nhật đầy đủ cơ sở dữ liệu hội viên, chuyên gia.',
    proposals:
      'Đề nghị UBND tỉnh bố trí kinh phí cho nhiệm vụ đặt hàng ngay từ đầu năm;\nĐề nghị các sở, ngành phản hồi bằng văn bản việc tiếp thu ý kiến phản biện.',
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
      {
        content: 'Phát động Hội thi Sáng tạo kỹ thuật lần thứ VIII',
        lead: 'Ban Khoa học và công nghệ',
        time: 'Quý II',
        result: 'Hoàn thành, 42 hồ sơ đăng ký sớm',
      },
    ],
    assessment:
      'Phần lớn nhiệm vụ được triển khai đúng tiến độ, chất lượng được nâng lên rõ so với năm trước.',
    funding:
      'Tổng kinh phí đã sử dụng 612.000.000 đồng, bằng 68% dự toán, trong đó ngân sách tỉnh 540.000.000 đồng, nguồn huy động 72.000.000 đồng.',
    limits:
      'Tiến độ xây dựng ngân hàng chuyên gia chậm do một số hội chưa gửi đủ hồ sơ; phần mềm dùng chung mới hoàn thành thử nghiệm.',
    lessons:
      'Giao việc phải kèm thời hạn và sản phẩm ngay từ đầu năm;\nĐối chiếu tiến độ hằng tháng, tháo gỡ sớm khó khăn của từng hội.',
    directions:
      'Hoàn thành ngân hàng chuyên gia trước ngày 15/12/2026;\nTheo dõi việc UBND tỉnh xem xét Đề án kiện toàn bộ máy, kịp thời giải trình.',
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
    extraBasis:
      'Căn cứ Quyết định số 14/2014/QĐ-TTg ngày 14/02/2014 của Thủ tướng Chính phủ về hoạt động tư vấn, phản biện và giám định xã hội của Liên hiệp các Hội Khoa học và Kỹ thuật Việt Nam',
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
    to: 'UBND tỉnh\nSở Tài chính',
    ground:
      'Căn cứ Thông tư số 27/2018/TT-BTC ngày 21/3/2018 của Bộ Tài chính và Kế hoạch tổ chức Hội thi Sáng tạo kỹ thuật tỉnh lần thứ VIII đã được Ban Tổ chức ban hành.',
    need: 'Hội thi Sáng tạo kỹ thuật được tổ chức hai năm một lần, là hoạt động quan trọng để phát hiện, nhân rộng các giải pháp kỹ thuật trong sản xuất và đời sống. Bảy kỳ vừa qua đã có 412 giải pháp tham gia, nhiều giải pháp tiết kiệm cho đơn vị hàng tỷ đồng mỗi năm.\nKỳ thứ VIII mở rộng đến doanh nghiệp nhỏ, hợp tác xã và xã, phường nên cần bổ sung kinh phí hướng dẫn, tuyên truyền và khảo sát nơi áp dụng.',
    content:
      'Công tác tuyên truyền, hướng dẫn viết giải pháp: 90.000.000 đồng;\nCông tác chấm sơ khảo, chung khảo, khảo sát thực tế: 130.000.000 đồng;\nGiải thưởng, giấy chứng nhận, lễ tổng kết: 260.000.000 đồng.',
    budget:
      'Tổng kinh phí đề nghị 480.000.000 đồng, trong đó ngân sách tỉnh 400.000.000 đồng, nguồn tài trợ 80.000.000 đồng.',
    request:
      'Đề nghị UBND tỉnh phê duyệt dự toán nêu trên và giao Sở Tài chính bố trí trong dự toán năm 2026, năm 2027.',
    enclosures: 'dự toán chi tiết; Thể lệ Hội thi',
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
    contactPerson: 'bà Ngô Thanh Mai, chuyên viên Văn phòng, điện thoại 0200 3000 101',
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
    prepare: 'Kính đề nghị các chuyên gia gửi tham luận về Văn phòng trước ngày 10/6/2026.',
    confirm: 'bà Ngô Thanh Mai, điện thoại 0200 3000 101, trước ngày 15/6/2026',
  },
  'thong-bao': {
    about: 'Kết luận hội nghị giao ban quý II năm 2026',
    opening:
      'Ngày 10/4/2026, tại trụ sở cơ quan, ông Lê Văn Bình, Chủ tịch Liên hiệp hội chủ trì hội nghị giao ban quý II năm 2026. Dự hội nghị có các Phó Chủ tịch, lãnh đạo Văn phòng và các ban. Sau khi nghe báo cáo và ý kiến thảo luận, Chủ tịch kết luận một số nội dung.',
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
    present:
      'Các thành viên Hội đồng: 07 người, có danh sách kèm theo;\nĐại diện cơ quan soạn thảo: ông Trần Đức Long, Phó Giám đốc Sở Nông nghiệp và Môi trường.',
    absent: 'không',
    agenda:
      'Nghe cơ quan soạn thảo trình bày tóm tắt Đề án;\nNghe hai ủy viên phản biện nhận xét, các thành viên thảo luận;\nBiểu quyết và thông qua kết luận.',
    vote: 'Tán thành 07/07 thành viên; không tán thành: 0; ý kiến khác: 0',
    discussion:
      'Cơ quan soạn thảo trình bày tóm tắt Đề án.\nPhản biện 1 đề nghị bổ sung số liệu nền về chất thải nông nghiệp.\nPhản biện 2 đề nghị làm rõ nguồn vốn và lộ trình thực hiện.',
    conclusion:
      'Hội đồng nhất trí về sự cần thiết của Đề án và đề nghị cơ quan soạn thảo tiếp thu, hoàn thiện trước khi trình.',
  },
  'phieu-nhan-xet': {
    project: 'Đề án phát triển kinh tế tuần hoàn',
    expert: 'Vũ Thị Lan',
    degree: 'Thạc sĩ, chuyên ngành kỹ thuật môi trường',
    workplace: 'Hội Bảo vệ thiên nhiên và Môi trường tỉnh Đại Phong',
    role: 'Ủy viên phản biện 1',
    need: 'Đề án được xây dựng đúng chủ trương, phù hợp với quy hoạch tỉnh và yêu cầu giảm phát thải trong nông nghiệp; hồ sơ có đủ cơ sở pháp lý.',
    strengths:
      'Mục tiêu rõ ràng, có lộ trình theo từng năm;\nĐã lựa chọn được ba mô hình phù hợp với điều kiện địa phương.',
    weaknesses:
      'Số liệu hiện trạng về phụ phẩm nông nghiệp còn thiếu, cần bổ sung kết quả khảo sát năm 2025;\nChưa phân tích rủi ro về thị trường và năng lực của hợp tác xã.',
    verdict: 'Đồng ý thông qua sau khi chỉnh sửa, bổ sung.',
    proposals:
      'Bổ sung phương án huy động vốn xã hội và cơ chế giám sát;\nLàm rõ trách nhiệm của UBND các xã, phường trong thu gom, phân loại.',
  },
  'quyet-dinh-khen-thuong': {
    award: 'Giấy khen của Chủ tịch Liên hiệp hội',
    merit: 'xuất sắc trong phong trào sáng tạo kỹ thuật năm 2025',
    extraBasis:
      'Căn cứ Quyết định số 21/QĐ-LHH ngày 14/3/2025 của Chủ tịch Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong ban hành Quy chế thi đua, khen thưởng',
    winners: [
      { name: 'Hội Tin học tỉnh', unit: 'Hội thành viên', money: '2.000.000' },
      { name: 'Ông Hoàng Minh Tuấn', unit: 'Hội Khoa học kỹ thuật Nông nghiệp', money: '1.000.000' },
      { name: 'Bà Vũ Thị Lan', unit: 'Hội Bảo vệ thiên nhiên và Môi trường', money: '1.000.000' },
    ],
  },
  'nghi-quyet': {
    collective: 'Ban Chấp hành',
    meeting: 'Hội nghị lần thứ ba, nhiệm kỳ 2025-2030',
    day: '2026-04-18',
    about: 'Về nhiệm vụ công tác 6 tháng cuối năm 2026',
    report: 'Báo cáo kết quả công tác 6 tháng đầu năm 2026 của Ban Thường vụ',
    content:
      'Nhất trí thông qua Báo cáo kết quả công tác 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2026.\nHội nghị đánh giá các mặt công tác được triển khai đồng bộ, đúng tiến độ; một số chỉ tiêu về phát triển hội viên cần tập trung hơn.',
    points:
      'Hoàn thành ít nhất 10 nhiệm vụ tư vấn, phản biện trong năm 2026;\nKết nạp từ 02 hội thành viên trở lên trước ngày 30/11/2026;\nTổ chức 16 lớp phổ biến kiến thức cho ít nhất 1.000 lượt người.',
  },
  'bao-cao-phan-bien': {
    project: 'Đề án phát triển kinh tế tuần hoàn',
    request: 'Công văn số 215/UBND-KGVX ngày 10/3/2026 của UBND tỉnh Đại Phong',
    to: 'UBND tỉnh',
    process:
      'Ngày 20/3/2026, Liên hiệp hội ban hành quyết định thành lập Hội đồng phản biện gồm 07 thành viên thuộc các chuyên ngành môi trường, nông nghiệp, kinh tế. Hội đồng đã nghiên cứu hồ sơ, lấy 07 phiếu nhận xét và họp ngày 10/4/2026 với sự tham dự của cơ quan soạn thảo.',
    strengths:
      'Đề án đúng chủ trương, phù hợp với quy hoạch tỉnh;\nMục tiêu có lộ trình theo từng năm, lựa chọn được ba mô hình phù hợp với địa phương.',
    weaknesses:
      'Số liệu hiện trạng về phụ phẩm nông nghiệp (mục II, trang 12) còn thiếu, cần bổ sung kết quả khảo sát năm 2025;\nPhương án vốn chưa tách ngân sách và nguồn huy động, chưa tính chi phí vận hành sau năm 2028;\nChưa phân tích rủi ro về thị trường và năng lực của hợp tác xã.',
    differing: 'Một thành viên đề nghị thí điểm tại hai xã trước khi nhân rộng toàn tỉnh.',
    proposals:
      'Đề nghị cơ quan soạn thảo hoàn thiện Đề án theo các ý kiến nêu trên trước khi trình UBND tỉnh;\nĐề nghị thông báo bằng văn bản việc tiếp thu, giải trình đến Liên hiệp hội.',
  },
  'huong-dan': {
    about: 'Viết và nộp giải pháp dự Hội thi Sáng tạo kỹ thuật tỉnh lần thứ VIII',
    source:
      'Kế hoạch số 05/KH-LHH ngày 10/02/2026 của Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong về tổ chức Hội thi Sáng tạo kỹ thuật lần thứ VIII',
    scope:
      'Hướng dẫn áp dụng cho mọi tổ chức, cá nhân có giải pháp dự Hội thi.\nCác hội thành viên, công đoàn cơ sở, trường học là đầu mối hướng dẫn tác giả của đơn vị mình.',
    content:
      'Chọn giải pháp đã áp dụng, có số liệu trước và sau khi áp dụng.\nViết bản mô tả theo thứ tự: tình trạng kỹ thuật đã biết, điểm mới, cách thực hiện, khả năng áp dụng, hiệu quả.\nLấy xác nhận của nơi áp dụng; kiểm tra đủ giấy tờ trước khi nộp.',
    papers:
      'Phiếu đăng ký dự thi: 02 bản;\nBản mô tả và toàn văn giải pháp: 02 bản giấy và 01 tệp;\nẢnh 4x6 của từng tác giả.',
    deadline: '2027-05-31',
    contactPerson: 'bà Ngô Thanh Mai, chuyên viên Văn phòng, điện thoại 0200 3000 101',
  },
};
