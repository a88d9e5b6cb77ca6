/** The live A4 preview. It lives in a shadow root, so that the page's CSS and the window's never meet; only nodes that changed are put in anew. */
import { useEffect, useMemo, useRef, useState } from 'react';
import {
  renderPreview,
  sheetPitch,
  SHEET_GAP,
  type PreviewSection,
} from '../../../templates/html/preview.ts';
import { layoutDocument } from '../../../templates/layout/layout.ts';
import type { AdminDocument } from '../../../templates/model/document.ts';

const MM_TO_PX = 96 / 25.4;

interface LiveSection {
  pages: HTMLElement;
  flow: HTMLElement;
  sheets: HTMLElement;
  nodes: string[];
}

/** Writes the nodes of a section into its flow; equal nodes at both ends stay as they are. */
function patch(live: LiveSection, next: readonly string[]): void {
  const { nodes, flow } = live;
  let start = 0;
  while (start < nodes.length && start < next.length && nodes[start] === next[start]) start += 1;
  let end = 0;
  while (
    end < nodes.length - start &&
    end < next.length - start &&
    nodes[nodes.length - 1 - end] === next[next.length - 1 - end]
  )
    end += 1;
  const elements = [...flow.children];
  for (const gone of elements.slice(start, nodes.length - end)) gone.remove();
  const holder = document.createElement('template');
  holder.innerHTML = next.slice(start, next.length - end).join('');
  flow.insertBefore(holder.content, flow.children[start] ?? null);
  live.nodes = [...next];
}

function countPages(live: LiveSection, pitchMm: number): number {
  const height =
    live.flow.getBoundingClientRect().height /
    (live.pages.getBoundingClientRect().width / live.pages.offsetWidth || 1);
  return Math.max(1, Math.ceil((height + SHEET_GAP * MM_TO_PX - 1) / (pitchMm * MM_TO_PX)));
}

function build(root: ShadowRoot, section: PreviewSection): LiveSection {
  const pages = document.createElement('div');
  pages.className = `pages ${section.orientation} doc`;
  const sheets = document.createElement('div');
  const flow = document.createElement('div');
  flow.className = 'flow';
  pages.append(sheets, flow);
  root.append(pages);
  return { pages, flow, sheets, nodes: [] };
}

/** Shows the document's pages; `onPages` hears how many there are. */
export function Preview({
  document: shown,
  onPages,
  onPick,
}: {
  document: AdminDocument;
  onPages: (count: number) => void;
  onPick: (path: string) => void;
}) {
  const host = useRef<HTMLDivElement>(null);
  const live = useRef<{
    root: ShadowRoot;
    sheet: CSSStyleSheet;
    css: string;
    sections: LiveSection[];
  } | null>(null);
  const laid = useMemo(() => layoutDocument(shown), [shown]);
  const [fontsReady, setFontsReady] = useState(false);

  useEffect(() => {
    void Promise.all(
      ['400 14px Tinos', '700 14px Tinos', 'italic 400 14px Tinos', 'italic 700 14px Tinos'].map((font) =>
        document.fonts.load(font, 'Ưa ế'),
      ),
    ).then(() => setFontsReady(true));
  }, []);

  useEffect(() => {
    const element = host.current;
    if (!element) return;
    if (!live.current) {
      const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
      const sheet = new CSSStyleSheet();
      root.adoptedStyleSheets = [sheet];
      live.current = { root, sheet, css: '', sections: [] };
    }
    const state = live.current;
    const preview = renderPreview(laid);
    if (preview.css !== state.css) {
      state.sheet.replaceSync(preview.css);
      state.css = preview.css;
    }
    while (state.sections.length > preview.sections.length) state.sections.pop()?.pages.remove();
    let total = 0;
    let number = 0;
    for (const [index, section] of preview.sections.entries()) {
      const present = state.sections[index];
      const target = present ?? build(state.root, section);
      if (!present) state.sections.push(target);
      target.pages.className = `pages ${section.orientation} doc`;
      patch(target, section.nodes);
      const count = countPages(target, sheetPitch(laid.profile, section.orientation));
      if (section.restartsPages) number = 0;
      target.sheets.replaceChildren(
        ...Array.from({ length: count }, (_, page) => {
          const sheet = document.createElement('div');
          sheet.className = 'sheet';
          number += 1;
          if (!(page === 0 && section.restartsPages)) {
            const label = document.createElement('div');
            label.className = 'number';
            label.textContent = String(number);
            sheet.append(label);
          }
          return sheet;
        }),
      );
      total += count;
    }
    onPages(total);
  }, [laid, fontsReady, onPages]);

  useEffect(() => {
    const element = host.current;
    const desk = element?.parentElement;
    if (!element || !desk) return;
    // Pages are laid at their true size and only drawn smaller, so that lines break as on paper.
    const fit = (): void => {
      const style = getComputedStyle(desk);
      const room =
        desk.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      const widest = Math.max(
        ...laid.sections.map((section) =>
          section.orientation === 'portrait' ? laid.profile.page.width : laid.profile.page.height,
        ),
      );
      const scale = Math.min(1, room / (widest * MM_TO_PX));
      element.style.width = `${widest}mm`;
      element.style.transform = `scale(${scale})`;
      element.style.marginBottom = `${element.offsetHeight * (scale - 1)}px`;
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(desk);
    observer.observe(element);
    return () => observer.disconnect();
  }, [laid]);

  return (
    <div
      ref={host}
      className="preview"
      role="img"
      aria-label="Bản xem trước khổ A4"
      onClick={(event) => {
        const target = event.nativeEvent
          .composedPath()
          .find(
            (entry): entry is HTMLElement =>
              entry instanceof HTMLElement && entry.dataset['path'] !== undefined,
          );
        const path = target?.dataset['path'];
        if (path) onPick(path);
      }}
    />
  );
}
