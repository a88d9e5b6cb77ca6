/** The form of a template: its fields with the values they begin with, what was typed before, guidance. */
import { namesFields, startOf } from '../../../templates/catalogue/fill-fields.ts';
import { formGuidance } from '../../../templates/catalogue/guidance.ts';
import { commonTexts } from '../../../templates/catalogue/office-texts.ts';
import type { TemplateDefinition, TemplateField } from '../../../templates/catalogue/template.ts';
import type { TemplateFormField } from '../../api/templates.ts';
import type { QueryContext } from '../context.ts';
import { officeOn } from '../office/service.ts';
import { suggestionsFor } from './remembered.ts';

/** The fields of a form. Without an office profile, defaults that come from it are empty. */
export async function formFields(
  context: QueryContext,
  template: TemplateDefinition,
): Promise<{ fields: TemplateFormField[]; guidance: string[] }> {
  const office = await officeOn(context, context.today);
  const issuer = template.layouts[0] === 'party' ? office?.party : office?.state;
  const common = office && issuer ? commonTexts(office, issuer, issuer.signers[0], context.today) : null;
  const remembered = await suggestionsFor(context, template);
  const guidance = formGuidance(template);
  const startValue = (field: TemplateField): unknown => {
    const last = field.prefill ? remembered[field.id]?.[0] : undefined;
    if (last !== undefined) return last;
    if (namesFields(field) || (isFromOffice(field) && !common)) return '';
    return startOf(field, context.today, common ?? new Map()) ?? (field.type === 'list' ? [] : '');
  };
  const fields = template.fields.map((field): TemplateFormField => ({
    id: field.id,
    label: field.label,
    ...(field.help === undefined ? {} : { help: field.help }),
    required: field.required ?? false,
    type: field.type,
    ...(field.type === 'choice' ? { options: field.options } : {}),
    ...(field.type === 'list'
      ? {
          columns: field.columns.map(({ id, label }) => ({
            id,
            label,
            required: field.requiredColumns?.includes(id) ?? false,
          })),
        }
      : {}),
    guidance: guidance.fields[field.id] ?? [],
    value: startValue(field),
  }));
  return { fields, guidance: guidance.others };
}

function isFromOffice(field: TemplateField): boolean {
  return (field.type === 'text' || field.type === 'longText') && field.from !== undefined;
}
