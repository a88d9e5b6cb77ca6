/** Names of fields in code ("termFrom") and of columns in tables ("term_from"): one rule, in types and at run time. */

type SnakeLetters<S extends string> = S extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${SnakeLetters<Rest>}`
    : `_${Lowercase<First>}${SnakeLetters<Rest>}`
  : '';
// Numbers at the end stand apart too: under35 is under_35.
type Snake<S extends string> = S extends 'under35'
  ? 'under_35'
  : S extends 'over60'
    ? 'over_60'
    : SnakeLetters<S>;
type CamelLetters<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<CamelLetters<Tail>>}`
  : S;

/** A value's fields as columns; true and false as 1 and 0. */
export type Columns<T> = {
  [K in keyof T as K extends string ? Snake<K> : never]: T[K] extends boolean ? number : T[K];
};
/** Columns as fields; 1 and 0 stay numbers. */
export type Fields<T> = { [K in keyof T as K extends string ? CamelLetters<K> : never]: T[K] };

const columnNames = new Map<string, string>();
function columnName(field: string): string {
  let name = columnNames.get(field);
  if (name === undefined) {
    name = field
      .replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      .replace(/(?<=[a-z])\d+$/, (number) => `_${number}`);
    columnNames.set(field, name);
  }
  return name;
}

const fieldNames = new Map<string, string>();
function fieldName(column: string): string {
  let name = fieldNames.get(column);
  if (name === undefined) {
    name = column.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
    fieldNames.set(column, name);
  }
  return name;
}

/** {termFrom: '2022'} -> {term_from: '2022'}. Fields that are undefined are left out. */
export function toColumns<T extends object>(fields: T): Columns<T> {
  const columns: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields) as [string, unknown][])
    if (value !== undefined) columns[columnName(field)] = typeof value === 'boolean' ? Number(value) : value;
  // The loop does to each name what the type says.
  return columns as Columns<T>;
}

/** {term_from: '2022'} -> {termFrom: '2022'}. */
export function toFields<T extends object>(row: T): Fields<T> {
  const fields: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(row)) fields[fieldName(column)] = value;
  return fields as Fields<T>;
}
