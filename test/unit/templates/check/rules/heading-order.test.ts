import { headingOrder } from '../../../../../templates/check/rules/heading-order.ts';
import { buildDocument, withBody, heading, item } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(headingOrder, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'roman to letter',
    document: withBody(heading('roman', 'Một'), heading('letter', 'Hai'), heading('letter', 'Ba')),
    finds: [['warning', 'Điểm a mục I', 'nhảy cấp'], ['Điểm b mục I']],
  },
  {
    name: 'roman to decimal',
    document: withBody(heading('roman', 'Một'), heading('decimal', 'Hai'), heading('decimal', 'Ba')),
    finds: [['“1.1.”'], ['nhảy cấp']],
  },
  {
    name: 'step by step',
    document: withBody(
      heading('roman', 'Một'),
      heading('arabic', 'A'),
      heading('letter', 'B'),
      heading('letter', 'C'),
      heading('arabic', 'D'),
      heading('roman', 'Hai'),
    ),
    finds: [],
  },
  {
    name: 'a regulation',
    document: withBody(
      heading('chapter', 'Một'),
      heading('article', 'A'),
      item('arabic', 'B'),
      item('arabic', 'C'),
      item('letter', 'D'),
      item('letter', 'E'),
      heading('article', 'F'),
    ),
    finds: [],
  },
  {
    name: 'a level alone',
    document: withBody(heading('roman', 'Một'), heading('arabic', 'A'), heading('roman', 'Hai')),
    finds: [['info', 'Mục I.1', 'một đề mục']],
  },
]);
