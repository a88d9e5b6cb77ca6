/** The fields of a person as the window asks for them. Pure. */
import type { MERGE_FIELDS } from '../../../electron/api/people.ts';
import type { SpecGroup } from '../associations/record/specs.ts';

const GENDER_OPTIONS = [
  ['', 'Chưa ghi'],
  ['male', 'Nam'],
  ['female', 'Nữ'],
] as const;

/** @param fields fields that other people bear, offered while typing */
export function personGroups(fields: readonly string[] = []): readonly SpecGroup[] {
  return [
    {
      title: 'Họ tên và trình độ',
      specs: [
        {
          key: 'name',
          label: 'Họ và tên',
          type: 'text',
          isRequired: true,
          help: 'Không ghi học hàm, học vị ở đây.',
        },
        {
          key: 'academicRank',
          label: 'Học hàm',
          type: 'text',
          suggestions: ['GS', 'PGS'],
        },
        {
          key: 'degree',
          label: 'Học vị',
          type: 'text',
          suggestions: ['TS', 'ThS', 'BSCKII', 'BSCKI', 'KS', 'CN'],
        },
        { key: 'bornOn', label: 'Ngày sinh', type: 'date', help: 'Có thể chỉ ghi năm.' },
        { key: 'gender', label: 'Giới tính', type: 'choice', options: GENDER_OPTIONS },
        { key: 'isExpert', label: 'Có trong ngân hàng chuyên gia', type: 'flag' },
      ],
    },
    {
      title: 'Chuyên môn, nơi công tác',
      specs: [
        { key: 'major', label: 'Ngành đào tạo', type: 'text' },
        {
          key: 'fields',
          label: 'Lĩnh vực',
          type: 'words',
          suggestions: fields,
          help: 'Nhiều lĩnh vực cách nhau bằng dấu chấm phẩy.',
        },
        { key: 'unit', label: 'Đơn vị', type: 'text' },
        { key: 'position', label: 'Chức vụ', type: 'text' },
        { key: 'associationId', label: 'Hội', type: 'association' },
      ],
    },
    {
      title: 'Liên hệ',
      specs: [
        { key: 'phone', label: 'Điện thoại', type: 'text' },
        { key: 'email', label: 'Thư điện tử', type: 'text' },
        { key: 'address', label: 'Địa chỉ', type: 'text' },
        { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
      ],
    },
  ];
}

/** Names of the fields by key. */
export const PERSON_LABELS: ReadonlyMap<string, string> = new Map(
  personGroups()
    .flatMap((group) => group.specs)
    .map(({ key, label }) => [key, label] as const),
);

export const GENDER_NAMES: Readonly<Record<(typeof GENDER_OPTIONS)[number][0], string>> = {
  '': '',
  male: 'Nam',
  female: 'Nữ',
};

/** What a field of which one of two records must give way is called. */
export function mergeLabel(field: (typeof MERGE_FIELDS)[number]): string {
  return PERSON_LABELS.get(field) ?? field;
}
