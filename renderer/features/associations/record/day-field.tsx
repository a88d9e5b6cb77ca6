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
      refuse={problemOf}
      onChange={(text) => {
        setTyped(text);
        const read = readTypedDate(text);
        onChange(typeof read === 'string' ? read : null);
      }}
    />
  );
}

function problemOf(text: string): string | null {
  const read = readTypedDate(text);
  if (read === null) return null;
  if (typeof read === 'object') return read.problem;
  return read.length === 10 ? null : 'ghi đủ ngày/tháng/năm';
}
