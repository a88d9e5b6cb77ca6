import { citationKind } from '../../../../../templates/check/rules/citation-kind.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citationKind, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'quyết định with CT',
    document: withBody(paragraph('Quyết định số 42-CT/TW.')),
    finds: [['warning', 'Quyết định', '42-CT/TW']],
  },
  {
    name: 'program of action',
    document: withBody(
      paragraph('Chương trình hành động số 11-CTr/TU; Quy định số 66-QĐ/TW; Thông tư số 01/2011/TT-BTC.'),
    ),
    finds: [],
  },
  { name: 'a letter', document: withBody(paragraph('Công văn số 12/LHH-VP.')), finds: [] },
]);
