import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../../../templates/catalogue/catalogue.ts';
import { draftFromTemplate } from '../../../../templates/catalogue/draft.ts';
import { templateFromDocument } from '../../../../templates/catalogue/from-document.ts';
import { formGuidance, guidanceOf } from '../../../../templates/catalogue/guidance.ts';
import { SAMPLE_OFFICE } from '../../../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../../../templates/catalogue/sample/values.ts';
import type { TemplateDefinition } from '../../../../templates/catalogue/template.ts';
import { layoutDocument } from '../../../../templates/layout/layout.ts';
import type { AdminDocument } from '../../../../templates/model/document.ts';

const templates = BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const);

function draft(template: TemplateDefinition, values: Readonly<Record<string, unknown>>): AdminDocument {
  const drafted = draftFromTemplate({ template, office: SAMPLE_OFFICE, values, today: '2026-04-20' });
  if (!drafted.ok) throw new Error(drafted.errors.map(({ message }) => message).join('; '));
  return drafted.value;
}

describe('guidance of the built-in templates', () => {
  it.each(templates)('%s has it for its main blocks, once each, and all of it is shown', (_id, template) => {
    const texts = Object.values(template.guidance);
    expect(texts.length).toBeGreaterThanOrEqual(3);
    for (const text of texts) expect(text).toMatch(/^\p{Lu}.{20,}[.!?]$/su);
    const { fields, others } = formGuidance(template);
    expect([...Object.values(fields).flat(), ...others].toSorted()).toEqual(texts.toSorted());
  });

  it.each(templates)('%s gives it to the blocks of a draft and keeps it off paper', (_id, template) => {
    const document = draft(template, SAMPLE_VALUES[template.id] ?? {});
    const guidance = guidanceOf(template, document);
    expect(new Set(Object.values(guidance))).toEqual(new Set(Object.values(template.guidance)));
    const printed = JSON.stringify(layoutDocument(document).sections);
    for (const text of Object.values(guidance)) expect(printed).not.toContain(text.slice(0, 40));
  });

  it.each(templates)('%s saved again from its draft shows no note twice', (_id, template) => {
    const document = draft(template, SAMPLE_VALUES[template.id] ?? {});
    const about = { id: 'own', name: 'Mẫu', description: '' };
    const { fields, others } = formGuidance(
      templateFromDocument(document, about, guidanceOf(template, document)),
    );
    for (const texts of [...Object.values(fields), others]) expect(texts).toEqual([...new Set(texts)]);
    expect(new Set([...Object.values(fields).flat(), ...others])).toEqual(
      new Set(Object.values(template.guidance)),
    );
  });

  it.each(templates)(
    '%s drafts from its required fields alone; empty blocks are those with guidance',
    (_id, template) => {
      const sample = SAMPLE_VALUES[template.id] ?? {};
      const values = Object.fromEntries(
        template.fields
          .filter((field) => field.required && field.id in sample)
          .map(({ id }) => [id, sample[id]]),
      );
      const document = draft(template, values);
      const guidance = guidanceOf(template, document);
      const empty = [...document.body, ...document.appendices.flatMap(({ body }) => body)].filter(
        (block) =>
          block.type !== 'table' && block.content.every((span) => 'text' in span && span.text === ''),
      );
      for (const block of empty) expect(Object.keys(guidance)).toContain(block.id);
      expect(JSON.stringify(document)).not.toContain('{{');
      expect(JSON.stringify(layoutDocument(document).sections)).not.toMatch(/[\p{L}] {2,}[\p{L}]| [.;,]/u);
    },
  );
});
