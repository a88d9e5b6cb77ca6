import type { Page } from 'playwright-core';

const INVOKE = '**/api/invoke';

/** Calls of this name come late, by so many milliseconds, while `run` goes on. */
export async function slowAnswers(
  page: Page,
  name: string,
  delay: number,
  run: () => Promise<void>,
): Promise<void> {
  await page.route(INVOKE, async (route) => {
    if (route.request().postData()?.includes(`"name":"${name}"`)) await page.waitForTimeout(delay);
    await route.continue();
  });
  await run();
  await page.unroute(INVOKE);
}
