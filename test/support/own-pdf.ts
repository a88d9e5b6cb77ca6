/** Our own PDF of documents: the HTML of print in a real Chromium. */
import type { Browser } from 'playwright-core';
import { embeddedFontCss } from '../../templates/html/fonts.ts';
import { renderHtml } from '../../templates/html/render.ts';
import type { AdminDocument } from '../../templates/model/document.ts';

/** Prints documents one after another; keys are those given. */
export async function ownPdfs<Key>(
  browser: Browser,
  documents: Iterable<readonly [Key, AdminDocument]>,
): Promise<Map<Key, Uint8Array>> {
  const page = await browser.newPage();
  const printed = new Map<Key, Uint8Array>();
  for (const [key, document] of documents) {
    await page.setContent(renderHtml(document, { fontCss: embeddedFontCss() }), { waitUntil: 'load' });
    await page.evaluate(() => window.document.fonts.ready.then(() => undefined));
    printed.set(
      key,
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
    );
  }
  await page.close();
  return printed;
}
