/** Finding and replacing words in the open document: all its texts, body and form alike. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { AdminDocument } from '../../../templates/model/document.ts';
import {
  findHits,
  MAX_HITS,
  replaceHits,
  type TextHit,
  type TextQuery,
} from '../../../templates/model/find-text.ts';
import { writtenTexts, type WrittenText } from '../../../templates/model/written-texts.ts';
import { CheckField, TextField } from '../../components/field.tsx';
import { useMessages } from '../../components/message.tsx';
import type { EditDocument } from './use-document.ts';
import { numberText } from '../../app/number-text.ts';

/** More are found, but not painted at once. */
const MOST_PAINTED = 2_000;

/** From here on the next hit is looked for: a text and a letter of it. */
interface Cursor {
  at: number;
  start: number;
}

export interface FindBarProps {
  document: AdminDocument;
  edit: EditDocument;
  /** Whether words are to be replaced, too. */
  replaces: boolean;
  onReplaces: (replaces: boolean) => void;
  /** Each time it is asked for: the words that were selected. */
  asked: { words: string; turn: number };
  /** Path of the text in which the caret stood. */
  place: string | null;
  /** Letters of a place on the screen; null where it is a field of the form. */
  rangeOf: (hit: TextHit) => Range | null;
  /** Brings a place into view; with the caret in it where `enter` is set. */
  reveal: (hit: TextHit, enter: boolean) => void;
  onClose: () => void;
}

/** Where searching begins: at the text in which the caret stood. */
function cursorAt(texts: readonly WrittenText[], place: string | null): Cursor {
  const at = texts.findIndex(({ path }) => {
    const text = path.join('.');
    return place !== null && (text === place || text.startsWith(`${place}.`));
  });
  return { at: Math.max(0, at), start: 0 };
}

/** Index of the first hit from a place on, from the start again behind the last; -1 without hits. */
function hitFrom(hits: readonly TextHit[], { at, start }: Cursor): number {
  const index = hits.findIndex((hit) => hit.at > at || (hit.at === at && hit.start >= start));
  return index < 0 && hits.length > 0 ? 0 : index;
}

export function FindBar({
  document,
  edit,
  replaces,
  onReplaces,
  asked,
  place,
  rangeOf,
  reveal,
  onClose,
}: FindBarProps) {
  const { tell, fail } = useMessages();
  const bar = useRef<HTMLDivElement>(null);
  // Where one wrote when it was opened.
  const [from] = useState(() => globalThis.document.activeElement);
  const [query, setQuery] = useState<TextQuery>({
    text: asked.words,
    matchCase: false,
    matchMarks: replaces,
    wholeWord: false,
  });
  const [replacement, setReplacement] = useState('');
  const texts = useMemo(() => [...writtenTexts(document)], [document]);
  const hits = useMemo(() => findHits(texts, query), [texts, query]);
  const [cursor, setCursor] = useState(() => cursorAt(texts, place));
  const index = hitFrom(hits, cursor);
  const here = hits[index] ?? null;

  const [wasReplacing, setWasReplacing] = useState(replaces);
  if (replaces !== wasReplacing) {
    setWasReplacing(replaces);
    // Where words are to be changed, "so" must not mean "số".
    if (replaces) setQuery({ ...query, matchMarks: true });
  }
  const [turn, setTurn] = useState(asked.turn);
  if (turn !== asked.turn) {
    setTurn(asked.turn);
    if (asked.words !== '') setQuery({ ...query, text: asked.words });
  }
  useEffect(() => {
    const box = bar.current?.querySelector('input');
    box?.focus();
    box?.select();
  }, [asked.turn]);

  // Not before the editors show the document that the hits are of: theirs are effects of layout.
  useEffect(() => {
    const ranges = hits.slice(0, MOST_PAINTED).flatMap((hit) => rangeOf(hit) ?? []);
    CSS.highlights.set('found', new Highlight(...ranges));
    const range = here && rangeOf(here);
    CSS.highlights.set('found-here', new Highlight(...(range ? [range] : [])));
  }, [hits, here, rangeOf]);
  useEffect(
    () => () => {
      CSS.highlights.delete('found');
      CSS.highlights.delete('found-here');
    },
    [],
  );

  const latest = useRef({ here, reveal });
  useLayoutEffect(() => {
    latest.current = { here, reveal };
  });
  // Only what is done in the bar leads to a hit; what is written elsewhere leaves the view where one writes.
  useEffect(() => {
    if (latest.current.here) latest.current.reveal(latest.current.here, false);
  }, [query, cursor]);

  const step = (by: 1 | -1): void => {
    const next = hits[(index + by + hits.length) % hits.length];
    if (next) setCursor({ at: next.at, start: next.start });
  };
  const replace = (which: readonly TextHit[]): void => {
    if (which.length === 0) return;
    const put = replacement.normalize('NFC');
    const changed = replaceHits(document, which, put);
    if (!changed.ok)
      return fail({ code: 'replace', message: changed.errors.map(({ message }) => message).join('\n') });
    const { value } = changed;
    edit(() => value, '');
    const [only] = which;
    if (which.length === 1 && only) setCursor({ at: only.at, start: only.start + put.length });
    else tell(`Đã thay ${numberText(which.length)} chỗ. Bấm Ctrl+Z để trở về như cũ.`);
  };
  const close = (): void => {
    onClose();
    if (here) reveal(here, true);
    else if (from instanceof HTMLElement) from.focus();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    if (event.key === 'F3') {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  };
  const onEnter =
    (act: (isShift: boolean) => void) =>
    (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      act(event.shiftKey);
    };
  const count =
    query.text.trim() === ''
      ? ''
      : hits.length === 0
        ? 'Không thấy'
        : `${index + 1}/${numberText(hits.length)}${hits.length === MAX_HITS ? '+' : ''}`;
  return (
    // Keys of the whole bar: Escape and F3 work from each of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div className="find-bar" role="search" aria-label="Tìm trong văn bản" ref={bar} onKeyDown={onKeyDown}>
      <div className="inline">
        <TextField
          label="Tìm trong văn bản"
          hiddenLabel
          placeholder="Tìm trong văn bản"
          value={query.text}
          onChange={(text) => setQuery({ ...query, text })}
          onKeyDown={onEnter((isShift) => step(isShift ? -1 : 1))}
        />
        <span className="find-count" role="status">
          {count}
        </span>
        <button
          type="button"
          className="icon"
          disabled={hits.length === 0}
          aria-label="Chỗ trước"
          title="Chỗ trước (Shift+F3)"
          onClick={() => step(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="icon"
          disabled={hits.length === 0}
          aria-label="Chỗ sau"
          title="Chỗ sau (F3)"
          onClick={() => step(1)}
        >
          ↓
        </button>
        <button type="button" className="icon" aria-label="Đóng" title="Đóng (Esc)" onClick={close}>
          ×
        </button>
      </div>
      {replaces ? (
        <div className="inline">
          <TextField
            label="Thay bằng"
            hiddenLabel
            placeholder="Thay bằng"
            value={replacement}
            onChange={setReplacement}
            onKeyDown={onEnter(() => here && replace([here]))}
          />
          <button type="button" disabled={!here} onClick={() => here && replace([here])}>
            Thay
          </button>
          <button type="button" disabled={!here} onClick={() => replace(hits)}>
            Thay tất cả
          </button>
        </div>
      ) : null}
      <div className="inline choices">
        <button
          type="button"
          className="quiet"
          aria-expanded={replaces}
          title="Tìm và thay (Ctrl+H)"
          onClick={() => onReplaces(!replaces)}
        >
          Thay thế
        </button>
        <CheckField
          label="Phân biệt hoa thường"
          value={query.matchCase}
          onChange={(matchCase) => setQuery({ ...query, matchCase })}
        />
        <CheckField
          label="Phân biệt dấu"
          value={query.matchMarks}
          onChange={(matchMarks) => setQuery({ ...query, matchMarks })}
        />
        <CheckField
          label="Nguyên từ"
          value={query.wholeWord}
          onChange={(wholeWord) => setQuery({ ...query, wholeWord })}
        />
      </div>
    </div>
  );
}
