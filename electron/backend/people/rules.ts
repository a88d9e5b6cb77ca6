/** Pure rules of people: names with and without titles, who may be the same person, what a merged record says. */
import { fold, foldWords } from '../../../db/fold.ts';
import { MERGE_FIELDS, type PersonInput } from '../../api/people.ts';

/** Short forms of titles, as they stand before a name. */
const SHORT_TITLES =
  'gs pgs tskh ts ths cn ks bs bscki bsckii bsck1 bsck2 cki ckii ck1 ck2 ds dsck1 dsck2 ls kts ktv ngnd ngut ttnd ttut nsnd nsut';
/** Titles before a name, folded and without dots; those of several words first. */
const TITLES = [
  'pho giao su',
  'giao su',
  'tien si khoa hoc',
  'tien sy khoa hoc',
  'tien si',
  'tien sy',
  'thac si',
  'thac sy',
  'cu nhan',
  'ky su',
  'bac si',
  'bac sy',
  'luat su',
  'duoc si',
  'duoc sy',
  'kien truc su',
  'nha giao nhan dan',
  'nha giao uu tu',
  'thay thuoc nhan dan',
  'thay thuoc uu tu',
]
  .map((title) => title.split(' '))
  .concat(SHORT_TITLES.split(' ').map((title) => [title]));
/** Words of address that are family names too (Ông Ích Khiêm): left out only before a full name. */
const ADDRESS = new Set(['ong', 'ba']);
const FULL_NAME = 3;

/** The name as it is compared: folded, without titles. "PGS.TS. Nguyễn Văn A" -> "nguyen van a". */
export function personKey(name: string): string {
  let words = foldWords(name);
  for (;;) {
    const rest = words;
    const title = TITLES.find((entry) => entry.every((word, index) => rest[index] === word));
    // A name that is a title altogether keeps it.
    if (title && words.length > title.length) words = words.slice(title.length);
    else if (ADDRESS.has(words[0] ?? '') && words.length > FULL_NAME) words = words.slice(1);
    else return words.join(' ');
  }
}

/** "PGS.TS. Nguyễn Văn A"; a name that was entered with titles is left as it is. */
export function titledName({
  academicRank,
  degree,
  name,
}: Pick<PersonInput, 'academicRank' | 'degree' | 'name'>): string {
  if (personKey(name) !== foldWords(name).join(' ')) return name;
  const titles = [academicRank, degree]
    .map((title) => title.replace(/\.$/, ''))
    .filter((title) => title !== '');
  if (titles.length === 0) return name;
  return titles.some((title) => title.includes(' '))
    ? `${titles.join(', ')} ${name}`
    : `${titles.join('.')}. ${name}`;
}

/** Telephone numbers in a text, digits only, +84 as 0. */
export function phoneNumbers(text: string): string[] {
  return text
    .split(/[;,/]|\s-\s|\n/)
    .map((part) => part.replace(/\D/g, '').replace(/^84(?=\d{9,10}$)/, '0'))
    .filter((digits) => digits.length >= 8);
}

export function emailAddresses(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[;,\s]+/)
    .filter((part) => part.includes('@'));
}

export type Reason = 'name' | 'bornOn' | 'phone' | 'email' | 'unit';
type Compared = Pick<PersonInput, 'name' | 'bornOn' | 'phone' | 'email' | 'unit'>;

/**
 * Why two records may be one person; null where they are not: other names, or known facts that cannot both be true.
 * With no other fact known the name alone stands, and the clerk decides.
 */
export function sameReasons(a: Compared, b: Compared): Reason[] | null {
  if (personKey(a.name) !== personKey(b.name)) return null;
  const reasons: Reason[] = ['name'];
  const shares = (left: string[], right: string[]): boolean => left.some((entry) => right.includes(entry));
  if (a.bornOn && b.bornOn && agree(a.bornOn, b.bornOn)) reasons.push('bornOn');
  if (shares(phoneNumbers(a.phone), phoneNumbers(b.phone))) reasons.push('phone');
  if (shares(emailAddresses(a.email), emailAddresses(b.email))) reasons.push('email');
  if (a.unit !== '' && foldWords(a.unit).join(' ') === foldWords(b.unit).join(' ')) reasons.push('unit');
  const hasContact = reasons.includes('phone') || reasons.includes('email');
  if (!hasContact && a.bornOn && b.bornOn && !agree(a.bornOn, b.bornOn)) return null;
  // The same name with two telephones or two units is more often two people.
  if (reasons.length === 1 && ((a.phone !== '' && b.phone !== '') || (a.unit !== '' && b.unit !== '')))
    return null;
  return reasons;
}

/** "1970" and "1970-03-02" agree. */
function agree(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) === b.slice(0, length);
}

/** Groups of records that may be one person. Every two of a group are joined by a chain of reasons. */
export function duplicateGroups<T extends Compared>(
  people: readonly T[],
): { people: T[]; reasons: Reason[] }[] {
  const groups: { people: T[]; reasons: Set<Reason> }[] = [];
  for (const person of people) {
    const own = { people: [person], reasons: new Set<Reason>() };
    for (const group of groups.slice()) {
      const found = group.people.flatMap((other) => sameReasons(person, other) ?? []);
      if (found.length === 0) continue;
      own.people.unshift(...group.people);
      for (const reason of [...group.reasons, ...found]) own.reasons.add(reason);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(own);
  }
  return groups
    .filter((group) => group.people.length > 1)
    .map((group) => ({ people: group.people, reasons: [...group.reasons] }));
}

export type MergeField = (typeof MERGE_FIELDS)[number];
const MERGE_LABELS: Readonly<Record<MergeField, string>> = {
  name: 'họ và tên',
  academicRank: 'học hàm',
  degree: 'học vị',
  major: 'ngành',
  unit: 'đơn vị',
  position: 'chức vụ',
  phone: 'điện thoại',
  email: 'thư điện tử',
  address: 'địa chỉ',
  bornOn: 'năm sinh',
  gender: 'giới tính',
  associationId: 'hội',
};
const CONTACTS: ReadonlySet<MergeField> = new Set(['phone', 'email']);

/**
 * What the record of two says. A value that only one has stays; where both have one, `choices` take that of `drop`, and the other is kept: contacts
 * beside it, all else in the note.
 * @param describe a value in words: the name of an association
 */
export function mergedFields(
  keep: PersonInput,
  drop: PersonInput,
  choices: readonly MergeField[],
  describe: (field: MergeField, value: string | number) => string,
): PersonInput {
  const merged: Record<string, unknown> = { ...keep };
  const left: string[] = [];
  for (const field of MERGE_FIELDS) {
    const [first, second] = choices.includes(field) ? [drop[field], keep[field]] : [keep[field], drop[field]];
    if (isEmpty(first)) merged[field] = second;
    else if (isEmpty(second) || isSame(field, first, second)) merged[field] = fuller(first, second);
    else if (CONTACTS.has(field)) merged[field] = unite(String(first), String(second));
    else {
      merged[field] = first;
      left.push(`${MERGE_LABELS[field]}: ${describe(field, second ?? '')}`);
    }
  }
  const known = new Set(keep.fields.map((field) => foldWords(field).join(' ')));
  const notes = [keep.note, drop.note].filter(
    (note, index, all) => note !== '' && all.indexOf(note) === index,
  );
  if (left.length > 0) notes.push(`Từ hồ sơ đã gộp: ${left.join('; ')}.`);
  return {
    ...keep,
    ...(merged as Pick<PersonInput, MergeField>),
    fields: [...keep.fields, ...drop.fields.filter((field) => !known.has(foldWords(field).join(' ')))],
    isExpert: keep.isExpert || drop.isExpert,
    note: notes.join('\n'),
  };
}

function isEmpty(value: string | number | null): boolean {
  return value === '' || value === null;
}

function isSame(field: MergeField, a: string | number | null, b: string | number | null): boolean {
  if (field === 'bornOn') return agree(String(a), String(b));
  if (field === 'name' || CONTACTS.has(field)) return a === b;
  return typeof a === 'string' && typeof b === 'string' ? fold(a) === fold(b) : a === b;
}

/** Of two dates that agree the one that says more; else the first. */
function fuller(a: string | number | null, b: string | number | null): string | number | null {
  return typeof a === 'string' && typeof b === 'string' && /^\d{4}(-\d{2})*$/.test(a) && b.length > a.length
    ? b
    : a;
}

/** Both contacts, each once. */
function unite(a: string, b: string): string {
  const parts = a.split(';').map((part) => part.trim());
  for (const part of b.split(';').map((entry) => entry.trim())) if (!parts.includes(part)) parts.push(part);
  return parts.join('; ');
}
