import { kindPart } from '../../../../../templates/check/rules/kind-part.ts';
import { buildDocument, heading, paragraph, bullet, text } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(kindPart, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  { name: 'letter without addressee', document: buildDocument({ kind: 'cong-van' }), finds: [['Kính gửi']] },
  {
    name: 'letter with addressee',
    document: buildDocument({ kind: 'cong-van', addressees: ['Sở Tài chính'] }),
    finds: [],
  },
  {
    name: 'tờ trình without addressee',
    document: buildDocument({ kind: 'to-trinh' }),
    finds: [['error', 'Kính gửi']],
  },
  {
    name: 'quyết định without căn cứ, formula and effect',
    document: buildDocument({ kind: 'quyet-dinh' }),
    finds: [
      ['error', 'phải có căn cứ'],
      ['warning', 'câu quyết định'],
      ['warning', 'hiệu lực'],
    ],
  },
  {
    name: 'a whole quyết định',
    document: buildDocument({
      kind: 'quyet-dinh',
      bases: [{ type: 'free', content: text('Theo đề nghị của Chánh Văn phòng') }],
      enactment: { authority: 'Chủ tịch', formula: 'Quyết định:' },
      body: [heading('article', 'Quyết định này có hiệu lực kể từ ngày ký')],
    }),
    finds: [],
  },
  {
    name: 'invitation that says nothing',
    document: buildDocument({ kind: 'giay-moi', body: [paragraph('Nội dung hội nghị.')] }),
    finds: [['thời gian'], ['địa điểm'], ['lời mời']],
  },
  {
    name: 'invitation that says all',
    document: buildDocument({
      kind: 'giay-moi',
      body: [
        paragraph('Trân trọng kính mời ông dự họp.'),
        bullet('Thời gian: 8 giờ ngày 05/4/2024.'),
        bullet('Địa điểm: hội trường.'),
      ],
    }),
    finds: [],
  },
]);
