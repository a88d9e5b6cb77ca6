/** The commands of `lhh`. Each loads the modules it needs when it runs, so that a command without data opens none and all start fast. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../db/replace-file.ts';
import type { TemplateDefinition } from '../../templates/catalogue/template.ts';
import type { Finding } from '../../templates/check/finding.ts';
import type { AdminDocument } from '../../templates/model/document.ts';
import { LAYOUT_IDS, type LayoutId } from '../../templates/model/kinds.ts';
import type { OfficeProfile } from '../../templates/model/office.ts';
import { MendableError } from '../api/errors.ts';
import { done, valueOf, withBackend, type Outcome } from './cli-backend.ts';
import {
  argument,
  fieldError,
  noArgument,
  readDocument,
  readForeign,
  readJson,
  requiredOption,
  UsageError,
  type Options,
} from './cli-input.ts';
import { backup, restore } from './cli-backup.ts';
import { exportList, importList, isListImport } from './cli-lists.ts';
import { due, list, search } from './cli-registers.ts';

async function init(options: Options): Promise<Outcome> {
  noArgument(options);
  return withBackend(options, 'create', async (api) => {
    if (options.values['sample'] !== true)
      return done(
        { dataDir: options.dataDir, documents: 0, associations: 0, people: 0 },
        `Đã tạo dữ liệu tại ${options.dataDir}.`,
      );
    const { documents } = valueOf(await api.office.addSample({}));
    const { associations, people } = valueOf(await api.associations.loadSample({}));
    return done(
      { dataDir: options.dataDir, documents, associations, people },
      `Đã tạo dữ liệu tại ${options.dataDir} với hồ sơ, ${documents} văn bản, ${associations} hội và ${people} người của tỉnh mẫu Đại Phong.`,
    );
  });
}

async function templates(options: Options): Promise<Outcome> {
  noArgument(options);
  const { BUILT_IN_TEMPLATES } = await import('../../templates/catalogue/catalogue.ts');
  const rows = BUILT_IN_TEMPLATES.map((template) => ({
    id: template.id,
    name: template.name,
    kind: template.kind,
    profile: template.layouts[0] ?? 'state',
  }));
  return done(rows, rows.map((row) => `${row.id.padEnd(44)} ${row.name}`).join('\n'));
}

function readLayout(options: Options): LayoutId | undefined {
  const given = options.values['layout'];
  if (given === undefined) return undefined;
  const layout = z.enum(LAYOUT_IDS).safeParse(given);
  if (!layout.success) throw new UsageError('--layout phải là state hoặc party.', 'layout');
  return layout.data;
}

function readValues(options: Options): Record<string, unknown> {
  const file = options.values['values'];
  if (typeof file !== 'string') return {};
  const values = z.record(z.string(), z.unknown()).safeParse(readJson(file, 'values'));
  if (!values.success)
    throw new MendableError(
      'bad-values',
      'Tệp giá trị phải là một đối tượng JSON: {"trường": giá trị}.',
      'values',
    );
  return values.data;
}

/** What the data folder gives a draft: the profile in force and, for an id that is not built in, the office's own template. Nothing without data. */
async function fromData(
  options: Options,
  templateId: string | null,
): Promise<{ office: OfficeProfile | null; template: TemplateDefinition | null }> {
  const { DATABASE_FILE } = await import('../../db/open-office.ts');
  if (!existsSync(path.join(options.dataDir, DATABASE_FILE))) return { office: null, template: null };
  return withBackend(options, 'read', async (api) => ({
    office: valueOf(await api.office.get({})),
    template: templateId === null ? null : valueOf(await api.templates.get({ id: templateId })),
  }));
}

/** `--out` of a command that writes a document. @throws UsageError for an ending that says no form it can be written in */
function documentOut(options: Options, endings: readonly string[]): string {
  const out = requiredOption(options, 'out');
  if (!endings.includes(path.extname(out).toLowerCase()))
    throw new UsageError(
      `Tệp xuất phải có đuôi ${endings.slice(0, -1).join(', ')} hoặc ${endings.at(-1)}.`,
      'out',
    );
  return out;
}

const PAPER = ['.docx', '.html', '.pdf'];

/** Writes a document in the form that the ending says. */
async function writeDocument(document: AdminDocument, out: string): Promise<void> {
  const ending = path.extname(out).toLowerCase();
  if (ending === '.json') return replaceFile(out, `${JSON.stringify(document, null, 2)}\n`);
  if (ending === '.docx') {
    const { renderDocx } = await import('../../templates/docx/render.ts');
    return replaceFile(out, await renderDocx(document));
  }
  const [{ renderHtml }, { embeddedFontCss }] = await Promise.all([
    import('../../templates/html/render.ts'),
    import('../../templates/html/fonts.ts'),
  ]);
  const html = renderHtml(document, { fontCss: embeddedFontCss() });
  if (ending === '.html') return replaceFile(out, html);
  const { printPdf } = await import('./pdf.ts');
  replaceFile(out, await printPdf(html));
}

async function create(options: Options): Promise<Outcome> {
  noArgument(options);
  const id = requiredOption(options, 'template');
  const out = documentOut(options, ['.json', ...PAPER]);
  const layout = readLayout(options);
  const [{ builtInTemplate }, { draftFromTemplate }, { SAMPLE_OFFICE }, { localDate }] = await Promise.all([
    import('../../templates/catalogue/catalogue.ts'),
    import('../../templates/catalogue/draft.ts'),
    import('../../templates/catalogue/sample/office.ts'),
    import('../backend/local-date.ts'),
  ]);
  const builtIn = builtInTemplate(id);
  const stored = await fromData(options, builtIn ? null : id);
  const template = builtIn ?? stored.template;
  if (!template)
    throw new MendableError(
      'unknown-template',
      `Không có mẫu văn bản “${id}”. Xem danh sách bằng lệnh templates.`,
      'template',
    );
  const draft = draftFromTemplate({
    template,
    office: stored.office ?? SAMPLE_OFFICE,
    values: readValues(options),
    today: localDate(new Date()),
    ...(layout ? { layout } : {}),
  });
  if (!draft.ok) throw fieldError('invalid-input', draft.errors);
  await writeDocument(draft.value, out);
  const isSampleOffice = stored.office === null;
  const lines = [`Đã soạn “${template.name}” vào ${out}.`];
  if (isSampleOffice)
    lines.push(
      'Chưa có hồ sơ cơ quan trong thư mục dữ liệu nên văn bản mang tên cơ quan của tỉnh mẫu Đại Phong.',
    );
  return done({ out, template: template.id, isSampleOffice }, lines.join('\n'));
}

async function render(options: Options): Promise<Outcome> {
  const source = argument(options, 'tệp văn bản .json');
  const out = documentOut(options, PAPER);
  await writeDocument(await readDocument(source), out);
  return done({ out }, `Đã xuất ${out}.`);
}

async function importFile(options: Options): Promise<Outcome> {
  const source = argument(options, 'tệp nhập');
  const out = documentOut(options, ['.json', ...PAPER]);
  const { document, notes } = await readForeign(source);
  await writeDocument(document, out);
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
  const isJson = path.extname(source).toLowerCase() === '.json';
  const { document, notes } = isJson
    ? { document: await readDocument(source), notes: [] }
    : await readForeign(source);
  const { checkDocument } = await import('../../templates/check/check.ts');
  const findings = [...notes, ...checkDocument(document)];
  const text = findings.length === 0 ? 'Không có gì cần sửa.' : findings.map(findingLine).join('\n');
  return { json: { findings }, text, code: findings.length === 0 ? 0 : 1 };
}

export interface Command {
  /** As an error names it. */
  title: string;
  /** Options it takes beside --data and --json. */
  takes: readonly string[];
  run: (options: Options) => Promise<Outcome>;
}

const IMPORT_LIST: Command = {
  title: 'import associations|experts',
  takes: ['dry-run', 'map', 'sheet', 'key', 'year'],
  run: importList,
};

const COMMANDS: readonly Command[] = [
  { title: 'init', takes: ['sample'], run: init },
  { title: 'templates', takes: [], run: templates },
  { title: 'new', takes: ['template', 'values', 'layout', 'out'], run: create },
  { title: 'render', takes: ['out'], run: render },
  { title: 'import TỆP', takes: ['out'], run: importFile },
  { title: 'export', takes: ['out'], run: exportList },
  { title: 'check', takes: [], run: check },
  { title: 'list', takes: ['filter', 'type', 'on'], run: list },
  { title: 'search', takes: [], run: search },
  { title: 'due', takes: ['on'], run: due },
  { title: 'backup', takes: ['out'], run: backup },
  { title: 'restore', takes: [], run: restore },
];

/**
 * The command of the name typed; undefined where there is none.
 * @throws UsageError for an option that it does not take: one that is passed over may be what was to keep it from writing
 */
export function commandFor(name: string, options: Options): Command | undefined {
  const command =
    name === 'import' && isListImport(options)
      ? IMPORT_LIST
      : COMMANDS.find(({ title }) => title.split(' ')[0] === name);
  const foreign = Object.keys(options.values).find(
    (option) => !COMMON_OPTIONS.includes(option) && !command?.takes.includes(option),
  );
  if (command && foreign !== undefined)
    throw new UsageError(
      `Lệnh “${command.title}” không có tùy chọn --${foreign}. Xem cách dùng bằng lệnh help.`,
      foreign,
    );
  return command;
}

const COMMON_OPTIONS: readonly string[] = ['data', 'json'];
