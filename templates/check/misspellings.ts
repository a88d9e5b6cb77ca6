/**
 * Misspellings seen in scanned and typed plans, with what was very likely meant. `not`: what may follow where the words are right.
 * Words in small letters match any case; words with capitals match as they stand.
 */
export interface Misspelling {
  wrong: string;
  right: string;
  not?: RegExp;
}

export const MISSPELLINGS: readonly Misspelling[] = [
  { wrong: 'phân đấu', right: 'phấn đấu' },
  { wrong: 'phần đấu', right: 'phấn đấu', not: /^\s(?:thầu|giá)/u },
  { wrong: 'phân đầu', right: 'phấn đấu' },
  { wrong: 'phần đầu trong nhiệm kỳ', right: 'phấn đấu trong nhiệm kỳ' },
  { wrong: 'trng', right: 'trong' },
  { wrong: 'đây mạnh', right: 'đẩy mạnh' },
  { wrong: 'đẩy manh', right: 'đẩy mạnh' },
  { wrong: 'đồng đảo', right: 'đông đảo' },
  { wrong: 'dự liệu về', right: 'dữ liệu về' },
  { wrong: 'ngân hàng dự liệu', right: 'ngân hàng dữ liệu' },
  { wrong: 'nhưng nội dung', right: 'những nội dung' },
  { wrong: 'tạp san', right: 'tập san' },
  { wrong: 'đội ngoại', right: 'đối ngoại' },
  { wrong: 'các nhân', right: 'cá nhân', not: /^\s(?:viên|sự|tố|chứng|vật|tài|dân|sĩ)/u },
  { wrong: 'nghành', right: 'ngành' },
  { wrong: 'bổ xung', right: 'bổ sung' },
  { wrong: 'xúc tích', right: 'súc tích' },
  { wrong: 'chuẩn đoán', right: 'chẩn đoán' },
  { wrong: 'chỉnh chu', right: 'chỉn chu' },
  { wrong: 'suất sắc', right: 'xuất sắc' },
  { wrong: 'sử lý', right: 'xử lý' },
  { wrong: 'giám xát', right: 'giám sát' },
  { wrong: 'kiễm tra', right: 'kiểm tra' },
  { wrong: 'hổ trợ', right: 'hỗ trợ' },
  { wrong: 'cũng cố', right: 'củng cố' },
  { wrong: 'triễn khai', right: 'triển khai' },
  { wrong: 'lảnh đạo', right: 'lãnh đạo' },
  { wrong: 'nổ lực', right: 'nỗ lực' },
  { wrong: 'kỹ luật', right: 'kỷ luật' },
  { wrong: 'kỹ niệm', right: 'kỷ niệm' },
  { wrong: 'kỷ thuật', right: 'kỹ thuật' },
  { wrong: 'kỷ năng', right: 'kỹ năng' },
  { wrong: 'sát nhập', right: 'sáp nhập' },
  { wrong: 'dành giải', right: 'giành giải' },
  { wrong: 'thẩm chí', right: 'thậm chí' },
  { wrong: 'đổng bộ', right: 'đồng bộ' },
  { wrong: 'kế hoach', right: 'kế hoạch' },
  { wrong: 'thực hiên', right: 'thực hiện' },
  { wrong: 'công nghê', right: 'công nghệ', not: /^\p{L}/u },
  { wrong: 'tổ chưc', right: 'tổ chức' },
  { wrong: 'khác phục', right: 'khắc phục' },
  { wrong: 'xậy dựng', right: 'xây dựng' },
  { wrong: 'Ủy Ban', right: 'Ủy ban' },
  { wrong: 'Liên Hiệp các', right: 'Liên hiệp các' },
  { wrong: 'Truyền Thông', right: 'Truyền thông' },
];
