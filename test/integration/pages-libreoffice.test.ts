import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../templates/docx/render.ts';
import { embeddedFontCss } from '../../templates/html/fonts.ts';
import { renderHtml } from '../../templates/html/render.ts';
import { launchBrowser } from '../support/browser.ts';
import { convertToPdf, officeSuiteMissing } from '../support/office-suite.ts';
import { pdfPages, sortedLetters } from '../support/pdf-words.ts';
import { sampleDocuments } from '../support/sample-documents.ts';

const documents = sampleDocuments();

describe('the .docx in LibreOffice and our own PDF have the same pages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-pages-'));
  const own = new Map<string, string[]>();
  const missing = officeSuiteMissing();

  beforeAll(async () => {
    if (missing) return;
    const files: string[] = [];
    const browser = await launchBrowser();
    const page = await browser.newPage();
    for (const { name, document } of documents) {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, await renderDocx(document));
      files.push(file);
      await page.setContent(renderHtml(document, { fontCss: embeddedFontCss() }), { waitUntil: 'load' });
      await page.evaluate(() => window.document.fonts.ready.then(() => undefined));
      own.set(name, await pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true })));
    }
    await browser.close();
    await convertToPdf(files, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.for(documents.map(({ name }) => name))('%s', async (name, context) => {
    if (missing) return context.skip(missing);
    const theirs = await pdfPages(readFileSync(path.join(folder, `${name}.pdf`)));
    const ours = own.get(name) ?? [];
    expect({ pages: ours.length }).toEqual({ pages: theirs.length });
    for (const [index, text] of ours.entries())
      expect(sortedLetters(text), `page ${index + 1} of ${name}`).toBe(sortedLetters(theirs[index] ?? ''));
  });
});
