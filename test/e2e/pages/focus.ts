/** Where the keys go: what has the focus, and walking there without a mouse. */
import type { Page } from 'playwright-core';

/** Most stops of Tab on one page. */
const MOST_STOPS = 120;

/** Name of what has the focus: its label, else its words; empty where nothing has it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    // The page itself has the words of everything on it.
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const isField =
      element instanceof HTMLInputElement ||
      element instanceof HTMLSelectElement ||
      element instanceof HTMLTextAreaElement;
    const label = isField ? element.labels?.[0]?.textContent : null;
    return (element.getAttribute('aria-label') ?? label ?? element.textContent ?? '').trim();
  });
}

/** Tab until something of this name has the focus, as a clerk without a mouse. */
export async function tabTo(
  page: Page,
  name: string | RegExp,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  for (let at = 0; at < MOST_STOPS; at += 1) {
    const now = await focusedName(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${name}`);
}
