/** The board of duties, its rules and marks. Letters: letters.ts. */
import { z } from 'zod';
import { listCongresses, listLeaders, listReports } from '../../../db/association-parts.ts';
import { listAssociationEvents, listAssociations } from '../../../db/associations.ts';
import { toFields } from '../../../db/columns.ts';
import {
  deleteDutyMark,
  insertDutyRule,
  listDutyLetters,
  listDutyMarks,
  listDutyRules,
  markDutyRuleDeleted,
  putDutyMark,
  updateDutyRule,
  type DutyRuleColumns,
  type DutyRuleRow,
} from '../../../db/duties.ts';
import { LEADER_ROLES } from '../../api/associations.ts';
import { dutyRuleFieldsSchema, type Duty, type DutyRule, type DutyRuleFields } from '../../api/duties.ts';
import { MendableError } from '../../api/errors.ts';
import { groupBy } from '../associations/register.ts';
import { eventOf } from '../associations/stored.ts';
import type { CommandContext, QueryContext } from '../context.ts';
import { dutiesOn, type DutyFacts } from './rules.ts';

const roleSchema = z.enum(LEADER_ROLES);
const markStateSchema = z.enum(['done', 'excused']);

function ruleOf(row: DutyRuleRow): DutyRule {
  return {
    id: row.id,
    revision: row.revision,
    rule: dutyRuleFieldsSchema.parse({
      kind: row.kind,
      name: row.name,
      clause: row.clause,
      isVerified: row.is_verified === 1,
      timing: JSON.parse(row.timing) as unknown,
      reminders: JSON.parse(row.reminders) as unknown,
      validFrom: row.valid_from,
      validTo: row.valid_to,
    }),
  };
}

export async function rules(context: QueryContext): Promise<DutyRule[]> {
  return (await listDutyRules(context.db)).map(ruleOf);
}

/** What the rules need to know of all associations. */
async function readFacts(context: QueryContext, associationId?: number): Promise<DutyFacts[]> {
  const { db } = context;
  const congresses = groupBy(await listCongresses(db, associationId), (row) => row.association_id);
  const reports = groupBy(await listReports(db, associationId), (row) => row.association_id);
  const leaders = groupBy(await listLeaders(db, associationId), (row) => row.association_id);
  const events = groupBy(
    (await listAssociationEvents(db, associationId)).map(eventOf),
    (event) => event.associationId,
  );
  const rows = await listAssociations(db, associationId === undefined ? {} : { ids: [associationId] });
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    admittedOn: row.admitted_on,
    termFrom: row.term_from,
    termTo: row.term_to,
    lastCongressOn: row.last_congress_on,
    nextCongressOn: row.next_congress_on,
    congresses: (congresses.get(row.id) ?? []).map(toFields),
    reportYears: (reports.get(row.id) ?? []).map((report) => report.year),
    events: events.get(row.id) ?? [],
    leaders: (leaders.get(row.id) ?? []).map((leader) => ({
      ...toFields(leader),
      role: roleSchema.parse(leader.role),
    })),
  }));
}

export interface BoardQuery {
  /** ISO date; default today. */
  on?: string | undefined;
  associationId?: number | undefined;
  withDone?: boolean | undefined;
}

/** Duties by due day with what the clerk marked and the letters about them. */
export async function board(
  context: QueryContext,
  input: BoardQuery,
): Promise<{ on: string; duties: Duty[] }> {
  const on = input.on ?? context.today;
  const marks = new Map((await listDutyMarks(context.db)).map((mark) => [mark.duty_id, mark]));
  const letters = new Map<string, number[]>();
  for (const letter of await listDutyLetters(context.db))
    letters.set(letter.duty_id, [...(letters.get(letter.duty_id) ?? []), letter.document_id]);
  const reckoned = dutiesOn(on, await readFacts(context, input.associationId), await rules(context));
  const duties = reckoned.map((duty): Duty => {
    const mark = marks.get(duty.id);
    return {
      ...duty,
      state: mark ? markStateSchema.parse(mark.state) : duty.state,
      mark: mark ? { on: mark.marked_on, note: mark.note } : null,
      letters: letters.get(duty.id) ?? [],
    };
  });
  return {
    on,
    duties:
      input.withDone === true
        ? duties
        : duties.filter((duty) => duty.state !== 'done' && duty.state !== 'excused'),
  };
}

function columnsOf(rule: DutyRuleFields): DutyRuleColumns {
  return {
    kind: rule.kind,
    name: rule.name,
    clause: rule.clause,
    is_verified: rule.isVerified ? 1 : 0,
    timing: JSON.stringify(rule.timing),
    reminders: JSON.stringify(rule.reminders),
    valid_from: rule.validFrom,
    valid_to: rule.validTo,
  };
}

async function requireRule(context: QueryContext, id: number): Promise<DutyRule> {
  const rule = (await rules(context)).find((entry) => entry.id === id);
  if (!rule) throw new MendableError('not-found', 'Không tìm thấy quy tắc này.', 'id');
  return rule;
}

/** @throws MendableError "conflict" when another revision is stored */
export async function saveRule(
  context: CommandContext,
  input: { id?: number | undefined; revision?: number | undefined; rule: DutyRuleFields },
): Promise<DutyRule> {
  const before = input.id === undefined ? null : await requireRule(context, input.id);
  let id = input.id;
  if (id === undefined) id = await insertDutyRule(context.db, columnsOf(input.rule), context.at);
  else if (!(await updateDutyRule(context.db, id, input.revision ?? 0, columnsOf(input.rule), context.at)))
    throw new MendableError(
      'conflict',
      'Quy tắc đã được lưu ở nơi khác sau khi bạn mở. Hãy tải lại trước khi sửa tiếp.',
      'revision',
    );
  context.record({
    entity: 'duty-rule',
    entityId: id,
    before: before && JSON.stringify(before.rule),
    after: JSON.stringify(input.rule),
  });
  context.changed('duties');
  return requireRule(context, id);
}

export async function removeRule(context: CommandContext, id: number): Promise<null> {
  const before = await requireRule(context, id);
  await markDutyRuleDeleted(context.db, id, context.at);
  context.record({ entity: 'duty-rule', entityId: id, before: JSON.stringify(before.rule) });
  context.changed('duties');
  return null;
}

/** The duties of these ids. @throws MendableError for one that is on no board */
export async function requireDuties(context: QueryContext, ids: readonly string[]): Promise<Duty[]> {
  const known = new Map((await board(context, { withDone: true })).duties.map((duty) => [duty.id, duty]));
  return [...new Set(ids)].map((id) => {
    const duty = known.get(id);
    if (!duty) throw new MendableError('not-found', `Không tìm thấy việc đến hạn “${id}”.`, 'dutyIds');
    return duty;
  });
}

export async function mark(
  context: CommandContext,
  input: { dutyIds: readonly string[]; state: 'done' | 'excused'; on: string; note: string },
): Promise<null> {
  for (const duty of await requireDuties(context, input.dutyIds)) {
    await putDutyMark(context.db, {
      duty_id: duty.id,
      association_id: duty.associationId,
      rule_id: duty.ruleId,
      state: input.state,
      marked_on: input.on,
      note: input.note,
    });
    context.record({
      entity: 'association-duty',
      entityId: duty.associationId,
      before: duty.mark && JSON.stringify({ duty: duty.id, state: duty.state, ...duty.mark }),
      after: JSON.stringify({ duty: duty.id, state: input.state, on: input.on, note: input.note }),
    });
  }
  context.changed('duties');
  return null;
}

export async function unmark(context: CommandContext, dutyIds: readonly string[]): Promise<null> {
  for (const duty of await requireDuties(context, dutyIds)) {
    if (!(await deleteDutyMark(context.db, duty.id))) continue;
    context.record({
      entity: 'association-duty',
      entityId: duty.associationId,
      before: JSON.stringify({ duty: duty.id, state: duty.state, ...duty.mark }),
    });
  }
  context.changed('duties');
  return null;
}
