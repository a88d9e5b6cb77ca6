import { describe, expect, it } from 'vitest';
import { agenciesIn, collectPhrases } from '../../../../electron/backend/documents/phrases.ts';
import type { AdminDocument, Block } from '../../../../templates/model/document.ts';
import { aDocument } from '../../../fixtures/documents.ts';

it.each([
  ['Sở Nội vụ; UBND các xã, phường.', ['Sở Nội vụ', 'UBND các xã, phường']],
  ['Sở Tài chính, Sở Nội vụ', ['Sở Tài chính', 'Sở Nội vụ']],
  ['Các hội thành viên', ['Các hội thành viên']],
  ['theo phân công', []],
])('“%s” names %j', (text, expected) => {
  expect(agenciesIn(text)).toEqual(expected);
});

const NO_LISTS = { agencies: [], recipientGroups: [], signers: [] };

describe('phrases of earlier documents', () => {
  const task = (id: string, lead: string): Block => ({
    type: 'task',
    id,
    slot: 'letter',
    content: [{ text: 'Việc' }],
    detail: [],
    lines: [
      { role: 'lead', label: 'Cơ quan chủ trì', content: [{ text: lead }] },
      { role: 'product', label: 'Sản phẩm', content: [{ text: 'Báo cáo.' }] },
    ],
  });
  const documents: AdminDocument[] = [
    aDocument({
      body: [task('a', 'Văn phòng'), task('b', 'Sở Nội vụ; Văn phòng')],
      recipients: [{ name: 'UBND tỉnh' }],
      bases: [{ type: 'free', content: [{ text: 'Theo đề nghị của Chánh Văn phòng' }] }],
    }),
    aDocument({ body: [task('c', 'SỞ NỘI VỤ')], recipients: [{ name: 'UBND tỉnh' }], bases: [] }),
  ];

  it('come the most used first, each once', () => {
    const phrases = collectPhrases(documents, NO_LISTS);
    expect(phrases.agencies).toEqual(['Văn phòng', 'Sở Nội vụ']);
    expect(phrases.products).toEqual(['Báo cáo.']);
    expect(phrases.recipientGroups.map(({ recipients }) => recipients)).toEqual([[{ name: 'UBND tỉnh' }]]);
    expect(phrases.bases.map(({ text }) => text)).toEqual(['Theo đề nghị của Chánh Văn phòng']);
  });
  it('stand behind what the office itself lists', () => {
    const group = { name: 'Hội', recipients: [{ name: 'Các hội' }] };
    const phrases = collectPhrases(documents, {
      agencies: ['Tỉnh Đoàn', 'sở nội vụ', '', 'Hội Luật gia'],
      recipientGroups: [group],
      signers: [],
    });
    expect(phrases.agencies).toEqual(['Tỉnh Đoàn', 'sở nội vụ', 'Hội Luật gia', 'Văn phòng']);
    expect(phrases.recipientGroups.map(({ name, isKept }) => [name, isKept])).toEqual([
      ['Hội', true],
      [expect.any(String), false],
    ]);
  });
  it('of no document are none', () => {
    expect(collectPhrases([], NO_LISTS)).toEqual({
      agencies: [],
      funding: [],
      products: [],
      bases: [],
      recipientGroups: [],
      recipients: [],
      signers: [],
      positions: [],
      authorities: [],
    });
  });
  it('name places and who signed', () => {
    const signature = {
      authorities: [{ code: 'TM' as const, of: 'Ban Thường vụ' }],
      position: 'Chủ tịch',
      name: 'Lê Văn Bình',
    };
    const other = { authorities: [], position: 'Phó Chủ tịch', name: '' };
    const phrases = collectPhrases(
      [
        aDocument({
          recipients: [{ name: 'Như trên' }, { name: 'UBND tỉnh' }],
          signatures: [other, signature],
        }),
        aDocument({ recipients: [{ name: 'UBND tỉnh', note: 'để báo cáo' }], signatures: [signature] }),
      ],
      NO_LISTS,
    );
    expect(phrases.recipients).toEqual(['UBND tỉnh', 'Như trên']);
    expect(phrases.signers).toEqual(['Lê Văn Bình']);
    expect(phrases.positions).toEqual(['Chủ tịch', 'Phó Chủ tịch']);
    expect(phrases.authorities).toEqual(['Ban Thường vụ']);
  });
});
