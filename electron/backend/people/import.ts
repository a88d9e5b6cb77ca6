/** Lists of people: what a row does to the bank of experts. */
import { listAssociations } from '../../../db/associations.ts';
import { getPerson, personIdentities } from '../../../db/people.ts';
import { foldWords } from '../../../db/fold.ts';
import { EMPTY_PERSON, type PersonImportRow, type PersonInput } from '../../api/people.ts';
import { nameKey } from '../associations/rules.ts';
import { fieldChanges, KeyIndex, type ImportTarget, type Plan, type WrittenChange } from '../imports/run.ts';
import type { QueryContext } from '../context.ts';
import { emailAddresses, personKey, phoneNumbers } from './rules.ts';
import { fieldsOf, insert, write } from './service.ts';

/** Values of the key fields as one text; null where all are empty. */
function keyOf(person: Partial<PersonInput>, key: readonly string[]): string | null {
  const values = key.map((field) => {
    switch (field) {
      case 'name':
        return personKey(person.name ?? '');
      case 'phone':
        return phoneNumbers(person.phone ?? '')[0] ?? '';
      case 'email':
        return emailAddresses(person.email ?? '')[0] ?? '';
      case 'bornOn':
        return (person.bornOn ?? '').slice(0, 4);
      default:
        return foldWords(person.unit ?? '').join(' ');
    }
  });
  return values.every((value) => value === '') ? null : JSON.stringify(values);
}

export const personImport: ImportTarget<PersonImportRow> = {
  target: 'people',
  prepare: async (context, key) => {
    const index = new KeyIndex();
    for await (const { id, born_on: bornOn, ...own } of personIdentities(context.db))
      index.add(keyOf({ ...own, bornOn }, key), id);
    const associations = new AssociationNames(await listAssociations(context.db));
    return (row) => plan(context, row, key, index, associations);
  },
};

/** Associations by what lists call them. */
class AssociationNames {
  readonly #full = new Map<string, number[]>();
  readonly #short = new Map<string, number[]>();

  constructor(rows: readonly { id: number; name_key: string; short_name: string }[]) {
    for (const { id, name_key: full, short_name: short } of rows)
      for (const [names, key] of [
        [this.#full, full],
        [this.#short, nameKey(short)],
      ] as const)
        if (key !== '') names.set(key, [...(names.get(key) ?? []), id]);
  }

  /** Ids of those with this full name; where there is none, with this short name. */
  find(name: string): readonly number[] {
    const key = nameKey(name);
    return this.#full.get(key) ?? this.#short.get(key) ?? [];
  }
}

async function plan(
  context: QueryContext,
  row: PersonImportRow,
  key: readonly string[],
  index: KeyIndex,
  associations: AssociationNames,
): Promise<Plan> {
  const name = row.fields.name ?? '';
  const leftOut = (reason: string): Plan => ({ kind: 'left-out', name, reason });
  const match = index.match(keyOf(row.fields, key), row.row, 'người');
  if ('reason' in match) return leftOut(match.reason);
  const stored = match.id === null ? undefined : await getPerson(context.db, match.id);
  const before = stored ? fieldsOf(stored) : EMPTY_PERSON;
  const person = { ...before, ...row.fields };
  if (person.name === '') return leftOut('Chưa ghi họ và tên.');
  if (row.associationName !== undefined && row.associationName !== '') {
    const found = associations.find(row.associationName);
    const [id] = found;
    if (id === undefined) return leftOut(`Không có hội “${row.associationName}” trong danh sách hội.`);
    if (found.length === 1) person.associationId = id;
    // Who is in one of them already stays there.
    else if (before.associationId === null || !found.includes(before.associationId))
      return leftOut(
        `Hội: có ${found.length} hội cùng tên “${row.associationName}” nên không biết là hội nào.`,
      );
  }
  if (!stored)
    return {
      kind: 'add',
      name: person.name,
      write: async (command) => {
        const id = await insert(command, person);
        return { id, written: [change(id, null, person)] };
      },
    };
  const changes = fieldChanges(before, person);
  if (changes.length === 0) return { kind: 'same', id: stored.id, name: person.name };
  return {
    kind: 'change',
    id: stored.id,
    name: person.name,
    changes,
    write: async (command) => {
      await write(command, stored, person);
      return { id: stored.id, written: [change(stored.id, before, person)] };
    },
  };
}

function change(id: number, before: PersonInput | null, after: PersonInput): WrittenChange {
  return {
    entity: 'person',
    entityId: String(id),
    before: before && JSON.stringify(before),
    after: JSON.stringify(after),
  };
}
