import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { connect, disconnect } from '../../db/connection.ts';
import { DATABASE_FILE } from '../../db/open-office.ts';
import {
  EMPTY_ASSOCIATION,
  type AssociationEventFields,
  type AssociationFields,
  NO_FIGURES,
} from '../../electron/api/associations.ts';
import { EMPTY_PERSON } from '../../electron/api/people.ts';
import { value } from '../support/client.ts';
import { openBackend, type OpenBackend } from '../support/open-backend.ts';

const fields = (given: Partial<AssociationFields>): AssociationFields => ({
  ...EMPTY_ASSOCIATION,
  name: 'Hội Luật gia tỉnh Đại Phong',
  shortName: 'HLG',
  ...given,
});
const event = (
  given: Partial<AssociationEventFields> & Pick<AssociationEventFields, 'kind' | 'happenedOn'>,
): AssociationEventFields => ({
  decisionNumber: '',
  decisionOn: null,
  note: '',
  patch: {},
  isEnd: false,
  others: [],
  ...given,
});
const create = (api: OpenBackend['api'], given: Partial<AssociationFields> = {}) =>
  value(api.associations.create({ fields: fields(given) }));

describe('types of associations', () => {
  it('are those of the guide, can be edited, and one that is borne stays', async () => {
    const { api } = await openBackend();
    const types = await value(api.associations.types({}));
    expect(types).toHaveLength(7);
    const kept = types.map((type) => ({ ...type, isRetired: false }));
    const more = [...kept, { id: 'network', name: 'Mạng lưới chuyên gia', isRetired: false }];
    expect(await value(api.associations.saveTypes({ types: more }))).toHaveLength(8);
    const { id } = await create(api, { typeId: 'club' });
    expect(await api.associations.saveTypes({ types: more.filter(({ id }) => id !== 'club') })).toMatchObject(
      {
        ok: false,
        error: { code: 'in-use', field: 'types' },
      },
    );
    expect(await api.associations.create({ fields: fields({ typeId: 'none' }) })).toMatchObject({
      ok: false,
      error: { field: 'fields.typeId' },
    });
    // Taken out again, as nothing ever bore it; in the bin an association still bears its own.
    expect(await value(api.associations.saveTypes({ types: kept }))).toHaveLength(7);
    await value(api.associations.remove({ ids: [id] }));
    expect(
      await api.associations.saveTypes({ types: kept.filter((type) => type.id !== 'club') }),
    ).toMatchObject({ ok: false, error: { code: 'in-use' } });
    // Another window has added one meanwhile: it is not taken out.
    await value(api.associations.saveTypes({ types: more, read: kept }));
    expect(await api.associations.saveTypes({ types: kept.toReversed(), read: kept })).toMatchObject({
      ok: false,
      error: { code: 'conflict', message: expect.stringContaining('ở nơi khác') },
    });
    expect(await value(api.associations.types({}))).toHaveLength(8);
  });

  it('are retired: no longer offered, kept by those that bear them and by events of the past', async () => {
    const { api } = await openBackend();
    const types = await value(api.associations.types({}));
    const club = await create(api, { typeId: 'club' });
    const other = await create(api, { name: 'Hội Tin học' });
    const retired = types.map((type) => ({ ...type, isRetired: type.id === 'club' }));
    expect(
      (await value(api.associations.saveTypes({ types: retired }))).map((type) => type.id),
    ).not.toContain('club');
    expect(await value(api.associations.get({ id: club.id }))).toMatchObject({ typeName: 'Câu lạc bộ' });
    expect(
      await value(
        api.associations.save({ id: club.id, revision: club.revision, fields: { phone: '0204 000 111' } }),
      ),
    ).toMatchObject({ fields: { typeId: 'club' } });
    expect(
      await api.associations.save({ id: other.id, revision: other.revision, fields: { typeId: 'club' } }),
    ).toMatchObject({ ok: false, error: { field: 'fields.typeId' } });
    await value(
      api.associations.saveEvent({
        id: other.id,
        event: {
          kind: 'type',
          happenedOn: '2020',
          decisionNumber: '',
          decisionOn: null,
          note: '',
          patch: { typeId: 'club' },
          isEnd: false,
          others: [],
        },
      }),
    );
    expect(
      (await value(api.associations.typeCatalogue({}))).find((type) => type.id === 'club'),
    ).toMatchObject({ isRetired: true, bearers: 2 });
    expect(
      await api.associations.saveTypes({ types: types.map((type) => ({ ...type, isRetired: true })) }),
    ).toMatchObject({ ok: false, error: { field: 'types' } });
    expect(
      await api.associations.saveTypes({
        types: [...retired, { id: 'x', name: 'CÂU LẠC BỘ', isRetired: false }],
      }),
    ).toMatchObject({ ok: false, error: { code: 'duplicate', field: 'types.7.name' } });
  });
});

describe('an association', () => {
  it('is stored as it was entered, in NFC, and read back', async () => {
    const { api } = await openBackend();
    const entered = fields({
      name: 'Hội Luật gia tỉnh Đại Phong'.normalize('NFD'),
      establishedOn: '1998',
      charterOn: '2022-08',
      admittedOn: '1999-03-02',
      isAssigned: true,
      staff: 3,
      taxCode: '0100000001',
    });
    const stored = await value(api.associations.create({ fields: entered }));
    expect(stored.fields).toEqual({ ...entered, name: entered.name.normalize('NFC') });
    expect(await value(api.associations.get({ id: stored.id }))).toEqual(stored);
    const [row] = await value(api.associations.list({}));
    expect(row).toMatchObject({ id: stored.id, typeName: 'Hội chuyên ngành cấp tỉnh', isAssigned: true });
  });

  it.each<[string, Partial<AssociationFields>, string, string]>([
    ['no name', { name: '  ' }, 'fields.name', 'Tên hội: chưa ghi tên hội'],
    [
      'a day that is not',
      { admittedOn: '2023-02-30' },
      'fields.admittedOn',
      'Ngày kết nạp: không có ngày này trong lịch',
    ],
    [
      'a date as clerks write it',
      { admittedOn: '3/4/2019' },
      'fields.admittedOn',
      'Ngày kết nạp: ngày phải theo dạng',
    ],
    [
      'a term that ends before it begins',
      { termFrom: '2025', termTo: '2020' },
      'fields.termTo',
      'Nhiệm kỳ đến',
    ],
    ['fewer than none', { staff: -1 }, 'fields.staff', 'Biên chế: không được âm'],
  ])('with %s is refused by field, in Vietnamese', async (_name, given, field, message) => {
    const { api } = await openBackend();
    const answer = await api.associations.create({ fields: fields(given) });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', field } });
    expect(answer.ok ? '' : answer.error.message).toContain(message);
    expect(await value(api.associations.list({}))).toEqual([]);
  });

  it('is saved over the state that was seen, and not over another', async () => {
    const { api } = await openBackend();
    const { id, revision } = await create(api);
    const saved = await value(api.associations.save({ id, revision, fields: { phone: '0912' } }));
    expect(saved).toMatchObject({ revision: revision + 1, fields: { phone: '0912', shortName: 'HLG' } });
    expect(await api.associations.save({ id, revision, fields: { phone: '0' } })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    const history = await value(api.associations.history({ id }));
    expect(history.map((entry) => entry.action)).toEqual(['associations.save', 'associations.create']);
    expect(JSON.parse(history[0]?.before ?? '')).toMatchObject({ phone: '' });
  });

  it('goes into the bin and comes back', async () => {
    const { api } = await openBackend();
    const { id } = await create(api);
    await value(api.associations.remove({ ids: [id] }));
    expect(await value(api.associations.list({}))).toEqual([]);
    expect(await value(api.associations.list({ deleted: true }))).toMatchObject([{ id, isDeleted: true }]);
    expect(await value(api.search.query({ text: 'luat gia' }))).toEqual([]);
    await value(api.associations.restore({ ids: [id] }));
    expect(await value(api.associations.list({ text: 'luật GIA đại' }))).toMatchObject([{ id }]);
    expect(await value(api.search.query({ text: 'luat gia' }))).toMatchObject([{ id }]);
  });
});

describe('dated events', () => {
  it('leave earlier days their names, types and areas', async () => {
    const { api } = await openBackend();
    const { id } = await create(api, {
      name: 'Hội Khoa học kỹ thuật huyện Sông Vân',
      typeId: 'local',
      area: 'Huyện Sông Vân',
      admittedOn: '2010',
    });
    const renamed = await value(
      api.associations.saveEvent({
        id,
        event: event({
          kind: 'rename',
          happenedOn: '2025-07-01',
          decisionNumber: '12/QĐ-LHH',
          patch: { name: 'Hội Khoa học kỹ thuật khu vực Sông Vân', area: 'Khu vực Sông Vân' },
        }),
      }),
    );
    expect(renamed.fields).toMatchObject({ area: 'Khu vực Sông Vân' });
    const on = async (day: string) => {
      const [row] = await value(api.associations.list({ on: day, membersOnly: true }));
      return row ? `${row.name}; ${row.area}` : null;
    };
    expect(await on('2009-12-31')).toBeNull();
    expect(await on('2025-06-30')).toBe('Hội Khoa học kỹ thuật huyện Sông Vân; Huyện Sông Vân');
    expect(await on('2025-07-01')).toBe('Hội Khoa học kỹ thuật khu vực Sông Vân; Khu vực Sông Vân');
    // The old name still finds it.
    expect(await value(api.associations.list({ text: 'huyen song van' }))).toMatchObject([{ id }]);

    // A correction of today's name keeps the day of the change and the name before it.
    const corrected = await value(
      api.associations.save({
        id,
        revision: renamed.revision,
        fields: { name: 'Hội KHKT khu vực Sông Vân' },
      }),
    );
    expect(corrected.events[0]?.patch.name).toBe('Hội KHKT khu vực Sông Vân');
    expect(await on('2025-06-30')).toContain('huyện Sông Vân');
    expect(await on('2026-01-01')).toContain('Hội KHKT khu vực');

    // Without the event it has borne its first name always.
    await value(api.associations.removeEvent({ id, eventId: corrected.events[0]?.id ?? 0 }));
    expect(await on('2026-01-01')).toContain('huyện Sông Vân');
  });

  it('move the address from a day on, and a report of change is due', async () => {
    const { api } = await openBackend();
    const { id } = await create(api, { admittedOn: '2001', address: '1 Trần Phú' });
    expect(
      await api.associations.saveEvent({ id, event: event({ kind: 'address', happenedOn: '2026-11-01' }) }),
    ).toMatchObject({ ok: false, error: { field: 'event.patch.address' } });
    const moved = await value(
      api.associations.saveEvent({
        id,
        event: event({ kind: 'address', happenedOn: '2026-11-01', patch: { address: '2 Lê Lợi' } }),
      }),
    );
    expect(moved.fields.address).toBe('2 Lê Lợi');
    const [then] = await value(api.associations.list({ on: '2026-10-31' }));
    expect(then?.address).toBe('1 Trần Phú');
    const { duties } = await value(api.duties.board({ associationId: id }));
    expect(duties.map((duty) => [duty.occasion, duty.dueOn])).toContainEqual([
      'đổi trụ sở ngày 01/11/2026',
      '2026-12-01',
    ]);
  });

  it('of a year that is over count those who were members then, under their names and types', async () => {
    const { api } = await openBackend();
    const gone = await create(api, { name: 'Hội Cũ', admittedOn: '2001', area: 'Huyện Sông Vân' });
    for (const [year, members] of [
      [2024, 50],
      [2025, 60],
    ] as const)
      await value(
        api.associations.savePart({ id: gone.id, part: { ...NO_FIGURES, part: 'figures', year, members } }),
      );
    await value(
      api.associations.saveEvent({
        id: gone.id,
        event: event({ kind: 'area', happenedOn: '2025-07-01', patch: { area: 'Khu vực Sông Vân' } }),
      }),
    );
    await value(
      api.associations.saveEvent({
        id: gone.id,
        event: event({ kind: 'dissolution', happenedOn: '2026-03' }),
      }),
    );
    const areas = async (year: number) =>
      (await value(api.associations.figures({ by: 'area', year }))).map((group) => [
        group.name,
        group.sums.members,
        group.on,
      ]);
    expect(await areas(2024)).toEqual([['Huyện Sông Vân', 50, '2024-12-31']]);
    expect(await areas(2025)).toEqual([['Khu vực Sông Vân', 60, '2025-12-31']]);
    expect(await areas(2026)).toEqual([]);
    expect(
      (await value(api.associations.figures({ by: 'year' }))).map((group) => [group.key, group.on]),
    ).toEqual([
      ['2024', '2024-12-31'],
      ['2025', '2025-12-31'],
    ]);
  });

  it('end membership by merging, and tell where to', async () => {
    const { api } = await openBackend();
    const into = await create(api, { name: 'Hội Cơ khí tỉnh Đại Phong', admittedOn: '2001' });
    const { id } = await create(api, { name: 'Hội Đúc luyện kim tỉnh Đại Phong', admittedOn: '2005' });
    const merged = await value(
      api.associations.saveEvent({
        id,
        event: event({ kind: 'merge', happenedOn: '2024-05', others: [into.id] }),
      }),
    );
    expect((await value(api.associations.get({ id: into.id }))).fromOthers).toMatchObject([
      { associationId: id, associationName: 'Hội Đúc luyện kim tỉnh Đại Phong', kind: 'merge' },
    ]);
    expect(merged).toMatchObject({ endedOn: '2024-05', events: [{ others: [into.id], isEnd: true }] });
    const names = async (on: string) =>
      (await value(api.associations.list({ on, membersOnly: true }))).map((row) => row.id);
    expect(await names('2024-04-30')).toEqual([into.id, id]);
    expect(await names('2024-05-01')).toEqual([into.id]);
  });

  it.each<
    [string, Partial<AssociationEventFields> & Pick<AssociationEventFields, 'kind' | 'happenedOn'>, string]
  >([
    ['later than today', { kind: 'dissolution', happenedOn: '2027' }, 'event.happenedOn'],
    ['a rename without name', { kind: 'rename', happenedOn: '2020' }, 'event.patch.name'],
    ['a merging into nothing', { kind: 'merge', happenedOn: '2020' }, 'event.others'],
    [
      'a merging into one that is not there',
      { kind: 'merge', happenedOn: '2020', others: [99] },
      'event.others',
    ],
  ])('refuse %s', async (_name, given, field) => {
    const { api } = await openBackend();
    const { id } = await create(api);
    expect(await api.associations.saveEvent({ id, event: event(given) })).toMatchObject({
      ok: false,
      error: { field },
    });
    expect((await value(api.associations.get({ id }))).events).toEqual([]);
  });
});

describe('what hangs on an association', () => {
  it('leaders by term: the register shows who is in office on the day', async () => {
    const { api } = await openBackend();
    const { id } = await create(api);
    const person = async (name: string) =>
      (await value(api.people.create({ fields: { ...EMPTY_PERSON, name } }))).id;
    const part = { part: 'leader' as const, role: 'chair' as const, term: '', note: '' };
    await value(
      api.associations.savePart({
        id,
        part: { ...part, personId: await person('Lê Văn Trước'), fromOn: '2017', toOn: '2022-06-30' },
      }),
    );
    const stored = await value(
      api.associations.savePart({
        id,
        part: { ...part, personId: await person('Trần Thị Sau'), fromOn: '2022-07-01', toOn: null },
      }),
    );
    expect(stored.leaders.map((leader) => leader.personName)).toEqual(['Trần Thị Sau', 'Lê Văn Trước']);
    const chair = async (on: string) => (await value(api.associations.list({ on })))[0]?.chair;
    expect(await chair('2016-12-31')).toBe('');
    expect(await chair('2022-06-30')).toBe('Lê Văn Trước');
    expect(await chair('2026-11-21')).toBe('Trần Thị Sau');
  });

  it('yearly figures are a series; more women than members are refused', async () => {
    const { api } = await openBackend();
    const { id } = await create(api);
    const figures = {
      part: 'figures' as const,
      branches: 4,
      members: 120,
      women: 40,
      partyMembers: 60,
      doctors: 3,
      masters: 20,
      graduates: 80,
      otherIntellectuals: 5,
      professors: 0,
      associateProfessors: 1,
      under35: null,
      over60: null,
      feeDue: 6_000_000,
      feePaid: 4_000_000,
      note: '',
    };
    await value(api.associations.savePart({ id, part: { ...figures, year: 2024 } }));
    const stored = await value(
      api.associations.savePart({ id, part: { ...figures, year: 2025, members: 130 } }),
    );
    expect(stored.figures.map(({ year, members }) => [year, members])).toEqual([
      [2025, 130],
      [2024, 120],
    ]);
    expect((await value(api.associations.list({ on: '2024-12-31' })))[0]).toMatchObject({
      figuresYear: 2024,
      members: 120,
    });
    expect(
      await api.associations.savePart({ id, part: { ...figures, year: 2026, women: 121 } }),
    ).toMatchObject({ ok: false, error: { field: 'part.women' } });
    const groups = await value(api.associations.figures({ by: 'year' }));
    expect(groups.map(({ key, ids, sums }) => [key, ids, sums.members])).toEqual([
      ['2024', [id], 120],
      ['2025', [id], 130],
    ]);
    expect(await value(api.associations.figures({ by: 'type', year: 2025 }))).toMatchObject([
      { key: 'professional', ids: [id], reported: [id], sums: { feePaid: 4_000_000 } },
    ]);
    const left = await value(api.associations.removePart({ id, part: 'figures', key: 2024 }));
    expect(left.figures).toHaveLength(1);
    const [removed] = await value(api.associations.history({ id }));
    expect(JSON.parse(removed?.before ?? '')).toMatchObject({ year: 2024, members: 120 });
  });

  it('congresses, reports, awards, notes and documents', async () => {
    const { api } = await openBackend();
    const { id } = await create(api, { nextCongressOn: '2026-06' });
    await value(
      api.associations.savePart({
        id,
        part: {
          part: 'congress',
          term: '2026-2031',
          dueOn: '2026-06',
          notifiedOn: '2026-03-15',
          noticeNumber: '',
          heldOn: '2026-06-20',
          resultReportedOn: null,
          note: '',
        },
      }),
    );
    await value(
      api.associations.savePart({
        id,
        part: { part: 'report', year: 2025, receivedOn: '2025-11-28', number: '12/BC', note: '' },
      }),
    );
    await value(
      api.associations.savePart({
        id,
        part: {
          part: 'award',
          awardedOn: '2024',
          form: 'Bằng khen',
          giver: 'Ủy ban nhân dân tỉnh',
          decisionNumber: '',
          note: '',
        },
      }),
    );
    const stored = await value(
      api.associations.savePart({
        id,
        part: { part: 'note', kind: 'proposal', writtenOn: '2026', content: 'Bố trí trụ sở', answer: '' },
      }),
    );
    expect(stored).toMatchObject({
      fields: { lastCongressOn: '2026-06-20', nextCongressOn: null },
      congresses: [{ heldOn: '2026-06-20' }],
      reports: [{ year: 2025 }],
      awards: [{ form: 'Bằng khen' }],
      notes: [{ kind: 'proposal' }],
    });
    expect(
      await api.associations.savePart({ id, part: { part: 'document', documentId: 7, note: '' } }),
    ).toMatchObject({ ok: false, error: { field: 'part.documentId' } });
    // A part of another association is not reached through this one.
    const other = await create(api, { name: 'Hội khác' });
    expect(
      await api.associations.removePart({ id: other.id, part: 'award', key: stored.awards[0]?.id ?? 0 }),
    ).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('attachments: the same bytes once on disk, damage is told', async () => {
    const { api, dataDir } = await openBackend();
    const { id } = await create(api);
    const base64 = Buffer.from('Điều lệ hội').toString('base64');
    const first = await value(
      api.associations.attach({ id, fileName: '..\\..\\Điều lệ: bản 1.pdf', base64, note: '' }),
    );
    expect(first).toMatchObject({ fileName: 'Điều lệ bản 1.pdf', size: 18 });
    const second = await value(api.associations.attach({ id, fileName: 'b.pdf', base64, note: '' }));
    const stored = readdirSync(path.join(dataDir, 'attachments'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    expect(stored).toHaveLength(1);
    expect(await value(api.associations.attachment({ attachmentId: first.id }))).toEqual({
      fileName: first.fileName,
      base64,
    });
    await value(api.associations.detach({ attachmentId: second.id }));
    expect((await value(api.associations.get({ id }))).attachments).toHaveLength(1);
    expect(await value(api.associations.reattach({ attachmentId: second.id }))).toEqual(second);
    expect(await api.associations.reattach({ attachmentId: second.id })).toMatchObject({ ok: false });
    expect((await value(api.associations.get({ id }))).attachments).toEqual([first, second]);
    writeFileSync(stored[0] ?? '', 'khác');
    expect(await api.associations.attachment({ attachmentId: first.id })).toMatchObject({
      ok: false,
      error: { code: 'damaged' },
    });
    // Attached again, the file is whole again.
    await value(api.associations.attach({ id, fileName: 'c.pdf', base64, note: '' }));
    expect(readFileSync(stored[0] ?? '', 'utf8')).toBe('Điều lệ hội');
  });
});

it('a command that fails half way leaves nothing', async () => {
  const { api, backend, dataDir } = await openBackend();
  const { id } = await create(api);
  expect(await api.associations.remove({ ids: [id, 99] })).toMatchObject({ ok: false });
  expect(await value(api.associations.list({}))).toHaveLength(1);
  await backend.close();
  const connection = connect(path.join(dataDir, DATABASE_FILE), { readOnly: true });
  expect(connection.raw.prepare('SELECT count(*) AS n FROM history').get()).toEqual({ n: 1 });
  await disconnect(connection);
});
