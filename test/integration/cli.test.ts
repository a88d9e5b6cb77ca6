import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SAMPLE_VALUES } from '../../templates/catalogue/sample/values.ts';
import { createClient } from '../../electron/api/client.ts';
import { createBackend } from '../../electron/backend/backend.ts';
import { productPdfMissing } from '../support/browser.ts';
import { aDocument } from '../fixtures/documents.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lhh-cli-'));
const file = (name: string): string => path.join(folder, name);
const data = file('data');

function lhh(...args: string[]): { code: number | null; out: string; error: string } {
  const run = spawnSync(process.execPath, ['electron/host/cli.ts', ...args, '--data', data], {
    encoding: 'utf8',
    env: process.env,
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}
const json = (name: string, value: unknown): string => {
  writeFileSync(file(name), typeof value === 'string' ? value : JSON.stringify(value));
  return file(name);
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('lhh', () => {
  it('lists templates as one JSON value', () => {
    const run = lhh('templates', '--json');
    expect(run.code).toBe(0);
    const rows = JSON.parse(run.out) as { id: string; name: string; kind: string; profile: string }[];
    expect(rows.length).toBeGreaterThanOrEqual(16);
    for (const row of rows) expect(Object.keys(row).sort()).toEqual(['id', 'kind', 'name', 'profile']);
  });

  it('renders a PDF', (context) => {
    if (productPdfMissing) return context.skip(productPdfMissing);
    const source = json('pdf.json', aDocument());
    expect(lhh('render', source, '--out', file('doc.pdf'))).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(file('doc.pdf')).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('drafts, renders and checks a Kế hoạch', () => {
    const values = json('values.json', SAMPLE_VALUES['ke-hoach-thuc-hien-van-ban']);
    expect(
      lhh('new', '--template', 'ke-hoach-thuc-hien-van-ban', '--values', values, '--out', file('doc.json')),
    ).toMatchObject({ code: 0 });
    for (const [ending, start] of [
      ['docx', 'PK'],
      ['html', '<!doctype html>'],
    ] as const) {
      expect(lhh('render', file('doc.json'), '--out', file(`doc.${ending}`))).toMatchObject({
        code: 0,
        error: '',
      });
      expect(
        readFileSync(file(`doc.${ending}`))
          .subarray(0, start.length)
          .toString(),
      ).toBe(start);
    }
    // Written as a Word file at once, it is the same one.
    expect(
      lhh('new', '--template', 'ke-hoach-thuc-hien-van-ban', '--values', values, '--out', file('new.docx')),
    ).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(file('new.docx')).equals(readFileSync(file('doc.docx')))).toBe(true);
    const check = lhh('check', file('doc.docx'), '--json');
    const { findings } = JSON.parse(check.out) as {
      findings: { rule: string; severity: string; place: { label: string }; message: string }[];
    };
    expect(check.code).toBe(findings.length === 0 ? 0 : 1);
    expect(findings.map((finding) => finding.rule)).toContain('missing-part');
  });

  it('imports a text with notes', () => {
    const source = json(
      'a.txt',
      'KẾ HOẠCH\n\nKiểm tra\n\nI. MỤC ĐÍCH\n\nNắm tình hình.\n\nIII. KẾT THÚC\n\nBáo cáo./.',
    );
    const run = lhh('import', source, '--out', file('imported.json'), '--json');
    expect(run.code).toBe(0);
    expect((JSON.parse(run.out) as { notes: { rule: string }[] }).notes.map((note) => note.rule)).toContain(
      'heading-number-order',
    );
    expect(existsSync(file('imported.json'))).toBe(true);
  });

  it('makes a sample office and finds in it without diacritics', () => {
    expect(lhh('init', '--sample').code).toBe(0);
    for (const [text, word] of [
      ['phan bien', 'phản biện'],
      ['de an', 'Đề án'],
      ['dai phong', 'Đại Phong'],
    ] as const) {
      const hits = JSON.parse(lhh('search', text, '--json').out) as { title: string; excerpt: string }[];
      expect(hits.length, text).toBeGreaterThan(0);
      expect(
        hits.some((hit) =>
          `${hit.title} ${hit.excerpt}`.toLocaleLowerCase('vi').includes(word.toLocaleLowerCase('vi')),
        ),
        text,
      ).toBe(true);
    }
  });

  it.each<[string, () => string[], number, string]>([
    ['unknown command', () => ['bay'], 2, 'Không có lệnh “bay”'],
    ['unknown option', () => ['templates', '--la'], 2, 'Tùy chọn --la không đúng'],
    ['another command’s option', () => ['backup', '--dry-run'], 2, '“backup” không có tùy chọn --dry-run'],
    [
      'a dry run of what has none',
      () => ['restore', file('khong-co.sqlite'), '--dry-run'],
      2,
      '“restore” không có tùy chọn --dry-run',
    ],
    [
      'an option of lists for a document',
      () => ['import', json('x.md', '# A'), '--out', file('x.json'), '--dry-run'],
      2,
      '“import TỆP” không có tùy chọn --dry-run',
    ],
    [
      'an option of documents for a list',
      () => ['import', 'experts', file('khong-co.csv'), '--out', file('x.json')],
      2,
      '“import associations|experts” không có tùy chọn --out',
    ],
    ['missing option', () => ['new', '--template', 'cong-van'], 2, 'Thiếu tùy chọn --out'],
    [
      'unknown template',
      () => ['new', '--template', 'khong-co', '--out', file('x.json')],
      1,
      'Không có mẫu văn bản “khong-co”',
    ],
    [
      'unknown field',
      () => ['new', '--template', 'cong-van', '--values', json('v.json', { la: 1 }), '--out', file('x.json')],
      1,
      'Mẫu không có trường “la”',
    ],
    [
      'values that are no JSON',
      () => ['new', '--template', 'cong-van', '--values', json('v.json', '{'), '--out', file('x.json')],
      1,
      'không phải JSON',
    ],
    [
      '30/02 in a field',
      () => [
        'new',
        '--template',
        'cong-van',
        '--values',
        json('v.json', { ...SAMPLE_VALUES['cong-van'], reply: '30/02/2026' }),
        '--out',
        file('x.json'),
      ],
      1,
      'Hạn trả lời: không phải ngày có trong lịch',
    ],
    [
      'a trích yếu of 10,000 letters',
      () => ['render', json('d.json', aDocument({ subject: 'a'.repeat(10_000) })), '--out', file('x.docx')],
      1,
      'Trích yếu: dài quá 2.000 ký tự',
    ],
    [
      'control characters',
      () => ['render', json('d.json', aDocument({ subject: 'a\u0007b' })), '--out', file('x.docx')],
      1,
      'Trích yếu: có ký tự điều khiển (U+0007)',
    ],
    [
      'right-to-left text',
      () => ['render', json('d.json', aDocument({ place: 'שלום' })), '--out', file('x.docx')],
      1,
      'Địa danh: có chữ viết từ phải sang trái',
    ],
    [
      'emoji',
      () => ['render', json('d.json', aDocument({ place: 'Đại Phong 🎉' })), '--out', file('x.docx')],
      1,
      'Địa danh: có biểu tượng cảm xúc',
    ],
    [
      '30/02 as date',
      () => [
        'render',
        json('d.json', { ...aDocument(), date: { day: 30, month: 2, year: 2026 } }),
        '--out',
        file('x.docx'),
      ],
      1,
      'Ngày ban hành: không có ngày này trong lịch',
    ],
    [
      'unknown part',
      () => ['render', json('d.json', { ...aDocument(), la: 1 }), '--out', file('x.docx')],
      1,
      'có trường lạ: “la”',
    ],
    ['missing file', () => ['check', file('khong-co.json')], 1, 'Không có tệp'],
    ['not a docx', () => ['check', json('hong.docx', 'không')], 1, 'không phải văn bản Word'],
    [
      'unknown ending',
      () => ['render', json('d.json', aDocument()), '--out', file('x.odt')],
      2,
      '.docx, .html hoặc .pdf',
    ],
    [
      'a draft of unknown ending',
      () => ['new', '--template', 'cong-van', '--out', file('x.odt')],
      2,
      '.json, .docx, .html hoặc .pdf',
    ],
    [
      'an import of unknown ending',
      () => ['import', json('x.md', '# A'), '--out', file('x.odt')],
      2,
      '.json, .docx, .html hoặc .pdf',
    ],
  ])('%s: exit code, a Vietnamese sentence, nothing written', (_name, args, code, message) => {
    const run = lhh(...args());
    expect(run.code).toBe(code);
    expect(run.error).toContain(message);
    expect(run.error).not.toMatch(/\n\s+at /);
    expect(run.out).toBe('');
    for (const ending of ['json', 'docx', 'odt']) expect(existsSync(file(`x.${ending}`))).toBe(false);
  });

  it('prints a failure as JSON with the field', () => {
    const run = lhh(
      'render',
      json('d.json', aDocument({ subject: 'a'.repeat(10_000) })),
      '--out',
      file('x.docx'),
      '--json',
    );
    expect(JSON.parse(run.error)).toMatchObject({ error: { code: 'invalid-document', field: 'subject' } });
    expect(run.out).toBe('');
  });

  it('beside an open window: reads, refuses to write', async () => {
    const backend = await createBackend({
      dataDir: data,
      ports: { printPdf: () => Promise.reject(new Error('not used')) },
    });
    const second = lhh('init', '--json');
    expect(second.code).toBe(1);
    expect(JSON.parse(second.error)).toMatchObject({ error: { code: 'in-use', field: 'dataDir' } });
    expect(second.out).toBe('');
    const hits = lhh('search', 'ke hoach', '--json');
    expect(hits).toMatchObject({ code: 0, error: '' });
    expect(JSON.parse(hits.out)).not.toEqual([]);
    expect(lhh('templates').code).toBe(0);
    await backend.close();
    expect(lhh('init').code).toBe(0);
  });

  it('does not add sample data to an office that has a profile', () => {
    expect(lhh('init', '--sample')).toMatchObject({ code: 1, out: '' });
  });

  it('drafts from a template of the office’s own', async () => {
    const backend = await createBackend({
      dataDir: data,
      ports: { printPdf: () => Promise.reject(new Error('not used')) },
    });
    const own = await createClient(backend.invoke).templates.duplicate({ id: 'cong-van' });
    await backend.close();
    if (!own.ok) throw new Error(own.error.message);
    const values = json('own.json', SAMPLE_VALUES['cong-van']);
    const run = lhh(
      'new',
      '--template',
      own.value.id,
      '--values',
      values,
      '--out',
      file('own-doc.json'),
      '--json',
    );
    expect(JSON.parse(run.out)).toMatchObject({ template: own.value.id, isSampleOffice: false });
    expect(existsSync(file('own-doc.json'))).toBe(true);
  });

  it('says that there are no data, and makes none by searching', () => {
    const run = spawnSync(process.execPath, ['electron/host/cli.ts', 'search', 'x', '--data', file('none')], {
      encoding: 'utf8',
    });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Chưa có dữ liệu');
    expect(existsSync(file('none'))).toBe(false);
  });

  it('imports no list into a folder without data, and makes none there', () => {
    const source = json('hoi.csv', 'Tên hội\nHội Tin học\n');
    const run = spawnSync(
      process.execPath,
      ['electron/host/cli.ts', 'import', 'associations', source, '--data', file('go-nham'), '--json'],
      { encoding: 'utf8' },
    );
    expect(run).toMatchObject({ status: 1, stdout: '' });
    expect(JSON.parse(run.stderr)).toMatchObject({ error: { code: 'no-data', field: 'dataDir' } });
    expect(existsSync(file('go-nham'))).toBe(false);
  });

  it.each<[string, () => string[], string]>([
    [
      'into a folder that is a file',
      () => ['--out', path.join(json('plain.txt', 'x'), 'a.html')],
      'Không ghi được tệp',
    ],
    ['over a folder', () => ['--out', `${folder}${path.sep}sub.html`], 'Không ghi được tệp'],
  ])('a result that cannot be written: %s', (_name, args, message) => {
    mkdirSync(file('sub.html'), { recursive: true });
    const run = lhh('render', json('d.json', aDocument()), ...args());
    expect(run.code).toBe(1);
    expect(run.error).toContain(message);
    expect(run.error.trim().split('\n')).toHaveLength(1);
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('prints its help in Vietnamese', () => {
    const run = spawnSync(process.execPath, ['electron/host/cli.ts', '--help'], { encoding: 'utf8' });
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('Cách dùng: npm run -s lhh -- LỆNH');
    const bare = spawnSync(process.execPath, ['electron/host/cli.ts'], { encoding: 'utf8' });
    expect(bare).toMatchObject({ status: 2, stdout: '' });
  });
});
