import { useState } from 'react';
import type { PartialDate } from '../../../templates/model/document.ts';
import { TextField } from '../../components/field.tsx';
import { partialDateText, readIsoDate, readPartialDate } from './partial-date.ts';

/** A date that may still lack its day or month, typed as "05/4/2026", "4/2026" or "2026". */
export function DateField({
  label,
  path,
  date,
  onChange,
  hiddenLabel,
  help,
}: {
  label: string;
  path: string;
  date: PartialDate | undefined;
  onChange: (date: PartialDate | undefined) => void;
  hiddenLabel?: boolean;
  help?: string;
}) {
  // What is typed stays as it is typed ("5/4/2026"), as long as it means the date.
  const [typed, setTyped] = useState('');
  const text = partialDateText(date);
  const meant = readPartialDate(typed);
  const meansDate = typeof meant !== 'string' && partialDateText(meant ?? undefined) === text;
  return (
    <TextField
      label={label}
      hiddenLabel={hiddenLabel}
      path={path}
      placeholder="ngày/tháng/năm"
      help={help}
      value={meansDate ? typed : text}
      refuseLate
      refuse={(next) => {
        const read = readPartialDate(next);
        return typeof read === 'string' ? `${label}: ${read}. Phần này chưa được lưu.` : null;
      }}
      onChange={(next) => {
        setTyped(next);
        const read = readPartialDate(next);
        if (typeof read !== 'string') onChange(read ?? undefined);
      }}
    />
  );
}

/** A whole date as ISO text, typed as clerks write it whatever the computer's own language: "05/4/2026". */
export function IsoDateField({
  label,
  path,
  value,
  onChange,
}: {
  label: string;
  path: string;
  value: string;
  onChange: (iso: string) => void;
}) {
  const [year, month, day] = value.split('-').map(Number);
  const [typed, setTyped] = useState('');
  const text = year && month && day ? partialDateText({ day, month, year }) : '';
  return (
    <TextField
      label={label}
      path={path}
      placeholder="ngày/tháng/năm"
      value={readIsoDate(typed) === value ? typed : text}
      refuseLate
      refuse={(next) =>
        readIsoDate(next) === null ? `${label}: ghi đủ ngày/tháng/năm có trong lịch, ví dụ 05/4/2026.` : null
      }
      onChange={(next) => {
        setTyped(next);
        const iso = readIsoDate(next);
        if (iso !== null) onChange(iso);
      }}
    />
  );
}
