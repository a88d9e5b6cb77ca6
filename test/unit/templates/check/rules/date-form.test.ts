import { dateForm } from '../../../../../templates/check/rules/date-form.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(dateForm, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['ngày 3/11/2010', 'ngày 03/11/2010'],
    ['ngày 28/2/2021', 'ngày 28/02/2021'],
    ['ngày 5 tháng 1 năm 2021', 'ngày 05 tháng 01 năm 2021'],
    ['ngày 1-1-2021', 'ngày 01-01-2021'],
  ].map(([typed = '', right = '']) => ({
    name: typed,
    document: withBody(paragraph(`Họp ${typed} tại tỉnh.`)),
    finds: [['warning', 'Phần mở đầu, đoạn 1', typed.slice(5)]],
    fixed: withBody(paragraph(`Họp ${right} tại tỉnh.`)),
  })),
  ...['16/4/2010', '16/04/2010', '05/8/2020', 'tháng 1 năm 2026', '1/2 số hội', '3.5.1 điểm'].map(
    (right) => ({ name: right, document: withBody(paragraph(`Họp ${right}.`)), finds: [] }),
  ),
]);
