import { headingCapital } from '../../../../../templates/check/rules/heading-capital.ts';
import { buildDocument, withBody, heading } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(headingCapital, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'small first letter',
    document: withBody(heading('arabic', 'mục đích')),
    finds: [['Mục 1', 'chữ hoa']],
    fixed: withBody(heading('arabic', 'Mục đích')),
  },
  {
    name: 'roman titles are printed in capitals',
    document: withBody(heading('roman', 'mục đích'), heading('roman', 'YÊU CẦU')),
    finds: [],
  },
  {
    name: 'one in capitals',
    document: withBody(
      heading('arabic', 'MỤC ĐÍCH'),
      heading('arabic', 'Yêu cầu'),
      heading('arabic', 'Nội dung'),
    ),
    finds: [['Mục 1', 'in hoa']],
  },
  {
    name: 'one not in capitals',
    document: withBody(
      heading('arabic', 'MỤC ĐÍCH'),
      heading('arabic', 'YÊU CẦU'),
      heading('arabic', 'Nội dung'),
    ),
    finds: [['Mục 3', 'viết thường']],
  },
]);
