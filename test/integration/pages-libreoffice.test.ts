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
import type { AdminDocument } from '../../templates/model/document.ts';
import { launchBrowser } from '../support/browser.ts';
import { longDocuments } from '../support/long-documents.ts';
import { convertToPdf, officeSuiteMissing } from '../support/office-suite.ts';
import { ownPdfs } from '../support/own-pdf.ts';
import { pdfWords } from '../support/pdf-words.ts';
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
const documents = [...sampleDocuments(), ...plans, ...longDocuments()];

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

describe('the .docx in LibreOffice and our own PDF have the same pages', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-pages-'));
  const missing = officeSuiteMissing();
  let own = new Map<string, Uint8Array>();

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
    await browser.close();
    await converted;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
