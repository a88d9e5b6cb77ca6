/** Values of a template's form as the clerk types them, and as they are sent. Pure. */
import { z } from 'zod';
import { dateText } from '../../app/day.ts';
import { readIsoDate } from '../documents/partial-date.ts';
import type { TemplateFormField } from '../../../electron/api/templates.ts';

export type Row = Record<string, string>;
export type FieldValue = string | Row[];
export type FormValues = Record<string, FieldValue>;

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** What the form begins with. A list without rows begins with one to write in. */
export function startValues(fields: readonly TemplateFormField[]): FormValues {
  return Object.fromEntries(fields.map((field) => [field.id, startValue(field)]));
}

function startValue(field: TemplateFormField): FieldValue {
  if (field.type === 'list') {
    const rows = rowsSchema.safeParse(field.value);
    return rows.success && rows.data.length > 0 ? rows.data : [{}];
  }
  if (field.type === 'date' && typeof field.value === 'string') return dateText(field.value);
  return typeof field.value === 'string' || typeof field.value === 'number' ? String(field.value) : '';
}

function isFilled(row: Row): boolean {
  return Object.values(row).some((cell) => cell.trim() !== '');
}

/** The values as the backend takes them: rows in which nothing is written are left out. */
export function sentValues(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.filter(isFilled) : value,
    ]),
  );
}

/** For the preview: a required text that is still missing stands as its label in brackets. */
export function previewValues(fields: readonly TemplateFormField[], values: FormValues): FormValues {
  const sent = sentValues(values);
  for (const field of fields) {
    // Half a date is no mistake yet: the preview waits for the rest.
    const value = sent[field.id];
    if (typeof value !== 'string') continue;
    if (field.type === 'date') {
      if (readIsoDate(value) === null) sent[field.id] = '';
      continue;
    }
    const isText = field.type === 'text' || field.type === 'longText';
    if (field.required && isText && value === '') sent[field.id] = `[${field.label}]`;
  }
  return sent;
}
