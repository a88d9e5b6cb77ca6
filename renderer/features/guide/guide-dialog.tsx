/** The user guide over the page one is on, so that nothing written there is lost. Works offline: the build took its texts and pictures in. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { commandFor, type Command } from '../../app/keys.ts';
import { Dialog } from '../../components/dialog.tsx';
import type { Chapter, GuidePlace } from './guide.ts';
import { GUIDE } from './guide-files.ts';
import { ChapterView, GuideLink, type Picture } from './markdown-view.tsx';
import { searchGuide } from './search-guide.ts';

/** The chapter below which the list of keys stands. */
const KEYS_CHAPTER = 'phim-tat';

type GuideCommandId = 'back' | 'forward' | 'find' | 'print';
const COMMANDS: readonly Command<GuideCommandId>[] = [
  { id: 'back', keys: 'Alt+←', label: 'Lùi' },
  { id: 'forward', keys: 'Alt+→', label: 'Tiến' },
  { id: 'find', keys: 'Ctrl+F', label: 'Tìm trong hướng dẫn' },
  { id: 'print', keys: 'Ctrl+P', label: 'In chương này' },
];

export interface GuideProps {
  /** Where it opens. */
  place: GuidePlace;
  /** The program's keys, shown in their chapter. */
  keys: ReactNode;
  onClose: () => void;
}

export default function GuideDialog(props: GuideProps) {
  const [picture, setPicture] = useState<Picture | null>(null);
  return (
    <>
      <Dialog open title="Hướng dẫn sử dụng" onClose={props.onClose}>
        {/* Asked for another place while it is open, it goes there. */}
        <GuideReader
          key={`${props.place.chapter}#${props.place.anchor}`}
          place={props.place}
          keys={props.keys}
          onPicture={setPicture}
        />
      </Dialog>
      <Dialog open={picture !== null} title={picture?.text ?? ''} onClose={() => setPicture(null)}>
        {picture ? <img className="guide-full-picture" src={picture.address} alt={picture.text} /> : null}
      </Dialog>
    </>
  );
}

function chapterOf(id: string): Chapter | undefined {
  return GUIDE.chapters.find((chapter) => chapter.id === id) ?? GUIDE.chapters[0];
}

function GuideReader({
  place: first,
  keys,
  onPicture,
}: Pick<GuideProps, 'place' | 'keys'> & { onPicture: (picture: Picture) => void }) {
  // As in a browser: where one has been, and where in it one is.
  const [trail, setTrail] = useState<{ places: readonly GuidePlace[]; at: number }>({
    places: [first],
    at: 0,
  });
  const [words, setWords] = useState('');
  const [isPrinting, setPrinting] = useState(false);
  const text = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const place = trail.places[trail.at] ?? first;
  const chapter = chapterOf(place.chapter);

  const goTo = (next: GuidePlace): void =>
    setTrail({ places: [...trail.places.slice(0, trail.at + 1), next], at: trail.at + 1 });
  const step = (by: number): void => {
    if (trail.places[trail.at + by]) setTrail({ ...trail, at: trail.at + by });
  };

  useLayoutEffect(() => {
    const article = text.current;
    const heading = place.anchor
      ? article?.querySelector<HTMLElement>(`[data-anchor="${CSS.escape(place.anchor)}"]`)
      : null;
    if (heading) heading.scrollIntoView({ block: 'start' });
    else article?.scrollTo({ top: 0 });
    // Not at first: the dialog puts the focus where it belongs when it opens.
    if (trail.places.length > 1) (heading ?? article)?.focus({ preventScroll: true });
    if (!heading) return;
    // Pictures above it have no height until they are read.
    let isCurrent = true;
    const pictures = [...(article?.querySelectorAll('img') ?? [])];
    void Promise.allSettled(pictures.map((picture) => picture.decode())).then(() => {
      if (isCurrent) heading.scrollIntoView({ block: 'start' });
    });
    return () => {
      isCurrent = false;
    };
  }, [place, trail.places.length]);

  useEffect(() => {
    if (!isPrinting) return;
    const done = (): void => setPrinting(false);
    window.addEventListener('afterprint', done);
    window.print();
    return () => window.removeEventListener('afterprint', done);
  }, [isPrinting]);

  const run = (command: GuideCommandId): void => {
    switch (command) {
      case 'back':
        return step(-1);
      case 'forward':
        return step(1);
      case 'find':
        return box.current?.select();
      case 'print':
        return setPrinting(true);
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = commandFor(COMMANDS, event.nativeEvent);
    if (!command) return;
    event.preventDefault();
    run(command.id);
  };
  if (!chapter) return null;
  const context = { chapter: chapter.id, onGo: goTo, onPicture };
  const chapterBody = (
    <>
      <ChapterView blocks={chapter.blocks} context={context} />
      {chapter.id === KEYS_CHAPTER ? keys : null}
    </>
  );
  return (
    <div className="guide" role="group" aria-label="Đọc hướng dẫn" onKeyDown={onKeyDown}>
      <div className="guide-tools" role="toolbar" aria-label="Lệnh của hướng dẫn">
        {COMMANDS.filter(({ id }) => id !== 'find').map(({ id, label, keys: pressed }) => (
          <button
            key={id}
            type="button"
            title={`${label} (${pressed})`}
            disabled={
              (id === 'back' && trail.at === 0) || (id === 'forward' && trail.at === trail.places.length - 1)
            }
            onClick={() => run(id)}
          >
            {label}
          </button>
        ))}
      </div>
      <div className="guide-side">
        <input
          ref={box}
          type="search"
          value={words}
          aria-label="Tìm trong hướng dẫn (không cần dấu)"
          placeholder="Tìm, ví dụ: thung rac"
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={(event) => {
            // The first press of Escape empties the box, the next one closes the guide.
            if (event.key === 'Escape' && words !== '') {
              event.preventDefault();
              setWords('');
            }
          }}
        />
        {words.trim() === '' ? (
          <Contents place={place} chapter={chapter} onGo={goTo} />
        ) : (
          <Results words={words} place={place} onGo={goTo} />
        )}
      </div>
      <article
        ref={(element) => {
          text.current = element;
          // Where showModal() puts the focus: arrow keys scroll at once.
          element?.setAttribute('autofocus', '');
        }}
        className="guide-text"
        aria-label={chapter.title}
        // Scrolled by keys.
        tabIndex={0}
      >
        {chapterBody}
      </article>
      {isPrinting ? createPortal(<div className="guide-print">{chapterBody}</div>, document.body) : null}
    </div>
  );
}

function Contents({
  place,
  chapter: open,
  onGo,
}: {
  place: GuidePlace;
  chapter: Chapter;
  onGo: (place: GuidePlace) => void;
}) {
  return (
    <nav className="guide-contents" aria-label="Mục lục">
      {GUIDE.groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <p className="caption">{group.title}</p>
          <ul>
            {group.chapters.map((chapter) => (
              <li key={chapter.id}>
                <GuideLink
                  place={{ chapter: chapter.id, anchor: null }}
                  isCurrent={chapter === open && place.anchor === null}
                  onGo={onGo}
                >
                  {chapter.title}
                </GuideLink>
                {chapter === open ? (
                  <ul>
                    {chapter.sections.slice(1).map((section) => (
                      <li key={section.anchor}>
                        <GuideLink
                          place={{ chapter: chapter.id, anchor: section.anchor }}
                          isCurrent={section.anchor === place.anchor}
                          onGo={onGo}
                        >
                          {section.title}
                        </GuideLink>
                      </li>
                    ))}
                  </ul>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Results({
  words,
  place,
  onGo,
}: {
  words: string;
  place: GuidePlace;
  onGo: (place: GuidePlace) => void;
}) {
  const found = searchGuide(GUIDE.chapters, words);
  return (
    <nav className="guide-contents" aria-label="Kết quả tìm">
      <p role="status" className="caption">
        {found.length === 0 ? 'Không có mục nào khớp. Hãy bớt chữ tìm.' : `${found.length} mục`}
      </p>
      <ul>
        {found.map((match) => (
          <li key={`${match.chapter}#${match.anchor}`}>
            <GuideLink
              place={match}
              isCurrent={match.chapter === place.chapter && match.anchor === place.anchor}
              onGo={onGo}
            >
              {match.anchor === null ? match.chapterTitle : `${match.chapterTitle} › ${match.sectionTitle}`}
            </GuideLink>
            <p>
              {match.excerpt.map((piece, index) =>
                piece.isMatch ? (
                  // oxlint-disable-next-line react/no-array-index-key
                  <mark key={index}>{piece.text}</mark>
                ) : (
                  piece.text
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
    </nav>
  );
}
