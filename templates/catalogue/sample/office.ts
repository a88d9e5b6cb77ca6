/** Hồ sơ of a fictional province, for first trials, tests and screenshots. */
import type { OfficeProfile } from '../../model/office.ts';

export const SAMPLE_OFFICE: OfficeProfile = {
  validFrom: '2025-07-01',
  province: 'Đại Phong',
  place: 'Đại Phong',
  contact:
    'Số 12 đường Lương Thế Vinh, phường Hòa Bình, tỉnh Đại Phong; điện thoại: 0200 3000 100; thư điện tử: vanphong@lhhdaiphong.example',
  state: {
    superior: 'UBND tỉnh Đại Phong',
    organ: 'Liên hiệp các Hội\nKhoa học và Kỹ thuật tỉnh',
    symbol: 'LHH',
    signers: [
      {
        id: 'chu-tich',
        authorities: [{ code: 'TM', of: 'Ban Thường vụ' }],
        position: 'Chủ tịch',
        name: 'Lê Văn Bình',
      },
      {
        id: 'pho-chu-tich',
        authorities: [
          { code: 'TM', of: 'Ban Thường vụ' },
          { code: 'KT', of: 'Chủ tịch' },
        ],
        position: 'Phó Chủ tịch',
        name: 'Đặng Thu Hà',
      },
    ],
    recipients: [
      { name: 'Thường trực Tỉnh ủy', note: 'để báo cáo' },
      { name: 'UBND tỉnh', note: 'để báo cáo' },
      { name: 'Các hội thành viên' },
    ],
    archive: 'VT, VP',
  },
  agencies: [
    'Sở Khoa học và Công nghệ',
    'Sở Giáo dục và Đào tạo',
    'Sở Tài chính',
    'Sở Nội vụ',
    'Ban Tuyên giáo và Dân vận Tỉnh ủy',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Tỉnh Đoàn',
    'Liên đoàn Lao động tỉnh',
    'Báo và Đài Phát thanh - Truyền hình tỉnh',
    'Văn phòng Liên hiệp hội',
    'UBND các xã, phường',
  ],
  recipientGroups: [
    {
      name: 'Sở, ngành, địa phương',
      recipients: [
        { name: 'UBND tỉnh', note: 'để báo cáo' },
        { name: 'Các sở, ban, ngành' },
        { name: 'UBND các xã, phường' },
      ],
    },
    {
      name: 'Hội thành viên',
      recipients: [
        { name: 'Các hội thành viên', note: 'để thực hiện' },
        { name: 'Ban Thường vụ Liên hiệp hội' },
      ],
    },
  ],
  party: {
    superior: 'Tỉnh ủy Đại Phong',
    organ: 'Đảng đoàn\nLiên hiệp các Hội\nKhoa học và Kỹ thuật tỉnh',
    symbol: 'ĐĐLHH',
    signers: [
      {
        id: 'bi-thu',
        authorities: [{ code: 'TM', of: 'Đảng đoàn' }],
        position: 'Bí thư',
        name: 'Lê Văn Bình',
      },
    ],
    recipients: [
      { name: 'Ban Thường vụ Tỉnh ủy', note: 'để báo cáo' },
      { name: 'Các đồng chí ủy viên Đảng đoàn' },
    ],
    archive: 'Văn phòng',
  },
};
