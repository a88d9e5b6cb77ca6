import { crossReference } from '../../../../../templates/check/rules/cross-reference.ts';
import { buildDocument, withBody, heading, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(crossReference, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'to nothing',
    document: withBody({ type: 'paragraph', id: 'x', content: [{ text: 'Theo ' }, { ref: 'gone' }] }),
    finds: [['error', 'không còn']],
  },
  {
    name: 'to a block without name',
    document: withBody(paragraph('Một.'), { type: 'paragraph', id: 'x', content: [{ ref: 'b0' }] }),
    finds: [['không có số mục']],
  },
  {
    name: 'to a heading',
    document: withBody(heading('roman', 'Một'), { type: 'paragraph', id: 'x', content: [{ ref: 'b0' }] }),
    finds: [],
  },
]);
