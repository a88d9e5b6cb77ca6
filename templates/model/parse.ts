/**
 * Parsing a document from outside (a JSON file, the window, an import) into an AdminDocument, with errors a clerk can mend.
 */
import type { z } from 'zod';
import { adminDocumentSchema, type AdminDocument } from './document.ts';

/** One field that does not fit, named as the window names it. */
export interface FieldError {
  /** Path in the value: ["date", "day"]. */
  path: (string | number)[];
  /** Vietnamese sentence: "Trích yếu: dài quá 2.000 ký tự". */
  message: string;
}

export type Parsed<T> = { ok: true; value: T } | { ok: false; errors: FieldError[] };

/** Vietnamese names of the fields, as the window labels them. */
const FIELD_LABELS: Record<string, string> = {
  schema: 'Phiên bản tệp',
  layout: 'Thể thức',
  settings: 'Tùy chỉnh trình bày',
  kind: 'Tên loại',
  kindTitle: 'Tên loại in trên văn bản',
  header: 'Tên cơ quan',
  superior: 'Cơ quan chủ quản',
  organ: 'Cơ quan ban hành',
  number: 'Số, ký hiệu',
  value: 'Số',
  unit: 'Đơn vị',
  place: 'Địa danh',
  date: 'Ngày ban hành',
  day: 'Ngày',
  month: 'Tháng',
  year: 'Năm',
  subject: 'Trích yếu',
  addressees: 'Kính gửi',
  bases: 'Căn cứ',
  enactment: 'Thẩm quyền ban hành',
  authority: 'Thẩm quyền',
  formula: 'Câu quyết định',
  citation: 'Văn bản dẫn',
  lead: 'Từ mở đầu',
  issuer: 'Cơ quan ban hành',
  body: 'Nội dung',
  content: 'Nội dung',
  level: 'Cấp đề mục',
  slot: 'Cấp đề mục',
  detail: 'Diễn giải',
  lines: 'Phân công',
  label: 'Nhãn',
  role: 'Loại dòng',
  quantity: 'Số lượng',
  rows: 'Hàng',
  columns: 'Cột',
  paragraphs: 'Đoạn',
  headerRows: 'Số hàng tiêu đề',
  endMark: 'Dấu kết thúc',
  recipients: 'Nơi nhận',
  name: 'Tên',
  note: 'Ghi chú',
  archive: 'Lưu',
  signatures: 'Người ký',
  authorities: 'Quyền hạn ký',
  position: 'Chức vụ',
  isDraft: 'Dự thảo',
  secrecy: 'Độ mật',
  urgency: 'Độ khẩn',
  circulation: 'Phạm vi lưu hành',
  drafter: 'Người soạn thảo',
  contact: 'Liên hệ',
  appendices: 'Phụ lục',
  title: 'Tên',
  orientation: 'Chiều giấy',
  type: 'Loại khối',
  text: 'Chữ',
  ref: 'Dẫn chiếu',
  id: 'Mã',
  profile: 'Hồ sơ',
  validFrom: 'Ngày có hiệu lực',
  province: 'Tỉnh, thành phố',
  state: 'Cơ quan',
  party: 'Tổ chức đảng',
  symbol: 'Tên viết tắt trong ký hiệu',
  signers: 'Người ký',
  logo: 'Biểu trưng',
  agencies: 'Cơ quan hay phối hợp',
  recipientGroups: 'Nhóm nơi nhận',
  document: 'Văn bản',
  version: 'Phiên bản tệp',
  description: 'Mô tả',
  fields: 'Trường của mẫu',
  layouts: 'Thể thức',
  guidance: 'Hướng dẫn',
};

/** The field's place in words: ["body", 2, "content"] is "Nội dung 3 › Nội dung". */
export function describePath(
  path: readonly (string | number)[],
  labels: Record<string, string> = FIELD_LABELS,
): string {
  const parts: string[] = [];
  for (const step of path) {
    if (typeof step === 'number') {
      const last = parts.pop();
      parts.push(last ? `${last} ${step + 1}` : `mục ${step + 1}`);
    } else {
      parts.push(labels[step] ?? step);
    }
  }
  return parts.filter((part) => part !== '').join(' › ');
}

/** The Vietnamese sentence of one zod issue, without the field's name. */
export function issueMessage(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'còn thiếu' : 'không đúng kiểu dữ liệu';
    case 'unrecognized_keys':
      return `có trường lạ: ${issue.keys.map((key) => `“${key}”`).join(', ')}`;
    case 'invalid_value':
      return `không có trong danh mục (${issue.values.slice(0, 12).map(String).join(', ')}${issue.values.length > 12 ? '…' : ''})`;
    case 'invalid_union':
      return 'không đúng loại nào được phép';
    case 'too_big':
      return isOwnMessage(issue.message) ? issue.message : `vượt quá ${String(issue.maximum)}`;
    case 'too_small':
      return isOwnMessage(issue.message) ? issue.message : `ít hơn ${String(issue.minimum)}`;
    default:
      return isOwnMessage(issue.message) ? issue.message : 'không hợp lệ';
  }
}

/** Of a union the issue of the kind that was most likely meant: the one that was followed furthest before it failed. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const reach = (issues: readonly z.core.$ZodIssue[]): number =>
    // A kind of which fields are missing or too many was not meant.
    issues.some(
      ({ code, path }) => code === 'unrecognized_keys' || (code === 'invalid_type' && path.length < 2),
    )
      ? -1
      : Math.max(0, ...issues.map(({ path }) => path.length));
  const [meant] = issue.errors.toSorted((a, b) => reach(b) - reach(a));
  const first = meant?.[0];
  return first && reach(meant) >= 0 ? nearest({ ...first, path: [...issue.path, ...first.path] }) : issue;
}

// zod's own sentences are English and begin with a capital; ours are Vietnamese and begin in lower case.
function isOwnMessage(message: string): boolean {
  return !/^(Invalid|Too |Unrecognized|Expected)/.test(message);
}

/**
 * Parses `input` by `schema`; errors carry a path and a Vietnamese sentence that names the field.
 * @param labels names of fields that are not those of a document; '' is not said
 */
export function parseWith<T>(
  schema: z.ZodType<T, unknown>,
  input: unknown,
  labels: Readonly<Record<string, string>> = {},
): Parsed<T> {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { ok: true, value: result.data };
  const errors = result.error.issues.map((found) => {
    const issue = nearest(found);
    const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
    const place = describePath(path, { ...FIELD_LABELS, ...labels });
    return { path, message: place ? `${place}: ${issueMessage(issue)}` : `Dữ liệu ${issueMessage(issue)}` };
  });
  return { ok: false, errors };
}

/** Parses an AdminDocument from any value. */
export function parseDocument(input: unknown): Parsed<AdminDocument> {
  return parseWith(adminDocumentSchema, input);
}
