import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromLegacy,
  isLegacyText,
  legacyFont,
  toLegacy,
  VIETNAMESE_LETTERS,
} from '../../../../../electron/backend/sheets/legacy-encodings.ts';
import { isSyllable } from '../../../../../electron/backend/sheets/syllable.ts';

const ascii = [...'abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY 0123456789.,-()'];
const letters = [...VIETNAMESE_LETTERS];
const small = letters.filter((letter) => letter === letter.toLowerCase());
const tcvn3Capitals = [...'ĂÂÊÔƠƯĐ'];

describe('legacy encodings', () => {
  it('have every Vietnamese letter once', () => {
    expect(new Set(letters).size).toBe(134);
    expect(new Set(small.map((letter) => toLegacy(letter, 'tcvn3'))).size).toBe(67);
    expect(new Set(letters.map((letter) => toLegacy(letter, 'vni'))).size).toBe(134);
  });

  it('VNI gives back any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters, ...ascii) }), (text) => {
        expect(fromLegacy(toLegacy(text, 'vni'), 'vni')).toBe(text);
      }),
    );
  });

  it('TCVN3 gives back any text of the letters it has', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...small, ...tcvn3Capitals, ...ascii) }), (text) => {
        expect(fromLegacy(toLegacy(text, 'tcvn3'), 'tcvn3')).toBe(text);
      }),
    );
  });

  it('TCVN3 in a font of capitals gives back any text in capitals', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...letters, ...ascii) }), (text) => {
        expect(fromLegacy(toLegacy(text, 'tcvn3'), 'tcvn3', true)).toBe(text.toUpperCase());
      }),
    );
  });

  it.each([
    [
      'tcvn3',
      'Liªn hiÖp c¸c Héi Khoa häc vµ Kü thuËt tØnh §¹i Phong',
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong',
    ],
    ['tcvn3', 'NguyÔn ThÞ Ph\u00ADîng', 'Nguyễn Thị Phượng'],
    [
      'vni',
      'Lieân hieäp caùc Hoäi Khoa hoïc vaø Kyõ thuaät tænh Ñaïi Phong',
      'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong',
    ],
    ['vni', 'NGUYEÃN THÒ PHÖÔÏNG', 'NGUYỄN THỊ PHƯỢNG'],
    ['vni', 'Nguyeãn Vaên Ñöùc', 'Nguyễn Văn Đức'],
  ] as const)('%s as offices typed it: %s', (encoding, legacy, unicode) => {
    expect(fromLegacy(legacy, encoding)).toBe(unicode);
    expect(toLegacy(unicode, encoding)).toBe(legacy);
  });

  it('signs without meaning in an encoding are told', () => {
    expect(isLegacyText('Hµ', 'tcvn3')).toBe(true);
    expect(isLegacyText('Hà', 'tcvn3')).toBe(false);
    expect(isLegacyText('Nguyeãn', 'vni')).toBe(true);
    expect(isLegacyText('Hà', 'vni')).toBe(false);
    expect(isLegacyText('Ha', 'vni')).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...small, ...ascii) }), (text) => {
        expect(isLegacyText(toLegacy(text, 'tcvn3'), 'tcvn3')).toBe(true);
        expect(isLegacyText(toLegacy(text, 'vni'), 'vni')).toBe(true);
      }),
    );
  });

  it('fonts tell their encoding', () => {
    expect(legacyFont('.VnTime')).toEqual({ encoding: 'tcvn3', capitals: false });
    expect(legacyFont('.VnTimeH')).toEqual({ encoding: 'tcvn3', capitals: true });
    expect(legacyFont('.VnArial NarrowH')).toEqual({ encoding: 'tcvn3', capitals: true });
    expect(legacyFont('VNI-Times')).toEqual({ encoding: 'vni', capitals: false });
    expect(legacyFont('Times New Roman')).toBeNull();
    expect(legacyFont(undefined)).toBeNull();
  });
});

describe('syllables', () => {
  it.each([
    'Nguyễn',
    'hoà',
    'hòa',
    'giếng',
    'gì',
    'quốc',
    'Quỳnh',
    'nghiệp',
    'khuya',
    'thuở',
    'Đắk',
    'ngoằn',
    'xoong',
    'yếu',
    'ý',
    'khuỷu',
    'uống',
    'iết'.replace('iết', 'việt'),
    'quyết',
    'huỳnh',
    'ủy',
    'thuyền',
    'Phượng',
    'gìn',
    'giặc',
    'chuyên',
  ])('%s is one', (word) => expect(isSyllable(word)).toBe(true));
  it.each(['café', 'Néi', 'José', 'très', 'Hµ', 'hoäi', 'fût', 'Zürich', 'mạt́', 'tôt', '', 'ngh'])(
    '%s is none',
    (word) => expect(isSyllable(word)).toBe(false),
  );
});
