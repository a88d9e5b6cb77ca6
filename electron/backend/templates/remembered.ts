/** Values typed into fields that templates remember: kept when a document is drafted, offered again in the next form. */
import { z } from 'zod';
import { listFieldValues, rememberFieldValues } from '../../../db/templates.ts';
import type { TemplateDefinition } from '../../../templates/catalogue/template.ts';
import type { CommandContext, QueryContext } from '../context.ts';

/** Longer texts are written for one document and not offered again. */
const MAX_REMEMBERED = 1_000;

/** What of a template is remembered, by its place in the form: "signer", "tasks.lead". */
function rememberedPlaces(template: TemplateDefinition): Map<string, string> {
  const places = new Map<string, string>();
  for (const field of template.fields) {
    if (field.remember !== undefined) places.set(field.id, field.remember);
    if (field.type !== 'list') continue;
    for (const column of field.columns)
      if (column.remember !== undefined) places.set(`${field.id}.${column.id}`, column.remember);
  }
  return places;
}

/** Values by place in the form, those used last first. */
export async function suggestionsFor(
  context: QueryContext,
  template: TemplateDefinition,
): Promise<Record<string, string[]>> {
  const places = rememberedPlaces(template);
  if (places.size === 0) return {};
  const values = await listFieldValues(context.db, [...places.values()]);
  return Object.fromEntries(
    [...places].flatMap(([place, key]) => {
      const found = values.get(key);
      return found ? [[place, found] as const] : [];
    }),
  );
}

const wordsSchema = z.union([z.string(), z.number()]).transform((value) => String(value).trim());
const rowsSchema = z.array(z.record(z.string(), z.unknown()));

/** Keeps what was typed. Not in history: it is a help for typing, the document has the words. */
export async function rememberValues(
  context: CommandContext,
  template: TemplateDefinition,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const entries: { key: string; value: string }[] = [];
  for (const [place, key] of rememberedPlaces(template)) {
    const [field = '', column] = place.split('.');
    const rows = column === undefined ? [] : (rowsSchema.safeParse(values[field]).data ?? []);
    const typed = column === undefined ? [values[field]] : rows.map((row) => row[column]);
    for (const value of typed) {
      const words = wordsSchema.safeParse(value).data ?? '';
      if (words !== '' && words.length <= MAX_REMEMBERED)
        entries.push({ key, value: words.normalize('NFC') });
    }
  }
  await rememberFieldValues(context.db, entries, context.at);
}
