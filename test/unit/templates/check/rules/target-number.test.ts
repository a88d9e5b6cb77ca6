import { targetNumber } from '../../../../../templates/check/rules/target-number.ts';
import { buildDocument, withBody, target } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(targetNumber, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'no number',
    document: withBody(target('Nâng cao chất lượng hội viên')),
    finds: [['warning', 'gạch đầu dòng 1', 'chưa có số lượng']],
  },
  { name: 'digits', document: withBody(target('Kết nạp 02 hội')), finds: [] },
  { name: 'a number in words', document: withBody(target('Kết nạp hai hội')), finds: [] },
  {
    name: 'a quantity',
    document: withBody(target('Số hội kết nạp', { bound: 'at-least', from: 2, unit: 'hội' })),
    finds: [],
  },
]);
