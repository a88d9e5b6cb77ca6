import { describe, expect, it } from 'vitest';
import { contentText } from '../../templates/model/content.ts';
import { SAMPLE_OFFICE } from '../../templates/catalogue/sample/office.ts';
import { EMPTY_ASSOCIATION } from '../../electron/api/associations.ts';
import { value } from '../support/client.ts';
import { openBackend, type OpenBackend } from '../support/open-backend.ts';

async function withAssociations(): Promise<OpenBackend> {
  const open = await openBackend();
  for (const [name, termTo] of [
    ['Hội Đông y tỉnh Đại Phong', '2026-12-31'],
    ['Hội Luật gia tỉnh Đại Phong', '2026-10-01'],
  ] as const)
    await value(
      open.api.associations.create({ fields: { ...EMPTY_ASSOCIATION, name, termTo, termFrom: '2021' } }),
    );
  return open;
}
const board = async (api: OpenBackend['api'], more = {}) => (await value(api.duties.board(more))).duties;

describe('the board of duties', () => {
  it('shows what is due by the rules of the decree, each with its clause and that it is not verified', async () => {
    const { api } = await withAssociations();
    const duties = await board(api);
    expect(duties.map((duty) => [duty.associationName, duty.kind, duty.dueOn, duty.state])).toEqual([
      ['Hội Đông y tỉnh Đại Phong', 'annual-report', '2025-11-30', 'overdue'],
      ['Hội Luật gia tỉnh Đại Phong', 'annual-report', '2025-11-30', 'overdue'],
      ['Hội Luật gia tỉnh Đại Phong', 'congress-notice', '2026-08-02', 'overdue'],
      ['Hội Luật gia tỉnh Đại Phong', 'congress', '2026-10-01', 'overdue'],
      ['Hội Đông y tỉnh Đại Phong', 'congress-notice', '2026-11-01', 'overdue'],
      ['Hội Đông y tỉnh Đại Phong', 'annual-report', '2026-11-30', 'month'],
      ['Hội Luật gia tỉnh Đại Phong', 'annual-report', '2026-11-30', 'month'],
      ['Hội Đông y tỉnh Đại Phong', 'congress', '2026-12-31', 'later'],
    ]);
    expect(new Set(duties.map((duty) => `${duty.isVerified} ${duty.clause}`))).toEqual(
      new Set(['false Nghị định số 126/2024/NĐ-CP ngày 08/10/2024']),
    );
    expect(await board(api, { associationId: duties[1]?.associationId })).toHaveLength(4);
    expect(await board(api, { on: '2023-01-01' })).toEqual([]);
  });

  it('a duty is marked with date and note, unmarked, and done by what the register shows', async () => {
    const { api } = await withAssociations();
    const [first] = await board(api);
    const id = first?.id ?? '';
    await value(
      api.duties.mark({ dutyIds: [id], state: 'excused', on: '2026-11-20', note: 'Mới kết nạp lại' }),
    );
    expect((await board(api)).map((duty) => duty.id)).not.toContain(id);
    expect((await board(api, { withDone: true })).find((duty) => duty.id === id)).toMatchObject({
      state: 'excused',
      mark: { on: '2026-11-20', note: 'Mới kết nạp lại' },
    });
    await value(api.duties.unmark({ dutyIds: [id] }));
    expect((await board(api)).map((duty) => duty.id)).toContain(id);
    await value(
      api.associations.savePart({
        id: first?.associationId ?? 0,
        part: { part: 'report', year: 2025, receivedOn: '2025-11-20', number: '', note: '' },
      }),
    );
    expect((await board(api)).map((duty) => duty.id)).not.toContain(id);
    expect(
      await api.duties.mark({ dutyIds: ['9:9:9'], state: 'done', on: '2026-11-20', note: '' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'not-found', field: 'dutyIds' },
    });
    const history = await value(api.associations.history({ id: first?.associationId ?? 0 }));
    expect(history.map((entry) => entry.action)).toEqual(
      expect.arrayContaining(['duties.mark', 'duties.unmark']),
    );
  });

  it('follows its rules as the office edits them', async () => {
    const { api } = await withAssociations();
    const rules = await value(api.duties.rules({}));
    const annual = rules.find(({ rule }) => rule.kind === 'annual-report');
    if (!annual || annual.rule.kind !== 'annual-report') throw new Error('no rule');
    const saved = await value(
      api.duties.saveRule({
        id: annual.id,
        revision: annual.revision,
        rule: {
          ...annual.rule,
          timing: { month: 12, day: 15, isBefore: false },
          isVerified: true,
          clause: 'Khoản 1 Điều lệ',
        },
      }),
    );
    expect(
      (await board(api))
        .filter((duty) => duty.kind === 'annual-report')
        .map((duty) => [duty.dueOn, duty.isVerified]),
    ).toEqual([
      ['2025-12-15', true],
      ['2025-12-15', true],
      ['2026-12-15', true],
      ['2026-12-15', true],
    ]);
    expect(
      await api.duties.saveRule({ id: annual.id, revision: annual.revision, rule: saved.rule }),
    ).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(
      await api.duties.saveRule({
        rule: { ...annual.rule, timing: { month: 2, day: 30, isBefore: false } },
      }),
    ).toMatchObject({ ok: false, error: { field: 'rule.timing.day' } });
    await value(api.duties.removeRule({ id: annual.id }));
    expect((await board(api)).filter((duty) => duty.kind === 'annual-report')).toEqual([]);
  });
});

describe('letters that remind', () => {
  it('are drafted one for each association, linked, with progress', async () => {
    const { api, events } = await withAssociations();
    await value(api.office.save({ profile: SAMPLE_OFFICE }));
    const dutyIds = (await board(api)).map((duty) => duty.id);
    const { letters } = await value(api.duties.draftLetters({ dutyIds, job: 'letters' }));
    expect(letters.map((letter) => letter.associationName)).toEqual([
      'Hội Đông y tỉnh Đại Phong',
      'Hội Luật gia tỉnh Đại Phong',
    ]);
    const { document } = await value(api.documents.get({ id: letters[1]?.documentId ?? 0 }));
    expect(document.addressees).toEqual(['Hội Luật gia tỉnh Đại Phong']);
    const text = document.body
      .map((block) => ('content' in block ? contentText(block.content) : ''))
      .join('\n');
    expect(text).toContain(
      'Tổ chức đại hội hết nhiệm kỳ (nhiệm kỳ đến 01/10/2026); thời hạn: 01/10/2026; căn cứ: Nghị định số 126/2024/NĐ-CP ngày 08/10/2024 (cần đối chiếu).',
    );
    expect(await value(api.documents.check({ document }))).not.toContainEqual(
      expect.objectContaining({ severity: 'error' }),
    );
    for (const duty of await board(api)) expect(duty.letters).toHaveLength(1);
    expect(
      (await value(api.associations.get({ id: letters[0]?.associationId ?? 0 }))).documents,
    ).toMatchObject([{ documentId: letters[0]?.documentId, note: 'Công văn nhắc việc' }]);
    expect(events.filter((event) => event.type === 'progress').map((event) => event.done)).toEqual([0, 1, 2]);
  });

  it('can use the office’s plain letter; nothing is drafted where one cannot be', async () => {
    const { api } = await withAssociations();
    const dutyIds = (await board(api)).map((duty) => duty.id);
    expect(await api.duties.draftLetters({ dutyIds })).toMatchObject({
      ok: false,
      error: { code: 'no-office' },
    });
    await value(api.office.save({ profile: SAMPLE_OFFICE }));
    expect(await api.duties.draftLetters({ dutyIds: [...dutyIds, '1:99:2026'] })).toMatchObject({
      ok: false,
    });
    expect(await api.duties.draftLetters({ dutyIds, templateId: 'to-trinh' })).toMatchObject({ ok: false });
    expect(await value(api.documents.list({}))).toMatchObject({ total: 0 });
    const { letters } = await value(
      api.duties.draftLetters({ dutyIds: dutyIds.slice(0, 1), templateId: 'cong-van' }),
    );
    expect(letters).toHaveLength(1);
  });
});
