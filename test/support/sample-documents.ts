/** Every built-in template drafted with its sample values, in each of its layouts. */
import { BUILT_IN_TEMPLATES } from '../../templates/catalogue/catalogue.ts';
import { draftFromTemplate } from '../../templates/catalogue/draft.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';
import type { AdminDocument } from '../../templates/model/document.ts';

export function sampleDocuments(): { name: string; document: AdminDocument }[] {
  return BUILT_IN_TEMPLATES.flatMap((template) =>
    template.layouts.map((layout) => {
      const draft = draftFromTemplate({
        template,
        office: SAMPLE_OFFICE,
        values: SAMPLE_VALUES[template.id] ?? {},
        layout,
        today: '2026-04-20',
      });
      if (!draft.ok)
        throw new Error(`${template.id}: ${draft.errors.map((error) => error.message).join('; ')}`);
      return { name: `${template.id}.${layout}`, document: draft.value };
    }),
  );
}
