import { spaceBeforeMark } from '../../../../../templates/check/rules/space-before-mark.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(spaceBeforeMark, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['Trung ương Đảng , các ban', 'Trung ương Đảng, các ban'],
    ['Kính gửi : ông', 'Kính gửi: ông'],
    ['( để báo cáo )', '(để báo cáo)'],
    ['“ Tầm nhìn ”', '“Tầm nhìn”'],
    ['Kết thúc .', 'Kết thúc.'],
  ].map(([wrong = '', right = '']) => ({
    name: wrong,
    document: withBody(paragraph(`Gửi ${wrong} nhé.`)),
    finds: [['warning']],
    fixed: withBody(paragraph(`Gửi ${right} nhé.`)),
  })),
  ...['dự án … phát triển', 'dự án ... phát triển', 'giá 5 .000'].map((right) => ({
    name: right,
    document: withBody(paragraph(right)),
    finds: [],
  })),
]);
