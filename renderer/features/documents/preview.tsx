/** The live A4 preview: the pages that will be printed, scaled to the room there is. */
import { memo, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { layoutDocument } from '../../../templates/layout/layout.ts';
import type { LaidDocument } from '../../../templates/layout/laid.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';
import { SelectField } from '../../components/field.tsx';
import { createPages, markPlace, showPages, type PreviewPagesView } from './preview-pages.ts';

const MM_TO_PX = 96 / 25.4;
/** What stays free beside the pages. */
const ROOM_PX = 32;
const ZOOMS: readonly (readonly [string, string])[] = [
  ['fit', 'Vừa khung'],
  ['0.5', '50%'],
  ['0.75', '75%'],
  ['1', '100%'],
  ['1.25', '125%'],
  ['1.5', '150%'],
];

/** Width of the widest page, in pixels at full size: one landscape section is wider than all others. */
function widestPage({ profile: { page }, sections }: LaidDocument): number {
  const isLandscape = sections.some((section) => section.orientation === 'landscape');
  return (isLandscape ? page.height : page.width) * MM_TO_PX;
}

/** The scale of a chosen size; "fit" shows every page in its whole width. */
function scaleOf(zoom: string, room: number, laid: LaidDocument): number {
  return zoom === 'fit' ? Math.min(1.4, Math.max(0.25, (room - ROOM_PX) / widestPage(laid))) : Number(zoom);
}

interface PreviewProps {
  document: AdminDocument;
  /** Hears how many pages there are. */
  onPages?: (count: number) => void;
  /** Hears the path of a text that was clicked. */
  onPick?: (path: string) => void;
  /** Path of the field being written: its place is shown. */
  place?: string | null;
}

export function Preview({ document: shown, onPages, onPick, place = null }: PreviewProps) {
  const [zoom, setZoom] = useState('fit');
  const [count, setCount] = useState<number | null>(null);
  const [room, setRoom] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  // Typing goes first, the pages follow.
  const followed = useDeferredValue(shown);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setRoom(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (count !== null) onPages?.(count);
  }, [count, onPages]);

  return (
    <section className="preview-pane" aria-label="Bản xem trước">
      <div className="preview-bar">
        <strong>Bản xem trước</strong>
        <span>{count === null ? '' : `${count} trang`}</span>
        <SelectField label="Cỡ xem" hiddenLabel value={zoom} options={ZOOMS} onChange={setZoom} />
      </div>
      {/* Scrolled by keys as well. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="preview-scroll" ref={scroller} tabIndex={0} role="region" aria-label="Các trang A4">
        {room > 0 ? (
          <Pages
            document={followed}
            zoom={zoom}
            room={room}
            place={place}
            onCount={setCount}
            onPick={onPick}
          />
        ) : null}
      </div>
    </section>
  );
}

const FACES = ['400 14px Tinos', '700 14px Tinos', 'italic 400 14px Tinos', 'italic 700 14px Tinos'];

/** The transform does not change the room that the pages take; their frame does. */
function fitFrame(outer: HTMLElement, inner: HTMLElement, scale: number): void {
  outer.style.setProperty('width', `${inner.offsetWidth * scale}px`);
  outer.style.setProperty('height', `${inner.offsetHeight * scale}px`);
}

const Pages = memo(function Pages({
  document: shown,
  zoom,
  room,
  place,
  onCount,
  onPick,
}: {
  document: AdminDocument;
  zoom: string;
  room: number;
  place: string | null;
  onCount: (count: number) => void;
  onPick: ((path: string) => void) | undefined;
}) {
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<PreviewPagesView | null>(null);
  const [fontsReady, setFontsReady] = useState(false);
  const laid = useMemo(() => layoutDocument(shown), [shown]);
  const scale = scaleOf(zoom, room, laid);

  useEffect(() => {
    let isHere = true;
    void Promise.all(FACES.map((face) => document.fonts.load(face, 'Ưa ếđ'))).then(() => {
      if (isHere) setFontsReady(true);
    });
    return () => {
      isHere = false;
    };
  }, []);

  useEffect(() => {
    if (!host.current || !fontsReady) return;
    view.current ??= createPages(host.current);
    onCount(showPages(view.current, laid));
  }, [laid, fontsReady, onCount]);

  useEffect(() => {
    const [outer, inner] = [frame.current, host.current];
    if (!outer || !inner) return;
    inner.style.setProperty('transform', `scale(${scale})`);
    const observer = new ResizeObserver(() => fitFrame(outer, inner, scale));
    observer.observe(inner);
    return () => observer.disconnect();
  }, [scale]);
  // The observer comes after the frame; what is scrolled to below may lie on a page that has just been added.
  useEffect(() => {
    if (frame.current && host.current) fitFrame(frame.current, host.current, scale);
  }, [laid, fontsReady, scale]);

  useEffect(() => {
    const scroller = frame.current?.parentElement;
    if (!view.current || !scroller) return;
    const box = markPlace(view.current, place);
    if (!box || box.height === 0) return;
    const seen = scroller.getBoundingClientRect();
    if (box.top < seen.top || box.bottom > seen.bottom)
      scroller.scrollTo({ top: scroller.scrollTop + box.top - seen.top - seen.height / 3 });
  }, [place, laid, fontsReady]);

  return (
    <div className="preview-frame" ref={frame}>
      <div
        className="preview-pages"
        role="document"
        aria-label="Các trang A4"
        ref={host}
        onClick={(event) => {
          const target = event.nativeEvent
            .composedPath()
            .find(
              (entry): entry is HTMLElement => entry instanceof HTMLElement && Boolean(entry.dataset['path']),
            );
          const path = target?.dataset['path'];
          if (path) onPick?.(path);
        }}
      />
    </div>
  );
});
