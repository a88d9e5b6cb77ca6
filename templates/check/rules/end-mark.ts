import type { CheckContext } from '../context.ts';
import type { KindId } from '../../model/kinds.ts';
import type { Remark, Rule } from '../rule.ts';
import { replaceIn, type CheckedText } from '../texts.ts';

/** Kinds whose samples (Phụ lục III) end in "./.". */
const ENDS_WITH_MARK: readonly KindId[] = [
  'nghi-quyet',
  'quyet-dinh',
  'chi-thi',
  'ket-luan',
  'thong-tri',
  'thong-bao',
  'huong-dan',
  'chuong-trinh',
  'ke-hoach',
  'phuong-an',
  'de-an',
  'du-an',
  'bao-cao',
  'to-trinh',
  'cong-dien',
  'cong-van',
];
const MARK = /\s?\.\s?\/\s?\./gu;

/** "./." once, at the very end of the content, and put there by the layout. */
export const endMark: Rule = {
  id: 'end-mark',
  title: 'Dấu kết thúc “./.”',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III (các mẫu); thông lệ văn bản của Đảng',
  check(context) {
    const { document, texts, placeAt, placeIn } = context;
    const remarks: Remark[] = [];
    const last = lastText(context);
    for (const text of texts) {
      for (const match of text.text.matchAll(MARK)) {
        const { index } = match;
        const end = index + match[0].length;
        const place = placeIn(text, index, end);
        const atEnd = text === last && text.text.slice(end).trim() === '';
        const behind = text.text.slice(end).trim() === '';
        const fix = {
          label: 'Bỏ dấu “./.”',
          edits: [
            replaceIn(text, [{ start: index, end: behind ? text.text.length : end, by: atEnd ? '' : '.' }]),
          ],
        };
        if (atEnd && document.endMark) {
          remarks.push({
            place,
            message: 'Dấu “./.” được in tự động ở cuối nội dung; gõ thêm sẽ thành hai dấu.',
            fix,
          });
        } else if (atEnd) {
          remarks.push({
            severity: 'warning',
            place,
            message: 'Dấu “./.” được gõ tay; hãy để phần mềm in dấu kết thúc.',
            fix: {
              label: 'Để phần mềm in dấu “./.”',
              edits: [...fix.edits, { path: ['endMark'], value: true }],
            },
          });
        } else {
          remarks.push({ place, message: 'Dấu “./.” chỉ đứng ở cuối nội dung văn bản.', fix });
        }
      }
    }
    const typedAtEnd = last !== undefined && /\.\s?\/\s?\.\s*$/u.test(last.text);
    if (
      !document.endMark &&
      !typedAtEnd &&
      document.body.length > 0 &&
      ENDS_WITH_MARK.includes(document.kind)
    ) {
      const fix = { label: 'Thêm dấu “./.”', edits: [{ path: ['endMark'], value: true }] };
      remarks.push({
        severity: 'warning',
        place: placeAt(['endMark']),
        message: 'Thiếu dấu kết thúc “./.” ở cuối nội dung.',
        fix,
      });
    }
    if (last && document.endMark) {
      const loose = /[,;:…]\s*$/u.exec(last.text);
      if (loose) {
        remarks.push({
          severity: 'warning',
          place: placeIn(last, loose.index, last.text.length),
          message: `Câu cuối của nội dung kết thúc bằng “${loose[0].trim()}”; câu phải trọn trước dấu “./.”.`,
        });
      }
    }
    return remarks;
  },
};

/** The text after which the layout prints the mark. */
function lastText({ document, texts }: CheckContext): CheckedText | undefined {
  const block = document.body.at(-1);
  return block && block.type !== 'table' ? texts.findLast((text) => text.block === block) : undefined;
}
