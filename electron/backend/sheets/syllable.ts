/** Whether a word is a Vietnamese syllable by its letters: first consonant, rime, at most one tone. The touchstone for what encoding a text is in. */

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED_TONES = new Set(['\u0301', '\u0323']);

const ONSET = /^(?:ngh|ng|nh|n|ch|c|gh|gi(?=[aăâeêoôơuư])|g|kh|k|ph|p|qu|th|tr|t|b|d|đ|h|l|m|r|s|v|x)?/u;

/** Rimes by vowel: what may follow it; '' stands for the vowel alone. */
const RIMES: Readonly<Record<string, string>> = {
  a: ' c ch i m n ng nh o p t u y',
  ă: 'c k m n ng p t',
  â: 'c k m n ng p t u y',
  e: ' c m n ng o p t',
  ê: ' ch m n ng nh p t u',
  i: ' a ch m n nh p t u',
  o: ' a c e i m n ng p t',
  oo: 'c ng',
  ô: ' c i k m n ng p t',
  ơ: ' i m n p t',
  u: ' a c i m n ng p t',
  ư: ' a c i m n ng t u',
  iê: 'c m n ng p t u',
  yê: 'm n ng t u',
  uô: 'c i m n ng p t',
  ươ: 'c i m n ng p t u',
  oa: 'c ch i m n ng nh o p t y',
  oă: 'c m n ng p t',
  oe: 'm n o t',
  uâ: 'n ng t y',
  uê: ' ch n nh',
  uy: ' a ch n nh p t u',
  uyê: 'n t',
  uơ: ' n',
  ua: 'n ng t y',
  y: ' ch nh p t u',
};

const KNOWN_RIMES = new Set(
  Object.entries(RIMES).flatMap(([vowel, ends]) => ends.split(' ').map((end) => vowel + end)),
);

/**
 * True for "Nguyễn", "hoà", "toán"; false for "Néi", "café", "Hµ".
 * @param strict a syllable that ends in c, ch, p or t must bear its tone, as Vietnamese spelling asks; without it "tôt" passes too
 */
export function isSyllable(word: string, strict = true): boolean {
  if (word.length > 16) return false;
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = parts.replace(TONES, '').normalize('NFC');
  const onset = ONSET.exec(bare)?.[0] ?? '';
  if (!isRime(bare.slice(onset.length)) && !(onset === 'gi' && isRime(bare.slice(1)))) return false;
  if (!/(?:c|ch|p|t)$/u.test(bare)) return true;
  const [tone] = tones;
  return tone === undefined ? !strict : STOPPED_TONES.has(tone);
}

function isRime(text: string): boolean {
  return KNOWN_RIMES.has(text);
}
