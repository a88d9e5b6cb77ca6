import { misspelling } from '../../../../../templates/check/rules/misspelling.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(misspelling, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['Phân đấu', 'Phấn đấu'],
    ['Phần đấu', 'Phấn đấu'],
    ['trng', 'trong'],
    ['Ủy Ban', 'Ủy ban'],
    ['Đây mạnh', 'Đẩy mạnh'],
    ['NGHÀNH', 'NGÀNH'],
  ].map(([wrong = '', right = '']) => ({
    name: wrong,
    document: withBody(paragraph(`${wrong} hoàn thành.`)),
    finds: [['warning', wrong, right]],
    fixed: withBody(paragraph(`${right} hoàn thành.`)),
  })),
  {
    name: 'words that are right',
    document: withBody(paragraph('Phần đấu thầu; phân đấu giá; các nhân viên; Ủy ban; ỦY BAN.')),
    finds: [['phân đấu']],
    fixed: withBody(paragraph('Phần đấu thầu; phấn đấu giá; các nhân viên; Ủy ban; ỦY BAN.')),
  },
]);
