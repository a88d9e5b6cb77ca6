/**
 * `lhh`: the command line for IT staff and tests. With --json stdout carries one JSON value. Exit code 0 done, 1 failed or findings, 2 wrong use.
 * Modules are loaded by the command that needs them, so that a command without data never opens any.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { replaceFile } from '../../db/replace-file.ts';
import type { Finding } from '../../templates/check/finding.ts';
import type { AdminDocument } from '../../templates/model/document.ts';
import { LAYOUT_IDS } from '../../templates/model/kinds.ts';
import { MendableError, type Result } from '../api/errors.ts';
import { defaultDataDir } from './data-dir.ts';

const HELP = `Cách dùng: npm run -s lhh -- LỆNH [tùy chọn]

  init [--sample]                                tạo dữ liệu cơ quan; --sample thêm tỉnh mẫu Đại Phong
  templates                                      danh sách mẫu văn bản
  new --template MÃ [--values TỆP.json] [--layout state|party] --out VĂN-BẢN.json
                                                 soạn văn bản từ mẫu
  render VĂN-BẢN.json --out TỆP.docx|.html|.pdf  xuất văn bản
  import TỆP.docx|.txt|.md --out VĂN-BẢN.json    đọc văn bản có sẵn
  check TỆP.docx|.txt|.md|.json                  kiểm tra thể thức và câu chữ
  search CHỮ                                     tìm trong dữ liệu, không cần dấu

Tùy chọn chung:
  --data THƯ-MỤC   thư mục dữ liệu
  --json           in kết quả dạng JSON
`;

/** Wrong use of the command line: exit code 2. */
class UsageError extends MendableError {}

interface Options {
  json: boolean;
  dataDir: string;
  positional: string[];
  values: Record<string, string | boolean | undefined>;
}

interface Outcome {
  json: unknown;
  text: string;
  code: 0 | 1;
}

const done = (json: unknown, text: string): Outcome => ({ json, text, code: 0 });

function readInput(file: string, what: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new MendableError('no-file', `Không có tệp “${file}”.`, what);
  if (statSync(file).size > MAX_INPUT)
    throw new MendableError('file-too-large', `Tệp “${file}” lớn quá 50 MB.`, what);
  return readFileSync(file);
}

const MAX_INPUT = 50 * 1024 * 1024;

function readJson(file: string, what: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(readInput(file, what)));
  } catch (error) {
    if (error instanceof MendableError) throw error;
    throw new MendableError('bad-json', `Tệp “${file}” không phải JSON hợp lệ.`, what);
  }
}

async function readDocument(file: string): Promise<AdminDocument> {
  const { parseDocument } = await import('../../templates/model/parse.ts');
  const parsed = parseDocument(readJson(file, 'văn bản'));
  if (!parsed.ok)
    throw new MendableError(
      'invalid-document',
      parsed.errors
        .slice(0, 10)
        .map((error) => error.message)
        .join('\n'),
      parsed.errors[0]?.path.join('.'),
    );
  return parsed.value;
}

function required(options: Options, name: string): string {
  const value = options.values[name];
  if (typeof value !== 'string' || value === '')
    throw new UsageError('usage', `Thiếu tùy chọn --${name}.`, name);
  return value;
}

function argument(options: Options, what: string): string {
  const [value, ...more] = options.positional;
  if (value === undefined || more.length > 0) throw new UsageError('usage', `Cần đúng một ${what}.`, what);
  return value;
}

async function withBackend<T>(
  options: Options,
  use: (invoke: (name: string, input: unknown) => Promise<Result<unknown>>) => Promise<T>,
): Promise<T> {
  const [{ createBackend }, { printPdf }] = await Promise.all([
    import('../backend/backend.ts'),
    import('./pdf.ts'),
  ]);
  const backend = await createBackend({ dataDir: options.dataDir, ports: { printPdf }, actor: 'lhh' });
  try {
    return await use(backend.invoke);
  } finally {
    await backend.close();
  }
}

function valueOf(result: Result<unknown>): unknown {
  if (result.ok) return result.value;
  throw new MendableError(result.error.code, result.error.message, result.error.field);
}

async function init(options: Options): Promise<Outcome> {
  return withBackend(options, async (invoke) => {
    const sample =
      options.values['sample'] === true
        ? z.object({ documents: z.number() }).parse(valueOf(await invoke('office.addSample', {})))
        : { documents: 0 };
    const text = `Đã tạo dữ liệu tại ${options.dataDir}${sample.documents > 0 ? ` với ${sample.documents} văn bản mẫu` : ''}.`;
    return done({ dataDir: options.dataDir, documents: sample.documents }, text);
  });
}

async function templates(): Promise<Outcome> {
  const { BUILT_IN_TEMPLATES } = await import('../../templates/catalogue/catalogue.ts');
  const rows = BUILT_IN_TEMPLATES.map((template) => ({
    id: template.id,
    name: template.name,
    kind: template.kind,
    profile: template.layouts[0] ?? 'state',
  }));
  return done(rows, rows.map((row) => `${row.id.padEnd(44)} ${row.name}`).join('\n'));
}

async function create(options: Options): Promise<Outcome> {
  const id = required(options, 'template');
  const out = required(options, 'out');
  const layout =
    options.values['layout'] === undefined
      ? undefined
      : z.enum(LAYOUT_IDS).safeParse(options.values['layout']);
  if (layout && !layout.success)
    throw new UsageError('usage', '--layout phải là state hoặc party.', 'layout');
  const [{ builtInTemplate }, { draftFromTemplate }, { SAMPLE_OFFICE }, { localDate }] = await Promise.all([
    import('../../templates/catalogue/catalogue.ts'),
    import('../../templates/catalogue/draft.ts'),
    import('../../templates/catalogue/sample/office.ts'),
    import('../backend/local-date.ts'),
  ]);
  const template = builtInTemplate(id);
  if (!template)
    throw new MendableError(
      'unknown-template',
      `Không có mẫu văn bản “${id}”. Xem danh sách bằng lệnh templates.`,
      'template',
    );
  const file = options.values['values'];
  const values =
    typeof file === 'string'
      ? z.record(z.string(), z.unknown()).safeParse(readJson(file, 'values'))
      : { success: true as const, data: {} };
  if (!values.success)
    throw new MendableError(
      'bad-values',
      'Tệp giá trị phải là một đối tượng JSON: {"trường": giá trị}.',
      'values',
    );
  const office = (await storedOffice(options)) ?? SAMPLE_OFFICE;
  const draft = draftFromTemplate({
    template,
    office,
    values: values.data,
    today: localDate(new Date()),
    ...(layout ? { layout: layout.data } : {}),
  });
  if (!draft.ok)
    throw new MendableError(
      'invalid-input',
      draft.errors
        .slice(0, 10)
        .map((error) => error.message)
        .join('\n'),
      draft.errors[0]?.path.join('.'),
    );
  replaceFile(out, `${JSON.stringify(draft.value, null, 2)}\n`);
  return done({ out, template: id }, `Đã soạn “${template.name}” vào ${out}.`);
}

/** The office profile of the data folder, read without taking its lock; null where there are no data. */
async function storedOffice(
  options: Options,
): Promise<import('../../templates/model/office.ts').OfficeProfile | null> {
  const { DATABASE_FILE } = await import('../../db/open-office.ts');
  const file = path.join(options.dataDir, DATABASE_FILE);
  if (!existsSync(file)) return null;
  const [{ connect }, { officeOn }, { localDate }] = await Promise.all([
    import('../../db/connection.ts'),
    import('../backend/office/service.ts'),
    import('../backend/local-date.ts'),
  ]);
  const connection = connect(file, { readOnly: true });
  try {
    return await officeOn({ db: connection.db }, localDate(new Date()));
  } finally {
    await connection.db.destroy();
  }
}

async function render(options: Options): Promise<Outcome> {
  const source = argument(options, 'tệp văn bản .json');
  const out = required(options, 'out');
  const ending = path.extname(out).toLowerCase();
  if (!['.docx', '.html', '.pdf'].includes(ending))
    throw new UsageError('usage', 'Tệp xuất phải có đuôi .docx, .html hoặc .pdf.', 'out');
  const document = await readDocument(source);
  if (ending === '.docx') {
    const { renderDocx } = await import('../../templates/docx/render.ts');
    replaceFile(out, await renderDocx(document));
  } else {
    const [{ renderHtml }, { embeddedFontCss }] = await Promise.all([
      import('../../templates/html/render.ts'),
      import('../../templates/html/fonts.ts'),
    ]);
    const html = renderHtml(document, { fontCss: embeddedFontCss() });
    if (ending === '.html') replaceFile(out, html);
    else {
      const { printPdf } = await import('./pdf.ts');
      replaceFile(out, await printPdf(html));
    }
  }
  return done({ out }, `Đã xuất ${out}.`);
}

async function importFile(source: string): Promise<{ document: AdminDocument; notes: Finding[] }> {
  const { importDocument } = await import('../../templates/import/import.ts');
  const result = importDocument({ bytes: readInput(source, 'tệp nhập'), fileName: path.basename(source) });
  if (!result.ok) throw new MendableError(result.error.code, result.error.message, result.error.field);
  return result;
}

async function importCommand(options: Options): Promise<Outcome> {
  const source = argument(options, 'tệp nhập');
  const out = required(options, 'out');
  const { document, notes } = await importFile(source);
  replaceFile(out, `${JSON.stringify(document, null, 2)}\n`);
  return done(
    { out, layout: document.layout, kind: document.kind, notes },
    [`Đã nhập vào ${out}.`, ...notes.map(findingLine)].join('\n'),
  );
}

const SEVERITY_TEXT = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } as const;

function findingLine(finding: Finding): string {
  return `${SEVERITY_TEXT[finding.severity]} · ${finding.place.label}: ${finding.message}`;
}

async function check(options: Options): Promise<Outcome> {
  const source = argument(options, 'tệp cần kiểm tra');
  const { checkDocument } = await import('../../templates/check/check.ts');
  const isJson = path.extname(source).toLowerCase() === '.json';
  const { document, notes } = isJson
    ? { document: await readDocument(source), notes: [] }
    : await importFile(source);
  const findings = [...notes, ...checkDocument(document)];
  const text = findings.length === 0 ? 'Không có gì cần sửa.' : findings.map(findingLine).join('\n');
  return { json: { findings }, text, code: findings.length === 0 ? 0 : 1 };
}

async function search(options: Options): Promise<Outcome> {
  const text = options.positional.join(' ');
  if (text.trim() === '') throw new UsageError('usage', 'Cần chữ để tìm.', 'CHỮ');
  return withBackend(options, async (invoke) => {
    const hits = z
      .array(z.object({ title: z.string(), excerpt: z.string() }).loose())
      .parse(valueOf(await invoke('search.query', { text })));
    return done(
      hits,
      hits.length === 0
        ? 'Không tìm thấy.'
        : hits.map((hit) => `${hit.title}\n    ${hit.excerpt}`).join('\n'),
    );
  });
}

const COMMANDS: Readonly<Record<string, (options: Options) => Promise<Outcome>>> = {
  init,
  templates,
  new: create,
  render,
  import: importCommand,
  check,
  search,
};

function parse(argv: readonly string[]): { command: string | undefined; options: Options } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        json: { type: 'boolean' },
        sample: { type: 'boolean' },
        template: { type: 'string' },
        values: { type: 'string' },
        out: { type: 'string' },
        layout: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    const [command, ...positional] = positionals;
    const dataDir = values.data === undefined ? defaultDataDir() : path.resolve(values.data);
    return {
      command: values.help ? 'help' : command,
      options: { json: values.json === true, dataDir, positional, values },
    };
  } catch (error) {
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    throw new UsageError(
      'usage',
      `Tùy chọn ${option} không đúng. Xem cách dùng bằng lệnh help.`,
      option || undefined,
    );
  }
}

/** Runs one command line and returns its exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  try {
    const { command, options } = parse(argv);
    if (command === 'help' || command === undefined) {
      (command === undefined ? process.stderr : process.stdout).write(HELP);
      return command === undefined ? 2 : 0;
    }
    const run = COMMANDS[command];
    if (!run)
      throw new UsageError('usage', `Không có lệnh “${command}”. Xem cách dùng bằng lệnh help.`, 'lệnh');
    const outcome = await run(options);
    process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text}\n`);
    return outcome.code;
  } catch (error) {
    const known =
      error instanceof MendableError ? error.error : { code: 'internal', message: fileProblem(error) };
    process.stderr.write(json ? `${JSON.stringify({ error: known })}\n` : `${known.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

function fileProblem(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return 'Không ghi được tệp: thư mục không có.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return 'Không ghi được tệp: không có quyền ghi.';
  if (code === 'ENOSPC') return 'Không ghi được tệp: ổ đĩa đã đầy.';
  return `Phần mềm gặp lỗi: ${error instanceof Error ? error.message : String(error)}`;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename)
  process.exitCode = await runCli(process.argv.slice(2));
