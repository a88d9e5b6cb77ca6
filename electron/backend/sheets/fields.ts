/** What a register expects of a list: its fields, and how a cell becomes a value of each. */
import type { Cell } from './cells.ts';
import { readEmail, readPhone } from './values/contact.ts';
import { readDate } from './values/date.ts';
import { readChoice, readFlag, type Choice } from './values/flag.ts';
import { readInteger, readNumber, readPercent } from './values/number.ts';
import type { Reading } from './values/reading.ts';
import type { SheetDate } from './values/sheet-date.ts';
import { readText } from './values/text.ts';

/** text: one line. lines: several. percent: a share, 0.25 for "25%". flag: yes or no. choice: key of one of `choices`. */
export type FieldType =
  'text' | 'lines' | 'integer' | 'number' | 'percent' | 'date' | 'phone' | 'email' | 'flag' | 'choice';

export interface SheetField {
  key: string;
  /** As the clerk reads it: "Số điện thoại". */
  label: string;
  /** Other heads that mean the field; abbreviations by initials need no entry. */
  synonyms?: readonly string[];
  type: FieldType;
  required?: boolean;
  /** Of type "choice". */
  choices?: readonly Choice[];
}

export type FieldValue = string | number | boolean | SheetDate;

/** Reads a cell as the field's type. */
export function readField(cell: Cell | null, field: SheetField): Reading<FieldValue> {
  switch (field.type) {
    case 'text':
      return readText(cell, false);
    case 'lines':
      return readText(cell, true);
    case 'integer':
      return readInteger(cell);
    case 'number':
      return readNumber(cell);
    case 'percent':
      return readPercent(cell);
    case 'date':
      return readDate(cell);
    case 'phone':
      return readPhone(cell);
    case 'email':
      return readEmail(cell);
    case 'flag':
      return readFlag(cell);
    case 'choice':
      return readChoice(cell, field.choices ?? []);
  }
}
