/** Lists of people: their heads, and what a row says of the person. */
import { listPeople } from '../../../db/people.ts';
import { FIELD_LABELS } from '../../api/labels.ts';
import {
  PERSON_KEYS,
  personFieldsSchema,
  personImportRowSchema,
  type PersonImportRow,
} from '../../api/people.ts';
import { personImport } from '../people/import.ts';
import { associationNames, fieldsOf } from '../people/service.ts';
import type { FieldType, SheetField } from '../sheets/fields.ts';
import type { SheetValue } from '../sheets/write-workbook.ts';
import {
  cellValue,
  contractValue,
  severalOf,
  type ListTarget,
  type RowDraft,
  type RowOptions,
  type RowValues,
} from './list-target.ts';

const LABELS = FIELD_LABELS['people'] ?? {};
/** Fields of the record that stand in a column as they are. */
const OWN = Object.keys(personFieldsSchema.shape).filter(
  (key) => key !== 'fields' && key !== 'associationId',
);

const TYPES: Readonly<Record<string, FieldType>> = {
  phone: 'phone',
  email: 'email',
  bornOn: 'date',
  isExpert: 'flag',
  note: 'lines',
};

/** Other heads that offices use. Source: heads of lists of offices of this kind. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  name: ['Họ tên', 'Tên chuyên gia', 'Họ và tên chuyên gia', 'Chuyên gia, nhà khoa học'],
  academicRank: ['Chức danh khoa học', 'GS, PGS'],
  degree: ['Trình độ', 'Trình độ chuyên môn'],
  major: ['Chuyên ngành', 'Ngành đào tạo', 'Chuyên môn'],
  fields: ['Lĩnh vực chuyên môn', 'Lĩnh vực nghiên cứu', 'Các lĩnh vực'],
  unit: ['Cơ quan', 'Đơn vị công tác', 'Cơ quan công tác', 'Nơi công tác', 'Nơi làm việc'],
  position: ['Chức danh', 'Vị trí công tác'],
  phone: ['Số điện thoại', 'Di động', 'Điện thoại di động', 'SĐT', 'Điện thoại liên hệ'],
  email: ['Email', 'E-mail', 'Hộp thư điện tử', 'Địa chỉ email'],
  address: ['Nơi ở', 'Chỗ ở', 'Địa chỉ liên hệ', 'Địa chỉ nhà riêng'],
  bornOn: ['Ngày sinh', 'Ngày tháng năm sinh', 'Sinh năm'],
  gender: ['Phái'],
  associationName: ['Hội thành viên', 'Tên hội', 'Thuộc hội', 'Hội viên của'],
  isExpert: ['Là chuyên gia'],
  note: ['Chú thích'],
};
const GENDERS = [
  { key: 'male', label: 'Nam' },
  { key: 'female', label: 'Nữ' },
];

const field = (key: string, label: string, type: FieldType): SheetField => ({
  key,
  label,
  type,
  synonyms: SYNONYMS[key] ?? [],
});

const FIELDS: readonly SheetField[] = [
  ...OWN.map((key): SheetField => {
    const label = LABELS[key] ?? key;
    if (key === 'gender') return { ...field(key, label, 'choice'), choices: GENDERS };
    if (key === 'name') return { ...field(key, label, 'text'), required: true };
    return field(key, label, TYPES[key] ?? 'text');
  }),
  field('fields', LABELS['field'] ?? '', 'lines'),
  field('associationName', LABELS['associationId'] ?? '', 'text'),
];

function draft(row: number, values: RowValues, options: RowOptions): RowDraft {
  const own: Record<string, unknown> = options.asExperts ? { isExpert: true } : {};
  for (const key of OWN) {
    const value = values.get(key);
    if (value !== undefined) own[key] = contractValue(value);
  }
  const several = values.get('fields');
  if (typeof several === 'string') own['fields'] = severalOf(several);
  const associationName = values.get('associationName');
  return {
    value: { row, fields: own, ...(associationName === undefined ? {} : { associationName }) },
    fieldAt: ([part, at]) => (part === 'fields' ? String(at) : part === 'row' ? null : String(part)),
  };
}

async function records(
  context: Parameters<ListTarget<PersonImportRow>['records']>[0],
  { expertsOnly }: { expertsOnly: boolean },
): Promise<ReadonlyMap<string, SheetValue>[]> {
  const names = await associationNames(context);
  return (await listPeople(context.db, { expertsOnly })).map((row) => {
    const { fields, associationId, ...own } = fieldsOf(row);
    const values = new Map<string, SheetValue>();
    for (const [key, value] of Object.entries(own)) values.set(key, cellValue(value, key === 'bornOn'));
    values.set('gender', GENDERS.find(({ key }) => key === own.gender)?.label ?? null);
    values.set('fields', fields.join('; ') || null);
    values.set('associationName', (associationId === null ? undefined : names.get(associationId)) ?? null);
    return values;
  });
}

export const personList: ListTarget<PersonImportRow> = {
  target: 'people',
  title: 'Chuyên gia',
  keys: PERSON_KEYS,
  // The same name alone is often another person.
  proposeKey: (mapped) => {
    const second = (['phone', 'bornOn', 'email', 'unit'] as const).find((key) => mapped.has(key));
    return second === undefined ? ['name'] : ['name', second];
  },
  fields: () => Promise.resolve(FIELDS),
  schema: personImportRowSchema,
  draft,
  check: () => null,
  importTarget: personImport,
  records,
};
