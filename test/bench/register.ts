/** Trials of the register: sorting and filtering 50,000 rows, as a click and a key press do it, beside doing it without an index. */
import type { Contender, Trial } from './trial.ts';

const ROWS = 50_000;

async function prepared() {
  const [{ clubs, CLUB_COLUMNS }, { RowIndex }, { filterPlaces }, { sortPlaces }, { initialView }, { fold }] =
    await Promise.all([
      import('../fixtures/register-page/clubs.ts'),
      import('../../renderer/components/register/row-index.ts'),
      import('../../renderer/components/register/filter.ts'),
      import('../../renderer/components/register/sort.ts'),
      import('../../renderer/components/register/view-state.ts'),
      import('../../renderer/components/register/fold.ts'),
    ]);
  const rows = clubs(ROWS);
  const newIndex = () => new RowIndex(rows, (row) => row.id, CLUB_COLUMNS);
  return { rows, newIndex, filterPlaces, sortPlaces, fold, plain: initialView(CLUB_COLUMNS) };
}

const SORT = [{ column: 'name', direction: 'ascending' }] as const;

const sortWithIndex = (name: string, isWarm: boolean): Contender => ({
  name,
  prepare: async () => {
    const { newIndex, filterPlaces, sortPlaces, plain } = await prepared();
    const kept = newIndex();
    return () => {
      const index = isWarm ? kept : newIndex();
      sortPlaces(filterPlaces(index, { state: plain }), index, SORT);
    };
  },
});

const filterWithIndex = (name: string, isWarm: boolean): Contender => ({
  name,
  prepare: async () => {
    const { newIndex, filterPlaces, plain } = await prepared();
    const kept = newIndex();
    return () => {
      filterPlaces(isWarm ? kept : newIndex(), { state: { ...plain, quick: 'luat gia yen' } });
    };
  },
});

export const registerTrials: readonly Trial[] = [
  {
    id: 'register-sort',
    title: `${ROWS.toLocaleString('vi-VN')} rows sorted by a column of different names`,
    rounds: 20,
    warmUps: 3,
    cold: false,
    setUp: async () => {
      const { rows, newIndex, filterPlaces, sortPlaces, plain } = await prepared();
      const index = newIndex();
      const ours = sortPlaces(filterPlaces(index, { state: plain }), index, SORT);
      const collator = new Intl.Collator('vi', { numeric: true });
      const theirs = rows.toSorted((a, b) => collator.compare(a.name, b.name));
      if (theirs.some((row, at) => row !== rows[ours[at] ?? -1])) throw new Error('the orders differ');
    },
    contenders: [
      sortWithIndex('register', true),
      sortWithIndex('register, first time', false),
      {
        name: 'Intl.Collator on rows',
        prepare: async () => {
          const { rows } = await prepared();
          const collator = new Intl.Collator('vi', { numeric: true });
          return () => {
            rows.toSorted((a, b) => collator.compare(a.name, b.name));
          };
        },
      },
    ],
  },
  {
    id: 'register-filter',
    title: `${ROWS.toLocaleString('vi-VN')} rows filtered by three words in all columns, without diacritics`,
    rounds: 20,
    warmUps: 3,
    cold: false,
    setUp: () => Promise.resolve(),
    contenders: [
      filterWithIndex('register', true),
      filterWithIndex('register, first time', false),
      {
        name: 'folding at each key press',
        prepare: async () => {
          const { newIndex, fold, plain } = await prepared();
          const index = newIndex();
          const texts = plain.columns.map((column) => index.texts(column.key));
          const words = ['luat', 'gia', 'yen'];
          return () => {
            index.rows.filter((_, place) => {
              const folded = texts.map((column) => fold(column[place] ?? ''));
              return words.every((word) => folded.some((text) => text.includes(word)));
            });
          };
        },
      },
    ],
  },
];
