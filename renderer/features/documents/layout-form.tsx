/** Where a document, or all new ones of the office, deviate from their layout: margins, type size, spacing, marks. Each choice says what the layout itself has. */
import type { LayoutSettings } from '../../../templates/model/document.ts';
import type { LayoutId } from '../../../templates/model/kinds.ts';
import { PROFILES } from '../../../templates/profiles/resolve.ts';
import type { LayoutProfile } from '../../../templates/profiles/profile.ts';
import { SelectField } from '../../components/field.tsx';
import { numberText } from '../../app/number-text.ts';

const DEFAULT = '';

interface Choice {
  key: Exclude<keyof LayoutSettings, 'margins'>;
  label: string;
  /** What the layout has without a setting. */
  usual: (profile: LayoutProfile) => string;
  options: readonly (readonly [string, string])[];
  /** Options are numbers. */
  numeric?: boolean;
}

const numbers = (values: readonly number[], unit: string): (readonly [string, string])[] =>
  values.map((value) => [String(value), `${numberText(value)}${unit}`]);

const CHOICES: readonly Choice[] = [
  {
    key: 'bodySize',
    label: 'Cỡ chữ nội dung',
    usual: (profile) => numberText(profile.styles.body.size),
    options: numbers([13, 13.5, 14, 14.5, 15], ''),
    numeric: true,
  },
  {
    key: 'lineSpacing',
    label: 'Giãn dòng',
    usual: (profile) => numberText(profile.styles.body.lines),
    options: numbers([1, 1.05, 1.1, 1.15, 1.2, 1.3, 1.4, 1.5], ' dòng'),
    numeric: true,
  },
  {
    key: 'paragraphSpacing',
    label: 'Cách đoạn',
    usual: (profile) => `${numberText(profile.styles.body.after)} pt`,
    options: numbers([0, 3, 4, 6, 8, 10, 12], ' pt'),
    numeric: true,
  },
  {
    key: 'firstLineIndent',
    label: 'Lùi đầu dòng',
    usual: (profile) => `${numberText(profile.styles.body.firstLine)} mm`,
    options: numbers([0, 10, 12.7], ' mm'),
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

const MARGINS = [
  ['top', 'Lề trên', [20, 25]],
  ['bottom', 'Lề dưới', [20, 25]],
  ['left', 'Lề trái', [30, 35]],
  ['right', 'Lề phải', [15, 20]],
] as const;

export function LayoutForm({
  layout,
  settings,
  path,
  onChange,
}: {
  layout: LayoutId;
  settings: LayoutSettings;
  /** Place of the settings. */
  path: string;
  /** Hears the settings; none at all where nothing deviates any more. */
  onChange: (settings: LayoutSettings | undefined) => void;
}) {
  const profile = PROFILES[layout];
  const put = (next: LayoutSettings): void => onChange(Object.keys(next).length === 0 ? undefined : next);
  const set = (key: Choice['key'], value: string | number): void => {
    const { [key]: _old, ...rest } = settings;
    put(value === DEFAULT ? rest : ({ ...rest, [key]: value } as LayoutSettings));
  };
  const setMargin = (side: (typeof MARGINS)[number][0], value: string): void => {
    const usual = profile.page.margins;
    const { margins: old, ...rest } = settings;
    const margins = { ...usual, ...old, [side]: value === DEFAULT ? usual[side] : Number(value) };
    const isUsual = MARGINS.every(([name]) => margins[name] === usual[name]);
    put(isUsual ? rest : { ...rest, margins });
  };
  return (
    <details>
      <summary>Trình bày: lề, cỡ chữ, giãn dòng, dấu</summary>
      <div className="columns tight">
        {MARGINS.map(([side, label, usualValues]) => {
          const now = settings.margins?.[side];
          const usual = profile.page.margins[side];
          const values = [...new Set([...usualValues, ...(now === undefined ? [] : [now])])];
          return (
            <SelectField
              key={side}
              label={label}
              path={`${path}.margins.${side}`}
              value={now === undefined || now === usual ? DEFAULT : String(now)}
              options={[
                [DEFAULT, `Theo thể thức: ${numberText(usual)} mm`],
                ...numbers(
                  values.filter((value) => value !== usual),
                  ' mm',
                ),
              ]}
              onChange={(value) => setMargin(side, value)}
            />
          );
        })}
        {CHOICES.map(({ key, label, usual, options, numeric }) => {
          const now = settings[key];
          const value = now === undefined ? DEFAULT : String(now);
          const isListed = value === DEFAULT || options.some(([option]) => option === value);
          return (
            <SelectField
              key={key}
              label={label}
              path={`${path}.${key}`}
              value={value}
              options={[
                [DEFAULT, `Theo thể thức: ${usual(profile)}`],
                ...options,
                ...(isListed ? [] : ([[value, value]] as const)),
              ]}
              onChange={(next) => set(key, numeric && next !== DEFAULT ? Number(next) : next)}
            />
          );
        })}
      </div>
    </details>
  );
}
