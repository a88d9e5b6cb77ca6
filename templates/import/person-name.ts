/** Telling a signer's name from other short lines. Pure. */

const TITLES = /^(?:(?:GS|PGS|TS|TSKH|ThS|Th\.S|BS|BSCKI{1,2}|CN|KS|NGND|NGƯT|TTND|TTƯT)\.?\s*)+(?=\p{Lu})/u;
const FAMILY_NAMES = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh trịnh đoàn mai cao tô tạ lương lâm hà châu vương thào giàng ' +
    "vàng sùng lò quách đào thái tăng trương lưu hứa kiều nông hoà triệu la nghiêm chu văn khuất thạch danh y h'mông lục ma bế cù tống từ đàm phùng"
  ).split(' '),
);

/**
 * Whether a line is a person's name, perhaps with titles: two to seven words that begin with a capital.
 * @param capitals whether a name in capitals counts, for places where a chức vụ stands above; it must begin with a known family name
 */
export function isPersonName(text: string, capitals = false): boolean {
  if (text.length > 80) return false;
  const words = text.replace(TITLES, '').split(/\s+/);
  if (words.length < 2 || words.length > 7) return false;
  if (words.every((word) => /^\p{Lu}\p{Ll}*\.?$/u.test(word)))
    return words.some((word) => /\p{Ll}/u.test(word)) || capitals;
  const family = words[0]?.toLocaleLowerCase('vi') ?? '';
  return (
    capitals &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}+$/u.test(word)) &&
    FAMILY_NAMES.has(family)
  );
}
