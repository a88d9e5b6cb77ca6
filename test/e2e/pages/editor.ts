/** The page on which a document is written, as a test uses it. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export class EditorPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits until all is stored. */
  async saved(): Promise<void> {
    await this.page.locator('[data-save="saved"]').waitFor();
  }

  /** Words of all pages of the preview, in order. */
  previewText(): Promise<string> {
    return this.page.locator('.preview-pages').evaluate((host) => host.shadowRoot?.textContent ?? '');
  }

  async previewShows(text: string): Promise<void> {
    await expect.poll(() => this.previewText(), { timeout: 5_000 }).toContain(text);
  }

  async previewPages(): Promise<number> {
    const text = await this.page.locator('.preview-bar').textContent();
    return Number(/(\d+) trang/.exec(text ?? '')?.[1]);
  }

  /** Text box of a block of the body, 1-based. */
  block(number: number): Locator {
    return this.page
      .locator('[data-part="body"] [data-block-id]')
      .nth(number - 1)
      .locator('textarea')
      .first();
  }

  mark(number: number): Promise<string | null> {
    return this.page
      .locator('[data-part="body"] [data-block-id] > .mark')
      .nth(number - 1)
      .textContent();
  }

  async download(act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer }> {
    const [file] = await Promise.all([this.page.waitForEvent('download', { timeout: 60_000 }), act()]);
    return { name: file.suggestedFilename(), bytes: readFileSync((await file.path()) ?? '') };
  }
}
