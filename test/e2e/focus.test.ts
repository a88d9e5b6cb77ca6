/** Where the focus goes by itself: a new page is ready for the keys, and F6 comes back to where one was. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageClient, value } from '../support/client.ts';
import { openWindow, type OpenWindow } from '../support/window.ts';
import { EditorPage } from './pages/editor.ts';
import { focusedName } from './pages/focus.ts';

describe('the focus', () => {
  let window: OpenWindow;
  let page: Page;
  let editor: EditorPage;

  beforeAll(async () => {
    window = await openWindow();
    ({ page } = window);
    editor = new EditorPage(page);
    await value(pageClient(page).office.addSample({}));
    await page.getByRole('navigation').first().waitFor();
  }, 60_000);
  afterAll(async () => {
    await window.close();
  });

  const focusIs = (name: string): Promise<void> => expect.poll(() => focusedName(page)).toBe(name);
  /** Takes the focus from everything, as a click into an empty place does. */
  const blur = (): Promise<void> =>
    page.evaluate(() => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });

  it('is in the search box of a list after Alt+1 … Alt+8 and after a reload', async () => {
    for (const [keys, name] of [
      ['Alt+2', 'Tìm mẫu (không cần dấu; mũi tên xuống để chọn)'],
      ['Alt+3', 'Tìm (không cần dấu)'],
      ['Alt+4', 'Tìm (không cần dấu)'],
      ['Alt+5', 'Có hiệu lực từ ngày'],
      ['Alt+6', 'Tìm (không cần dấu)'],
      ['Alt+7', 'Tìm (không cần dấu)'],
      ['Alt+8', 'Tìm (không cần dấu)'],
      ['Alt+1', 'Tìm (không cần dấu)'],
    ] as const) {
      await page.keyboard.press(keys);
      await focusIs(name);
    }
    await page.reload();
    await focusIs('Tìm (không cần dấu)');
    await page.keyboard.type('ke hoach');
    expect(await page.getByLabel('Tìm (không cần dấu)').inputValue()).toBe('ke hoach');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  });

  it('comes to the search box of a list by Ctrl+F from anywhere on the page', async () => {
    await blur();
    await page.keyboard.press('Control+f');
    await focusIs('Tìm (không cần dấu)');
    await page.getByRole('link', { name: 'Văn bản', exact: true }).focus();
    await page.keyboard.press('Control+f');
    await focusIs('Tìm (không cần dấu)');
  });

  it('is in the first field of a template chosen by Enter, and Ctrl+Enter drafts from anywhere, once', async () => {
    await page.keyboard.press('Alt+2');
    await focusIs('Tìm mẫu (không cần dấu; mũi tên xuống để chọn)');
    await page.keyboard.type('giay moi');
    await page.getByRole('link', { name: 'Giấy mời', exact: true }).waitFor();
    await expect.poll(() => page.locator('.cards li').count()).toBeLessThan(5);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await focusIs('Dự *');
    await blur();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Dự: còn thiếu').first().waitFor();
    // A refused form leads to its first wrong field.
    await focusIs('Dự *');
    for (const [field, text] of [
      ['event', 'hội thảo'],
      ['to', 'Hội Luật gia'],
      ['chairperson', 'Chủ tịch'],
      ['time', '8 giờ'],
      ['venue', 'Hội trường'],
      ['content', 'Bàn việc.'],
    ])
      await page.locator(`[data-path="${field}"]`).fill(text ?? '');
    await blur();
    // Pressed again at once, and once more between the answer and the page that it opens.
    await page.evaluate(() => {
      const { hash } = location;
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        if (location.hash === hash) return port2.postMessage(null);
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }),
        );
        document.documentElement.dataset['pressed'] = 'yes';
      });
      port1.start();
      port2.postMessage(null);
    });
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.locator('html[data-pressed]').waitFor({ state: 'attached' });
    await page.locator('[data-document] [data-save="saved"]').waitFor();
    expect(await value(pageClient(page).documents.matching({ text: 'Hội Luật gia bàn việc' }))).toHaveLength(
      1,
    );
  });

  it('stays in a field in which somebody is, and out of the fields of a record', async () => {
    await page.keyboard.press('Alt+1');
    await focusIs('Tìm (không cần dấu)');
    const link = page.getByRole('link', { name: 'Chuyên gia', exact: true });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Chuyên gia' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
    await value(pageClient(page).associations.loadSample({}));
    await blur();
    await page.evaluate(() => (location.hash = '#/association/1'));
    await page.getByRole('textbox').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await focusedName(page)).toBe('');
  });

  it('is in the text of a document that is opened', async () => {
    await editor.draft('giay-moi');
    await expect
      .poll(() => editor.body.evaluate((element) => element.contains(document.activeElement)))
      .toBe(true);
  });

  it('comes back by F6 to where it was in each pane', async () => {
    await editor.goTo(2);
    const inBody = (): Promise<boolean> =>
      editor.body.evaluate((element) => element.contains(document.activeElement));
    const words = await editor.caretBlock();
    // The list of the check, the pages, the form.
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await focusIs('Các trang A4');
    await page.keyboard.press('F6');
    await expect.poll(inBody).toBe(true);
    await page.keyboard.type(' (ghi thêm)');
    expect(await editor.caretBlock()).toBe(`${words} (ghi thêm)`);
    await page.getByLabel('Trích yếu nội dung').focus();
    for (const _pane of ['check', 'pages', 'form']) await page.keyboard.press('F6');
    await focusIs('Trích yếu nội dung');
  });

  it('prints no error of the page or of the Content-Security-Policy', () => {
    expect(window.problems).toEqual([]);
  });
});
