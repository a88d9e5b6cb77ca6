/**
 * The two encodings that Vietnamese offices typed in before Unicode, as they look when a file keeps their bytes as Western letters: TCVN 5712:1993
 * (fonts .VnTime …) has one sign a letter; VNI for Windows (fonts VNI-Times …) writes a base letter and a sign that holds its marks. Pure.
 */

export type LegacyEncoding = 'tcvn3' | 'vni';

/** Lower-case letters in the order of both tables below. */
const LETTERS = [
  'à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị',
  'ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ',
].flatMap((row) => row.split(' '));

// Code points of TCVN3, hexadecimal, in the order of LETTERS. Source: TCVN 5712:1993, table VN3.
const TCVN3 = [
  'B5 B6 B7 B8 B9 A8 BB BC BD BE C6 A9 C7 C8 C9 CA CB AE CC CE CF D0 D1 AA D2 D3 D4 D5 D6 D7 D8 DC DD DE',
  'DF E1 E2 E3 E4 AB E5 E6 E7 E8 E9 AC EA EB EC ED EE EF F1 F2 F3 F4 AD F5 F6 F7 F8 F9 FA FB FC FD FE',
].flatMap((row) => row.split(' ').map((hex) => String.fromCharCode(Number.parseInt(hex, 16))));

// The only capitals TCVN3 has; all others are lower-case codes in a font of capitals (.VnTimeH).
const TCVN3_CAPITALS: Readonly<Record<string, string>> = {
  '\u00A1': 'Ă',
  '\u00A2': 'Â',
  '\u00A3': 'Ê',
  '\u00A4': 'Ô',
  '\u00A5': 'Ơ',
  '\u00A6': 'Ư',
  '\u00A7': 'Đ',
};

// VNI for Windows in the order of LETTERS; capitals are the same in capitals.
const VNI = [
  'aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò',
  'oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î',
].flatMap((row) => row.split(' '));

const FROM_TCVN3 = new Map([
  ...LETTERS.map((letter, index): [string, string] => [TCVN3[index] ?? '', letter]),
  ...Object.entries(TCVN3_CAPITALS),
]);
const TO_TCVN3 = new Map([...FROM_TCVN3].map(([code, letter]) => [letter, code]));

const FROM_VNI = new Map<string, string>();
for (const [index, letter] of LETTERS.entries()) {
  const code = VNI[index] ?? '';
  const [base = '', mark = ''] = code;
  FROM_VNI.set(code, letter);
  // The case of the base letter counts: clerks left the marks of capitals small.
  FROM_VNI.set(base.toUpperCase() + mark, letter.toUpperCase());
  FROM_VNI.set(code.toUpperCase(), letter.toUpperCase());
  if (mark !== '') FROM_VNI.set(base + mark.toUpperCase(), letter);
}
const TO_VNI = new Map(
  LETTERS.flatMap((letter, index): [string, string][] => {
    const code = VNI[index] ?? '';
    return [
      [letter, code],
      [letter.toUpperCase(), code.toUpperCase()],
    ];
  }),
);

/** All Vietnamese letters beyond ASCII, in both cases: 134. */
export const VIETNAMESE_LETTERS: readonly string[] = [
  ...LETTERS,
  ...LETTERS.map((letter) => letter.toUpperCase()),
];

/** Legacy text as Unicode (NFC). Signs that the encoding does not know stay. @param capitals the font shows small letters as capitals */
export function fromLegacy(text: string, encoding: LegacyEncoding, capitals = false): string {
  const converted = encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text);
  return (capitals ? converted.toUpperCase() : converted).normalize('NFC');
}

/** Whether all signs beyond ASCII have a meaning in the encoding: "Hµ" in TCVN3, not "Hà". */
export function isLegacyText(text: string, encoding: LegacyEncoding): boolean {
  const known = encoding === 'tcvn3' ? FROM_TCVN3 : FROM_VNI;
  for (let at = 0; at < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    if (pair.length === 2 && known.has(pair)) at += 1;
    else if (text.charCodeAt(at) >= 0x80 && !known.has(pair[0] ?? '')) return false;
  }
  return true;
}

/** Unicode text in a legacy encoding; for tests and for files asked for by old programs. TCVN3 has no capitals with tones: they become small. */
export function toLegacy(text: string, encoding: LegacyEncoding): string {
  let out = '';
  for (const char of text.normalize('NFC')) {
    out +=
      encoding === 'tcvn3'
        ? (TO_TCVN3.get(char) ?? TO_TCVN3.get(char.toLowerCase()) ?? char)
        : (TO_VNI.get(char) ?? char);
  }
  return out;
}

function fromTcvn3(text: string): string {
  let out = '';
  for (const char of text) out += FROM_TCVN3.get(char) ?? char;
  return out;
}

function fromVni(text: string): string {
  let out = '';
  for (let at = 0; at < text.length;) {
    const pair = FROM_VNI.get(text.slice(at, at + 2));
    if (pair !== undefined && at + 1 < text.length) {
      out += pair;
      at += 2;
      continue;
    }
    const char = text[at] ?? '';
    out += FROM_VNI.get(char) ?? char;
    at += 1;
  }
  return out;
}

/** What a font's name tells of the text in it. */
export interface LegacyFont {
  encoding: LegacyEncoding;
  /** Small letters are shown as capitals: .VnTimeH. */
  capitals: boolean;
}

/** ".VnTime" and ".VnArialH" are TCVN3, "VNI-Times" is VNI; null for any other font. */
export function legacyFont(name: string | undefined): LegacyFont | null {
  if (name === undefined) return null;
  const trimmed = name.trim();
  if (/^vni[\s-]/i.test(trimmed)) return { encoding: 'vni', capitals: false };
  if (/^\.vn/i.test(trimmed)) return { encoding: 'tcvn3', capitals: /[a-z0-9]H$/.test(trimmed) };
  return null;
}
