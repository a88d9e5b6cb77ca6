import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cellText, type Cell, type DateCell } from '../../../../../electron/backend/sheets/cells.ts';
import { readField } from '../../../../../electron/backend/sheets/fields.ts';
import { toSerial } from '../../../../../electron/backend/sheets/serial-date.ts';
import { readEmail, readPhone } from '../../../../../electron/backend/sheets/values/contact.ts';
import { readDate } from '../../../../../electron/backend/sheets/values/date.ts';
import { readChoice, readFlag } from '../../../../../electron/backend/sheets/values/flag.ts';
import {
  readInteger,
  readNumber,
  readPercent,
} from '../../../../../electron/backend/sheets/values/number.ts';
import type { Reading } from '../../../../../electron/backend/sheets/values/reading.ts';
import { readText } from '../../../../../electron/backend/sheets/values/text.ts';

// Properties run hundreds of cases; a busy machine needs its time.
vi.setConfig({ testTimeout: 60_000 });

const cell = (value: string | number): Cell =>
  typeof value === 'string' ? { type: 'text', text: value } : { type: 'number', value };
const aDate = (changes: Partial<DateCell>): DateCell => ({
  type: 'date',
  year: 2019,
  month: 4,
  day: 3,
  seconds: 0,
  shown: 'day',
  ...changes,
});
/** Value, then gravest severity and what the messages say. */
const told = (reading: Reading<unknown>): [unknown, string, string] => [
  reading.value,
  reading.remarks.map(({ severity }) => severity).join(' '),
  reading.remarks.map(({ message }) => message).join(' '),
];

describe('dates', () => {
  const april3 = { year: 2019, month: 4, day: 3 };
  it.each<[string | number, object]>([
    ['3/4/2019', april3],
    ['03-04-2019', april3],
    ['3.4.2019', april3],
    [' 03 / 04 / 2019 ', april3],
    ['03/04/2019.', april3],
    ['2019-04-03', april3],
    ['2019/4/3', april3],
    ['ngày 3/4/2019', april3],
    ['Ngày 3 tháng 4 năm 2019', april3],
    ['ngày 03 tháng 04, năm 2019', april3],
    ['3 tháng 4 2019', april3],
    ['từ ngày 03/04/2019', april3],
    ['3-Apr-2019', april3],
    ['tháng 4/2019', { year: 2019, month: 4 }],
    ['Tháng 4 năm 2019', { year: 2019, month: 4 }],
    ['03-Thg4-2019', april3],
    ['03-thg 4-2019', april3],
    ['ngày 3/4 năm 2019', april3],
    ['3–4–2019', april3],
    ['3/IV/2019', april3],
    ['３/４/2019', april3],
    ['03\\04\\2019', april3],
    ['3\u00a0/4/2019', april3],
    ['Sinh ngày 3/4/2019', april3],
    ['ngày 3 tháng tư năm 2019', april3],
    ['Tháng Mười một năm 2019', { year: 2019, month: 11 }],
    ['tháng năm năm 2019', { year: 2019, month: 5 }],
    ['IV/2019', { year: 2019, month: 4 }],
    ['sinh năm 2019', { year: 2019 }],
    ['Năm: 2019', { year: 2019 }],
    ['T4/2019', { year: 2019, month: 4 }],
    ['4/2019', { year: 2019, month: 4 }],
    ['04-2019', { year: 2019, month: 4 }],
    ['2019-04', { year: 2019, month: 4 }],
    ['năm 2019', { year: 2019 }],
    ['2019', { year: 2019 }],
    [2019, { year: 2019 }],
    ['29/2/2020', { year: 2020, month: 2, day: 29 }],
  ])('%s', (typed, date) => expect(told(readDate(cell(typed)))).toEqual([date, '', '']));

  it.each<[string | number, object, string, string]>([
    [43_558, april3, 'info', 'Số “43558” là cách Excel ghi ngày 03/04/2019.'],
    ['43558', april3, 'info', '03/04/2019'],
    ['3/4/19', april3, 'warning', '“3/4/19” chỉ ghi hai số của năm'],
    ["3/4/'62", { year: 1962, month: 4, day: 3 }, 'warning', '03/04/1962'],
    ['3/4/62', { year: 1962, month: 4, day: 3 }, 'warning', '03/04/1962'],
    ['03/04/2019 10:30', april3, 'info', 'có cả giờ'],
    ['2019-04-03T00:00:00Z', april3, 'info', 'có cả giờ'],
    [20_190_403, april3, 'warning', 'viết liền'],
    [3_042_019, april3, 'warning', 'viết liền'],
  ])('%s with a remark', (typed, date, severity, words) => {
    const [value, gravity, message] = told(readDate(cell(typed)));
    expect([value, gravity]).toEqual([date, severity]);
    expect(message).toContain(words);
  });

  it.each<[string | number, string]>([
    ['31/02/2019', 'không có ngày 31/02/2019 trong lịch'],
    ['29/2/2019', 'không có ngày'],
    ['4/25/2019', 'không có tháng 25; ngày phải viết trước tháng'],
    ['13/2019', 'không có tháng 13'],
    ['0/4/2019', 'không có ngày 00/04/2019'],
    ['3/4/1819', 'năm 1819 nằm ngoài'],
    ['3/4', 'thiếu năm'],
    ['2019-2024', 'khoảng thời gian'],
    ['quý IV/2019', 'quý'],
    ['chưa rõ', 'không phải ngày tháng'],
    ['khoảng 1962', 'không phải ngày tháng'],
    ['3/4/2019 (âm lịch)', 'không phải ngày tháng'],
    ['tháng năm 2019', 'không phải ngày tháng'],
    [4.2019, 'không phải ngày'],
    [-5, 'không phải ngày'],
    ['T'.repeat(30_000), 'quá dài'],
  ])('%s is no date', (typed, words) => {
    const [value, severity, message] = told(readDate(cell(typed)));
    expect([value, severity]).toEqual([null, 'error']);
    expect(message).toContain(words);
  });

  it('cells of dates by what they show', () => {
    expect(told(readDate(aDate({})))).toEqual([april3, '', '']);
    expect(told(readDate(aDate({ seconds: 60 })))[1]).toBe('info');
    expect(told(readDate(aDate({ shown: 'month', day: 1 })))).toEqual([{ year: 2019, month: 4 }, '', '']);
    expect(told(readDate(aDate({ shown: 'month' })))[1]).toBe('info');
    expect(told(readDate(aDate({ shown: 'year' })))[0]).toEqual({ year: 2019 });
    expect(told(readDate(aDate({ shown: 'time' })))[1]).toBe('error');
    expect(told(readDate(aDate({ year: 1900, month: 2, day: 29 })))[2]).toContain('không có ngày 29/02/1900');
  });

  it('empty cells, placeholders and Excel’s errors', () => {
    expect(told(readDate(null))).toEqual([null, '', '']);
    expect(told(readDate(cell('  ')))).toEqual([null, '', '']);
    expect(told(readDate(cell('...')))[1]).toBe('info');
    expect(told(readDate({ type: 'error', error: '#REF!' }))[2]).toBe('Ô có lỗi Excel “#REF!”.');
    expect(told(readDate({ type: 'error', error: 'uncalculated' }))[2]).toContain('chưa được tính');
  });

  it('every day of the calendar in every form is the same day', () => {
    const day = fc
      .date({ min: new Date('1930-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((at) => ({ year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() }));
    const two = (part: number): string => String(part).padStart(2, '0');
    fc.assert(
      fc.property(day, fc.constantFrom('/', '-', '.'), (date, sign) => {
        const { year, month, day: number } = date;
        const forms = [
          [number, month, year].join(sign),
          [two(number), two(month), year].join(sign),
          `${year}-${two(month)}-${two(number)}`,
          `ngày ${number} tháng ${month} năm ${year}`,
        ];
        for (const form of forms) expect(readDate(cell(form))).toEqual({ value: date, remarks: [] });
        expect(readDate(cell(toSerial(date)!)).value).toEqual(date);
      }),
    );
  });
});

describe('numbers', () => {
  it.each<[string | number, number, string]>([
    [12.5, 12.5, ''],
    ['12', 12, ''],
    ['1.234.567,5', 1_234_567.5, ''],
    ['1.234', 1234, ''],
    ['1 234 567', 1_234_567, ''],
    ['0,75', 0.75, ''],
    ['-1.200', -1200, ''],
    ['(1.200)', -1200, 'info'],
    ['1,234,567', 1_234_567, 'info'],
    ['1,234.5', 1234.5, 'info'],
    ['1.5', 1.5, 'info'],
    ['1,234', 1.234, 'warning'],
  ])('%s', (typed, value, severity) => {
    expect(told(readNumber(cell(typed))).slice(0, 2)).toEqual([value, severity]);
  });

  it('whole numbers', () => {
    expect(told(readInteger(cell('1,234'))).slice(0, 2)).toEqual([1234, 'warning']);
    expect(told(readInteger(cell('1.234')))).toEqual([1234, '', '']);
    expect(told(readInteger(cell(2.5)))[2]).toBe('“2.5” không phải số nguyên.');
    expect(told(readInteger(cell('2,5')))[1]).toBe('error');
  });

  it.each<[Cell, string]>([
    [cell('12 hội viên'), '“12 hội viên” có chữ kèm theo số; chỉ ghi số 12.'],
    [cell('1.200đ'), 'chỉ ghi số 1.200'],
    [cell('mười'), '“mười” không phải số.'],
    [cell('25%'), 'phần trăm'],
    [{ type: 'number', value: 0.25, percent: true }, '“25%” là tỷ lệ phần trăm'],
    [aDate({}), 'Excel đang coi ô này là ngày “03/04/2019”'],
    [{ type: 'boolean', value: true }, 'không phải số'],
    [cell('1.23.456'), 'không phải số'],
  ])('%j is no number', (given, words) => {
    const [value, severity, message] = told(readNumber(given));
    expect([value, severity]).toEqual([null, 'error']);
    expect(message).toContain(words);
  });

  it('shares', () => {
    expect(told(readPercent(cell('25%')))).toEqual([0.25, '', '']);
    expect(told(readPercent(cell('12,3 %')))).toEqual([0.123, '', '']);
    expect(told(readPercent({ type: 'number', value: 0.25, percent: true }))).toEqual([0.25, '', '']);
    expect(told(readPercent(cell(25)))).toEqual([0.25, 'info', '“25” không có dấu %, được hiểu là 25%.']);
    expect(told(readPercent(cell('abc%')))[1]).toBe('error');
  });

  it('any number in Vietnamese writing is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.nat(99), (whole, decimals) => {
        const value = Number(`${whole}.${decimals}`);
        const text = value.toLocaleString('vi-VN', { maximumFractionDigits: 2 });
        // "1,234" alone cannot occur: at most two decimals.
        expect(readNumber(cell(text))).toEqual({ value, remarks: [] });
      }),
    );
  });
});

describe('long numbers', () => {
  it('that Excel shortened on the way into a csv are told', () => {
    expect(told(readText(cell('1,23457E+11'), false)).slice(0, 2)).toEqual(['1,23457E+11', 'warning']);
    expect(told(readText(cell('2.6E12'), false))[1]).toBe('');
    expect(told(readText(cell(260_012_345_678), false))).toEqual(['260012345678', '', '']);
  });

  it('an apostrophe that made text of a telephone number goes', () => {
    expect(told(readPhone(cell("'0912345678")))).toEqual(['0912345678', '', '']);
  });
});

describe('telephone and e-mail', () => {
  it.each<[string | number, string, string]>([
    ['0912345678', '0912345678', ''],
    ['0912.345.678', '0912.345.678', ''],
    ['024 3765 4321', '024 3765 4321', ''],
    ['+84 912 345 678', '+84 912 345 678', ''],
    ['19001009', '19001009', ''],
    [912_345_678, '0912345678', 'info'],
    ['912 345 678', '0912 345 678', 'info'],
    [2_437_654_321, '02437654321', 'info'],
    [84_912_345_678, '+84912345678', 'info'],
    ['0912345678; 912345679', '0912345678; 0912345679', 'info'],
    ['0912345678 - 02437654321', '0912345678 - 02437654321', ''],
    ['01687654321', '01687654321', 'warning'],
    ['091234567', '091234567', 'warning'],
    ['0912345678 (anh Ba)', '0912345678 (anh Ba)', 'warning'],
  ])('%s', (typed, value, severity) => {
    expect(told(readPhone(cell(typed))).slice(0, 2)).toEqual([value, severity]);
  });

  it('what is no number', () => {
    expect(told(readPhone(cell('không có')))[1]).toBe('error');
    expect(told(readPhone(aDate({})))[2]).toContain('Excel đang coi số điện thoại này là ngày');
  });

  it.each<[string, string | null, string]>([
    ['hoi@daiphong.vn', 'hoi@daiphong.vn', ''],
    ['Van.Phong@lhh.daiphong.gov.vn', 'Van.Phong@lhh.daiphong.gov.vn', ''],
    ['mailto:hoi@daiphong.vn', 'hoi@daiphong.vn', 'được đọc là'],
    ['hoi@daiphong.vn.', 'hoi@daiphong.vn', 'được đọc là'],
    ['a@b.vn, c@d.vn', null, 'có 2 địa chỉ'],
    ['hoi daiphong@x.vn', null, 'khoảng trắng'],
    ['hội@daiphong.vn', null, 'dấu tiếng Việt'],
    ['daiphong.vn', null, 'thiếu dấu @'],
    ['a@b', null, 'không phải địa chỉ'],
    ['a..b@c.vn', null, 'không phải địa chỉ'],
  ])('%s', (typed, value, words) => {
    const [read, , message] = told(readEmail(cell(typed)));
    expect(read).toBe(value);
    expect(message).toContain(words);
  });
});

describe('yes and no, choices, text', () => {
  it.each(['x', 'X', 'Có', 'có', '✓', 'đúng', '(x)'])('%s is yes', (typed) =>
    expect(readFlag(cell(typed)).value).toBe(true),
  );
  it.each(['Không', 'ko', 'chưa', '☐'])('%s is no', (typed) =>
    expect(readFlag(cell(typed)).value).toBe(false),
  );
  it('flags of other kinds', () => {
    expect(told(readFlag({ type: 'boolean', value: false }))).toEqual([false, '', '']);
    expect(readFlag(cell(1)).value).toBe(true);
    expect(readFlag({ type: 'text', text: 'ü', font: 'Wingdings' }).value).toBe(true);
    expect(told(readFlag(cell('ü')))[1]).toBe('error');
    expect(told(readFlag(cell('-'))).slice(0, 2)).toEqual([null, 'info']);
    expect(told(readFlag(cell('v'))).slice(0, 2)).toEqual([true, 'info']);
  });

  it('choices', () => {
    const choices = [
      { key: 'provincial', label: 'Hội chuyên ngành cấp tỉnh', synonyms: ['Hội ngành'] },
      { key: 'club', label: 'Câu lạc bộ', synonyms: ['CLB'] },
    ];
    expect(told(readChoice(cell('câu lạc bộ'), choices))).toEqual(['club', '', '']);
    expect(told(readChoice(cell('CLB'), choices)).slice(0, 2)).toEqual(['club', 'info']);
    expect(told(readChoice(cell('Viện'), choices))[2]).toContain('“Hội chuyên ngành cấp tỉnh”, “Câu lạc bộ”');
  });

  it('text: what is changed is told', () => {
    expect(told(readText(cell('Hội Luật gia'), false))).toEqual(['Hội Luật gia', '', '']);
    expect(told(readText(cell('  Hội\u00A0 Luật\ngia\u200B '), false)).slice(0, 2)).toEqual([
      'Hội Luật gia',
      'info info info info',
    ]);
    expect(told(readText(cell('Lê\u200C\u200D An'), false))).toEqual([
      'Lê An',
      'info',
      'Đã bỏ ký tự ẩn trong ô.',
    ]);
    expect(told(readText(cell('một\r\nhai'), true))).toEqual(['một\nhai', '', '']);
    expect(told(readText(cell(12), false))).toEqual(['12', '', '']);
    expect(told(readText(cell(1234567890123456), false)).slice(1, 2)).toEqual(['warning']);
    expect(told(readText(aDate({}), false)).slice(0, 2)).toEqual(['03/04/2019', 'warning']);
    expect(told(readText(cell('a\u202Eb'), false))[2]).toContain('U+202E');
    expect(told(readText(cell('   '), false))[0]).toBeNull();
  });
});

describe('any cell in any field', () => {
  const signs = fc.constantFrom(...'0123456789.,/-% :()+@xX✓áệngàythgnăm\n\u00A0');
  const anyCell: fc.Arbitrary<Cell> = fc.oneof(
    fc.oneof(fc.string({ unit: signs }), fc.string()).map(cell),
    fc.double().filter(Number.isFinite).map(cell),
    fc.integer().map(cell),
    fc.boolean().map((value): Cell => ({ type: 'boolean', value })),
    fc.constantFrom('#N/A', 'uncalculated').map((error): Cell => ({ type: 'error', error })),
    fc
      .tuple(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 31 }),
      )
      .map(([year, month, day]) => aDate({ year, month, day })),
  );
  const types = [
    'text',
    'lines',
    'integer',
    'number',
    'percent',
    'date',
    'phone',
    'email',
    'flag',
    'choice',
  ] as const;

  it('gives a value or says why there is none', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(...types), (given, type) => {
        const { value, remarks } = readField(given, {
          key: 'a',
          label: 'A',
          type,
          choices: [{ key: 'x', label: 'X' }],
        });
        const refused = remarks.some(({ severity }) => severity === 'error');
        expect(refused && value !== null).toBe(false);
        // Nothing that a person sees is dropped without a word.
        if (value === null && cellText(given).trim() !== '') expect(remarks).not.toEqual([]);
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
        for (const { message } of remarks) expect(message).toMatch(/[.]$/);
      }),
      { numRuns: 3000 },
    );
  });
});
