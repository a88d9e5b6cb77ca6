/** Two records of one person side by side; order by given name. */
import { describe, expect, it } from 'vitest';
import { EMPTY_PERSON, type PersonRow } from '../../../electron/api/people.ts';
import {
  differingFields,
  mergeText,
  pairsOf,
  startChoices,
} from '../../../renderer/features/people/merge-choice.ts';
import { givenNameFirst } from '../../../renderer/features/people/given-name.ts';

const person = (id: number, part: Partial<PersonRow>): PersonRow => ({
  ...EMPTY_PERSON,
  id,
  revision: 1,
  titledName: part.name ?? '',
  associationName: '',
  isDeleted: false,
  ...part,
});

describe('two records of one person', () => {
  const keep = person(1, {
    name: 'Lê Văn Bình',
    phone: '0900',
    bornOn: '1970',
    associationId: 4,
    associationName: 'Hội A',
  });
  const drop = person(2, {
    name: 'Lê Văn Bình',
    phone: '0911',
    email: 'b@x.example',
    associationId: 5,
    associationName: 'Hội B',
  });

  it('show what differs, as people read it', () => {
    expect(differingFields(keep, drop)).toEqual(['phone', 'email', 'bornOn', 'associationId']);
    expect(mergeText(drop, 'associationId')).toBe('Hội B');
    expect(mergeText(person(3, { bornOn: '1970-04' }), 'bornOn')).toBe('04/1970');
  });

  it('begin with nothing lost: what only the other has is taken from it', () => {
    expect(startChoices(keep, drop)).toEqual(['email']);
    expect(startChoices(drop, keep)).toEqual(['bornOn']);
  });
});

it('three records make three pairs', () => {
  expect(pairsOf([1, 2, 3])).toEqual([
    [1, 2],
    [1, 3],
    [2, 3],
  ]);
  expect(pairsOf([1])).toEqual([]);
});

it('people are ordered by given name', () => {
  expect(['Trần An', 'Lê Văn Bình', 'Bùi Thị Cúc'].toSorted()).not.toEqual(
    ['Trần An', 'Lê Văn Bình', 'Bùi Thị Cúc'].toSorted((a, b) =>
      givenNameFirst(a) < givenNameFirst(b) ? -1 : 1,
    ),
  );
  expect(givenNameFirst('Lê Văn Bình')).toBe('Bình, Lê Văn Bình');
});
