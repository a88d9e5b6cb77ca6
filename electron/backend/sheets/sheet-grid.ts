/** The rows of a sheet with what merges say of them, and what a row looks like. Pure. */
import { cellText, isFilled, type CellRange, type Rows, type Sheet, type SheetRow } from './cells.ts';
import { isHeadWord, isSignatureText, isTotalsText } from './header-words.ts';
import { ownText } from './own-text.ts';

const WIDTH_SAMPLE = 300;
const MAX_HEAD_LENGTH = 120;
/** UTF-16 units of a row shown in one line. */
export const MAX_LINE = 300;
/** Hostile files merge everything with everything; no list has so many. */
const MAX_MERGES_PER_ROW = 500;

/** Columns of a row with a value, from 0. */
export function filledColumns(row: SheetRow): number[] {
  const columns: number[] = [];
  for (const [column, cell] of row.cells.entries()) if (isFilled(cell)) columns.push(column);
  return columns;
}

/** The rows of a sheet with what merges say of them. Rows are told by index here; the numbers of the file are theirs only. */
export class Grid {
  readonly rows: Rows<SheetRow>;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #mergesByTop = new Map<number, CellRange[]>();
  readonly #indexes = new Map<number, number>();
  /** Columns a usual row of the list fills. */
  readonly width: number;

  constructor(sheet: Sheet, vocabulary: ReadonlySet<string>) {
    this.rows = sheet.rows;
    this.#vocabulary = vocabulary;
    for (const merge of sheet.merges) {
      const known = this.#mergesByTop.get(merge.top);
      if (known && known.length < MAX_MERGES_PER_ROW) known.push(merge);
      else if (!known) this.#mergesByTop.set(merge.top, [merge]);
    }
    let index = 0;
    for (const { number } of sheet.rows) {
      this.#indexes.set(number, index);
      index += 1;
    }
    const widths = sheet.rows
      .slice(0, WIDTH_SAMPLE)
      .map((row) => filledColumns(row).length)
      .toSorted((a, b) => a - b);
    this.width = widths[Math.floor(widths.length * 0.75)] ?? 1;
  }

  number(index: number): number {
    return this.rows.at(index)?.number ?? 0;
  }

  indexOf(number: number): number | undefined {
    return this.#indexes.get(number);
  }

  merges(index: number): readonly CellRange[] {
    return this.#mergesByTop.get(this.number(index)) ?? [];
  }

  allMerges(): Iterable<readonly CellRange[]> {
    return this.#mergesByTop.values();
  }

  filled(index: number): number[] {
    const row = this.rows.at(index);
    return row ? filledColumns(row) : [];
  }

  text(index: number, column: number): string {
    return cellText(this.rows.at(index)?.cells[column]).replace(/\s+/g, ' ').trim();
  }

  texts(index: number): string[] {
    return this.filled(index).map((column) => this.text(index, column));
  }

  /** Columns with a value, those under a merged cell counted in. */
  covered(index: number): Set<number> {
    const covered = new Set(this.filled(index));
    for (const { left, right } of this.merges(index))
      if (covered.has(left)) for (let column = left; column <= right; column += 1) covered.add(column);
    return covered;
  }

  headWords(index: number): number {
    return this.texts(index).filter((text) => isHeadWord(text, this.#vocabulary)).length;
  }

  /** Texts only, each short: what a row of heads looks like. Years may head columns too. */
  looksLikeHeads(index: number): boolean {
    const filled = this.filled(index);
    if (filled.length === 0) return false;
    return filled.every((column) => {
      const cell = this.rows.at(index)?.cells[column];
      if (cell?.type === 'number')
        return Number.isInteger(cell.value) && cell.value >= 1900 && cell.value <= 2200;
      return cell?.type === 'text' && cell.text.length <= MAX_HEAD_LENGTH;
    });
  }

  /** "(1) (2) (3)" or "A B 1 2" under the heads. */
  isNumbering(index: number): boolean {
    const texts = this.texts(index);
    const marks = texts.map((text) => /^\(?([A-Z]|\d{1,2})\)?(?:\s*=.*)?$/.exec(text)?.[1] ?? '');
    const letters = marks.findIndex((mark) => /^\d/.test(mark));
    return (
      texts.length >= 3 &&
      letters >= 0 &&
      marks.length - letters >= 2 &&
      marks.every(
        (mark, at) => mark === (at < letters ? String.fromCharCode(65 + at) : String(at - letters + 1)),
      )
    );
  }

  /** A line of words by itself: no numbers, few cells, no sum, no signature. */
  isTitle(index: number): boolean {
    const filled = this.filled(index);
    return (
      filled.length > 0 &&
      filled.length <= Math.max(1, this.width / 3) &&
      filled.every((column) => {
        const text = this.text(index, column);
        return (
          this.rows.at(index)?.cells[column]?.type === 'text' &&
          !/^[\d.,]+$/.test(text) &&
          !isSignatureText(text) &&
          !isTotalsText(text)
        );
      })
    );
  }

  /** The texts of a row in one line of at most MAX_LINE UTF-16 units, for the preview. */
  line(index: number): string {
    const texts: string[] = [];
    let length = 0;
    for (const cell of this.rows.at(index)?.cells ?? []) {
      if (length > MAX_LINE) break;
      if (!isFilled(cell)) continue;
      const text = cellText(cell).trimStart().slice(0, MAX_LINE).replace(/\s+/g, ' ').trim();
      texts.push(text);
      length += text.length;
    }
    return ownText(texts.join(' | ').slice(0, MAX_LINE));
  }
}

/** Both ends included. */
export function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}
