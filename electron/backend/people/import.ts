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
    const associations = new Map<string, number>();
    for (const row of await listAssociations(context.db)) {
      associations.set(row.name_key, row.id);
      if (row.short_name !== '') associations.set(nameKey(row.short_name), row.id);
    }
    return (row) => plan(context, row, key, index, associations);
  },
};

async function plan(
  context: QueryContext,
  row: PersonImportRow,
  key: readonly string[],
  index: KeyIndex,
  associations: ReadonlyMap<string, number>,
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
    const id = associations.get(nameKey(row.associationName));
    if (id === undefined) return leftOut(`Không có hội “${row.associationName}” trong danh sách hội.`);
    person.associationId = id;
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
