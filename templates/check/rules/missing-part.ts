import type { CheckContext } from '../context.ts';
import type { Severity } from '../finding.ts';
import type { Path } from '../place.ts';
import type { Remark, Rule } from '../rule.ts';
import type { KindId } from '../../model/kinds.ts';

// Small papers of the decree's Phụ lục III that need no nơi nhận of their own.
const NO_RECIPIENTS: readonly KindId[] = [
  'bien-ban',
  'hop-dong',
  'giay-gioi-thieu',
  'giay-nghi-phep',
  'giay-uy-quyen',
  'giay-chung-nhan',
  'phieu-gui',
  'phieu-chuyen',
  'phieu-bao',
  'phieu-nhan-xet',
  'ban-ghi-nho',
  'ban-thoa-thuan',
];

/** The parts that every document bears (Điều 8 of the decree), as far as the kind bears them. */
export const missingPart: Rule = {
  id: 'missing-part',
  title: 'Thiếu thành phần thể thức',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Điều 8; Quy định 66-QĐ/TW',
  check(context) {
    const { document } = context;
    const remarks: Remark[] = [];
    const miss = (path: Path, message: string, severity?: Severity): void => {
      remarks.push({ place: context.placeAt(path), message, ...(severity ? { severity } : {}) });
    };
    // Number and day are given when the document is issued: open in a draft, missing in a finished one.
    const open: Severity = document.isDraft ? 'info' : 'warning';
    if (blank(document.header.organ))
      miss(['header', 'organ'], 'Thiếu tên cơ quan, tổ chức ban hành văn bản.');
    if (document.number.value === null)
      miss(['number', 'value'], 'Thiếu số văn bản; số được cấp khi đăng ký phát hành.', open);
    if (blank(document.number.organ))
      miss(['number', 'organ'], 'Ký hiệu thiếu chữ viết tắt tên cơ quan ban hành.');
    if (blank(document.place)) miss(['place'], 'Thiếu địa danh ghi trước ngày, tháng, năm.');
    missingDate(context, open, miss);
    if (blank(document.subject)) miss(['subject'], 'Thiếu trích yếu nội dung văn bản.');
    if (document.body.length === 0) miss(['body'], 'Văn bản chưa có nội dung.');
    if (!NO_RECIPIENTS.includes(document.kind)) {
      if (document.recipients.length === 0) miss(['recipients'], 'Thiếu nơi nhận.', 'warning');
      if (blank(document.archive)) miss(['archive'], 'Nơi nhận thiếu dòng “Lưu”.', 'warning');
    }
    missingSignature(context, miss);
    return remarks;
  },
};

type Miss = (path: Path, message: string, severity?: Severity) => void;

function missingDate({ document }: CheckContext, open: Severity, miss: Miss): void {
  const { day, month, year } = document.date;
  const lacking = [
    day === undefined ? 'ngày' : '',
    month === undefined ? 'tháng' : '',
    year === undefined ? 'năm' : '',
  ].filter((part) => part !== '');
  if (lacking.length > 0) miss(['date'], `Thời gian ban hành còn thiếu ${lacking.join(', ')}.`, open);
}

function missingSignature({ document }: CheckContext, miss: Miss): void {
  if (document.signatures.length === 0) miss(['signatures'], 'Thiếu chức vụ, họ tên người ký.');
  document.signatures.forEach((signature, index) => {
    if (blank(signature.position)) miss(['signatures', index, 'position'], 'Thiếu chức vụ của người ký.');
    if (blank(signature.name))
      miss(['signatures', index, 'name'], 'Thiếu họ và tên người ký.', document.isDraft ? 'info' : 'error');
  });
}

function blank(text: string): boolean {
  return text.trim() === '';
}
