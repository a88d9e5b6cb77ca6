/** Questions about capital and small letters. Pure. */

/** The first letter of a text, past quotes and brackets; null where it begins with a digit or has no letter near its beginning. */
export function firstLetter(text: string): { index: number; char: string } | null {
  const match = /^[\s“"'‘([]{0,4}(\p{L})/u.exec(text);
  return match?.[1] ? { index: match[0].length - match[1].length, char: match[1] } : null;
}

export function isLower(char: string): boolean {
  return char !== char.toUpperCase();
}

/** True where the letters are nearly all capitals: a title typed in capitals. */
export function isCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  if (letters.length < 4) return false;
  return letters.filter((char) => isLower(char)).length / letters.length < 0.1;
}
