/** Calls of the window that the backend hears late: what happens before an answer does not hang on the machine's haste. */
import type { Page, Route } from 'playwright-core';

const AT = '**/api/invoke';

export interface HeldCalls {
  /** Once the first such call is made. */
  asked: Promise<void>;
  release: () => Promise<void>;
}

/** Keeps calls of this name from the backend until they are released. */
export async function holdCalls(page: Page, name: string): Promise<HeldCalls> {
  let [tellAsked, letGo] = [(): void => undefined, (): void => undefined];
  const asked = new Promise<void>((resolve) => {
    tellAsked = resolve;
  });
  const released = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const passing = new Set<Promise<void>>();
  const pass = async (route: Route): Promise<void> => {
    if (route.request().postData()?.includes(`"name":"${name}"`)) {
      tellAsked();
      await released;
    }
    // The page that asked may be gone.
    await route.fallback().catch(() => undefined);
  };
  const onCall = (route: Route): Promise<void> => {
    const done = pass(route).finally(() => passing.delete(done));
    passing.add(done);
    return done;
  };
  await page.route(AT, onCall);
  const release = async (): Promise<void> => {
    letGo();
    await Promise.all(passing);
    await page.unroute(AT, onCall);
  };
  return { asked, release };
}
