/** Trials of rendering: a ten-page plan from model to .docx, beside packages that fill a template with the same content. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { PlanData } from './fill-template.ts';
import { tenPagePlan } from './ten-page-plan.ts';
import type { Contender, Trial } from './trial.ts';

const TEMPLATE = 'template.docx';
const DATA = 'data.json';
const OUTPUT = 'ours.docx';

const OURS: Contender = {
  name: 'LHH Office: model to .docx',
  prepare: async () => {
    const { renderDocx } = await import('../../templates/docx/render.ts');
    const plan = tenPagePlan();
    return () => renderDocx(plan);
  },
};

function readData(folder: string): PlanData {
  return JSON.parse(readFileSync(path.join(folder, DATA), 'utf8')) as PlanData;
}

const DOCXTEMPLATER: Contender = {
  name: 'docxtemplater: fill a template',
  prepare: async (folder) => {
    const { default: PizZip } = await import('pizzip');
    const { default: Docxtemplater } = await import('docxtemplater');
    const template = readFileSync(path.join(folder, TEMPLATE));
    const data = readData(folder);
    return () => {
      const filler = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
      filler.render(data);
      return filler.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' });
    };
  },
};

const EASY_TEMPLATE_X: Contender = {
  name: 'easy-template-x: fill a template',
  prepare: async (folder) => {
    const { TemplateHandler } = await import('easy-template-x');
    const template = readFileSync(path.join(folder, TEMPLATE));
    const data = readData(folder);
    const handler = new TemplateHandler();
    return () => handler.process(template, { ...data });
  },
};

const FLOOR_FFLATE: Contender = {
  name: 'floor: fflate packs our parts',
  prepare: async (folder) => {
    const { unzipSync, zipSync } = await import('fflate');
    const parts = unzipSync(readFileSync(path.join(folder, OUTPUT)));
    return () => zipSync(parts, { level: 6 });
  },
};

const FLOOR_ZLIB: Contender = {
  name: 'floor: zlib deflates our parts',
  prepare: async (folder) => {
    const { unzipSync } = await import('fflate');
    const parts = Object.values(unzipSync(readFileSync(path.join(folder, OUTPUT))));
    return () => parts.map((part) => deflateRawSync(part, { level: 6 }));
  },
};

/** Words of a .docx in order. */
async function wordsOf(docx: Uint8Array): Promise<string> {
  const { strFromU8, unzipSync } = await import('fflate');
  const part = unzipSync(docx)['word/document.xml'];
  if (!part) throw new Error('no word/document.xml');
  return strFromU8(part)
    .replaceAll('</w:p>', ' ')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

async function setUp(folder: string): Promise<void> {
  const { renderDocx } = await import('../../templates/docx/render.ts');
  const { planTemplate } = await import('./fill-template.ts');
  const plan = tenPagePlan();
  const { template, data } = planTemplate(plan);
  const ours = await renderDocx(plan);
  writeFileSync(path.join(folder, TEMPLATE), template);
  writeFileSync(path.join(folder, DATA), JSON.stringify(data));
  writeFileSync(path.join(folder, OUTPUT), ours);
  const words = await wordsOf(ours);
  for (const { name, prepare } of [DOCXTEMPLATER, EASY_TEMPLATE_X]) {
    const filled = await (await prepare(folder))();
    if (!(filled instanceof Uint8Array)) throw new Error(`${name} gave no bytes`);
    if ((await wordsOf(filled)) !== words) throw new Error(`${name} printed other words than we do`);
  }
}

export const renderTrials: readonly Trial[] = [
  {
    id: 'render',
    title: 'a plan of ten pages with a task table of thirty rows, to .docx bytes',
    rounds: 50,
    warmUps: 10,
    cold: true,
    setUp,
    contenders: [OURS, DOCXTEMPLATER, EASY_TEMPLATE_X, FLOOR_FFLATE, FLOOR_ZLIB],
  },
];
