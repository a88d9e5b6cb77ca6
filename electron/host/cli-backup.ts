/** Commands of `lhh` for backups: backup, restore. */
import path from 'node:path';
import type { Outcome } from './cli-backend.ts';
import { argument, noArgument, type Options } from './cli-input.ts';

const lostText = (lost: readonly string[], where: string): string[] =>
  lost.length === 0 ? [] : [`Không còn nguyên vẹn ở ${where}, ${lost.length} tệp kèm: ${lost.join(', ')}.`];

/** `backup [--out FOLDER]`: the database and all attachments, checked. Exit code 1 where attachments are lost. */
export async function backup(options: Options): Promise<Outcome> {
  noArgument(options);
  const out = options.values['out'];
  const { makeBackup } = await import('../backend/backup.ts');
  const report = await makeBackup(options.dataDir, typeof out === 'string' ? path.resolve(out) : undefined);
  return {
    json: report,
    text: [
      `Đã sao lưu vào ${report.file} với ${report.held} tệp kèm.`,
      ...lostText(report.lost, 'thư mục dữ liệu lẫn bản sao lưu cũ'),
    ].join('\n'),
    code: report.lost.length === 0 ? 0 : 1,
  };
}

/** `restore FILE`: puts a backup in the place of the present data, which stay as a backup of their own. */
export async function restore(options: Options): Promise<Outcome> {
  const file = argument(options, 'bản sao lưu');
  const { bringBack } = await import('../backend/backup.ts');
  const report = await bringBack(options.dataDir, file);
  return {
    json: report,
    text: [
      `Đã khôi phục dữ liệu từ ${file}; tệp kèm: ${report.held} đang có, ${report.restored} lấy lại từ bản sao lưu.`,
      ...(report.setAside === null ? [] : [`Dữ liệu trước đó còn ở ${report.setAside}.`]),
      ...lostText(report.lost, 'thư mục dữ liệu lẫn bản sao lưu'),
    ].join('\n'),
    code: report.lost.length === 0 ? 0 : 1,
  };
}
