import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../../../templates/catalogue/catalogue.ts';
import { draftFromTemplate } from '../../../../templates/catalogue/draft.ts';
import { fillBody } from '../../../../templates/catalogue/fill-body.ts';
import { fillFields, type Filled } from '../../../../templates/catalogue/fill-fields.ts';
import { commonTexts } from '../../../../templates/catalogue/office-texts.ts';
import { escapePlaceholders, fillText } from '../../../../templates/catalogue/placeholder.ts';
import { SAMPLE_OFFICE } from '../../../../templates/catalogue/sample/office.ts';
import {
  bullet,
  item,
  listTable,
  named,
  paragraph,
  repeat,
  task,
  when,
} from '../../../../templates/catalogue/skeleton.ts';
import {
  templateDefinitionSchema,
  type SkeletonBlock,
  type TemplateDefinition,
  type TemplateField,
} from '../../../../templates/catalogue/template.ts';
import { contentText } from '../../../../templates/model/content.ts';
import type { FieldError } from '../../../../templates/model/parse.ts';

const TODAY = '2026-04-20';

function fill(
  fields: TemplateField[],
  values: Record<string, unknown>,
): { filled: Filled; errors: string[] } {
  const errors: FieldError[] = [];
  const filled = fillFields(fields, values, TODAY, new Map([['today.year', '2026']]), errors);
  return { filled, errors: errors.map(({ message }) => message) };
}

describe('values of fields', () => {
  it('reads a cited document: the whole, its short name, what it is about', () => {
    const fields: TemplateField[] = [
      { id: 'source', label: 'Văn bản', type: 'text', reads: 'citation' },
      { id: 'short', label: 'Gọi tắt', type: 'text', from: '{{source.short}}' },
    ];
    const source = 'Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Tỉnh ủy về khoa học;';
    const { texts } = fill(fields, { source, short: '' }).filled;
    expect(texts.get('source')).toBe('Nghị quyết số 12-NQ/TU ngày 05/3/2026 của Tỉnh ủy về khoa học');
    expect(texts.get('source.short')).toBe('Nghị quyết số 12-NQ/TU');
    expect(texts.get('source.subject')).toBe('về khoa học');
    expect(texts.get('short')).toBe('Nghị quyết số 12-NQ/TU');
    expect(fill(fields, { source, short: 'NQ 12' }).filled.texts.get('short')).toBe('NQ 12');
    expect(fill(fields, { source: 'Nghị quyết số 1-NQ/TU ngày 30/02/2026 của Tỉnh ủy' }).errors).toEqual([
      'Văn bản: ngày của văn bản không có trong lịch',
    ]);
  });

  it('keeps empty what the clerk cleared, gives a default to what was never given', () => {
    const fields: TemplateField[] = [
      { id: 'who', label: 'Ai', type: 'text', default: 'Văn phòng' },
      { id: 'when', label: 'Khi nào', type: 'text', from: 'năm {{today.year}}' },
      { id: 'year', label: 'Năm', type: 'number', from: 'next-year' },
    ];
    const given = fill(fields, {}).filled.texts;
    expect([given.get('who'), given.get('when'), given.get('year'), given.get('year.previous')]).toEqual([
      'Văn phòng',
      'năm 2026',
      '2027',
      '2026',
    ]);
    const cleared = fill(fields, { who: '', when: '', year: '' }).filled.texts;
    expect([cleared.get('who'), cleared.get('when'), cleared.get('year')]).toEqual(['', '', '']);
  });

  it('names the row and the column that is missing', () => {
    const field: TemplateField = {
      id: 'rows',
      label: 'Việc',
      type: 'list',
      required: true,
      columns: [{ id: 'what', label: 'Nội dung' }],
      requiredColumns: ['what'],
    };
    expect(fill([field], {}).errors).toEqual(['Việc: còn thiếu']);
    expect(fill([field], { rows: [] }).errors).toEqual(['Việc: còn thiếu']);
    expect(fill([field], { rows: [{ what: 'Họp' }, { what: ' ' }] }).errors).toEqual([
      'Việc: dòng 2, Nội dung: còn thiếu',
    ]);
    expect(fill([field], { rows: [{ who: 'A' }] }).errors).toEqual(['Việc: dòng 1: không có cột “who”']);
    expect(fill([field], { rows: Array.from({ length: 501 }, () => ({})) }).errors).toEqual([
      'Việc: có quá 500 dòng',
    ]);
  });
});

describe('placeholders', () => {
  const texts = new Map([
    ['a', 'Văn phòng.'],
    ['empty', ''],
    ['braces', '{{a}}'],
  ]);
  it.each([
    ['Giao {{a}}', 'Giao Văn phòng.'],
    ['{{a}}, các ban', 'Văn phòng, các ban'],
    ['Giao {{empty}} theo dõi', 'Giao theo dõi'],
    ['{{braces}}', '{{a}}'],
    ['{{{{a}}', '{{a}}'],
    ['{{ a }} {a}', '{{ a }} {a}'],
  ])('%s → %s', (source, expected) => expect(fillText(source, texts)).toBe(expected));
  it.each(['{{a}}', '{{{{', 'a {{{b', '}}'])('text that looks like one prints as it stands: %s', (text) => {
    expect(fillText(escapePlaceholders(text), texts)).toBe(text);
  });
});

it('knows the office in a sentence and who decides', () => {
  const { state, party } = SAMPLE_OFFICE;
  const asked = ['office.name', 'office.collective', 'signer.authority', 'today.nextYear'];
  const texts = (issuer: typeof state, signer = issuer.signers[0]): (string | undefined)[] => {
    const common = commonTexts(SAMPLE_OFFICE, issuer, signer, TODAY);
    return asked.map((name) => common.get(name));
  };
  const name = 'Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Đại Phong';
  expect(texts(state)).toEqual([name, 'Ban Thường vụ', `Ban Thường vụ ${name}`, '2027']);
  expect(party && texts(party)).toEqual([`Đảng đoàn ${name}`, 'Đảng đoàn', `Đảng đoàn ${name}`, '2027']);
  const alone = {
    id: 'x',
    authorities: [{ code: 'KT' as const, of: 'Chủ tịch' }],
    position: 'Phó Chủ tịch',
    name: '',
  };
  expect(texts(state, alone)).toEqual([name, name, `Chủ tịch ${name}`, '2027']);
  // A name that already ends with the province has it once.
  expect(texts({ ...state, organ: 'Liên hiệp Hội tỉnh Đại Phong' })[0]).toBe('Liên hiệp Hội tỉnh Đại Phong');
});

describe('bodies', () => {
  const filled: Filled = {
    texts: new Map([
      ['lines', 'Một.\n\nHai.'],
      ['empty', ''],
      ['kind', 'năm'],
    ]),
    lists: new Map([
      [
        'rows',
        [
          { what: 'Họp', who: '' },
          { what: 'Báo cáo\ncuối năm', who: 'Văn phòng' },
        ],
      ],
      ['none', []],
    ]),
    bases: new Map(),
  };
  const fillAll = (body: SkeletonBlock[], layout = 'state', guided: string[] = []): string[] =>
    fillBody(body, { filled, layout, prefix: 'b', guided: new Set(guided), budget: { left: 1_000 } }).map(
      (block) =>
        block.type === 'table'
          ? `${block.id} table ${block.rows.map((row) => row.map((cell) => cell.paragraphs.map((p) => contentText(p)).join('/')).join('|')).join(' ')}`
          : `${block.id} ${block.type} ${contentText(block.content)}${block.type === 'task' ? ` (${block.lines.length})` : ''}`,
    );

  it('makes a block of each line; an article’s further lines are paragraphs', () => {
    expect(fillAll([named('x', bullet('{{lines}}')), named('y', item('article', '{{lines}}'))])).toEqual([
      'x bullet Một.',
      'x-2 bullet Hai.',
      'y item Một.',
      'y-2 paragraph Hai.',
    ]);
  });
  it('leaves out what is empty unless guidance tells what to write there', () => {
    const body = [named('x', paragraph('{{empty}}')), named('y', paragraph('{{empty}}'))];
    expect(fillAll(body, 'state', ['y'])).toEqual(['y paragraph ']);
  });
  it('repeats blocks and rows of tables; empty lines of a task fall away', () => {
    const body = [
      repeat('rows', [
        named('t', task('letter', '{{item.index}}. {{item.what}}', [['lead', 'Chủ trì', '{{item.who}}']])),
      ]),
      listTable('rows', [['Việc', 1, '{{item.what}}']], 'table'),
      listTable('none', [['Việc', 1, '{{item.what}}']]),
    ];
    expect(fillAll(body)).toEqual([
      't task 1. Họp (0)',
      't-2 task 2. Báo cáo\ncuối năm (1)',
      'table table Việc Họp Báo cáo/cuối năm',
    ]);
  });
  it('stands only where the condition holds', () => {
    const body = [
      when('kind', [paragraph('a')]),
      when('empty', [paragraph('b')]),
      when('none', [paragraph('c')]),
      when('rows', [paragraph('d')]),
      when('kind', [paragraph('e')], 'năm'),
      when('kind', [paragraph('f')], 'quý'),
      when('layout', [paragraph('g')], 'party'),
    ];
    expect(fillAll(body)).toEqual(['b1 paragraph a', 'b2 paragraph d', 'b3 paragraph e']);
    expect(fillAll(body, 'party').at(-1)).toBe('b4 paragraph g');
  });
});

describe('a hostile template', () => {
  const rows = Array.from({ length: 500 }, () => ({ a: 'x'.repeat(2_000) }));
  const draft = (body: SkeletonBlock[]): string[] => {
    const [base] = BUILT_IN_TEMPLATES;
    if (!base) throw new Error('no template');
    const template: TemplateDefinition = {
      ...base,
      fields: [{ id: 'rows', label: 'Dòng', type: 'list', columns: [{ id: 'a', label: 'A' }] }],
      document: { ...base.document, subject: 'Về việc', bases: [], body, appendices: [] },
      guidance: {},
    };
    expect(templateDefinitionSchema.safeParse(template).error).toBeUndefined();
    const drafted = draftFromTemplate({ template, office: SAMPLE_OFFICE, values: { rows }, today: TODAY });
    return drafted.ok ? [] : drafted.errors.map(({ message }) => message);
  };
  it('that makes too many blocks is refused by name', () => {
    const many = Array.from({ length: 50 }, (_, index) => named(`p${index}`, paragraph('{{item.index}}')));
    expect(draft(Array.from({ length: 80 }, () => repeat('rows', many)))).toEqual([
      expect.stringContaining('Nội dung'),
    ]);
  });
  it('that makes too much text is refused by name', () => {
    const cell = '{{item.a}}'.repeat(10);
    const wide = Array.from({ length: 30 }, (_, index) => [`Cột ${index}`, 1, cell] as const);
    expect(draft([listTable('rows', wide, 'table')])).toEqual([
      'Nội dung: mẫu và các giá trị làm văn bản quá dài',
    ]);
  });
});
