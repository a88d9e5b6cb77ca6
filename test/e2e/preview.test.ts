/** The A4 pages beside what is written: they fit, they follow the caret, and a template shows its own before it is chosen. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { EditorPage } from './pages/editor.ts';

const SHOTS = 'test/e2e/screenshots';

describe('the pages of the preview', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;

  beforeAll(async () => {
    mkdirSync(SHOTS, { recursive: true });
    window = await openWindow();
    ({ page } = window);
    editor = new EditorPage(page);
    await value(pageClient(page).office.addSample({}));
    await page.getByRole('navigation').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await window.close();
  });

  const shot = (name: string): Promise<unknown> => page.screenshot({ path: path.join(SHOTS, `${name}.png`) });

  /** How far the sheets reach beyond the room at its left and right, in pixels. */
  const sheetsBeyond = (): Promise<{ sheets: number; left: number; right: number }> =>
    page.evaluate(() => {
      const room = document.querySelector('.preview-scroll')?.getBoundingClientRect();
      const root = document.querySelector('.preview-pages')?.shadowRoot;
      const boxes = [...(root?.querySelectorAll('.sheet') ?? [])].map((sheet) =>
        sheet.getBoundingClientRect(),
      );
      if (!room) throw new Error('no preview');
      return {
        sheets: boxes.length,
        left: Math.max(0, ...boxes.map((box) => room.left - box.left)),
        right: Math.max(0, ...boxes.map((box) => box.right - room.right)),
      };
    });

  it('fit into the frame with a landscape section among them', async () => {
    await editor.draft('ke-hoach-cong-tac-nam');
    await expect.poll(async () => (await sheetsBeyond()).sheets).toBeGreaterThan(1);
    await shot('preview-landscape');
    expect(await sheetsBeyond()).toMatchObject({ left: 0, right: 0 });
  });

  it('follow the caret behind a long paste', async () => {
    await editor.draft('ke-hoach-cong-tac-nam');
    await editor.goTo(1);
    const text = Array.from({ length: 120 }, (_, index) => `Đoạn được dán thứ ${index + 1}.`).join('\n');
    await editor.body.evaluate((element, pasted) => {
      const clipboard = new DataTransfer();
      clipboard.setData('text/plain', pasted);
      element.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
      );
    }, text);
    await editor.previewShows('Đoạn được dán thứ 120.');
    /** Whether the place being written is within the room of the pages. */
    const isPlaceSeen = (): Promise<boolean> =>
      page.evaluate(() => {
        const room = document.querySelector('.preview-scroll')?.getBoundingClientRect();
        const here = document
          .querySelector('.preview-pages')
          ?.shadowRoot?.querySelector('.here')
          ?.getBoundingClientRect();
        return room !== undefined && here !== undefined && here.top >= room.top && here.bottom <= room.bottom;
      });
    await expect.poll(isPlaceSeen).toBe(true);
    await shot('preview-long-paste');
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
