import { describe, expect, it } from 'vitest';
import { findCitations, normalNumber } from '../../../../templates/model/find-citations.ts';

/** text, kind, number in its right form, date, issuer, khóa */
type Row = readonly [
  string,
  string | undefined,
  string | undefined,
  string | undefined,
  string | undefined,
  string | undefined,
];

const ROWS: readonly Row[] = [
  [
    'Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư về việc tiếp tục',
    'Kết luận',
    '93-KL/TW',
    '20/11/2020',
    'Ban Bí thư',
    undefined,
  ],
  [
    'Chỉ thị số 42-CT/TW, ngày 16/4/2010 của Bộ Chính trị (khóa X) về đổi mới',
    'Chỉ thị',
    '42-CT/TW',
    '16/4/2010',
    'Bộ Chính trị',
    'X',
  ],
  [
    'Chỉ thị số 42-CT/TW ngày 16/04/2010 của Bộ Chính trị khoá XI',
    'Chỉ thị',
    '42-CT/TW',
    '16/4/2010',
    'Bộ Chính trị',
    'XI',
  ],
  ['theo Chỉ thị 42-CT/TW để', 'Chỉ thị', '42-CT/TW', undefined, undefined, undefined],
  [
    'Kết luận số 52 KL/TW ngày 30/5/2019 của Ban Bí thư',
    'Kết luận',
    '52-KL/TW',
    '30/5/2019',
    'Ban Bí thư',
    undefined,
  ],
  [
    'Kế hoạch số 215 – KH/TU, ngày 27/6/2020 của Ban Thường vụ Tỉnh ủy Đại Phong',
    'Kế hoạch',
    '215-KH/TU',
    '27/6/2020',
    'Ban Thường vụ Tỉnh ủy Đại Phong',
    undefined,
  ],
  [
    'Kết luận số 93 –KL/TW của Ban Bí thư Trung ương Đảng (khóa XII) về',
    'Kết luận',
    '93-KL/TW',
    undefined,
    'Ban Bí thư Trung ương Đảng',
    'XII',
  ],
  [
    'Chương trình hành động số 11-CTr/TU, ngày 28/2/2021 Ban Chấp hành Đảng bộ tỉnh thực hiện',
    'Chương trình hành động',
    '11-CTr/TU',
    '28/2/2021',
    'Ban Chấp hành Đảng bộ tỉnh',
    undefined,
  ],
  [
    'Chương trình hành động số 2073/CTr- UBND, ngày 09/5/2011 của Ủy ban nhân dân tỉnh về',
    'Chương trình hành động',
    '2073/CTr-UBND',
    '9/5/2011',
    'Ủy ban nhân dân tỉnh',
    undefined,
  ],
  [
    'Quyết định số 15/2017/QĐ-UBND ngày 11/4/2017 của UBND tỉnh Đại Phong quy định',
    'Quyết định',
    '15/2017/QĐ-UBND',
    '11/4/2017',
    'UBND tỉnh Đại Phong',
    undefined,
  ],
  [
    'Quyết định số 1112/QĐ-UBND, ngày 09/5/2006 của Ủy ban nhân dân tỉnh và tổ chức',
    'Quyết định',
    '1112/QĐ-UBND',
    '9/5/2006',
    'Ủy ban nhân dân tỉnh',
    undefined,
  ],
  [
    'Thông tư số 01/2011/TT-BTC ngày 06/11/2011 của Bộ Tài chính và Nghị định',
    'Thông tư',
    '01/2011/TT-BTC',
    '6/11/2011',
    'Bộ Tài chính',
    undefined,
  ],
  [
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
    'Nghị định',
    '30/2020/NĐ-CP',
    '5/3/2020',
    'Chính phủ',
    undefined,
  ],
  [
    'Thông tư số 5/2020/TT-BKHCN của Bộ Khoa học và Công nghệ hướng dẫn',
    'Thông tư',
    '5/2020/TT-BKHCN',
    undefined,
    'Bộ Khoa học và Công nghệ',
    undefined,
  ],
  [
    'Nghị quyết số 58-NQ/TW của Bộ Chính trị ngày 05/8/2020',
    'Nghị quyết',
    '58-NQ/TW',
    '5/8/2020',
    'Bộ Chính trị',
    undefined,
  ],
  ['Nghị quyết Trung ương 7 (khóa X) về', 'Nghị quyết', undefined, undefined, undefined, 'X'],
  [
    'Luật Khoa học và công nghệ ngày 18 tháng 6 năm 2013',
    'Luật',
    undefined,
    '18/6/2013',
    undefined,
    undefined,
  ],
  ['Luật Thi đua, khen thưởng năm 2022', 'Luật', undefined, '//2022', undefined, undefined],
  ['Công văn số 12/LHH-VP ngày 05/4/2024', 'Công văn', '12/LHH-VP', '5/4/2024', undefined, undefined],
  ['ban hành kèm theo số 17-KH/TU', undefined, '17-KH/TU', undefined, undefined, undefined],
  ['(248 /KH-UBND)', undefined, '248/KH-UBND', undefined, undefined, undefined],
  ['Nghị quyết số 58-NQ/TW - Trong nhiệm kỳ', 'Nghị quyết', '58-NQ/TW', undefined, undefined, undefined],
  ['Quyết định số 12a/QĐ-LHH', 'Quyết định', '12a/QĐ-LHH', undefined, undefined, undefined],
  ['Chỉ thị số 42-CT/TW ngày 30/02/2010', 'Chỉ thị', '42-CT/TW', undefined, undefined, undefined],
];

describe('findCitations', () => {
  it.each(ROWS)('%s', (text, kind, number, date, issuer, term) => {
    const [found, ...more] = findCitations(text);
    expect(found).toBeDefined();
    expect(more.filter((other) => other.number)).toHaveLength(0);
    const { day, month, year } = found?.date ?? {};
    const said = found?.date ? [day ?? '', month ?? '', year ?? ''].join('/') : undefined;
    expect([found?.kind, found?.number?.normal, said, found?.issuer, found?.term]).toEqual([
      kind,
      number,
      date,
      issuer,
      term,
    ]);
    if (found?.number) expect(text.slice(found.number.start, found.number.end)).toBe(found.number.typed);
    if (found?.dateAt) expect(text.slice(found.dateAt.start, found.dateAt.end)).toMatch(/\d{4}$/u);
  });

  it.each([
    '15-20 công trình/năm',
    '10 nhiệm vụ/năm',
    '02 lần/năm',
    'trong quý II/2022',
    'kinh tế - xã hội',
    'giai đoạn 2021 - 2025 Hội/đoàn',
    'Quyết định của Chủ tịch',
    'ngày 16/4/2010',
    '1/2 số hội',
    'kế hoạch số 5 của hội',
    'nhiệm kỳ 2020-2025',
  ])('no citation: %s', (text) => {
    expect(findCitations(text)).toEqual([]);
  });

  it('gives several in order, apart', () => {
    const text =
      'Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư và Chỉ thị số 42-CT/TW; Nghị quyết Trung ương 7 khóa X';
    const found = findCitations(text);
    expect(found.map(({ number, name }) => number?.normal ?? name)).toEqual([
      '93-KL/TW',
      '42-CT/TW',
      'Trung ương 7',
    ]);
    for (const [index, citation] of found.entries())
      expect(citation.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
  });

  it('comes to an end on a megabyte of near misses', () => {
    for (const piece of [
      'Quyết định số 12 của ban và ',
      '1/',
      'a',
      'Luật Abc ',
      'Nghị quyết Đại hội ',
      'số 1-KH/TU của Ban ',
    ]) {
      expect(Array.isArray(findCitations(piece.repeat(1_000_000 / piece.length)))).toBe(true);
    }
  });
});

describe('normalNumber', () => {
  it.each([
    ['215 – KH/TU', '215-KH/TU'],
    ['52 KL/TW', '52-KL/TW'],
    ['248 /KH-UBND', '248/KH-UBND'],
    ['30/2020/NĐ-CP', '30/2020/NĐ-CP'],
    ['2073/CTr- UBND', '2073/CTr-UBND'],
    ['số lạ', 'số lạ'],
  ])('%s is %s', (typed, normal) => {
    expect(normalNumber(typed)).toBe(normal);
  });
});
