/**
 * `npm run bench`: a 10-page plan with a 30-row task table from model to .docx bytes, beside docxtemplater and easy-template-x filling a template of
 * the same content, and beside the floor (deflating the same XML parts). Prints warm medians of 50, cold processes, peak memory and ratios; then the
 * start of the backend on an office with 5,000 documents. Figures are of this machine: read the ratios.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Docxtemplater from 'docxtemplater';
import { TemplateHandler } from 'easy-template-x';
import PizZip from 'pizzip';
import { createBackend } from '../../electron/backend/backend.ts';
import { createClient } from '../../electron/api/client.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { plain } from '../../templates/model/content.ts';
import type { AdminDocument, Block } from '../../templates/model/document.ts';
import { renderDocx } from '../../templates/docx/render.ts';
import { aDocument, aHeading } from '../fixtures/documents.ts';

const SENTENCE =
  'Các đơn vị được giao nhiệm vụ chủ động phối hợp, bảo đảm tiến độ, chất lượng và báo cáo kết quả về Văn phòng theo đúng thời gian quy định của Kế hoạch này. ';
const PARAGRAPHS = 60;
const ROWS = 30;

function plan(): AdminDocument {
  const body: Block[] = [];
  for (let index = 0; index < PARAGRAPHS; index += 1) {
    if (index % 6 === 0) body.push(aHeading(`h${index}`, 'roman', `Nhóm nhiệm vụ ${index / 6 + 1}`));
    body.push({ type: 'paragraph', id: `p${index}`, content: plain(SENTENCE.repeat(3)) });
  }
  const cell = (text: string): { paragraphs: ReturnType<typeof plain>[] } => ({ paragraphs: [plain(text)] });
  body.push({
    type: 'table',
    id: 't',
    headerRows: 1,
    columns: [{ weight: 1 }, { weight: 6 }, { weight: 3 }, { weight: 3 }, { weight: 2 }],
    rows: [
      ['TT', 'Nội dung', 'Chủ trì', 'Phối hợp', 'Thời gian'].map(cell),
      ...Array.from({ length: ROWS }, (_, row) =>
        [String(row + 1), `Nhiệm vụ số ${row + 1}`, 'Văn phòng', 'Các hội thành viên', 'Quý IV'].map(cell),
      ),
    ],
  });
  return aDocument({ body });
}

/** The same document as a template with loops over paragraphs and rows, and its values. */
async function fillable(
  open: string,
  close: string,
  loop: (name: string, inner: string) => string,
): Promise<Uint8Array> {
  const tag = (name: string): string => `${open}${name}${close}`;
  const bytes = await renderDocx(plan());
  const parts = unzipSync(bytes);
  let xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const paragraph = /<w:p>(?:(?!<\/w:p>).)*Các đơn vị được giao(?:(?!<\/w:p>).)*<\/w:p>/g;
  const all = xml.match(paragraph) ?? [];
  const one = (all[0] ?? '').replace(
    /<w:t[^>]*>[^<]*Các đơn vị[^<]*<\/w:t>/,
    `<w:t xml:space="preserve">${tag('text')}</w:t>`,
  );
  let first = true;
  xml = xml.replace(paragraph, () => (first ? ((first = false), loop('paragraphs', one)) : ''));
  const rows = xml.match(/<w:tr>(?:(?!<\/w:tr>).)*Nhiệm vụ số(?:(?!<\/w:tr>).)*<\/w:tr>/g) ?? [];
  const model = (rows[0] ?? '')
    .replace(/>1<\/w:t>/, `>${open === '{' ? '{#rows}' : '{#rows}'}${tag('index')}</w:t>`)
    .replace('Nhiệm vụ số 1<', `${tag('content')}<`)
    .replace('Quý IV<', `${tag('time')}{/rows}<`);
  xml = rows.slice(1).reduce((text, row) => text.replace(row, ''), xml.replace(rows[0] ?? '', model));
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

const wrapParagraphs = (name: string, inner: string): string =>
  `<w:p><w:r><w:t>{#${name}}</w:t></w:r></w:p>${inner}<w:p><w:r><w:t>{/${name}}</w:t></w:r></w:p>`;
const values = {
  paragraphs: Array.from({ length: PARAGRAPHS }, () => ({ text: SENTENCE.repeat(3) })),
  rows: Array.from({ length: ROWS }, (_, row) => ({
    index: row + 1,
    content: `Nhiệm vụ số ${row + 1}`,
    time: 'Quý IV',
  })),
};

interface Trial {
  name: string;
  run: () => Promise<Uint8Array>;
}

async function trials(): Promise<Trial[]> {
  const template = await fillable('{', '}', wrapParagraphs);
  const document = plan();
  const parts = unzipSync(await renderDocx(document));
  return [
    { name: 'ours: model -> .docx', run: () => renderDocx(document) },
    {
      name: 'docxtemplater: template -> .docx',
      run: () => {
        const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
        filled.render(values);
        return Promise.resolve(filled.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
      },
    },
    {
      name: 'easy-template-x: template -> .docx',
      run: async () => {
        return new Uint8Array(await new TemplateHandler().process(Buffer.from(template), values));
      },
    },
    { name: 'floor: deflating the same parts', run: () => Promise.resolve(zipSync(parts, { level: 6 })) },
  ];
}

const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
const WARM = 50;
const COLD = 5;

async function measure(trial: Trial): Promise<number> {
  for (let round = 0; round < 10; round += 1) await trial.run();
  const times: number[] = [];
  for (let round = 0; round < WARM; round += 1) {
    const start = performance.now();
    await trial.run();
    times.push(performance.now() - start);
  }
  return median(times);
}

async function startUp(): Promise<void> {
  const DOCUMENTS = 5_000;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'lhh-bench-'));
  const ports = { printPdf: () => Promise.reject(new Error('not used')) };
  const filling = await createBackend({ dataDir, ports });
  const api = createClient(filling.invoke);
  await api.office.save({ profile: SAMPLE_OFFICE });
  const first = await api.documents.create({
    templateId: 'thong-bao',
    values: { about: 'Kết luận giao ban', content: SENTENCE, request: SENTENCE },
  });
  if (!first.ok) throw new Error(first.error.message);
  for (let index = 1; index < DOCUMENTS; index += 1) await api.documents.duplicate({ id: first.value.id });
  await filling.close();
  const times = { open: [] as number[], list: [] as number[], search: [] as number[] };
  for (let round = 0; round < COLD; round += 1) {
    const start = performance.now();
    const backend = await createBackend({ dataDir, ports });
    const opened = performance.now();
    const again = createClient(backend.invoke);
    await again.documents.list({});
    const listed = performance.now();
    await again.search.query({ text: 'ket luan giao' });
    times.search.push(performance.now() - listed);
    times.list.push(listed - opened);
    times.open.push(opened - start);
    await backend.close();
  }
  rmSync(dataDir, { recursive: true, force: true });
  console.log(
    `\nOffice with ${DOCUMENTS} documents (median of ${COLD}): open ${median(times.open).toFixed(0)} ms, first list ${median(times.list).toFixed(0)} ms, search of a word in all of them ${median(times.search).toFixed(0)} ms`,
  );
}

const only = process.argv[2];
if (only !== undefined) {
  const trial = (await trials())[Number(only)];
  const start = performance.now();
  await trial?.run();
  console.log(
    JSON.stringify({ ms: performance.now() - start, memory: process.resourceUsage().maxRSS / 1024 }),
  );
} else {
  const rows: { trial: string; warmMs: number; coldMs: number; peakMB: number }[] = [];
  for (const [index, trial] of (await trials()).entries()) {
    const cold = Array.from(
      { length: COLD },
      () =>
        JSON.parse(
          spawnSync(process.execPath, [import.meta.filename, String(index)], { encoding: 'utf8' }).stdout,
        ) as { ms: number; memory: number },
    );
    rows.push({
      trial: trial.name,
      warmMs: await measure(trial),
      coldMs: median(cold.map((run) => run.ms)),
      peakMB: median(cold.map((run) => run.memory)),
    });
  }
  const ours = rows[0]?.warmMs ?? 1;
  console.log(
    `Model to .docx, 10-page plan with a table of ${ROWS} rows; warm median of ${WARM}, first call of a fresh process median of ${COLD}`,
  );
  for (const row of rows)
    console.log(
      `${row.trial.padEnd(38)} warm ${row.warmMs.toFixed(1).padStart(7)} ms   first call ${row.coldMs.toFixed(0).padStart(5)} ms   peak ${row.peakMB.toFixed(0).padStart(4)} MB   ours/this ${(ours / row.warmMs).toFixed(2)}`,
    );
  await startUp();
}
