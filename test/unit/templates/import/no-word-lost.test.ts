/** Whatever lines a file holds, in whatever order: every word of it is printed, and none that it does not hold but those of the form. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../templates/docx/render.ts';
import { importDocument } from '../../../../templates/import/import.ts';
import { docxParagraphs, words } from '../../../support/docx-words.ts';

const RUNS = 100;

const LINES = [
  'UBND TỈNH ĐẠI PHONG',
  'LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT TỈNH',
  'Số: 12/KH-LHH',
  'Số: 12/CV-LHH',
  'Số 15-KH/TU',
  'Đại Phong, ngày 05 tháng 4 năm 2026',
  'KẾ HOẠCH',
  'QUYẾT ĐỊNH',
  'BIÊN BẢN',
  'MẬT',
  'HỎA TỐC',
  'DỰ THẢO LẦN 2',
  'LƯU HÀNH NỘI BỘ',
  'V/v cử chuyên gia',
  'Kính gửi: Sở Tài chính',
  'Kính gửi:',
  'Tổ chức Hội thi Sáng tạo kỹ thuật',
  'CHỦ TỊCH LIÊN HIỆP HỘI',
  'Căn cứ Nghị quyết số 12-NQ/TU ngày 05 tháng 4 năm 2026 của Tỉnh ủy về trí thức;',
  'Căn cứ Quyết định 7/QĐ-UBND ngày 3/1/2026 của UBND tỉnh;',
  'Theo đề nghị của Chánh Văn phòng.',
  'QUYẾT ĐỊNH:',
  'Chương I',
  'QUY ĐỊNH CHUNG',
  'Điều 1. Phạm vi',
  'I. MỤC ĐÍCH',
  'II- NHIỆM VỤ',
  '1. Nâng cao chất lượng',
  '2. Văn phòng theo dõi.',
  'a) Mở lớp tập huấn;',
  '- Vận động hội viên;',
  '+ Qua báo, đài',
  '* Về tổ chức',
  '- Cơ quan thực hiện: Văn phòng chủ trì, phối hợp với Sở Tài chính.',
  'Thời gian thực hiện: Quý II năm 2026',
  '- Kinh phí: ngân sách tỉnh',
  '- Một số chỉ tiêu: 80-100 giải pháp',
  'Các hội thành viên báo cáo kết quả trước ngày 10/12./.',
  '| TT | Việc |\n|---|---|\n| một | Hội thảo |',
  'Nơi nhận:',
  '- Như trên;',
  '- Thường trực Tỉnh ủy (để báo cáo);',
  '- Lưu: VT, VP.',
  'NVA.20b',
  'TM. BAN THƯỜNG VỤ',
  'KT. CHỦ TỊCH',
  'PHÓ CHỦ TỊCH',
  'THƯ KÝ',
  'Lê Văn Bình',
  'Trần Thị Hoa',
  'PHỤ LỤC I',
  'DANH MỤC NHIỆM VỤ',
  '(Kèm theo Kế hoạch số 12/KH-LHH ngày 05/4/2026)',
  'Phụ lục số 3: Biểu mẫu',
  '7',
  'Trang phục lịch sự',
];

/** Labels of the form: the layout prints them where the source lacks them, and leaves out those with nothing behind them. */
const LABELS = new Set(words('Số ngày tháng năm Nơi nhận Lưu Kính gửi Kèm theo Phụ lục V/v Chương Điều'));
/** What the layout prints of itself. */
const FORM = new Set([
  ...LABELS,
  ...words(
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập Tự do Hạnh phúc ĐẢNG CỘNG SẢN VIỆT NAM CV KH QĐ QyĐ QĐi BB',
  ),
]);
const isNumber = (word: string): boolean => /^(?:\d+|[ivx]+|[a-eđ])$/u.test(word);

function counted(list: readonly string[], aside: ReadonlySet<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list)
    if (!aside.has(word) && !isNumber(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of `a` that `b` has fewer of. */
function missing(a: Map<string, number>, b: Map<string, number>): string[] {
  return [...a].filter(([word, count]) => (b.get(word) ?? 0) < count).map(([word]) => word);
}

/** Source words that are neither printed nor told, and printed words that the source has not. */
async function compare(
  source: string,
  fileName: string,
  bytes: Uint8Array,
): Promise<{ lost: string[]; invented: string[] }> {
  const result = importDocument({ bytes, fileName });
  if (!result.ok) {
    expect(result.error.message).not.toBe('');
    return { lost: [], invented: [] };
  }
  const printed = docxParagraphs(await renderDocx(result.document)).join('\n');
  const told = result.notes.map((note) => `${note.place.excerpt ?? ''} ${note.message}`).join('\n');
  // The reference of an appendix names the document once more.
  const body = printed.replaceAll(/^\(Kèm theo .*\)$/gmu, '');
  return {
    lost: missing(counted(words(source), LABELS), counted(words(`${printed}\n${told}`), LABELS)),
    invented: missing(counted(words(body), FORM), counted(words(source), FORM)),
  };
}

const NOTHING = { lost: [], invented: [] };
const line = fc.constantFrom(...LINES);

describe('lines in any order: every word is printed or told, none is invented', () => {
  it('as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
        const source = lines.join('\n\n');
        expect(await compare(source, 'a.txt', strToU8(source))).toEqual(NOTHING);
      }),
      { numRuns: RUNS },
    );
  });

  it('as a Word file, with any type and in tables', async () => {
    const piece = fc.record({
      line: line.map((text) => text.replaceAll(/[|\n-]{2,}|\|/gu, ' ')),
      isBold: fc.boolean(),
      isCentred: fc.boolean(),
      place: fc.constantFrom('paragraph', 'paragraph', 'cell', 'form'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 40 }), async (pieces) => {
        const xml = pieces.map(({ line: text, isBold, isCentred, place }) => {
          const bold = isBold ? '<w:rPr><w:b/></w:rPr>' : '';
          const centred = isCentred ? '<w:pPr><w:jc w:val="center"/></w:pPr>' : '';
          const paragraph = `<w:p>${centred}<w:r>${bold}<w:t>${text.replaceAll('&', '&amp;')}</w:t></w:r></w:p>`;
          if (place === 'paragraph') return paragraph;
          const borders = place === 'cell' ? '<w:tblBorders><w:top w:val="single"/></w:tblBorders>' : '';
          const cells = `<w:tc>${paragraph}</w:tc><w:tc><w:p/></w:tc>`;
          return `<w:tbl><w:tblPr>${borders}</w:tblPr><w:tr>${cells}</w:tr></w:tbl>`;
        });
        const bytes = zipSync({
          '[Content_Types].xml': strToU8('<Types/>'),
          'word/document.xml': strToU8(`<w:document><w:body>${xml.join('')}</w:body></w:document>`),
        });
        expect(await compare(pieces.map((entry) => entry.line).join('\n'), 'a.docx', bytes)).toEqual(NOTHING);
      }),
      { numRuns: RUNS },
    );
  });
});
