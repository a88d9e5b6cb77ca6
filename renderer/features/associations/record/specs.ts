/** A form as data: what each field is, how its text is made of a value and read back. One form serves associations, people, events, rules. Pure. */
import type { FieldProblem } from '../../../components/problems.ts';
import { numberText } from '../../../app/number-text.ts';
import { readPartialDate } from '../../documents/partial-date.ts';

/**
 * - `date`: ISO date that may lack day or month, null when empty. `day`: a whole date.
 * - `count`: whole number or null. `year`: whole number.
 * - `words`: list of texts, parted by ";". `person`, `association`: id or null. `associations`: list of ids.
 */
export type SpecType =
  | 'text'
  | 'lines'
  | 'date'
  | 'day'
  | 'count'
  | 'year'
  | 'flag'
  | 'choice'
  | 'words'
  | 'person'
  | 'association'
  | 'associations';

/** What is typed, field by field. */
export type Draft = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, unknown>>;

export interface FieldSpec {
  key: string;
  label: string;
  type: SpecType;
  isRequired?: boolean;
  help?: string;
  placeholder?: string;
  /** Takes a whole row of the form. */
  isWide?: boolean;
  /** Of a choice: [value, name]. */
  options?: readonly (readonly [string, string])[];
  /** Offered while typing. */
  suggestions?: readonly string[];
  /** Whether it is asked for, as the draft stands; default always. What is not asked for is not read. */
  isAsked?: (draft: Draft) => boolean;
}

/** Fields in one frame. */
export interface SpecGroup {
  title: string;
  specs: readonly FieldSpec[];
}

/** ISO date, whole or partial, as clerks write it: "2019-04-03" is "3/4/2019", "2019-04" is "4/2019". */
export function typedDate(iso: string | null): string {
  return (iso ?? '').split('-').toReversed().map(Number).filter(Boolean).join('/');
}

/** Reads "3/4/2019", "03-04-2019", "4/2019", "2019". @returns ISO text, null for nothing, or a sentence in an object where it is no date */
export function readTypedDate(text: string): string | null | { problem: string } {
  const date = readPartialDate(text);
  if (date === null) return null;
  if (typeof date === 'string') return { problem: date };
  const { day, month, year } = date;
  if (year === undefined || year < 1900 || year > 2199) return { problem: 'năm phải từ 1900 đến 2199' };
  const parts = [year, month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Reads "1234", "1.234", "1 234"; null for nothing, a sentence where it is no whole number. */
export function readCount(text: string): number | null | { problem: string } {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (!/^\d+$|^\d{1,3}(?:[.,\s]\d{3})+$/.test(trimmed))
    return { problem: 'ghi số nguyên, ví dụ 120 hoặc 1.250' };
  return Number(trimmed.replace(/\D/g, ''));
}

/** Text of a value in its box. */
export function textOf({ type }: FieldSpec, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.join(type === 'associations' ? ',' : '; ');
  if (typeof value === 'number') return type === 'count' ? numberText(value) : String(value);
  if (typeof value === 'boolean') return value ? 'true' : '';
  if (typeof value !== 'string') return '';
  return type === 'date' || type === 'day' ? typedDate(value) : value;
}

/** Texts of all fields. */
export function draftOf(specs: readonly FieldSpec[], values: Values): Draft {
  return Object.fromEntries(specs.map((spec) => [spec.key, textOf(spec, values[spec.key])]));
}

/** The value that a text says; a sentence in an object where it says none. */
export function readText(spec: FieldSpec, text: string): { value: unknown } | { problem: string } {
  const read = readByType(spec, text);
  if (typeof read === 'object' && read !== null && 'problem' in read) return read;
  const isBlank = read === null || (typeof read === 'string' && read.trim() === '');
  return spec.isRequired === true && isBlank ? { problem: 'chưa ghi' } : { value: read };
}

function readByType(
  { type }: FieldSpec,
  text: string,
): string | number | boolean | null | string[] | number[] | { problem: string } {
  const trimmed = text.trim();
  switch (type) {
    case 'date':
      return readTypedDate(text);
    case 'day': {
      const iso = readTypedDate(text);
      return typeof iso === 'string' && iso.length < 10
        ? { problem: 'ghi đủ ngày/tháng/năm, ví dụ 05/4/2026' }
        : iso;
    }
    case 'count':
      return readCount(text);
    case 'year': {
      if (trimmed === '') return null;
      const year = /^\d{4}$/.test(trimmed) ? Number(trimmed) : 0;
      return year >= 1900 && year < 2200 ? year : { problem: 'ghi năm bốn chữ số, ví dụ 2026' };
    }
    case 'flag':
      return text === 'true';
    case 'words':
      return text
        .split(';')
        .map((word) => word.trim())
        .filter((word) => word !== '');
    case 'person':
    case 'association':
      return trimmed === '' ? null : Number(trimmed);
    case 'associations':
      return trimmed === '' ? [] : trimmed.split(',').map(Number);
    case 'lines':
    case 'text':
    case 'choice':
      return text;
  }
}

/** The fields asked for, as the draft stands. */
export function askedSpecs(specs: readonly FieldSpec[], draft: Draft): FieldSpec[] {
  return specs.filter((spec) => spec.isAsked?.(draft) ?? true);
}

/** What a draft says: values of the fields that can be read, and what is wrong with the others, in the order of the form. */
export function readDraft(
  specs: readonly FieldSpec[],
  draft: Draft,
): { values: Record<string, unknown>; problems: FieldProblem[] } {
  const values: Record<string, unknown> = {};
  const problems: FieldProblem[] = [];
  for (const spec of askedSpecs(specs, draft)) {
    const read = readText(spec, draft[spec.key] ?? '');
    if ('problem' in read) problems.push({ path: spec.key, message: `${spec.label}: ${read.problem}.` });
    else values[spec.key] = read.value;
  }
  return { values, problems };
}

/** Fields of `values` that differ from `base`. */
export function changedValues(values: Values, base: Values): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(base[key])),
  );
}

/** An error of a call as problems of fields: "fields.taxCode" is "taxCode"; none where the form has no such field. */
export function problemOf(
  specs: readonly FieldSpec[],
  error: { message: string; field?: string | undefined },
): FieldProblem | null {
  const steps = (error.field ?? '').split('.');
  const spec = specs.find(({ key }) => steps.includes(key));
  if (!spec) return null;
  const words = error.message.split('\n')[0]?.split(': ').at(-1) ?? error.message;
  return { path: spec.key, message: `${spec.label}: ${words}` };
}
