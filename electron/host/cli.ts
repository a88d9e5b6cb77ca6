/**
 * `lhh`: the command line for IT staff and tests. With --json stdout carries exactly one JSON value. Exit code 0 done, 1 failed or findings, 2 wrong
 * use. A failure is one Vietnamese sentence (or {error} with --json) on stderr, never a stack trace, and leaves nothing written.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { MendableError, type AppError } from '../api/errors.ts';
import { commandFor } from './cli-commands.ts';
import { UsageError, type Options } from './cli-input.ts';
import { defaultDataDir } from './data-dir.ts';

const HELP = `Cách dùng: npm run -s lhh -- LỆNH [tùy chọn]

  init [--sample]                                tạo dữ liệu cơ quan; --sample thêm tỉnh mẫu Đại Phong
  templates                                      danh sách mẫu văn bản
  new --template MÃ [--values TỆP.json] [--layout state|party] --out VĂN-BẢN.json|.docx|.html|.pdf
                                                 soạn văn bản từ mẫu
  render VĂN-BẢN.json --out TỆP.docx|.html|.pdf  xuất văn bản
  import TỆP.docx|.txt|.md --out VĂN-BẢN.json|.docx|.html|.pdf
                                                 đọc văn bản có sẵn
  check TỆP.docx|.txt|.md|.json                  kiểm tra thể thức và câu chữ
  list associations [--filter CHỮ] [--type LOẠI] [--on NGÀY]
                                                 danh sách hội; --on: hội là thành viên ngày đó, theo tên lúc đó
  import associations|experts TỆP.xlsx|.csv [--dry-run] [--map TỆP.json] [--sheet TRANG] [--key TRƯỜNG,…] [--year NĂM]
                                                 nhập danh sách hội, chuyên gia; --dry-run: chỉ báo sẽ làm gì
                                                 --map: {"trường": "tiêu đề hoặc chữ cái của cột"}
  export associations|experts --out TỆP.xlsx     xuất danh sách; nhập lại được
  search CHỮ                                     tìm văn bản, hội, người; không cần dấu, tìm được bằng chữ đầu
  due [--on NGÀY]                                việc đến hạn của các hội
  backup [--out THƯ-MỤC]                         sao lưu dữ liệu và tệp kèm, có kiểm tra; mặc định vào thư mục con backups
  restore BẢN-SAO-LƯU.sqlite                     khôi phục; dữ liệu đang có được giữ lại thành một bản sao lưu

Tùy chọn chung:
  --data THƯ-MỤC   thư mục dữ liệu (mặc định: của người dùng đang đăng nhập)
  --json           in kết quả dạng JSON

Mã kết thúc: 0 xong; 1 không làm được hoặc có chỗ cần sửa; 2 gõ lệnh sai.
`;

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
        filter: { type: 'string' },
        type: { type: 'string' },
        on: { type: 'string' },
        layout: { type: 'string' },
        map: { type: 'string' },
        sheet: { type: 'string' },
        key: { type: 'string' },
        year: { type: 'string' },
        'dry-run': { type: 'boolean' },
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
    const option = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : '')?.[1];
    throw new UsageError(`Tùy chọn ${option ?? ''} không đúng. Xem cách dùng bằng lệnh help.`, option);
  }
}

/** Runs one command line and returns its exit code. */
export async function runCli(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  try {
    const { command, options } = parse(argv);
    if (command === 'help') {
      process.stdout.write(json ? `${JSON.stringify({ help: HELP })}\n` : HELP);
      return 0;
    }
    const found = command === undefined ? undefined : commandFor(command, options);
    if (!found)
      throw new UsageError(
        command === undefined
          ? `Chưa có lệnh.\n\n${HELP.trimEnd()}`
          : `Không có lệnh “${command}”. Xem cách dùng bằng lệnh help.`,
        'lệnh',
      );
    const outcome = await found.run(options);
    process.stdout.write(json ? `${JSON.stringify(outcome.json)}\n` : `${outcome.text}\n`);
    return outcome.code;
  } catch (error) {
    const known = error instanceof MendableError ? error.error : fileProblem(error);
    process.stderr.write(json ? `${JSON.stringify({ error: known })}\n` : `${known.message}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** What the file system refuses when a result is written; all else is a bug, told by its one line. */
function fileProblem(error: unknown): AppError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const refused = (message: string): AppError => ({ code: 'cannot-write', message, field: 'out' });
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'EEXIST' || code === 'EISDIR')
    return refused('Không ghi được tệp: đường dẫn không phải là tệp trong một thư mục.');
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
    return refused('Không ghi được tệp: không có quyền ghi.');
  if (code === 'ENOSPC') return refused('Không ghi được tệp: ổ đĩa đã đầy.');
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return { code: 'internal', message: `Phần mềm gặp lỗi: ${line}` };
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === import.meta.filename)
  process.exitCode = await runCli(process.argv.slice(2));
