/** The A4 pages beside what is written: they fit, they follow the caret, and a template shows its own before it is chosen. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { axeViolations } from './pages/checks.ts';
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

  it('of a template are shown for the card that has the focus or the mouse, read once', async () => {
    await page.keyboard.press('Alt+2');
    const reads: string[] = [];
    page.on('request', (request) => {
      if (request.postData()?.includes('templates.get') === true) reads.push(request.postData() ?? '');
    });
    // Away from the cards.
    await page.mouse.move(5, 5);
    await page.getByLabel(/^Tìm mẫu/).fill('ke hoach cong tac nam');
    const plan = page.getByRole('link', { name: 'Kế hoạch công tác năm' });
    await expect.poll(() => page.locator('.cards a').first().textContent()).toBe('Kế hoạch công tác năm');
    await page.keyboard.press('ArrowDown');
    await editor.previewShows('Công tác năm');
    expect(await sheetsBeyond()).toMatchObject({ left: 0, right: 0 });
    await shot('template-preview');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel(/^Tìm mẫu/).fill('');
    const invitation = page.getByRole('link', { name: 'Giấy mời', exact: true });
    await invitation.hover();
    await editor.previewShows('[Kính mời]');
    await plan.focus();
    await editor.previewShows('Công tác năm');
    // Once for each of the two templates, however often one comes back.
    expect(reads).toHaveLength(2);
    // In a narrow window there is no room for pages, and nothing is read.
    await page.setViewportSize({ width: 911, height: 512 });
    await page.locator('.preview-pane').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Công văn' }).first().focus();
    await page.waitForTimeout(500);
    expect(reads).toHaveLength(2);
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
