/**
 * Numbers of headings, computed from structure. Nothing else numbers: renderers, the checker's place labels and cross references
 * all read this. Pure.
 */
import { LEVELS, type Block, type Level, type Slot } from '../model/document.ts';
import type { LayoutProfile, LevelNumbering } from '../profiles/profile.ts';

export interface BlockNumber {
  /** Printed before or above the block: "II.", "Điều 3.", "a)", "-". Empty for blocks without mark. */
  mark: string;
  /** How a sentence names the block: "mục II.1", "khoản 2 Điều 3", "điểm a mục II.1", "gạch đầu dòng thứ 2 mục II.1". Empty if it has no name. */
  label: string;
  /** Its number in the sequence, 1-based; 0 without. */
  count: number;
  /** Counts the runs of one sequence: a new one begins where numbers begin at 1 again. */
  sequence: number;
}

/** Letters of Điểm in Vietnamese order (Phụ lục I, phần II, mục I.6): no f, j, w, z. */
export const POINT_LETTERS = [...'abcdđeghiklmnopqrstuvxy'] as const;

/** Roman number of 1..3999. */
export function toRoman(value: number): string {
  const table: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let rest = value;
  let roman = '';
  for (const [size, sign] of table) {
    while (rest >= size) {
      roman += sign;
      rest -= size;
    }
  }
  return roman;
}

/** Letter of the n-th Điểm, 1-based; after y come aa, ab, … */
export function toPointLetter(value: number): string {
  const base = POINT_LETTERS.length;
  let rest = value;
  let letters = '';
  while (rest > 0) {
    letters = (POINT_LETTERS[(rest - 1) % base] ?? '') + letters;
    rest = Math.floor((rest - 1) / base);
  }
  return letters;
}

function formatCount(format: LevelNumbering['format'], count: number): string {
  switch (format) {
    case 'upper-roman':
      return toRoman(count);
    case 'decimal':
      return String(count);
    case 'vietnamese-letter':
      return toPointLetter(count);
  }
}

/** Lower rank encloses higher rank. Điều and I. are rivals for the same place: regulations use one, plans the other. */
const RANK: Readonly<Record<Level, number>> = {
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  article: 4,
  roman: 4,
  arabic: 5,
  decimal: 6,
  letter: 7,
};

/** Numbered level, dash or nothing: where a block stands. */
export function slotOf(block: Block): Slot {
  switch (block.type) {
    case 'heading':
    case 'item':
      return block.level;
    case 'task':
    case 'target':
      return block.slot;
    case 'bullet':
      return 'bullet';
    case 'paragraph':
    case 'table':
      return 'none';
  }
}

/**
 * Numbers every block of one body, by block id.
 * A level begins at 1 again below a new block of a higher level, unless the profile counts it through (Điều, Chương).
 */
export function numberBlocks(
  body: readonly Block[],
  profile: Pick<LayoutProfile, 'numbering' | 'bulletMarks'>,
): Map<string, BlockNumber> {
  const numbers = new Map<string, BlockNumber>();
  const counts = new Map<Level, number>();
  const sequences = new Map<Level, number>();
  const open: { level: Level; text: string }[] = [];
  let lastSequence = 0;
  let bullets = 0;

  for (const block of body) {
    const slot = slotOf(block);
    if (slot === 'none') {
      numbers.set(block.id, { mark: '', label: '', count: 0, sequence: 0 });
      continue;
    }
    if (slot === 'bullet') {
      const depth = block.type === 'bullet' ? block.depth : 0;
      if (depth === 0) bullets += 1;
      const within = placeOf(open);
      const name = `gạch đầu dòng thứ ${bullets}`;
      numbers.set(block.id, {
        mark: profile.bulletMarks[depth],
        label: within ? `${name} ${within}` : name,
        count: depth === 0 ? bullets : 0,
        sequence: 0,
      });
      continue;
    }
    bullets = 0;
    for (const level of LEVELS) {
      if (RANK[level] > RANK[slot] && !profile.numbering[level].continuous) {
        counts.delete(level);
        sequences.delete(level);
      }
    }
    while (open.length > 0 && RANK[open.at(-1)?.level ?? 'part'] >= RANK[slot]) open.pop();

    const rules = profile.numbering[slot];
    const count = (counts.get(slot) ?? 0) + 1;
    counts.set(slot, count);
    if (!sequences.has(slot)) sequences.set(slot, (lastSequence += 1));
    const own = formatCount(rules.format, count);
    const parent = open.at(-1);
    const text = rules.composite && parent?.level === 'arabic' ? `${parent.text}.${own}` : own;
    open.push({ level: slot, text });
    numbers.set(block.id, {
      mark: `${rules.prefix}${text}${rules.suffix}`,
      label: placeOf(open),
      count,
      sequence: sequences.get(slot) ?? 0,
    });
  }
  return numbers;
}

/** Names a place by its open levels: "điểm a khoản 2 Điều 3", "điểm a mục II.1". */
function placeOf(open: readonly { level: Level; text: string }[]): string {
  const text = (level: Level): string | undefined => open.find((entry) => entry.level === level)?.text;
  const parts: string[] = [];
  const letter = text('letter');
  if (letter) parts.push(`điểm ${letter}`);
  const article = text('article');
  const arabic = text('decimal') ?? text('arabic');
  if (article) {
    if (arabic) parts.push(`khoản ${arabic}`);
    parts.push(`Điều ${article}`);
    return parts.join(' ');
  }
  const numbered = [text('roman'), arabic].filter((entry) => entry !== undefined);
  if (numbered.length > 0) parts.push(`mục ${numbered.join('.')}`);
  if (parts.length > 0) return parts.join(' ');
  const last = open.at(-1);
  if (!last) return '';
  const names: Partial<Record<Level, string>> = {
    part: 'Phần',
    chapter: 'Chương',
    section: 'Mục',
    subsection: 'Tiểu mục',
  };
  const name = names[last.level];
  return name ? `${name} ${last.text}` : '';
}
