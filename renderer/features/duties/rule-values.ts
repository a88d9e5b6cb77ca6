/** A rule of duties as its form has it, and back. Pure. */
import { DUTY_KINDS, type DutyRuleFields } from '../../../electron/api/duties.ts';
import type { Draft, FieldSpec, Values } from '../associations/record/specs.ts';
import { DUTY_KIND_NAMES } from './duty-text.ts';

const isYearly = (draft: Draft): boolean => draft['kind'] === 'annual-report';
const isLimit = (draft: Draft): boolean => draft['kind'] === 'term-limit';

export const RULE_SPECS: readonly FieldSpec[] = [
  { key: 'name', label: 'Tên việc', type: 'text', isRequired: true, isWide: true },
  {
    key: 'kind',
    label: 'Cách tính hạn',
    type: 'choice',
    options: DUTY_KINDS.map((kind) => [kind, DUTY_KIND_NAMES[kind]] as const),
  },
  {
    key: 'days',
    label: 'Số ngày',
    type: 'count',
    isRequired: true,
    help: 'Đại hội, báo cáo trước đại hội: số ngày trước. Kết quả, thay đổi: số ngày sau.',
    isAsked: (draft) => !isYearly(draft) && !isLimit(draft),
  },
  { key: 'years', label: 'Số năm', type: 'count', isRequired: true, isAsked: isLimit },
  { key: 'month', label: 'Tháng', type: 'count', isRequired: true, isAsked: isYearly },
  { key: 'day', label: 'Ngày', type: 'count', isRequired: true, isAsked: isYearly },
  { key: 'isBefore', label: 'Phải trước ngày ấy', type: 'flag', isAsked: isYearly },
  { key: 'clause', label: 'Căn cứ', type: 'text', isWide: true },
  { key: 'isVerified', label: 'Đã đối chiếu với văn bản gốc', type: 'flag' },
  {
    key: 'reminders',
    label: 'Nhắc trước (ngày)',
    type: 'words',
    placeholder: '90; 60; 30',
    help: 'Nhiều mốc cách nhau bằng dấu chấm phẩy.',
  },
  { key: 'validFrom', label: 'Hiệu lực từ', type: 'day', isRequired: true },
  { key: 'validTo', label: 'Hiệu lực đến', type: 'day', help: 'Để trống khi đang áp dụng.' },
];

/** Values of the form to begin with. */
export function ruleStart(rule: DutyRuleFields | null): Values {
  if (!rule) return { kind: 'annual-report', month: 12, day: 1, isBefore: true, isVerified: false };
  const { timing, ...rest } = rule;
  return { ...rest, ...timing };
}

/** What the form says, as the contract has it. */
export function ruleValue(values: Values): Values {
  const { days, years, month, day, isBefore, reminders, ...rest } = values;
  const timings: Readonly<Record<string, Values>> = {
    'annual-report': { month, day, isBefore },
    'term-limit': { years },
  };
  return {
    ...rest,
    reminders: Array.isArray(reminders) ? reminders.map(Number) : [],
    timing: timings[String(values['kind'])] ?? { days },
  };
}

/** "trước 01/12 hằng năm", "60 ngày trước đại hội". */
export function timingText(rule: DutyRuleFields): string {
  switch (rule.kind) {
    case 'annual-report': {
      const { day, month, isBefore } = rule.timing;
      const date = `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`;
      return isBefore ? `trước ngày ${date} hằng năm` : `đến hết ngày ${date} hằng năm`;
    }
    case 'congress':
      return rule.timing.days === 0 ? 'khi hết nhiệm kỳ' : `${rule.timing.days} ngày trước khi hết nhiệm kỳ`;
    case 'congress-notice':
      return `${rule.timing.days} ngày trước đại hội`;
    case 'congress-result':
      return `${rule.timing.days} ngày sau đại hội`;
    case 'change-notice':
      return `${rule.timing.days} ngày sau khi thay đổi`;
    case 'term-limit':
      return `không quá ${rule.timing.years} năm một nhiệm kỳ`;
  }
}
