import { emptyBlock } from '../../../../../templates/check/rules/empty-block.ts';
import { buildDocument, withBody, heading, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(emptyBlock, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'a title without words',
    document: withBody(heading('roman', ' '), paragraph('Lời văn.')),
    finds: [['Mục I', 'chưa có tên']],
  },
  {
    name: 'a paragraph without words',
    document: withBody(paragraph('')),
    finds: [['Phần mở đầu, đoạn 1', 'chưa có chữ']],
  },
  {
    name: 'nothing below a title',
    document: withBody(heading('roman', 'Một'), heading('roman', 'Hai'), paragraph('Lời văn.')),
    finds: [['info', 'Mục I', 'chưa có nội dung']],
  },
  { name: 'nothing below the last title', document: withBody(heading('roman', 'Một')), finds: [['Mục I']] },
  {
    name: 'a title below a title',
    document: withBody(heading('roman', 'Một'), heading('arabic', 'Hai'), paragraph('Lời văn.')),
    finds: [],
  },
]);
