/** Calls of the window that the backend hears late: what happens before an answer does not hang on the machine's haste. */
import type { Page, Route } from 'playwright-core';

const AT = '**/api/invoke';

/** Keeps calls of this name from the backend until the returned function is called. */
export async function holdCalls(page: Page, name: string): Promise<() => Promise<void>> {
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const passing = new Set<Promise<void>>();
  const pass = async (route: Route): Promise<void> => {
    if (route.request().postData()?.includes(`"name":"${name}"`)) await released;
    // The page that asked may be gone.
    await route.fallback().catch(() => undefined);
  };
  const onCall = (route: Route): Promise<void> => {
    const done = pass(route).finally(() => passing.delete(done));
    passing.add(done);
    return done;
  };
  await page.route(AT, onCall);
  return async () => {
    letGo();
    await Promise.all(passing);
    await page.unroute(AT, onCall);
  };
}
