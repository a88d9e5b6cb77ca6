/**
 * What sorting and filtering know of rows: texts, folded texts and places in order, worked out once a column when first asked for. So a key press
 * over tens of thousands of rows costs comparisons of numbers and looks into ready text.
 */
import { cellText, isEmpty, type CellValue, type RegisterColumn, type RowKey } from './column.ts';
import { fold } from './fold.ts';
import { mapInSteps, runSteps, sortInSteps } from './in-steps.ts';

const collator = new Intl.Collator('vi', { numeric: true });

export class RowIndex<Row> {
  readonly rows: readonly Row[];
  readonly keys: readonly RowKey[];
  readonly #columns: ReadonlyMap<string, RegisterColumn<Row>>;
  readonly #values = new Map<string, readonly CellValue[]>();
  readonly #texts = new Map<string, readonly string[]>();
  readonly #folded = new Map<string, readonly string[]>();
  readonly #order = new Map<string, Float64Array>();
  #places: ReadonlyMap<RowKey, number> | null = null;

  constructor(rows: readonly Row[], rowKey: (row: Row) => RowKey, columns: readonly RegisterColumn<Row>[]) {
    this.rows = rows;
    this.keys = rows.map(rowKey);
    this.#columns = new Map(columns.map((column) => [column.key, column]));
  }

  column(key: string): RegisterColumn<Row> | undefined {
    return this.#columns.get(key);
  }

  /** Place of a row in `rows`, −1 for none. */
  placeOf(key: RowKey): number {
    this.#places ??= new Map(this.keys.map((entry, place) => [entry, place]));
    return this.#places.get(key) ?? -1;
  }

  values(key: string): readonly CellValue[] {
    return once(this.#values, key, () => {
      const column = this.#columns.get(key);
      return column ? this.rows.map(column.value) : [];
    });
  }

  texts(key: string): readonly string[] {
    return once(this.#texts, key, () => {
      const column = this.#columns.get(key);
      return column ? this.rows.map((row) => cellText(column, row)) : [];
    });
  }

  folded(key: string): readonly string[] {
    return once(this.#folded, key, () => runSteps(this.#foldSteps(key)));
  }

  /** A number a row by which it sorts ascending; NaN where the cell is empty. Texts by Vietnamese collation, numbers and dates by value. */
  order(key: string): Float64Array {
    return once(this.#order, key, () => runSteps(this.#orderSteps(key)));
  }

  /** Works out, in steps, what filtering and sorting by a column will ask for. */
  *prepare(key: string): Generator<void, void> {
    if (!this.#folded.has(key)) this.#folded.set(key, yield* this.#foldSteps(key));
    yield;
    if (!this.#order.has(key)) this.#order.set(key, yield* this.#orderSteps(key));
  }

  *#foldSteps(key: string): Generator<void, readonly string[]> {
    return yield* mapInSteps(this.texts(key), memoised(fold));
  }

  *#orderSteps(key: string): Generator<void, Float64Array> {
    const type = this.#columns.get(key)?.type;
    if (type === undefined) return new Float64Array(this.rows.length);
    const values = this.values(key);
    if (type !== 'text' && type !== 'choice') return Float64Array.from(values, orderOfValue);
    const texts = this.texts(key);
    const distinct = yield* sortInSteps([...new Set(texts)], collator.compare);
    const ranks = rankOf(distinct);
    return Float64Array.from(texts, (text, place) =>
      isEmpty(values[place] ?? null) ? Number.NaN : (ranks.get(text) ?? Number.NaN),
    );
  }
}

function once<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = make();
  cache.set(key, made);
  return made;
}

function memoised(work: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => once(known, text, () => work(text));
}

/** Places of texts in order. Those that the collation takes for equal share one, so that the next level decides. */
function rankOf(sorted: readonly string[]): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  let rank = 0;
  for (const [index, text] of sorted.entries()) {
    const previous = sorted[index - 1];
    if (previous !== undefined && collator.compare(previous, text) !== 0) rank += 1;
    ranks.set(text, rank);
  }
  return ranks;
}

function orderOfValue(value: CellValue): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value === null ? Number.NaN : dateOrder(value);
}

/** "2019-04" -> 20190400: a year alone comes before its months, a month before its days. NaN for no date. */
export function dateOrder(iso: string): number {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso);
  return found ? Number(found[1]) * 10_000 + Number(found[2] ?? 0) * 100 + Number(found[3] ?? 0) : Number.NaN;
}
