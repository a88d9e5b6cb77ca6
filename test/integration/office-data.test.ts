import { mkdtempSync, readdirSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { backupsToThin } from '../../db/backup.ts';
import { connect } from '../../db/connection.ts';
import { fold, matchQuery } from '../../db/fold.ts';
import { MIGRATIONS, type Migration } from '../../db/migrations/migrations.ts';
import { DATABASE_FILE, openOffice } from '../../db/open-office.ts';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { createClient } from '../../electron/api/client.ts';
import { value } from '../support/client.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lhh-data-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const ports = { printPdf: () => Promise.reject(new Error('no printing in this test')) };

describe('opening an office’s data', () => {
  it('makes a new one and opens it again', async () => {
    const folder = newFolder();
    const first = await openOffice(folder);
    expect(first.raw.pragma('synchronous', { simple: true })).toBe(2);
    expect(first.raw.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(first.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    await first.close();
    await (await openOffice(folder)).close();
  });

  it('refuses a second opening, takes over the lock of a dead program', async () => {
    const folder = newFolder();
    const first = await openOffice(folder);
    await expect(openOffice(folder)).rejects.toMatchObject({ code: 'in-use' });
    await first.close();
    writeFileSync(path.join(folder, 'lhh-office.lock'), '999999');
    await (await openOffice(folder)).close();
  });

  it('refuses a database of a newer program and gives the lock back', async () => {
    const folder = newFolder();
    await (await openOffice(folder)).close();
    const raw = connect(path.join(folder, DATABASE_FILE));
    raw.raw.pragma('user_version = 99990');
    await raw.db.destroy();
    await expect(openOffice(folder)).rejects.toMatchObject({ code: 'newer' });
    // The lock was given back: the second try gets as far as the first.
    await expect(openOffice(folder)).rejects.toMatchObject({ code: 'newer' });
  });

  it('says that a file is damaged', async () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, DATABASE_FILE), Buffer.alloc(8192, 'x'));
    await expect(openOffice(folder)).rejects.toMatchObject({ code: 'damaged' });
  });

  it('backs up before a migration, and a migration that fails leaves all as it was', async () => {
    const folder = newFolder();
    await (await openOffice(folder)).close();
    const failing: Migration = {
      version: 9990,
      up: async (db) => {
        await sql`CREATE TABLE half_done (id INTEGER)`.execute(db);
        throw new Error('power is gone');
      },
    };
    await expect(openOffice(folder, { migrations: [...MIGRATIONS, failing] })).rejects.toThrow(
      'power is gone',
    );
    expect(readdirSync(path.join(folder, 'backups')).length).toBe(1);
    const again = await openOffice(folder);
    expect(
      again.raw.prepare("SELECT count(*) AS n FROM sqlite_master WHERE name = 'half_done'").get(),
    ).toEqual({ n: 0 });
    expect(again.raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
    await again.close();
  });

  it('thins backups by age and never names other files', () => {
    const now = new Date('2026-11-21T08:00:00Z');
    const name = (day: string, hour = '07'): string => `lhh-${day}T${hour}-00-00-manual.sqlite`;
    const names = [
      name('2026-11-20', '07'),
      name('2026-11-20', '09'),
      name('2026-11-10', '07'),
      name('2026-11-10', '09'),
      name('2025-01-03'),
      name('2025-01-20'),
      'notes.txt',
    ];
    expect(backupsToThin(names, now).sort()).toEqual([name('2025-01-03'), name('2026-11-10', '07')].sort());
  });
});

describe('search words', () => {
  it.each([
    ['Phản biện', 'phan bien'],
    ['ĐỀ ÁN', 'de an'],
    ['đông y', 'dong y'],
    ['e\u0302\u0301', 'e'],
  ])('folds %s to %s', (text, folded) => expect(fold(text)).toBe(folded));
  it('quotes what is asked, so that no operator of FTS5 is reached', () => {
    expect(matchQuery('a OR "b" -c*')).toBe('"a"* "or"* "b"* "c"*');
    expect(matchQuery(' ,.')).toBeNull();
  });
});

describe('calls of the backend', () => {
  const open = async (
    dataDir = newFolder(),
    now?: () => Date,
  ): Promise<{
    backend: Backend;
    api: ReturnType<typeof createClient>;
    dataDir: string;
    events: unknown[];
  }> => {
    const events: unknown[] = [];
    const backend = await createBackend({
      dataDir,
      ports,
      onEvent: (event) => events.push(event),
      ...(now ? { now } : {}),
    });
    return { backend, api: createClient(backend.invoke), dataDir, events };
  };
  const draft = async (api: ReturnType<typeof createClient>) => {
    await api.office.save({ profile: SAMPLE_OFFICE });
    const result = await api.documents.create({
      templateId: 'cong-van',
      values: { ...SAMPLE_VALUES['cong-van'] },
    });
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };

  it('keeps groups of nơi nhận by name and offers them with the agencies of the office and the associations', async () => {
    const { backend, api } = await open();
    const group = { name: 'Nhóm thử', recipients: [{ name: 'UBND tỉnh', note: 'để báo cáo' }] };
    expect(await api.office.keepRecipientGroup(group)).toMatchObject({
      ok: false,
      error: { code: 'no-office' },
    });
    await api.office.save({
      profile: { ...SAMPLE_OFFICE, agencies: ['Tỉnh Đoàn'], recipientGroups: [] },
    });
    expect(await api.office.keepRecipientGroup({ name: ' ', recipients: [] })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', message: expect.stringContaining('chưa ghi tên nhóm') },
    });
    await api.office.keepRecipientGroup(group);
    await api.office.keepRecipientGroup({ ...group, recipients: [{ name: 'Các sở' }] });
    await api.associations.loadSample({});
    const phrases = await api.documents.phrases({});
    if (!phrases.ok) throw new Error(phrases.error.message);
    expect(phrases.value.recipientGroups).toEqual([
      { name: 'Nhóm thử', recipients: [{ name: 'Các sở' }], isKept: true },
    ]);
    expect(phrases.value.agencies[0]).toBe('Tỉnh Đoàn');
    expect(phrases.value.agencies).toContain('Hội Luật gia tỉnh Đại Phong');
    await backend.close();
  });

  it('writes nothing over a profile that was saved elsewhere meanwhile', async () => {
    const { backend, api } = await open();
    const conflict = { ok: false, error: { code: 'conflict' } };
    expect(await api.office.save({ profile: SAMPLE_OFFICE, read: null })).toMatchObject({ ok: true });
    expect(await api.office.save({ profile: SAMPLE_OFFICE, read: null })).toMatchObject(conflict);
    const [read] = await value(api.office.history({}));
    if (!read) throw new Error('no profile');
    expect(await api.office.save({ profile: { ...read, contact: 'mới' }, read })).toMatchObject({ ok: true });
    expect(await api.office.save({ profile: { ...read, contact: 'khác' }, read })).toMatchObject(conflict);
    expect(await api.office.save({ profile: { ...read, validFrom: '2026-07-01' }, read })).toMatchObject(
      conflict,
    );
    expect((await value(api.office.history({}))).map(({ contact }) => contact)).toEqual(['mới']);
    await backend.close();
  });

  it('begins each new document with what the office sets for its layout', async () => {
    const { backend, api } = await open();
    const { party, state } = SAMPLE_OFFICE;
    await api.office.save({
      profile: {
        ...SAMPLE_OFFICE,
        state: { ...state, settings: { bodySize: 13.5, lineSpacing: 1.2 } },
        ...(party ? { party: { ...party, settings: { authorityForm: 'slash' } } } : {}),
      },
    });
    const settings = async (layout: 'state' | 'party') => {
      const result = await api.documents.create({
        templateId: 'ke-hoach-thuc-hien-van-ban',
        values: { ...SAMPLE_VALUES['ke-hoach-thuc-hien-van-ban'] },
        layout,
      });
      if (!result.ok) throw new Error(result.error.message);
      return result.value.document.settings;
    };
    expect(await settings('state')).toEqual({ bodySize: 13.5, lineSpacing: 1.2 });
    expect(await settings('party')).toEqual({ authorityForm: 'slash' });
    await backend.close();
  });

  it('refuses unknown calls and bad input by field, changes nothing', async () => {
    const { backend, api } = await open();
    expect(await backend.invoke('documents.drop', {})).toMatchObject({
      ok: false,
      error: { code: 'unknown-call' },
    });
    expect(await backend.invoke('documents.get', { id: 'một' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', field: 'id' },
    });
    expect(await api.documents.create({ templateId: 'cong-van', values: {} })).toMatchObject({
      ok: false,
      error: { code: 'no-office' },
    });
    await backend.close();
  });

  it('saves over the expected revision only, and tells what changed', async () => {
    const { backend, api, events } = await open();
    const stored = await draft(api);
    const next = { ...stored.document, subject: 'Việc khác' };
    expect(await api.documents.save({ id: stored.id, revision: 1, document: next })).toMatchObject({
      ok: true,
      value: { revision: 2 },
    });
    expect(await api.documents.save({ id: stored.id, revision: 1, document: stored.document })).toMatchObject(
      { ok: false, error: { code: 'conflict' } },
    );
    expect(await api.documents.get({ id: stored.id })).toMatchObject({
      ok: true,
      value: { document: { subject: 'Việc khác' } },
    });
    expect(events.at(-1)).toEqual({ type: 'changed', changes: ['documents'] });
    expect(await api.documents.versions({ id: stored.id })).toMatchObject({
      ok: true,
      value: [{ revision: 1 }],
    });
    expect(await api.documents.version({ id: stored.id, revision: 1 })).toMatchObject({
      ok: true,
      value: { subject: stored.document.subject },
    });
    await backend.close();
  });

  it('writes history that cannot be changed', async () => {
    const { backend, api, dataDir } = await open();
    await draft(api);
    await backend.close();
    const { raw, db } = connect(path.join(dataDir, DATABASE_FILE));
    expect(raw.prepare('SELECT action FROM history ORDER BY id').all()).toEqual([
      { action: 'office.save' },
      { action: 'documents.create' },
    ]);
    expect(() => raw.prepare('DELETE FROM history').run()).toThrow('append-only');
    expect(() => raw.prepare("UPDATE history SET actor = ''").run()).toThrow('append-only');
    await db.destroy();
  });

  it('a document drafted under a later profile bears the later name', async () => {
    let day = new Date('2025-06-30T05:00:00Z');
    const { backend, api } = await open(newFolder(), () => day);
    const old = {
      ...SAMPLE_OFFICE,
      validFrom: '2020-01-01',
      state: { ...SAMPLE_OFFICE.state, organ: 'Tên cũ' },
    };
    await api.office.save({ profile: old });
    await api.office.save({ profile: { ...SAMPLE_OFFICE, validFrom: '2025-07-01' } });
    const organ = async (): Promise<string> => {
      const result = await api.documents.create({
        templateId: 'cong-van',
        values: { ...SAMPLE_VALUES['cong-van'] },
      });
      return result.ok ? result.value.document.header.organ : result.error.message;
    };
    expect(await organ()).toBe('Tên cũ');
    day = new Date('2025-07-02T05:00:00Z');
    expect(await organ()).toBe(SAMPLE_OFFICE.state.organ);
    await backend.close();
  });

  it('keeps what was saved when the program is killed', async () => {
    const { backend, api, dataDir } = await open();
    const stored = await draft(api);
    // A second connection sees what is on disk, as a new start after a kill would.
    const copy = newFolder();
    for (const name of readdirSync(dataDir))
      if (name.startsWith(DATABASE_FILE))
        writeFileSync(path.join(copy, name), readFileSync(path.join(dataDir, name)));
    const again = await open(copy);
    expect(await again.api.documents.get({ id: stored.id })).toMatchObject({ ok: true });
    await again.backend.close();
    await backend.close();
  });

  it('own templates: from a document, exported, imported, refused when broken', async () => {
    const { backend, api } = await open();
    const stored = await draft(api);
    const own = await api.templates.saveFromDocument({
      documentId: stored.id,
      name: 'Mẫu riêng',
      description: '',
    });
    if (!own.ok) throw new Error(own.error.message);
    const file = await api.templates.exportFile({ id: own.value.id });
    if (!file.ok) throw new Error(file.error.message);
    const copy = await api.templates.importFile({ text: file.value.text });
    expect(copy).toMatchObject({ ok: true, value: { name: 'Mẫu riêng', isOwn: true } });
    expect(await api.templates.importFile({ text: '{"version":1}' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-template' },
    });
    expect(await api.documents.create({ templateId: own.value.id, values: {} })).toMatchObject({
      ok: true,
      value: { document: { subject: stored.document.subject } },
    });
    expect(await api.templates.list({ text: 'mau rieng' })).toMatchObject({ ok: true, value: [{}, {}] });
    await backend.close();
  });
});
