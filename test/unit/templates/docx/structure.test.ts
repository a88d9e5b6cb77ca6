import { zipSync, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../../../templates/docx/render.ts';
import { aDocument } from '../../../fixtures/documents.ts';
import { AWKWARD_CASES, KIND_CASES } from '../../../support/docx-cases.ts';
import { docxParts } from '../../../support/docx-words.ts';
import { structureProblems } from '../../../support/word-structure.ts';

describe('the structure of a .docx is what ECMA-376 demands', () => {
  it.each([...KIND_CASES, ...AWKWARD_CASES])('$name', async ({ document }) => {
    expect(structureProblems(await renderDocx(document))).toEqual([]);
  });
});

describe('the check of the structure sees', () => {
  const spoil = async (from: string | RegExp, to: string, part = 'word/document.xml'): Promise<string[]> => {
    const docx = await renderDocx(aDocument());
    const text = docxParts(docx)[part] ?? '';
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    return structureProblems(zipSync({ ...unzipSync(docx), [part]: strToU8(spoilt) }));
  };
  it.each([
    [
      'children in the wrong order',
      /<w:pStyle w:val="lhh-kindTitle"\/>(<w:outlineLvl[^>]*>)/,
      '$1<w:pStyle w:val="lhh-kindTitle"/>',
      'comes too late',
    ],
    ['a style that is not there', 'lhh-kindTitle', 'lhh-none', 'no style lhh-none'],
    [
      'a cell narrower than its column',
      /<w:tcW w:type="dxa" w:w="\d+"\/>/,
      '<w:tcW w:type="dxa" w:w="1"/>',
      'tcW is not the width',
    ],
    ['a row with a cell too few', /<w:tc>.*?<\/w:tc>/, '', 'fills 1 of 2 columns'],
    ['broken XML', '</w:body>', '', 'not well-formed'],
    ['text outside of a run', '<w:pPr>', '<w:pPr>x', 'text straight in w:pPr'],
    ['an unknown element', '<w:keepNext/>', '<w:keepAll/>', 'holds w:keepAll'],
  ])('%s', async (_name, from, to, problem) => {
    expect((await spoil(from, to)).join('\n')).toContain(problem);
  });
});
