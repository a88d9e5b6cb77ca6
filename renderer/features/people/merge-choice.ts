/** Two records of one person side by side: what differs, and which value stays. Pure. */
import { MERGE_FIELDS, type PersonRow } from '../../../electron/api/people.ts';
import { dateText } from '../../app/day.ts';
import { GENDER_NAMES } from './person-specs.ts';

export type MergeField = (typeof MERGE_FIELDS)[number];

/** Text of a field as the two columns show it. */
export function mergeText(row: PersonRow, field: MergeField): string {
  if (field === 'associationId') return row.associationName;
  if (field === 'bornOn') return dateText(row.bornOn ?? '');
  if (field === 'gender') return GENDER_NAMES[row.gender];
  return row[field];
}

/** Fields in which the two differ. */
export function differingFields(keep: PersonRow, drop: PersonRow): MergeField[] {
  return MERGE_FIELDS.filter((field) => mergeText(keep, field) !== mergeText(drop, field));
}

/** Fields in which only the record that goes has something: its value stays unless the clerk says otherwise. */
export function startChoices(keep: PersonRow, drop: PersonRow): MergeField[] {
  return differingFields(keep, drop).filter((field) => mergeText(keep, field) === '');
}

/** Every pair of a group, so that three records of one person are shown two at a time. */
export function pairsOf<T>(entries: readonly T[]): [T, T][] {
  return entries.flatMap((one, at) => entries.slice(at + 1).map((other): [T, T] => [one, other]));
}
