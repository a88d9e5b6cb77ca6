import { describe, expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from '../../../../templates/catalogue/catalogue.ts';
import { changeLayout } from '../../../../templates/catalogue/change-layout.ts';
import { draftFromTemplate } from '../../../../templates/catalogue/draft.ts';
import { SAMPLE_OFFICE } from '../../../../templates/catalogue/sample/office.ts';
import { SAMPLE_VALUES } from '../../../../templates/catalogue/sample/values.ts';
import type { AdminDocument } from '../../../../templates/model/document.ts';
import type { LayoutId } from '../../../../templates/model/kinds.ts';
import type { OfficeProfile } from '../../../../templates/model/office.ts';

const margins = { top: 20, bottom: 20, left: 30, right: 15 };
const OFFICE: OfficeProfile = {
  ...SAMPLE_OFFICE,
  state: { ...SAMPLE_OFFICE.state, settings: { margins, lineSpacing: 1.2 } },
};
const { party } = SAMPLE_OFFICE;

function draft(layout: LayoutId, id: string, office = OFFICE): AdminDocument {
  const template = BUILT_IN_TEMPLATES.find((entry) => entry.id === id);
  if (!template) throw new Error(id);
  const values = SAMPLE_VALUES[id] ?? {};
  const drafted = draftFromTemplate({ template, office, values, layout, today: '2026-04-20' });
  if (!drafted.ok) throw new Error(drafted.errors.map(({ message }) => message).join('; '));
  return drafted.value;
}
const both = BUILT_IN_TEMPLATES.filter(({ layouts }) => layouts.length === 2).map(({ id }) => id);

describe('another layout has another issuer', () => {
  it('there are templates of both layouts', () => expect(both.length).toBeGreaterThan(0));

  it.each(both)('%s: the issuer is as if it had been drafted so', (id) => {
    const issuerOf = (document: AdminDocument): Partial<AdminDocument> => {
      const { layout, settings, header, number, recipients, archive, signatures } = document;
      return { layout, ...(settings ? { settings } : {}), header, number, recipients, archive, signatures };
    };
    const state = draft('state', id);
    expect(issuerOf(changeLayout(state, 'party', OFFICE))).toEqual(issuerOf(draft('party', id)));
    expect(issuerOf(changeLayout(draft('party', id), 'state', OFFICE))).toEqual(issuerOf(state));
  });

  it.each(both)('%s: there and back gives the same document', (id) => {
    for (const [here, there] of [
      ['state', 'party'],
      ['party', 'state'],
    ] as const) {
      const document = draft(here, id);
      expect(changeLayout(changeLayout(document, there, OFFICE), here, OFFICE)).toEqual(document);
    }
  });

  it('what the clerk wrote otherwise stays, and comes back as it was', () => {
    const [first, ...rest] = OFFICE.state.recipients;
    const own: AdminDocument = {
      ...draft('state', 'thong-bao'),
      settings: { margins, lineSpacing: 1.5 },
      header: { superior: 'UBND tỉnh khác', organ: OFFICE.state.organ },
      recipients: first ? [...rest, first] : [],
      archive: 'VT',
      signatures: [{ authorities: [], position: 'Trưởng ban', name: 'Lê Văn Bình' }],
    };
    const changed = changeLayout(own, 'party', OFFICE);
    expect(changed.settings).toEqual({ lineSpacing: 1.5 });
    expect(changed.header).toEqual({ superior: 'UBND tỉnh khác', organ: party?.organ });
    for (const part of ['recipients', 'archive', 'signatures'] as const)
      expect(changed[part]).toEqual(own[part]);
    expect(changeLayout(changed, 'state', OFFICE)).toEqual(own);
  });

  it('recipients around those of the issuer stay where they are', () => {
    const [before, behind] = [{ name: 'Như trên' }, { name: 'Lãnh đạo' }];
    const document = {
      ...draft('state', 'thong-bao'),
      recipients: [before, ...OFFICE.state.recipients, behind],
    };
    const changed = changeLayout(document, 'party', OFFICE);
    expect(changed.recipients).toEqual([before, ...(party?.recipients ?? []), behind]);
  });

  it('the first signer signs where the new issuer has nobody of that name', () => {
    const [, deputy] = OFFICE.state.signers;
    if (!deputy) throw new Error('no deputy');
    const { id: _id, ...signature } = deputy;
    const document = { ...draft('state', 'thong-bao'), signatures: [signature] };
    expect(changeLayout(document, 'party', OFFICE).signatures[0]?.position).toBe('Bí thư');
  });

  it('without such an issuer, or without a profile, only the layout changes', () => {
    const { party: _party, ...alone } = OFFICE;
    const document = draft('state', 'thong-bao');
    for (const office of [alone, null])
      expect(changeLayout(document, 'party', office)).toEqual({ ...document, layout: 'party' });
  });

  it('nothing is taken away for which the new issuer has nothing', () => {
    const office: OfficeProfile = {
      ...OFFICE,
      ...(party ? { party: { ...party, signers: [], recipients: [] } } : {}),
    };
    const document = draft('state', 'thong-bao', office);
    const changed = changeLayout(document, 'party', office);
    expect(changed.signatures).toEqual(document.signatures);
    expect(changed.recipients).toEqual(document.recipients);
  });
});
