import { describe, expect, it } from 'vitest';
import { connect, disconnect, setSchemaVersion } from '../../db/connection.ts';
import { DATABASE_FILE, openOffice } from '../../db/open-office.ts';
import { withSavepoint } from '../../db/savepoint.ts';
import { findRecords, indexInBatches, indexRecord } from '../../db/search.ts';
import { MIGRATIONS } from '../../db/migrations/migrations.ts';
import path from 'node:path';
import { EMPTY_ASSOCIATION } from '../../electron/api/associations.ts';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import type { SearchHit } from '../../electron/api/search.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';
import { value } from '../support/client.ts';
import { openBackend, type OpenBackend } from '../support/open-backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

async function filled(): Promise<OpenBackend> {
  const open = await openBackend();
  const { api } = open;
  await value(api.office.save({ profile: SAMPLE_OFFICE }));
  for (const [name, shortName, note] of [
    ['Hội Luật gia tỉnh Đại Phong', 'HLG', ''],
    ['Hội Làm vườn tỉnh Đại Phong', '', 'Cùng trụ sở với Hội Luật gia'],
    ['Hội Luật', '', ''],
    ['Câu lạc bộ Hội Luật gia trẻ', '', ''],
    ['Hội Đông y tỉnh Đại Phong', 'HĐY', ''],
  ] as const)
    await value(api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name, shortName, note } }));
  await value(
    api.people.create({
      fields: { ...EMPTY_PERSON, name: 'Nguyễn Luật', unit: 'Hội Luật gia tỉnh', degree: 'TS' },
    }),
  );
  await value(api.documents.create({ templateId: 'cong-van', values: { ...SAMPLE_VALUES['cong-van'] } }));
  return open;
}

const titles = (hits: SearchHit[]): string[] => hits.map((hit) => `${hit.match.by}: ${hit.title}`);

describe('search over everything', () => {
  it('ranks the whole name before its beginning, words of titles before words elsewhere', async () => {
    const { api } = await filled();
    expect(titles(await value(api.search.query({ text: 'hội luật' })))).toEqual([
      'name: Hội Luật',
      'beginning: Hội Luật gia tỉnh Đại Phong',
      'title: Câu lạc bộ Hội Luật gia trẻ',
      'body: TS. Nguyễn Luật',
      'body: Hội Làm vườn tỉnh Đại Phong',
    ]);
  });

  it('tells in which documents words stand, whatever their diacritics; no word finds none', async () => {
    const { api } = await filled();
    const { rows } = await value(api.documents.list({}));
    expect(await value(api.documents.matching({ text: 'chuyen gia hoi dong' }))).toEqual(
      rows.map(({ id }) => id),
    );
    expect(await value(api.documents.matching({ text: 'khong co chu nay' }))).toEqual([]);
    expect(await value(api.documents.matching({ text: ' - ' }))).toEqual([]);
  });

  it.each([
    ['hlg', 'Hội Luật gia tỉnh Đại Phong'],
    ['hdy', 'Hội Đông y tỉnh Đại Phong'],
    ['HĐY', 'Hội Đông y tỉnh Đại Phong'],
    ['hlv', 'Hội Làm vườn tỉnh Đại Phong'],
  ])('finds by initials %s', async (text, title) => {
    const { api } = await filled();
    const [first] = await value(api.search.query({ text }));
    expect(first).toMatchObject({ title, match: { by: 'initials' } });
    expect(first?.match.title).toHaveLength(3);
  });

  it('finds as one types, with and without diacritics, and shows where', async () => {
    const { api } = await filled();
    for (const text of ['d', 'đ', 'do', 'dong', 'đông y', 'y dong'])
      expect((await value(api.search.query({ text }))).map((hit) => hit.title)).toContain(
        'Hội Đông y tỉnh Đại Phong',
      );
    const [hit] = await value(api.search.query({ text: 'dong y' }));
    expect(hit?.match.title.map(([from, to]) => hit.title.slice(from, to))).toEqual(['Đông', 'y']);
    expect(hit?.subtitle).toBe('HĐY · Hội chuyên ngành cấp tỉnh');
  });

  it('finds documents by words inside, with the words around', async () => {
    const { api } = await filled();
    const hits = await value(api.search.query({ text: 'tran trong cam on', types: ['document'] }));
    expect(hits).toMatchObject([{ type: 'document', match: { by: 'body' } }]);
    const [hit] = hits;
    const shown = hit?.excerptMatch.map(([from, to]) => hit.excerpt.slice(from, to).toLowerCase());
    expect(shown).toContain('trân');
    expect(await value(api.search.query({ text: 'tran trong cam on', types: ['person'] }))).toEqual([]);
  });

  it.each(['', ' ', '"', '*', 'a OR b', 'NEAR(a b)', 'title:x', '-x', '\u0000', '𝕏'])(
    'takes “%s” as words, not as a query language',
    async (text) => {
      const { api } = await filled();
      expect(await api.search.query({ text })).toMatchObject({ ok: true });
    },
  );

  it('knows a record under its new name at once', async () => {
    const { api } = await filled();
    const [found] = await value(api.search.query({ text: 'lam vuon' }));
    const { id, revision } = await value(api.associations.get({ id: found?.id ?? 0 }));
    await value(api.associations.save({ id, revision, fields: { name: 'Hội Sinh vật cảnh' } }));
    expect(titles(await value(api.search.query({ text: 'sinh vat' })))).toEqual(['title: Hội Sinh vật cảnh']);
    expect(await value(api.search.query({ text: 'lam vuon' }))).toEqual([]);
  });
});

it('a part that is taken back leaves the words that waited before it', async () => {
  const office = await openOffice(temporaryFolder());
  const entry = (title: string) => ({ type: 'association', recordId: 1, title, body: '' });
  await indexInBatches(office.db, async (batch) => {
    await indexRecord(office.db, entry('Hội Làm vườn'));
    const forget = batch.mark();
    const part = withSavepoint(office.db, async () => {
      await indexRecord(office.db, entry('Hội Sinh vật cảnh'));
      throw new Error('taken back');
    });
    await expect(part).rejects.toThrow('taken back');
    forget();
  });
  const steps = async (text: string) => (await findRecords(office.db, text, 5)).map(({ step }) => step);
  expect(await steps('vuon lam')).toEqual(['title']);
  expect(await steps('canh sinh')).toEqual([]);
  await office.close();
});

it('documents of an older database are found after migration', async () => {
  const dataDir = temporaryFolder();
  await (await openOffice(dataDir, { migrations: MIGRATIONS.slice(0, 1) })).close();
  const old = await openBackend();
  await value(old.api.office.save({ profile: SAMPLE_OFFICE }));
  const created = await value(
    old.api.documents.create({ templateId: 'cong-van', values: { ...SAMPLE_VALUES['cong-van'] } }),
  );
  const connection = connect(path.join(dataDir, DATABASE_FILE));
  connection.raw
    .prepare(
      "INSERT INTO documents (id, kind, layout, number, subject, document, revision, created_at, updated_at) VALUES (5, 'cong-van', 'state', '', ?, ?, 1, '2026', '2026')",
    )
    .run(created.document.subject, JSON.stringify(created.document));
  connection.raw
    .prepare('INSERT INTO document_search (rowid, title, body) VALUES (5, ?, ?)')
    .run('bao cao cu', 'tran trong cam on');
  setSchemaVersion(connection, 10);
  await disconnect(connection);
  const { api } = await openBackend(undefined, dataDir);
  const [hit] = await value(api.search.query({ text: 'trân trọng cảm ơn' }));
  expect(hit).toMatchObject({ type: 'document', id: 5 });
  expect(hit?.excerpt).toContain('trân trọng cảm ơn');
  expect(await value(api.documents.list({ text: 'bao cao cu' }))).toMatchObject({ total: 1 });
});
