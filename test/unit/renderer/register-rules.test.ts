import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold as foldOfSearch } from '../../../db/fold.ts';
import type { ColumnFilter, ViewState } from '../../../electron/api/views.ts';
import { cellText, type RegisterColumn } from '../../../renderer/components/register/column.ts';
import { choiceCounts, filterPlaces, isFiltered } from '../../../renderer/components/register/filter.ts';
import { fold } from '../../../renderer/components/register/fold.ts';
import { runSteps, sortInSteps } from '../../../renderer/components/register/in-steps.ts';
import { registerList, sumOf } from '../../../renderer/components/register/register-list.ts';
import { RowIndex } from '../../../renderer/components/register/row-index.ts';
import {
  reduceSelection,
  startSelection,
  type Selection,
  type SelectionAction,
} from '../../../renderer/components/register/selection.ts';
import { sortPlaces } from '../../../renderer/components/register/sort.ts';
import { toTsv } from '../../../renderer/components/register/tsv.ts';
import {
  findAhead,
  NOTHING_TYPED,
  TYPE_AHEAD_PAUSE,
  typeOn,
} from '../../../renderer/components/register/type-ahead.ts';
import {
  fitView,
  initialView,
  LEAST_WIDTH,
  reduceView,
  shownColumns,
  type ViewAction,
} from '../../../renderer/components/register/view-state.ts';

interface Club {
  id: number;
  name: string;
  founded: string | null;
  members: number | null;
  kind: string;
  isActive: boolean;
}

const club = (id: number, name: string, more: Partial<Club> = {}): Club => ({
  id,
  name,
  founded: null,
  members: null,
  kind: 'Hội',
  isActive: true,
  ...more,
});

const CLUBS: readonly Club[] = [
  club(1, 'Hội Đông y', { founded: '2019', members: 1200, isActive: false }),
  club(2, 'Hội Điện lực', { founded: '2019-04-03', members: 85.5 }),
  club(3, 'Câu lạc bộ Ánh sáng', { founded: '2019-04', kind: 'Câu lạc bộ' }),
  club(4, 'hội an toàn', { founded: '1998-12-31', members: 85.5 }),
  club(5, 'Hội Dược', { members: 0, kind: '' }),
];

const COLUMNS: readonly RegisterColumn<Club>[] = [
  { key: 'name', label: 'Tên hội', type: 'text', width: 200, value: (row) => row.name },
  { key: 'founded', label: 'Thành lập', type: 'date', width: 90, value: (row) => row.founded },
  {
    key: 'members',
    label: 'Hội viên',
    type: 'number',
    width: 90,
    value: (row) => row.members,
    isSummed: true,
  },
  { key: 'kind', label: 'Loại', type: 'choice', width: 90, value: (row) => row.kind },
  {
    key: 'active',
    label: 'Hoạt động',
    type: 'flag',
    width: 90,
    isShown: false,
    value: (row) => row.isActive,
  },
];

const index = new RowIndex(CLUBS, (row) => row.id, COLUMNS);
const plain = initialView(COLUMNS);
const idsOf = (places: Iterable<number>): number[] => Array.from(places, (place) => CLUBS[place]?.id ?? 0);
const every = (): Uint32Array => filterPlaces(index, { state: plain });
const sorted = (...levels: [string, 'ascending' | 'descending'][]): number[] =>
  idsOf(
    sortPlaces(
      every(),
      index,
      levels.map(([column, direction]) => ({ column, direction })),
    ),
  );
const filtered = (filters: Record<string, ColumnFilter>, quick = ''): number[] =>
  idsOf(filterPlaces(index, { state: { ...plain, filters, quick } }));

describe('fold', () => {
  it('is the same as that of search', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(text) === foldOfSearch(text)));
    expect(fold('PHẢN BIỆN Đề án'.normalize('NFD'))).toBe('phan bien de an');
  });
});

describe('cell texts', () => {
  it.each([
    ['founded', '2019'],
    ['members', '1.200'],
    ['kind', 'Hội'],
    ['active', 'Không'],
  ])('of %s is “%s”', (key, text) => {
    const column = COLUMNS.find((entry) => entry.key === key)!;
    expect(cellText(column, CLUBS[0]!)).toBe(text);
  });
  it('of dates go from day to year, of nothing are empty', () => {
    expect(index.texts('founded')).toEqual(['2019', '03/04/2019', '04/2019', '31/12/1998', '']);
  });
});

describe('sorting', () => {
  it('follows the Vietnamese alphabet: d before đ, case and tone after letters', () => {
    expect(sorted(['name', 'ascending'])).toEqual([3, 4, 5, 2, 1]);
  });
  it('puts dates by value, a year before its months, a month before its days; empty last either way', () => {
    expect(sorted(['founded', 'ascending'])).toEqual([4, 1, 3, 2, 5]);
    expect(sorted(['founded', 'descending'])).toEqual([2, 3, 1, 4, 5]);
  });
  it('goes by the next level where the first finds no difference', () => {
    expect(sorted(['members', 'descending'], ['name', 'ascending'])).toEqual([1, 4, 2, 5, 3]);
    expect(sorted(['members', 'descending'], ['name', 'descending'])).toEqual([1, 2, 4, 5, 3]);
  });
  it('reads numbers inside texts', () => {
    const rows = [{ n: '10/KH' }, { n: '9/KH' }, { n: '' }, { n: '09/BC' }];
    const numbers = new RowIndex(rows, (row) => row.n, [
      { key: 'n', label: 'Số', type: 'text', width: 90, value: (row: { n: string }) => row.n },
    ]);
    const places = sortPlaces(Uint32Array.of(0, 1, 2, 3), numbers, [{ column: 'n', direction: 'ascending' }]);
    expect(Array.from(places, (place) => rows[place]?.n)).toEqual(['09/BC', '9/KH', '10/KH', '']);
  });
  it('comes out the same when it is prepared in steps', () => {
    const numbers = Array.from({ length: 5_003 }, (_, at) => (at * 7_919) % 5_003);
    const key = (value: number): number => value % 100;
    expect(runSteps(sortInSteps(numbers, (a, b) => key(a) - key(b)))).toEqual(
      numbers.toSorted((a, b) => key(a) - key(b)),
    );
    const prepared = new RowIndex(CLUBS, (row) => row.id, COLUMNS);
    for (const { key: column } of COLUMNS) {
      runSteps(prepared.prepare(column));
      expect(prepared.order(column)).toEqual(index.order(column));
      expect(prepared.folded(column)).toEqual(index.folded(column));
    }
  });
  it('is that of the collator for any texts', () => {
    const collator = new Intl.Collator('vi', { numeric: true });
    const letter = fc.constantFrom(...'aăâbdđeêoôơuưyáàảãạắĐ019 ');
    fc.assert(
      fc.property(fc.array(fc.string({ unit: letter, minLength: 1, maxLength: 6 })), (texts) => {
        const any = new RowIndex(
          texts.map((text, at) => ({ text, at })),
          (row) => row.at,
          [{ key: 't', label: '', type: 'text', width: 90, value: (row: { text: string }) => row.text }],
        );
        const places = sortPlaces(Uint32Array.from(texts.keys()), any, [
          { column: 't', direction: 'ascending' },
        ]);
        expect(Array.from(places, (place) => texts[place])).toEqual(texts.toSorted(collator.compare));
      }),
      { examples: [[['00', '0', '00', '0']]] },
    );
  });
});

describe('filters', () => {
  it.each<[string, Record<string, ColumnFilter>, number[]]>([
    ['words without diacritics', { name: { type: 'text', text: 'HOI dien' } }, [2]],
    ['a text of blanks asks for nothing', { name: { type: 'text', text: '  ' } }, [1, 2, 3, 4, 5]],
    ['chosen values', { kind: { type: 'choice', values: ['Câu lạc bộ', ''] } }, [3, 5]],
    ['a range of numbers', { members: { type: 'number', from: 0, to: 85.5 } }, [2, 4, 5]],
    [
      'a range of dates, a year being all its days',
      { founded: { type: 'date', from: '2019-04', to: '2019-04' } },
      [1, 2, 3],
    ],
    ['dates up to a year', { founded: { type: 'date', to: '1998' } }, [4]],
    ['empty', { members: { type: 'empty' } }, [3]],
    ['not empty', { founded: { type: 'filled' } }, [1, 2, 3, 4]],
    ['all at once', { members: { type: 'number', from: 80 }, name: { type: 'text', text: 'an' } }, [4]],
    ['an unknown column', { gone: { type: 'empty' } }, [1, 2, 3, 4, 5]],
  ])('%s', (_name, filters, ids) => {
    expect(filtered(filters)).toEqual(ids);
  });
  it('the quick box looks into all shown columns, each word anywhere', () => {
    expect(filtered({}, '2019 cau')).toEqual([3]);
    // "Không" stands only in a column that is not shown.
    expect(filtered({}, 'khong')).toEqual([]);
  });
  it('the quick box also takes rows that match by what is not shown', () => {
    const places = filterPlaces(index, { state: { ...plain, quick: 'khong' }, alsoMatching: new Set([4]) });
    expect(idsOf(places)).toEqual([4]);
  });
  it('counts the values of a column among the rows that its other filters leave', () => {
    const state = {
      ...plain,
      filters: { kind: { type: 'choice' as const, values: ['Hội'] }, members: { type: 'filled' as const } },
    };
    expect(choiceCounts(index, 'kind', filterPlaces(index, { state, except: 'kind' }))).toEqual([
      ['Hội', 3],
      ['', 1],
    ]);
  });
  it('knows whether anything is filtered', () => {
    expect(isFiltered(plain)).toBe(false);
    expect(isFiltered({ ...plain, filters: { name: { type: 'text', text: '' } } })).toBe(false);
    expect(isFiltered({ ...plain, quick: 'a' })).toBe(true);
  });
});

describe('view', () => {
  const act = (state: ViewState, ...actions: ViewAction[]): ViewState => actions.reduce(reduceView, state);
  it('a header sorts up, down and not at all; added levels stay in order', () => {
    const up = act(plain, { type: 'sort', column: 'name', add: false });
    expect(up.sort).toEqual([{ column: 'name', direction: 'ascending' }]);
    const down = act(up, { type: 'sort', column: 'name', add: false });
    expect(down.sort).toEqual([{ column: 'name', direction: 'descending' }]);
    expect(act(down, { type: 'sort', column: 'name', add: false }).sort).toEqual([]);
    const two = act(
      up,
      { type: 'sort', column: 'kind', add: true },
      { type: 'sort', column: 'name', add: true },
    );
    expect(two.sort).toEqual([
      { column: 'name', direction: 'descending' },
      { column: 'kind', direction: 'ascending' },
    ]);
    expect(act(two, { type: 'sort', column: 'members', add: false }).sort).toEqual([
      { column: 'members', direction: 'ascending' },
    ]);
  });
  it('columns are moved, hidden and resized; the last one stays', () => {
    expect(shownColumns(act(plain, { type: 'move', column: 'kind', to: 'name' }))).toEqual([
      'kind',
      'name',
      'founded',
      'members',
    ]);
    expect(shownColumns(act(plain, { type: 'shift', column: 'name', by: 1 }))).toEqual([
      'founded',
      'name',
      'members',
      'kind',
    ]);
    expect(act(plain, { type: 'shift', column: 'name', by: -1 })).toBe(plain);
    const narrow = act(plain, { type: 'resize', column: 'name', width: 3 });
    expect(narrow.columns[0]?.width).toBe(LEAST_WIDTH);
    const one = act(
      plain,
      ...['name', 'founded', 'members', 'kind'].map(
        (column) => ({ type: 'show', column, isShown: false }) as const,
      ),
    );
    expect(shownColumns(one)).toEqual(['kind']);
  });
  it('a filter that asks for nothing is no filter', () => {
    const state = act(plain, { type: 'filter', column: 'name', filter: { type: 'text', text: 'a' } });
    expect(Object.keys(state.filters)).toEqual(['name']);
    expect(
      act(state, { type: 'filter', column: 'name', filter: { type: 'text', text: ' ' } }).filters,
    ).toEqual({});
    expect(act(state, { type: 'quick', text: 'b' }, { type: 'clearFilters' })).toEqual(plain);
  });
  it('a stored view fits the columns there are now', () => {
    const stored: ViewState = {
      columns: [
        { key: 'gone', isShown: true, width: 100 },
        { key: 'kind', isShown: true, width: 333 },
      ],
      sort: [{ column: 'gone', direction: 'ascending' }],
      filters: { gone: { type: 'empty' } },
      quick: 'a',
    };
    const fitted = fitView(stored, COLUMNS);
    expect(fitted.columns.map((column) => column.key)).toEqual([
      'kind',
      'name',
      'founded',
      'members',
      'active',
    ]);
    expect(fitted.columns[0]?.width).toBe(333);
    expect(fitted).toMatchObject({ sort: [], filters: {}, quick: 'a' });
  });
});

describe('selection', () => {
  const SHOWN = [10, 20, 30, 40];
  const act = (...actions: SelectionAction[]): Selection =>
    actions.reduce<Selection>(
      (state, action) => reduceSelection(state, action, SHOWN),
      startSelection('name'),
    );
  const go = (row: number | null, choose: 'only' | 'range' | 'none'): SelectionAction => ({
    type: 'go',
    row,
    column: 'name',
    choose,
  });
  it.each<[string, SelectionAction[], number[]]>([
    ['a click chooses one', [go(10, 'only'), go(30, 'only')], [30]],
    [
      'Shift chooses a range, either way, from where it began',
      [go(20, 'only'), go(40, 'range'), go(10, 'range')],
      [10, 20],
    ],
    [
      'Ctrl adds and takes away',
      [go(20, 'only'), { type: 'toggle', row: 40 }, { type: 'toggle', row: 20 }],
      [40],
    ],
    ['a range from a toggled row', [{ type: 'toggle', row: 30 }, go(40, 'range')], [30, 40]],
    ['moving alone chooses nothing', [go(20, 'only'), go(40, 'none')], [20]],
    ['all', [{ type: 'all' }], SHOWN],
    ['nothing', [{ type: 'all' }, { type: 'nothing' }], []],
    ['the header is no row', [go(20, 'only'), go(null, 'only')], [20]],
  ])('%s', (_name, actions, chosen) => {
    expect(act(...actions).selected).toEqual(new Set(chosen));
  });
});

describe('copies', () => {
  it('quotes what would break a row, and keeps text from becoming a formula', () => {
    expect(
      toTsv([
        ['Tên', 'Ghi chú'],
        ['a\tb', 'dòng 1\ndòng 2 "x"'],
        ['=1+1', '-5'],
        ['-Văn phòng', '+84 912'],
      ]),
    ).toBe('Tên\tGhi chú\r\n"a\tb"\t"dòng 1\ndòng 2 ""x"""\r\n\'=1+1\t-5\r\n\'-Văn phòng\t\'+84 912');
  });
  it('the list has values and texts of the shown columns in order', () => {
    const list = registerList(
      index,
      [
        { key: 'members', width: 9 },
        { key: 'name', width: 9 },
      ],
      [1, 2],
    );
    expect(list.columns.map((column) => column.label)).toEqual(['Hội viên', 'Tên hội']);
    expect(list.rows).toEqual([
      [
        { value: 85.5, text: '85,5' },
        { value: 'Hội Điện lực', text: 'Hội Điện lực' },
      ],
      [
        { value: null, text: '' },
        { value: 'Câu lạc bộ Ánh sáng', text: 'Câu lạc bộ Ánh sáng' },
      ],
    ]);
    expect(sumOf(index.values('members'), every())).toBe(1371);
  });
});

describe('type-ahead', () => {
  const CELLS = ['ban', 'bao cao', 'cong van', 'bao'];
  it('one letter goes on, a word stays where it fits', () => {
    expect(findAhead(CELLS, 'b', 0)).toBe(1);
    expect(findAhead(CELLS, 'ba', 1)).toBe(1);
    expect(findAhead(CELLS, 'b', 3)).toBe(0);
    expect(findAhead(CELLS, 'x', 0)).toBe(-1);
    expect(findAhead(CELLS, 'c', -1)).toBe(2);
  });
  it('a pause begins a new word; Backspace takes a letter away', () => {
    const first = typeOn(NOTHING_TYPED, 'd', 0);
    expect(typeOn(first, 'e', 10).text).toBe('de');
    expect(typeOn(first, 'e', TYPE_AHEAD_PAUSE).text).toBe('e');
    expect(typeOn(typeOn(first, 'backspace', 10), 'd', 20).text).toBe('d');
  });
});
