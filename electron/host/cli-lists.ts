/** Commands of `lhh` that take lists in and give them out: import associations|experts, export associations|experts. */
import path from 'node:path';
import { replaceFile } from '../../db/replace-file.ts';
import {
  fieldMappingSchema,
  IMPORT_KEYS,
  MAX_LIST_FILE,
  type FileReport,
  type ListProblem,
} from '../api/imports.ts';
import type { ImportTargetName } from '../api/import-run.ts';
import { done, valueOf, withBackend, type Outcome } from './cli-backend.ts';
import { argument, readInput, readJson, requiredOption, UsageError, type Options } from './cli-input.ts';

type ListName = 'associations' | 'experts';
const TARGETS: Readonly<Record<ListName, ImportTargetName>> = {
  associations: 'associations',
  experts: 'people',
};
const SHOWN = 50;
const SEVERITY = { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' } as const;

function listName(text: string | undefined): ListName | null {
  return text === 'associations' || text === 'experts' ? text : null;
}

/** Whether `import` is asked for a list and not for a document. */
export function isListImport(options: Options): boolean {
  return listName(options.positional[0]) !== null;
}

/** `import associations|experts FILE [--map FILE.json] [--sheet NAME] [--key FIELDS] [--year YEAR] [--dry-run]`. */
export async function importList(options: Options): Promise<Outcome> {
  const [name, file, ...more] = options.positional;
  const list = listName(name);
  if (!list || file === undefined || more.length > 0)
    throw new UsageError('Cần đúng một tệp .xlsx hoặc .csv sau tên danh sách.', 'tệp nhập');
  const dryRun = options.values['dry-run'] === true;
  const mapping = readMapping(options);
  const sheet = options.values['sheet'];
  const key = readKey(options);
  const year = readYear(options);
  const bytes = readInput(file, 'tệp nhập', MAX_LIST_FILE);
  return withBackend(options, dryRun ? 'read' : 'write', async (api) => {
    const report = valueOf(
      await api.imports.applyFile({
        target: TARGETS[list],
        fileName: path.basename(file),
        base64: Buffer.from(bytes).toString('base64'),
        ...(mapping === undefined ? {} : { mapping }),
        ...(typeof sheet === 'string' ? { sheet } : {}),
        ...(key === undefined ? {} : { key }),
        ...(year === undefined ? {} : { year }),
        ...(list === 'experts' ? { asExperts: true } : {}),
        dryRun,
      }),
    );
    const isClean = report.leftOut === 0 && report.counts.error === 0;
    return { json: report, text: reportText(report, dryRun), code: isClean ? 0 : 1 };
  });
}

/** `export associations|experts --out FILE.xlsx`. */
export async function exportList(options: Options): Promise<Outcome> {
  const name = argument(options, 'danh sách (associations, experts)');
  const list = listName(name);
  if (!list) throw new UsageError(`Không có danh sách “${name}”. Có: associations, experts.`, 'danh sách');
  const out = requiredOption(options, 'out');
  if (path.extname(out).toLowerCase() !== '.xlsx')
    throw new UsageError('Tệp xuất phải có đuôi .xlsx.', 'out');
  return withBackend(options, 'read', async (api) => {
    const { base64, rows } = valueOf(
      await api.imports.exportAll({
        target: TARGETS[list],
        ...(list === 'experts' ? { expertsOnly: true } : {}),
      }),
    );
    replaceFile(out, Buffer.from(base64, 'base64'));
    return done({ out, rows }, `Đã xuất ${rows} dòng vào ${out}.`);
  });
}

function readMapping(options: Options): Record<string, string | null> | undefined {
  const file = options.values['map'];
  if (typeof file !== 'string') return undefined;
  const parsed = fieldMappingSchema.safeParse(readJson(file, 'map'));
  if (!parsed.success)
    throw new UsageError(
      'Tệp ghép cột phải là một đối tượng JSON: {"trường": "tiêu đề hoặc chữ cái của cột"}, null để bỏ qua.',
      'map',
    );
  return parsed.data;
}

function readKey(options: Options): (typeof IMPORT_KEYS)[number][] | undefined {
  const given = options.values['key'];
  if (typeof given !== 'string') return undefined;
  return given.split(',').map((text) => {
    const key = IMPORT_KEYS.find((entry) => entry === text.trim());
    if (!key)
      throw new UsageError(`--key: không có khóa “${text.trim()}”. Có: ${IMPORT_KEYS.join(', ')}.`, 'key');
    return key;
  });
}

function readYear(options: Options): number | undefined {
  const given = options.values['year'];
  if (given === undefined) return undefined;
  if (!/^(?:19|20|21)\d{2}$/.test(String(given)))
    throw new UsageError(`--year phải là một năm từ 1900 đến 2199; đã ghi “${String(given)}”.`, 'year');
  return Number(given);
}

function reportText(report: FileReport, dryRun: boolean): string {
  const { added, changed, same, leftOut, counts } = report;
  const lines = [
    `${dryRun ? 'Chạy thử, chưa ghi gì' : 'Đã nhập'}: thêm ${added}, sửa ${changed}, giữ nguyên ${same}, bỏ qua ${leftOut}.`,
  ];
  for (const { title, headerRow, rows } of report.otherLists)
    lines.push(
      `Chưa đọc một danh sách khác trong trang tính: ${title === '' ? '' : `“${title}”, `}tiêu đề ở dòng ${headerRow}, ${rows} dòng (chọn được khi nhập trong phần mềm).`,
    );
  if (report.runId !== null) lines.push(`Mã lần nhập: ${report.runId} (hoàn tác được trong phần mềm).`);
  for (const { row, name, reason } of report.leftOutRows.slice(0, SHOWN))
    lines.push(`Bỏ qua dòng ${row}${name === '' ? '' : ` (${name})`}: ${reason}`);
  const shown = report.problems.filter(({ severity }) => severity !== 'info').slice(0, SHOWN);
  lines.push(...shown.map(problemLine));
  const rest = counts.error + counts.warning - shown.length;
  if (rest > 0) lines.push(`… và ${rest} chỗ khác (xem bằng --json).`);
  if (counts.info > 0) lines.push(`${counts.info} ô được đọc kèm lưu ý (xem bằng --json).`);
  return lines.join('\n');
}

function problemLine({ row, column, header, severity, message }: ListProblem): string {
  return `${SEVERITY[severity]} · ${column === null ? `dòng ${row}` : `ô ${column}${row}`} (${header}): ${message}`;
}
