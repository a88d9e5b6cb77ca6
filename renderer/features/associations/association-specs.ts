/** The fields of an association as the window asks for them. Pure. */
import type { AssociationType } from '../../../electron/api/associations.ts';
import type { SpecGroup } from './record/specs.ts';

/** @param types the office's own types @param fields fields that other associations bear, offered while typing */
export function associationGroups(
  types: readonly AssociationType[],
  fields: readonly string[] = [],
): readonly SpecGroup[] {
  return [
    {
      title: 'Tên và loại',
      specs: [
        { key: 'name', label: 'Tên hội', type: 'text', isRequired: true, isWide: true },
        { key: 'shortName', label: 'Tên viết tắt', type: 'text' },
        {
          key: 'typeId',
          label: 'Loại hội',
          type: 'choice',
          options: types.map(({ id, name }) => [id, name] as const),
        },
        { key: 'area', label: 'Địa bàn', type: 'text' },
        { key: 'field', label: 'Lĩnh vực', type: 'text', suggestions: fields },
        { key: 'isAssigned', label: 'Hội do Đảng, Nhà nước giao nhiệm vụ', type: 'flag' },
        { key: 'staff', label: 'Biên chế được giao', type: 'count' },
      ],
    },
    {
      title: 'Quyết định thành lập, điều lệ, kết nạp',
      specs: [
        { key: 'establishedNumber', label: 'Số quyết định thành lập', type: 'text' },
        { key: 'establishedOn', label: 'Ngày quyết định thành lập', type: 'date' },
        { key: 'establishedBy', label: 'Cơ quan quyết định thành lập', type: 'text' },
        { key: 'charterNumber', label: 'Số quyết định công nhận điều lệ', type: 'text' },
        { key: 'charterOn', label: 'Ngày công nhận điều lệ', type: 'date' },
        { key: 'charterBy', label: 'Cơ quan công nhận điều lệ', type: 'text' },
        { key: 'admissionNumber', label: 'Số quyết định kết nạp', type: 'text' },
        { key: 'admissionDecidedOn', label: 'Ngày quyết định kết nạp', type: 'date' },
        { key: 'admittedOn', label: 'Ngày kết nạp', type: 'date' },
      ],
    },
    {
      title: 'Nhiệm kỳ, đại hội',
      specs: [
        { key: 'termFrom', label: 'Nhiệm kỳ từ', type: 'date' },
        { key: 'termTo', label: 'Nhiệm kỳ đến', type: 'date' },
        { key: 'lastCongressOn', label: 'Đại hội gần nhất', type: 'date' },
        { key: 'nextCongressOn', label: 'Đại hội kế tiếp', type: 'date' },
      ],
    },
    {
      title: 'Liên hệ',
      specs: [
        { key: 'address', label: 'Trụ sở', type: 'text', isWide: true },
        { key: 'phone', label: 'Điện thoại', type: 'text' },
        { key: 'email', label: 'Thư điện tử', type: 'text' },
        { key: 'website', label: 'Trang tin', type: 'text' },
        { key: 'taxCode', label: 'Mã số thuế', type: 'text' },
        { key: 'bankAccount', label: 'Tài khoản', type: 'text' },
        { key: 'note', label: 'Ghi chú', type: 'lines', isWide: true },
      ],
    },
  ];
}
