import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_PERSON, type PersonInput } from '../../../../electron/api/people.ts';
import {
  duplicateGroups,
  mergedFields,
  personKey,
  phoneNumbers,
  sameReasons,
  titledName,
} from '../../../../electron/backend/people/rules.ts';

const person = (given: Partial<PersonInput>): PersonInput => ({
  ...EMPTY_PERSON,
  name: 'Nguyễn Văn A',
  ...given,
});

describe('the name that is compared', () => {
  it.each([
    ['TS. Nguyễn Văn A', 'nguyen van a'],
    ['PGS.TS Nguyễn Văn A', 'nguyen van a'],
    ['PGS,TS. NGUYỄN VĂN A', 'nguyen van a'],
    ['Phó Giáo sư, Tiến sĩ Nguyễn Văn A', 'nguyen van a'],
    ['Ông Nguyễn Văn A', 'nguyen van a'],
    ['BSCKII. Lê Thị Hoà', 'le thi hoa'],
    ['Lê Thị Hòa', 'le thi hoa'],
    ['Ông Ích Khiêm', 'ong ich khiem'],
    ['Đỗ Đức', 'do duc'],
    ['TS', 'ts'],
  ])('%s is %s', (name, key) => expect(personKey(name)).toBe(key));

  it('is the same however diacritics are composed, and folding it again changes nothing', () => {
    const names = fc.constantFrom('Nguyễn Thị Hoà', 'TS. Đặng Ngọc Thuỷ', 'Lê Quý Đôn', 'Trần Thị Thúy');
    fc.assert(
      fc.property(names, fc.constantFrom('NFC', 'NFD', 'NFKD'), (name, form) => {
        const key = personKey(name);
        expect(personKey(name.normalize(form))).toBe(key);
        expect(personKey(key)).toBe(key);
      }),
    );
  });
});

describe('titles before a name', () => {
  it.each<[Partial<PersonInput>, string]>([
    [{ academicRank: 'PGS', degree: 'TS' }, 'PGS.TS. Nguyễn Văn A'],
    [{ academicRank: 'GS.', degree: 'TSKH.' }, 'GS.TSKH. Nguyễn Văn A'],
    [{ degree: 'ThS' }, 'ThS. Nguyễn Văn A'],
    [{ degree: 'Tiến sĩ' }, 'Tiến sĩ Nguyễn Văn A'],
    [{}, 'Nguyễn Văn A'],
    [{ name: 'TS. Nguyễn Văn A', degree: 'TS' }, 'TS. Nguyễn Văn A'],
  ])('%o: %s', (given, shown) => expect(titledName(person(given))).toBe(shown));
});

it.each([
  ['0912.345.678', ['0912345678']],
  ['+84 912 345 678', ['0912345678']],
  ['(0210) 3846 123; 0912 345 678', ['02103846123', '0912345678']],
  ['không có', []],
])('telephone numbers of %s', (text, numbers) => expect(phoneNumbers(text)).toEqual(numbers));

describe('the same person', () => {
  it.each<[string, Partial<PersonInput>, Partial<PersonInput>, string[] | null]>([
    ['by name alone, where nothing else is known', {}, { name: 'TS. Nguyễn Văn A' }, ['name']],
    ['by birth year', { bornOn: '1970' }, { bornOn: '1970-03-02' }, ['name', 'bornOn']],
    ['by telephone', { phone: '0912 345 678' }, { phone: '+84912345678; 0911' }, ['name', 'phone']],
    ['by e-mail', { email: 'A@x.vn' }, { email: 'a@X.vn' }, ['name', 'email']],
    ['by unit', { unit: 'Sở Y tế' }, { unit: 'SỞ Y TẾ' }, ['name', 'unit']],
    ['not by another name', {}, { name: 'Nguyễn Văn B' }, null],
    ['not with another birth year', { bornOn: '1970' }, { bornOn: '1985' }, null],
    ['not with another unit and nothing in common', { unit: 'Sở Y tế' }, { unit: 'Sở Tài chính' }, null],
    [
      'by telephone in spite of a birth year mistyped',
      { bornOn: '1970', phone: '0912345678' },
      { bornOn: '1907', phone: '0912345678' },
      ['name', 'phone'],
    ],
  ])('%s', (_what, a, b, reasons) => {
    expect(sameReasons(person(a), person(b))).toEqual(reasons);
    expect(sameReasons(person(b), person(a))).toEqual(reasons);
  });

  it('groups a chain of reasons', () => {
    const people = [
      person({ phone: '0912345678' }),
      person({ phone: '0987654321', unit: 'Sở Y tế' }),
      person({ phone: '0912345678', unit: 'Sở Y tế' }),
      person({ name: 'Trần Thị B' }),
    ];
    const groups = duplicateGroups(people);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.people).toHaveLength(3);
    expect(groups[0]?.reasons.toSorted()).toEqual(['name', 'phone', 'unit']);
  });
});

describe('one record of two', () => {
  const describeValue = (_field: string, value: string | number): string => String(value);
  it('takes what only one has, unites contacts, keeps in the note what had to give way', () => {
    const keep = person({
      phone: '0912345678',
      unit: 'Sở Y tế',
      bornOn: '1970',
      fields: ['Y dược'],
      note: 'Quen',
    });
    const drop = person({
      name: 'TS. Nguyễn Văn A',
      degree: 'TS',
      phone: '0987654321',
      unit: 'Bệnh viện tỉnh',
      bornOn: '1970-05',
      fields: ['Y DƯỢC', 'Công nghệ sinh học'],
      isExpert: true,
    });
    expect(mergedFields(keep, drop, ['unit'], describeValue)).toEqual({
      ...keep,
      degree: 'TS',
      phone: '0912345678; 0987654321',
      unit: 'Bệnh viện tỉnh',
      bornOn: '1970-05',
      fields: ['Y dược', 'Công nghệ sinh học'],
      isExpert: true,
      note: 'Quen\nTừ hồ sơ đã gộp: họ và tên: TS. Nguyễn Văn A; đơn vị: Sở Y tế.',
    });
  });

  it('every word of both is in the one', () => {
    const word = fc.constantFrom('', 'Sở Y tế', 'Trường Đại học Đại Phong', 'Viện Lúa');
    const any = fc.record({
      unit: word,
      position: word,
      major: word,
      address: word,
      phone: fc.constantFrom('', '0912345678', '0987654321'),
      email: fc.constantFrom('', 'a@x.vn', 'b@x.vn'),
      note: fc.constantFrom('', 'Ghi chú một', 'Ghi chú hai'),
    });
    const choices = fc.subarray(['unit', 'position', 'major', 'address', 'phone', 'email'] as const);
    fc.assert(
      fc.property(any, any, choices, (a, b, chosen) => {
        const merged = JSON.stringify(mergedFields(person(a), person(b), chosen, describeValue));
        for (const text of [...Object.values(a), ...Object.values(b)]) expect(merged).toContain(text);
      }),
    );
  });
});
