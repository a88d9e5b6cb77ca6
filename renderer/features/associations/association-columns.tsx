/** Columns of the register of associations. */
import type { AssociationRow } from '../../../electron/api/associations.ts';
import { routeHash } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { dateText } from '../../app/day.ts';
import { type RegisterColumn } from '../../components/register/column.ts';
import { lineColumns } from './record/line-column.ts';

type Line = 'phone' | 'email' | 'address' | 'field' | 'website' | 'taxCode';

const line = lineColumns<Line, AssociationRow>((row, fields) =>
  api.associations.save({ id: row.id, revision: row.revision, fields }),
);

/** "2022-2027"; '' where the term is unknown. */
function termText({ termFrom, termTo }: Pick<AssociationRow, 'termFrom' | 'termTo'>): string {
  return [termFrom, termTo]
    .map((day) => day?.slice(0, 4) ?? '')
    .join('-')
    .replace(/^-$/, '');
}

/** Whether it is a member, or since when no longer. */
export function stateText({ endedOn }: Pick<AssociationRow, 'endedOn'>): string {
  return endedOn === null ? 'Đang là thành viên' : `Thôi từ ${dateText(endedOn)}`;
}

const date = (
  key:
    'admittedOn' | 'admissionDecidedOn' | 'establishedOn' | 'charterOn' | 'lastCongressOn' | 'nextCongressOn',
  label: string,
  isShown: boolean,
): RegisterColumn<AssociationRow> => ({
  key,
  label,
  type: 'date',
  width: 110,
  isShown,
  value: (row) => row[key],
});
const text = (
  key:
    | 'establishedNumber'
    | 'establishedBy'
    | 'charterNumber'
    | 'charterBy'
    | 'admissionNumber'
    | 'bankAccount'
    | 'note',
  label: string,
): RegisterColumn<AssociationRow> => ({
  key,
  label,
  type: 'text',
  width: 160,
  isShown: false,
  value: (row) => row[key],
});

const leader = (
  key: 'viceChairs' | 'generalSecretary' | 'inspectionHead' | 'contact',
  label: string,
): RegisterColumn<AssociationRow> => ({
  key,
  label,
  type: 'text',
  width: 150,
  isShown: false,
  value: (row) => row[key],
});
const figure = (
  key: 'members' | 'branches' | 'women' | 'partyMembers',
  label: string,
  isShown: boolean,
): RegisterColumn<AssociationRow> => ({
  key,
  label,
  type: 'number',
  width: 100,
  isShown,
  isSummed: true,
  value: (row) => row[key],
});

export const ASSOCIATION_COLUMNS: readonly RegisterColumn<AssociationRow>[] = [
  {
    key: 'name',
    label: 'Tên hội',
    type: 'text',
    width: 290,
    isWide: true,
    value: (row) => row.name,
    show: (row) => (
      <a href={routeHash({ page: 'association', id: row.id, section: 'general' })} tabIndex={-1}>
        {row.name}
      </a>
    ),
  },
  { key: 'shortName', label: 'Viết tắt', type: 'text', width: 90, value: (row) => row.shortName },
  { key: 'typeName', label: 'Loại hội', type: 'choice', width: 180, value: (row) => row.typeName },
  { key: 'area', label: 'Địa bàn', type: 'choice', width: 120, isShown: false, value: (row) => row.area },
  { ...line('field', 'Lĩnh vực', 140, true), type: 'choice' },
  { key: 'chair', label: 'Chủ tịch', type: 'text', width: 160, value: (row) => row.chair },
  leader('viceChairs', 'Phó Chủ tịch'),
  leader('generalSecretary', 'Tổng Thư ký'),
  leader('inspectionHead', 'Trưởng Ban Kiểm tra'),
  leader('contact', 'Người liên hệ'),
  line('phone', 'Điện thoại', 130, true),
  line('email', 'Thư điện tử', 180, false),
  line('address', 'Trụ sở', 260, false),
  { key: 'term', label: 'Nhiệm kỳ', type: 'choice', width: 100, value: termText },
  date('nextCongressOn', 'Đại hội tới', false),
  date('lastCongressOn', 'Đại hội gần nhất', false),
  date('admittedOn', 'Kết nạp', false),
  date('admissionDecidedOn', 'Ngày QĐ kết nạp', false),
  date('establishedOn', 'Thành lập', false),
  date('charterOn', 'Công nhận điều lệ', false),
  figure('members', 'Hội viên', true),
  figure('branches', 'Chi hội', false),
  figure('women', 'Hội viên nữ', false),
  figure('partyMembers', 'Đảng viên', false),
  {
    key: 'figuresYear',
    label: 'Số liệu năm',
    type: 'choice',
    width: 100,
    isShown: false,
    value: (row) => (row.figuresYear === null ? '' : String(row.figuresYear)),
  },
  {
    key: 'isAssigned',
    label: 'Được giao nhiệm vụ',
    type: 'flag',
    width: 130,
    isShown: false,
    value: (row) => row.isAssigned,
  },
  {
    key: 'staff',
    label: 'Biên chế',
    type: 'number',
    width: 90,
    isShown: false,
    isSummed: true,
    value: (row) => row.staff,
  },
  {
    key: 'state',
    label: 'Tình trạng',
    type: 'choice',
    width: 130,
    value: (row) => (row.endedOn === null ? 'Thành viên' : 'Đã thôi'),
    show: (row) => (row.endedOn === null ? 'Thành viên' : <span className="none">{stateText(row)}</span>),
    text: (row) => (row.endedOn === null ? 'Thành viên' : stateText(row)),
  },
  text('establishedNumber', 'Số QĐ thành lập'),
  text('establishedBy', 'Cơ quan thành lập'),
  text('charterNumber', 'Số QĐ điều lệ'),
  text('charterBy', 'Cơ quan công nhận điều lệ'),
  text('admissionNumber', 'Số QĐ kết nạp'),
  line('website', 'Trang tin', 160, false),
  line('taxCode', 'Mã số thuế', 120, false),
  text('bankAccount', 'Tài khoản'),
  text('note', 'Ghi chú'),
];
