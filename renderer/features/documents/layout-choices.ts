/** What a document may have its own way beside its layout: the choices, and settings in the words of the form. Pure. */
import type { LayoutSettings } from '../../../templates/model/document.ts';
import type { LayoutId } from '../../../templates/model/kinds.ts';
import type { LayoutProfile } from '../../../templates/profiles/profile.ts';
import { numberText } from '../../app/number-text.ts';

/** The layouts by the names the form has for them. */
export const LAYOUT_NAMES: Readonly<Record<LayoutId, string>> = {
  state: 'Nhà nước (NĐ 30)',
  party: 'Đảng (HD 36)',
};

export interface Choice {
  key: Exclude<keyof LayoutSettings, 'margins'>;
  label: string;
  /** What the layout has without a setting. */
  usual: (profile: LayoutProfile) => string;
  options: readonly (readonly [string, string])[];
  /** Options are numbers. */
  numeric?: boolean;
}

/** Numbers with their unit as options. */
export const measures = (values: readonly number[], unit: string): (readonly [string, string])[] =>
  values.map((value) => [String(value), `${numberText(value)}${unit}`]);

export const CHOICES: readonly Choice[] = [
  {
    key: 'bodySize',
    label: 'Cỡ chữ nội dung',
    usual: (profile) => numberText(profile.styles.body.size),
    options: measures([13, 13.5, 14, 14.5, 15], ''),
    numeric: true,
  },
  {
    key: 'lineSpacing',
    label: 'Giãn dòng',
    usual: (profile) => numberText(profile.styles.body.lines),
    options: measures([1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5], ' dòng'),
    numeric: true,
  },
  {
    key: 'paragraphSpacing',
    label: 'Cách đoạn',
    usual: (profile) => `${numberText(profile.styles.body.after)} pt`,
    options: measures([0, 3, 4, 6, 8, 10, 12], ' pt'),
    numeric: true,
  },
  {
    key: 'firstLineIndent',
    label: 'Lùi đầu dòng',
    usual: (profile) => `${numberText(profile.styles.body.firstLine)} mm`,
    options: measures([0, 10, 12.7], ' mm'),
    numeric: true,
  },
  {
    key: 'romanMark',
    label: 'Sau số La Mã',
    usual: (profile) => `I${profile.numbering.roman.suffix}`,
    options: [
      ['.', 'I.'],
      ['-', 'I-'],
    ],
  },
  {
    key: 'numbering',
    label: 'Số đề mục trong Word',
    usual: (profile) => (profile.numberingForm === 'list' ? 'Danh sách của Word' : 'Chữ gõ'),
    options: [
      ['literal', 'Chữ gõ'],
      ['list', 'Danh sách của Word'],
    ],
  },
  {
    key: 'recipientMark',
    label: 'Cuối mỗi nơi nhận',
    usual: (profile) => profile.recipients.mark,
    options: [
      [';', 'dấu ;'],
      [',', 'dấu ,'],
    ],
  },
  {
    key: 'archiveLead',
    label: 'Chữ lưu',
    usual: (profile) => profile.recipients.archiveLead,
    options: [
      ['Lưu:', 'Lưu: VT'],
      ['Lưu', 'Lưu Văn phòng'],
    ],
  },
  {
    key: 'authorityForm',
    label: 'Quyền hạn ký',
    usual: (profile) => profile.signature.authorityPrefix.TM,
    options: [
      ['dot', 'TM., KT., TL.'],
      ['slash', 'T/M, K/T, T/L'],
    ],
  },
  {
    key: 'appendixPages',
    label: 'Số trang phụ lục',
    usual: (profile) => (profile.appendix.pages === 'restart' ? 'đánh lại từ 1' : 'liên tục'),
    options: [
      ['continuous', 'liên tục'],
      ['restart', 'đánh lại từ 1'],
    ],
  },
];

export const MARGINS = [
  ['top', 'Lề trên', [20, 25]],
  ['bottom', 'Lề dưới', [20, 25]],
  ['left', 'Lề trái', [30, 35]],
  ['right', 'Lề phải', [15, 20]],
] as const;

/** Settings a line each, in the words of the form: "Lề trên: 25 mm". */
export function settingLines(settings: LayoutSettings): string[] {
  const { margins } = settings;
  return [
    ...(margins ? MARGINS.map(([side, label]) => `${label}: ${numberText(margins[side])} mm`) : []),
    ...CHOICES.flatMap(({ key, label, options }) => {
      const value = settings[key];
      if (value === undefined) return [];
      const name = options.find(([option]) => option === String(value))?.[1] ?? String(value);
      return [`${label}: ${name}`];
    }),
  ];
}
