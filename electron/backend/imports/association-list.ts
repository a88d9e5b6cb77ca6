/** Lists of associations: their heads, and what a row says of the association, its yearly figures and leaders. */
import { listFigures, listLeaders } from '../../../db/association-parts.ts';
import { listAssociations, listAssociationTypes } from '../../../db/associations.ts';
import { toFields } from '../../../db/columns.ts';
import {
  ASSOCIATION_KEYS,
  associationFieldsSchema,
  associationImportRowSchema,
  LEADER_ROLE_NAMES,
  LEADER_ROLES,
  SUMS,
  type AssociationImportRow,
  type LeaderRole,
} from '../../api/associations.ts';
import { FIELD_LABELS } from '../../api/labels.ts';
import { associationImport } from '../associations/import.ts';
import { groupBy } from '../associations/register.ts';
import { fieldsOf } from '../associations/stored.ts';
import { isWithin } from '../partial-date.ts';
import type { FieldType, FieldValue, SheetField } from '../sheets/fields.ts';
import type { Choice } from '../sheets/values/flag.ts';
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

const LABELS = FIELD_LABELS['associations'] ?? {};
const OWN = Object.keys(associationFieldsSchema.shape);

const TYPES: Readonly<Record<string, FieldType>> = {
  phone: 'phone',
  email: 'email',
  isAssigned: 'flag',
  staff: 'integer',
  note: 'lines',
};

/** Other heads that offices use. Source: heads of lists of offices of this kind. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  name: ['Tên đơn vị', 'Tên hội thành viên', 'Hội thành viên', 'Tên tổ chức', 'Đơn vị', 'Tên'],
  shortName: ['Viết tắt', 'Tên viết tắt', 'Ký hiệu'],
  typeId: ['Loại', 'Loại hình', 'Phân loại', 'Loại tổ chức'],
  area: ['Địa phương', 'Khu vực', 'Phạm vi hoạt động'],
  field: ['Lĩnh vực hoạt động', 'Ngành'],
  establishedNumber: ['Số QĐ thành lập', 'Quyết định thành lập'],
  establishedOn: ['Thành lập', 'Ngày QĐ thành lập', 'Năm thành lập', 'Ngày tháng thành lập'],
  establishedBy: ['Cơ quan ra quyết định thành lập', 'Cơ quan ra QĐ thành lập'],
  charterNumber: ['Số QĐ công nhận điều lệ', 'Số QĐ điều lệ'],
  charterOn: ['Công nhận điều lệ', 'Ngày phê duyệt điều lệ'],
  charterBy: ['Cơ quan phê duyệt điều lệ'],
  admissionNumber: ['Số QĐ kết nạp', 'Quyết định kết nạp'],
  admissionDecidedOn: ['Ngày QĐ kết nạp'],
  admittedOn: ['Kết nạp', 'Năm kết nạp', 'Ngày gia nhập', 'Năm gia nhập'],
  termFrom: ['Bắt đầu nhiệm kỳ', 'Nhiệm kỳ bắt đầu'],
  termTo: ['Kết thúc nhiệm kỳ', 'Nhiệm kỳ kết thúc', 'Hết nhiệm kỳ'],
  lastCongressOn: ['Ngày đại hội', 'Đại hội lần gần nhất'],
  nextCongressOn: ['Đại hội tới', 'Đại hội nhiệm kỳ tới'],
  address: ['Địa chỉ', 'Địa chỉ trụ sở', 'Nơi đặt trụ sở'],
  phone: ['Số điện thoại', 'Điện thoại cơ quan', 'Điện thoại liên hệ', 'SĐT'],
  email: ['Email', 'E-mail', 'Hộp thư điện tử', 'Địa chỉ email'],
  website: ['Website', 'Trang web', 'Trang tin', 'Cổng thông tin'],
  taxCode: ['MST'],
  bankAccount: ['Số tài khoản', 'Tài khoản ngân hàng'],
  isAssigned: ['Được giao nhiệm vụ', 'Giao nhiệm vụ', 'Hội được Đảng, Nhà nước giao nhiệm vụ'],
  staff: ['Số biên chế', 'Biên chế được giao'],
  note: ['Chú thích'],
  figuresYear: ['Số liệu năm', 'Năm thống kê'],
  branches: ['Số chi hội', 'Chi hội trực thuộc', 'Số hội cơ sở'],
  members: ['Số hội viên', 'Tổng số hội viên', 'Tổng hội viên', 'Số lượng hội viên'],
  women: ['Nữ', 'Số hội viên nữ'],
  partyMembers: ['Số đảng viên'],
  doctors: ['TS', 'Trình độ tiến sĩ', 'Tiến sỹ'],
  masters: ['ThS', 'Trình độ thạc sĩ', 'Thạc sỹ'],
  graduates: ['Trình độ đại học', 'Cử nhân', 'ĐH'],
  professors: ['GS'],
  associateProfessors: ['PGS'],
  feeDue: ['Hội phí', 'Hội phí phải thu'],
  feePaid: ['Hội phí đã thu', 'Đã nộp hội phí'],
  term: [],
  'leader.chair': [
    'Chủ tịch hội',
    'Người đứng đầu',
    'Họ tên chủ tịch',
    'Hội trưởng',
    'Chủ nhiệm',
    'Giám đốc',
  ],
  'leader.vice-chair': ['Các phó chủ tịch'],
  'leader.contact': ['Đầu mối liên hệ', 'Cán bộ đầu mối'],
  'leaderPhone.chair': ['Số điện thoại chủ tịch', 'SĐT chủ tịch'],
  'leaderPhone.contact': ['SĐT người liên hệ'],
};

/** Names of the types that clerks shorten. */
const TYPE_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  professional: ['Cấp tỉnh', 'Hội cấp tỉnh', 'Hội chuyên ngành'],
  local: ['Cấp huyện', 'Cấp xã', 'Hội cấp dưới', 'Hội địa bàn'],
  unit: ['Đơn vị trực thuộc', 'Trung tâm', 'Trung tâm trực thuộc'],
  organisation: ['Tổ chức KH&CN', 'Tổ chức khoa học và công nghệ'],
  affiliate: ['Liên kết'],
  collective: ['Tập thể'],
  club: ['CLB'],
};

/** Roles whose telephone a list may have in a column of its own. */
const WITH_PHONE: readonly LeaderRole[] = ['chair', 'contact'];
const TERM = /^(?:nhiệm kỳ\s*)?(\d{4})\s*[-–—/]\s*(\d{4})$/i;

const field = (key: string, label: string, type: FieldType): SheetField => ({
  key,
  label,
  type,
  synonyms: SYNONYMS[key] ?? [],
});

async function fields(
  context: Parameters<ListTarget<AssociationImportRow>['fields']>[0],
): Promise<SheetField[]> {
  // Associations that bear a retired type stand in lists under its name.
  const choices = (await listAssociationTypes(context.db, true)).map(
    ({ id, name, deleted_at: retiredAt }): Choice =>
      retiredAt === null
        ? { key: id, label: name, synonyms: TYPE_SYNONYMS[id] ?? [] }
        : { key: id, label: name, retired: true },
  );
  return [
    ...OWN.map((key): SheetField => {
      const label = LABELS[key] ?? key;
      if (key === 'typeId') return { ...field(key, label, 'choice'), choices };
      if (key === 'name') return { ...field(key, label, 'text'), required: true };
      return field(key, label, TYPES[key] ?? (isDate(key) ? 'date' : 'text'));
    }),
    ...LEADER_ROLES.map((role) => field(`leader.${role}`, LEADER_ROLE_NAMES[role], 'lines')),
    field('figuresYear', 'Năm số liệu', 'integer'),
    ...SUMS.map((key) => field(key, LABELS[key] ?? key, 'integer')),
    field('term', 'Nhiệm kỳ', 'text'),
    ...WITH_PHONE.map((role) =>
      field(`leaderPhone.${role}`, `Điện thoại ${LEADER_ROLE_NAMES[role]}`, 'phone'),
    ),
  ];
}

const isDate = (key: string): boolean => key.endsWith('On') || key === 'termFrom' || key === 'termTo';

function draft(row: number, values: RowValues, options: RowOptions): RowDraft {
  const own: Record<string, unknown> = {};
  const term = TERM.exec(text(values.get('term')));
  if (term) {
    own['termFrom'] = term[1];
    own['termTo'] = term[2];
  }
  for (const key of OWN) {
    const value = values.get(key);
    if (value !== undefined) own[key] = contractValue(value);
  }
  const sums = SUMS.flatMap((key) => {
    const value = values.get(key);
    return value === undefined ? [] : [[key, value] as const];
  });
  const leaders: { key: string; value: object }[] = LEADER_ROLES.flatMap((role) =>
    severalOf(text(values.get(`leader.${role}`))).map((name, index) => {
      const phone = index === 0 ? values.get(`leaderPhone.${role}`) : undefined;
      return { key: `leader.${role}`, value: { name, role, ...(phone === undefined ? {} : { phone }) } };
    }),
  );
  const year = values.get('figuresYear') ?? options.year;
  return {
    value: {
      row,
      fields: own,
      figures: sums.length === 0 ? [] : [{ year, values: Object.fromEntries(sums) }],
      leaders: leaders.map(({ value }) => value),
    },
    fieldAt: ([part, at, ...rest]) => {
      if (part === 'fields' && typeof at === 'string')
        return values.has(at) ? at : at === 'termFrom' || at === 'termTo' ? 'term' : null;
      if (part === 'figures') return rest[0] === 'year' ? 'figuresYear' : String(rest[1] ?? '') || null;
      if (part === 'leaders' && typeof at === 'number') return leaders[at]?.key ?? null;
      return null;
    },
  };
}

function text(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function check(key: string, value: FieldValue): string | null {
  return key === 'term' && typeof value === 'string' && !TERM.test(value)
    ? `“${value}” không phải nhiệm kỳ dạng 2022-2027.`
    : null;
}

/** All associations with their newest figures and the leaders in office. */
async function records(
  context: Parameters<ListTarget<AssociationImportRow>['records']>[0],
): Promise<ReadonlyMap<string, SheetValue>[]> {
  const { db, today } = context;
  const typeNames = new Map((await listAssociationTypes(db, true)).map(({ id, name }) => [id, name]));
  const leaders = groupBy(
    (await listLeaders(db)).filter(({ from_on: from, to_on: to }) => isWithin(today, from, to)),
    (leader) => leader.association_id,
  );
  const figures = groupBy(await listFigures(db), (row) => row.association_id);
  return (await listAssociations(db)).map((row) => {
    const values = new Map<string, SheetValue>();
    for (const [key, value] of Object.entries(fieldsOf(row))) values.set(key, cellValue(value, isDate(key)));
    values.set('typeId', typeNames.get(row.type_id) ?? row.type_id);
    for (const role of LEADER_ROLES) {
      const names = (leaders.get(row.id) ?? []).filter((leader) => leader.role === role);
      values.set(`leader.${role}`, names.map(({ person_name }) => person_name).join('; ') || null);
    }
    const [newest] = figures.get(row.id) ?? [];
    if (newest) {
      const sums = toFields(newest);
      values.set('figuresYear', newest.year);
      for (const key of SUMS) values.set(key, sums[key]);
    }
    return values;
  });
}

export const associationList: ListTarget<AssociationImportRow> = {
  target: 'associations',
  title: 'Hội thành viên',
  keys: ASSOCIATION_KEYS,
  proposeKey: () => ['name'],
  fields,
  schema: associationImportRowSchema,
  draft,
  check,
  importTarget: associationImport,
  records,
};
