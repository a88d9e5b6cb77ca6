import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { associationRowSchema } from '../../electron/api/associations.ts';
import { dutySchema } from '../../electron/api/duties.ts';
import { searchHitSchema } from '../../electron/api/search.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let data = '';
// The years of the sample lead up to today.
const year = new Date().getFullYear();
const lhh = (...args: string[]): { code: number | null; out: string; error: string } => {
  const run = spawnSync(process.execPath, ['electron/host/cli.ts', ...args, '--data', data], {
    encoding: 'utf8',
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
};
const json = <T>(schema: z.ZodType<T, unknown>, ...args: string[]): T => {
  const run = lhh(...args, '--json');
  expect(run).toMatchObject({ code: 0, error: '' });
  return schema.parse(JSON.parse(run.out));
};
const associations = z.array(associationRowSchema);
const hits = z.array(searchHitSchema);
const board = z.strictObject({ on: z.string(), duties: z.array(dutySchema) });

beforeAll(() => {
  data = path.join(temporaryFolder(), 'data');
  const run = lhh('init', '--sample', '--json');
  expect(JSON.parse(run.out)).toMatchObject({ associations: 25, people: 140 });
});

describe('list associations', () => {
  it('all, by words without diacritics, by type, on a day under the names of that day', () => {
    expect(json(associations, 'list', 'associations')).toHaveLength(25);
    const [law] = json(associations, 'list', 'associations', '--filter', 'luat gia');
    expect(law).toMatchObject({ name: 'Hội Luật gia tỉnh Đại Phong', shortName: 'HLG' });
    expect(json(associations, 'list', 'associations', '--type', 'cau lac bo')).toHaveLength(1);
    const local = (on: string) =>
      json(associations, 'list', 'associations', '--type', 'local', '--on', on).map((row) => row.name);
    expect(local('30/6/2025')).toEqual(['Hội Khoa học và Kỹ thuật huyện Sông Vân']);
    expect(local('2025-07-01')).toEqual(['Hội Khoa học và Kỹ thuật khu vực Sông Vân']);
    expect(json(associations, 'list', 'associations', '--on', '1985-01-01')).toEqual([]);
    expect(lhh('list', 'associations', '--filter', 'luat gia').out).toContain(
      'Hội Luật gia tỉnh Đại Phong (HLG) · Hội chuyên ngành cấp tỉnh',
    );
  });

  it.each<[string, string[], string, string]>([
    ['no list', ['list'], 'danh sách (associations)', 'Cần đúng một'],
    ['another list', ['list', 'hoi'], 'danh sách', 'Không có danh sách “hoi”'],
    ['an unknown type', ['list', 'associations', '--type', 'xyz'], 'type', 'không có loại hội “xyz”'],
    ['no day', ['list', 'associations', '--on', '30/2/2025'], 'on', 'phải là một ngày có thật'],
    ['a long filter', ['list', 'associations', '--filter', 'a'.repeat(201)], 'filter', 'dài quá 200'],
    ['an unknown option', ['list', 'associations', '--color', 'x'], '--color', 'không đúng'],
    ['no day of duties', ['due', '--on', 'mai'], 'on', 'phải là một ngày có thật'],
    ['a word behind', ['due', 'x'], 'x', 'Thừa “x”'],
  ])('%s: exit code 2, a Vietnamese sentence, the field', (_name, args, field, message) => {
    const run = lhh(...args, '--json');
    expect(run).toMatchObject({ code: 2, out: '' });
    const { error } = z
      .strictObject({ error: z.strictObject({ code: z.string(), message: z.string(), field: z.string() }) })
      .parse(JSON.parse(run.error));
    expect(error).toMatchObject({ code: 'usage', field });
    expect(error.message).toContain(message);
  });
});

describe('search', () => {
  it('finds associations by initials, people, documents', () => {
    expect(json(hits, 'search', 'hlg')[0]).toMatchObject({
      type: 'association',
      title: 'Hội Luật gia tỉnh Đại Phong',
    });
    expect(new Set(json(hits, 'search', 'dai phong').map((hit) => hit.type)).size).toBeGreaterThan(1);
    expect(json(hits, 'search', 'chuyengia07')[0]).toMatchObject({ type: 'person' });
    expect(lhh('search', 'hdy').out).toMatch(/^Hội: Hội Đông y tỉnh Đại Phong · HĐY/);
  });
});

describe('due', () => {
  it('shows duties of all associations, on a day', () => {
    const { on, duties } = json(board, 'due', '--on', `01/11/${year}`);
    expect(on).toBe(`${year}-11-01`);
    expect(duties.length).toBeGreaterThan(25);
    expect(duties.map((duty) => duty.dueOn)).toEqual(duties.map((duty) => duty.dueOn).toSorted());
    const text = lhh('due', '--on', `${year}-11-01`).out;
    expect(text).toContain(`Tháng này 30/11/${year} · Hội Luật gia tỉnh Đại Phong`);
    expect(text).toContain('[CHƯA XÁC MINH]');
  });
});
