/** What clerks typed is offered again; guidance goes with the blocks of a drafted document and never onto paper. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { connect } from '../../db/connection.ts';
import { DATABASE_FILE } from '../../db/open-office.ts';
import { createClient } from '../../electron/api/client.ts';
import type { Result } from '../../electron/api/errors.ts';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { heading, paragraph } from '../../templates/catalogue/skeleton.ts';
import { TEMPLATE_VERSION, type TemplateDefinition } from '../../templates/catalogue/template.ts';
import { renderDocx } from '../../templates/docx/render.ts';
import { docxParagraphs } from '../support/docx-words.ts';

const template: TemplateDefinition = {
  version: TEMPLATE_VERSION,
  id: 'mau-thu',
  name: 'Mẫu thử',
  description: '',
  kind: 'thong-bao',
  layouts: ['state'],
  fields: [
    { id: 'about', label: 'Về', type: 'text', required: true },
    { id: 'clerk', label: 'Người theo dõi', type: 'text', remember: 'nguoi-theo-doi', prefill: true },
    { id: 'ground', label: 'Căn cứ', type: 'longText', reads: 'bases', remember: 'can-cu' },
    { id: 'content', label: 'Nội dung', type: 'longText' },
    {
      id: 'tasks',
      label: 'Việc',
      type: 'list',
      columns: [
        { id: 'what', label: 'Việc' },
        { id: 'lead', label: 'Chủ trì', remember: 'chu-tri' },
      ],
    },
  ],
  document: {
    subject: '{{about}}',
    addressees: [],
    bases: [{ type: 'field', field: 'ground' }],
    body: [
      { ...heading('roman', 'Nội dung'), id: 'h' },
      { ...paragraph('{{content}}'), id: 'content' },
      { type: 'repeat', field: 'tasks', blocks: [{ ...paragraph('{{item.what}}: {{item.lead}}'), id: 't' }] },
      { ...paragraph('{{clerk}} theo dõi.'), id: 'p' },
    ],
    endMark: true,
    recipients: [],
    appendices: [],
  },
  guidance: { content: 'Nêu việc gì, ai làm, khi nào xong.', t: 'Mỗi việc một câu.' },
};

let folder: string;
let backend: Backend;
let clock = Date.UTC(2026, 3, 20);
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'lhh-templates-'));
  backend = await createBackend({
    dataDir: folder,
    ports: { printPdf: () => Promise.reject(new Error('no printing in this test')) },
    onEvent: () => undefined,
    now: () => new Date((clock += 1_000)),
  });
});
afterEach(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

async function ownTemplate(): Promise<{ api: ReturnType<typeof createClient>; templateId: string }> {
  const api = createClient(backend.invoke);
  await api.office.save({ profile: SAMPLE_OFFICE });
  const { id } = valueOf(await api.templates.importFile({ text: JSON.stringify(template) }));
  return { api, templateId: id };
}

it('offers what was typed, last used first, and begins with it where the template says so', async () => {
  const { api, templateId } = await ownTemplate();
  expect(valueOf(await api.templates.suggestions({ templateId }))).toEqual({});
  for (const clerk of ['Ngô Thanh Mai', 'Vũ Thị Lan', 'Ngô Thanh Mai']) {
    const values = { about: 'việc', clerk, tasks: [{ what: 'Họp', lead: `Phòng của ${clerk}` }] };
    valueOf(await api.documents.create({ templateId, values }));
  }
  expect(valueOf(await api.templates.suggestions({ templateId }))).toEqual({
    clerk: ['Ngô Thanh Mai', 'Vũ Thị Lan'],
    'tasks.lead': ['Phòng của Ngô Thanh Mai', 'Phòng của Vũ Thị Lan'],
  });
  const { fields } = valueOf(await api.templates.form({ id: templateId }));
  expect(fields.map(({ id, value }) => [id, value])).toEqual([
    ['about', ''],
    ['clerk', 'Ngô Thanh Mai'],
    ['ground', ''],
    ['content', ''],
    ['tasks', []],
  ]);
  // Nothing is remembered of a draft that is refused.
  expect(await api.documents.create({ templateId, values: { clerk: 'Trần Đức Long' } })).toMatchObject({
    ok: false,
    error: { field: 'values.about' },
  });
  expect(valueOf(await api.templates.suggestions({ templateId }))['clerk']).not.toContain('Trần Đức Long');
});

it('reads căn cứ one a line into citations; keeps what is no citation as it is typed', async () => {
  const { api, templateId } = await ownTemplate();
  const ground =
    'Căn cứ Nghị định số 126/2024/NĐ-CP ngày 08 tháng 10 năm 2024 của Chính phủ quy định về tổ chức, hoạt động và quản lý hội;\nTheo đề nghị của Chánh Văn phòng;';
  const { document } = valueOf(
    await api.documents.create({ templateId, values: { about: 'việc', ground, content: 'a' } }),
  );
  expect(document.bases).toMatchObject([
    {
      type: 'citation',
      lead: 'Căn cứ',
      citation: { kind: 'Nghị định', number: '126/2024/NĐ-CP', date: { day: 8, month: 10, year: 2024 } },
    },
    { type: 'free', content: [{ text: 'Theo đề nghị của Chánh Văn phòng' }] },
  ]);
});

it('keeps guidance beside the document: by block, also repeated ones, and never on paper', async () => {
  const { api, templateId } = await ownTemplate();
  const values = { about: 'việc', clerk: 'Bà Mai', tasks: [{ what: 'Họp' }, { what: 'Báo cáo' }] };
  const { id, document } = valueOf(await api.documents.create({ templateId, values }));
  // The block that nobody filled stays, so that its guidance is seen.
  expect(document.body.map((block) => block.id)).toEqual(['h', 'content', 't', 't-2', 'p']);
  expect(valueOf(await api.documents.guidance({ id }))).toEqual({
    content: template.guidance['content'],
    t: template.guidance['t'],
    't-2': template.guidance['t'],
  });
  expect(JSON.stringify(document)).not.toContain('ai làm');
  expect(docxParagraphs(await renderDocx(document)).join(' ')).not.toContain('ai làm');
  // The guidance outlives the template's way into the bin.
  valueOf(await api.templates.remove({ id: templateId }));
  expect(Object.keys(valueOf(await api.documents.guidance({ id })))).toHaveLength(3);
});

it('takes guidance along when a document is saved as a template', async () => {
  const { api, templateId } = await ownTemplate();
  const values = { about: 'việc', clerk: 'Bà Mai', tasks: [{ what: 'Họp' }, { what: 'Báo cáo' }] };
  const { id } = valueOf(await api.documents.create({ templateId, values }));
  const own = valueOf(
    await api.templates.saveFromDocument({ documentId: id, name: 'Của tôi', description: '' }),
  );
  expect(Object.keys(valueOf(await api.templates.get({ id: own.id })).guidance)).toEqual([
    'content',
    't',
    't-2',
  ]);
});

it('keeps two windows of one template from writing over each other', async () => {
  const { api, templateId } = await ownTemplate();
  const { updatedAt } = valueOf(await api.templates.form({ id: templateId })).template;
  const stored = valueOf(await api.templates.get({ id: templateId }));
  const first = valueOf(
    await api.templates.save({ template: { ...stored, name: 'Một' }, updatedAt: updatedAt ?? '' }),
  );
  expect(
    await api.templates.save({ template: { ...stored, name: 'Hai' }, updatedAt: updatedAt ?? '' }),
  ).toMatchObject({ ok: false, error: { code: 'conflict' } });
  expect(valueOf(await api.templates.get({ id: templateId })).name).toBe('Một');
  expect(first.updatedAt).not.toBe(updatedAt);
});

it('mends a stored template whose reference leads nowhere', async () => {
  const { api, templateId } = await ownTemplate();
  const raw = connect(path.join(folder, DATABASE_FILE));
  raw.raw.exec(`UPDATE templates SET definition = replace(definition, '{{clerk}}', '{{gone}}')`);
  await raw.db.destroy();
  const broken = valueOf(await api.templates.get({ id: templateId }));
  expect(JSON.stringify(broken)).toContain('{{gone}}');
  valueOf(await api.templates.exportFile({ id: templateId }));
  valueOf(await api.templates.rename({ id: templateId, name: 'Tên khác', description: '' }));
  valueOf(await api.templates.save({ template: { ...template, id: templateId } }));
  expect(JSON.stringify(valueOf(await api.templates.get({ id: templateId })))).not.toContain('{{gone}}');
});

it('opens a template whose reference leads nowhere, but does not save it', async () => {
  const { api, templateId } = await ownTemplate();
  const stored = valueOf(await api.templates.get({ id: templateId }));
  const broken = { ...stored, document: { ...stored.document, subject: '{{khongCo}}' } };
  expect(await api.templates.save({ template: broken })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input', message: expect.stringContaining('không có ô điền “{{khongCo}}”') },
  });
  expect(valueOf(await api.templates.get({ id: templateId })).document.subject).toBe('{{about}}');
});
