import { describe, expect, it } from 'vitest';
import { plain } from '../../../../templates/model/content.ts';
import { readQuantities, targetQuantities } from '../../../../templates/model/read-quantities.ts';

const short = (text: string): string[] =>
  readQuantities(text).map(({ quantity: { bound, from, to, unit, per }, thing, each }) =>
    [
      `${bound} ${from}${to === undefined ? '' : `-${to}`} ${unit}`,
      per ? `/${per}` : '',
      ` | ${thing}`,
      each ? ` | ${each}` : '',
    ].join(''),
  );

describe('readQuantities', () => {
  it.each<[string, string[]]>([
    ['Vận động 80-100 giải pháp dự Hội thi.', ['range 80-100 giải pháp | giải pháp']],
    ['Vận động từ 80 đến 100 giải pháp.', ['range 80-100 giải pháp | giải pháp']],
    ['Có ít nhất 12 đề tài được nghiệm thu', ['at-least 12 đề tài | đề tài']],
    ['Có từ 12 đề tài trở lên', ['at-least 12 đề tài | đề tài']],
    ['Phản biện 10 nhiệm vụ/năm trở lên', ['at-least 10 nhiệm vụ/năm | nhiệm vụ']],
    ['Đạt ≥ 70% hội thành viên có bản tin', ['at-least 70 % | hội thành viên']],
    ['Phấn đấu 75 % trở lên các hội có trang tin', ['at-least 75 % | các hội']],
    ['100% hội viên được phổ biến', ['exactly 100 % | hội viên']],
    ['Không quá 3 cuộc họp mỗi quý', ['at-most 3 cuộc/quý | cuộc họp']],
    ['Kết nạp 02 hội chuyên ngành cấp tỉnh', ['exactly 2 hội | hội chuyên ngành cấp tỉnh']],
    ['Kinh phí 1.250 triệu đồng', ['exactly 1250 triệu đồng | triệu đồng']],
    ['Kinh phí 12,5 tỷ đồng', ['exactly 12.5 tỷ đồng | tỷ đồng']],
    ['Ký kết với hai đơn vị nghiên cứu', ['exactly 2 đơn vị | đơn vị nghiên cứu']],
    ['Tổ chức 02 lần/năm', ['exactly 2 lần/năm | lần']],
    [
      'Mỗi năm có 5-8 công trình dự Giải thưởng, có 30-40 giải pháp dự Hội thi và 6 giải pháp dự thi toàn quốc.',
      [
        'range 5-8 công trình/năm | công trình',
        'range 30-40 giải pháp/năm | giải pháp',
        'exactly 6 giải pháp/năm | giải pháp',
      ],
    ],
    [
      'Thực hiện 10 nhiệm vụ/năm trở lên, trong đó có ít nhất một nhiệm vụ giám định',
      ['at-least 10 nhiệm vụ/năm | nhiệm vụ', 'at-least 1 nhiệm vụ/năm | nhiệm vụ giám định'],
    ],
    [
      'Trong nhiệm kỳ 2026-2031, mỗi hội thành viên kiến nghị từ 2-3 vấn đề lớn',
      ['range 2-3 vấn đề/nhiệm kỳ | vấn đề lớn | hội thành viên'],
    ],
    ['Kiến nghị 1–2 vấn đề/nhiệm kỳ', ['range 1-2 vấn đề/nhiệm kỳ | vấn đề']],
  ])('%s', (text, expected) => {
    expect(short(text)).toEqual(expected);
  });

  it.each([
    'Xong trước ngày 30/6/2026, báo cáo trước ngày 10/12.',
    'Thực hiện Nghị quyết số 12-NQ/TU ngày 05/4/2026 của Tỉnh ủy',
    'Giai đoạn 2026-2030, tầm nhìn đến năm 2045',
    'Hội thi lần thứ 8, quý 2 năm 2026',
    'Tổng kết 6 tháng đầu năm',
    'Theo Điều 5 và mục 3',
    'Một số hội thành viên còn chậm; hằng năm có báo cáo',
  ])('no quantity: %s', (text) => {
    expect(short(text)).toEqual([]);
  });

  it('says where a number stands', () => {
    const text = 'Mở rộng; có ít nhất 12 lớp tập huấn.';
    const [found] = readQuantities(text);
    expect(text.slice(found?.start, found?.end)).toBe('ít nhất 12 lớp tập huấn');
  });
});

describe('targetQuantities', () => {
  it('gives the number held as data before any in the words', () => {
    const quantity = { bound: 'at-least', from: 40, unit: 'giải pháp' } as const;
    const target = {
      type: 'target',
      id: 't',
      slot: 'bullet',
      content: plain('Giải pháp dự thi'),
      quantity,
    } as const;
    expect(targetQuantities(target)).toEqual([{ quantity, thing: 'Giải pháp dự thi', start: 18, end: 41 }]);
  });

  it('reads the words where there is none', () => {
    const target = { type: 'target', id: 't', slot: 'bullet', content: plain('Có 20 lớp/năm') } as const;
    expect(targetQuantities(target).map(({ quantity }) => quantity)).toEqual([
      { bound: 'exactly', from: 20, unit: 'lớp', per: 'năm' },
    ]);
  });
});
