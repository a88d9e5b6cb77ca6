/** What we print and read again prints the same: no word lost, none invented, and the same structure. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../templates/docx/render.ts';
import { importDocument } from '../../../../templates/import/import.ts';
import { AWKWARD_CASES, KIND_CASES } from '../../../support/docx-cases.ts';
import { docxParagraphs } from '../../../support/docx-words.ts';
import { sampleDocuments } from '../../../support/sample-documents.ts';

const printed = (bytes: Uint8Array): string[] => docxParagraphs(bytes).filter((line) => line !== '');

describe('our own .docx, read and printed again', () => {
  it.each(
    [...sampleDocuments(), ...KIND_CASES, ...AWKWARD_CASES].map(
      ({ name, document }) => [name, document] as const,
    ),
  )('%s', async (_name, document) => {
    const bytes = await renderDocx(document);
    const result = importDocument({ bytes, fileName: 'a.docx' });
    if (!result.ok) throw new Error(result.error.message);
    // Whether marks are lists of Word is a choice of printing that the words do not tell.
    const numbering = document.settings?.numbering;
    const again = {
      ...result.document,
      settings: { ...result.document.settings, ...(numbering ? { numbering } : {}) },
    };
    expect(printed(await renderDocx(again))).toEqual(printed(bytes));
  });
});
