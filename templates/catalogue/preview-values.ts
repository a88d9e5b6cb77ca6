/** Values by which an unfinished template shows what it makes: each field stands as its label. Pure. */
import { startOf } from './fill-fields.ts';
import type { TemplateField } from './template.ts';

const ROWS = 2;

/** @param today ISO date */
export function previewValuesOf(fields: readonly TemplateField[], today: string): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field.id, previewValue(field, today)]));
}

function previewValue(field: TemplateField, today: string): unknown {
  switch (field.type) {
    case 'text':
      // A default made of the office profile is computed when the template is drafted.
      return field.default ?? (field.from === undefined ? `[${field.label}]` : undefined);
    case 'longText':
      if (field.reads === 'bases') return `Căn cứ [${field.label}]`;
      return field.default ?? (field.from === undefined ? `[${field.label}]` : undefined);
    case 'number':
      return startOf(field, today, new Map()) ?? field.min ?? 1;
    case 'date':
      return today;
    case 'choice':
      return field.default ?? field.options[0];
    case 'list':
      return (
        field.default ??
        Array.from({ length: ROWS }, (_row, index) =>
          Object.fromEntries(field.columns.map((column) => [column.id, `[${column.label} ${index + 1}]`])),
        )
      );
  }
}
