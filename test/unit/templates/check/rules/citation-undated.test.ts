import { citationUndated } from '../../../../../templates/check/rules/citation-undated.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citationUndated, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'dated later',
    document: withBody(
      paragraph('Thực hiện Chỉ thị số 42-CT/TW của Bộ Chính trị.'),
      paragraph('Chỉ thị số 42-CT/TW ngày 16/4/2010 nêu rõ.'),
    ),
    finds: [['warning', '42-CT/TW', '16/4/2010']],
    fixed: withBody(
      paragraph('Thực hiện Chỉ thị số 42-CT/TW ngày 16/4/2010 của Bộ Chính trị.'),
      paragraph('Chỉ thị số 42-CT/TW ngày 16/4/2010 nêu rõ.'),
    ),
  },
  {
    name: 'never dated',
    document: withBody(paragraph('Thực hiện Chỉ thị số 42-CT/TW.'), paragraph('Chỉ thị số 42-CT/TW.')),
    finds: [['không chỗ nào']],
  },
  {
    name: 'dated at once',
    document: withBody(paragraph('Chỉ thị số 42-CT/TW, ngày 16/4/2010.'), paragraph('Chỉ thị số 42-CT/TW.')),
    finds: [],
  },
  {
    name: 'trích yếu may be short',
    document: buildDocument({
      subject: 'Thực hiện Chỉ thị số 42-CT/TW',
      body: [paragraph('Thực hiện Chỉ thị số 42-CT/TW ngày 16/4/2010.')],
    }),
    finds: [],
  },
]);
