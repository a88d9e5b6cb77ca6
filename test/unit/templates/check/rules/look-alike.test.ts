import { lookAlike } from '../../../../../templates/check/rules/look-alike.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(lookAlike, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'Cyrillic о',
    document: withBody(paragraph('Kh\u043Ea học.')),
    finds: [['error', 'Khoa']],
    fixed: withBody(paragraph('Khoa học.')),
  },
  {
    name: 'eth for đ',
    document: withBody(paragraph('Ho\u1EA1t \u00F0ộng.')),
    finds: [['động']],
    fixed: withBody(paragraph('Hoạt động.')),
  },
  { name: 'a Greek sign alone', document: withBody(paragraph('Hệ số \u03BF bằng 2.')), finds: [] },
]);
