import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  correctState,
  endOf,
  isMemberOn,
  nameKey,
  stateOn,
} from '../../../../electron/backend/associations/rules.ts';
import type { AssociationEvent, AssociationState } from '../../../../electron/api/associations.ts';

const first: AssociationState = {
  name: 'Hội A',
  shortName: 'A',
  typeId: 'local',
  area: 'Huyện Sông Vân',
  address: '',
};
const event = (
  kind: AssociationEvent['kind'],
  happenedOn: string,
  patch: AssociationEvent['patch'] = {},
): Pick<AssociationEvent, 'kind' | 'happenedOn' | 'patch' | 'isEnd'> => ({
  kind,
  happenedOn,
  patch,
  isEnd: false,
});

it.each([
  ['Hội Luật gia  tỉnh Đại Phong', 'hoi luat gia tinh dai phong'],
  ['HỘI LUẬT GIA, TỈNH ĐẠI PHONG', 'hoi luat gia tinh dai phong'],
])('%s is known as %s', (name, key) => expect(nameKey(name)).toBe(key));

describe('membership', () => {
  it.each<[string, string | null, [AssociationEvent['kind'], string][], string, boolean]>([
    ['unknown admission', null, [], '1980-01-01', true],
    ['before admission', '2001-05', [], '2001-04-30', false],
    ['from the first day of a date known in part', '2001-05', [], '2001-05-01', true],
    ['before its end', '2001', [['dissolution', '2020-06-01']], '2020-05-31', true],
    ['from its end', '2001', [['dissolution', '2020-06-01']], '2020-06-01', false],
    ['a change of name ends nothing', '2001', [['rename', '2020']], '2021-01-01', true],
    [
      'between leaving and coming back',
      '2022',
      [
        ['withdrawal', '2020'],
        ['admission', '2022'],
      ],
      '2021-01-01',
      false,
    ],
    [
      'before leaving, though it came back later',
      '2022',
      [
        ['withdrawal', '2020'],
        ['admission', '2022'],
      ],
      '2019-01-01',
      true,
    ],
    [
      'after coming back',
      '2022',
      [
        ['withdrawal', '2020'],
        ['admission', '2022'],
      ],
      '2022-01-01',
      true,
    ],
    ['before an admission that is an event', '2010', [['admission', '2010']], '2009-12-31', false],
  ])('%s', (_what, admittedOn, events, day, expected) =>
    expect(
      isMemberOn({ admittedOn, events: events.map(([kind, happenedOn]) => event(kind, happenedOn)) }, day),
    ).toBe(expected),
  );

  it('ends with the first ending that no admission follows', () => {
    expect(endOf([event('withdrawal', '2010'), event('admission', '2012'), event('merge', '2020')])).toBe(
      '2020',
    );
    expect(endOf([event('withdrawal', '2010'), event('admission', '2012')])).toBeNull();
  });
});

describe('what was so on a day', () => {
  const events = [
    event('rename', '2010-03', { name: 'Hội B' }),
    event('area', '2025-07-01', { area: 'Khu vực Sông Vân' }),
  ];
  it('counts the address too', () => {
    const moved = [event('address', '2024-05-01', { address: '2 Lê Lợi' })];
    expect(stateOn(first, moved, '2024-04-30').address).toBe('');
    expect(stateOn(first, moved, '2024-05-01').address).toBe('2 Lê Lợi');
  });
  it('is what the events up to that day made of it', () => {
    expect(stateOn(first, events, '2010-02-28')).toEqual(first);
    expect(stateOn(first, events, '2010-03-01')).toEqual({ ...first, name: 'Hội B' });
    expect(stateOn(first, events, '2026-01-01')).toEqual({
      ...first,
      name: 'Hội B',
      area: 'Khu vực Sông Vân',
    });
  });

  it('a correction makes today as corrected and touches no other field of any day', () => {
    const text = fc.constantFrom('X', 'Y', 'Hội B', 'Hội A');
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom('2000-01-01', '2015-01-01', '2026-01-01'),
        (name, area, day) => {
          const corrected = { ...stateOn(first, events, '2026-01-01'), name, area };
          const { first: newFirst, changed } = correctState(first, events, corrected);
          const after = events.map(
            (old) => changed.find((entry) => entry.happenedOn === old.happenedOn) ?? old,
          );
          expect(stateOn(newFirst, after, '2026-01-01')).toEqual(corrected);
          // Names before the events that gave today's stay.
          expect(newFirst).toEqual(first);
          const [then, now] = [stateOn(first, events, day), stateOn(newFirst, after, day)];
          expect([now.typeId, now.shortName]).toEqual([then.typeId, then.shortName]);
        },
      ),
    );
  });
});
