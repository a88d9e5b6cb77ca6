import { expect, it } from 'vitest';
import { heading, listTable, paragraph, repeat, when } from '../../../../templates/catalogue/skeleton.ts';
import { problemsOf } from '../../../../templates/catalogue/references.ts';
import {
  TEMPLATE_VERSION,
  type SkeletonBlock,
  type TemplateDefinition,
  type TemplateField,
} from '../../../../templates/catalogue/template.ts';

const FIELDS: TemplateField[] = [
  { id: 'about', label: 'Về', type: 'text' },
  { id: 'source', label: 'Văn bản', type: 'text', reads: 'citation' },
  { id: 'year', label: 'Năm', type: 'number', from: 'this-year' },
  { id: 'day', label: 'Ngày', type: 'date' },
  { id: 'rows', label: 'Việc', type: 'list', columns: [{ id: 'what', label: 'Việc' }] },
];
const template = (
  body: SkeletonBlock[],
  fields: TemplateField[] = FIELDS,
  guidance: Record<string, string> = {},
): TemplateDefinition => ({
  version: TEMPLATE_VERSION,
  id: 'mau',
  name: 'Mẫu',
  description: '',
  kind: 'ke-hoach',
  layouts: ['state'],
  fields,
  document: {
    subject: '{{about}}',
    addressees: [],
    bases: [],
    body,
    endMark: true,
    recipients: [],
    appendices: [],
  },
  guidance,
});
const messages = (value: TemplateDefinition): string[] => problemsOf(value).map(({ message }) => message);

it('accepts every placeholder that leads somewhere', () => {
  const text =
    '{{about}} {{source}} {{source.short}} {{source.subject}} {{year.next}} {{year.previous}} {{day.long}} {{office.name}} {{today.year}} {{{{khong}}';
  const body = [
    paragraph(text),
    repeat('rows', [paragraph('{{item.index}} {{item.what}} {{about}}')]),
    when('rows', [heading('roman', 'Việc'), listTable('rows', [['Việc', 1, '{{item.what}}']])]),
    when('layout', [paragraph('Đảng')], 'party'),
  ];
  expect(messages(template(body))).toEqual([]);
});

it.each<[string, TemplateDefinition, string]>([
  ['an unknown field', template([paragraph('{{ai}}')]), 'không có ô điền “{{ai}}”'],
  ['a part the field has not', template([paragraph('{{about.long}}')]), 'không có ô điền “{{about.long}}”'],
  ['a column outside its list', template([paragraph('{{item.what}}')]), 'không có ô điền “{{item.what}}”'],
  ['a list as a text', template([paragraph('{{rows}}')]), 'không có ô điền “{{rows}}”'],
  ['a repeat over no list', template([repeat('about', [])]), 'không có danh sách “about”'],
  ['a condition on no field', template([when('ai', [])]), 'không có ô điền “ai”'],
  [
    'a list in a list',
    template([repeat('rows', [repeat('rows', [paragraph('{{item.what}}')])])]),
    'khối lặp không được đặt trong khối lặp khác',
  ],
  [
    'the same field twice',
    template([], [...FIELDS, { id: 'about', label: 'Về', type: 'text' }]),
    'trùng mã trường “about”',
  ],
  [
    'a reserved name',
    template([], [...FIELDS, { id: 'office', label: 'Cơ quan', type: 'text' }]),
    '“office” là tên dành riêng',
  ],
  ['no label', template([], [...FIELDS, { id: 'x', label: ' ', type: 'text' }]), 'chưa ghi nhãn'],
  [
    'a default made of a field behind it',
    template([], [{ id: 'x', label: 'X', type: 'text', from: '{{about}}' }, ...FIELDS]),
    'không có “{{about}}” trong hồ sơ cơ quan hay trong các ô điền đứng trước',
  ],
  [
    'a default that is no option',
    template([], [...FIELDS, { id: 'x', label: 'X', type: 'choice', options: ['a'], default: 'b' }]),
    'không có trong các lựa chọn',
  ],
  ['guidance of no block', template([], FIELDS, { b9: 'Hướng dẫn' }), 'không có khối “b9”'],
])('names %s', (_name, value, message) => {
  expect(messages(value)).toEqual([message]);
});
