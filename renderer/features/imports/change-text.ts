/** What an import changes of a record, in words. Pure. */
import { LEADER_ROLE_NAMES, LEADER_ROLES } from '../../../electron/api/associations.ts';
import type { ImportTargetName } from '../../../electron/api/import-run.ts';
import { FIELD_LABELS } from '../../../electron/api/labels.ts';
import { dateText } from '../../app/day.ts';
import { numberText } from '../../app/number-text.ts';

/** "phone" -> "Điện thoại", "figures.2025.members" -> "Hội viên (2025)", "leader.chair" -> "Chủ tịch". */
export function fieldText(target: ImportTargetName, field: string): string {
  const labels = FIELD_LABELS[target] ?? {};
  const [first = '', second = '', third = ''] = field.split('.');
  if (first === 'figures') return `${labels[third] ?? third} (${second})`;
  const role = LEADER_ROLES.find((entry) => entry === second);
  if (first === 'leader' && role) return LEADER_ROLE_NAMES[role];
  if (field === 'fields') return labels['field'] ?? field;
  return labels[field] || field;
}

/** A value of a record as it is shown; nothing is "trống". */
export function valueText(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'trống' : dateText(value);
  if (typeof value === 'number') return numberText(value);
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return value.length === 0 ? 'trống' : value.map(valueText).join('; ');
  return 'trống';
}
