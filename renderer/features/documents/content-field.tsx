/** One content in a growing text box; what the box cannot show (emphasis, cross references) is told below it and never lost. */
import { useRef, type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Content } from '../../../templates/model/document.ts';
import { commandFor } from '../../app/keys.ts';
import { TextField } from '../../components/field.tsx';
import { BLOCK_COMMANDS } from './commands.ts';
import {
  editableText,
  editText,
  hiddenParts,
  REFERENCE_SIGN,
  toggleEmphasis,
  type Emphasis,
} from '../../../templates/model/edit-content.ts';
import { refuseText } from './text-problem.ts';

const refuse = refuseText('Nội dung');

/** Emphasis that a key press asks for. */
function emphasisOf(event: KeyboardEvent): Emphasis | null {
  const id = commandFor(BLOCK_COMMANDS, event.nativeEvent)?.id;
  return id?.startsWith('emphasis ') ? (id.slice('emphasis '.length) as Emphasis) : null;
}

export function ContentField({
  label,
  content,
  path,
  onChange,
  nameOf,
  onKeyDown,
  onPaste,
  inputRef,
  placeholder,
}: {
  label: string;
  content: Content;
  path: string;
  onChange: (content: Content, isTyping: boolean) => void;
  /** How a cross reference prints now. */
  nameOf: (ref: string) => string;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>, area: HTMLTextAreaElement) => void;
  onPaste?: (event: ClipboardEvent<HTMLElement>, area: HTMLTextAreaElement) => void;
  inputRef?: RefObject<HTMLTextAreaElement | null>;
  placeholder?: string;
}) {
  const own = useRef<HTMLTextAreaElement>(null);
  const area = inputRef ?? own;
  const text = editableText(content);
  const hidden = hiddenParts(content);
  return (
    <div className="content-field">
      <TextField
        label={label}
        hiddenLabel
        multiline
        inputRef={area}
        value={text}
        path={path}
        refuse={refuse}
        placeholder={placeholder}
        onKeyDown={(event) => {
          const element = area.current;
          // While the box shows a refused draft, its offsets are not those of the content.
          if (!element || event.nativeEvent.isComposing || element.value !== text) return;
          const emphasis = emphasisOf(event);
          if (emphasis) {
            event.preventDefault();
            event.stopPropagation();
            const { selectionStart, selectionEnd } = element;
            if (selectionStart !== selectionEnd)
              onChange(toggleEmphasis(content, selectionStart, selectionEnd, emphasis), false);
            return;
          }
          onKeyDown?.(event, element);
        }}
        onPaste={(event) => {
          const element = area.current;
          if (element && element.value === text) onPaste?.(event, element);
        }}
        onChange={(next) => onChange(editText(content, next), true)}
      />
      {hidden.emphases.length > 0 || hidden.refs.length > 0 ? (
        <p className="hidden-parts">
          {hidden.emphases.map((entry, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={index} className={entry.emphasis.join(' ')}>
              {shorten(entry.text)}
            </span>
          ))}
          {hidden.refs.map((ref, index) => (
            // oxlint-disable-next-line react/no-array-index-key
            <span key={`r${index}`}>
              {REFERENCE_SIGN} = {nameOf(ref) || 'mục đã bị xóa'}
            </span>
          ))}
        </p>
      ) : null}
    </div>
  );
}

const SHORT = 40;
function shorten(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT - 2)}…` : text;
}
