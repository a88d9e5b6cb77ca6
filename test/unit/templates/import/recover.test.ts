/** Structure recovered from plain lines, part by part. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../templates/check/finding.ts';
import { importDocument } from '../../../../templates/import/import.ts';
import { contentText } from '../../../../templates/model/content.ts';
import type { AdminDocument, Block } from '../../../../templates/model/document.ts';

function read(...lines: string[]): { document: AdminDocument; notes: Finding[] } {
  const result = importDocument({ bytes: strToU8(lines.join('\n\n')), fileName: 'a.txt' });
  if (!result.ok) throw new Error(result.error.message);
  return result;
}
const body = (...lines: string[]): Block[] => read('KẾ HOẠCH', 'Tổ chức Hội thi', ...lines).document.body;
const shape = (blocks: readonly Block[]): string[] =>
  blocks.map((block) => {
    if (block.type === 'table') return 'table';
    const place = 'level' in block ? block.level : 'slot' in block ? block.slot : '';
    const lines = block.type === 'task' ? ` [${block.lines.map((line) => line.role).join(' ')}]` : '';
    return `${block.type} ${place}: ${contentText(block.content)}${lines}`.replace(' :', ':');
  });

describe('head', () => {
  it('reads every part of a state document', () => {
    const { document, notes } = read(
      'LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT VIỆT NAM',
      'LIÊN HIỆP CÁC HỘI',
      'KHOA HỌC VÀ KỸ THUẬT TỈNH ĐẠI PHONG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/KH-LHH',
      'Đại Phong, ngày 05 tháng 02 năm 2026',
      'HỎA TỐC',
      'TỐI MẬT',
      'LƯU HÀNH NỘI BỘ',
      'DỰ THẢO',
      'KẾ HOẠCH',
      'Tổ chức Hội thi',
      'I. MỤC ĐÍCH',
      'Nội dung.',
    );
    expect(document).toMatchObject({
      layout: 'state',
      kind: 'ke-hoach',
      header: {
        superior: 'LIÊN HIỆP CÁC HỘI KHOA HỌC VÀ KỸ THUẬT VIỆT NAM',
        organ: 'LIÊN HIỆP CÁC HỘI\nKHOA HỌC VÀ KỸ THUẬT TỈNH ĐẠI PHONG',
      },
      number: { value: '5', organ: 'LHH' },
      place: 'Đại Phong',
      date: { day: 5, month: 2, year: 2026 },
      subject: 'Tổ chức Hội thi',
      urgency: 'hoa-toc',
      secrecy: 'toi-mat',
      circulation: 'luu-hanh-noi-bo',
      isDraft: true,
    });
    expect(notes).toEqual([]);
  });

  it('spells the office as the text does', () => {
    const { document } = read(
      'HỘI LÀM VƯỜN TỈNH',
      'KẾ HOẠCH',
      'Tổ chức',
      'I. MỤC ĐÍCH',
      'Hội Làm vườn tỉnh ban hành.',
    );
    expect(document.header.organ).toBe('Hội Làm vườn tỉnh');
  });

  it('reads công văn of both layouts', () => {
    const state = read(
      'Số: 12/LHH-VP',
      'V/v cử chuyên gia',
      'Đại Phong, ngày tháng 4 năm 2026',
      'Kính gửi:',
      '- Sở Tài chính;',
      '- Sở Nội vụ.',
      'Thực hiện.',
    );
    expect(state.document).toMatchObject({
      kind: 'cong-van',
      number: { value: '12', organ: 'LHH', unit: 'VP' },
      subject: 'cử chuyên gia',
      date: { month: 4, year: 2026 },
      addressees: ['Sở Tài chính', 'Sở Nội vụ'],
    });
    const party = read(
      'Số 12-CV/ĐĐLHH',
      'đề nghị cử chuyên gia',
      'Đại Phong, ngày 02 tháng 4 năm 2026',
      'Kính gửi: Ban Tuyên giáo',
      'Thực hiện.',
    );
    expect(party.document).toMatchObject({
      layout: 'party',
      kind: 'cong-van',
      number: { value: '12', organ: 'ĐĐLHH' },
      subject: 'đề nghị cử chuyên gia',
      addressees: ['Ban Tuyên giáo'],
    });
  });

  it('keeps the symbol of another kind as a line of its own and says so', () => {
    const { document, notes } = read('Số: 05/BC-LHH', 'KẾ HOẠCH', 'Tổ chức', 'I. MỤC ĐÍCH', 'Nội dung.');
    expect(document.number).toEqual({ value: null, organ: '' });
    expect(shape(document.body)[0]).toBe('paragraph: Số: 05/BC-LHH');
    expect(notes).toMatchObject([{ rule: 'import-unrecognised', place: { path: ['body', 0] } }]);
  });

  it('refuses a day that no calendar has, naming the field', () => {
    const bytes = strToU8('Đại Phong, ngày 30 tháng 02 năm 2026\n\nKẾ HOẠCH\n\nTổ chức');
    expect(importDocument({ bytes, fileName: 'a.txt' })).toEqual({
      ok: false,
      error: {
        code: 'invalid-document',
        field: 'date',
        message: 'Ngày ban hành: không có ngày này trong lịch',
      },
    });
  });

  it('refuses a trích yếu of 10,000 characters, naming the field', () => {
    const bytes = strToU8(`KẾ HOẠCH\n\nTổ chức ${'hội thi '.repeat(1_250)}\n\nI. MỤC ĐÍCH\n\nMột.`);
    expect(importDocument({ bytes, fileName: 'a.txt' })).toEqual({
      ok: false,
      error: { code: 'invalid-document', field: 'subject', message: 'Trích yếu: dài quá 2.000 ký tự' },
    });
  });
});

describe('căn cứ', () => {
  it('become citations where they print the same words, else stay text', () => {
    const { document } = read(
      'QUYẾT ĐỊNH',
      'Thành lập Hội đồng',
      'CHỦ TỊCH LIÊN HIỆP HỘI',
      'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;',
      'Căn cứ Nghị quyết số 12-NQ/TU ngày 05 tháng 4 năm 2026 của Tỉnh ủy về đội ngũ trí thức;',
      'Căn cứ Quyết định số 7/QĐ-UBND ngày 3/1/2026 của UBND tỉnh;',
      'Theo đề nghị của Chánh Văn phòng.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Thành lập Hội đồng.',
    );
    expect(document.enactment).toEqual({ authority: 'CHỦ TỊCH LIÊN HIỆP HỘI', formula: 'QUYẾT ĐỊNH:' });
    expect(document.bases.map((basis) => basis.type)).toEqual(['citation', 'citation', 'free', 'free']);
    expect(document.bases[1]).toEqual({
      type: 'citation',
      lead: 'Căn cứ',
      citation: {
        kind: 'Nghị quyết',
        number: '12-NQ/TU',
        date: { day: 5, month: 4, year: 2026 },
        issuer: 'Tỉnh ủy',
        subject: 'về đội ngũ trí thức',
      },
    });
    expect(shape(document.body)).toEqual(['item article: Thành lập Hội đồng.']);
  });
});

describe('body', () => {
  it('reads levels, dashes and paragraphs', () => {
    expect(
      shape(
        body(
          'I. MỤC ĐÍCH',
          '1. Mục đích',
          '- Một;',
          '+ Con.',
          '2. Yêu cầu',
          'Thiết thực.',
          'II. NHIỆM VỤ',
          '1. Văn phòng theo dõi.',
          'a) Mở lớp;',
        ),
      ),
    ).toEqual([
      'heading roman: MỤC ĐÍCH',
      'heading arabic: Mục đích',
      'bullet: Một;',
      'bullet: Con.',
      'heading arabic: Yêu cầu',
      'paragraph: Thiết thực.',
      'heading roman: NHIỆM VỤ',
      'item arabic: Văn phòng theo dõi.',
      'item letter: Mở lớp;',
    ]);
  });

  it('puts lines into their tasks, with and without dash', () => {
    expect(
      shape(
        body(
          'I. NHIỆM VỤ',
          'a) Kiện toàn tổ chức.',
          'Chú trọng cơ sở.',
          '- Cơ quan chủ trì: Văn phòng.',
          '- Cơ quan phối hợp: Sở Nội vụ.',
          '- Thời gian thực hiện: Quý IV.',
          'b) Phổ biến kiến thức.',
          'Đơn vị thực hiện: Hội Làm vườn.',
          'Kinh phí: ngân sách tỉnh.',
          'Sản phẩm: 05 mô hình.',
          'Các đơn vị khẩn trương thực hiện.',
        ),
      ),
    ).toEqual([
      'heading roman: NHIỆM VỤ',
      'task letter: Kiện toàn tổ chức. [lead partners time]',
      'task letter: Phổ biến kiến thức. [agency funding product]',
      'paragraph: Các đơn vị khẩn trương thực hiện.',
    ]);
  });

  it('takes dashes between a numbered task and its lines as its explanation, else the last dash as the task', () => {
    const blocks = body(
      'I. NHIỆM VỤ',
      'a) Kiện toàn tổ chức.',
      '- Rà soát quy chế;',
      '+ Từng hội;',
      '- Cơ quan thực hiện: Văn phòng.',
      '## 2. Phổ biến kiến thức',
      '- Mở lớp.',
      '- Ra bản tin.',
      '- Thời gian thực hiện: hằng năm.',
    );
    expect(shape(blocks)).toEqual([
      'heading roman: NHIỆM VỤ',
      'task letter: Kiện toàn tổ chức. [agency]',
      'heading arabic: Phổ biến kiến thức',
      'bullet: Mở lớp.',
      'task bullet: Ra bản tin. [time]',
    ]);
    const [, task] = blocks;
    expect(task?.type === 'task' && task.detail.map((part) => part.type)).toEqual(['bullet', 'bullet']);
  });

  it('takes dashes below a heading of chỉ tiêu as targets', () => {
    expect(
      shape(
        body('1. Một số chỉ tiêu', '- 100% hội viên;', '- 80-100 giải pháp.', '2. Giải pháp', '- Vận động.'),
      ),
    ).toEqual([
      'heading arabic: Một số chỉ tiêu',
      'target bullet: 100% hội viên;',
      'target bullet: 80-100 giải pháp.',
      'heading arabic: Giải pháp',
      'bullet: Vận động.',
    ]);
  });

  it('joins a chapter and its title', () => {
    expect(shape(body('Chương I', 'QUY ĐỊNH CHUNG', 'Điều 1. Phạm vi', 'Quy chế này quy định.'))).toEqual([
      'heading chapter: QUY ĐỊNH CHUNG',
      'heading article: Phạm vi',
      'paragraph: Quy chế này quy định.',
    ]);
  });

  it('tells of numbers out of order', () => {
    const { notes } = read('KẾ HOẠCH', 'Tổ chức', 'I. MỤC ĐÍCH', 'Một.', 'III. NHIỆM VỤ', 'Hai.');
    expect(notes.map((note) => note.message)).toEqual([
      expect.stringContaining('“III” không theo thứ tự: ở vị trí này phải là “II”'),
    ]);
  });
});

describe('foot', () => {
  const foot = (...lines: string[]): AdminDocument =>
    read('KẾ HOẠCH', 'Tổ chức', 'I. MỤC ĐÍCH', 'Thực hiện./.', ...lines).document;

  it('reads recipients with notes, archive, drafter and signature', () => {
    expect(
      foot(
        'Nơi nhận:',
        '- Thường trực Tỉnh ủy (để báo cáo);',
        '- Các hội',
        'thành viên;',
        '- Lưu: VT, VP.',
        'NVA.20b',
        'TM. BAN THƯỜNG VỤ',
        'KT. CHỦ TỊCH',
        'PHÓ CHỦ TỊCH',
        '(Đã ký)',
        'TS. Lê Văn Bình',
      ),
    ).toMatchObject({
      endMark: true,
      recipients: [{ name: 'Thường trực Tỉnh ủy', note: 'để báo cáo' }, { name: 'Các hội thành viên' }],
      archive: 'VT, VP',
      drafter: { initials: 'NVA', copies: 20 },
      signatures: [
        {
          authorities: [
            { code: 'TM', of: 'BAN THƯỜNG VỤ' },
            { code: 'KT', of: 'CHỦ TỊCH' },
          ],
          position: 'PHÓ CHỦ TỊCH',
          name: 'TS. Lê Văn Bình',
        },
      ],
    });
  });

  it('reads signers above nơi nhận, side by side, and without nơi nhận', () => {
    const minutes = foot(
      'THƯ KÝ',
      'Trần Thị Hoa',
      'CHỦ TRÌ',
      'Lê Văn Bình',
      'Nơi nhận:',
      '- Như trên;',
      '- Lưu VT.',
    );
    expect(minutes.signatures.map(({ position, name }) => `${position}: ${name}`)).toEqual([
      'THƯ KÝ: Trần Thị Hoa',
      'CHỦ TRÌ: Lê Văn Bình',
    ]);
    expect(foot('CHỦ TỊCH', 'Lê Văn Bình').signatures).toEqual([
      { authorities: [], position: 'CHỦ TỊCH', name: 'Lê Văn Bình' },
    ]);
  });

  it('keeps the form in which the source writes quyền hạn and marks', () => {
    const { document } = read(
      'Số: 05/KH-LHH',
      'KẾ HOẠCH',
      'Tổ chức',
      'I- MỤC ĐÍCH',
      'Một.',
      'Nơi nhận:',
      '- Tỉnh ủy,',
      '- Sở Nội vụ,',
      '- Lưu VP.',
      'T/M BAN THƯỜNG VỤ',
      'BÍ THƯ',
      'Lê Văn Bình',
    );
    expect(document.settings).toEqual({
      romanMark: '-',
      recipientMark: ',',
      archiveLead: 'Lưu',
      authorityForm: 'slash',
    });
  });

  it('keeps what fits nothing as a paragraph with a note', () => {
    const { document, notes } = read(
      'KẾ HOẠCH',
      'Tổ chức',
      'I. MỤC ĐÍCH',
      'Một.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. BAN THƯỜNG VỤ',
      'CHỦ TỊCH',
      'Lê Văn Bình',
      'gửi kèm bản điện tử',
    );
    expect(shape(document.body).at(-1)).toBe('paragraph: gửi kèm bản điện tử');
    expect(notes).toMatchObject([{ rule: 'import-unrecognised', place: { excerpt: 'gửi kèm bản điện tử' } }]);
  });
});

describe('appendices', () => {
  it('have title and body; a reference that the layout prints itself is not kept twice', () => {
    const { document, notes } = read(
      'Số: 05/KH-LHH',
      'KẾ HOẠCH',
      'Tổ chức',
      'I. MỤC ĐÍCH',
      'Một.',
      'PHỤ LỤC I',
      'DANH MỤC NHIỆM VỤ',
      '(Kèm theo Kế hoạch số 05/KH-LHH)',
      '1. Hội thảo',
      'Phụ lục II',
      'BIỂU MẪU',
      '(Kèm theo Quyết định số 9/QĐ-UBND)',
      'Họ và tên:',
    );
    expect(document.appendices.map(({ title, body: blocks }) => [title, ...shape(blocks)])).toEqual([
      ['DANH MỤC NHIỆM VỤ', 'item arabic: Hội thảo'],
      ['BIỂU MẪU', 'paragraph: (Kèm theo Quyết định số 9/QĐ-UBND)', 'paragraph: Họ và tên:'],
    ]);
    expect(notes).toMatchObject([{ place: { path: ['appendices', 1, 'body', 0] } }]);
  });
});
