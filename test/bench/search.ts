/**
 * Search while one types, over 100,000 records: each round is one keystroke's query as the worker answers it, rows for the window included. Beside it
 * the same records asked by LIKE, and an index in memory (minisearch). The goal: 95 % of keystrokes within 10 ms.
 */
import path from 'node:path';
import BetterSqlite from 'better-sqlite3';
import MiniSearch from 'minisearch';
import { insertAssociation } from '../../db/associations.ts';
import { toColumns } from '../../db/columns.ts';
import { connect, disconnect } from '../../db/connection.ts';
import { insertDocument } from '../../db/documents.ts';
import { fold, foldWords } from '../../db/fold.ts';
import { openOffice } from '../../db/open-office.ts';
import { insertPerson } from '../../db/people.ts';
import { EMPTY_ASSOCIATION } from '../../electron/api/associations.ts';
import { createClient } from '../../electron/api/client.ts';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { personKey } from '../../electron/backend/people/rules.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';
import type { Trial } from './trial.ts';

const DOCUMENTS = 25_000;
const ASSOCIATIONS = 5_000;
const PEOPLE = 70_000;
const LIMIT = 30;

/** What a clerk types; every beginning is one keystroke. */
const QUERIES = [
  'hội luật gia',
  'hlg',
  'nguyễn văn hùng',
  'phản biện đề án',
  'trân trọng cảm ơn',
  'kế hoạch 2026',
  'tran thi',
  'đông y',
  'so khoa hoc va cong nghe',
  'xyz',
];
const KEYSTROKES = QUERIES.flatMap((query) =>
  Array.from(query, (_, index) => query.slice(0, index + 1)).filter((text) => text.trim() === text),
);

/** The same numbers each time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const FAMILY = 'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' ');
const MIDDLE = 'Văn Thị Đức Ngọc Minh Quang Hữu Thanh Xuân Hoài Thế Anh'.split(' ');
const GIVEN =
  'An Bình Chi Dũng Đông Giang Hà Hùng Khánh Lan Linh Long Mai Nam Nga Oanh Phong Quân Sơn Tâm Thảo Tuấn Vân Yến'.split(
    ' ',
  );
const WORDS =
  'kế hoạch báo cáo công tác năm phản biện giám định xã hội đề án khoa học kỹ thuật công nghệ sáng tạo hội thi cuộc thi giải thưởng trí thức tỉnh đại phong liên hiệp các hội thành viên chuyên gia hội đồng kinh phí thực hiện nhiệm vụ sở nông nghiệp y tế giáo dục xây dựng môi trường luật gia đông y cơ khí hóa học thủy lợi chăn nuôi thú y làm vườn tin học điện tử kiến trúc quy hoạch kinh tế lâm nghiệp đa dạng sinh học biến đổi khí hậu chuyển đổi số đổi mới thông tin phổ biến kiến thức hợp tác quốc tế tổ chức đoàn thể'.split(
    ' ',
  );

interface Record_ {
  type: 'document' | 'association' | 'person';
  title: string;
  body: string;
}

function records(): Record_[] {
  const next = random(7);
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  const words = (count: number): string => Array.from({ length: count }, () => pick(WORDS)).join(' ');
  const made: Record_[] = [];
  for (let index = 0; index < DOCUMENTS; index += 1)
    made.push({
      type: 'document',
      title: `${index % 300}/KH-LHH ${words(12)} ${2015 + (index % 12)}`,
      body: `${words(180)}${index % 3 === 0 ? ' Xin trân trọng cảm ơn' : ''}`,
    });
  for (let index = 0; index < ASSOCIATIONS; index += 1)
    made.push({
      type: 'association',
      title: `Hội ${index === 0 ? 'Luật gia' : words(3)} ${pick(GIVEN)} ${index}`,
      body: words(15),
    });
  for (let index = 0; index < PEOPLE; index += 1)
    made.push({
      type: 'person',
      title: `${pick(FAMILY)} ${pick(MIDDLE)} ${pick(GIVEN)}`,
      body: `Sở ${words(4)} 09${String(index).padStart(8, '0')}`,
    });
  return made;
}

const noPrinting = { printPdf: () => Promise.reject(new Error('no printing in the bench')) };
const LIKE_FILE = 'like.sqlite';

async function setUp(folder: string): Promise<void> {
  const all = records();
  const backend = await createBackend({ dataDir: folder, ports: noPrinting });
  const api = createClient(backend.invoke);
  await api.office.save({ profile: SAMPLE_OFFICE });
  const draft = await api.documents.draft({
    templateId: 'cong-van',
    values: { ...SAMPLE_VALUES['cong-van'] },
  });
  if (!draft.ok) throw new Error(draft.error.message);
  await backend.close();
  const at = '2026-11-21T00:00:00.000Z';
  const office = await openOffice(folder);
  await office.db.transaction().execute(async (db) => {
    for (const { type, title, body } of all) {
      if (type === 'document')
        await insertDocument(
          db,
          {
            kind: 'cong-van',
            layout: 'state',
            number: '',
            subject: title,
            issued_on: null,
            year: null,
            document: JSON.stringify({ ...draft.value, subject: title }),
          },
          null,
          body,
          at,
        );
      else if (type === 'association') {
        const fields = { ...EMPTY_ASSOCIATION, name: title, note: body };
        const first = JSON.stringify({ name: title, shortName: '', typeId: fields.typeId, area: '' });
        await insertAssociation(
          db,
          { ...toColumns(fields), first_state: first, ended_on: null },
          fold(title),
          at,
        );
      } else {
        const { fields: _fields, ...person } = { ...EMPTY_PERSON, name: title, unit: body };
        await insertPerson(db, toColumns(person), [], personKey(title), at);
      }
    }
  });
  await office.close();

  const like = new BetterSqlite(path.join(folder, LIKE_FILE));
  like.exec('CREATE TABLE records (id INTEGER PRIMARY KEY, title TEXT, words TEXT)');
  const insert = like.prepare('INSERT INTO records (title, words) VALUES (?, ?)');
  like.transaction(() => {
    for (const { title, body } of all)
      insert.run(foldWords(title).join(' '), ` ${foldWords(`${title} ${body}`).join(' ')}`);
  })();
  like.close();
  await checkSameWork(folder, all);
}

/** Where few records match, ours are those of LIKE. */
async function checkSameWork(folder: string, all: readonly Record_[]): Promise<void> {
  const connection = connect(path.join(folder, LIKE_FILE), { readOnly: true });
  const like = askLike(connection.raw);
  const backend = await createBackend({ dataDir: folder, mode: 'read', ports: noPrinting });
  const api = createClient(backend.invoke);
  let compared = 0;
  for (const text of [...KEYSTROKES, '0900070', 'luat gia 0', '0900001234', 'an 17']) {
    const theirs = like(text);
    if (theirs.length === 0 || theirs.length >= LIMIT) continue;
    const hits = await api.search.query({ text, limit: LIMIT });
    if (!hits.ok) throw new Error(hits.error.message);
    // Initials are found by ours alone.
    const ours = hits.value.filter((hit) => hit.match.by !== 'initials').length;
    if (ours !== theirs.length) throw new Error(`“${text}”: ${ours} found, LIKE has ${theirs.length}`);
    compared += 1;
  }
  if (compared === 0) throw new Error(`nothing to compare among ${all.length} records`);
  await backend.close();
  await disconnect(connection);
}

function askLike(raw: BetterSqlite.Database): (text: string) => unknown[] {
  return (text) => {
    const words = foldWords(text);
    if (words.length === 0) return [];
    const where = words.map(() => 'words LIKE ?').join(' AND ');
    return raw
      .prepare(`SELECT id, title FROM records WHERE ${where} ORDER BY length(title) LIMIT ${LIMIT}`)
      .all(words.map((word) => `% ${word}%`));
  };
}

/** One keystroke after another, from the first again after the last. */
function inTurn(ask: (text: string) => unknown): () => unknown {
  let next = 0;
  return () => {
    const text = KEYSTROKES[next % KEYSTROKES.length] ?? '';
    next += 1;
    return ask(text);
  };
}

export const searchTrials: readonly Trial[] = [
  {
    id: 'search',
    title: `search while typing, ${(DOCUMENTS + ASSOCIATIONS + PEOPLE).toLocaleString('en')} records, ${KEYSTROKES.length} keystrokes in turn`,
    rounds: KEYSTROKES.length,
    warmUps: 5,
    cold: false,
    setUp,
    contenders: [
      {
        name: 'ours, as the worker answers',
        prepare: async (folder) => {
          const backend = await createBackend({ dataDir: folder, mode: 'read', ports: noPrinting });
          const api = createClient(backend.invoke);
          return inTurn((text) => api.search.query({ text, limit: LIMIT }));
        },
      },
      {
        name: 'LIKE over folded text',
        prepare: (folder) => {
          const { raw } = connect(path.join(folder, LIKE_FILE), { readOnly: true });
          return Promise.resolve(inTurn(askLike(raw)));
        },
      },
      {
        name: 'minisearch in memory',
        prepare: () => {
          const index = new MiniSearch({
            fields: ['title', 'body'],
            storeFields: ['title'],
            processTerm: (term) => fold(term),
            searchOptions: { prefix: true, combineWith: 'AND', boost: { title: 8 } },
          });
          index.addAll(records().map((record, id) => ({ id, ...record })));
          return Promise.resolve(inTurn((text) => index.search(text).slice(0, LIMIT)));
        },
      },
    ],
  },
];
