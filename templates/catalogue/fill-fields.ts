/** What the clerk filled in, checked field by field and made into the texts and rows that placeholders stand for. Pure. */
import { formatLongDate, formatShortDate } from '../model/citation.ts';
import { LIMITS, type LegalBasis } from '../model/document.ts';
import { isoDateSchema } from '../model/office.ts';
import type { FieldError } from '../model/parse.ts';
import { readBasis, readTypedCitation } from '../model/read-basis.ts';
import { officialText } from '../model/text.ts';
import { COMMON_PLACEHOLDERS, fillText, placeholdersIn } from './placeholder.ts';
import { MAX_ROWS, type ListField, type TemplateField } from './template.ts';

/** One row of a list, by column. */
export type Row = Readonly<Record<string, string>>;

/** What placeholders and repeated blocks take their words from. */
export interface Filled {
  /** By placeholder: "year", "year.next". An empty field has an empty text. */
  texts: Map<string, string>;
  /** Rows by list field. */
  lists: Map<string, Row[]>;
  /** Căn cứ by the field that reads them. */
  bases: Map<string, LegalBasis[]>;
}

type Fail = (problem: string) => void;

/**
 * Checks and reads all values.
 * @param today ISO date of drafting
 * @param common texts of the office profile and the day, by placeholder
 * @param errors takes every problem, named by the field's label
 */
export function fillFields(
  fields: readonly TemplateField[],
  values: Readonly<Record<string, unknown>>,
  today: string,
  common: ReadonlyMap<string, string>,
  errors: FieldError[],
): Filled {
  const filled: Filled = { texts: new Map(common), lists: new Map(), bases: new Map() };
  const known = new Set(fields.map((field) => field.id));
  for (const key of Object.keys(values)) {
    if (!known.has(key)) errors.push({ path: ['values', key], message: `Mẫu không có trường “${key}”` });
  }
  for (const field of fields) {
    const given = values[field.id] ?? undefined;
    // What the clerk cleared stays empty; a default made of other fields he never saw in the form.
    const isGiven = given !== undefined && !(given === '' && namesFields(field));
    const value = isGiven ? given : startOf(field, today, filled.texts);
    const fail: Fail = (problem) =>
      void errors.push({ path: ['values', field.id], message: `${field.label}: ${problem}` });
    if (value === undefined || value === '') {
      if (field.required) fail('còn thiếu');
      if (field.type === 'list') filled.lists.set(field.id, []);
      else filled.texts.set(field.id, '');
      continue;
    }
    fillField(field, value, filled, fail);
  }
  return filled;
}

/**
 * The value that a field has when nothing is typed; undefined where it has none.
 * @param texts what its computed default may name: office profile, day and the fields before it
 */
export function startOf(field: TemplateField, today: string, texts: ReadonlyMap<string, string>): unknown {
  switch (field.type) {
    case 'date':
      return field.default === 'today' ? today : undefined;
    case 'number': {
      const year = Number(today.slice(0, 4));
      if (field.from === 'this-year') return year;
      return field.from === 'next-year' ? year + 1 : field.default;
    }
    case 'text':
    case 'longText':
      return field.from === undefined ? field.default : fillText(field.from, texts);
    default:
      return field.default;
  }
}

/** Whether the field's default is made of other fields, so that it is known only when they are filled. */
export function namesFields(field: TemplateField): boolean {
  return (
    (field.type === 'text' || field.type === 'longText') &&
    field.from !== undefined &&
    placeholdersIn(field.from).some((name) => !COMMON_PLACEHOLDERS.has(name))
  );
}

const MAX_TEXT = { text: 1_000, longText: LIMITS.paragraph } as const;

function fillField(field: TemplateField, value: unknown, filled: Filled, fail: Fail): void {
  switch (field.type) {
    case 'text':
    case 'longText': {
      const parsed = officialText(MAX_TEXT[field.type]).safeParse(value);
      if (!parsed.success) return fail(parsed.error.issues[0]?.message ?? 'không hợp lệ');
      const text = parsed.data.trim();
      filled.texts.set(field.id, text);
      if (field.type === 'text' && field.reads === 'citation') fillCitation(field.id, text, filled, fail);
      if (field.type === 'longText' && field.reads === 'bases')
        filled.bases.set(
          field.id,
          text
            .split('\n')
            .filter((line) => line.trim() !== '')
            .map(readBasis),
        );
      return;
    }
    case 'number': {
      const number = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isFinite(number)) return fail('phải là số');
      if (field.min !== undefined && number < field.min) return fail(`không được nhỏ hơn ${field.min}`);
      if (field.max !== undefined && number > field.max) return fail(`không được lớn hơn ${field.max}`);
      filled.texts.set(field.id, String(number));
      filled.texts.set(`${field.id}.next`, String(number + 1));
      filled.texts.set(`${field.id}.previous`, String(number - 1));
      return;
    }
    case 'date': {
      const iso = toIsoDate(value);
      if (iso === null) return fail('không phải ngày có trong lịch (ví dụ 05/02/2026)');
      const [year, month, day] = iso.split('-').map(Number);
      const date = { ...(day ? { day } : {}), ...(month ? { month } : {}), ...(year ? { year } : {}) };
      filled.texts.set(field.id, formatShortDate(date));
      filled.texts.set(`${field.id}.long`, formatLongDate(date));
      return;
    }
    case 'choice':
      if (typeof value !== 'string' || !field.options.includes(value))
        return fail(`phải là một trong: ${field.options.join(', ')}`);
      filled.texts.set(field.id, value);
      return;
    case 'list': {
      const rows = readRows(field, value, fail);
      if (rows) filled.lists.set(field.id, rows);
      return;
    }
  }
}

function fillCitation(id: string, text: string, filled: Filled, fail: Fail): void {
  const citation = readTypedCitation(text);
  if (!citation.isDateReal) return fail('ngày của văn bản không có trong lịch');
  filled.texts.set(id, citation.full);
  filled.texts.set(`${id}.short`, citation.short);
  filled.texts.set(`${id}.subject`, citation.subject);
}

/** The rows of a list, or null after a problem was told. */
function readRows(field: ListField, value: unknown, fail: Fail): Row[] | null {
  const refuse = (problem: string): null => {
    fail(problem);
    return null;
  };
  if (!Array.isArray(value)) return refuse('phải là danh sách');
  if (value.length > MAX_ROWS) return refuse(`có quá ${MAX_ROWS} dòng`);
  if (field.required && value.length === 0) return refuse('còn thiếu');
  const rows: Row[] = [];
  for (const [index, source] of (value as unknown[]).entries()) {
    const number = index + 1;
    if (typeof source !== 'object' || source === null) return refuse(`dòng ${number} không hợp lệ`);
    const row: Record<string, string> = {};
    for (const [key, cell] of Object.entries(source)) {
      const column = field.columns.find((entry) => entry.id === key);
      if (!column) return refuse(`dòng ${number}: không có cột “${key}”`);
      const parsed = officialText(MAX_TEXT.longText).safeParse(
        typeof cell === 'number' ? String(cell) : cell,
      );
      if (!parsed.success)
        return refuse(
          `dòng ${number}, ${column.label}: ${parsed.error.issues[0]?.message ?? 'không hợp lệ'}`,
        );
      row[key] = parsed.data.trim();
    }
    const missing = field.columns.find(
      ({ id }) => field.requiredColumns?.includes(id) && (row[id] ?? '') === '',
    );
    if (missing) return refuse(`dòng ${number}, ${missing.label}: còn thiếu`);
    rows.push(row);
  }
  return rows;
}

/** "2026-02-05" from itself or from "05/02/2026"; null for what is no date. */
function toIsoDate(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(value.trim());
  const iso = typed
    ? `${typed[3]}-${typed[2]?.padStart(2, '0')}-${typed[1]?.padStart(2, '0')}`
    : value.trim();
  return isoDateSchema.safeParse(iso).success ? iso : null;
}
