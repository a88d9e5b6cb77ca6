/** The program killed while it saves: whatever it had told was stored is there, whole. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { isSound } from '../../db/connection.ts';
import { getDocument, insertDocument, listDocumentVersions } from '../../db/documents.ts';
import { openOffice } from '../../db/open-office.ts';
import { adminDocumentSchema } from '../../templates/model/document.ts';
import { aDocument } from '../fixtures/documents.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROUNDS = 200;
/** So many at once as a small machine bears. */
const AT_ONCE = 4;
const LONGEST_MS = 250;
const AT = '2026-11-21T08:00:00.000Z';

async function officeWithOneDocument(): Promise<string> {
  const folder = temporaryFolder();
  const office = await openOffice(folder);
  const document = aDocument();
  await insertDocument(
    office.db,
    {
      kind: document.kind,
      layout: document.layout,
      number: '',
      subject: document.subject,
      issued_on: null,
      year: 2026,
      document: JSON.stringify(document),
    },
    null,
    document.subject,
    AT,
  );
  await office.close();
  return folder;
}

/** Starts a program that saves without end, kills it at a random moment and says which revision it last told was stored. */
async function saveAndKill(folder: string, after: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [path.resolve('test/fixtures/processes/save-without-end.ts'), folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let told = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    if (told === '') setTimeout(() => child.kill('SIGKILL'), after);
    told += text;
  });
  await new Promise((resolve) => void child.once('close', resolve));
  return Number(told.slice(0, told.lastIndexOf('\n')).split('\n').at(-1));
}

it(
  `loses nothing that was stored, killed ${ROUNDS} times at random moments`,
  { timeout: 400_000 },
  async () => {
    let left = ROUNDS;
    const work = async (): Promise<void> => {
      const folder = await officeWithOneDocument();
      while (left > 0) {
        left -= 1;
        const told = await saveAndKill(folder, Math.random() * LONGEST_MS);
        expect(told).toBeGreaterThan(0);
        const office = await openOffice(folder);
        const row = await getDocument(office.db, 1);
        const document = adminDocumentSchema.parse(JSON.parse(row?.document ?? ''));
        // One save may have been stored without having been told any more.
        expect(row?.revision).toBeGreaterThanOrEqual(told);
        expect(row?.revision).toBeLessThanOrEqual(told + 1);
        expect(document.subject).toBe(`Việc số ${row?.revision}`);
        expect(isSound(office)).toBe(true);
        expect((await listDocumentVersions(office.db, 1)).length).toBeGreaterThan(0);
        await office.close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  },
);
