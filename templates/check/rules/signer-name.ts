import { isCapitals } from '../letter-case.ts';
import type { Remark, Rule } from '../rule.ts';

const TITLES =
  /^(?:(?:GS|PGS|TSKH|TS|ThS|CN|KS|BS|BSCKI{1,2}|NGƯT|NGND|NSƯT|TTND|TTƯT|Ông|Bà|Đồng chí|Đ\/c)(?![\p{L}])[.,\s]*)+/u;

/** The signer's name stands without academic degrees and honours, every syllable with a capital. */
export const signerName: Rule = {
  id: 'signer-name',
  title: 'Họ tên người ký',
  severity: 'warning',
  source:
    'Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, mục I.7 (không ghi học hàm, học vị và danh hiệu danh dự); Phụ lục II, mục II',
  check({ document, placeAt }) {
    const remarks: Remark[] = [];
    document.signatures.forEach(({ name }, index) => {
      const path = ['signatures', index, 'name'];
      const place = { ...placeAt(path), excerpt: name, offset: 0 };
      const titles = TITLES.exec(name);
      const bare = titles ? name.slice(titles[0].length) : name;
      if (titles && bare !== '') {
        remarks.push({
          place,
          message: `Trước họ tên người ký không ghi “${titles[0].trim()}”.`,
          fix: { label: `Chỉ ghi “${bare}”`, edits: [{ path, value: bare }] },
        });
        return;
      }
      const proper = name
        .split(' ')
        .map(
          (part) =>
            part.charAt(0).toUpperCase() + (isCapitals(name) ? part.slice(1).toLowerCase() : part.slice(1)),
        )
        .join(' ');
      if (proper !== name) {
        remarks.push({
          place,
          message: 'Họ tên người ký viết hoa chữ cái đầu của mỗi âm tiết.',
          fix: { label: `Đổi thành “${proper}”`, edits: [{ path, value: proper }] },
        });
      }
    });
    return remarks;
  },
};
