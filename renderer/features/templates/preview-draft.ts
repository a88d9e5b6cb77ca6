/** What a template makes with its labels for values. Pure. */
import { draftFromTemplate } from '../../../templates/catalogue/draft.ts';
import { previewValuesOf } from '../../../templates/catalogue/preview-values.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import type { OfficeProfile } from '../../../templates/model/office.ts';
import type { Parsed } from '../../../templates/model/parse.ts';

/** @param today ISO date */
export function previewDraft(
  template: TemplateDefinition,
  office: OfficeProfile,
  today: string,
): Parsed<AdminDocument> {
  // An office without a party organisation sees its template in its own layout.
  const layouts = template.layouts.filter((layout) => layout === 'state' || office.party);
  return draftFromTemplate({
    template: { ...template, layouts: layouts.length > 0 ? layouts : ['state'] },
    office,
    values: previewValuesOf(template.fields, today),
    today,
  });
}
