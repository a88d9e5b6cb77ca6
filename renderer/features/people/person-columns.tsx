/** Columns of the register of people. */
import type { PersonRow } from '../../../electron/api/people.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import type { RegisterColumn } from '../../components/register/column.ts';
import { lineColumns } from '../associations/record/line-column.ts';
import { givenNameFirst } from './given-name.ts';
import { GENDER_NAMES } from './person-specs.ts';

type Line = 'phone' | 'email' | 'unit' | 'position' | 'major' | 'address';

const line = lineColumns<Line, PersonRow>((row, fields) =>
  api.people.save({ id: row.id, revision: row.revision, fields }),
);

export const PERSON_COLUMNS: readonly RegisterColumn<PersonRow>[] = [
  {
    key: 'name',
    label: 'Họ và tên',
    type: 'text',
    width: 220,
    value: (row) => row.name,
    show: (row) => (
      <a href={routeHash({ page: 'person', id: row.id })} tabIndex={-1}>
        {row.name}
      </a>
    ),
  },
  {
    key: 'given',
    label: 'Xếp theo tên',
    type: 'text',
    width: 200,
    isShown: false,
    value: (row) => givenNameFirst(row.name),
  },
  { key: 'academicRank', label: 'Học hàm', type: 'choice', width: 80, value: (row) => row.academicRank },
  { key: 'degree', label: 'Học vị', type: 'choice', width: 80, value: (row) => row.degree },
  {
    key: 'fields',
    label: 'Lĩnh vực',
    type: 'text',
    width: 220,
    isWide: true,
    value: (row) => row.fields.join('; '),
  },
  line('major', 'Ngành đào tạo', 160, false),
  line('unit', 'Đơn vị', 220),
  line('position', 'Chức vụ', 140, false),
  line('phone', 'Điện thoại', 120),
  line('email', 'Thư điện tử', 190),
  line('address', 'Địa chỉ', 220, false),
  { key: 'associationName', label: 'Hội', type: 'choice', width: 220, value: (row) => row.associationName },
  {
    key: 'isExpert',
    label: 'Chuyên gia',
    type: 'flag',
    width: 100,
    value: (row) => row.isExpert,
  },
  { key: 'bornOn', label: 'Ngày sinh', type: 'date', width: 100, isShown: false, value: (row) => row.bornOn },
  {
    key: 'gender',
    label: 'Giới tính',
    type: 'choice',
    width: 90,
    isShown: false,
    value: (row) => GENDER_NAMES[row.gender],
  },
  { key: 'note', label: 'Ghi chú', type: 'text', width: 200, isShown: false, value: (row) => row.note },
];
