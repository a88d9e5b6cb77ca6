import { describe, expect, it } from 'vitest';
import { EMPTY_ASSOCIATION } from '../../electron/api/associations.ts';
import { EMPTY_PERSON, type PersonInput } from '../../electron/api/people.ts';
import { value } from '../support/client.ts';
import { openBackend, type OpenBackend } from '../support/open-backend.ts';

const create = (api: OpenBackend['api'], given: Partial<PersonInput>) =>
  value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Nguyễn Văn An', ...given } }));
const association = async (api: OpenBackend['api'], name: string) =>
  (await value(api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name } }))).id;

describe('people', () => {
  it('are stored, saved over the state that was seen, kept in history, put into the bin', async () => {
    const { api } = await openBackend();
    const fields: PersonInput = {
      ...EMPTY_PERSON,
      name: 'Nguyễn Thị Hoà'.normalize('NFD'),
      academicRank: 'PGS',
      degree: 'TS',
      fields: ['Y dược', 'Công nghệ sinh học'],
      bornOn: '1970',
      gender: 'female',
      associationId: await association(api, 'Hội Y học tỉnh Đại Phong'),
      isExpert: true,
    };
    const stored = await value(api.people.create({ fields }));
    expect(stored.fields).toEqual({ ...fields, name: fields.name.normalize('NFC') });
    expect(stored).toMatchObject({
      titledName: 'PGS.TS. Nguyễn Thị Hoà',
      associationName: 'Hội Y học tỉnh Đại Phong',
    });
    const { id, revision } = stored;
    await value(api.people.save({ id, revision, fields: { unit: 'Bệnh viện tỉnh', fields: ['Y dược'] } }));
    expect(await api.people.save({ id, revision, fields: {} })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await value(api.people.list({ text: 'benh vien hoa' }))).toMatchObject([
      { id, fields: ['Y dược'], unit: 'Bệnh viện tỉnh' },
    ]);
    expect((await value(api.people.history({ id }))).map(({ action }) => action)).toEqual([
      'people.save',
      'people.create',
    ]);
    await value(api.people.remove({ ids: [id] }));
    expect(await value(api.people.list({}))).toEqual([]);
    await value(api.people.restore({ ids: [id] }));
    expect(await value(api.people.list({}))).toHaveLength(1);
    expect(await api.people.create({ fields: { ...fields, associationId: 99 } })).toMatchObject({
      ok: false,
      error: { field: 'fields.associationId' },
    });
  });

  it('are found by field, whatever its diacritics, and by free time', async () => {
    const { api } = await openBackend();
    const busy = await create(api, { name: 'Lê Bận', fields: ['Cơ khí, tự động hóa'], isExpert: true });
    const free = await create(api, { name: 'Trần Rảnh', fields: ['CƠ KHÍ, TỰ ĐỘNG HOÁ'], isExpert: true });
    await create(api, { name: 'Phạm Khác', fields: ['Y dược'] });
    const kept = await value(
      api.people.saveBusy({
        id: busy.id,
        busy: { fromOn: '2026-12-01', toOn: '2026-12-10', note: 'Đi công tác' },
      }),
    );
    const names = async (query: Parameters<typeof api.people.list>[0]) =>
      (await value(api.people.list(query))).map((person) => person.name);
    expect(await names({ field: 'cơ khí, tự động hóa' })).toEqual(['Lê Bận', 'Trần Rảnh']);
    for (const [freeFrom, freeTo, both] of [
      ['2026-11-20', '2026-11-30', true],
      ['2026-11-20', '2026-12-01', false],
      ['2026-12-10', '2026-12-20', false],
      ['2026-12-11', '2026-12-20', true],
      ['2026-12-03', '2026-12-04', false],
    ] as const)
      expect(await names({ expertsOnly: true, freeFrom, freeTo })).toEqual(
        both ? ['Lê Bận', 'Trần Rảnh'] : ['Trần Rảnh'],
      );
    expect(await value(api.people.fields({}))).toMatchObject([{ people: 2 }, { field: 'Y dược', people: 1 }]);
    expect(await api.people.list({ freeFrom: '2026-12-02', freeTo: '2026-12-01' })).toMatchObject({
      ok: false,
      error: { field: 'freeTo' },
    });
    expect(await api.people.removeBusy({ id: free.id, busyId: kept.busy[0]?.id ?? 0 })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    await value(api.people.removeBusy({ id: busy.id, busyId: kept.busy[0]?.id ?? 0 }));
    expect(await names({ freeFrom: '2026-12-03', freeTo: '2026-12-04', expertsOnly: true })).toHaveLength(2);
  });
});

describe('the same person typed twice', () => {
  it('is found, made one with nothing lost, and parted again', async () => {
    const { api } = await openBackend();
    const club = await association(api, 'Hội Cơ học tỉnh Đại Phong');
    const keep = await create(api, { name: 'Nguyễn Văn Hoà', phone: '0912345678', unit: 'Sở Xây dựng' });
    const drop = await create(api, {
      name: 'TS. Nguyễn Văn Hòa'.normalize('NFD'),
      phone: '+84 912 345 678; 0987654321',
      email: 'hoa@daiphong.example',
      unit: 'Trường Đại học Đại Phong',
      isExpert: true,
    });
    await create(api, { name: 'Nguyễn Văn Hoa', unit: 'Sở Y tế', phone: '0999999999' });
    await value(
      api.associations.savePart({
        id: club,
        part: {
          part: 'leader',
          personId: drop.id,
          role: 'chair',
          term: '',
          fromOn: '2022',
          toOn: null,
          note: '',
        },
      }),
    );
    await value(
      api.people.saveSeat({
        id: drop.id,
        seat: {
          kind: 'council',
          name: 'Hội đồng phản biện Đề án',
          role: 'Ủy viên',
          fromOn: '2025',
          toOn: null,
        },
      }),
    );
    const file = await value(
      api.people.attach({
        id: drop.id,
        fileName: 'Lý lịch khoa học.pdf',
        base64: Buffer.from('Lý lịch').toString('base64'),
        note: '',
      }),
    );
    // Each domain hands out the files of its own records.
    expect(await api.associations.attachment({ attachmentId: file.id })).toMatchObject({ ok: false });
    expect(await api.people.attach({ id: 999, fileName: 'a', base64: '', note: '' })).toMatchObject({
      ok: false,
      error: { code: 'not-found' },
    });
    const groups = await value(api.people.duplicates({}));
    expect(groups.map((group) => group.people.map(({ id }) => id))).toEqual([[keep.id, drop.id]]);
    expect(groups[0]).toMatchObject({ isLikely: true, reasons: ['name', 'phone'] });
    expect(await value(api.people.duplicates({ id: drop.id }))).toHaveLength(1);
    expect(
      await value(api.people.similar({ fields: { name: 'ThS Nguyễn Văn Hoà', phone: '0987654321' } })),
    ).toMatchObject([{ id: drop.id }]);

    const { mergeId, person } = await value(
      api.people.merge({ keepId: keep.id, dropId: drop.id, choices: ['unit'] }),
    );
    expect(person).toMatchObject({
      fields: {
        name: 'Nguyễn Văn Hoà',
        phone: '0912345678; +84 912 345 678; 0987654321',
        email: 'hoa@daiphong.example',
        unit: 'Trường Đại học Đại Phong',
        isExpert: true,
      },
      posts: [{ associationId: club, role: 'chair' }],
      seats: [{ name: 'Hội đồng phản biện Đề án' }],
      attachments: [{ fileName: 'Lý lịch khoa học.pdf' }],
    });
    expect(await value(api.people.attachment({ attachmentId: file.id }))).toMatchObject({
      fileName: 'Lý lịch khoa học.pdf',
    });
    expect(person.fields.note).toContain('đơn vị: Sở Xây dựng');
    expect((await value(api.people.list({ deleted: true }))).map(({ id }) => id)).toEqual([drop.id]);
    expect((await value(api.associations.list({})))[0]?.chair).toBe('Nguyễn Văn Hoà');

    const parted = await value(api.people.unmerge({ mergeId }));
    expect(parted.fields).toEqual(keep.fields);
    expect(parted.posts).toEqual([]);
    const again = await value(api.people.get({ id: drop.id }));
    expect(again).toMatchObject({
      isDeleted: false,
      posts: [{ associationId: club }],
      seats: [{}],
      attachments: [file],
    });
    expect(again.fields).toEqual(drop.fields);
    expect(await api.people.unmerge({ mergeId })).toMatchObject({ ok: false });
  });

  it('is not parted where the record has changed since', async () => {
    const { api } = await openBackend();
    const keep = await create(api, {});
    const drop = await create(api, {});
    const { mergeId, person } = await value(
      api.people.merge({ keepId: keep.id, dropId: drop.id, choices: [] }),
    );
    await value(api.people.save({ id: keep.id, revision: person.revision, fields: { unit: 'Mới' } }));
    expect(await api.people.unmerge({ mergeId })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(await api.people.merge({ keepId: keep.id, dropId: keep.id, choices: [] })).toMatchObject({
      ok: false,
      error: { field: 'dropId' },
    });
    expect(await api.people.merge({ keepId: keep.id, dropId: drop.id, choices: [] })).toMatchObject({
      ok: false,
      error: { code: 'deleted', field: 'dropId' },
    });
  });
});
