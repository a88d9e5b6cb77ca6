/** Saved views through the whole backend, on a real database. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend, type Backend } from '../../electron/backend/backend.ts';
import { createClient } from '../../electron/api/client.ts';
import type { BackendEvent } from '../../electron/api/contract.ts';
import type { ViewState } from '../../electron/api/views.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const STATE: ViewState = {
  columns: [
    { key: 'subject', isShown: true, width: 400 },
    { key: 'date', isShown: false, width: 90 },
  ],
  sort: [{ column: 'date', direction: 'descending' }],
  filters: { kind: { type: 'choice', values: ['Kế hoạch'] }, date: { type: 'date', from: '2026-02' } },
  quick: 'phản biện',
};

describe('saved views', () => {
  const folder = temporaryFolder();
  const events: BackendEvent[] = [];
  let backend: Backend;
  let api: ReturnType<typeof createClient>;
  const open = async (): Promise<void> => {
    backend = await createBackend({
      dataDir: folder,
      ports: { printPdf: () => Promise.reject(new Error('not used')) },
      onEvent: (event) => events.push(event),
    });
    api = createClient(backend.invoke);
  };
  beforeAll(open);
  afterAll(() => backend.close());
  const list = async () => {
    const result = await api.views.list({ register: 'documents' });
    if (!result.ok) throw new Error(result.error.message);
    return result.value;
  };

  it('begin with none', async () => {
    expect(await list()).toEqual({ saved: [], lastColumns: null });
  });

  it('are kept with columns, order and filters, over a restart', async () => {
    const view = { register: 'documents', name: ' Kế hoạch năm nay ', isDefault: true, state: STATE };
    expect(await api.views.save(view)).toMatchObject({ ok: true, value: { name: 'Kế hoạch năm nay' } });
    expect(events).toContainEqual({ type: 'changed', changes: ['views'] });
    await api.views.rememberColumns({ register: 'documents', columns: STATE.columns });
    await backend.close();
    await open();
    const { saved, lastColumns } = await list();
    expect(saved).toMatchObject([{ name: 'Kế hoạch năm nay', isDefault: true, state: STATE }]);
    expect(lastColumns).toEqual(STATE.columns);
  });

  it('of one register have one default and names of their own', async () => {
    const second = { register: 'documents', name: 'Báo cáo', isDefault: true, state: STATE };
    expect(await api.views.save(second)).toMatchObject({ ok: true });
    expect((await list()).saved.map(({ name, isDefault }) => [name, isDefault])).toEqual([
      ['Báo cáo', true],
      ['Kế hoạch năm nay', false],
    ]);
    expect(await api.views.save({ ...second, name: 'KẾ HOẠCH năm nay' })).toMatchObject({
      ok: false,
      error: { code: 'name-taken', field: 'name' },
    });
    expect(await api.views.save({ ...second, register: 'associations' })).toMatchObject({ ok: true });
    expect((await list()).saved.filter((view) => view.isDefault)).toHaveLength(1);
  });

  it('are renamed, saved over and removed', async () => {
    const [first] = (await list()).saved;
    const id = first?.id ?? 0;
    await api.views.save({
      id,
      register: 'documents',
      name: 'Báo cáo tháng',
      isDefault: false,
      state: STATE,
    });
    expect((await list()).saved.map((view) => view.name)).toEqual(['Báo cáo tháng', 'Kế hoạch năm nay']);
    expect(await api.views.remove({ id })).toMatchObject({ ok: true });
    expect(await api.views.remove({ id })).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect((await list()).saved).toHaveLength(1);
  });

  it('refuse a name of blanks and a filter of no kind', async () => {
    const view = { register: 'documents', isDefault: false, state: STATE };
    expect(await api.views.save({ ...view, name: '  ' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', field: 'name' },
    });
    const hostile = JSON.parse('{"filters":{"kind":{"type":"sql","text":"1=1"}}}') as Partial<ViewState>;
    expect(await api.views.save({ ...view, name: 'x', state: { ...STATE, ...hostile } })).toMatchObject({
      ok: false,
    });
  });
});
