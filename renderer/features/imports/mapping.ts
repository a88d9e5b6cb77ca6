/** Which column is which field, as the clerk chooses it. Pure. */
import type { FieldMapping, ListPreview } from '../../../electron/api/imports.ts';

/** Letter of a column -> key of its field. */
export type Choice = Readonly<Record<string, string>>;

/** The choice that a preview came with. */
export function choiceOf(preview: ListPreview): Choice {
  return Object.fromEntries(
    preview.columns.flatMap(({ letter, field }) => (field === null ? [] : [[letter, field]])),
  );
}

/** Gives a column a field, '' for none; a field is held by one column. */
export function choose(choice: Choice, letter: string, field: string): Choice {
  const others = Object.entries(choice).filter(([other, held]) => other !== letter && held !== field);
  return Object.fromEntries(field === '' ? others : [...others, [letter, field]]);
}

/** All fields of the register with their columns, as the backend takes it: what is not chosen is not read. */
export function mappingOf(choice: Choice, fields: ListPreview['fields']): FieldMapping {
  const letters = new Map(Object.entries(choice).map(([letter, field]) => [field, letter]));
  return Object.fromEntries(fields.map(({ key }) => [key, letters.get(key) ?? null]));
}

const SURE = 0.9;
const LIKELY = 0.7;

/** How sure a match is, in words. */
export function confidenceText(column: ListPreview['columns'][number], chosen: string | undefined): string {
  if (chosen === undefined) return 'không nhập';
  if (chosen !== column.field) return 'tự chọn';
  if (column.by === 'saved') return 'như lần trước';
  const percent = `${Math.round(column.confidence * 100)} %`;
  if (column.confidence >= SURE) return `chắc chắn (${percent})`;
  return column.confidence >= LIKELY ? `có lẽ đúng (${percent})` : `cần xem lại (${percent})`;
}
