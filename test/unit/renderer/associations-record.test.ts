/** Forms given as data: what clerks type, what is read of it, what is told where it cannot be read. */
import { describe, expect, it } from 'vitest';
import { actionText, changesOf } from '../../../renderer/features/associations/record/history.ts';
import {
  changedValues,
  draftOf,
  problemOf,
  readCount,
  readDraft,
  readTypedDate,
  typedDate,
  type FieldSpec,
} from '../../../renderer/features/associations/record/specs.ts';

describe('dates as clerks type them', () => {
  it.each([
    ['3/4/2019', '2019-04-03'],
    ['03-04-2019', '2019-04-03'],
    ['3.4.2019', '2019-04-03'],
    ['4/2019', '2019-04'],
    [' 2019 ', '2019'],
    ['', null],
  ])('reads %j', (typed, iso) => {
    expect(readTypedDate(typed)).toBe(iso);
  });

  it.each(['31/2/2019', 'tháng tư', '13/2019', '1/1/1850', '2019/4/3'])(
    'refuses %j with a reason',
    (typed) => {
      expect(readTypedDate(typed)).toHaveProperty('problem');
    },
  );

  it('writes them back as they are typed', () => {
    for (const iso of ['2019-04-03', '2019-04', '2019', '2024-12-31'])
      expect(readTypedDate(typedDate(iso))).toBe(iso);
    expect(typedDate('2019-04-03')).toBe('3/4/2019');
    expect(typedDate(null)).toBe('');
  });
});

describe('counts', () => {
  it.each([
    ['1250', 1250],
    ['1.250', 1250],
    ['2.790.000', 2_790_000],
    ['1 250', 1250],
    ['0', 0],
    ['', null],
  ])('reads %j', (typed, count) => {
    expect(readCount(typed)).toBe(count);
  });

  it.each(['12,5', '1.25', '-3', 'mười', '1.2500'])('refuses %j', (typed) => {
    expect(readCount(typed)).toHaveProperty('problem');
  });
});

const SPECS: readonly FieldSpec[] = [
  { key: 'name', label: 'Tên hội', type: 'text', isRequired: true },
  { key: 'kind', label: 'Loại', type: 'choice', options: [['a', 'A']] },
  { key: 'on', label: 'Ngày', type: 'day' },
  { key: 'fields', label: 'Lĩnh vực', type: 'words' },
  { key: 'others', label: 'Hội liên quan', type: 'associations', isAsked: (draft) => draft['kind'] === 'b' },
  { key: 'isExpert', label: 'Chuyên gia', type: 'flag' },
  { key: 'ownerId', label: 'Hội', type: 'association' },
];

describe('a draft', () => {
  const values = {
    name: 'Hội Luật gia',
    kind: 'b',
    on: '2026-11-21',
    fields: ['Y dược', 'Giáo dục'],
    others: [3, 5],
    isExpert: true,
    ownerId: 7,
  };

  it('reads back what it was made of', () => {
    expect(readDraft(SPECS, draftOf(SPECS, values))).toEqual({ values, problems: [] });
  });

  it('reads empty fields as nothing, and does not read what is not asked for', () => {
    expect(readDraft(SPECS, draftOf(SPECS, { name: 'X', kind: 'a', others: [1] })).values).toEqual({
      name: 'X',
      kind: 'a',
      on: null,
      fields: [],
      isExpert: false,
      ownerId: null,
    });
  });

  it('names each field that cannot be read, in the order of the form, and reads the others', () => {
    const { values: read, problems } = readDraft(SPECS, { name: '  ', kind: 'a', on: '11/2026' });
    expect(problems.map(({ path }) => path)).toEqual(['name', 'on']);
    expect(problems[0]?.message).toBe('Tên hội: chưa ghi.');
    expect(read).toMatchObject({ kind: 'a', fields: [] });
    expect(read).not.toHaveProperty('name');
  });

  it('tells what differs from what is stored', () => {
    expect(changedValues({ ...values, fields: ['Y dược'] }, values)).toEqual({ fields: ['Y dược'] });
    expect(changedValues(values, structuredClone(values))).toEqual({});
  });

  it('finds the field of an error of the backend', () => {
    expect(problemOf(SPECS, { field: 'fields.name', message: 'Tên: chưa ghi tên hội' })).toEqual({
      path: 'name',
      message: 'Tên hội: chưa ghi tên hội',
    });
    expect(problemOf(SPECS, { field: 'revision', message: 'Đã sửa ở nơi khác.' })).toBeNull();
  });
});

describe('history', () => {
  const labels = new Map([
    ['name', 'Tên hội'],
    ['members', 'Hội viên'],
    ['isAssigned', 'Được giao nhiệm vụ'],
  ]);

  it('shows only what changed, in words', () => {
    expect(
      changesOf(
        {
          before: JSON.stringify({ id: 1, name: 'Hội A', members: 1200, isAssigned: false }),
          after: JSON.stringify({ id: 2, name: 'Hội B', members: 1200, isAssigned: true }),
        },
        labels,
      ),
    ).toEqual([
      { label: 'Tên hội', before: 'Hội A', after: 'Hội B' },
      { label: 'Được giao nhiệm vụ', before: 'không', after: 'có' },
    ]);
  });

  it('names types, and writes years as years', () => {
    expect(
      changesOf(
        { before: null, after: JSON.stringify({ typeId: 'local', year: 2025, count: 2025 }) },
        new Map([
          ['typeId', 'Loại hội'],
          ['year', 'Năm'],
          ['count', 'Số'],
        ]),
        new Map([['local', 'Hội cấp dưới']]),
      ).map(({ after }) => after),
    ).toEqual(['Hội cấp dưới', '2025', '2.025']);
  });

  it('takes records without a before, and text that is no record', () => {
    expect(changesOf({ before: null, after: JSON.stringify({ name: 'Hội A' }) }, labels)).toEqual([
      { label: 'Tên hội', before: '', after: 'Hội A' },
    ]);
    expect(changesOf({ before: 'x', after: null }, labels)).toEqual([]);
  });

  it('calls actions by what a clerk did', () => {
    const none = { before: null, after: null };
    expect(
      actionText({
        action: 'associations.savePart',
        entity: 'association-figures',
        before: null,
        after: '{"year":2025}',
      }),
    ).toBe('Ghi số liệu năm 2025');
    expect(actionText({ ...none, action: 'associations.savePart', entity: 'association-leader' })).toBe(
      'Ghi lãnh đạo',
    );
    expect(actionText({ ...none, action: 'imports.applyFile', entity: 'association' })).toBe(
      'Nhập từ danh sách',
    );
    expect(actionText({ ...none, action: 'people.unmerge', entity: 'person-merge' })).toBe(
      'Tách hồ sơ đã gộp',
    );
  });
});
