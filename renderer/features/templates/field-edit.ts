/** What may be done with the fields of a template. Pure. */
import { placeholdersIn } from '../../../templates/catalogue/placeholder.ts';
import type { ListField, TemplateDefinition, TemplateField } from '../../../templates/catalogue/template.ts';
import { blockIds } from './outline-edit.ts';

/** A field's type as the clerk chooses it: some types of the file are split by what they read. */
export type FieldKind =
  'text' | 'citation' | 'longText' | 'bases' | 'number' | 'year' | 'date' | 'choice' | 'list';

export const FIELD_KINDS: readonly (readonly [FieldKind, string])[] = [
  ['text', 'Chữ một dòng'],
  ['longText', 'Chữ nhiều dòng'],
  ['citation', 'Văn bản được dẫn'],
  ['bases', 'Căn cứ (mỗi dòng một)'],
  ['number', 'Số'],
  ['year', 'Năm'],
  ['date', 'Ngày'],
  ['choice', 'Chọn một'],
  ['list', 'Danh sách nhiều cột'],
];

export function fieldKind(field: TemplateField): FieldKind {
  if (field.type === 'text') return field.reads ?? 'text';
  if (field.type === 'longText') return field.reads ?? 'longText';
  if (field.type === 'number') return field.from === undefined ? 'number' : 'year';
  return field.type;
}

/** The field as another kind: label, help and memory stay, what only the old kind had goes. */
export function withFieldKind(field: TemplateField, kind: FieldKind): TemplateField {
  const base = {
    id: field.id,
    label: field.label,
    ...(field.help === undefined ? {} : { help: field.help }),
    ...(field.required === undefined ? {} : { required: field.required }),
    ...(field.remember === undefined ? {} : { remember: field.remember }),
    ...(field.prefill === undefined ? {} : { prefill: field.prefill }),
  };
  switch (kind) {
    case 'text':
    case 'longText':
    case 'number':
    case 'date':
      return { ...base, type: kind };
    case 'citation':
      return { ...base, type: 'text', reads: 'citation' };
    case 'bases':
      return { ...base, type: 'longText', reads: 'bases' };
    case 'year':
      return { ...base, type: 'number', from: 'this-year', min: 2000, max: 2100 };
    case 'choice':
      return { ...base, type: 'choice', options: ['Lựa chọn 1'] };
    case 'list':
      return { ...base, type: 'list', columns: [{ id: 'c1', label: 'Nội dung' }] };
  }
}

/** An id that none of these has: "f3". */
function freeId(prefix: string, taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`${prefix}${number}`)) number += 1;
  return `${prefix}${number}`;
}

export function newField(fields: readonly TemplateField[]): TemplateField {
  return {
    id: freeId(
      'f',
      fields.map(({ id }) => id),
    ),
    label: '',
    type: 'text',
  };
}

export function newColumn(columns: ListField['columns']): ListField['columns'][number] {
  return {
    id: freeId(
      'c',
      columns.map(({ id }) => id),
    ),
    label: '',
  };
}

/** The list with other columns; rows it begins with keep only cells that still have a column. */
export function withColumns(field: ListField, columns: ListField['columns']): ListField {
  const ids = new Set(columns.map(({ id }) => id));
  const { default: rows, requiredColumns, ...rest } = field;
  return {
    ...rest,
    columns,
    ...(requiredColumns ? { requiredColumns: requiredColumns.filter((id) => ids.has(id)) } : {}),
    ...(rows
      ? { default: rows.map((row) => Object.fromEntries(Object.entries(row).filter(([id]) => ids.has(id)))) }
      : {}),
  };
}

/** What a text field begins with: plain words, or words made of the office profile and other fields. */
export function startText(field: Extract<TemplateField, { type: 'text' | 'longText' }>): string {
  return field.from ?? field.default ?? '';
}

export function withStartText(
  field: Extract<TemplateField, { type: 'text' | 'longText' }>,
  text: string,
): TemplateField {
  const { from: _from, default: _default, ...rest } = field;
  if (text === '') return rest;
  return placeholdersIn(text).length > 0 ? { ...rest, from: text } : { ...rest, default: text };
}

/** The key under which values of a field with this label are remembered: "Nơi nhận" is "noi-nhan". */
export function rememberKey(label: string): string {
  const plain = label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain === '' ? 'khac' : plain;
}

/** The template without guidance of blocks that are gone. */
export function tidyGuidance(template: TemplateDefinition): TemplateDefinition {
  const { body, appendices } = template.document;
  const ids = new Set([...blockIds(body), ...appendices.flatMap((appendix) => blockIds(appendix.body))]);
  const kept = Object.entries(template.guidance).filter(([id, text]) => ids.has(id) && text !== '');
  return kept.length === Object.keys(template.guidance).length
    ? template
    : { ...template, guidance: Object.fromEntries(kept) };
}
