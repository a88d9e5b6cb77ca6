import { citationSymbol } from '../../../../../templates/check/rules/citation-symbol.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citationSymbol, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...[
    ['số 52 KL/TW', 'số 52-KL/TW', 'thiếu gạch nối'],
    ['số 215 – KH/TU', 'số 215-KH/TU', 'dấu cách thừa'],
    ['166 - KH/TU', '166-KH/TU', 'dấu cách thừa'],
    ['số 93 –KL/TW', 'số 93-KL/TW', 'dấu cách thừa'],
    ['số 93–KL/TW', 'số 93-KL/TW', 'gạch ngang dài'],
    ['số 12 /KH-LHH', 'số 12/KH-LHH', 'dấu cách thừa'],
  ].map(([typed = '', right = '', why = '']) => ({
    name: typed,
    document: withBody(paragraph(`Thực hiện Kế hoạch ${typed} của tỉnh.`)),
    finds: [['warning', typed.replace('số ', ''), why]],
    fixed: withBody(paragraph(`Thực hiện Kế hoạch ${right} của tỉnh.`)),
  })),
  {
    name: 'a structured căn cứ',
    document: buildDocument({
      bases: [{ type: 'citation', lead: 'Căn cứ', citation: { kind: 'Kết luận', number: '93 –KL/TW' } }],
    }),
    finds: [['Căn cứ 1', '93 –KL/TW']],
    fixed: buildDocument({
      bases: [{ type: 'citation', lead: 'Căn cứ', citation: { kind: 'Kết luận', number: '93-KL/TW' } }],
    }),
  },
  {
    name: 'right forms',
    document: withBody(
      paragraph('Nghị định số 30/2020/NĐ-CP, Chỉ thị 42-CT/TW, Quyết định số 1112/QĐ-UBND.'),
    ),
    finds: [],
  },
]);
