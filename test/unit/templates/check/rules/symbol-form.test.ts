import { symbolForm } from '../../../../../templates/check/rules/symbol-form.ts';
import { buildDocument } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(symbolForm, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['lhh', 'LHH'],
    ['LHH ', 'LHH'],
    ['KH-LHH', 'LHH'],
    ['UBND – VP', 'UBND-VP'],
    ['/LHH', 'LHH'],
  ].map(([typed = '', right = '']) => ({
    name: `“${typed}”`,
    document: buildDocument({ number: { value: '5', organ: typed } }),
    finds: [['Số, ký hiệu', typed, right]],
    fixed: buildDocument({ number: { value: '5', organ: right } }),
  })),
  {
    name: 'strange characters',
    document: buildDocument({ number: { value: '5', organ: 'LHH*' } }),
    finds: [['ký tự không được dùng']],
  },
  { name: 'a group with &', document: buildDocument({ number: { value: '5', organ: 'SKH&CN' } }), finds: [] },
  {
    name: 'unit of a letter',
    document: buildDocument({ kind: 'cong-van', number: { value: '5', organ: 'LHH', unit: 'vp' } }),
    finds: [['VP']],
    fixed: buildDocument({ kind: 'cong-van', number: { value: '5', organ: 'LHH', unit: 'VP' } }),
  },
]);
