import { expect, it } from 'vitest';
import { fileFilter } from '../../../../electron/shell/file-filter.ts';

it.each([
  ['05-KH-LHH Tổ chức Hội thi.docx', ['docx', '*']],
  ['Báo cáo.PDF', ['pdf', '*']],
  ['mau.json', ['json', '*']],
  ['không có đuôi', ['*']],
  ['lạ.exe', ['*']],
])('offers for “%s” %j', (name, endings) =>
  expect(fileFilter(name).flatMap((filter) => filter.extensions)).toEqual(endings),
);
