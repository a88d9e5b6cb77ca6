/** Words by which rows of an office's list are known: heads of columns, totals, what stands under a list. Pure. */
import { fold } from '../../../db/fold.ts';

/** A text for comparing: no diacritics, small, words apart by one space. */
export function bareWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const HEADS = new RegExp(
  `^(?:${[
    'stt|tt|so tt|so thu tu|ma so.*|ma',
    'ho va ten|ho ten.*|ten|ten (?:hoi|don vi|to chuc|goi|nguoi|day du|viet tat|tai khoan|de tai|giai phap).*',
    'ngay(?: sinh| cap| thang.*| thanh lap.*| ket nap.*| vao.*)?|nam(?: sinh| thanh lap| ket nap)?|ngay thang nam sinh|gioi tinh|nu',
    'dia chi.*|tru so.*|noi (?:o|sinh|cong tac|cap).*|que quan|dia ban',
    'dien thoai.*|so dien thoai.*|sdt.*|dt|di dong|email.*|e mail.*|thu dien tu.*|hop thu.*|fax|website|lien he|nguoi lien he',
    'chuc (?:vu|danh|trach).*|chu tich|pho chu tich|tong thu ky|thu ky|lanh dao|nguoi dung dau',
    'don vi.*|co quan.*|to chuc|thuoc hoi|hoi thanh vien',
    'ghi chu.*|nhiem ky.*|linh vuc.*|nganh.*|chuyen (?:nganh|mon).*|hoc (?:ham|vi).*|trinh do.*|loai.*|dan toc|dang vien.*|ton giao',
    'so (?:luong|hoi vien|chi hoi|quyet dinh|tai khoan|cccd|cmnd|nguoi|ky hieu).*|hoi vien.*|chi hoi|tong so.*|hoi phi.*|bien che.*',
    'quyet dinh.*|qd.*|dai hoi.*|thoi (?:gian|han).*|ket qua|noi dung|san pham|kinh phi.*|diem|giai|khen thuong',
    'tien si|thac si|dai hoc|cao dang|trung cap|giao su|pho giao su|gs|pgs|ts|ths|khac',
  ].join('|')})$`,
);

/** Whether a text heads a column in lists of this office. @param more bare words that count too */
export function isHeadWord(text: string, more: ReadonlySet<string>): boolean {
  const bare = bareWords(text);
  return more.has(bare) || HEADS.test(bare);
}

// With diacritics: "Tổng công ty" and "Công đoàn" are no totals.
const TOTALS =
  /^(?:tổng cộng|cộng chung|cộng dồn|tổng số|tổng|cộng|total|tong cong)(?:\s*$|\s*[:.(\d]|\s+(?:số|các)\s)/iu;

/** "Tổng cộng", "Cộng:", "Tổng số hội: 60". */
export function isTotalsText(text: string): boolean {
  return TOTALS.test(text.trim());
}

const SIGNATURE = new RegExp(
  `^(?:${[
    'người (?:lập|tổng hợp|duyệt|kiểm tra|báo cáo|ghi|thống kê)',
    'lập (?:biểu|bảng)',
    'thủ trưởng|kế toán|thủ quỹ|thủ kho|nơi nhận|xác nhận|phê duyệt|duyệt$',
    'tm\\.|kt\\.|tl\\.|tuq\\.|q\\.',
    '\\(?ký,? (?:ghi|đóng|tên|họ)|\\(?chữ ký|\\(đã ký\\)',
    '(?:.{0,40}, ?)?ngày[\\s….]*\\d{0,2}[\\s….]*tháng[\\s….]*\\d{0,2}[\\s….]*năm',
    'ghi chú ?:|chú thích ?:|lưu ý ?:|\\(?\\*+\\)? ?\\p{L}',
  ].join('|')})`,
  'iu',
);

/** What stands under a list: who made it, where and when, notes. */
export function isSignatureText(text: string): boolean {
  return SIGNATURE.test(text.trim());
}

/** "I", "IV.", "A", "B)": numbers of sections in the first column. */
export function isSectionMark(text: string): boolean {
  return /^(?:[IVXL]{1,6}|[A-HK])[.)]?$/.test(text.trim());
}

/** "I. Hội cấp tỉnh", "A) Khối …" in one cell. */
export function isSectionTitle(text: string): boolean {
  return /^(?:[IVXL]{1,6}|[A-HK])[.)/-]\s*\p{L}/u.test(text.trim());
}
