/** What every page must hold: accessible, and no text cut off. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Violations that axe finds, each with where. */
export async function axeViolations(page: Page): Promise<string[]> {
  const result = await new AxeBuilder({ page }).analyze();
  return result.violations.map(
    (violation) =>
      `${violation.id}: ${violation.nodes.map((node) => `${node.target.join(' ')} (${node.failureSummary ?? ''})`).join('\n')}`,
  );
}

/** Buttons and links whose words do not fit into them, and whether the window scrolls sideways. */
export function cutTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cut = [...document.querySelectorAll('button, a.button, nav a, th')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
      .map((element) => `${element.tagName} ${element.textContent}`);
    if (document.documentElement.scrollWidth > window.innerWidth) cut.push('the window scrolls sideways');
    return cut;
  });
}
