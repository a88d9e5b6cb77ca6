/** Which rows are shown: by column and by the quick box. Pure. */
import type { ColumnFilter, ViewState } from '../../../electron/api/views.ts';
import { isEmpty, type RowKey } from './column.ts';
import { fold } from './fold.ts';
import { dateOrder, type RowIndex } from './row-index.ts';

type Test = (place: number) => boolean;

/** Whether a filter asks for anything. */
export function isActive(filter: ColumnFilter): boolean {
  switch (filter.type) {
    case 'text':
      return filter.text.trim() !== '';
    case 'choice':
      return true;
    case 'number':
    case 'date':
      return filter.from !== undefined || filter.to !== undefined;
    case 'empty':
    case 'filled':
      return true;
  }
}

/** First and last value by which a partial date may be meant: "2019" spans all its days. */
function dateSpan(iso: string): readonly [number, number] {
  const least = dateOrder(iso);
  const parts = iso.split('-').length;
  return [least, parts === 1 ? least + 1_299 : parts === 2 ? least + 99 : least];
}

function columnTest<Row>(index: RowIndex<Row>, key: string, filter: ColumnFilter): Test {
  const values = index.values(key);
  const empty: Test = (place) => isEmpty(values[place] ?? null);
  switch (filter.type) {
    case 'empty':
      return empty;
    case 'filled':
      return (place) => !empty(place);
    case 'text': {
      const folded = index.folded(key);
      const words = wordsOf(filter.text);
      return (place) => words.every((word) => folded[place]?.includes(word));
    }
    case 'choice': {
      const texts = index.texts(key);
      const wanted = new Set(filter.values);
      return (place) => wanted.has(texts[place] ?? '');
    }
    case 'number': {
      const { from = -Infinity, to = Infinity } = filter;
      return (place) => {
        const value = values[place];
        return typeof value === 'number' && value >= from && value <= to;
      };
    }
    case 'date': {
      const from = filter.from === undefined ? -Infinity : dateSpan(filter.from)[0];
      const to = filter.to === undefined ? Infinity : dateSpan(filter.to)[1];
      return (place) => {
        const value = values[place];
        if (typeof value !== 'string' || value === '') return false;
        const [first, last] = dateSpan(value);
        // A year alone belongs to every range that touches it: nothing the clerk looks for hides behind a missing day.
        return last >= from && first <= to;
      };
    }
  }
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Each word stands somewhere in the shown cells of the row. */
function quickTest<Row>(
  index: RowIndex<Row>,
  shown: readonly string[],
  text: string,
  alsoMatching: ReadonlySet<RowKey> | undefined,
): Test {
  const words = wordsOf(text);
  const columns = shown.map((key) => index.folded(key));
  return (place) => {
    if (words.every((word) => columns.some((column) => column[place]?.includes(word)))) return true;
    const key = index.keys[place];
    return key !== undefined && alsoMatching?.has(key) === true;
  };
}

export interface FilterInput {
  state: Pick<ViewState, 'filters' | 'quick' | 'columns'>;
  /** Rows that match the quick words by something the list does not show: the text inside a document. */
  alsoMatching?: ReadonlySet<RowKey> | undefined;
  /** A column whose own filter is left out, to count its choices. */
  except?: string;
}

/** Places of the rows that all filters let through, in the rows' order. */
export function filterPlaces<Row>(index: RowIndex<Row>, input: FilterInput): Uint32Array {
  const { state, alsoMatching, except } = input;
  const tests: Test[] = [];
  for (const [key, filter] of Object.entries(state.filters)) {
    if (key !== except && isActive(filter) && index.column(key)) tests.push(columnTest(index, key, filter));
  }
  if (state.quick.trim() !== '') {
    const shown = state.columns.filter((column) => column.isShown).map((column) => column.key);
    tests.push(quickTest(index, shown, state.quick, alsoMatching));
  }
  const places = new Uint32Array(index.rows.length);
  let count = 0;
  for (let place = 0; place < places.length; place += 1) {
    if (tests.every((test) => test(place))) {
      places[count] = place;
      count += 1;
    }
  }
  return places.subarray(0, count);
}

const collator = new Intl.Collator('vi', { numeric: true });

/** The values of a column among some rows, each with how many rows have it, in order; '' is empty and comes last. */
export function choiceCounts<Row>(
  index: RowIndex<Row>,
  key: string,
  places: Uint32Array,
): readonly (readonly [text: string, count: number])[] {
  const texts = index.texts(key);
  const counts = new Map<string, number>();
  for (const place of places) {
    const text = texts[place] ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => {
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return collator.compare(a, b);
  });
}

/** Whether anything is filtered. */
export function isFiltered(state: Pick<ViewState, 'filters' | 'quick'>): boolean {
  return state.quick.trim() !== '' || Object.values(state.filters).some(isActive);
}
