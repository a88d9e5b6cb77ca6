/** Where a document, or all new ones of the office, deviate from their layout: margins, type size, spacing, marks. Each choice says what the layout itself has. */
import type { LayoutSettings } from '../../../templates/model/document.ts';
import type { LayoutId } from '../../../templates/model/kinds.ts';
import { PROFILES } from '../../../templates/profiles/resolve.ts';
import { SelectField } from '../../components/field.tsx';
import { numberText } from '../../app/number-text.ts';
import { CHOICES, MARGINS, measures, type Choice } from './layout-choices.ts';

const DEFAULT = '';

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
                ...measures(
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
