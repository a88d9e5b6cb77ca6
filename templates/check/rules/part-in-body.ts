import type { Remark, Rule } from '../rule.ts';

const PARTS: readonly { words: RegExp; message: string }[] = [
  { words: /^\s*Nơi nhận\s*:/iu, message: '“Nơi nhận” đứng lẫn trong nội dung; hãy ghi ở phần Nơi nhận.' },
  {
    words: /^\s*Kính gửi\s*:/iu,
    message: '“Kính gửi” đứng lẫn trong nội dung; hãy ghi ở phần Kính gửi, trước nội dung.',
  },
  { words: /^\s*Lưu\s*:\s*VT/u, message: 'Dòng “Lưu” đứng lẫn trong nội dung; hãy ghi ở cuối Nơi nhận.' },
  {
    words: /^\s*Số\s*:?\s*\d*\s*[/-]\s*\p{Lu}/u,
    message: 'Số, ký hiệu đứng lẫn trong nội dung; hãy ghi ở phần Số, ký hiệu.',
  },
  {
    words: /^\s*(?:CỘNG H[ÒO]A XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM)\s*$/u,
    message: 'Quốc hiệu hoặc tiêu đề đứng lẫn trong nội dung; phần mềm tự in phần này ở đầu văn bản.',
  },
  {
    words: /^\s*(?:TM\.|T\/M|KT\.|K\/T|TL\.|T\/L|TUQ\.)\s*\p{Lu}{2}/u,
    message: 'Quyền hạn ký đứng lẫn trong nội dung; hãy ghi ở phần Chữ ký.',
  },
];
const BASIS = /^\s*(?:-\s*)?Căn cứ\s[^;]*;\s*$/u;

/** Parts of the document that were typed into its running text, so that they stand out of their order. */
export const partInBody: Rule = {
  id: 'part-in-body',
  title: 'Thành phần thể thức đứng sai chỗ',
  severity: 'error',
  source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II (sơ đồ bố trí các thành phần)',
  check({ texts, placeIn, document }) {
    const remarks: Remark[] = [];
    for (const text of texts) {
      if (text.part !== 'body' || text.block?.type === 'table') continue;
      const part = PARTS.find(({ words }) => words.test(text.text.slice(0, 200)));
      if (part) remarks.push({ place: placeIn(text, 0, text.text.length), message: part.message });
      else if (text.path[0] === 'body' && text.block?.type === 'paragraph' && BASIS.test(text.text)) {
        const behind = document.bases.length > 0 ? 'sau khi đã có phần Căn cứ' : 'trong nội dung';
        remarks.push({
          severity: 'warning',
          place: placeIn(text, 0, text.text.length),
          message: `Dòng căn cứ đứng ${behind}; hãy ghi ở phần Căn cứ ban hành.`,
        });
      }
    }
    return remarks;
  },
};
