/** A whole day that may be left empty. */
import { useState } from 'react';
import { TextField } from '../../../components/field.tsx';
import { readTypedDate, typedDate } from './specs.ts';

/** A day as clerks type it; null while it is empty or only half typed. */
export function DayField({
  day,
  label = 'Danh sách tại ngày',
  hint = 'hôm nay',
  onChange,
}: {
  day: string | null;
  label?: string;
  /** Said in the empty box. */
  hint?: string;
  onChange: (day: string | null) => void;
}) {
  const [typed, setTyped] = useState(typedDate(day));
  return (
    <TextField
      label={label}
      value={typed}
      placeholder={hint}
      refuseLate
      refuse={(text) => (isDay(text) ? null : 'ghi đủ ngày/tháng/năm')}
      onChange={(text) => {
        setTyped(text);
        const read = readTypedDate(text);
        onChange(typeof read === 'string' ? read : null);
      }}
    />
  );
}

function isDay(text: string): boolean {
  const read = readTypedDate(text);
  return read === null || (typeof read === 'string' && read.length === 10);
}
