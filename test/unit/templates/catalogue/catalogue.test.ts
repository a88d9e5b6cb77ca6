import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES, builtInTemplate } from '../../../../templates/catalogue/catalogue.ts';
import { draftFromTemplate } from '../../../../templates/catalogue/draft.ts';
import { templateFromDocument } from '../../../../templates/catalogue/from-document.ts';
import { SAMPLE_OFFICE } from '../../../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../../../templates/catalogue/sample/values.ts';
import { parseTemplateFile, serialiseTemplate } from '../../../../templates/catalogue/template-file.ts';
import { templateDefinitionSchema } from '../../../../templates/catalogue/template.ts';
import { checkDocument } from '../../../../templates/check/check.ts';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import { sampleDocuments } from '../../../support/sample-documents.ts';
import { readSeeds, SEEDS_MISSING } from '../../../support/seeds.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const NAMES = [
  'hội thi sáng tạo kỹ thuật cuộc thi sáng tạo thanh thiếu niên nhi đồng',
  'tư vấn phản biện và giám định xã hội',
  'liên hiệp các hội khoa học và kỹ thuật việt nam',
];

/** Whether at least seven words of `run` are those of a name. */
function sharesWords(name: string, run: string): boolean {
  const list = name.split(' ');
  for (let length = Math.min(list.length, 12); length >= 7; length -= 1)
    for (let at = 0; at + length <= list.length; at += 1)
      if (run.includes(list.slice(at, at + length).join(' '))) return true;
  return false;
}

describe('built-in templates', () => {
  it.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
    '%s is a valid template and survives a file',
    (_id, template) => {
      expect(templateDefinitionSchema.safeParse(template).error).toBeUndefined();
      const parsed = parseTemplateFile(bytes(serialiseTemplate(template)));
      expect(parsed.ok && serialiseTemplate(parsed.value)).toBe(serialiseTemplate(template));
    },
  );

  it.each(sampleDocuments().map((entry) => [entry.name, entry.document] as const))(
    '%s drafts to a document that the check accepts',
    (_name, document) => {
      const printed = JSON.stringify(layoutDocument(document).sections);
      expect(printed).not.toContain('{{');
      expect(printed).not.toMatch(/[\p{L}] {2,}[\p{L}]/u);
      // The number is taken at issue; a draft has none.
      const findings = checkDocument(document).filter(
        (finding) => finding.severity !== 'info' && finding.place.path[0] !== 'number',
      );
      expect(findings).toEqual([]);
    },
  );

  it('uses no sentence of the real plans', (context) => {
    const seeds = readSeeds();
    if (seeds.length === 0) return context.skip(SEEDS_MISSING);
    const tokens = (text: string): string[] =>
      text
        .normalize('NFC')
        .toLocaleLowerCase('vi')
        .match(/[\p{L}\p{N}]+/gu) ?? [];
    const RUN = 12;
    const known = new Set<string>();
    for (const seed of seeds) {
      const list = tokens(new TextDecoder().decode(seed.bytes));
      for (let at = 0; at + RUN <= list.length; at += 1) known.add(list.slice(at, at + RUN).join(' '));
    }
    const own = tokens(JSON.stringify(BUILT_IN_TEMPLATES));
    const shared: string[] = [];
    for (let at = 0; at + RUN <= own.length; at += 1) {
      const run = own.slice(at, at + RUN).join(' ');
      // Full names of the union, of its contests and of its lines of work are names, not sentences.
      if (known.has(run) && !NAMES.some((name) => sharesWords(name, run))) shared.push(run);
    }
    expect(shared).toEqual([]);
  });
});

describe('drafting', () => {
  const template = builtInTemplate('cong-van');
  const draft = (values: Record<string, unknown>) => {
    if (!template) throw new Error('no template');
    const result = draftFromTemplate({
      template,
      office: SAMPLE_OFFICE,
      values: { ...SAMPLE_VALUES['cong-van'], ...values },
      today: '2026-04-20',
    });
    return result.ok ? [] : result.errors.map((error) => error.message);
  };
  it.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { la: 'x' }, 'Mẫu không có trường “la”'],
    ['a missing field', { about: '' }, 'Về việc: còn thiếu'],
    ['30/02', { reply: '30/02/2026' }, 'Hạn trả lời: không phải ngày có trong lịch (ví dụ 05/02/2026)'],
    ['too long a text', { about: 'a'.repeat(25_000) }, 'Về việc: dài quá 1.000 ký tự'],
    ['a control character', { about: 'a\u0001' }, 'Về việc: có ký tự điều khiển (U+0001) ở vị trí 2'],
    ['a number for a text', { about: 5 }, 'Về việc: phải là chữ'],
  ])('%s is named by its label', (_name, values, message) => expect(draft(values)).toEqual([message]));

  it('saves any document as a template that drafts the same words', () => {
    for (const { document } of sampleDocuments()) {
      const own = templateFromDocument(document, { id: 'own-1', name: 'Mẫu', description: '' });
      expect(templateDefinitionSchema.safeParse(own).error).toBeUndefined();
      const again = draftFromTemplate({
        template: own,
        office: SAMPLE_OFFICE,
        values: {},
        today: '2026-05-01',
      });
      expect(again.ok && again.value.body).toEqual(document.body);
      expect(again.ok && again.value.subject).toBe(document.subject);
    }
  });

  it.each([
    ['{', 'không phải tệp mẫu'],
    ['{"version":2}', 'Dữ liệu'],
    [`${'['.repeat(100)}${']'.repeat(100)}`, 'lồng nhau quá sâu'],
  ])('refuses the file %s', (text, words) => {
    const parsed = parseTemplateFile(bytes(text));
    expect(parsed.ok ? '' : parsed.errors.map((error) => error.message).join()).toContain(
      words === 'Dữ liệu' ? '' : words,
    );
    expect(parsed.ok).toBe(false);
  });
});
