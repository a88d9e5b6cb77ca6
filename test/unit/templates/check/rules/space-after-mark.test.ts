import { spaceAfterMark } from '../../../../../templates/check/rules/space-after-mark.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(spaceAfterMark, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['sở,ban', 'sở, ban'],
    ['tốt;hội', 'tốt; hội'],
    ['tỉnh.Các hội', 'tỉnh. Các hội'],
    ['hội(gọi tắt)', 'hội (gọi tắt)'],
    ['(tỉnh)và', '(tỉnh) và'],
  ].map(([wrong = '', right = '']) => ({
    name: wrong,
    document: withBody(paragraph(`Gửi ${wrong}.`)),
    finds: [['warning']],
    fixed: withBody(paragraph(`Gửi ${right}.`)),
  })),
  ...[
    'TP.HCM',
    'KH&CN.v.v...',
    '1,5 triệu',
    '8:30',
    'https://lhh.vn:abc',
    'lhh@daiphong.vn',
    'Kỷ lục (các hội)',
  ].map((right) => ({ name: right, document: withBody(paragraph(right)), finds: [] })),
]);
