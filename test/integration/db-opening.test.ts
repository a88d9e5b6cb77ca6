import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { connect, isSound } from '../../db/connection.ts';
import { countDocuments, insertDocument } from '../../db/documents.ts';
import { MIGRATIONS, type Migration } from '../../db/migrations/migrations.ts';
import { BACKUP_FOLDER } from '../../db/backup.ts';
import { DATABASE_FILE, openOffice } from '../../db/open-office.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const program = (name: string): string => path.resolve('test/fixtures/processes', `${name}.ts`);
const A_DOCUMENT = {
  kind: 'cong-van',
  layout: 'state',
  number: '',
  subject: 'Việc thứ nhất',
  issued_on: null,
  year: 2026,
  document: '{}',
};
const AT = '2026-11-21T08:00:00.000Z';

async function officeWithOneDocument(): Promise<string> {
  const folder = temporaryFolder();
  const office = await openOffice(folder);
  await insertDocument(office.db, A_DOCUMENT, null, 'Việc thứ nhất', AT);
  await office.close();
  return folder;
}

async function startHolding(folder: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program('hold-office'), folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve) => void child.once('exit', resolve));

describe('the tables', () => {
  it('are those of db/schema.sql (npx vitest -u writes it anew)', async () => {
    const office = await openOffice(temporaryFolder());
    const rows = office.raw
      .prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' AND name NOT GLOB 'search_titles_*' AND name NOT GLOB 'search_bodies_*' ORDER BY type DESC, name",
      )
      .all() as { sql: string }[];
    await office.close();
    await expect(
      `${rows.map((row) => row.sql.replaceAll('\n  ', '\n  ')).join(';\n\n')};\n`,
    ).toMatchFileSnapshot(path.resolve('db/schema.sql'));
  });
  it('are STRICT, every one of ours', async () => {
    const office = await openOffice(temporaryFolder());
    const tables = office.raw.pragma('table_list') as { name: string; type: string; strict: number }[];
    await office.close();
    const ours = tables.filter((table) => table.type === 'table' && !table.name.startsWith('sqlite_'));
    expect(ours.length).toBeGreaterThan(4);
    expect(ours.filter((table) => table.strict === 0)).toEqual([]);
  });
});

describe('one program at a time', () => {
  it('refuses a second program, lets it read, opens when the first has gone', async () => {
    const folder = await officeWithOneDocument();
    const first = await startHolding(folder);
    await expect(openOffice(folder)).rejects.toMatchObject({
      code: 'in-use',
      message: expect.stringContaining('Dữ liệu đang được mở') as string,
    });
    const reader = await openOffice(folder, { mode: 'read' });
    expect(await countDocuments(reader.reader)).toBe(1);
    await reader.close();
    first.stdin?.end();
    await ended(first);
    await (await openOffice(folder)).close();
  });

  it('takes over from a program that was killed', async () => {
    const folder = await officeWithOneDocument();
    const first = await startHolding(folder);
    first.kill('SIGKILL');
    await ended(first);
    const office = await openOffice(folder);
    expect(await countDocuments(office.db)).toBe(1);
    await office.close();
  });
});

describe('the reading connection', () => {
  it('can write nothing', async () => {
    const office = await openOffice(temporaryFolder());
    await expect(insertDocument(office.reader, A_DOCUMENT, null, '', AT)).rejects.toThrow(/readonly/);
    await expect(sql`CREATE TABLE other (id INTEGER)`.execute(office.reader)).rejects.toThrow(/readonly/);
    await office.close();
  });
});

describe('migrating', () => {
  const later = (up: Migration['up']): Migration[] => [...MIGRATIONS, { version: 9_990, up }];

  it('is killed in the middle: the data are as before, whole, and open', async () => {
    const folder = await officeWithOneDocument();
    const run = spawnSync(process.execPath, [program('migrate-and-die'), folder], { encoding: 'utf8' });
    expect(run.signal).toBe('SIGKILL');
    const office = await openOffice(folder);
    expect(office.raw.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
    expect(office.raw.prepare("SELECT name FROM sqlite_schema WHERE name = 'half_done'").all()).toEqual([]);
    expect(await countDocuments(office.db)).toBe(1);
    expect(isSound(office)).toBe(true);
    await office.close();
    expect(readdirSync(path.join(folder, BACKUP_FOLDER))).toHaveLength(1);
  });

  it('to version 30 keeps events, rules and marks, and dates addresses', async () => {
    const folder = temporaryFolder();
    const before = await openOffice(folder, {
      migrations: MIGRATIONS.filter(({ version }) => version < 30),
    });
    before.raw.exec(`
      INSERT INTO associations (name, name_key, type_id, address, first_state, revision, created_at, updated_at)
        VALUES ('Hội A', 'hoi a', 'club', '1 Trần Phú', '{"name":"Hội A","shortName":"","typeId":"club","area":""}', 1, '${AT}', '${AT}');
      INSERT INTO association_events (association_id, kind, happened_on, patch) VALUES (1, 'rename', '2020', '{}'), (1, 'merge', '2021', '{}');
      INSERT INTO association_event_others (event_id, association_id) VALUES (1, 1);
      DELETE FROM association_events WHERE id = 2;
      INSERT INTO duty_marks VALUES ('2:1:2026', 1, 2, 'done', '2026-01-01', '');
    `);
    await before.close();
    const office = await openOffice(folder);
    const all = (text: string): unknown[] => office.raw.prepare(text).all();
    expect(all('SELECT id, kind FROM association_events')).toEqual([{ id: 1, kind: 'rename' }]);
    expect(all('SELECT * FROM association_event_others')).toHaveLength(1);
    expect(all('SELECT rule_id FROM duty_marks')).toEqual([{ rule_id: 2 }]);
    expect(all('SELECT kind FROM duty_rules')).toHaveLength(6);
    expect(all("SELECT first_state ->> '$.address' AS address FROM associations")).toEqual([
      { address: '1 Trần Phú' },
    ]);
    // An id that was given once is not given again.
    office.raw.exec(
      "INSERT INTO association_events (association_id, kind, happened_on, patch) VALUES (1, 'address', '2026', '{}')",
    );
    expect(all('SELECT max(id) AS id FROM association_events')).toEqual([{ id: 3 }]);
    await office.close();
  });

  it('fails at the second step: the first is undone too', async () => {
    const folder = await officeWithOneDocument();
    const migrations: Migration[] = [
      ...MIGRATIONS,
      {
        version: 9_980,
        up: async (db) => {
          await sql`CREATE TABLE half_done (id INTEGER) STRICT`.execute(db);
        },
      },
      { version: 9_990, up: () => Promise.reject(new Error('power is gone')) },
    ];
    await expect(openOffice(folder, { migrations })).rejects.toThrow('power is gone');
    const office = await openOffice(folder);
    expect(office.raw.prepare("SELECT name FROM sqlite_schema WHERE name = 'half_done'").all()).toEqual([]);
    await office.close();
  });

  it('may rebuild a table that others refer to', async () => {
    const folder = await officeWithOneDocument();
    const migrations = later(async (db) => {
      await sql`CREATE TABLE documents_new AS SELECT * FROM documents`.execute(db);
      await sql`DROP TABLE documents`.execute(db);
      await sql`ALTER TABLE documents_new RENAME TO documents`.execute(db);
      await sql`CREATE UNIQUE INDEX documents_id ON documents (id)`.execute(db);
    });
    const office = await openOffice(folder, { migrations });
    expect(await countDocuments(office.db)).toBe(1);
    expect(office.raw.pragma('foreign_keys', { simple: true })).toBe(1);
    await office.close();
  });

  it('that leaves references to nothing is undone', async () => {
    const folder = await officeWithOneDocument();
    const migrations = later(async (db) => {
      await sql`INSERT INTO document_versions VALUES (77, 1, '{}', ${AT})`.execute(db);
    });
    await expect(openOffice(folder, { migrations })).rejects.toMatchObject({ code: 'damaged' });
    const office = await openOffice(folder);
    expect(office.raw.prepare('SELECT count(*) AS n FROM document_versions').get()).toEqual({ n: 0 });
    await office.close();
  });

  it('leaves a backup that opens and holds the data', async () => {
    const folder = await officeWithOneDocument();
    await (await openOffice(folder, { migrations: later(() => Promise.resolve()) })).close();
    const names = readdirSync(path.join(folder, BACKUP_FOLDER));
    expect(names).toHaveLength(1);
    const backup = connect(path.join(folder, BACKUP_FOLDER, names[0] ?? ''), { readOnly: true });
    expect(await countDocuments(backup.db)).toBe(1);
    await backup.db.destroy();
  });

  it('is not done by a reader, which says so', async () => {
    const folder = await officeWithOneDocument();
    await expect(
      openOffice(folder, { mode: 'read', migrations: later(() => Promise.resolve()) }),
    ).rejects.toMatchObject({ code: 'older' });
  });
});

describe('data that cannot be opened', () => {
  it.each<[string, (folder: string) => string, 'read' | 'write', string]>([
    ['a folder that is a file', (folder) => path.join(folder, DATABASE_FILE), 'write', 'cannot-open'],
    ['a folder below a file', (folder) => path.join(folder, DATABASE_FILE, 'x'), 'write', 'cannot-open'],
    ['no data to read', (folder) => path.join(folder, 'none'), 'read', 'no-data'],
  ])('%s', async (_name, target, mode, code) => {
    const folder = await officeWithOneDocument();
    await expect(openOffice(target(folder), { mode })).rejects.toMatchObject({ code });
    expect(existsSync(path.join(folder, 'none'))).toBe(false);
  });

  it('a file with a page overwritten', async () => {
    const folder = temporaryFolder();
    const office = await openOffice(folder);
    for (let index = 0; index < 200; index += 1)
      await insertDocument(
        office.db,
        { ...A_DOCUMENT, document: `{"n":"${'x'.repeat(500)}"}` },
        null,
        'x',
        AT,
      );
    await office.close();
    const file = path.join(folder, DATABASE_FILE);
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096 * 2, 4096 * 12);
    writeFileSync(file, bytes);
    await expect(openOffice(folder)).rejects.toMatchObject({ code: 'damaged' });
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('a folder without the right to write is opened for reading only', async (context) => {
    if (process.platform === 'win32') return context.skip('folder rights of POSIX');
    const folder = await officeWithOneDocument();
    chmodSync(path.join(folder, DATABASE_FILE), 0o444);
    chmodSync(folder, 0o555);
    const isRoot = process.getuid?.() === 0;
    // Root may write everywhere; an unprivileged user of the system stands in for the clerk.
    const run = spawnSync(process.execPath, [program('read-office'), folder], {
      encoding: 'utf8',
      ...(isRoot ? { uid: 65_534, gid: 65_534 } : {}),
    });
    chmodSync(folder, 0o755);
    if (run.error || run.stdout === '')
      return context.skip('an unprivileged user cannot run the program from this folder');
    expect(JSON.parse(run.stdout)).toEqual({ isReadOnly: true, documents: 1 });
    expect(statSync(path.join(folder, DATABASE_FILE)).size).toBeGreaterThan(0);
  });
});
