/** What the command line is given: options and files, all refused in words that name what is wrong. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../templates/check/finding.ts';
import type { AdminDocument } from '../../templates/model/document.ts';
import type { FieldError } from '../../templates/model/parse.ts';
import { MendableError } from '../api/errors.ts';

/** Wrong use of the command line: exit code 2. */
export class UsageError extends MendableError {
  constructor(message: string, field?: string) {
    super('usage', message, field);
  }
}

export interface Options {
  json: boolean;
  dataDir: string;
  positional: string[];
  values: Record<string, string | boolean | undefined>;
}

/** Bytes of a file that is read; a document as JSON is never near the second. */
const MAX_FILE = 50 * 1024 * 1024;
const MAX_JSON = 20 * 1024 * 1024;
const MAX_SHOWN_ERRORS = 10;

/** The option's value. @throws UsageError when it is not given */
export function requiredOption(options: Options, name: string): string {
  const value = options.values[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`Thiếu tùy chọn --${name}.`, name);
  return value;
}

/** The one word behind the command. @param what its name for the error */
export function argument(options: Options, what: string): string {
  const [value, ...more] = options.positional;
  if (value === undefined || more.length > 0) throw new UsageError(`Cần đúng một ${what}.`, what);
  return value;
}

/** No word may stand behind the command. */
export function noArgument(options: Options): void {
  const [value] = options.positional;
  if (value !== undefined) throw new UsageError(`Thừa “${value}” sau lệnh.`, value);
}

/** A file's bytes. @param field the option or argument that named it */
export function readInput(file: string, field: string, max = MAX_FILE): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new MendableError('no-file', `Không có tệp “${file}”.`, field);
  if (statSync(file).size > max)
    throw new MendableError(
      'file-too-large',
      `Tệp “${file}” lớn quá ${String(max / (1024 * 1024))} MB.`,
      field,
    );
  try {
    return readFileSync(file);
  } catch {
    throw new MendableError('no-file', `Không đọc được tệp “${file}”.`, field);
  }
}

/** A JSON file's value, in UTF-8 with or without byte order mark. */
export function readJson(file: string, field: string): unknown {
  const bytes = readInput(file, field, MAX_JSON);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new MendableError('bad-json', `Tệp “${file}” không phải JSON hợp lệ (UTF-8).`, field);
  }
}

/** Several field errors as one: all sentences, the first field. */
export function fieldError(code: string, errors: readonly FieldError[]): MendableError {
  const shown = errors.slice(0, MAX_SHOWN_ERRORS).map((error) => error.message);
  const rest = errors.length - shown.length;
  if (rest > 0) shown.push(`… và ${rest} chỗ khác`);
  return new MendableError(code, shown.join('\n'), errors[0]?.path.join('.') || undefined);
}

/** A document that `new` or `import` wrote. */
export async function readDocument(file: string): Promise<AdminDocument> {
  const { parseDocument } = await import('../../templates/model/parse.ts');
  const parsed = parseDocument(readJson(file, 'văn bản'));
  if (!parsed.ok) throw fieldError('invalid-document', parsed.errors);
  return parsed.value;
}

/** A .docx, .txt or .md as document, with what was noticed. */
export async function readForeign(source: string): Promise<{ document: AdminDocument; notes: Finding[] }> {
  const bytes = readInput(source, 'tệp nhập');
  const { importDocument } = await import('../../templates/import/import.ts');
  const result = importDocument({ bytes, fileName: path.basename(source) });
  if (!result.ok)
    throw new MendableError(result.error.code, result.error.message, result.error.field ?? 'tệp nhập');
  return result;
}
