/** What a save dialog calls a kind of file. Pure. */
import type { FileFilter } from 'electron';

const NAMES: Readonly<Record<string, string>> = {
  docx: 'Văn bản Word',
  pdf: 'Tệp PDF',
  html: 'Trang HTML',
  json: 'Mẫu của LHH Office',
};

/** Filters for a file of this name: its own kind first, then all files. */
export function fileFilter(fileName: string): FileFilter[] {
  const ending = /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();
  const name = ending === undefined ? undefined : NAMES[ending];
  const all: FileFilter = { name: 'Mọi tệp', extensions: ['*'] };
  return ending === undefined || name === undefined ? [all] : [{ name, extensions: [ending] }, all];
}
