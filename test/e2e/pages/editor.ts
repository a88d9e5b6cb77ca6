/** The page on which a document is written, as a test uses it. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { SAMPLE_VALUES } from '../../../templates/catalogue/sample/values.ts';
import { pageClient, value } from '../../support/client.ts';

export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Drafts a document with a template's sample values and opens it; returns its id. */
  async draft(templateId: string): Promise<number> {
    const { id } = await value(
      pageClient(this.page).documents.create({ templateId, values: { ...SAMPLE_VALUES[templateId] } }),
    );
    await this.open(id);
    return id;
  }

  async open(id: number): Promise<void> {
    await this.page.evaluate((target) => (location.hash = target), `#/document/${id}`);
    await this.page.locator(`[data-document="${id}"] [data-save="saved"]`).waitFor();
  }

  /** Waits until another document than this one stands in the window; returns its id. */
  async openedOther(id: number): Promise<number> {
    const other = this.page.locator(`[data-document]:not([data-document="${id}"])`);
    return Number(await other.getAttribute('data-document'));
  }

  /** Waits until all is stored. */
  async saved(): Promise<void> {
    // A key just pressed is told as unsaved only once the window has drawn it.
    await this.page.evaluate(
      () =>
        new Promise((resolve) =>
          requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
        ),
    );
    await this.page.locator('[data-save="saved"]').waitFor();
  }

  /** Words of all pages of the preview, in order. */
  previewText(): Promise<string> {
    return this.page.locator('.preview-pages').evaluate((host) => host.shadowRoot?.textContent ?? '');
  }

  async previewShows(text: string): Promise<void> {
    await expect.poll(() => this.previewText(), { timeout: 5_000 }).toContain(text);
  }

  /** Words of the place that the preview marks as the one being written. */
  previewHere(): Promise<string> {
    return this.page
      .locator('.preview-pages')
      .evaluate((host) => host.shadowRoot?.querySelector('.here')?.textContent ?? '');
  }

  async previewPages(): Promise<number> {
    const text = await this.page.locator('.preview-bar').textContent();
    return Number(/(\d+) trang/.exec(text ?? '')?.[1]);
  }

  /** Editor of the body. */
  get body(): Locator {
    return this.page.locator('[data-part="body"] .body-text');
  }

  /** A block of the body, 1-based. */
  block(number: number): Locator {
    return this.body.locator('> .block').nth(number - 1);
  }

  /** Words of a block, without its mark. */
  async blockText(number: number): Promise<string> {
    return (await this.block(number).textContent()) ?? '';
  }

  mark(number: number): Promise<string | null> {
    return this.block(number).getAttribute('data-mark');
  }

  /** Puts the caret at the end of a block's first line of text, by mouse and key. */
  async goTo(number: number): Promise<void> {
    await this.block(number).click();
    await this.page.keyboard.press('End');
  }

  /** Text of the block in which the caret stands. */
  caretBlock(): Promise<string> {
    return this.body.evaluate((element) => {
      let node: Node | null | undefined = element.ownerDocument.getSelection()?.anchorNode;
      while (node && node.parentNode !== element) node = node.parentNode;
      return node?.textContent ?? '';
    });
  }

  async download(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([this.page.waitForEvent('download', { timeout: 60_000 }), act()]);
    return { name: file.suggestedFilename(), bytes: readFileSync((await file.path()) ?? '') };
  }
}
