/** What a column's menu asks to filter it: words, values with counts, a range, empty or not. */
import { useState } from 'react';
import type { ColumnFilter } from '../../../electron/api/views.ts';
import { CheckField, SelectField, TextField } from '../field.tsx';
import { dateText } from '../../app/day.ts';
import { numberText } from '../../app/number-text.ts';
import { type ColumnType } from './column.ts';
import { fold } from './fold.ts';
import { readDateInput, readNumberInput } from './range-input.ts';

type Presence = 'any' | 'filled' | 'empty';
const PRESENCE: readonly (readonly [Presence, string])[] = [
  ['any', 'Theo điều kiện dưới đây'],
  ['filled', 'Chỉ dòng có giá trị'],
  ['empty', 'Chỉ dòng để trống'],
];

export function FilterFields({
  type,
  filter,
  choices,
  onChange,
}: {
  type: ColumnType;
  filter: ColumnFilter | undefined;
  /** Values of the column among the rows its other filters leave, with counts; asked only where it is needed. */
  choices: () => readonly (readonly [string, number])[];
  onChange: (filter: ColumnFilter | null) => void;
}) {
  const presence: Presence = filter?.type === 'empty' || filter?.type === 'filled' ? filter.type : 'any';
  return (
    <div className="stack">
      <SelectField
        label="Lọc"
        value={presence}
        options={PRESENCE}
        onChange={(next) => onChange(next === 'any' ? null : { type: next })}
      />
      {presence === 'any' ? (
        <ByType type={type} filter={filter} choices={choices} onChange={onChange} />
      ) : null}
    </div>
  );
}

function ByType({ type, filter, choices, onChange }: Parameters<typeof FilterFields>[0]) {
  switch (type) {
    case 'text':
      return (
        <TextField
          // No search field: Escape would empty it before it closes the menu.
          label="Chứa chữ (không cần dấu)"
          value={filter?.type === 'text' ? filter.text : ''}
          onChange={(text) => onChange({ type: 'text', text })}
        />
      );
    case 'choice':
    case 'flag':
      return <Choices filter={filter} choices={choices} onChange={onChange} />;
    case 'number':
      return <NumberRange filter={filter?.type === 'number' ? filter : {}} onChange={onChange} />;
    case 'date':
      return <DateRange filter={filter?.type === 'date' ? filter : {}} onChange={onChange} />;
  }
}

/** More values than one looks through; the box above narrows them. */
const MOST_CHOICES = 200;
const MANY_CHOICES = 12;

function Choices({
  filter,
  choices,
  onChange,
}: Pick<Parameters<typeof FilterFields>[0], 'filter' | 'choices' | 'onChange'>) {
  const [word, setWord] = useState('');
  const all = choices();
  const chosen = filter?.type === 'choice' ? new Set(filter.values) : null;
  const fitting = all.filter(([text]) => fold(text).includes(fold(word.trim())));
  const toggle = (text: string, isChosen: boolean): void => {
    const next = new Set(chosen ?? []);
    if (isChosen) next.add(text);
    else next.delete(text);
    onChange(next.size === 0 ? null : { type: 'choice', values: [...next] });
  };
  return (
    <>
      {all.length > MANY_CHOICES ? <TextField label="Tìm giá trị" value={word} onChange={setWord} /> : null}
      <div className="register-choices" role="group" aria-label="Giá trị">
        {fitting.slice(0, MOST_CHOICES).map(([text, count]) => (
          <CheckField
            key={text}
            label={`${text === '' ? '(để trống)' : text} (${numberText(count)})`}
            value={chosen?.has(text) ?? false}
            onChange={(isChosen) => toggle(text, isChosen)}
          />
        ))}
      </div>
      {fitting.length > MOST_CHOICES ? (
        <p className="help">Còn {numberText(fitting.length - MOST_CHOICES)} giá trị; hãy gõ để tìm.</p>
      ) : null}
    </>
  );
}

interface Range<T> {
  from?: T | undefined;
  to?: T | undefined;
}

function NumberRange({
  filter,
  onChange,
}: {
  filter: Range<number>;
  onChange: (filter: ColumnFilter | null) => void;
}) {
  return (
    <RangeFields<number>
      range={filter}
      show={numberText}
      read={readNumberInput}
      onChange={(range) => onChange({ type: 'number', ...range })}
    />
  );
}

function DateRange({
  filter,
  onChange,
}: {
  filter: Range<string>;
  onChange: (filter: ColumnFilter | null) => void;
}) {
  return (
    <RangeFields<string>
      range={filter}
      help="Ngày, tháng hoặc năm: 05/4/2026, 4/2026, 2026"
      show={dateText}
      read={readDateInput}
      onChange={(range) => onChange({ type: 'date', ...range })}
    />
  );
}

function RangeFields<T extends string | number>({
  range,
  help,
  show,
  read,
  onChange,
}: {
  range: Range<T>;
  help?: string;
  show: (value: T) => string;
  /** The value a text says, or a sentence where it says none. */
  read: (text: string) => { value: T } | { problem: string };
  onChange: (range: { from?: T; to?: T }) => void;
}) {
  const [texts, setTexts] = useState({
    from: range.from === undefined ? '' : show(range.from),
    to: range.to === undefined ? '' : show(range.to),
  });
  const set = (end: 'from' | 'to', text: string): void => {
    const next = { ...texts, [end]: text };
    setTexts(next);
    const from = valueOf(next.from, read);
    const to = valueOf(next.to, read);
    onChange({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  };
  const refuse = (text: string): string | null => {
    if (text.trim() === '') return null;
    const result = read(text);
    return 'problem' in result ? result.problem : null;
  };
  return (
    <>
      <div className="register-range">
        <TextField
          label="Từ"
          value={texts.from}
          onChange={(text) => set('from', text)}
          refuse={refuse}
          refuseLate
        />
        <TextField
          label="Đến"
          value={texts.to}
          onChange={(text) => set('to', text)}
          refuse={refuse}
          refuseLate
        />
      </div>
      {help ? <p className="help">{help}</p> : null}
    </>
  );
}

function valueOf<T>(text: string, read: (text: string) => { value: T } | { problem: string }): T | undefined {
  if (text.trim() === '') return undefined;
  const result = read(text);
  return 'value' in result ? result.value : undefined;
}
