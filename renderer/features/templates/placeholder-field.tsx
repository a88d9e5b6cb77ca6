/** Text boxes of the template editor: placeholders stand in them under the names of the fields, and fields are put in by choosing. */
import { useRef, useState, type RefObject } from 'react';
import { mapTexts } from '../../../templates/catalogue/placeholder.ts';
import {
  showPlaceholders,
  storePlaceholders,
  type PlaceholderNames,
} from '../../../templates/catalogue/placeholder-names.ts';
import type { Content } from '../../../templates/model/document.ts';
import { SelectField, TextField } from '../../components/field.tsx';
import { editableText, editText } from '../../../templates/model/edit-content.ts';
import { ContentField } from '../documents/content-field.tsx';
import { refuseLine, refuseText } from '../documents/text-problem.ts';

/** Any part of a template as the clerk reads it. */
export function shown<T>(value: T, names: PlaceholderNames): T {
  return mapTexts(value, (text) => showPlaceholders(text, names));
}

/** And as it is stored. */
export function storedAs<T>(value: T, names: PlaceholderNames): T {
  return mapTexts(value, (text) => storePlaceholders(text, names));
}

/** Puts a field into the text at the place of the caret. */
function InsertField({
  what,
  names,
  area,
  onInsert,
}: {
  /** The box it belongs to, for its label. */
  what: string;
  names: PlaceholderNames;
  area: RefObject<HTMLTextAreaElement | null>;
  /** Gets the box's text with the field in it. */
  onInsert: (text: string) => void;
}) {
  return (
    <SelectField
      label={`Chèn ô điền vào ${what}`}
      hiddenLabel
      acts
      value=""
      options={[['', 'Chèn ô…'], ...[...names.byId].map(([id, name]) => [id, name] as const)]}
      onChange={(id) => {
        const box = area.current;
        const name = names.byId.get(id);
        if (!box || name === undefined) return;
        const mark = `{{${name}}}`;
        const at = box.selectionStart + mark.length;
        onInsert(`${box.value.slice(0, box.selectionStart)}${mark}${box.value.slice(box.selectionEnd)}`);
        // After the box shows the new text.
        requestAnimationFrame(() => {
          box.focus();
          box.setSelectionRange(at, at);
        });
      }}
    />
  );
}

/** A plain text with placeholders. */
export function PlaceholderField({
  label,
  value,
  names,
  path,
  help,
  oneLine,
  onChange,
}: {
  label: string;
  value: string;
  names: PlaceholderNames;
  path?: string;
  help?: string;
  oneLine?: boolean;
  onChange: (value: string, step: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const take = (text: string, step: string): void => onChange(storePlaceholders(text, names), step);
  return (
    <div className="placeholder-field">
      <TextField
        label={label}
        help={help}
        multiline
        inputRef={area}
        path={path}
        value={showPlaceholders(value, names)}
        refuse={oneLine ? refuseLine(label) : refuseText(label)}
        onKeyDown={(event) => {
          if (oneLine && event.key === 'Enter') event.preventDefault();
        }}
        onChange={(text) => take(text, path ?? label)}
      />
      <InsertField what={label} names={names} area={area} onInsert={(text) => take(text, '')} />
    </div>
  );
}

/** A formatted text with placeholders; emphasis that the box cannot show stays. */
export function PlaceholderContent({
  label,
  content,
  names,
  path,
  placeholder,
  onChange,
}: {
  label: string;
  content: Content;
  names: PlaceholderNames;
  path: string;
  placeholder?: string;
  onChange: (content: Content, step: string) => void;
}) {
  const area = useRef<HTMLTextAreaElement>(null);
  const visible = shown(content, names);
  return (
    <div className="placeholder-field">
      <ContentField
        label={label}
        content={visible}
        path={path}
        inputRef={area}
        nameOf={() => 'một khối của mẫu'}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(next, isTyping) => onChange(storedAs(next, names), isTyping ? path : '')}
      />
      <InsertField
        what={label}
        names={names}
        area={area}
        onInsert={(text) => {
          // A refused draft in the box is not the content.
          if (area.current?.value === editableText(visible))
            onChange(storedAs(editText(visible, text), names), '');
        }}
      />
    </div>
  );
}

/** Entries written one a line. While the clerk writes, the box keeps what is typed, blanks and empty lines too. */
export function LinesField<T>({
  label,
  entries,
  path,
  help,
  format,
  read,
  refuse,
  onChange,
}: {
  label: string;
  entries: readonly T[];
  path: string;
  help?: string;
  format: (entry: T) => string;
  read: (line: string) => T;
  refuse: (text: string) => string | null;
  onChange: (entries: T[], step: string) => void;
}) {
  const [typed, setTyped] = useState<{ text: string; of: readonly T[] } | null>(null);
  const own = entries.map(format).join('\n');
  const value = typed && typed.of === entries ? typed.text : own;
  return (
    <TextField
      label={label}
      help={help}
      multiline
      path={path}
      value={value}
      refuse={refuse}
      onChange={(text) => {
        const next = text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(read);
        setTyped({ text, of: next });
        onChange(next, path);
      }}
    />
  );
}
