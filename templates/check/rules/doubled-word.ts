import type { Remark, Rule } from '../rule.ts';
import { replaceIn } from '../texts.ts';

/** Syllables that Vietnamese doubles on purpose. */
const REDUPLICATIONS = new Set(
  (
    'luôn thường xa đời ngày người nhà dần từ mãi rất chung song lâu hay cao xanh đêm sáng chiều tối năm tháng đâu ai ngành lớp hàng ' +
    'trùng đều vừa ầm khăng lăm hao riêng gần nhanh chậm nhỏ to hơi hiền vui buồn sớm muộn đỏ vàng trắng tím nâu đen hồng khe kè ' +
    'phăm phần làng xã trường đồng ba đôi cây lá sao bước nơi chốn tầng mòn nhè oang'
  ).split(' '),
);
const DOUBLED_PHRASES = new Set(['từng bước', 'từng ngày', 'ngày một', 'đời này', 'năm này', 'tháng này']);
/** Words of grammar: doubled they are always a slip. Other single syllables may belong to two words ("phối hợp hợp tác"). */
const GRAMMAR = new Set(
  'và của các là cho trong với được để về tại những một có này theo đã sẽ khi do đến trên thì mà nhằm bởi cùng bằng nếu như vì hoặc còn phải cần không'.split(
    ' ',
  ),
);
const MAX_WORDS = 6;

interface Word {
  text: string;
  start: number;
  end: number;
  /** True where only white space stands between the word before and this one. */
  joined: boolean;
}

/** A word or group of words typed twice: "thực hiện thực hiện", "Đại hội Đại hội". */
export const doubledWord: Rule = {
  id: 'doubled-word',
  title: 'Lặp từ',
  severity: 'warning',
  source: 'ngôn ngữ',
  check({ texts, placeIn }) {
    const remarks: Remark[] = [];
    const all = texts.map((text) => ({ text, words: wordsOf(text.text) }));
    const pairs = pairsOf(all.map(({ words }) => words));
    for (const { text, words } of all) {
      for (let i = 0; i < words.length; i++) {
        const size = doubledAt(words, i);
        if (size === 0) continue;
        const first = words[i];
        const middle = words[i + size];
        const last = words[i + 2 * size - 1];
        if (!first || !middle || !last) continue;
        const typed = text.text.slice(first.start, last.end);
        const once = text.text.slice(first.start, words[i + size - 1]?.end);
        if (size === 1 && isSeam(words, i, pairs)) {
          i += 1;
          continue;
        }
        const sure = size > 1 || GRAMMAR.has(first.text);
        remarks.push({
          ...(sure ? {} : { severity: 'info' as const }),
          place: placeIn(text, first.start, last.end),
          message: sure ? `Lặp từ: “${typed}”.` : `Có thể lặp từ: “${typed}”.`,
          ...(sure
            ? {
                fix: {
                  label: `Giữ một lần “${once}”`,
                  edits: [replaceIn(text, [{ start: words[i + size - 1]?.end ?? 0, end: last.end, by: '' }])],
                },
              }
            : {}),
        });
        i += 2 * size - 1;
      }
    }
    return remarks;
  },
};

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let reached = 0;
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push({
      text: match[0].toLowerCase(),
      start: match.index,
      end: match.index + match[0].length,
      joined: /^\s+$/u.test(text.slice(reached, match.index)),
    });
    reached = match.index + match[0].length;
  }
  return words;
}

/** How often each two neighbouring words stand in the document. */
function pairsOf(texts: readonly (readonly Word[])[]): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (const words of texts) {
    for (let i = 1; i < words.length; i++) {
      const pair = `${words[i - 1]?.text ?? ''} ${words[i]?.text ?? ''}`;
      if (words[i]?.joined) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}

/** The seam of two words, "vấn đề | đề xuất": both pairs stand elsewhere in the document too. */
function isSeam(words: readonly Word[], at: number, pairs: ReadonlyMap<string, number>): boolean {
  const often = (one: Word | undefined, two: Word | undefined): boolean =>
    one !== undefined && two !== undefined && (pairs.get(`${one.text} ${two.text}`) ?? 0) > 1;
  return often(words[at - 1], words[at]) && often(words[at + 1], words[at + 2]);
}

/** How many words beginning at `at` stand there twice in a row; the longest group, 0 for none. */
function doubledAt(words: readonly Word[], at: number): number {
  for (let size = MAX_WORDS; size >= 1; size--) {
    if (isDoubled(words, at, size) && !isMeant(words.slice(at, at + size))) return size;
  }
  return 0;
}

function isDoubled(words: readonly Word[], at: number, size: number): boolean {
  for (let i = 0; i < size; i++) {
    const one = words[at + i];
    const two = words[at + size + i];
    if (!one || !two || one.text !== two.text || !two.joined || (i > 0 && !one.joined)) return false;
  }
  return true;
}

function isMeant(words: readonly Word[]): boolean {
  if (words.every(({ text }) => /^\p{N}+$/u.test(text))) return true;
  if (words.every(({ text }) => text === words[0]?.text))
    return words.length > 1 || REDUPLICATIONS.has(words[0]?.text ?? '');
  return DOUBLED_PHRASES.has(words.map(({ text }) => text).join(' '));
}
