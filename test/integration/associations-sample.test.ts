import { expect, it } from 'vitest';
import { value } from '../support/client.ts';
import { openBackend } from '../support/open-backend.ts';

it('the sample is the same each time, whole, and never mixes with real data', async () => {
  const read = async () => {
    const { api } = await openBackend();
    expect(await value(api.associations.loadSample({}))).toEqual({ associations: 25, people: 140 });
    const associations = await value(api.associations.list({}));
    const full = await value(api.associations.get({ id: associations[0]?.id ?? 0 }));
    expect(await api.associations.loadSample({})).toMatchObject({ ok: false, error: { code: 'not-empty' } });
    const people = await value(api.people.list({}));
    expect(people.filter((person) => person.isExpert)).toHaveLength(40);
    expect(await value(api.people.duplicates({}))).toEqual([]);
    const states = new Set(
      (await value(api.duties.board({ withDone: true }))).duties.map(({ state }) => state),
    );
    expect([...states].toSorted()).toEqual(['done', 'later', 'month', 'overdue']);
    return { associations, full, people };
  };
  const first = await read();
  expect(first.full).toMatchObject({ figures: [{ year: 2026 }, { year: 2025 }, { year: 2024 }] });
  expect(first.full.leaders).toHaveLength(5);
  expect(await read()).toEqual(first);
});

it('figures by type, field, area, term and year add up, each with the associations behind it', async () => {
  const { api } = await openBackend();
  await value(api.associations.loadSample({}));
  const all = await value(api.associations.list({ membersOnly: true }));
  const members = all.reduce((sum, row) => sum + (row.members ?? 0), 0);
  for (const by of ['type', 'field', 'area', 'term'] as const) {
    const groups = await value(api.associations.figures({ by, year: 2026 }));
    expect(groups.flatMap((group) => group.ids).toSorted((a, b) => a - b)).toEqual(
      all.map(({ id }) => id).toSorted((a, b) => a - b),
    );
    expect(groups.reduce((sum, group) => sum + group.sums.members, 0)).toBe(members);
    for (const group of groups) {
      const own = all.filter((row) => group.ids.includes(row.id));
      expect(group.sums.members).toBe(own.reduce((sum, row) => sum + (row.members ?? 0), 0));
    }
  }
  const years = await value(api.associations.figures({ by: 'year' }));
  expect(years.map(({ key, ids }) => [key, ids.length])).toEqual([
    ['2024', 25],
    ['2025', 25],
    ['2026', 25],
  ]);
  const largest = (await value(api.associations.figures({ by: 'field', year: 2026 })))[0];
  expect(largest).toMatchObject({ key: 'nong nghiep', name: 'Nông nghiệp' });
  // In a year without figures members are counted and sums are none.
  const [early] = await value(api.associations.figures({ by: 'type', year: 2019 }));
  expect(early).toMatchObject({ reported: [], sums: { members: 0 } });
  expect(early?.ids.length).toBeGreaterThan(0);
});
