import { citationVariant } from '../../../../../templates/check/rules/citation-variant.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citationVariant, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'TU once among TW',
    document: withBody(
      paragraph('Chỉ thị số 42-CT/TW; Chỉ thị 42-CT/TW; Chỉ thị 42-CT/TU; Chỉ thị 42-CT/TW.'),
    ),
    finds: [['warning', '42-CT/TU', '3 chỗ khác']],
    fixed: withBody(paragraph('Chỉ thị số 42-CT/TW; Chỉ thị 42-CT/TW; Chỉ thị 42-CT/TW; Chỉ thị 42-CT/TW.')),
  },
  {
    name: 'too few to be sure',
    document: withBody(paragraph('Chỉ thị số 42-CT/TW; Chỉ thị 42-CT/TW; Chỉ thị 42-CT/TU.')),
    finds: [['42-CT/TU', '2 chỗ khác']],
  },
  {
    name: 'dates tell them apart',
    document: withBody(
      paragraph('Chỉ thị số 42-CT/TW ngày 16/4/2010; Chỉ thị 42-CT/TW; Chỉ thị 42-CT/TU ngày 05/8/2011.'),
    ),
    finds: [],
  },
  {
    name: 'khóa tells them apart',
    document: withBody(paragraph('Chỉ thị số 42-CT/TW khóa X; Chỉ thị 42-CT/TW; Chỉ thị 42-CT/TU khóa XI.')),
    finds: [],
  },
  {
    name: 'another kind',
    document: withBody(paragraph('Kết luận số 52-KL/TW; Kết luận số 52-KL/TW; Chỉ thị số 52-CT/TU.')),
    finds: [],
  },
]);
