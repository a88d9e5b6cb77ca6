/**
 * Placeholders as the clerk sees them: {{Trích yếu}} for {{subject}}. A template stores ids, so that a field can be given another label; the window
 * shows and takes labels. Pure.
 */
import { PLACEHOLDER_PARTS } from './placeholder.ts';
import { placeholdersOf } from './references.ts';
import type { ListField, TemplateField } from './template.ts';

/** Names by placeholder and back. */
export interface PlaceholderNames {
  /** Name by id, in the order in which they are offered. */
  byId: ReadonlyMap<string, string>;
  /** Id by name in lower case. */
  byName: ReadonlyMap<string, string>;
}

const COMMON: readonly (readonly [string, string])[] = [
  ['office.name', 'Tên cơ quan'],
  ['office.superior', 'Cơ quan chủ quản'],
  ['office.symbol', 'Tên viết tắt của cơ quan'],
  ['office.province', 'Tỉnh'],
  ['office.place', 'Địa danh'],
  ['office.collective', 'Tập thể ban hành'],
  ['signer.authority', 'Thẩm quyền ký'],
  ['signer.position', 'Chức vụ người ký'],
  ['signer.name', 'Họ tên người ký'],
  ['today.year', 'Năm nay'],
  ['today.nextYear', 'Năm tới'],
];
const PARTS: Readonly<Record<string, string>> = {
  long: 'viết đủ',
  short: 'gọi tắt',
  subject: 'nội dung',
  next: 'năm sau',
  previous: 'năm trước',
};

/**
 * The names that texts of a template may use.
 * @param list the list whose rows the text is repeated for, or null outside of repeated blocks
 */
export function placeholderNames(fields: readonly TemplateField[], list: ListField | null): PlaceholderNames {
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  const add = (id: string, wanted: string): void => {
    const plain =
      wanted
        .normalize('NFC')
        .replace(/[{}\s]+/gu, ' ')
        .trim() || id;
    let name = plain;
    for (let copy = 2; byName.has(lower(name)); copy += 1) name = `${plain} (${copy})`;
    byId.set(id, name);
    byName.set(lower(name), id);
  };
  if (list) {
    for (const column of list.columns) add(`item.${column.id}`, `Dòng: ${column.label}`);
    add('item.index', 'Dòng: số thứ tự');
  }
  for (const field of fields)
    for (const id of placeholdersOf(field)) {
      const part = id.split('.')[1];
      add(id, part === undefined ? field.label : `${field.label} (${PARTS[part] ?? part})`);
    }
  for (const [id, name] of COMMON) add(id, name);
  return { byId, byName };
}

/** A stored text as the clerk reads it. What leads nowhere stays as it is. */
export function showPlaceholders(text: string, names: PlaceholderNames): string {
  return replaceInner(text, (id) => names.byId.get(id));
}

/** A text with names as it is stored. A name that is not known stays as it is typed, for the clerk to mend. */
export function storePlaceholders(text: string, names: PlaceholderNames): string {
  return replaceInner(text, (name) => names.byName.get(lower(name.normalize('NFC').trim())));
}

function replaceInner(text: string, change: (inner: string) => string | undefined): string {
  return text.replace(PLACEHOLDER_PARTS, (whole: string, inner: string | undefined) => {
    const changed = inner === undefined ? undefined : change(inner);
    return changed === undefined ? whole : `{{${changed}}}`;
  });
}

const lower = (text: string): string => text.toLocaleLowerCase('vi');
