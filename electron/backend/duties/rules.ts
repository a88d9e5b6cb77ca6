/**
 * When the law on associations asks something of an association. Rules are data with a term of validity and a clause; only the ways of reckoning are
 * code. Nghị định 126/2024/NĐ-CP; the numbers of days are the office's own settings until somebody verifies their clause. Pure.
 */
import type { AssociationEvent, Congress, Leader } from '../../api/associations.ts';
import type { Duty, DutyRule, DutyState } from '../../api/duties.ts';
import { isMemberOn } from '../associations/rules.ts';
import { addDays, firstDay, formatPartialDate, lastDay } from '../partial-date.ts';

/** What is known of an association. */
export interface DutyFacts {
  id: number;
  name: string;
  admittedOn: string | null;
  termFrom: string | null;
  termTo: string | null;
  lastCongressOn: string | null;
  nextCongressOn: string | null;
  congresses: readonly Pick<Congress, 'dueOn' | 'notifiedOn' | 'heldOn' | 'resultReportedOn'>[];
  /** Years of which the annual report has come. */
  reportYears: readonly number[];
  events: readonly Pick<AssociationEvent, 'id' | 'kind' | 'happenedOn' | 'isEnd'>[];
  leaders: readonly Pick<Leader, 'id' | 'role' | 'personName' | 'fromOn' | 'toOn'>[];
}

/** A duty as reckoned, before the clerk's marks. */
export type ReckonedDuty = Omit<Duty, 'mark' | 'letters'>;

/** One occasion of a rule. */
interface Occasion {
  /** Tells occasions of one rule apart: "2026", "event-5". */
  key: string;
  text: string;
  dueOn: string;
  isApproximate: boolean;
  isDone: boolean;
}

/** Days ahead that the board looks. */
const HORIZON = 366;
/** A congress this long after the beginning of a term is not the one that began it. */
const WITHIN_TERM = 180;

/** All duties of associations on a day, by due day: overdue and to come within a year, and those done as the register shows. */
export function dutiesOn(
  day: string,
  facts: readonly DutyFacts[],
  rules: readonly DutyRule[],
): ReckonedDuty[] {
  const duties: ReckonedDuty[] = [];
  for (const association of facts) {
    for (const { id: ruleId, rule } of rules) {
      for (const occasion of occasionsOf(association, rule, day)) {
        const { dueOn } = occasion;
        if (dueOn > addDays(day, HORIZON)) continue;
        if (dueOn < rule.validFrom || (rule.validTo !== null && dueOn > rule.validTo)) continue;
        if (!isMemberOn(association, day) || !isMemberOn(association, dueOn < day ? dueOn : day)) continue;
        duties.push({
          id: `${ruleId}:${association.id}:${occasion.key}`,
          associationId: association.id,
          associationName: association.name,
          ruleId,
          kind: rule.kind,
          name: rule.name,
          occasion: occasion.text,
          dueOn,
          isApproximate: occasion.isApproximate,
          state: occasion.isDone ? 'done' : stateOn(day, dueOn),
          reminder: reminderOn(day, dueOn, rule.reminders),
          clause: rule.clause,
          isVerified: rule.isVerified,
        });
      }
    }
  }
  return duties.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Overdue, or due in the week (Monday to Sunday) or month of the day, or later. */
export function stateOn(day: string, dueOn: string): Exclude<DutyState, 'done' | 'excused'> {
  if (dueOn < day) return 'overdue';
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  if (dueOn <= addDays(day, 6 - weekday)) return 'week';
  return dueOn.slice(0, 7) === day.slice(0, 7) ? 'month' : 'later';
}

/** The newest reminder whose day has come. */
function reminderOn(day: string, dueOn: string, reminders: readonly number[]): number | null {
  const come = reminders.filter((days) => addDays(dueOn, -days) <= day);
  return come.length === 0 ? null : Math.min(...come);
}

function occasionsOf(facts: DutyFacts, rule: DutyRule['rule'], day: string): Occasion[] {
  switch (rule.kind) {
    case 'congress':
      return congress(facts, rule.timing.days);
    case 'congress-notice':
      return congressNotice(facts, rule.timing.days);
    case 'congress-result':
      return congressResult(facts, rule.timing.days);
    case 'annual-report':
      return annualReport(facts, rule.timing, day);
    case 'change-notice':
      return changes(facts, rule.timing.days);
    case 'term-limit':
      return termLimit(facts, rule.timing.years);
  }
}

/** Whether the congress that ends the present term was held. */
function isNextHeld({ termFrom, termTo, lastCongressOn }: DutyFacts): boolean {
  if (lastCongressOn === null || termTo === null) return false;
  const begun = termFrom === null ? addDays(firstDay(termTo), -365) : addDays(lastDay(termFrom), WITHIN_TERM);
  return firstDay(lastCongressOn) > begun;
}

/**
 * The last day that a term may have by law, where the register says a later one or none: there the end of the term alone would remind of nothing, or
 * too late.
 */
function termLimit(facts: DutyFacts, years: number): Occasion[] {
  const { termFrom, termTo, lastCongressOn } = facts;
  if (termFrom === null) return [];
  const limit = addYears(termFrom, years);
  if (termTo !== null && firstDay(termTo) <= lastDay(limit)) return [];
  const begun = addDays(lastDay(termFrom), WITHIN_TERM);
  return [
    {
      key: termFrom.slice(0, 4),
      text: `nhiệm kỳ từ ${formatPartialDate(termFrom)}${
        termTo === null ? ', chưa ghi ngày hết' : ` ghi đến ${formatPartialDate(termTo)}`
      }`,
      dueOn: lastDay(limit),
      isApproximate: limit.length < 10,
      isDone: lastCongressOn !== null && firstDay(lastCongressOn) > begun,
    },
  ];
}

/** The same date some years later; 29 February becomes the 28th. */
function addYears(date: string, years: number): string {
  const year = Number(date.slice(0, 4)) + years;
  const isLeap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  const rest = date.slice(4);
  return `${year}${rest === '-02-29' && !isLeap ? '-02-28' : rest}`;
}

/** Congress by the end of the term. */
function congress(facts: DutyFacts, days: number): Occasion[] {
  const { termTo } = facts;
  if (termTo === null) return [];
  return [
    {
      key: termTo.slice(0, 4),
      text: `nhiệm kỳ đến ${formatPartialDate(termTo)}`,
      dueOn: addDays(lastDay(termTo), -days),
      isApproximate: termTo.length < 10,
      isDone: isNextHeld(facts),
    },
  ];
}

/** Notice to the authority before the congress: before the planned day, else before the end of the term. */
function congressNotice(facts: DutyFacts, days: number): Occasion[] {
  const { termTo, nextCongressOn, congresses } = facts;
  const date = nextCongressOn ?? termTo;
  if (date === null) return [];
  const open = congresses.filter((entry) => entry.heldOn === null);
  return [
    {
      key: (termTo ?? date).slice(0, 4),
      text:
        nextCongressOn === null
          ? `nhiệm kỳ đến ${formatPartialDate(date)}`
          : `đại hội dự kiến ${formatPartialDate(date)}`,
      dueOn: addDays(nextCongressOn === null ? lastDay(date) : firstDay(date), -days),
      isApproximate: date.length < 10,
      isDone: isNextHeld(facts) || open.some((entry) => entry.notifiedOn !== null),
    },
  ];
}

/** Report of the result after the congress. */
function congressResult({ lastCongressOn, congresses }: DutyFacts, days: number): Occasion[] {
  if (lastCongressOn === null) return [];
  const own = congresses.filter((entry) => entry.heldOn === lastCongressOn);
  return [
    {
      key: lastCongressOn,
      text: `đại hội ${formatPartialDate(lastCongressOn)}`,
      dueOn: addDays(lastDay(lastCongressOn), days),
      isApproximate: lastCongressOn.length < 10,
      isDone: own.some((entry) => entry.resultReportedOn !== null),
    },
  ];
}

/** Report of each year: last year's and this year's. */
function annualReport(
  { reportYears, admittedOn }: DutyFacts,
  timing: { month: number; day: number; isBefore: boolean },
  day: string,
): Occasion[] {
  const thisYear = Number(day.slice(0, 4));
  return [thisYear - 1, thisYear, thisYear + 1].flatMap((year) => {
    const date = `${year}-${String(timing.month).padStart(2, '0')}-${String(timing.day).padStart(2, '0')}`;
    const dueOn = timing.isBefore ? addDays(date, -1) : date;
    if (admittedOn !== null && firstDay(admittedOn) > dueOn) return [];
    return [
      {
        key: String(year),
        text: `năm ${year}`,
        dueOn,
        isApproximate: false,
        isDone: reportYears.includes(year),
      },
    ];
  });
}

const CHANGE_TEXTS: Partial<Record<AssociationEvent['kind'], string>> = {
  rename: 'đổi tên',
  area: 'đổi địa bàn',
  address: 'đổi trụ sở',
};
const MAIN_ROLES: Partial<Record<Leader['role'], string>> = {
  chair: 'Chủ tịch',
  'general-secretary': 'Tổng Thư ký',
};

/** Notice of a new name, area or main leader. A leader elected by a congress is in the report of its result. */
function changes({ events, leaders, congresses, lastCongressOn }: DutyFacts, days: number): Occasion[] {
  const occasions: Occasion[] = [];
  const add = (key: string, what: string, date: string): void => {
    occasions.push({
      key,
      text: `${what} ${date.length === 10 ? 'ngày ' : ''}${formatPartialDate(date)}`,
      dueOn: addDays(lastDay(date), days),
      isApproximate: date.length < 10,
      isDone: false,
    });
  };
  for (const event of events) {
    const what = CHANGE_TEXTS[event.kind];
    if (what !== undefined) add(`event-${event.id}`, what, event.happenedOn);
  }
  const congressDays = [lastCongressOn, ...congresses.map((entry) => entry.heldOn)].filter(
    (date) => date !== null,
  );
  for (const leader of leaders) {
    const role = MAIN_ROLES[leader.role];
    const { fromOn } = leader;
    if (role === undefined || fromOn === null) continue;
    const hadOther = leaders.some(
      (other) =>
        other.role === leader.role && other.id !== leader.id && other.toOn !== null && other.toOn <= fromOn,
    );
    const isElected = congressDays.some((date) => date.slice(0, 7).startsWith(fromOn.slice(0, 7)));
    if (hadOther && !isElected) add(`leader-${leader.id}`, `thay ${role}`, fromOn);
  }
  return occasions;
}
