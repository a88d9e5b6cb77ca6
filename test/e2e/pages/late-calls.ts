/** Calls of the window that the backend hears late: what happens before an answer does not hang on the machine's haste. */
import type { Page, Route } from 'playwright-core';

const AT = '**/api/invoke';

/** Calls of this name wait before the backend hears them; the answer ends that, once none waits any more. */
async function delayCalls(page: Page, name: string, wait: () => Promise<void>): Promise<() => Promise<void>> {
  const passing = new Set<Promise<void>>();
  const pass = async (route: Route): Promise<void> => {
    if (route.request().postData()?.includes(`"name":"${name}"`)) await wait();
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
    await Promise.all(passing);
    await page.unroute(AT, onCall);
  };
}

/** Calls of this name come late, by so many milliseconds, while `run` goes on. */
export async function slowCalls(
  page: Page,
  name: string,
  delay: number,
  run: () => Promise<void>,
): Promise<void> {
  const end = await delayCalls(page, name, () => new Promise((resolve) => setTimeout(resolve, delay)));
  await run();
  await end();
}

export interface HeldCalls {
  /** Once the first such call is made. */
  asked: Promise<void>;
  release: () => Promise<void>;
}

/** Keeps calls of this name from the backend until they are released. */
export async function holdCalls(page: Page, name: string): Promise<HeldCalls> {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const end = await delayCalls(page, name, () => {
    asked.resolve();
    return released.promise;
  });
  const release = async (): Promise<void> => {
    released.resolve();
    await end();
  };
  return { asked: asked.promise, release };
}
