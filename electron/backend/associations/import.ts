/** Lists of associations: what a row does to the register, its yearly figures and leaders. */
import {
  getFigures,
  insertLeader,
  listLeaders,
  putFigures,
  putLeader,
  type LeaderRow,
} from '../../../db/association-parts.ts';
import { getAssociation, listAssociations, listAssociationTypes } from '../../../db/associations.ts';
import { toColumns, toFields } from '../../../db/columns.ts';
import { foldWords } from '../../../db/fold.ts';
import { listPeople } from '../../../db/people.ts';
import {
  EMPTY_ASSOCIATION,
  LEADER_ROLE_NAMES,
  NO_FIGURES,
  type AssociationFields,
  type AssociationImportRow,
  type LeaderRole,
  type YearFigures,
} from '../../api/associations.ts';
import { MendableError } from '../../api/errors.ts';
import { EMPTY_PERSON } from '../../api/people.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import {
  fieldChanges,
  KeyIndex,
  type FieldChange,
  type ImportTarget,
  type Plan,
  type WrittenChange,
} from '../imports/run.ts';
import { addDays, firstDay, isWithin } from '../partial-date.ts';
import { personKey, phoneNumbers } from '../people/rules.ts';
import { insert as insertPerson } from '../people/service.ts';
import { checkFigures } from './parts.ts';
import { checkTerm, correct, insert } from './service.ts';
import { groupBy } from './register.ts';
import { fieldsOf } from './stored.ts';

/** Posts that one person holds at a time: a list that names another has a new holder. */
const SINGLE: ReadonlySet<LeaderRole> = new Set(['chair', 'general-secretary', 'inspection-head', 'contact']);

/** Values of the key fields as one text; null where all are empty. */
function keyOf(fields: Partial<AssociationFields>, key: readonly string[]): string | null {
  const values = key.map((field) => {
    const value = Object.entries(fields).find(([name]) => name === field)?.[1];
    return typeof value === 'string' ? foldWords(value).join(' ') : '';
  });
  return values.every((value) => value === '') ? null : JSON.stringify(values);
}

/** A part of a row that has something to write, with its words for the report. */
interface PartPlan {
  changes: FieldChange[];
  write: (context: CommandContext, id: number) => Promise<WrittenChange[]>;
}

export const associationImport: ImportTarget<AssociationImportRow> = {
  target: 'associations',
  prepare: async (context, key) => {
    const index = new KeyIndex();
    const types = new Map(
      (await listAssociationTypes(context.db, true)).map((type) => [
        type.id,
        { name: type.name, isRetired: type.deleted_at !== null },
      ]),
    );
    for (const row of await listAssociations(context.db)) index.add(keyOf(fieldsOf(row), key), row.id);
    const leaders = groupBy(
      // Those of a time to come too: a list that names them again adds nobody.
      (await listLeaders(context.db)).filter((leader) => isWithin(context.today, null, leader.to_on)),
      (leader) => leader.association_id,
    );
    return (row) => plan(context, row, { key, index, types, leaders });
  },
};

interface Known {
  key: readonly string[];
  index: KeyIndex;
  /** All types of the catalogue, by id. */
  types: ReadonlyMap<string, { name: string; isRetired: boolean }>;
  /** Leaders whose time is not over, by association. */
  leaders: ReadonlyMap<number, LeaderRow[]>;
}

async function plan(context: QueryContext, row: AssociationImportRow, known: Known): Promise<Plan> {
  const name = row.fields.name ?? '';
  const leftOut = (reason: string): Plan => ({ kind: 'left-out', name, reason });
  const match = known.index.match(keyOf(row.fields, known.key), row.row, 'hội');
  if ('reason' in match) return leftOut(match.reason);
  const stored = match.id === null ? undefined : await getAssociation(context.db, match.id);
  const before = stored ? fieldsOf(stored) : EMPTY_ASSOCIATION;
  const fields = { ...before, ...row.fields };
  if (fields.name === '') return leftOut('Chưa ghi tên hội.');
  // An association keeps the type that it has, also one that is retired by now.
  if (!stored || fields.typeId !== before.typeId) {
    const type = known.types.get(fields.typeId);
    if (!type) return leftOut(`Không có loại hội “${fields.typeId}” trong danh mục.`);
    if (type.isRetired) return leftOut(`Loại hội “${type.name}” đã thôi dùng; hãy chọn loại đang dùng.`);
  }
  try {
    checkTerm(fields);
    for (const figures of row.figures) checkFigures(figures.values, 'figures');
  } catch (error) {
    if (error instanceof MendableError) return leftOut(error.message);
    throw error;
  }
  const parts = [
    ...(await figuresPlans(context, stored?.id ?? null, row)),
    ...leaderPlans(stored ? (known.leaders.get(stored.id) ?? []) : [], fields, row, context.today),
  ];
  const own = fieldChanges(before, fields);
  const writeParts = async (command: CommandContext, id: number, written: WrittenChange[]): Promise<void> => {
    for (const part of parts) written.push(...(await part.write(command, id)));
  };
  if (!stored)
    return {
      kind: 'add',
      name: fields.name,
      write: async (command) => {
        const id = await insert(command, fields);
        const written = [
          { entity: 'association', entityId: String(id), before: null, after: JSON.stringify(fields) },
        ];
        await writeParts(command, id, written);
        return { id, written };
      },
    };
  const changes = [...own, ...parts.flatMap((part) => part.changes)];
  if (changes.length === 0) return { kind: 'same', id: stored.id, name: fields.name };
  return {
    kind: 'change',
    id: stored.id,
    name: fields.name,
    changes,
    write: async (command) => {
      const written: WrittenChange[] = [];
      if (own.length > 0) {
        await correct(command, stored, fields);
        written.push({
          entity: 'association',
          entityId: String(stored.id),
          before: JSON.stringify(before),
          after: JSON.stringify(fields),
        });
      }
      await writeParts(command, stored.id, written);
      return { id: stored.id, written };
    },
  };
}

async function figuresPlans(
  context: QueryContext,
  id: number | null,
  row: AssociationImportRow,
): Promise<PartPlan[]> {
  const plans: PartPlan[] = [];
  for (const given of row.figures) {
    const stored = id === null ? undefined : await getFigures(context.db, id, given.year);
    let before: YearFigures | null = null;
    if (stored) {
      const { associationId: _id, ...rest } = toFields(stored);
      before = rest;
    }
    const after: YearFigures = { ...NO_FIGURES, ...before, ...given.values, year: given.year };
    const changes = fieldChanges(before ?? { ...NO_FIGURES, year: given.year }, after);
    if (changes.length === 0) continue;
    plans.push({
      changes: changes.map((change) => ({ ...change, field: `figures.${given.year}.${change.field}` })),
      write: async (command, associationId) => {
        await putFigures(command.db, { ...toColumns(after), association_id: associationId });
        const change = {
          entity: 'figures',
          entityId: String(given.year),
          before: before && JSON.stringify(before),
          after: JSON.stringify(after),
        };
        command.record({ ...change, entity: 'association-figures', entityId: associationId });
        return [change];
      },
    });
  }
  return plans;
}

/** What a row says of the posts that it names, a part for each post that gets somebody new. */
function leaderPlans(
  leaders: readonly LeaderRow[],
  fields: AssociationFields,
  row: AssociationImportRow,
  today: string,
): PartPlan[] {
  const plans: PartPlan[] = [];
  for (const role of new Set(row.leaders.map((given) => given.role))) {
    const ofRole = leaders.filter((leader) => leader.role === role);
    const known = new Set(ofRole.map((leader) => personKey(leader.person_name)));
    const named = new Map<string, AssociationImportRow['leaders'][number]>();
    for (const given of row.leaders) {
      const key = personKey(given.name);
      if (given.role === role && !named.has(key)) named.set(key, given);
    }
    const coming = [...named].filter(([key]) => !known.has(key)).map(([, given]) => given);
    if (coming.length === 0) continue;
    const leaving = SINGLE.has(role)
      ? ofRole.filter(
          (leader) =>
            !named.has(personKey(leader.person_name)) && isWithin(today, leader.from_on, leader.to_on),
        )
      : [];
    plans.push({
      changes: [
        {
          field: `leader.${role}`,
          before: leaving.map((leader) => leader.person_name).join('; ') || null,
          after: coming.map(({ name }) => name).join('; '),
        },
      ],
      write: (command, associationId) => replaceLeaders(command, associationId, fields, leaving, coming),
    });
  }
  return plans;
}

async function replaceLeaders(
  command: CommandContext,
  associationId: number,
  fields: AssociationFields,
  leaving: readonly LeaderRow[],
  coming: AssociationImportRow['leaders'],
): Promise<WrittenChange[]> {
  const written: WrittenChange[] = [];
  for (const { person_name: _name, ...leader } of leaving) {
    const ended = { ...leader, to_on: endOfOffice(leader.from_on, command.today) };
    await putLeader(command.db, ended);
    written.push(leaderChange(leader.id, leader, ended));
  }
  for (const [index, given] of coming.entries()) {
    const { personId, added } = await findOrAddPerson(command, associationId, given);
    if (added) written.push(added);
    const leader = {
      association_id: associationId,
      person_id: personId,
      role: given.role,
      term: '',
      from_on: fields.termFrom,
      to_on: null,
      note: '',
    };
    const id = await insertLeader(command.db, leader);
    written.push(leaderChange(id, null, { id, ...leader }));
    command.record({
      entity: 'association-leader',
      entityId: associationId,
      before:
        index > 0 || leaving.length === 0 ? null : JSON.stringify(leaving.map((entry) => entry.person_name)),
      after: JSON.stringify({ role: LEADER_ROLE_NAMES[given.role], name: given.name }),
    });
  }
  return written;
}

/** Last day of a holder whom another follows today: yesterday, but not before the first day. */
function endOfOffice(from: string | null, today: string): string {
  const yesterday = addDays(today, -1);
  const first = from === null ? yesterday : firstDay(from);
  return first > yesterday ? first : yesterday;
}

function leaderChange(id: number, before: object | null, after: object): WrittenChange {
  return {
    entity: 'leader',
    entityId: String(id),
    before: before && JSON.stringify(before),
    after: JSON.stringify(after),
  };
}

/** The person of this name in this association or with this telephone; else a new one. The same name alone is not the same person. */
async function findOrAddPerson(
  context: CommandContext,
  associationId: number,
  given: AssociationImportRow['leaders'][number],
): Promise<{ personId: number; added: WrittenChange | null }> {
  const phones = phoneNumbers(given.phone ?? '');
  const known = (await listPeople(context.db, { nameKey: personKey(given.name) })).find(
    (person) =>
      person.association_id === associationId ||
      phoneNumbers(person.phone).some((phone) => phones.includes(phone)),
  );
  if (known) return { personId: known.id, added: null };
  const person = {
    ...EMPTY_PERSON,
    name: given.name,
    phone: given.phone ?? '',
    email: given.email ?? '',
    associationId,
  };
  const personId = await insertPerson(context, person);
  return {
    personId,
    added: {
      entity: 'person',
      entityId: String(personId),
      before: null,
      after: JSON.stringify(person),
    },
  };
}
