import { describe, expect, it } from 'vitest';
import { plain } from '../../../../templates/model/content.ts';
import type { Task, TaskLine, TaskRole } from '../../../../templates/model/document.ts';
import { findAssignment, splitAgencies } from '../../../../templates/model/read-agencies.ts';
import { readTask } from '../../../../templates/model/read-task.ts';

const line = (role: TaskRole, text: string): TaskLine => ({ role, label: 'Nhãn', content: plain(text) });
const task = (...lines: TaskLine[]): Task => ({
  type: 'task',
  id: 't',
  slot: 'letter',
  content: plain('Củng cố tổ chức hội'),
  detail: [],
  lines,
});

describe('splitAgencies', () => {
  it.each<[string, string[]]>([
    ['Văn phòng.', ['Văn phòng']],
    [
      'Sở Khoa học và Công nghệ, Sở Giáo dục và Đào tạo',
      ['Sở Khoa học và Công nghệ', 'Sở Giáo dục và Đào tạo'],
    ],
    [
      'Sở Văn hóa, Thể thao và Du lịch; Đài Phát thanh',
      ['Sở Văn hóa, Thể thao và Du lịch', 'Đài Phát thanh'],
    ],
    ['Sở Nội vụ và các sở, ban, ngành liên quan', ['Sở Nội vụ', 'các sở, ban, ngành liên quan']],
    [
      'các Sở, Ban, Ngành, UBND các xã, phường thuộc tỉnh',
      ['các Sở, Ban, Ngành', 'UBND các xã, phường thuộc tỉnh'],
    ],
    [
      'Liên đoàn Lao động tỉnh, Tỉnh đoàn cùng các hội thành viên',
      ['Liên đoàn Lao động tỉnh', 'Tỉnh đoàn', 'các hội thành viên'],
    ],
    [
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh và Sở Tài chính',
      ['Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh', 'Sở Tài chính'],
    ],
    ['Sở KH&CN, GD&ĐT, LHH', ['Sở KH&CN', 'GD&ĐT', 'LHH']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(splitAgencies(text)).toEqual(expected);
  });
});

describe('findAssignment', () => {
  it.each<[string, string[], string[]]>([
    [
      'Giao Văn phòng chủ trì, phối hợp với Ban Khoa học và các hội thành viên hướng dẫn, kiểm tra việc thực hiện.',
      ['Văn phòng'],
      ['Ban Khoa học', 'các hội thành viên'],
    ],
    [
      'Liên hiệp các Hội KH&KT tỉnh chủ động phối hợp với Sở Nội vụ và các sở, ngành liên quan của tỉnh tham mưu thực hiện.',
      ['Liên hiệp các Hội KH&KT tỉnh'],
      ['Sở Nội vụ', 'các sở, ngành liên quan của tỉnh'],
    ],
    [
      'Hội Cầu đường chủ trì phối hợp với các tổ chức chính trị - xã hội, các chuyên gia triển khai thực hiện',
      ['Hội Cầu đường'],
      ['các tổ chức chính trị - xã hội', 'các chuyên gia'],
    ],
    ['Ban Tổ chức Hội thi làm đầu mối tiếp nhận hồ sơ', ['Ban Tổ chức Hội thi'], []],
    [
      'Rà soát quy chế. Văn phòng chủ trì, phối hợp với Sở Tài chính lập dự toán.',
      ['Văn phòng'],
      ['Sở Tài chính'],
    ],
  ])('%s', (text, lead, partners) => {
    expect(findAssignment(text)).toEqual({ lead, partners });
  });

  it.each<[string, string[], string[]]>([
    ['Căn cứ Chiến lược của tỉnh, Văn phòng chủ trì, phối hợp với Sở Nội vụ', ['Văn phòng'], ['Sở Nội vụ']],
    [
      'Các hội thành viên: Căn cứ chức năng, chủ động phối hợp với Văn phòng',
      ['Các hội thành viên'],
      ['Văn phòng'],
    ],
    ['Chủ trì, phối hợp với các đơn vị liên quan tham mưu', [], ['các đơn vị liên quan']],
    ['Văn phòng chủ trì, phối hợp với các ngành; định kỳ báo cáo', ['Văn phòng'], ['các ngành']],
  ])('leaves out what is no office: %s', (text, lead, partners) => {
    expect(findAssignment(text)).toEqual({ lead, partners });
  });

  it('finds nobody where nobody is named', () => {
    expect(findAssignment('Nâng cao chất lượng phản biện xã hội.')).toBeNull();
    expect(findAssignment('tăng cường phối hợp với các ngành')).toBeNull();
  });
});

describe('readTask', () => {
  it('reads every line of a task', () => {
    expect(
      readTask(
        task(
          line(
            'agency',
            'Hội Làm vườn chủ trì, phối hợp với Sở Nông nghiệp và Môi trường triển khai thực hiện.',
          ),
          line('time', 'Từ quý IV năm 2026 đến hết quý II năm 2028.'),
          line('funding', 'Ngân sách tỉnh và tài trợ hợp pháp.'),
          line('product', '05 mô hình;'),
        ),
      ),
    ).toEqual({
      lead: ['Hội Làm vườn'],
      partners: ['Sở Nông nghiệp và Môi trường'],
      time: {
        text: 'Từ quý IV năm 2026 đến hết quý II năm 2028',
        value: {
          type: 'span',
          start: { precision: 'quarter', quarter: 4, year: 2026 },
          end: { precision: 'quarter', quarter: 2, year: 2028 },
        },
      },
      funding: 'Ngân sách tỉnh và tài trợ hợp pháp',
      product: '05 mô hình',
    });
  });

  it('reads lines of leader and partners apart', () => {
    expect(
      readTask(task(line('lead', 'Văn phòng'), line('partners', 'Sở Tài chính; các hội thành viên'))),
    ).toEqual({
      lead: ['Văn phòng'],
      partners: ['Sở Tài chính', 'các hội thành viên'],
    });
  });

  it('keeps a time that is no data as words', () => {
    expect(readTask(task(line('time', 'Sau khi được phê duyệt kinh phí'))).time).toEqual({
      text: 'Sau khi được phê duyệt kinh phí',
      value: null,
    });
  });

  it('reads a sentence that assigns and sets a term', () => {
    expect(
      readTask({
        type: 'item',
        id: 'i',
        level: 'arabic',
        content: plain(
          'Các hội thành viên chủ trì xây dựng kế hoạch, gửi Văn phòng trước ngày 30/6/2026 để tổng hợp.',
        ),
      }),
    ).toMatchObject({
      lead: ['Các hội thành viên'],
      partners: [],
      time: { text: 'trước ngày 30/6/2026', value: { type: 'once', deadline: 'before' } },
    });
  });

  it('joins a turn and its term', () => {
    const content = plain('Hằng năm các hội thành viên báo cáo về Văn phòng trước ngày 10/12.');
    expect(readTask({ type: 'paragraph', id: 'p', content }).time).toEqual({
      text: 'Hằng năm các hội thành viên báo cáo về Văn phòng trước ngày 10/12',
      value: {
        type: 'recurring',
        every: [{ count: 1, unit: 'year' }],
        at: { deadline: 'before', period: { precision: 'day', day: 10, month: 12 } },
      },
    });
  });

  it('names nobody for headings and tables', () => {
    expect(readTask({ type: 'heading', id: 'h', level: 'roman', content: plain('NHIỆM VỤ') })).toEqual({
      lead: [],
      partners: [],
    });
  });
});
