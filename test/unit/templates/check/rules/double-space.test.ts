import { doubleSpace } from '../../../../../templates/check/rules/double-space.ts';
import { buildDocument, withBody, heading, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(doubleSpace, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'two spaces',
    document: withBody(paragraph('Khoa  học và   kỹ thuật.')),
    finds: [['2 chỗ']],
    fixed: withBody(paragraph('Khoa học và kỹ thuật.')),
  },
  {
    name: 'at the end',
    document: withBody(paragraph('Khoa học. ')),
    finds: [['dấu cách thừa']],
    fixed: withBody(paragraph('Khoa học.')),
  },
  {
    name: 'a cross reference is a word',
    document: withBody(heading('roman', 'Một'), {
      type: 'paragraph',
      id: 'x',
      content: [{ text: 'Theo ' }, { ref: 'b0' }, { text: ' ở trên.' }],
    }),
    finds: [],
  },
]);
