/** Words of each page of the live preview, as it stands on the screen of a real browser. */
import type { Browser, Page } from 'playwright-core';
import { embeddedFontCss } from '../../templates/html/fonts.ts';
import { countSheets, renderPreview, sheetPitch } from '../../templates/html/preview.ts';
import type { LaidDocument } from '../../templates/layout/laid.ts';
import { wordsOf, type PlacedText } from './pdf-words.ts';

const PX_PER_MM = 96 / 25.4;

/** A page that shows previews as the window does, at full size. */
export async function openPreview(browser: Browser, scale = 1): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    deviceScaleFactor: scale,
  });
  const page = await context.newPage();
  await page.setContent(
    `<!doctype html><html lang="vi"><head><style>${embeddedFontCss()} body{margin:0}</style></head><body><div id="host"></div></body></html>`,
  );
  await page.evaluate(async () => {
    const faces = ['400 14px Tinos', '700 14px Tinos', 'italic 400 14px Tinos', 'italic 700 14px Tinos'];
    await Promise.all(faces.map((face) => document.fonts.load(face, 'Ưa ếđ')));
    document.querySelector('#host')?.attachShadow({ mode: 'open' });
  });
  return page;
}

/** Shows a document and reads the words of each of its pages. */
export async function previewWords(page: Page, laid: LaidDocument): Promise<string[][]> {
  const preview = renderPreview(laid);
  const shown = await page.evaluate(
    ({ css, sections }) => {
      const root = document.querySelector('#host')?.shadowRoot;
      if (!root) throw new Error('no shadow root');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      root.innerHTML = sections
        .map(
          ({ orientation, nodes }) =>
            `<div class="pages ${orientation} doc"><div class="flow">${nodes.join('')}</div></div>`,
        )
        .join('');
      return [...root.querySelectorAll<HTMLElement>('.pages')].map((pages) => {
        const flow = pages.firstElementChild;
        if (!(flow instanceof HTMLElement)) throw new Error('no flow');
        const box = pages.getBoundingClientRect();
        const pieces: { text: string; x: number; y: number; width: number; size: number }[] = [];
        const walker = document.createTreeWalker(flow, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const size = Number.parseFloat(getComputedStyle(node.parentElement ?? flow).fontSize);
          for (const { index, 0: text } of (node.nodeValue ?? '').matchAll(/[^\s\-–—]+[-–—]*|[-–—]+/gu)) {
            range.setStart(node, index);
            range.setEnd(node, index + text.length);
            const place = range.getBoundingClientRect();
            pieces.push({
              text,
              x: place.left - box.left,
              y: place.bottom - box.top,
              width: place.width,
              size,
            });
          }
        }
        return { pieces, height: flow.offsetHeight };
      });
    },
    { css: preview.css, sections: preview.sections },
  );
  return shown.flatMap(({ pieces, height }, index) => {
    const section = preview.sections[index];
    if (!section) return [];
    const pitch = sheetPitch(laid.profile, section.orientation) * PX_PER_MM;
    const pages: PlacedText[][] = Array.from(
      { length: countSheets(height / PX_PER_MM, laid.profile, section.orientation) },
      () => [],
    );
    for (const piece of pieces) pages[Math.floor(piece.y / pitch)]?.push({ ...piece, y: -piece.y });
    return pages.map(wordsOf);
  });
}
