/** The number of a target: bound, number, unit, period. Without it the numbers stand in the target's words. */
import { useState } from 'react';
import { LIMITS, type Block, type Quantity, type Target } from '../../../templates/model/document.ts';
import { numberText } from '../../app/number-text.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { refuseLine } from './text-problem.ts';

const BOUNDS: readonly (readonly [Quantity['bound'], string])[] = [
  ['exactly', 'đúng'],
  ['at-least', 'từ … trở lên'],
  ['at-most', 'không quá'],
  ['range', 'từ … đến'],
];
const refuseUnit = refuseLine('Đơn vị', 100);
const refusePer = refuseLine('Kỳ', 60);

function readNumber(text: string): number | null {
  const plain = text.trim().replaceAll('.', '').replace(',', '.');
  const value = Number(plain);
  return plain !== '' && value >= 0 && value <= LIMITS.quantity ? value : null;
}

function NumberField({
  label,
  path,
  value,
  onChange,
}: {
  label: string;
  path: string;
  value: number;
  onChange: (value: number) => void;
}) {
  // What is typed stays as it is typed ("1,50"), as long as it means the value.
  const [typed, setTyped] = useState('');
  return (
    <TextField
      label={label}
      hiddenLabel
      numeric
      path={path}
      value={readNumber(typed) === value ? typed : numberText(value)}
      refuse={(text) =>
        readNumber(text) === null
          ? `${label}: ghi bằng chữ số, ví dụ 1.500 hoặc 2,5; nhiều nhất ${numberText(LIMITS.quantity)}.`
          : null
      }
      onChange={(text) => {
        setTyped(text);
        const next = readNumber(text);
        if (next !== null) onChange(next);
      }}
    />
  );
}

export function TargetFields({
  block,
  path,
  onChange,
}: {
  block: Target;
  path: string;
  onChange: (block: Block, step: string) => void;
}) {
  const { quantity } = block;
  const set = (next: Quantity): void => onChange({ ...block, quantity: next }, `${path}.quantity`);
  if (!quantity) {
    return (
      <button
        type="button"
        className="add"
        onClick={() =>
          onChange({ ...block, quantity: { bound: 'at-least', from: 1, unit: '', per: 'năm' } }, '')
        }
      >
        + Ghi số lượng riêng
      </button>
    );
  }
  return (
    <div className="quantity" role="group" aria-label="Số lượng">
      <SelectField
        label="Mức"
        hiddenLabel
        value={quantity.bound}
        options={BOUNDS}
        onChange={(bound) => {
          const { to, ...rest } = quantity;
          set(bound === 'range' ? { ...rest, bound, to: to ?? quantity.from } : { ...rest, bound });
        }}
      />
      <NumberField
        label="Số"
        path={`${path}.quantity.from`}
        value={quantity.from}
        onChange={(from) => set({ ...quantity, from })}
      />
      {quantity.bound === 'range' ? (
        <NumberField
          label="Đến số"
          path={`${path}.quantity.to`}
          value={quantity.to ?? quantity.from}
          onChange={(to) => set({ ...quantity, to })}
        />
      ) : null}
      <TextField
        label="Đơn vị"
        hiddenLabel
        placeholder="đơn vị"
        path={`${path}.quantity.unit`}
        value={quantity.unit}
        refuse={refuseUnit}
        onChange={(unit) => set({ ...quantity, unit })}
      />
      <TextField
        label="Mỗi kỳ"
        hiddenLabel
        placeholder="/ năm, quý…"
        path={`${path}.quantity.per`}
        value={quantity.per ?? ''}
        refuse={refusePer}
        suggestions={['năm', 'quý', 'tháng', 'nhiệm kỳ']}
        onChange={(per) => {
          const { per: _old, ...rest } = quantity;
          set(per === '' ? rest : { ...rest, per });
        }}
      />
      <button
        type="button"
        className="icon"
        aria-label="Bỏ số lượng riêng"
        title="Bỏ số lượng riêng"
        onClick={() => {
          const { quantity: _old, ...rest } = block;
          onChange(rest, '');
        }}
      >
        ×
      </button>
    </div>
  );
}
