/**
 * Pages of a laid document inside a shadow root, so that the page's CSS and the window's never meet. Only nodes that changed are put in anew; the
 * browser itself breaks the pages.
 */
import { countSheets, renderPreview, type PreviewSection } from '../../../templates/html/preview.ts';
import type { LaidDocument } from '../../../templates/layout/laid.ts';

const MM_TO_PX = 96 / 25.4;
/** The place being written, on screen only. */
const HERE_CSS = '.doc .here{background:#fff2b8}';

interface LiveSection {
  pages: HTMLElement;
  flow: HTMLElement;
  sheets: HTMLElement;
  nodes: readonly string[];
  /** What its sheets were made of. */
  made: string;
}

export interface PreviewPagesView {
  root: ShadowRoot;
  sheet: CSSStyleSheet;
  css: string;
  sections: LiveSection[];
  here: Element[];
}

export function createPages(host: HTMLElement): PreviewPagesView {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.replaceChildren();
  const sheet = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet];
  return { root, sheet, css: '', sections: [], here: [] };
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
  live.nodes = next;
}

function build(root: ShadowRoot): LiveSection {
  const pages = document.createElement('div');
  const sheets = document.createElement('div');
  const flow = document.createElement('div');
  flow.className = 'flow';
  pages.append(sheets, flow);
  root.append(pages);
  return { pages, flow, sheets, nodes: [], made: '' };
}

/** Ô 13 at the foot of the first page; its place is that of print (templates/html/preview.ts). */
function footerOf(section: PreviewSection): HTMLElement | null {
  if (section.footer === '') return null;
  const footer = document.createElement('div');
  footer.className = 'contact';
  footer.innerHTML = section.footer;
  return footer;
}

/** Empty sheets under the flow, made anew only where they are to be others: all their paper would be drawn again for each letter. */
function layOut(live: LiveSection, section: PreviewSection, count: number, before: number): void {
  const { restartsPages, footer } = section;
  const made = JSON.stringify([count, before, restartsPages, footer]);
  if (made === live.made) return;
  live.made = made;
  live.sheets.replaceChildren(
    ...Array.from({ length: count }, (_, page) =>
      sheetOf(page === 0 && restartsPages ? null : before + page + 1, page === 0 ? footerOf(section) : null),
    ),
  );
}

function sheetOf(number: number | null, footer: HTMLElement | null): HTMLElement {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  if (number !== null) {
    const label = document.createElement('div');
    label.className = 'number';
    label.textContent = String(number);
    sheet.append(label);
  }
  if (footer) sheet.append(footer);
  return sheet;
}

/** Shows a laid document; returns how many pages it has. */
export function showPages(view: PreviewPagesView, laid: LaidDocument): number {
  const preview = renderPreview(laid);
  if (preview.css !== view.css) {
    view.sheet.replaceSync(`${preview.css}\n${HERE_CSS}`);
    view.css = preview.css;
  }
  while (view.sections.length > preview.sections.length) view.sections.pop()?.pages.remove();
  let total = 0;
  let number = 0;
  for (const [index, section] of preview.sections.entries()) {
    const live = view.sections[index] ?? build(view.root);
    view.sections[index] = live;
    live.pages.className = `pages ${section.orientation} doc`;
    patch(live, section.nodes);
    // Layout height: not touched by the zoom, which is a transform.
    const count = countSheets(live.flow.offsetHeight / MM_TO_PX, laid.profile, section.orientation);
    if (section.restartsPages) number = 0;
    layOut(live, section, count, number);
    number += count;
    total += count;
  }
  return total;
}

/** Marks the place of a field and returns its first box on the screen. */
export function markPlace(view: PreviewPagesView, path: string | null): DOMRect | null {
  for (const element of view.here) element.classList.remove('here');
  view.here = [];
  const steps = path?.split('.') ?? [];
  for (let length = steps.length; length > 0; length -= 1) {
    const wanted = steps.slice(0, length).join('.');
    // A line of a task in which nothing is written yet is not on the page: then its task is.
    const places = [wanted, `${wanted}.content`].map((place) => `[data-path="${CSS.escape(place)}"]`);
    view.here = [...view.root.querySelectorAll(places.join())];
    if (view.here.length > 0) break;
  }
  for (const element of view.here) element.classList.add('here');
  return view.here[0]?.getClientRects()[0] ?? null;
}
