import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  placeholderNames,
  showPlaceholders,
  storePlaceholders,
} from '../../../templates/catalogue/placeholder-names.ts';
import { BUILT_IN_TEMPLATES } from '../../../templates/catalogue/catalogue.ts';
import { draftFromTemplate } from '../../../templates/catalogue/draft.ts';
import { previewValuesOf } from '../../../templates/catalogue/preview-values.ts';
import { SAMPLE_OFFICE } from '../../../templates/catalogue/sample/office.ts';
import { bullet, named, paragraph, repeat, task, when } from '../../../templates/catalogue/skeleton.ts';
import type { ListField, SkeletonBlock, TemplateField } from '../../../templates/catalogue/template.ts';
import {
  FIELD_KINDS,
  fieldKind,
  newField,
  rememberKey,
  tidyGuidance,
  withColumns,
  withFieldKind,
  withStartText,
} from '../../../renderer/features/templates/field-edit.ts';
import {
  blockIds,
  convertEntry,
  insertEntry,
  listTableOf,
  moveEntry,
  removeEntry,
  replaceEntry,
  unwrapEntry,
  wrapEntry,
} from '../../../renderer/features/templates/outline-edit.ts';

const LIST: ListField = {
  id: 'f2',
  label: 'Việc',
  type: 'list',
  columns: [
    { id: 'c1', label: 'Nội dung' },
    { id: 'c2', label: 'Chủ trì' },
  ],
};
const FIELDS: TemplateField[] = [
  { id: 'f1', label: 'Văn bản', type: 'text', reads: 'citation' },
  LIST,
  { id: 'f3', label: 'Năm', type: 'number', from: 'this-year' },
  { id: 'f4', label: 'văn bản', type: 'text' },
];

describe('placeholders under the names of fields', () => {
  const names = placeholderNames(FIELDS, null);
  it.each([
    ['Thực hiện {{f1}} ({{f1.short}})', 'Thực hiện {{Văn bản}} ({{Văn bản (gọi tắt)}})'],
    ['năm {{f3.next}}, {{office.name}}', 'năm {{Năm (năm sau)}}, {{Tên cơ quan}}'],
    // Two labels that differ in case alone are told apart.
    ['{{f4}}', '{{văn bản (2)}}'],
    ['{{gone}} {{{{f1}} {f1}', '{{gone}} {{{{f1}} {f1}'],
  ])('%s is shown as %s and stored again', (stored, visible) => {
    expect(showPlaceholders(stored, names)).toBe(visible);
    expect(storePlaceholders(visible, names)).toBe(stored);
  });
  it('takes a name in any case and keeps one that is unknown', () => {
    expect(storePlaceholders('{{NĂM}} {{Nơi nào}}', names)).toBe('{{f3}} {{Nơi nào}}');
  });
  it('names the columns inside a repeated block', () => {
    const inside = placeholderNames(FIELDS, LIST);
    expect(showPlaceholders('{{item.index}}. {{item.c1}}', inside)).toBe(
      '{{Dòng: số thứ tự}}. {{Dòng: Nội dung}}',
    );
    expect(showPlaceholders('{{item.c1}}', names)).toBe('{{item.c1}}');
  });
  it('gives back what is stored, whatever it is', () => {
    const piece = fc.oneof(
      fc.constantFrom('{{f1}}', '{{f1.short}}', '{{f3}}', '{{{{', '{{', '}}', '{{ai}}', ' '),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join('');
        // A name typed as such is an id by intention; no stored text of ours has one.
        fc.pre(
          ![...names.byName.keys()].some((name) => text.toLocaleLowerCase('vi').includes(`{{${name}}}`)),
        );
        expect(storePlaceholders(showPlaceholders(text, names), names)).toBe(text);
      }),
    );
  });
  it.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s can be shown and stored without a change',
    (_id, template) => {
      const own = placeholderNames(template.fields, null);
      const text = JSON.stringify(template.document);
      expect(storePlaceholders(showPlaceholders(text, own), own)).toBe(text);
    },
  );
});

it.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
  '%s is previewed with its labels for values',
  (_id, template) => {
    const values = previewValuesOf(template.fields, '2026-04-20');
    const drafted = draftFromTemplate({ template, office: SAMPLE_OFFICE, values, today: '2026-04-20' });
    expect(drafted.ok ? [] : drafted.errors).toEqual([]);
  },
);

describe('fields', () => {
  it.each(FIELD_KINDS.map(([kind]) => kind))('become %s and keep label, help and memory', (kind) => {
    const field = withFieldKind(
      { id: 'f1', label: 'A', help: 'B', required: true, remember: 'a', type: 'choice', options: ['x'] },
      kind,
    );
    expect(field).toMatchObject({ id: 'f1', label: 'A', help: 'B', required: true, remember: 'a' });
    expect(fieldKind(field)).toBe(kind);
  });
  it('get an id that is free', () => {
    expect(newField(FIELDS).id).toBe('f5');
    expect(newField([{ id: 'f2', label: '', type: 'text' }]).id).toBe('f3');
  });
  it('begin with words, or with words made of the office profile', () => {
    const field = { id: 'f1', label: 'A', type: 'text', from: '{{office.name}}' } as const;
    expect(withStartText(field, 'Văn phòng')).toEqual({
      id: 'f1',
      label: 'A',
      type: 'text',
      default: 'Văn phòng',
    });
    expect(withStartText(field, 'năm {{today.year}}')).toEqual({ ...field, from: 'năm {{today.year}}' });
    expect(withStartText(field, '')).toEqual({ id: 'f1', label: 'A', type: 'text' });
  });
  it('lose with a column all that hangs on it', () => {
    const field = { ...LIST, requiredColumns: ['c1', 'c2'], default: [{ c1: 'a', c2: 'b' }] };
    expect(withColumns(field, LIST.columns.slice(0, 1))).toMatchObject({
      requiredColumns: ['c1'],
      default: [{ c1: 'a' }],
    });
  });
  it.each([
    ['Nơi nhận hồ sơ', 'noi-nhan-ho-so'],
    ['Đơn vị (viết tắt)', 'don-vi-viet-tat'],
    ['…', 'khac'],
  ])('are remembered by their label: %s', (label, key) => expect(rememberKey(label)).toBe(key));
});

describe('the outline', () => {
  const blocks: SkeletonBlock[] = [
    named('a', paragraph('a')),
    when('f1', [named('b', paragraph('b')), repeat('f2', [named('c', bullet('c'))])]),
  ];
  it('changes blocks at any depth and leaves the others alone', () => {
    const moved = moveEntry(blocks, [1, 1], -1);
    expect(blockIds(moved)).toEqual(['a', 'c', 'b']);
    expect(moved[0]).toBe(blocks[0]);
    expect(blockIds(moveEntry(blocks, [0], -1))).toEqual(['a', 'b', 'c']);
    expect(blockIds(insertEntry(blocks, [1, 1, 1], named('d', paragraph('d'))))).toEqual([
      'a',
      'b',
      'c',
      'd',
    ]);
    expect(blockIds(removeEntry(blocks, [1, 1, 0]))).toEqual(['a', 'b']);
    expect(blockIds(removeEntry(blocks, [1]))).toEqual(['a']);
    expect(blockIds(replaceEntry(blocks, [1, 0], named('x', paragraph(''))))).toEqual(['a', 'x', 'c']);
  });
  it('puts a block into a frame and takes it out again', () => {
    const wrapped = wrapEntry(blocks, [0], { type: 'repeat', field: 'f2' });
    expect(wrapped[0]).toEqual({ type: 'repeat', field: 'f2', blocks: [blocks[0]] });
    expect(unwrapEntry(wrapped, [0])).toEqual(blocks);
  });
  it('loses no word by a change of kind', () => {
    const tasks = [named('t', task('letter', 'Họp', [['lead', 'Chủ trì', 'Văn phòng']]))];
    expect(JSON.stringify(convertEntry(tasks, [0], 'bullet:0'))).toContain('Văn phòng');
    expect(convertEntry(tasks, [0], 'item:arabic')[0]).toMatchObject({
      type: 'item',
      id: 't',
      level: 'arabic',
    });
  });
  it('makes a table whose rows are those of a list', () => {
    expect(JSON.stringify(listTableOf(LIST))).toContain('{{item.c2}}');
  });
  it('takes guidance of a removed block along', () => {
    const [template] = BUILT_IN_TEMPLATES;
    if (!template) throw new Error('no template');
    const [id = ''] = Object.keys(template.guidance);
    const without = {
      ...template,
      document: {
        ...template.document,
        body: template.document.body.filter((entry) => !('id' in entry) || entry.id !== id),
      },
    };
    expect(tidyGuidance(template)).toBe(template);
    expect(Object.keys(tidyGuidance(without).guidance)).toEqual(Object.keys(template.guidance).slice(1));
  });
});
