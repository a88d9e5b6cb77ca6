/** Which column holds which field: by the clerk's saved choice, else by heads without diacritics, abbreviations, and what the cells hold. Pure. */
import type { FieldMapping } from '../../api/imports.ts';
import type { Cell } from './cells.ts';
import { readField, type FieldType, type SheetField } from './fields.ts';
import type { Table, TableColumn } from './find-table.ts';
import { bareWords } from './header-words.ts';

export type MatchedBy = 'saved' | 'name' | 'abbreviation' | 'content';

export interface ColumnMatch {
  /** Key of the field. */
  field: string;
  /** From 0, in the sheet. */
  column: number;
  by: MatchedBy;
  /** 0 to 1; 1 is beyond doubt, below 0.7 the clerk should look. */
  confidence: number;
}

export interface Mapping {
  matches: readonly ColumnMatch[];
  /** Columns of no field. */
  unmatched: readonly number[];
  /** Keys of required fields without column. */
  missing: readonly string[];
  /** Keys of the saved mapping whose column this table has not. */
  lost: readonly string[];
}

const LEAST = 0.5;
const SAMPLE_ROWS = 200;

/** Matches columns and fields; each is matched once at most. @param saved overrides what is found */
export function matchColumns(table: Table, fields: readonly SheetField[], saved: FieldMapping = {}): Mapping {
  const matches: ColumnMatch[] = [];
  const lost: string[] = [];
  const decided = new Set<string>();
  const taken = new Set<number>();
  for (const { key } of fields) {
    const wanted = saved[key];
    if (wanted === undefined) continue;
    const column = wanted === null ? null : findSaved(table.columns, wanted, taken);
    if (column === undefined) {
      lost.push(key);
      continue;
    }
    decided.add(key);
    if (column === null) continue;
    taken.add(column);
    matches.push({ field: key, column, by: 'saved', confidence: 1 });
  }
  const open = fields.filter(({ key }) => !decided.has(key));
  const columns = table.columns.filter(({ column }) => !taken.has(column));
  const samples = new Map(columns.map(({ column }) => [column, sampleOf(table, column)]));
  const candidates = columns.flatMap((column) =>
    open.map((field) => ({
      field: field.key,
      column: column.column,
      ...rate(column, field, open, samples.get(column.column) ?? []),
    })),
  );
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence || a.column - b.column)) {
    if (candidate.confidence < LEAST || taken.has(candidate.column) || decided.has(candidate.field)) continue;
    taken.add(candidate.column);
    decided.add(candidate.field);
    matches.push({ ...candidate, confidence: Math.round(candidate.confidence * 100) / 100 });
  }
  const found = new Set(matches.map(({ field }) => field));
  return {
    matches: matches.toSorted((a, b) => a.column - b.column),
    unmatched: table.columns.filter(({ column }) => !taken.has(column)).map(({ column }) => column),
    missing: fields.filter(({ key, required }) => required === true && !found.has(key)).map(({ key }) => key),
    lost,
  };
}

/** What to keep of a mapping: heads where columns have one of their own, else letters; fields without column as null. */
export function saveMapping(table: Table, mapping: Mapping, fields: readonly SheetField[]): FieldMapping {
  const saved: FieldMapping = {};
  for (const { key } of fields) {
    const match = mapping.matches.find(({ field }) => field === key);
    const column = table.columns.find((entry) => entry.column === match?.column);
    if (!column) {
      saved[key] = null;
      continue;
    }
    const same = table.columns.filter(({ header }) => bareWords(header) === bareWords(column.header));
    saved[key] = bareWords(column.header) === '' || same.length > 1 ? column.letter : column.header;
  }
  return saved;
}

function findSaved(
  columns: readonly TableColumn[],
  wanted: string,
  taken: ReadonlySet<number>,
): number | undefined {
  const bare = bareWords(wanted);
  const free = columns.filter(({ column }) => !taken.has(column));
  const byHead = bare === '' ? undefined : free.find(({ header }) => bareWords(header) === bare);
  return (byHead ?? free.find(({ letter }) => letter === wanted.trim().toUpperCase()))?.column;
}

/** Filled cells of a column, from all parts of the table. */
function sampleOf(table: Table, column: number): Cell[] {
  const step = Math.max(1, Math.floor(table.rows.length / SAMPLE_ROWS));
  const cells: Cell[] = [];
  for (let index = 0; index < table.rows.length; index += step) {
    const cell = table.rows.at(index)?.cells[column];
    if (cell) cells.push(cell);
  }
  return cells;
}

interface Rating {
  by: MatchedBy;
  confidence: number;
}

/** Confidence where content alone decides. Dates and numbers of different fields look alike; addresses and telephone numbers do not. */
const BY_CONTENT: Readonly<Partial<Record<FieldType, number>>> = {
  email: 0.65,
  phone: 0.6,
  choice: 0.6,
  date: 0.5,
};
const FITS = 0.8;

function rate(
  column: TableColumn,
  field: SheetField,
  fields: readonly SheetField[],
  cells: readonly Cell[],
): Rating {
  const named = rateName(column.header, field, fields);
  const fit = fitOf(field, cells, named.confidence > 0);
  if (named.confidence > 0) {
    // A head that says "ngày" over cells that are no dates is doubtful; text fits anything.
    const weight = fit === null ? 1 : 0.7 + 0.3 * fit;
    return { ...named, confidence: named.confidence * weight };
  }
  const byContent = BY_CONTENT[field.type];
  const alone = fields.filter(({ type }) => type === field.type).length === 1;
  const enough =
    cells.length >= 2 && fit !== null && fit >= FITS && cells.every(({ type }) => type !== 'error');
  if (byContent === undefined || !alone || !enough) return { by: 'content', confidence: 0 };
  return { by: 'content', confidence: byContent };
}

/** Share of cells that are values of the field; null for text, which anything fits, and for empty columns. @param isNamed the head says the field */
function fitOf(field: SheetField, cells: readonly Cell[], isNamed: boolean): number | null {
  if (field.type === 'text' || field.type === 'lines' || cells.length === 0) return null;
  const fitting = cells.filter((cell) => {
    const { value, remarks } = readField(cell, field);
    if (value === null) return false;
    if (isNamed) return true;
    // A bare number is a year or a telephone number only where something more tells so.
    if (field.type === 'date') return cell.type === 'date' || (cell.type === 'text' && /\D/.test(cell.text));
    return field.type !== 'phone' || remarks.every(({ severity }) => severity === 'info');
  });
  return fitting.length / cells.length;
}

function rateName(header: string, field: SheetField, fields: readonly SheetField[]): Rating {
  const whole = bareWords(header);
  if (whole === '') return { by: 'name', confidence: 0 };
  const parts = header.split(' / ').map(bareWords);
  const last = parts.at(-1) ?? whole;
  const names = namesOf(field);
  if (names.includes(whole)) return { by: 'name', confidence: 1 };
  const expanded = expand(whole);
  if (names.some((name) => expand(name) === expanded)) return { by: 'abbreviation', confidence: 0.95 };
  // "Chủ tịch / Điện thoại" and "Điện thoại chủ tịch" say the same.
  const sorted = (text: string): string => text.split(' ').toSorted().join(' ');
  if (names.some((name) => sorted(expand(name)) === sorted(expanded))) return { by: 'name', confidence: 0.9 };
  // "Người đứng đầu / Điện thoại" is a telephone number, but another column may say it better.
  if (parts.length > 1 && names.includes(last)) return { by: 'name', confidence: 0.85 };
  const initials = initialsOf(field);
  if (initials.includes(whole.replaceAll(' ', '')) || initials.includes(last)) {
    const rivals = fields.filter((other) => other !== field && initialsOf(other).includes(last));
    return { by: 'abbreviation', confidence: rivals.length === 0 ? 0.8 : 0.55 };
  }
  const overlap = Math.max(...names.map((name) => overlapOf(expanded, expand(name))));
  return { by: 'name', confidence: overlap };
}

const namesCache = new WeakMap<SheetField, string[]>();

function namesOf(field: SheetField): string[] {
  const known = namesCache.get(field);
  if (known) return known;
  const names = [field.label, field.key, ...(field.synonyms ?? [])]
    .map(bareWords)
    .filter((name) => name !== '');
  namesCache.set(field, names);
  return names;
}

/** "so dien thoai" -> "sdt"; names of one word have none. */
function initialsOf(field: SheetField): string[] {
  return namesOf(field)
    .map((name) => name.split(' '))
    .filter((words) => words.length > 1)
    .map((words) => words.map((word) => word[0] ?? '').join(''));
}

// Abbreviations within heads, and words that mean the same there. Source: heads of lists of offices of this kind.
const ABBREVIATIONS: Readonly<Record<string, string>> = {
  sdt: 'so dien thoai',
  dt: 'dien thoai',
  dtdd: 'dien thoai',
  tel: 'dien thoai',
  mobile: 'dien thoai',
  dd: 'di dong',
  dc: 'dia chi',
  ct: 'chu tich',
  pct: 'pho chu tich',
  tk: 'thu ky',
  ttk: 'tong thu ky',
  nk: 'nhiem ky',
  qd: 'quyet dinh',
  hv: 'hoi vien',
  sl: 'so luong',
  mst: 'ma so thue',
  ts: 'tien si',
  ths: 'thac si',
  dh: 'dai hoc',
  gs: 'giao su',
  pgs: 'pho giao su',
  ns: 'nam sinh',
  gt: 'gioi tinh',
  cv: 'chuc vu',
  cqct: 'co quan cong tac',
  lhh: 'lien hiep hoi',
  mail: 'email',
};
/** Words that change nothing in a head. */
const FILLERS = new Set(['cua', 'va', 'cac', 'theo', 'la', 'the', 'e']);

function expand(bare: string): string {
  return bare
    .split(' ')
    .map((word) => ABBREVIATIONS[word] ?? word)
    .join(' ')
    .split(' ')
    .filter((word) => !FILLERS.has(word))
    .join(' ');
}

/** Words that make another thing of what they stand with: "Phó Chủ tịch" is no "Chủ tịch", "Hội viên nữ" not all "Hội viên". */
const TURNING = ['pho', 'nguyen', 'cu', 'khac', 'khong', 'chua', 'nu', 'nam', 'ty'];

/** 0 where too little is shared; at most 0.8. */
function overlapOf(header: string, name: string): number {
  const inHeader = new Set(header.split(' '));
  const inName = new Set(name.split(' '));
  if (TURNING.some((word) => inHeader.has(word) !== inName.has(word))) return 0;
  const shared = [...inName].filter((word) => inHeader.has(word)).length;
  if (shared === 0) return 0;
  const all = new Set([...inHeader, ...inName]).size;
  const share = shared / all;
  // All words of one within the other, in order: "Số điện thoại liên hệ" and "Số điện thoại".
  const contained = ` ${header} `.includes(` ${name} `) || ` ${name} `.includes(` ${header} `);
  if (contained && shared > 1) return 0.55 + 0.25 * share;
  if (contained) return 0.3 + 0.4 * share;
  return share > 0.5 ? 0.3 + 0.4 * share : 0;
}
