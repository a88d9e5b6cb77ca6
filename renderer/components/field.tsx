/**
 * Labelled inputs. While an input method composes, and while the text is refused, the field shows its own draft: nothing typed is ever taken back,
 * and nothing refused gets out.
 */
import {
  useId,
  useRef,
  useState,
  type ClipboardEvent,
  type FormEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import { offered } from './offered.ts';
import { useProblem } from './problems.ts';
import { MOST_OFFERED, NONE_CHOSEN, stepped, SuggestList, type Offers } from './suggest-list.tsx';

type Box = HTMLTextAreaElement | HTMLInputElement;

interface TextProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  help?: string | undefined;
  required?: boolean | undefined;
  multiline?: boolean | undefined;
  type?: 'text' | 'search' | undefined;
  /** Place in the value, so that errors and findings lead here. */
  path?: string | undefined;
  hiddenLabel?: boolean | undefined;
  placeholder?: string | undefined;
  /** Why this text cannot be taken, in Vietnamese, or null. */
  refuse?: ((text: string) => string | null) | undefined;
  /** The reason is told only when the field is left or Enter pressed: half a date is no mistake yet. */
  refuseLate?: boolean | undefined;
  /** Known words, offered while typing whatever their diacritics; ↓ chooses. */
  suggestions?: readonly string[] | undefined;
  numeric?: boolean | undefined;
  onKeyDown?: ((event: KeyboardEvent<Box>) => void) | undefined;
  onPaste?: ((event: ClipboardEvent<Box>) => void) | undefined;
  inputRef?: RefObject<HTMLTextAreaElement | null> | undefined;
}

interface Draft {
  text: string;
  /** The value it was typed over; another value from outside ends the draft. */
  over: string;
  problem: string | null;
  isComposing: boolean;
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
  hiddenLabel,
  placeholder,
  refuse,
  refuseLate,
  suggestions,
  numeric,
  onKeyDown,
  onPaste,
  inputRef,
}: TextProps) {
  const id = useId();
  const composing = useRef(false);
  const [kept, setDraft] = useState<Draft | null>(null);
  const [isTyping, setTyping] = useState(false);
  const draft = kept && (kept.over === value || kept.isComposing) ? kept : null;
  const given = useProblem(path);
  const problem = (refuseLate && isTyping ? null : draft?.problem) ?? given;

  const [offers, setOffers] = useState<Offers | null>(null);
  const offer = (box: Box, text: string, asked: boolean): void => {
    if (!suggestions) return;
    const found = text.trim() !== '' ? offered(suggestions, text) : asked ? suggestions : [];
    if (found.length === 0) return setOffers(null);
    const { left, top, bottom } = box.getBoundingClientRect();
    setOffers({ phrases: found.slice(0, MOST_OFFERED), chosen: NONE_CHOSEN, left, top, bottom });
  };
  const choose = (phrase: string): void => {
    setOffers(null);
    take(phrase);
  };
  /** Keys of the list of offers; false where the key is not its own. */
  const onOfferKey = (event: KeyboardEvent<Box>): boolean => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.shiftKey) return false;
    const { key, currentTarget: box } = event;
    if (!offers) {
      if (key === 'ArrowDown' && !multiline) offer(box, box.value, true);
      return false;
    }
    const phrase = offers.phrases[offers.chosen];
    if (key === 'ArrowDown' || key === 'ArrowUp')
      setOffers({
        ...offers,
        chosen: stepped(offers.chosen, key === 'ArrowDown' ? 1 : -1, offers.phrases.length),
      });
    else if (key === 'Enter' && phrase !== undefined) choose(phrase);
    else if (key === 'Escape') setOffers(null);
    else {
      // Tab takes it along and goes on.
      if (key === 'Tab' && phrase !== undefined) choose(phrase);
      return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  const take = (text: string): void => {
    setTyping(true);
    const refused = refuse?.(text) ?? null;
    const isComposing = composing.current;
    if (refused !== null) return setDraft({ text, over: value, problem: refused, isComposing });
    setDraft(isComposing ? { text, over: text, problem: null, isComposing } : null);
    if (text !== value) onChange(text);
  };
  const shared = {
    id,
    value: draft?.text ?? value,
    'data-path': path,
    placeholder,
    onKeyDown: (event: KeyboardEvent<Box>) => {
      if (onOfferKey(event)) return;
      if (event.key === 'Enter') setTyping(false);
      onKeyDown?.(event);
    },
    onPaste,
    'aria-required': required === true || undefined,
    'aria-invalid': problem !== null || undefined,
    'aria-describedby': problem !== null ? `${id}-problem` : help ? `${id}-help` : undefined,
    onInput: (event: FormEvent<Box>) => {
      take(event.currentTarget.value);
      offer(event.currentTarget, event.currentTarget.value, false);
    },
    onChange: () => undefined,
    onFocus: () => setTyping(true),
    onBlur: () => {
      setTyping(false);
      setOffers(null);
    },
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: (event: FormEvent<Box>) => {
      composing.current = false;
      take(event.currentTarget.value);
    },
  };
  return (
    <div className={problem === null ? 'field' : 'field wrong'}>
      <label htmlFor={id} className={hiddenLabel ? 'visually-hidden' : undefined}>
        {label}
        {required ? (
          <span className="required" aria-hidden="true">
            {' *'}
          </span>
        ) : null}
      </label>
      {multiline ? (
        <textarea {...shared} ref={inputRef} rows={1} />
      ) : (
        <input
          {...shared}
          type={type}
          autoComplete="off"
          {...(suggestions
            ? {
                role: 'combobox',
                'aria-autocomplete': 'list',
                'aria-expanded': offers !== null,
                'aria-controls': offers ? `${id}-offers` : undefined,
                'aria-activedescendant':
                  offers && offers.chosen !== NONE_CHOSEN ? `${id}-offers-${offers.chosen}` : undefined,
              }
            : {})}
          inputMode={numeric ? 'numeric' : undefined}
        />
      )}
      {offers ? <SuggestList at={offers} id={`${id}-offers`} onChoose={choose} /> : null}
      {problem !== null ? (
        <p className="problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : help ? (
        <p className="help" id={`${id}-help`}>
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
  help,
  acts,
}: {
  label: string;
  value: T;
  options: readonly (readonly [T, string])[];
  onChange: (value: T) => void;
  hiddenLabel?: boolean;
  path?: string | undefined;
  help?: string | undefined;
  /** What is chosen is done at once: arrows and letters open the list, where one can walk before Enter, instead of taking its first entry. */
  acts?: boolean;
}) {
  const id = useId();
  const problem = useProblem(path);
  const openByKey = (event: KeyboardEvent<HTMLSelectElement>): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (!event.key.startsWith('Arrow') && event.key.length !== 1) return;
    event.preventDefault();
    event.currentTarget.showPicker();
  };
  return (
    <div className={problem === null ? 'field' : 'field wrong'}>
      <label htmlFor={id} className={hiddenLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        data-path={path}
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem !== null || help ? `${id}-note` : undefined}
        onKeyDown={acts ? openByKey : undefined}
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
      {problem !== null || help ? (
        <p className={problem === null ? 'help' : 'problem'} id={`${id}-note`}>
          {problem ?? help}
        </p>
      ) : null}
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
