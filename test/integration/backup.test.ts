/** Backups with the files of records, and bringing them back: real database, real files, also damaged and missing ones. */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { insertAttachment, storeContent } from '../../db/attachments.ts';
import { BACKUP_FOLDER, backUp, newestBackup } from '../../db/backup.ts';
import { connect, disconnect } from '../../db/connection.ts';
import { DATABASE_FILE, openOffice } from '../../db/open-office.ts';
import { restoreBackup } from '../../db/restore.ts';
import { EMPTY_ASSOCIATION } from '../../electron/api/associations.ts';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import { backUpWhenDue } from '../../electron/backend/daily-backup.ts';
import { value } from '../support/client.ts';
import { openBackend, type OpenBackend } from '../support/open-backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOW = new Date('2026-11-21T08:00:00.000Z');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

/** Contents in a folder, by path. */
function contents(folder: string): string[] {
  const root = path.join(folder, 'attachments');
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
function fileWith(folder: string, text: string): string {
  const found = contents(folder).find((file) => readFileSync(file, 'utf8') === text);
  if (found === undefined) throw new Error(`no file with ${text}`);
  return found;
}

/** An office with one association and one person, each with a file. */
async function officeWithFiles(): Promise<OpenBackend & { fileIds: { charter: number; cv: number } }> {
  const opened = await openBackend();
  const { api } = opened;
  const { id } = await value(
    api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội Tin học' } }),
  );
  const person = await value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Lê Thị An' } }));
  const charter = await value(
    api.associations.attach({ id, fileName: 'Điều lệ.pdf', base64: base64('Điều lệ'), note: '' }),
  );
  const cv = await value(
    api.people.attach({
      id: person.id,
      fileName: 'Lý lịch.pdf',
      base64: base64('Lý lịch'),
      note: 'bản 2026',
    }),
  );
  return { ...opened, fileIds: { charter: charter.id, cv: cv.id } };
}

async function backUpFolder(dataDir: string, why = 'manual', now = NOW) {
  const office = await openOffice(dataDir, { mode: 'read' });
  const report = await backUp(office, dataDir, path.join(dataDir, BACKUP_FOLDER), now, why);
  await office.close();
  return report;
}

describe('a backup', () => {
  it('holds the database and its files, and gives both back into an empty folder', async () => {
    const { dataDir, fileIds } = await officeWithFiles();
    // The window stays open.
    const report = await backUpFolder(dataDir);
    expect(report).toMatchObject({ held: 2, lost: [] });

    const elsewhere = temporaryFolder();
    cpSync(path.join(dataDir, BACKUP_FOLDER), path.join(elsewhere, 'usb'), { recursive: true });
    const restored = await restoreBackup(
      path.join(elsewhere, 'data'),
      path.join(elsewhere, 'usb', path.basename(report.file)),
      NOW,
    );
    expect(restored).toEqual({ setAside: null, restored: 2, held: 0, lost: [] });
    const { api } = await openBackend({ day: '2026-11-22' }, path.join(elsewhere, 'data'));
    expect(await value(api.associations.attachment({ attachmentId: fileIds.charter }))).toEqual({
      fileName: 'Điều lệ.pdf',
      base64: base64('Điều lệ'),
    });
    expect(await value(api.people.attachment({ attachmentId: fileIds.cv }))).toMatchObject({
      base64: base64('Lý lịch'),
    });
  });

  it('names what is damaged or missing, keeps the rest, and an earlier backup’s copy still counts', async () => {
    const { dataDir, api, fileIds } = await officeWithFiles();
    writeFileSync(fileWith(dataDir, 'Điều lệ'), 'Điều lê');
    expect(await backUpFolder(dataDir)).toMatchObject({ held: 1, lost: ['Điều lệ.pdf'] });
    // Entered again, it is whole; then it is gone from the data folder, but the backup has it.
    const [row] = await value(api.associations.list({}));
    const id = row?.id ?? 0;
    await value(
      api.associations.attach({ id, fileName: 'Điều lệ.pdf', base64: base64('Điều lệ'), note: '' }),
    );
    expect(await backUpFolder(dataDir, 'second')).toMatchObject({ held: 2, lost: [] });
    rmSync(fileWith(dataDir, 'Điều lệ'));
    expect(await api.associations.attachment({ attachmentId: fileIds.charter })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    expect(await backUpFolder(dataDir, 'third')).toMatchObject({ held: 2, lost: [] });
  });

  it('is thinned with its files: those that no backup left names go', async () => {
    const { dataDir } = await officeWithFiles();
    const backups = path.join(dataDir, BACKUP_FOLDER);
    const day = (text: string): Date => new Date(`${text}Z`);
    const early = await backUpFolder(dataDir, 'manual', day('2026-01-05T08:00:00'));
    // Only the first backup names the file of the person.
    const connection = connect(path.join(dataDir, DATABASE_FILE));
    connection.raw.exec("DELETE FROM attachments WHERE file_name = 'Lý lịch.pdf'");
    await disconnect(connection);
    await backUpFolder(dataDir, 'manual', day('2026-01-20T08:00:00'));
    expect(contents(backups)).toHaveLength(2);
    await backUpFolder(dataDir, 'manual', NOW);
    expect(existsSync(early.file)).toBe(false);
    expect(contents(backups).map((file) => readFileSync(file, 'utf8'))).toEqual(['Điều lệ']);
    // The data folder's own files are not the backups' to thin.
    expect(contents(dataDir)).toHaveLength(2);
  });
});

describe('a folder of the user’s choice', () => {
  it('is not thinned: it may hold backups of other offices', async () => {
    const shared = temporaryFolder();
    const at = (text: string): Date => new Date(`${text}Z`);
    const files: string[] = [];
    for (const times of [['2026-01-05T08:00:00'], ['2026-01-05T09:00:00', '2026-11-21T08:00:00']]) {
      const { dataDir, backend } = await officeWithFiles();
      const office = await openOffice(dataDir, { mode: 'read' });
      for (const time of times) files.push((await backUp(office, dataDir, shared, at(time), 'manual')).file);
      await office.close();
      await backend.close();
    }
    expect(files.map((file) => existsSync(file))).toEqual([true, true, true]);
  });
});

describe('a backup while the office is at work', () => {
  it('begun in the middle of a transaction, holds what was stored before it', async () => {
    const dataDir = temporaryFolder();
    const office = await openOffice(dataDir);
    const type = (id: string) => ({ id, name: id, position: 99, deleted_at: null });
    await office.db.insertInto('association_types').values(type('before')).execute();
    const { file } = await office.db.transaction().execute(async (transaction) => {
      await transaction.insertInto('association_types').values(type('half')).execute();
      return backUp(office, dataDir, path.join(dataDir, BACKUP_FOLDER), NOW, 'daily');
    });
    await office.close();
    const copy = connect(file, { readOnly: true });
    const ids = await copy.db
      .selectFrom('association_types')
      .select('id')
      .where('position', '=', 99)
      .execute();
    await disconnect(copy);
    expect(ids).toEqual([{ id: 'before' }]);
  });

  it('lets calls be answered between the attachments', async () => {
    const dataDir = temporaryFolder();
    const office = await openOffice(dataDir);
    const files = 60;
    for (let index = 0; index < files; index += 1) {
      const bytes = Buffer.from(`tệp ${index}`);
      await insertAttachment(office.db, {
        owner_type: 'person',
        owner_id: 1,
        file_name: `${index}.txt`,
        sha256: storeContent(dataDir, bytes),
        size: bytes.length,
        note: '',
        created_at: NOW.toISOString(),
        deleted_at: null,
      });
    }
    let turns = 0;
    let isDone = false;
    const count = (): void => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    expect(await backUp(office, dataDir, path.join(dataDir, BACKUP_FOLDER), NOW, 'daily')).toMatchObject({
      held: files,
    });
    isDone = true;
    await office.close();
    expect(turns).toBeGreaterThan(files);
  });
});

describe('a backup that is not finished', () => {
  const unfinished = (folder: string): string[] =>
    readdirSync(folder).filter((name) => name.includes('.sqlite.tmp'));

  it('leaves nothing behind where it fails', async () => {
    const { dataDir } = await officeWithFiles();
    const backups = path.join(dataDir, BACKUP_FOLDER);
    mkdirSync(backups);
    // A file where the folder of attachments should be: nothing can be copied into it.
    writeFileSync(path.join(backups, 'attachments'), '');
    await expect(backUpFolder(dataDir)).rejects.toThrow();
    expect(readdirSync(backups)).toEqual(['attachments']);
  });

  it('was killed: goes a day later; one that may be under way stays, and what it names', async () => {
    const { dataDir } = await officeWithFiles();
    const backups = path.join(dataDir, BACKUP_FOLDER);
    mkdirSync(backups);
    const names = [
      'lhh-2026-11-19T08-00-00-daily.sqlite.tmp',
      'lhh-2026-11-19T08-00-00-daily.sqlite.tmp-journal',
      'lhh-2062-01-01T00-00-00-daily.sqlite.tmp',
      'lhh-2026-11-21T07-30-00-manual.sqlite.tmp',
    ];
    for (const name of names) writeFileSync(path.join(backups, name), 'x');
    // Two of one month long ago: one of them goes. A content that neither names is copied by the backup under way.
    for (const day of ['2026-01-05', '2026-01-06'])
      writeFileSync(path.join(backups, `lhh-${day}T08-00-00-daily.sqlite`), '');
    const sha256 = 'ab'.repeat(32);
    mkdirSync(path.join(backups, 'attachments', 'ab'), { recursive: true });
    writeFileSync(path.join(backups, 'attachments', 'ab', sha256), 'x');
    await backUpFolder(dataDir);
    expect(unfinished(backups)).toEqual(['lhh-2026-11-21T07-30-00-manual.sqlite.tmp']);
    expect(existsSync(path.join(backups, 'lhh-2026-01-05T08-00-00-daily.sqlite'))).toBe(false);
    expect(existsSync(path.join(backups, 'attachments', 'ab', sha256))).toBe(true);
  });
});

describe('bringing a backup back', () => {
  it('keeps what was there as a backup of its own, mends damaged files, names what is lost', async () => {
    const { dataDir, api, backend, fileIds } = await officeWithFiles();
    const report = await backUpFolder(dataDir);
    const [row] = await value(api.associations.list({}));
    await value(
      api.associations.save({ id: row?.id ?? 0, revision: row?.revision ?? 0, fields: { name: 'Hội khác' } }),
    );
    await expect(restoreBackup(dataDir, report.file, NOW)).rejects.toMatchObject({ code: 'in-use' });
    await backend.close();

    writeFileSync(fileWith(dataDir, 'Điều lệ'), '');
    rmSync(fileWith(dataDir, 'Lý lịch'));
    rmSync(fileWith(path.join(dataDir, BACKUP_FOLDER), 'Lý lịch'));
    const restored = await restoreBackup(dataDir, report.file, NOW);
    expect(restored).toMatchObject({ restored: 1, held: 0, lost: ['Lý lịch.pdf'] });
    expect(path.basename(restored.setAside ?? '')).toBe('lhh-2026-11-21T08-00-00-replaced.sqlite');
    const again = await openBackend({ day: '2026-11-22' }, dataDir);
    expect((await value(again.api.associations.list({})))[0]?.name).toBe('Hội Tin học');
    expect(await value(again.api.associations.attachment({ attachmentId: fileIds.charter }))).toMatchObject({
      base64: base64('Điều lệ'),
    });
    await again.backend.close();

    await restoreBackup(dataDir, restored.setAside ?? '', new Date('2026-11-21T09:00:00Z'));
    const back = await openBackend({ day: '2026-11-22' }, dataDir);
    expect((await value(back.api.associations.list({})))[0]?.name).toBe('Hội khác');
  });

  it('replaces a damaged database and leaves it beside', async () => {
    const { dataDir, backend } = await officeWithFiles();
    const { file } = await backUpFolder(dataDir);
    await backend.close();
    writeFileSync(path.join(dataDir, DATABASE_FILE), 'no database at all, only these words');
    const { setAside, held } = await restoreBackup(dataDir, file, NOW);
    expect(setAside).toMatch(/lhh-office\.sqlite\.damaged-/);
    expect(held).toBe(2);
    const { api } = await openBackend({ day: '2026-11-22' }, dataDir);
    expect(await value(api.people.list({}))).toHaveLength(1);
  });

  it('refuses what is no backup, and then nothing has changed', async () => {
    const { dataDir, backend } = await officeWithFiles();
    const { file } = await backUpFolder(dataDir);
    await backend.close();
    const before = readFileSync(path.join(dataDir, DATABASE_FILE));
    const files = readdirSync(dataDir).toSorted();
    const broken = path.join(temporaryFolder(), 'broken.sqlite');
    copyFileSync(file, broken);
    writeFileSync(broken, readFileSync(broken).subarray(0, 9_000));
    const newer = path.join(temporaryFolder(), 'newer.sqlite');
    copyFileSync(file, newer);
    const connection = connect(newer);
    connection.raw.pragma('user_version = 9999');
    await disconnect(connection);
    const text = path.join(temporaryFolder(), 'a.txt');
    writeFileSync(text, 'chữ');
    // Databases of other programs, the second with a version that ours could have; and one of ours with a version that none has.
    const foreign = await Promise.all(
      [7, 30].map(async (version) => {
        const other = path.join(temporaryFolder(), `other-${version}.sqlite`);
        const opened = connect(other);
        opened.raw.exec(`CREATE TABLE messages (text); CREATE VIEW documents AS SELECT * FROM messages`);
        opened.raw.pragma(`user_version = ${version}`);
        await disconnect(opened);
        return other;
      }),
    );
    const misnumbered = path.join(temporaryFolder(), 'misnumbered.sqlite');
    copyFileSync(file, misnumbered);
    const numbered = connect(misnumbered);
    numbered.raw.pragma('user_version = 11');
    await disconnect(numbered);
    for (const [given, code] of [
      [broken, 'damaged'],
      [text, 'damaged'],
      [temporaryFolder(), 'no-data'],
      [newer, 'newer'],
      ...foreign.map((other) => [other, 'damaged'] as const),
      [misnumbered, 'damaged'],
      [path.join(dataDir, 'none.sqlite'), 'no-data'],
      [path.join(dataDir, DATABASE_FILE), 'cannot-open'],
    ] as const)
      await expect(restoreBackup(dataDir, given, NOW)).rejects.toMatchObject({ code, about: 'backup' });
    expect(readFileSync(path.join(dataDir, DATABASE_FILE)).equals(before)).toBe(true);
    expect(readdirSync(dataDir).filter((name) => !name.endsWith('.lock'))).toEqual(
      files.filter((name) => !name.endsWith('.lock')),
    );
  });

  it.each<[string, Buffer | null]>([
    ['damaged', Buffer.alloc(60_000, 7)],
    ['whole', null],
  ])(
    'killed before any step, leaves the data that were there, %s, or the restored ones',
    async (_name, damage) => {
      const { dataDir, backend } = await officeWithFiles();
      const { file } = await backUpFolder(dataDir);
      await backend.close();
      const database = (folder: string): string => path.join(folder, DATABASE_FILE);
      const present = path.join(temporaryFolder(), 'present');
      // As a program that was killed leaves it: the last change lies in the log.
      const connection = connect(database(dataDir));
      connection.raw.exec("UPDATE people SET note = 'later'");
      cpSync(dataDir, present, { recursive: true });
      await disconnect(connection);
      if (damage) {
        writeFileSync(database(present), damage);
        for (const side of ['-wal', '-shm']) rmSync(`${database(present)}${side}`);
      } else expect(existsSync(`${database(present)}-wal`)).toBe(true);

      const found: string[] = [];
      for (let isDone = false; !isDone;) {
        const folder = path.join(temporaryFolder(), 'data');
        cpSync(present, folder, { recursive: true });
        const { signal, status } = spawnSync(process.execPath, [
          'test/fixtures/processes/restore-and-die.ts',
          folder,
          path.join(folder, BACKUP_FOLDER, path.basename(file)),
          String(found.length),
        ]);
        isDone = signal === null;
        expect(isDone ? status : signal).toBe(isDone ? 0 : 'SIGKILL');
        if (damage && readFileSync(database(folder)).equals(damage)) {
          await expect(openOffice(folder)).rejects.toMatchObject({ code: 'damaged' });
          found.push('damaged');
        } else {
          const office = await openOffice(folder);
          found.push(
            ...(await office.db.selectFrom('people').select('note').execute()).map((row) => row.note),
          );
          await office.close();
        }
      }
      expect(new Set(found)).toEqual(new Set([damage ? 'damaged' : 'later', '']));
      expect(found.at(-1)).toBe('');
    },
    60_000,
  );

  it('by the command line, to and from another folder', async () => {
    const { dataDir, backend } = await officeWithFiles();
    const usb = temporaryFolder();
    const lhh = (...args: string[]) => {
      const run = spawnSync(process.execPath, ['electron/host/cli.ts', ...args, '--data', dataDir], {
        encoding: 'utf8',
      });
      return { code: run.status, out: run.stdout, error: run.stderr };
    };
    const made = lhh('backup', '--out', usb);
    expect(made).toMatchObject({ code: 0, error: '' });
    expect(made.out).toContain('với 2 tệp kèm');
    const file = path.join(usb, readdirSync(usb).find((name) => name.endsWith('.sqlite')) ?? '');
    const refused = (given: string): unknown => JSON.parse(lhh('restore', given, '--json').error);
    expect(refused(file)).toMatchObject({ error: { code: 'in-use', field: 'dataDir' } });
    expect(refused(path.join(usb, 'none.sqlite'))).toMatchObject({
      error: { code: 'no-data', field: 'bản sao lưu' },
    });
    expect(lhh('restore', file)).toMatchObject({ code: 1, out: '' });
    await backend.close();
    rmSync(path.join(dataDir, 'attachments'), { recursive: true });
    const restored = lhh('restore', file, '--json');
    expect(JSON.parse(restored.out)).toMatchObject({ restored: 2, lost: [] });
    expect(contents(dataDir)).toHaveLength(2);
  });
});

describe('a folder whose database is gone', () => {
  it.each(['backups', `${DATABASE_FILE}.restoring`, `${DATABASE_FILE}.damaged-2026-11-21T08-00-00`])(
    'but that still has “%s” is not made a new office without a word',
    async (remains) => {
      const { dataDir, backend } = await officeWithFiles();
      const { file } = await backUpFolder(dataDir);
      await backend.close();
      const elsewhere = path.join(temporaryFolder(), path.basename(file));
      copyFileSync(file, elsewhere);
      if (remains !== 'backups') {
        rmSync(path.join(dataDir, BACKUP_FOLDER), { recursive: true });
        copyFileSync(path.join(dataDir, DATABASE_FILE), path.join(dataDir, remains));
      }
      rmSync(path.join(dataDir, DATABASE_FILE));
      await expect(openOffice(dataDir)).rejects.toMatchObject({
        code: 'no-data',
        message: expect.stringContaining(remains),
      });
      expect(existsSync(path.join(dataDir, DATABASE_FILE))).toBe(false);
      await restoreBackup(dataDir, elsewhere, NOW);
      const { api } = await openBackend({ day: '2026-11-22' }, dataDir);
      expect(await value(api.people.list({}))).toHaveLength(1);
    },
  );
});

describe('the backup of the day', () => {
  const after = (hours: number): Date => new Date(NOW.getTime() + hours * 3_600_000);
  const noProblem = (error: unknown): never => {
    throw error;
  };

  it('is made where the newest is older than 20 hours, and can be brought back', async () => {
    const { dataDir, backend } = await officeWithFiles();
    await backend.close();
    const office = await openOffice(dataDir, { mode: 'write' });
    expect(newestBackup(path.join(dataDir, BACKUP_FOLDER), NOW)).toBeNull();
    expect(await backUpWhenDue(office, dataDir, NOW, noProblem)).toBe(true);
    expect(await backUpWhenDue(office, dataDir, after(19), noProblem)).toBe(false);
    expect(await backUpWhenDue(office, dataDir, after(21), noProblem)).toBe(true);
    expect(newestBackup(path.join(dataDir, BACKUP_FOLDER), after(21))).toEqual(after(21));
    await office.close();
    const [newest] = readdirSync(path.join(dataDir, BACKUP_FOLDER))
      .filter((name) => name.endsWith('-daily.sqlite'))
      .toSorted()
      .toReversed();
    const elsewhere = temporaryFolder();
    await restoreBackup(elsewhere, path.join(dataDir, BACKUP_FOLDER, newest ?? ''), after(22));
    expect(fileWith(elsewhere, 'Lý lịch')).toContain(elsewhere);
  });

  it('is made although a wrong clock once made one of the future; a day of the future counts', async () => {
    const { dataDir, backend } = await officeWithFiles();
    await backend.close();
    const office = await openOffice(dataDir, { mode: 'write' });
    expect(await backUpWhenDue(office, dataDir, new Date('2062-01-01T08:00:00Z'), noProblem)).toBe(true);
    expect(await backUpWhenDue(office, dataDir, NOW, noProblem)).toBe(true);
    expect(await backUpWhenDue(office, dataDir, after(-23), noProblem)).toBe(false);
    expect(await backUpWhenDue(office, dataDir, after(24), noProblem)).toBe(true);
    await office.close();
  });

  it('tells of lost attachments, but not their names', async () => {
    const { dataDir, backend } = await officeWithFiles();
    rmSync(fileWith(dataDir, 'Lý lịch'));
    await backend.close();
    const office = await openOffice(dataDir, { mode: 'write' });
    const problems: unknown[] = [];
    expect(await backUpWhenDue(office, dataDir, NOW, (error) => problems.push(error))).toBe(true);
    await office.close();
    expect(problems.map(String)).toEqual([
      expect.stringMatching(/lhh-2026-11-21T08-00-00-daily\.sqlite lacks 1 attachments/),
    ]);
    expect(String(problems[0])).not.toContain('Lý lịch');
  });

  it('counts one that was made by hand', async () => {
    const { dataDir, backend } = await officeWithFiles();
    await backUpFolder(dataDir);
    await backend.close();
    const office = await openOffice(dataDir, { mode: 'write' });
    expect(await backUpWhenDue(office, dataDir, after(3), noProblem)).toBe(false);
    await office.close();
  });
});
