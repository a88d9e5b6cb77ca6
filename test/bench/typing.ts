/**
 * `node test/bench/typing.ts`: what a key press costs in the real window, in a document of about thirty pages. Figures, not asserts: the goals are
 * those of the drafting window (a key within 16 ms, the pages within 100 ms, both at the 95th percentile).
 */
import { longDocuments } from '../support/long-documents.ts';
import { pageClient, value } from '../support/client.ts';
import { openWindow } from '../support/window.ts';
import type { AdminDocument, Block } from '../../templates/model/document.ts';

const PAGES = 30;
const KEYS = 300;
const PAUSE_MS = 60;
const FLOOR = 'an empty text box';

/** Milliseconds from the time at which the browser got the key. */
interface Measured {
  handled: number[];
  /** The letter's frame is made, without the wait for the screen's next beat. */
  worked: number[];
  /** The letter's frame is made. */
  painted: number[];
  shown: number[];
}

/** A document as long as asked for, made of the page tests' paragraphs with ids of their own. */
function longDocument(): AdminDocument {
  const [base] = longDocuments();
  if (!base) throw new Error('no long document');
  const body: Block[] = [];
  for (let copy = 0; body.length < 280; copy += 1)
    body.push(...base.document.body.map((block) => ({ ...block, id: `${copy}-${block.id}` })));
  return { ...base.document, body };
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function ratio(ours: readonly number[], floor: readonly number[]): string {
  return (percentile(ours, 0.5) / percentile(floor, 0.5)).toFixed(1);
}

const opened = await openWindow();
try {
  const { page } = opened;
  await page.getByRole('button', { name: /dữ liệu mẫu/i }).click();
  await page.getByRole('navigation').first().waitFor();
  const api = pageClient(page);
  const { rows } = await value(api.documents.list({}));
  const id = rows[0]?.id ?? 1;
  const { revision } = await value(api.documents.get({ id }));
  await value(api.documents.save({ id, revision, document: longDocument() }));
  await page.evaluate((target) => (location.hash = target), `#/document/${id}`);
  await page.locator('.preview-bar').getByText(/trang/).waitFor();
  await page.waitForTimeout(1_500);
  const pages = await page.locator('.preview-bar').textContent();

  const measure = async (selector: string, watchesPages: boolean): Promise<Measured> => {
    await page.evaluate(
      ({ watches }) => {
        const measured: Measured = { handled: [], worked: [], painted: [], shown: [] };
        let pressed = 0;
        let waiting = false;
        document.addEventListener(
          'keydown',
          (event) => {
            pressed = event.timeStamp;
            waiting = true;
          },
          { capture: true },
        );
        // The last listener of all, and behind the microtasks of those before it: the editor and the window have done what a key sets off at once.
        window.addEventListener('input', () =>
          queueMicrotask(() => {
            const handled = performance.now();
            measured.handled.push(handled - pressed);
            requestAnimationFrame((beat) => {
              const waited = Math.max(0, beat - handled);
              // Before whatever else waits: the frame with the letter has just been made.
              void scheduler.postTask(
                () => {
                  const painted = performance.now() - pressed;
                  measured.painted.push(painted);
                  measured.worked.push(painted - waited);
                },
                { priority: 'user-blocking' },
              );
            });
          }),
        );
        const root = document.querySelector('.preview-pages')?.shadowRoot;
        if (watches && root)
          new MutationObserver(() => {
            if (!waiting) return;
            waiting = false;
            measured.shown.push(performance.now() - pressed);
          }).observe(root, { childList: true, subtree: true, characterData: true });
        Object.assign(globalThis, { benchTyping: measured });
      },
      { watches: watchesPages },
    );
    await page.locator(selector).first().focus();
    for (let key = 0; key < KEYS; key += 1) {
      await page.keyboard.press('abcdeghi klmno'[key % 14] ?? 'a');
      await page.waitForTimeout(PAUSE_MS);
    }
    return page.evaluate(() => (globalThis as unknown as { benchTyping: Measured }).benchTyping);
  };

  const body = page.locator('[data-part="body"] .body-text > p.block').nth(60);
  await body.click();
  const typed = await measure('[data-part="body"] .body-text', true);
  await page.evaluate(() => {
    const box = document.createElement('textarea');
    box.id = 'bench-floor';
    document.body.append(box);
  });
  const floor = await measure('#bench-floor', false);
  // Once a frame has been shown the next one waits for the screen's beat, whatever program asks.
  await page.evaluate(() => {
    const beat = (): void => void requestAnimationFrame(beat);
    beat();
  });
  const beating = await measure('#bench-floor', false);
  const row = (name: string, values: readonly number[]): string =>
    `${name.padEnd(52)} ${percentile(values, 0.5).toFixed(1).padStart(8)} ${percentile(values, 0.95).toFixed(1).padStart(8)} ${String(values.length).padStart(6)}`;
  console.log(`typing: ${KEYS} keys, ${pages?.trim()} (asked for about ${PAGES})`);
  console.log(`${''.padEnd(52)}   median     95 %      n   (ms)`);
  console.log(row('key until all is done that it sets off at once', typed.handled));
  console.log(row('key until its letter’s frame is made, the work', typed.worked));
  console.log(row('… and with the wait for the screen’s beat', typed.painted));
  console.log(row('key until the pages show it', typed.shown));
  console.log(row(`floor, ${FLOOR}: done`, floor.handled));
  console.log(row(`floor, ${FLOOR}: frame, the work`, floor.worked));
  console.log(row(`floor, ${FLOOR}: with the wait`, floor.painted));
  console.log(row('floor, the box on a page that moves: with the wait', beating.painted));
  console.log(
    `ratio to the floor at the median: done ${ratio(typed.handled, floor.handled)}x, frame ${ratio(typed.worked, floor.worked)}x`,
  );
} finally {
  await opened.close();
}
