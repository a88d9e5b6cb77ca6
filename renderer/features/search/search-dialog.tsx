/** "Tìm khắp nơi": one box over all that the office keeps; arrows choose, Enter opens. */
import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { SearchHit } from '../../../electron/api/search.ts';
import { go } from '../../app/route.ts';
import { api } from '../../app/transport.ts';
import { Dialog } from '../../components/dialog.tsx';
import { focusFirst } from '../associations/record/first-focus.ts';
import { groupHits, hitRoute, markedPieces, TYPE_NAMES } from './groups.ts';

const MOST_HITS = 40;

export function SearchDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title="Tìm khắp nơi" onClose={onClose}>
      <SearchBox onClose={onClose} />
    </Dialog>
  );
}

interface Found {
  text: string;
  hits: readonly SearchHit[];
  error: string | null;
}

function SearchBox({ onClose }: { onClose: () => void }) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>({ text: '', hits: [], error: null });
  const [active, setActive] = useState(0);
  /** Words of which the first hit is opened as soon as their answer is there: Enter was pressed before. */
  const opens = useRef<string | null>(null);
  const latest = useRef<(hit: SearchHit) => void>(() => undefined);
  useEffect(() => focusFirst(box.current), []);
  useEffect(() => {
    const words = text.trim();
    let isWanted = true;
    if (words === '') return;
    void api.search.query({ text: words.slice(0, 200), limit: MOST_HITS }).then((result) => {
      if (!isWanted) return;
      setActive(0);
      setFound({
        text: words,
        hits: result.ok ? result.value : [],
        error: result.ok ? null : result.error.message,
      });
      const first = result.ok ? groupHits(result.value)[0]?.hits[0] : undefined;
      if (first && opens.current === words) latest.current(first);
      opens.current = null;
    });
    return () => {
      isWanted = false;
    };
  }, [text]);

  const isEmpty = text.trim() === '';
  const groups = isEmpty ? [] : groupHits(found.hits);
  const shown = groups.flatMap((group) => group.hits);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active, found]);
  const open = (hit: SearchHit): void => {
    onClose();
    go(hitRoute(hit));
  };
  useLayoutEffect(() => {
    latest.current = open;
  });
  const isAnswered = found.text === text.trim();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const hit = shown[active];
    if (event.key === 'ArrowDown' && shown.length > 0) setActive((active + 1) % shown.length);
    else if (event.key === 'ArrowUp' && shown.length > 0)
      setActive((active + shown.length - 1) % shown.length);
    else if (event.key === 'Enter' && !isAnswered) opens.current = text.trim();
    else if (event.key === 'Enter' && hit) open(hit);
    else return;
    event.preventDefault();
  };
  return (
    <div className="search-everywhere">
      <input
        ref={box}
        type="text"
        role="combobox"
        autoComplete="off"
        aria-label="Tìm văn bản, hội, người"
        placeholder="gõ tên, số văn bản, chữ cái đầu (hlg: Hội Luật gia); không cần dấu"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-hits`}
        aria-activedescendant={shown[active] ? `${id}-${active}` : undefined}
        aria-autocomplete="list"
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onChange={() => undefined}
        onKeyDown={onKeyDown}
      />
      <div
        ref={list}
        id={`${id}-hits`}
        role="listbox"
        aria-label="Kết quả"
        className="hits"
        hidden={shown.length === 0}
      >
        {groups.map((group) => (
          <div key={group.type} role="group" aria-labelledby={`${id}-${group.type}`}>
            <div className="hits-title" id={`${id}-${group.type}`}>
              {TYPE_NAMES[group.type]}
            </div>
            {group.hits.map((hit) => {
              const at = shown.indexOf(hit);
              return (
                <div
                  key={hit.id}
                  id={`${id}-${at}`}
                  role="option"
                  aria-selected={at === active}
                  tabIndex={-1}
                  onMouseMove={() => setActive(at)}
                  onClick={() => open(hit)}
                >
                  <Marked text={hit.title} ranges={hit.match.title} />{' '}
                  <small>
                    <Marked text={hit.subtitle} ranges={hit.match.subtitle} />
                  </small>
                  {hit.excerpt && hit.match.by === 'body' ? (
                    <small className="excerpt">
                      <Marked text={hit.excerpt} ranges={hit.excerptMatch} />
                    </small>
                  ) : null}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <p className="count" role="status">
        {isEmpty
          ? 'Mũi tên để chọn, Enter để mở, Esc để đóng.'
          : (found.error ??
            (!isAnswered
              ? 'Đang tìm…'
              : shown.length === 0
                ? 'Không tìm thấy gì. Hãy thử ít chữ hơn.'
                : `${shown.length === MOST_HITS ? `${MOST_HITS} kết quả đầu` : `${shown.length} kết quả`}. Mũi tên để chọn, Enter để mở.`))}
      </p>
    </div>
  );
}

function Marked({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }) {
  return markedPieces(text, ranges).map((piece) =>
    piece.isMarked ? <mark key={piece.from}>{piece.text}</mark> : piece.text,
  );
}
