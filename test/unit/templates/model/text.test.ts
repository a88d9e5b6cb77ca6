import { describe, expect, it } from 'vitest';
import { findBadCharacter } from '../../../../templates/model/text.ts';

describe('characters of official text', () => {
  it('judges each character alike, alone and beside one that is bad', () => {
    // Text of plain characters is passed in one look; a bad one behind it has every character looked at.
    for (let code = 0; code <= 0xffff; code += 1) {
      const char = String.fromCharCode(code);
      const isBad = findBadCharacter(char) !== null;
      expect([code, findBadCharacter(`${char} \u0001`)?.index === 0]).toEqual([code, isBad]);
    }
  });

  it('takes Vietnamese letters of both kinds and the signs of a typewriter, and names what it refuses', () => {
    expect(findBadCharacter('Hội nghị “Tổng kết” – quý IV…\tĐắk Lắk, 100%\n'.normalize('NFD'))).toBeNull();
    expect(findBadCharacter('Số ©')).toBeNull();
    expect(findBadCharacter('Kế \u202Ehoạch')).toEqual({
      index: 3,
      codePoint: 0x202e,
      reason: 'ký tự đảo chiều chữ',
    });
    expect(findBadCharacter('tốt \u{1F600}')?.index).toBe(4);
  });
});
