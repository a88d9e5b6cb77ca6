/** The board of duties: groups, words, letters; rules in their form; search hits in groups. */
import { describe, expect, it } from 'vitest';
import { dutyRuleFieldsSchema, type Duty, type DutyRuleFields } from '../../../electron/api/duties.ts';
import type { SearchHit } from '../../../electron/api/search.ts';
import { draftOf, readDraft } from '../../../renderer/features/associations/record/specs.ts';
import {
  daysBetween,
  distanceText,
  groupsOf,
  matchingDuties,
  toRemind,
} from '../../../renderer/features/duties/duty-text.ts';
import {
  RULE_SPECS,
  ruleStart,
  ruleValue,
  timingText,
} from '../../../renderer/features/duties/rule-values.ts';
import { groupHits, hitRoute, markedPieces } from '../../../renderer/features/search/groups.ts';

const duty = (id: string, part: Partial<Duty>): Duty => ({
  id,
  associationId: 1,
  associationName: 'Hội Luật gia tỉnh Đại Phong',
  ruleId: 1,
  kind: 'annual-report',
  name: 'Báo cáo hằng năm',
  occasion: 'năm 2026',
  dueOn: '2026-11-30',
  isApproximate: false,
  state: 'month',
  reminder: null,
  clause: '',
  isVerified: false,
  mark: null,
  letters: [],
  ...part,
});

describe('the board', () => {
  it('has groups in the order in which they press, none of them empty', () => {
    const groups = groupsOf([
      duty('a', { state: 'later' }),
      duty('b', { state: 'overdue' }),
      duty('c', { state: 'month' }),
      duty('d', { state: 'overdue' }),
    ]);
    expect(groups.map(({ state, duties }) => [state, duties.length])).toEqual([
      ['overdue', 2],
      ['month', 1],
      ['later', 1],
    ]);
  });

  it('says how far a day is', () => {
    expect(daysBetween('2026-02-27', '2026-03-01')).toBe(2);
    expect(distanceText('2026-11-21', '2026-11-30')).toBe('còn 9 ngày');
    expect(distanceText('2026-11-21', '2026-11-21')).toBe('hôm nay');
    expect(distanceText('2026-11-21', '2026-11-09')).toBe('quá 12 ngày');
  });

  it('is searched without diacritics, by association, name and occasion', () => {
    const all = [duty('a', {}), duty('b', { associationName: 'Hội Đông y' })];
    expect(matchingDuties(all, 'luat gia 2026').map(({ id }) => id)).toEqual(['a']);
    expect(matchingDuties(all, 'dong y bao cao').map(({ id }) => id)).toEqual(['b']);
    expect(matchingDuties(all, ' ')).toHaveLength(2);
  });

  it('reminds of what presses or whose reminder is due, not of what is done or far', () => {
    const all = [
      duty('overdue', { state: 'overdue' }),
      duty('far', { state: 'later' }),
      duty('reminder', { state: 'later', reminder: 60 }),
      duty('done', { state: 'done', reminder: 60 }),
    ];
    expect(toRemind(all).map(({ id }) => id)).toEqual(['overdue', 'reminder']);
  });
});

describe('a rule in its form', () => {
  const common = {
    name: 'Báo cáo',
    clause: 'Nghị định số 126/2024/NĐ-CP',
    isVerified: false,
    reminders: [90, 60],
    validFrom: '2024-11-26',
    validTo: null,
  };
  const rules: DutyRuleFields[] = [
    { ...common, kind: 'annual-report', timing: { month: 12, day: 1, isBefore: true } },
    { ...common, kind: 'congress-notice', timing: { days: 60 } },
    { ...common, kind: 'congress', timing: { days: 0 } },
  ];

  it('comes back as it was', () => {
    for (const rule of rules) {
      const { values, problems } = readDraft(RULE_SPECS, draftOf(RULE_SPECS, ruleStart(rule)));
      expect(problems).toEqual([]);
      expect(dutyRuleFieldsSchema.parse(ruleValue(values))).toEqual(rule);
    }
  });

  it('says when it is due', () => {
    expect(rules.map(timingText)).toEqual([
      'trước ngày 01/12 hằng năm',
      '60 ngày trước đại hội',
      'khi hết nhiệm kỳ',
    ]);
  });
});

describe('hits of the search', () => {
  const hit = (type: SearchHit['type'], id: number): SearchHit => ({
    type,
    id,
    title: '',
    subtitle: '',
    match: { by: 'name', title: [], subtitle: [] },
    excerpt: '',
    excerptMatch: [],
  });

  it('stand in groups, the group of the best hit first', () => {
    expect(
      groupHits([hit('person', 1), hit('document', 2), hit('person', 3)]).map(({ type, hits }) => [
        type,
        hits.map(({ id }) => id),
      ]),
    ).toEqual([
      ['person', [1, 3]],
      ['document', [2]],
    ]);
    expect(hitRoute({ type: 'association', id: 4 })).toEqual({
      page: 'association',
      id: 4,
      section: 'general',
    });
  });

  it('are cut at what is marked, with nothing lost', () => {
    expect(
      markedPieces('Hội Luật gia', [
        [4, 5],
        [0, 1],
        [4, 6],
      ]),
    ).toEqual([
      { from: 0, text: 'H', isMarked: true },
      { from: 1, text: 'ội ', isMarked: false },
      { from: 4, text: 'L', isMarked: true },
      { from: 5, text: 'u', isMarked: true },
      { from: 6, text: 'ật gia', isMarked: false },
    ]);
  });
});
