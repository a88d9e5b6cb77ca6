/** Automatic numbers of a Word file as the text that Word shows: "I.", "1.", "a)", "-". */
import { toPointLetter, toRoman } from '../layout/numbering.ts';
import { child, children, childValue, readInteger, type XmlElement } from './xml.ts';

interface NumberLevel {
  format: string;
  /** "%1.%2." */
  text: string;
  start: number;
}

interface NumberList {
  /** Lists of one abstract numbering count on together. */
  abstract: string;
  levels: NumberLevel[];
  /** Levels that begin anew where this list is first used, with their start. */
  restarts: Map<number, number>;
}

const MAX_LEVEL = 8;
const MAX_COUNT = 32_767;
const MAX_ROMAN = 3_999;

/** Counts the numbered paragraphs of one document in their order. */
export class NumberCounter {
  readonly #lists: Map<string, NumberList>;
  readonly #counts = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  /** @param root root of word/numbering.xml; absent where the file has no lists */
  constructor(root: XmlElement | undefined) {
    this.#lists = readLists(root);
  }

  /** The mark of the next paragraph of list `numId` at `level`; '' where it shows none. */
  next(numId: string | undefined, level: number): string {
    const list = numId === undefined || numId === '0' ? undefined : this.#lists.get(numId);
    const definition = list?.levels[level];
    if (numId === undefined || !list || !definition || definition.format === 'none') return '';
    if (definition.format === 'bullet') return definition.text === '+' || level > 0 ? '+' : '-';
    const counts = this.#counts.get(list.abstract) ?? [];
    if (!this.#begun.has(numId)) {
      this.#begun.add(numId);
      for (const [at, start] of list.restarts) counts[at] = start - 1;
    }
    counts[level] = Math.min(MAX_COUNT, (counts[level] ?? definition.start - 1) + 1);
    counts.length = level + 1;
    this.#counts.set(list.abstract, counts);
    return definition.text.replace(/%(\d)/g, (_all, digit: string) => {
      const at = Number(digit) - 1;
      const { format = 'decimal', start = 1 } = list.levels[at] ?? {};
      return formatCount(format, counts[at] ?? start);
    });
  }
}

function readLists(root: XmlElement | undefined): Map<string, NumberList> {
  const abstracts = new Map<string, NumberLevel[]>();
  for (const element of children(root, 'w:abstractNum')) {
    const levels: NumberLevel[] = [];
    for (const level of children(element, 'w:lvl')) {
      const at = readInteger(level.attributes['w:ilvl'], 0, MAX_LEVEL);
      if (at === undefined) continue;
      levels[at] = {
        format: childValue(level, 'w:numFmt') ?? 'decimal',
        text: (childValue(level, 'w:lvlText') ?? '').slice(0, 60),
        start: readInteger(childValue(level, 'w:start'), 0, MAX_COUNT) ?? 1,
      };
    }
    abstracts.set(element.attributes['w:abstractNumId'] ?? '', levels);
  }
  const lists = new Map<string, NumberList>();
  for (const element of children(root, 'w:num')) {
    const abstract = childValue(element, 'w:abstractNumId') ?? '';
    const levels = abstracts.get(abstract);
    if (!levels) continue;
    const restarts = new Map<number, number>();
    for (const override of children(element, 'w:lvlOverride')) {
      const level = readInteger(override.attributes['w:ilvl'], 0, MAX_LEVEL);
      const start = readInteger(childValue(override, 'w:startOverride'), 0, MAX_COUNT);
      if (level !== undefined && start !== undefined) restarts.set(level, start);
    }
    lists.set(element.attributes['w:numId'] ?? '', { abstract, levels, restarts });
  }
  return lists;
}

/** List and level that paragraph properties name themselves. */
export function readListPlace(properties: XmlElement | undefined): { numId?: string; level?: number } {
  const place = child(properties, 'w:numPr');
  const numId = childValue(place, 'w:numId');
  const level = readInteger(childValue(place, 'w:ilvl'), 0, MAX_LEVEL);
  return { ...(numId === undefined ? {} : { numId }), ...(level === undefined ? {} : { level }) };
}

function formatCount(format: string, count: number): string {
  switch (format) {
    case 'upperRoman':
      return count > MAX_ROMAN ? String(count) : toRoman(count);
    case 'lowerRoman':
      return count > MAX_ROMAN ? String(count) : toRoman(count).toLowerCase();
    case 'lowerLetter':
      return toPointLetter(count);
    case 'upperLetter':
      return toPointLetter(count).toUpperCase();
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}
