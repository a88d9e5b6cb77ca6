/** A file read, tried, imported and remembered through the API, on a real database. */
import { describe, expect, it } from 'vitest';
import { openOffice } from '../../db/open-office.ts';
import {
  associationFieldsSchema,
  EMPTY_ASSOCIATION,
  SUMS,
  type AssociationEventFields,
} from '../../electron/api/associations.ts';
import { EMPTY_PERSON, personFieldsSchema } from '../../electron/api/people.ts';
import { NO_FIGURES } from '../../electron/api/associations.ts';
import { cellText } from '../../electron/backend/sheets/cells.ts';
import { readFile } from '../../electron/backend/imports/file.ts';
import { readWorkbook } from '../../electron/backend/sheets/read-workbook.ts';
import { officeFile } from '../fixtures/office-list.ts';
import { value } from '../support/client.ts';
import { openBackend } from '../support/open-backend.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rawWorkbook } from '../unit/electron/backend/sheets/raw-workbook.ts';

const base64 = (content: string | Uint8Array): string => Buffer.from(content).toString('base64');
const csv = (fileName: string, content: string) => ({ fileName, base64: base64(content) });

describe('a file of associations', () => {
  it('is previewed with columns, old fonts, left out rows and every cell’s problem', async () => {
    const { api } = await openBackend();
    const preview = await value(
      api.imports.readFile({ target: 'associations', fileName: 'ds.xlsx', base64: base64(officeFile()) }),
    );
    expect(preview).toMatchObject({
      sheet: 'DS hội 2026',
      headerRows: [5, 6],
      total: 60,
      counts: { error: 3, warning: 0, info: 171 },
      keys: ['name'],
      key: ['name'],
      isRemembered: false,
      missing: [],
    });
    expect(preview.columns[1]).toMatchObject({
      letter: 'B',
      field: 'name',
      confidence: 1,
      legacy: { encoding: 'TCVN3 (ABC)', after: 'Tên hội' },
    });
    expect(preview.leftOut).toHaveLength(8);
    expect(preview.rows.at(0)).toMatchObject({
      row: 9,
      values: { name: 'Hội Luật gia 1', typeId: 'Câu lạc bộ', members: '1.234', establishedOn: '04/04/2001' },
    });
    expect(preview.problems.slice(0, 3).map(({ column, row }) => `${column}${row}`)).toEqual([
      'F14',
      'G18',
      'H20',
    ]);
  });

  it('reads terms, figures of a year, leaders with telephone; what is refused leaves its cell alone', async () => {
    const { api } = await openBackend();
    const { id } = await value(
      api.associations.create({
        fields: { ...EMPTY_ASSOCIATION, name: 'Hội Đông y', phone: '0210 3846 123', termFrom: '2017' },
      }),
    );
    const file = csv(
      'hoi.csv',
      [
        'Tên hội,Nhiệm kỳ,Hội viên,Số liệu năm,Chủ tịch,SĐT chủ tịch,Các phó chủ tịch,Điện thoại',
        'Hội Đông Y,2022-2027,120,2024,Lê Thị Hoa,0912345678,Trần A; Phạm B,',
        'Hội Luật gia,nhiệm kỳ tới,-5,2024,,,,0210',
        ',2022-2027,7,2024,,,,',
      ].join('\n'),
    );
    const report = await value(
      api.imports.applyFile({ target: 'associations', ...file, dryRun: false, year: 2025 }),
    );
    expect(report).toMatchObject({ added: 1, changed: 1, leftOut: 1 });
    expect(
      report.problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
    ).toEqual([
      '“nhiệm kỳ tới” không phải nhiệm kỳ dạng 2022-2027.',
      'Hội viên: không được âm',
      'Thiếu “Tên hội”.',
    ]);
    expect(report.leftOutRows).toMatchObject([{ row: 4, reason: 'Thiếu “Tên hội”.' }]);
    const stored = await value(api.associations.get({ id }));
    expect(stored.fields).toMatchObject({ termFrom: '2022', termTo: '2027', phone: '0210 3846 123' });
    expect(stored.figures).toMatchObject([{ year: 2024, members: 120 }]);
    expect(stored.leaders.map(({ role, personName }) => `${role} ${personName}`).toSorted()).toEqual([
      'chair Lê Thị Hoa',
      'vice-chair Phạm B',
      'vice-chair Trần A',
    ]);
    expect(await value(api.people.list({ text: 'le thi hoa' }))).toMatchObject([{ phone: '0912345678' }]);
    expect((await value(api.imports.list({})))[0]).toMatchObject({ added: 1, changed: 1, leftOut: 1 });
  });
});

describe('a mapping', () => {
  it('that was given is remembered for lists with the same heads, and for no others', async () => {
    const { api } = await openBackend();
    const file = csv(
      'a.csv',
      'Người;Nơi công tác;Di động\nLê Thị Hòa;Trường Y;0912345678\nVũ Văn Cảnh;Sở Y tế;0912345679\n',
    );
    const mapping = { name: 'Người', unit: 'B', phone: null };
    const target = 'people' as const;
    const report = await value(
      api.imports.applyFile({ target, ...file, mapping, dryRun: false, asExperts: true }),
    );
    expect(report).toMatchObject({ added: 2 });
    expect(await value(api.people.list({ expertsOnly: true }))).toHaveLength(2);
    const again = await value(api.imports.readFile({ target, ...file }));
    expect(again.isRemembered).toBe(true);
    expect(again.columns.map(({ field }) => field)).toEqual(['name', 'unit', null]);
    const other = await value(
      api.imports.readFile({ target, ...csv('b.csv', 'Họ tên;Điện thoại\nLê Thị Hòa;0912345678\n') }),
    );
    expect(other.isRemembered).toBe(false);
    expect(other.columns.map(({ field }) => field)).toEqual(['name', 'phone']);
    expect(other.key).toEqual(['name', 'phone']);
  });
});

describe('a large file', () => {
  it('tells how far it is and is cancelled with nothing written', async () => {
    const { api, events } = await openBackend();
    const rows = Array.from({ length: 20_000 }, (_, index) => `Nguyễn Văn ${index};09${10_000_000 + index}`);
    const importing = api.imports.applyFile({
      target: 'people',
      ...csv('nhieu.csv', `Họ và tên;Điện thoại\n${rows.join('\n')}\n`),
      dryRun: false,
      job: 'big',
    });
    while (
      !events.some(
        (event) => event.type === 'progress' && event.step === 'Đang ghi các dòng' && event.done > 0,
      )
    )
      await new Promise((resolve) => setTimeout(resolve, 2));
    expect(await value(api.system.cancelJob({ job: 'big' }))).toBe(true);
    expect(await importing).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(await value(api.people.list({}))).toEqual([]);
    expect(await value(api.imports.list({}))).toEqual([]);
  });

  it('with many empty columns has samples without going through its rows for each', async () => {
    const heads = ['Họ và tên', 'Điện thoại', ...Array.from({ length: 150 }, (_, at) => `Ghi thêm ${at}`)];
    const rows = Array.from({ length: 10_000 }, (_, index) => `Nguyễn Văn ${index};0912345678`);
    const last = `Lê An;${';'.repeat(150)}cuối`;
    const file = csv('rong.csv', [heads.join(';'), ...rows, last].join('\n'));
    const office = await openOffice(temporaryFolder());
    let start = 0;
    let end = 0;
    const preview = await readFile(
      {
        db: office.db,
        at: '2026-11-21T02:00:00.000Z',
        today: '2026-11-21',
        ports: { printPdf: () => Promise.reject(new Error('no printing in this test')) },
        signal: new AbortController().signal,
        progress: (_done, _total, step) => {
          if (step !== 'Kiểm tra các ô') return;
          end = performance.now();
          if (start === 0) start = end;
        },
        transact: () => Promise.reject(new Error('nothing is written')),
      },
      { target: 'people', ...file },
    );
    // What comes after the last look at the event loop cannot be cancelled.
    expect(performance.now() - end).toBeLessThan(end - start);
    expect(preview.columns[0]?.samples).toEqual(['Nguyễn Văn 0', 'Nguyễn Văn 1', 'Nguyễn Văn 2']);
    expect(preview.columns.slice(-2).map(({ samples }) => samples)).toEqual([[], ['cuối']]);
    await office.close();
  });
});

/** Values that fill every field, by the key's own type. */
function filled(keys: readonly string[]): Record<string, unknown> {
  const special: Record<string, unknown> = {
    name: 'Hội “Luật gia” – tỉnh; chi hội 1',
    phone: '0210 3846 123; 0912345678',
    email: 'van-phong@daiphong.example',
    taxCode: '0100109106',
    bankAccount: '0011004123456 – Ngân hàng A',
    website: 'https://daiphong.example/?a=1&b=2',
    isAssigned: true,
    isExpert: true,
    staff: 12,
    gender: 'female',
    note: 'Dòng một\n=SUM(A1)\n  - gạch đầu dòng',
    fields: ['Môi trường', 'Thủy lợi, đê điều'],
    shortName: '=1+1',
    establishedNumber: '00123',
    charterNumber: '3/4',
    address: '+84 đường Trần Phú, “số 1”',
    typeId: 'professional',
    associationId: null,
  };
  return Object.fromEntries(
    keys.map((key) => {
      if (key in special) return [key, special[key]];
      if (/On$|^term/.test(key))
        return [key, { establishedOn: '1962', charterOn: '2019-04' }[key] ?? '2019-04-03'];
      return [key, `1.234 ${key} 'Đ'`];
    }),
  );
}

describe('lists of a careless office', () => {
  it('hidden columns and rows are read and told, rows with nothing to read are named', async () => {
    const { api } = await openBackend();
    const row = (number: number, cells: readonly string[], hidden = false): string =>
      `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${cells
        .map((text, at) =>
          text === '' ? '' : `<c r="${'ABC'[at]}${number}" t="inlineStr"><is><t>${text}</t></is></c>`,
        )
        .join('')}</row>`;
    const bytes = rawWorkbook({
      sheets: [
        {
          xml: `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>${[
            row(1, ['STT', 'Họ và tên', 'Điện thoại']),
            row(2, ['1', 'Nguyễn&#160;Văn An', '912345678']),
            row(3, ['2', 'Lê Thị Hòa'.normalize('NFD'), ''], true),
            row(6, ['3', '', '']),
          ].join('')}</sheetData>`,
        },
      ],
    });
    const preview = await value(
      api.imports.readFile({ target: 'people', fileName: 'a.xlsx', base64: base64(bytes) }),
    );
    expect(preview.columns.map(({ letter, hidden }) => [letter, hidden])).toEqual([
      ['A', false],
      ['B', false],
      ['C', true],
    ]);
    expect(preview.rows.map(({ row: number, hidden, values }) => [number, hidden, values])).toEqual([
      [2, false, { name: 'Nguyễn Văn An', phone: '0912345678' }],
      [3, true, { name: 'Lê Thị Hòa' }],
    ]);
    expect(preview.leftOut).toEqual([{ row: 6, reason: 'Không có gì ở các cột được nhập', text: '3' }]);
  });

  it('two lists in a sheet: one is imported at a time, the report names the other', async () => {
    const { api } = await openBackend();
    const file = csv(
      'hai.csv',
      [
        'DANH SÁCH CHUYÊN GIA;;;',
        'TT;Họ và tên;Điện thoại;Đơn vị công tác',
        '1;Lê A;0912345678;Sở Y tế',
        'Tổng cộng: 1 người;;;',
        'DANH SÁCH CỘNG TÁC VIÊN;;;',
        'TT;Họ và tên;Ghi chú;Điện thoại',
        '1;Trần B;mới;0912345679',
      ].join('\r\n'),
    );
    const target = 'people';
    const first = await value(api.imports.applyFile({ target, ...file, dryRun: false }));
    expect(first).toMatchObject({
      added: 1,
      leftOut: 0,
      otherLists: [{ headerRow: 6, headerRowCount: 1, title: 'DANH SÁCH CỘNG TÁC VIÊN', rows: 1 }],
    });
    const second = await value(
      api.imports.applyFile({ target, ...file, headerRow: 6, headerRowCount: 1, dryRun: false }),
    );
    expect(second).toMatchObject({ added: 1, leftOut: 0, otherLists: [{ headerRow: 2, rows: 2 }] });
    expect((await value(api.people.list({}))).map(({ name }) => name).toSorted()).toEqual(['Lê A', 'Trần B']);
  });
});

describe('export and import again', () => {
  it('is the identity for every field of an association, its figures and leaders', async () => {
    const { api } = await openBackend();
    const fields = associationFieldsSchema.parse(filled(Object.keys(associationFieldsSchema.shape)));
    const { id } = await value(api.associations.create({ fields }));
    await value(api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội trống' } }));
    const sums = Object.fromEntries(SUMS.map((key, index) => [key, 10_000 - 100 * index]));
    await value(
      api.associations.savePart({ id, part: { part: 'figures', ...NO_FIGURES, ...sums, year: 2025 } }),
    );
    const { base64: bytes } = await value(api.imports.exportAll({ target: 'associations' }));
    const report = await value(
      api.imports.applyFile({ target: 'associations', fileName: 'a.xlsx', base64: bytes, dryRun: true }),
    );
    expect(report.changedRows.flatMap(({ changes }) => changes)).toEqual([]);
    expect(report).toMatchObject({
      added: 0,
      changed: 0,
      same: 2,
      leftOut: 0,
      counts: { error: 0, warning: 0 },
      otherLists: [],
    });
  });

  it('is the identity for every field of a person', async () => {
    const { api } = await openBackend();
    const { id: associationId } = await value(
      api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội Luật gia' } }),
    );
    const fields = personFieldsSchema.parse(filled(Object.keys(personFieldsSchema.shape)));
    await value(api.people.create({ fields: { ...fields, associationId } }));
    await value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Lê Trống', isExpert: false } }));
    const { base64: bytes } = await value(api.imports.exportAll({ target: 'people' }));
    const file = { target: 'people' as const, fileName: 'a.xlsx', base64: bytes };
    const report = await value(api.imports.applyFile({ ...file, asExperts: true, dryRun: true }));
    expect(report.changedRows.flatMap(({ changes }) => changes)).toEqual([]);
    expect(report).toMatchObject({
      added: 0,
      changed: 0,
      same: 2,
      leftOut: 0,
      counts: { error: 0, warning: 0 },
    });
    // Into an office that has nobody, all comes as it was.
    const other = (await openBackend()).api;
    await value(other.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội Luật gia' } }));
    await value(other.imports.applyFile({ ...file, dryRun: false }));
    const back = await value(other.people.list({}));
    expect(back).toEqual(await value(api.people.list({})));
  });
});

describe('leaders whose term has an end', () => {
  const target = 'associations' as const;

  /** An association whose chair holds office for a time. */
  async function withChair(fromOn: string, toOn: string | null) {
    const { api } = await openBackend();
    const { id } = await value(api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội A' } }));
    const { id: personId } = await value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Lê An' } }));
    await value(
      api.associations.savePart({
        id,
        part: { part: 'leader', personId, role: 'chair', term: '', fromOn, toOn, note: '' },
      }),
    );
    const chairs = async () =>
      (await value(api.associations.get({ id }))).leaders
        .map(({ personName, fromOn: from, toOn: to }) => `${personName} ${from ?? ''}–${to ?? ''}`)
        .toSorted();
    const importChair = (name: string) =>
      value(
        api.imports.applyFile({
          target,
          ...csv('a.csv', `Tên hội;Chủ tịch\nHội A;${name}\n`),
          dryRun: false,
        }),
      );
    return { api, id, chairs, importChair };
  }

  it('are in office until then: exported, known again, followed by another', async () => {
    const { api, chairs, importChair } = await withChair('2022', '2027');
    const { base64: bytes } = await value(api.imports.exportAll({ target }));
    const preview = await value(api.imports.readFile({ target, fileName: 'a.xlsx', base64: bytes }));
    expect(preview.rows[0]?.values['leader.chair']).toBe('Lê An');
    expect(await importChair('Lê An')).toMatchObject({ changed: 0, same: 1 });
    expect(await importChair('Trần Bình')).toMatchObject({ changed: 1 });
    expect(await chairs()).toEqual(['Lê An 2022–2026-11-20', 'Trần Bình –']);
  });

  it('are not in office before they begin: not exported, not ended, yet known again', async () => {
    const { api, chairs, importChair } = await withChair('2027', null);
    const { base64: bytes } = await value(api.imports.exportAll({ target }));
    const preview = await value(api.imports.readFile({ target, fileName: 'a.xlsx', base64: bytes }));
    expect(preview.rows[0]?.values['leader.chair']).toBeUndefined();
    expect(await importChair('Lê An')).toMatchObject({ changed: 0, same: 1 });
    expect(await importChair('Trần Bình')).toMatchObject({ changed: 1 });
    expect(await chairs()).toEqual(['Lê An 2027–', 'Trần Bình –']);
  });

  it('are not known again after it', async () => {
    const { chairs, importChair } = await withChair('2017', '2022');
    expect(await importChair('Lê An')).toMatchObject({ changed: 1 });
    expect(await chairs()).toEqual(['Lê An 2017–2022', 'Lê An –']);
  });
});

describe('several names in the cell of a post that one person holds', () => {
  const target = 'associations' as const;

  async function withAssociation() {
    const { api } = await openBackend();
    const { id } = await value(
      api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội A', termFrom: '2026-11-21' } }),
    );
    const importChairs = (names: string) =>
      value(
        api.imports.applyFile({
          target,
          ...csv('a.csv', `Tên hội;Chủ tịch\nHội A;"${names}"\n`),
          dryRun: false,
        }),
      );
    const chairs = async () =>
      (await value(api.associations.get({ id }))).leaders
        .map(({ personName, fromOn, toOn }) => `${personName} ${fromOn ?? ''}–${toOn ?? ''}`)
        .toSorted();
    return { api, id, importChairs, chairs };
  }

  it('end the office of those whom the cell does not name, once, and are undone', async () => {
    const { api, importChairs, chairs } = await withAssociation();
    await importChairs('Lê An');
    const before = await chairs();
    const { runId, changedRows } = await importChairs('Trần Bình; Đỗ Cường; trần  bình');
    expect(changedRows[0]?.changes).toEqual([
      { field: 'leader.chair', before: 'Lê An', after: 'Trần Bình; Đỗ Cường' },
    ]);
    // The first day of the one who leaves is today: no end lies before it.
    expect(await chairs()).toEqual([
      'Lê An 2026-11-21–2026-11-21',
      'Trần Bình 2026-11-21–',
      'Đỗ Cường 2026-11-21–',
    ]);
    expect(await value(api.imports.undo({ runId: runId ?? 0 }))).toEqual({ undone: 1, kept: [] });
    expect(await chairs()).toEqual(before);
  });

  it('leave those in office whom the cell names', async () => {
    const { importChairs, chairs } = await withAssociation();
    await importChairs('Trần Bình; Đỗ Cường');
    await importChairs('Lê An; Đỗ Cường');
    expect(await chairs()).toEqual([
      'Lê An 2026-11-21–',
      'Trần Bình 2026-11-21–2026-11-21',
      'Đỗ Cường 2026-11-21–',
    ]);
  });
});

describe('undoing a run that corrected a dated field', () => {
  const target = 'associations' as const;
  const correction = csv('a.csv', 'Tên hội;Địa chỉ trụ sở\nHội A;Mới\n');
  const move = {
    kind: 'address' as const,
    happenedOn: '2026-05-01',
    decisionNumber: '',
    decisionOn: null,
    note: '',
    isEnd: false,
    others: [],
  } satisfies Partial<AssociationEventFields>;

  it('leaves an association whose field an event of later gives, and names the field', async () => {
    const { api } = await openBackend();
    const { id } = await value(
      api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội A', address: 'Cũ' } }),
    );
    const { runId } = await value(api.imports.applyFile({ target, ...correction, dryRun: false }));
    const moved = await value(
      api.associations.saveEvent({ id, event: { ...move, patch: { address: 'Mới' } } }),
    );
    expect(await value(api.imports.undo({ runId: runId ?? 0 }))).toEqual({
      undone: 0,
      kept: [{ id, name: 'Hội A', reason: 'Đã có sự kiện ghi “Trụ sở” sau khi nhập.' }],
    });
    expect(await value(api.associations.get({ id }))).toEqual(moved);
  });

  it('goes back through the event that gave the field before the run, past later events without it', async () => {
    const { api } = await openBackend();
    const { id } = await value(
      api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội A', address: 'Đầu' } }),
    );
    await value(api.associations.saveEvent({ id, event: { ...move, patch: { address: 'Cũ' } } }));
    const { runId } = await value(api.imports.applyFile({ target, ...correction, dryRun: false }));
    expect((await value(api.associations.get({ id }))).events[0]?.patch).toEqual({ address: 'Mới' });
    await value(api.associations.saveEvent({ id, event: { ...move, kind: 'withdrawal', patch: {} } }));
    expect(await value(api.imports.undo({ runId: runId ?? 0 }))).toEqual({ undone: 1, kept: [] });
    const stored = await value(api.associations.get({ id }));
    expect(stored.fields.address).toBe('Cũ');
    expect(stored.events[0]?.patch).toEqual({ address: 'Cũ' });
  });
});

describe('the association of a person', () => {
  const target = 'people' as const;

  it('is not guessed where several have the name; a full name goes before a short one', async () => {
    const { api } = await openBackend();
    const create = async (name: string, shortName: string) =>
      (await value(api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name, shortName } }))).id;
    const lawyers = await create('Hội Luật gia', 'HLG');
    const seeds = await create('Hội Lâm giống', 'HLG');
    const doctors = await create('Hội Y', '');
    await create('Hội Y học', 'Hội Y');
    const { id: known } = await value(
      api.people.create({ fields: { ...EMPTY_PERSON, name: 'Vũ Cảnh', associationId: seeds } }),
    );
    const file = csv(
      'a.csv',
      'Họ và tên;Hội\nLê An;HLG\nTrần Bình;Hội luật gia\nĐỗ Cường;Hội Y\nVũ Cảnh;HLG\n',
    );
    const report = await value(
      api.imports.applyFile({
        target,
        ...file,
        mapping: { name: 'A', associationName: 'B' },
        dryRun: false,
      }),
    );
    expect(report).toMatchObject({ added: 2, same: 1, leftOut: 1 });
    expect(report.leftOutRows).toMatchObject([
      {
        row: 2,
        name: 'Lê An',
        reason: 'Hội: có 2 hội cùng tên “HLG” nên không biết là hội nào.',
      },
    ]);
    const associationOf = async (id: number) => (await value(api.people.get({ id }))).fields.associationId;
    const ids = report.addedRows.flatMap(({ id }) => id ?? []);
    expect(await Promise.all([...ids, known].map(associationOf))).toEqual([lawyers, doctors, seeds]);
  });
});

describe('a type of associations that is retired', () => {
  /** An office with an association of the type “Hội địa phương”, which is retired then. */
  async function withRetiredType() {
    const { api } = await openBackend();
    const catalogue = await value(api.associations.typeCatalogue({}));
    const type = catalogue.find(({ id }) => id === 'local');
    if (!type) throw new Error('no such type');
    await value(
      api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội A', typeId: type.id } }),
    );
    await value(
      api.associations.saveTypes({
        types: catalogue.map(({ id, name, isRetired }) => ({
          id,
          name,
          isRetired: isRetired || id === type.id,
        })),
      }),
    );
    return { api, name: type.name };
  }

  it('keeps no association from being imported again', async () => {
    const { api } = await withRetiredType();
    const { base64: bytes } = await value(api.imports.exportAll({ target: 'associations' }));
    const target = 'associations';
    const own = { target, fileName: 'a.xlsx', base64: bytes, dryRun: true } as const;
    expect(await value(api.imports.applyFile(own))).toMatchObject({
      added: 0,
      changed: 0,
      same: 1,
      leftOut: 0,
      counts: { error: 0 },
    });
    const phones = csv('a.csv', 'Tên hội;Điện thoại\nHội A;0210 3846 123\n');
    expect(await value(api.imports.applyFile({ target, ...phones, dryRun: false }))).toMatchObject({
      changed: 1,
      leftOut: 0,
    });
  });

  it('is no type for other associations, and the reason names it', async () => {
    const { api, name } = await withRetiredType();
    await value(api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name: 'Hội B' } }));
    const file = csv('a.csv', `Tên hội;Loại hội\nHội B;${name}\nHội C;${name}\nHội A;Hội lạ\n`);
    const report = await value(api.imports.applyFile({ target: 'associations', ...file, dryRun: true }));
    const reason = `Loại hội “${name}” đã thôi dùng; hãy chọn loại đang dùng.`;
    expect(report.leftOutRows.map(({ row, reason: told }) => [row, told])).toEqual([
      [2, reason],
      [3, reason],
    ]);
    const [problem] = report.problems.filter(({ severity }) => severity === 'error');
    expect(problem?.message).toContain('“Hội lạ” không có trong danh mục');
    expect(problem?.message).not.toContain(name);
  });
});

describe('a list as the window shows it', () => {
  it('goes out with values of their own type, and text that looks like a formula as text', async () => {
    const { api } = await openBackend();
    await value(api.people.create({ fields: { ...EMPTY_PERSON, name: 'Lê Thị Hòa' } }));
    const { base64: bytes, rows } = await value(
      api.imports.exportList({
        title: 'Hội: thành viên',
        columns: [
          { label: 'Tên', type: 'text' },
          { label: 'Số', type: 'number' },
          { label: 'Ngày', type: 'date' },
          { label: 'Có', type: 'flag' },
        ],
        rows: [
          ['=1+1', 12.5, '2019-04-03', true],
          ['@x', null, '2019-04', false],
        ],
      }),
    );
    expect(rows).toBe(2);
    const [sheet] = (await readWorkbook(Buffer.from(bytes, 'base64'), 'a.xlsx')).sheets;
    expect(sheet?.name).toBe('Hội  thành viên');
    expect(
      [...(sheet?.rows ?? [])].map(({ cells }) => cells.map((cell) => [cell?.type, cellText(cell)])),
    ).toMatchObject([
      [
        ['text', 'Tên'],
        ['text', 'Số'],
        ['text', 'Ngày'],
        ['text', 'Có'],
      ],
      [
        ['text', '=1+1'],
        ['number', '12.5'],
        ['date', '03/04/2019'],
        ['text', 'Có'],
      ],
      [
        ['text', '@x'],
        [undefined, ''],
        ['text', '04/2019'],
      ],
    ]);
  });
});
