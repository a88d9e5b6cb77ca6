/** The backend's calls as tests make them: typed by the contract, also from within an open page. */
import type { Page } from 'playwright-core';
import { createClient } from '../../electron/api/client.ts';
import type { Result } from '../../electron/api/errors.ts';

/** The value of a call that went well. @throws its message where it did not */
export async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const answer = await result;
  if (!answer.ok) throw new Error(`${answer.error.field ?? ''} ${answer.error.message}`);
  return answer.value;
}

/** Calls over the browser host with the session that the page has. */
export function pageClient(page: Page): ReturnType<typeof createClient> {
  return createClient((name, input) =>
    page.evaluate(
      async (call) => {
        const response = await fetch('/api/invoke', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(call),
        });
        return response.json();
      },
      { name, input },
    ),
  );
}
