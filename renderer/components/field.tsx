/** Labelled inputs. Text fields keep what is typed while an input method composes: their value is the caller's own state, set from every input event. */
import { useId, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string | undefined;
  required?: boolean | undefined;
  multiline?: boolean | undefined;
  type?: 'text' | 'date' | 'number' | undefined;
  /** Place in the document, so that a finding can lead here. */
  path?: string | undefined;
  list?: string | undefined;
  hiddenLabel?: boolean | undefined;
  placeholder?: string | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>) => void) | undefined;
  inputRef?: RefObject<HTMLTextAreaElement | null> | undefined;
}

/** A text field; `multiline` grows with its text. */
export function TextField({
  label,
  value,
  onChange,
  help,
  required,
  multiline,
  type = 'text',
  path,
  list,
  hiddenLabel,
  placeholder,
  onKeyDown,
  inputRef,
}: TextProps) {
  const id = useId();
  const helpId = `${id}-help`;
  const own = useRef<HTMLTextAreaElement>(null);
  const area = inputRef ?? own;
  useLayoutEffect(() => {
    const element = area.current;
    if (!element || CSS.supports('field-sizing', 'content')) return;
    element.rows = Math.max(1, value.split('\n').length, Math.ceil(value.length / 70));
  }, [value, area]);
  const shared = {
    id,
    value,
    required: required === true,
    'data-path': path,
    'aria-describedby': help ? helpId : undefined,
    placeholder,
    onKeyDown,
  };
  return (
    <div className="field">
      <label htmlFor={id} className={hiddenLabel ? 'hidden-label' : undefined}>
        {label}
        {required ? <span className="required"> (bắt buộc)</span> : null}
      </label>
      {multiline ? (
        <textarea {...shared} ref={area} rows={1} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} type={type} list={list} onChange={(event) => onChange(event.target.value)} />
      )}
      {help ? (
        <p className="help" id={helpId}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

/** A choice among few. */
export function SelectField<T extends string>({
  label,
  value,
  options,
  onChange,
  hiddenLabel,
  path,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  hiddenLabel?: boolean;
  path?: string;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={hiddenLabel ? 'hidden-label' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        data-path={path}
        onChange={(event) => {
          const chosen = options.find(([key]) => key === event.target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A yes or no. */
export function CheckField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean;
  onChange: (value: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  );
}
