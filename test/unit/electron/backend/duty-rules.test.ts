import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyRule, DutyRuleFields } from '../../../../electron/api/duties.ts';
import { dutiesOn, stateOn, type DutyFacts } from '../../../../electron/backend/duties/rules.ts';
import {
  addDays,
  firstDay,
  formatPartialDate,
  isWithin,
  lastDay,
} from '../../../../electron/backend/partial-date.ts';

const common = {
  name: 'Việc',
  clause: 'Nghị định số 126/2024/NĐ-CP',
  isVerified: false,
  reminders: [90, 60, 30],
  validFrom: '2024-11-26',
  validTo: null,
};
const rule = (
  given:
    | { kind: 'congress' | 'congress-notice' | 'congress-result' | 'change-notice'; timing: { days: number } }
    | { kind: 'term-limit'; timing: { years: number } }
    | { kind: 'annual-report'; timing: { month: number; day: number; isBefore: boolean } },
  more: Partial<typeof common> & { validTo?: string | null } = {},
): DutyRule => ({ id: 1, revision: 1, rule: { ...common, ...more, ...given } as DutyRuleFields });
const facts = (given: Partial<DutyFacts>): DutyFacts => ({
  id: 7,
  name: 'Hội Luật gia',
  admittedOn: null,
  termFrom: null,
  termTo: null,
  lastCongressOn: null,
  nextCongressOn: null,
  congresses: [],
  reportYears: [],
  events: [],
  leaders: [],
  ...given,
});
const shown = (day: string, given: Partial<DutyFacts>, own: DutyRule): string[] =>
  dutiesOn(day, [facts(given)], [own]).map((duty) => `${duty.dueOn} ${duty.state} ${duty.occasion}`);

describe('partial dates', () => {
  it.each([
    ['2024', '2024-01-01', '2024-12-31', '2024'],
    ['2024-02', '2024-02-01', '2024-02-29', '02/2024'],
    ['2019-04-03', '2019-04-03', '2019-04-03', '03/4/2019'],
  ])('%s is from %s to %s, written %s', (date, first, last, written) => {
    expect(firstDay(date)).toBe(first);
    expect(lastDay(date)).toBe(last);
    expect(formatPartialDate(date)).toBe(written);
    expect(isWithin(first, date, date)).toBe(true);
    expect(isWithin(addDays(last, 1), date, date)).toBe(false);
  });
});

describe('the longest term', () => {
  const own = rule({ kind: 'term-limit', timing: { years: 5 } });
  it.each<[string, Partial<DutyFacts>, string[]]>([
    [
      'is told where the end is not known',
      { termFrom: '2021-05-10' },
      ['2026-05-10 later nhiệm kỳ từ 10/5/2021, chưa ghi ngày hết'],
    ],
    [
      'is told where the register says a later end',
      { termFrom: '2021', termTo: '2027' },
      ['2026-12-31 later nhiệm kỳ từ 2021 ghi đến 2027'],
    ],
    ['is silent where the end is in time', { termFrom: '2021-05-10', termTo: '2026' }, []],
    [
      'of a leap day',
      { termFrom: '2020-02-29' },
      ['2025-02-28 overdue nhiệm kỳ từ 29/02/2020, chưa ghi ngày hết'],
    ],
    [
      'is over when the next congress was held',
      { termFrom: '2021-05-10', lastCongressOn: '2026-01-05' },
      ['2026-05-10 done nhiệm kỳ từ 10/5/2021, chưa ghi ngày hết'],
    ],
    ['asks nothing where the beginning is not known', { termTo: '2030' }, []],
  ])('%s', (_name, given, expected) => expect(shown('2026-01-15', given, own)).toEqual(expected));
});

describe('the end of a term', () => {
  const own = rule({ kind: 'congress', timing: { days: 0 } });
  it.each<[string, string, Partial<DutyFacts>, string[]]>([
    ['later', '2026-01-15', { termTo: '2026-06-30' }, ['2026-06-30 later nhiệm kỳ đến 30/6/2026']],
    ['this month', '2026-06-02', { termTo: '2026-06-30' }, ['2026-06-30 month nhiệm kỳ đến 30/6/2026']],
    ['this week', '2026-06-29', { termTo: '2026-06-30' }, ['2026-06-30 week nhiệm kỳ đến 30/6/2026']],
    ['overdue', '2026-07-01', { termTo: '2026-06-30' }, ['2026-06-30 overdue nhiệm kỳ đến 30/6/2026']],
    [
      'of a year alone is its last day',
      '2026-07-01',
      { termTo: '2026' },
      ['2026-12-31 later nhiệm kỳ đến 2026'],
    ],
    ['too far ahead', '2026-01-01', { termTo: '2028' }, []],
    ['before the rule', '2026-01-01', { termTo: '2020' }, []],
    [
      'held',
      '2026-07-01',
      { termFrom: '2021', termTo: '2026', lastCongressOn: '2026-05-20' },
      ['2026-12-31 done nhiệm kỳ đến 2026'],
    ],
    [
      'not by the congress that began it',
      '2026-07-01',
      { termFrom: '2021', termTo: '2026', lastCongressOn: '2021-05' },
      ['2026-12-31 later nhiệm kỳ đến 2026'],
    ],
    [
      'of one that is no member',
      '2026-07-01',
      { termTo: '2026', events: [{ id: 1, kind: 'dissolution', happenedOn: '2025-07-01', isEnd: true }] },
      [],
    ],
  ])('%s', (_what, day, given, expected) => expect(shown(day, given, own)).toEqual(expected));

  it('reminds at 90, 60 and 30 days', () => {
    const reminder = (day: string) => dutiesOn(day, [facts({ termTo: '2026-12-31' })], [own])[0]?.reminder;
    expect(reminder('2026-10-01')).toBeNull();
    expect(reminder('2026-10-02')).toBe(90);
    expect(reminder('2026-10-31')).toBe(90);
    expect(reminder('2026-11-01')).toBe(60);
    expect(reminder('2026-12-01')).toBe(30);
    expect(reminder('2027-01-15')).toBe(30);
  });
});

describe('before and after a congress', () => {
  const congress = { dueOn: null, notifiedOn: null, heldOn: null, resultReportedOn: null };
  it('notice: before the planned day, done where it was given', () => {
    const own = rule({ kind: 'congress-notice', timing: { days: 60 } });
    expect(shown('2026-01-15', { termTo: '2026-12-31' }, own)).toEqual([
      '2026-11-01 later nhiệm kỳ đến 31/12/2026',
    ]);
    const planned = { termTo: '2026-12-31', nextCongressOn: '2026-10-20' };
    expect(shown('2026-01-15', planned, own)).toEqual(['2026-08-21 later đại hội dự kiến 20/10/2026']);
    expect(
      shown('2026-09-01', { ...planned, congresses: [{ ...congress, notifiedOn: '2026-08-01' }] }, own),
    ).toEqual(['2026-08-21 done đại hội dự kiến 20/10/2026']);
  });
  it('result: after the day it was held, done where it was reported', () => {
    const own = rule({ kind: 'congress-result', timing: { days: 30 } });
    const held = { lastCongressOn: '2026-10-20' };
    expect(shown('2026-11-21', held, own)).toEqual(['2026-11-19 overdue đại hội 20/10/2026']);
    expect(
      shown(
        '2026-11-21',
        {
          ...held,
          congresses: [{ ...congress, heldOn: '2026-10-20', resultReportedOn: '2026-11-01' }],
        },
        own,
      ),
    ).toEqual(['2026-11-19 done đại hội 20/10/2026']);
  });
});

it('the annual report: the day before 01/12, of last year and this', () => {
  const own = rule({ kind: 'annual-report', timing: { month: 12, day: 1, isBefore: true } });
  expect(shown('2026-11-21', { reportYears: [2025] }, own)).toEqual([
    '2025-11-30 done năm 2025',
    '2026-11-30 month năm 2026',
  ]);
  expect(shown('2026-11-21', { admittedOn: '2026-03' }, own)).toEqual(['2026-11-30 month năm 2026']);
  expect(shown('2026-11-21', {}, { ...own, rule: { ...own.rule, validTo: '2025-12-31' } })).toEqual([
    '2025-11-30 overdue năm 2025',
  ]);
});

it('a change: of name, area, main leader, but not a leader whom the congress elected', () => {
  const own = rule({ kind: 'change-notice', timing: { days: 30 } });
  const leader = { role: 'chair' as const, personName: '', toOn: null };
  expect(
    shown(
      '2026-11-21',
      {
        lastCongressOn: '2025-03-10',
        events: [
          { id: 3, kind: 'rename', happenedOn: '2026-11-01', isEnd: false },
          { id: 4, kind: 'type', happenedOn: '2026-11-01', isEnd: false },
        ],
        leaders: [
          { ...leader, id: 1, fromOn: '2015', toOn: '2025-03-09' },
          { ...leader, id: 2, fromOn: '2025-03-10', toOn: '2026-09-30' },
          { ...leader, id: 3, fromOn: '2026-10-01' },
        ],
      },
      own,
    ),
  ).toEqual(['2026-10-31 overdue thay Chủ tịch ngày 01/10/2026', '2026-12-01 later đổi tên ngày 01/11/2026']);
});

it('every day has one state, and a later day is never less urgent', () => {
  const rank = ['overdue', 'week', 'month', 'later'];
  const day = fc.date({
    min: new Date('2020-01-01T00:00:00Z'),
    max: new Date('2030-12-31T00:00:00Z'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: -400, max: 400 }),
      fc.integer({ min: 0, max: 40 }),
      (date, due, more) => {
        const on = date.toISOString().slice(0, 10);
        const states = [stateOn(on, addDays(on, due)), stateOn(on, addDays(on, due + more))];
        expect(rank.indexOf(states[0] ?? '')).toBeLessThanOrEqual(rank.indexOf(states[1] ?? ''));
      },
    ),
  );
});
