/**
 * The .docx opened in LibreOffice and our own PDF have the same pages: every template in each of its layouts, the five real plans, and long documents
 * with tables, appendices and other settings.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../templates/docx/render.ts';
import { importDocument } from '../../templates/import/import.ts';
import type { Page } from 'playwright-core';
import { contentText } from '../../templates/model/content.ts';
import { layoutDocument } from '../../templates/layout/layout.ts';
import { adminDocumentSchema, type AdminDocument } from '../../templates/model/document.ts';
import { launchBrowser } from '../support/browser.ts';
import { longDocuments } from '../support/long-documents.ts';
import { convertToPdf, officeSuiteMissing } from '../support/office-suite.ts';
import { ownPdfs } from '../support/own-pdf.ts';
import { pdfWords } from '../support/pdf-words.ts';
import { openPreview, previewWords } from '../support/preview-words.ts';
import { sampleDocuments } from '../support/sample-documents.ts';
import { readSeeds, SEEDS_MISSING } from '../support/seeds.ts';

function importedPlans(): { name: string; document: AdminDocument }[] {
  return readSeeds().map(({ id, bytes, fileName }) => {
    const result = importDocument({ bytes, fileName });
    if (!result.ok) throw new Error(`${fileName}: ${result.error.message}`);
    return { name: `plan-${id}`, document: result.document };
  });
}

const plans = importedPlans();
/** Its signature ends where the page ends: nothing behind it may make a page of its own. */
const fullPage = {
  name: 'full-page',
  document: adminDocumentSchema.parse(JSON.parse(readFileSync('test/fixtures/full-page.json', 'utf8'))),
};
const documents = [...sampleDocuments(), ...plans, ...longDocuments(), fullPage];

/** Words of `ours` that `theirs` lacks; a word that stands twice must stand twice. */
function missingFrom(ours: readonly string[], theirs: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  return ours.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

/** Whether a word stands in two pieces: a narrow cell breaks it, and the PDF has a piece a line. */
function isBroken(word: string, pieces: readonly string[]): boolean {
  return [...word].some(
    (_letter, at) => at > 0 && pieces.includes(word.slice(0, at)) && pieces.includes(word.slice(at)),
  );
}

/** Words of the rows of tables that are repeated on each page. */
function headWords(document: AdminDocument): Set<string> {
  const bodies = [document.body, ...document.appendices.map(({ body }) => body)];
  const heads = bodies
    .flat()
    .flatMap((block) => (block.type === 'table' ? block.rows.slice(0, block.headerRows) : []));
  const words = heads
    .flat()
    .flatMap((cell) => cell.paragraphs.flatMap((content) => contentText(content).split(/\s+|(?<=[-–—])/u)));
  return new Set(words);
}

describe('the .docx in LibreOffice and our own PDF have the same pages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-pages-'));
  const missing = officeSuiteMissing();
  let own = new Map<string, Uint8Array>();
  let preview: Page;

  beforeAll(async () => {
    if (missing) return;
    const files: string[] = [];
    for (const { name, document } of documents) {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, await renderDocx(document));
      files.push(file);
    }
    const converted = convertToPdf(files, folder);
    const browser = await launchBrowser();
    own = await ownPdfs(
      browser,
      documents.map(({ name, document }) => [name, document] as const),
    );
    await converted;
    preview = await openPreview(browser);
  });
  it.for(documents.map(({ name }) => name))(
    '%s: the live preview has the same pages as the PDF',
    async (name, context) => {
      if (missing) return context.skip(missing);
      const document = documents.find((entry) => entry.name === name)?.document;
      const pdf = own.get(name);
      if (!pdf || !document) throw new Error(`${name} was not printed`);
      const printed = await pdfWords(pdf);
      const shown = await previewWords(preview, layoutDocument(document));
      expect(shown.length).toBe(printed.length);
      for (const [index, words] of shown.entries()) {
        // Words of narrow cells stand so close in the PDF that they count as one, or are broken over two lines.
        const pieces = printed[index] ?? [];
        const alone = missingFrom(words, pieces).filter(
          (word) => !pieces.some((other) => other.includes(word)) && !isBroken(word, pieces),
        );
        expect(alone, `page ${index + 1} of the preview alone`).toEqual([]);
        // The page number and the address at the foot belong to the sheet, not to the text.
        const besides = missingFrom(printed[index] ?? [], words)
          .filter((word) => !words.some((other) => other.includes(word)))
          .filter(
            (word) =>
              word !== String(index + 1) && !(document.contact ?? '').split(/\s+|(?<=[-–—])/u).includes(word),
          );
        // Repeated heads of tables are painted by the browser and stand once in the page's text.
        const numbers = besides.filter((word) => !/^\d+$/.test(word) && !headWords(document).has(word));
        expect(numbers, `page ${index + 1} of the PDF alone`).toEqual([]);
      }
    },
  );

  afterAll(async () => {
    await preview.context().browser()?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.for(documents.map(({ name }) => name))('%s', async (name, context) => {
    if (missing) return context.skip(missing);
    const pdf = own.get(name);
    if (!pdf) throw new Error(`${name} was not printed`);
    const ours = await pdfWords(pdf);
    const theirs = await pdfWords(readFileSync(path.join(folder, `${name}.pdf`)));
    const differences = Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index) => ({
      page: index + 1,
      onlyOurs: missingFrom(ours[index] ?? [], theirs[index] ?? []).join(' '),
      onlyLibreOffice: missingFrom(theirs[index] ?? [], ours[index] ?? []).join(' '),
    })).filter(({ onlyOurs, onlyLibreOffice }) => onlyOurs !== '' || onlyLibreOffice !== '');
    expect(differences).toEqual([]);
    expect(ours.length).toBe(theirs.length);
    expect(ours.every((words) => words.length > 0)).toBe(true);
  });

  it('has the real plans among them', (context) => {
    if (plans.length === 0) return context.skip(SEEDS_MISSING);
    expect(plans).toHaveLength(5);
  });
});
