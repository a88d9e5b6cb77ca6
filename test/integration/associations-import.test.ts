import { describe, expect, it } from 'vitest';
import { EMPTY_ASSOCIATION, type AssociationImportRow } from '../../electron/api/associations.ts';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import { value } from '../support/client.ts';
import { openBackend, type OpenBackend } from '../support/open-backend.ts';

const row = (number: number, given: Partial<AssociationImportRow>): AssociationImportRow => ({
  row: number,
  fields: {},
  figures: [],
  leaders: [],
  ...given,
});
const apply = (
  api: OpenBackend['api'],
  rows: AssociationImportRow[],
  more: { dryRun?: boolean; key?: ('name' | 'shortName' | 'taxCode')[] } = {},
) =>
  value(
    api.associations.applyImport({
      rows,
      key: more.key ?? ['name'],
      dryRun: more.dryRun ?? false,
      source: 'hội.xlsx',
    }),
  );

/** A register with one association, and a list that adds one, changes it, and has two rows that cannot be taken. */
async function prepared() {
  const open = await openBackend();
  const { api } = open;
  const { id } = await value(
    api.associations.create({
      fields: { ...EMPTY_ASSOCIATION, name: 'Hội Luật gia tỉnh Đại Phong', phone: '0210', termFrom: '2022' },
    }),
  );
  const chair = await value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Lê Văn Trước' } }));
  await value(
    api.associations.savePart({
      id,
      part: {
        part: 'leader',
        personId: chair.id,
        role: 'chair',
        term: '',
        fromOn: '2022',
        toOn: null,
        note: '',
      },
    }),
  );
  const rows = [
    row(5, {
      fields: { name: 'HỘI LUẬT GIA TỈNH ĐẠI PHONG', email: 'luat@daiphong.example' },
      figures: [{ year: 2025, values: { members: 320, women: 100 } }],
      leaders: [{ name: 'Trần Thị Sau', role: 'chair', phone: '0912345678' }],
    }),
    row(6, {
      fields: { name: 'Hội Đông y tỉnh Đại Phong', admittedOn: '2001', typeId: 'professional' },
      figures: [{ year: 2025, values: { members: 80 } }],
      leaders: [
        { name: 'Phạm Văn Y', role: 'chair' },
        { name: 'Phạm Văn Y', role: 'contact' },
      ],
    }),
    row(7, { fields: { name: 'Hội đông  y tỉnh Đại Phong' } }),
    row(8, { fields: { phone: '0911' } }),
    row(9, { fields: { name: 'Hội Lạ', typeId: 'unknown' } }),
  ];
  return { ...open, id, rows };
}

/** All that an import may touch, to compare before and after. */
async function everything(api: OpenBackend['api']): Promise<unknown> {
  const associations = await value(api.associations.list({}));
  const full = [];
  for (const { id } of associations) {
    const { revision: _revision, updatedAt: _updatedAt, ...rest } = await value(api.associations.get({ id }));
    full.push(rest);
  }
  const people = await value(api.people.list({}));
  return [full, people.map(({ revision: _revision, ...person }) => person)];
}

describe('a list of associations', () => {
  it('dry run tells all and writes nothing', async () => {
    const { api, id, rows } = await prepared();
    const before = await everything(api);
    const report = await apply(api, rows, { dryRun: true });
    expect(report).toMatchObject({ runId: null, added: 1, changed: 1, same: 0, leftOut: 3 });
    expect(report.changedRows).toEqual([
      {
        row: 5,
        id,
        name: 'HỘI LUẬT GIA TỈNH ĐẠI PHONG',
        changes: [
          { field: 'name', before: 'Hội Luật gia tỉnh Đại Phong', after: 'HỘI LUẬT GIA TỈNH ĐẠI PHONG' },
          { field: 'email', before: '', after: 'luat@daiphong.example' },
          { field: 'figures.2025.members', before: null, after: 320 },
          { field: 'figures.2025.women', before: null, after: 100 },
          { field: 'leader.chair', before: 'Lê Văn Trước', after: 'Trần Thị Sau' },
        ],
      },
    ]);
    expect(report.leftOutRows.map(({ row: number, reason }) => [number, reason])).toEqual([
      [7, 'Trùng khóa với dòng 6 của tệp.'],
      [8, 'Chưa có giá trị ở cột dùng làm khóa.'],
      [9, 'Không có loại hội “unknown” trong danh mục.'],
    ]);
    expect(await everything(api)).toEqual(before);
    expect(await value(api.imports.list({}))).toEqual([]);
  });

  it('is written as the dry run said, is the same the second time, and is undone to the last letter', async () => {
    const { api, id, rows } = await prepared();
    const before = await everything(api);
    const dry = await apply(api, rows, { dryRun: true });
    const report = await apply(api, rows);
    expect({ ...report, runId: null, addedRows: [] }).toEqual({ ...dry, addedRows: [] });
    const stored = await value(api.associations.get({ id }));
    expect(stored.fields).toMatchObject({ phone: '0210', email: 'luat@daiphong.example' });
    expect(stored.figures).toMatchObject([{ year: 2025, members: 320, women: 100, doctors: null }]);
    expect(stored.leaders.map(({ personName, toOn }) => [personName, toOn])).toEqual([
      ['Lê Văn Trước', '2026-11-20'],
      ['Trần Thị Sau', null],
    ]);
    // One person holds both posts that the row names.
    expect(await value(api.people.list({ text: 'pham van y' }))).toHaveLength(1);
    expect(await apply(api, rows)).toMatchObject({ added: 0, changed: 0, same: 2, leftOut: 3 });
    const run = (await value(api.imports.list({}))).at(-1);
    expect(run).toMatchObject({ source: 'hội.xlsx', added: 1, changed: 1, leftOut: 3, undoneAt: null });

    expect(await value(api.imports.undo({ runId: run?.id ?? 0 }))).toEqual({ undone: 2, kept: [] });
    expect(await everything(api)).toEqual(before);
    expect(await value(api.search.query({ text: 'dong y' }))).toEqual([]);
    expect(await api.imports.undo({ runId: run?.id ?? 0 })).toMatchObject({
      ok: false,
      error: { code: 'already-undone', field: 'runId' },
    });
  });

  it('undoing leaves what was changed since, and names it', async () => {
    const { api, id, rows } = await prepared();
    const { runId } = await apply(api, rows);
    const { revision } = await value(api.associations.get({ id }));
    await value(api.associations.save({ id, revision, fields: { note: 'Sửa sau khi nhập' } }));
    const [added] = await value(api.associations.list({ text: 'dong y' }));
    await value(
      api.associations.savePart({
        id: added?.id ?? 0,
        part: { part: 'report', year: 2025, receivedOn: '2025-12-01', number: '', note: '' },
      }),
    );
    const undone = await value(api.imports.undo({ runId: runId ?? 0 }));
    expect(undone.undone).toBe(0);
    expect(undone.kept.map((entry) => entry.reason).toSorted()).toEqual([
      'Đã có dữ liệu khác gắn với hồ sơ này sau khi nhập.',
      'Đã sửa sau khi nhập.',
    ]);
    // Nothing was taken back, so the run can still be undone when the clerk has made room for it.
    expect((await value(api.imports.list({}))).find(({ id: run }) => run === runId)?.undoneAt).toBeNull();
    // What hangs on a record that is kept is kept with it.
    expect((await value(api.associations.get({ id: added?.id ?? 0 }))).leaders).toHaveLength(2);
    expect((await value(api.associations.get({ id }))).figures).toHaveLength(1);
  });

  it('is cancelled with nothing written, and a command that waits is done after', async () => {
    const { api, events } = await openBackend();
    const rows = Array.from({ length: 20_000 }, (_, index) =>
      row(index + 2, { fields: { name: `Hội số ${index}` } }),
    );
    const importing = api.associations.applyImport({
      rows,
      key: ['name'],
      dryRun: false,
      source: 'x.csv',
      job: 'i',
    });
    while (!events.some((event) => event.type === 'progress' && event.done >= 300))
      await new Promise((resolve) => setTimeout(resolve, 5));
    const waiting = api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội chờ' } });
    expect(await value(api.system.cancelJob({ job: 'i' }))).toBe(true);
    expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await waiting).toMatchObject({ ok: true });
    expect((await value(api.associations.list({}))).map(({ name }) => name)).toEqual(['Hội chờ']);
    expect(await value(api.imports.list({}))).toEqual([]);
  });
});

describe('a list of people', () => {
  it('is matched by name and telephone, finds associations by name or short name, is undone', async () => {
    const { api } = await openBackend();
    await value(
      api.associations.create({
        fields: { ...EMPTY_ASSOCIATION, name: 'Hội Y học tỉnh Đại Phong', shortName: 'HYH' },
      }),
    );
    const known = await value(
      api.people.create({ fields: { ...EMPTY_PERSON, name: 'Lê Thị Hoà', phone: '0912 345 678' } }),
    );
    const rows = [
      {
        row: 2,
        fields: { name: 'TS. Lê Thị Hòa', phone: '0912.345.678', isExpert: true, fields: ['Y dược'] },
        associationName: 'hội y học tỉnh đại phong',
      },
      { row: 3, fields: { name: 'Trần Văn B', phone: '0900000000' }, associationName: 'HYH' },
      { row: 4, fields: { name: 'Vũ Văn C', phone: '0900000001' }, associationName: 'Hội không có' },
    ];
    const call = { rows, key: ['name' as const, 'phone' as const], dryRun: false, source: 'cg.xlsx' };
    const report = await value(api.people.applyImport(call));
    expect(report).toMatchObject({ added: 1, changed: 1, leftOut: 1 });
    expect(report.leftOutRows[0]?.reason).toBe('Không có hội “Hội không có” trong danh sách hội.');
    expect(await value(api.people.get({ id: known.id }))).toMatchObject({
      fields: { isExpert: true, fields: ['Y dược'] },
      associationName: 'Hội Y học tỉnh Đại Phong',
    });
    expect(await value(api.people.applyImport(call))).toMatchObject({ added: 0, changed: 0, same: 2 });
    await value(api.imports.undo({ runId: report.runId ?? 0 }));
    expect(await value(api.people.list({}))).toHaveLength(1);
    expect((await value(api.people.get({ id: known.id }))).fields).toEqual(known.fields);
  });
});
