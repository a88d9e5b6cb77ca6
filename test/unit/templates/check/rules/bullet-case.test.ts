import { bulletCase } from '../../../../../templates/check/rules/bullet-case.ts';
import { buildDocument, withBody, bullet } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(bulletCase, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'one of two in small letters',
    document: withBody(bullet('Triển khai kế hoạch;'), bullet('củng cố tổ chức.')),
    finds: [['Phần mở đầu, gạch đầu dòng 2', 'củng cố']],
    fixed: withBody(bullet('Triển khai kế hoạch;'), bullet('Củng cố tổ chức.')),
  },
  {
    name: 'all in small letters',
    document: withBody(bullet('triển khai kế hoạch;'), bullet('củng cố tổ chức.')),
    finds: [],
  },
  {
    name: 'a number is no small letter',
    document: withBody(bullet('100% hội thành viên;'), bullet('Mỗi hội một đề tài.')),
    finds: [],
  },
  {
    name: 'sub-dashes are a list of their own',
    document: withBody(
      bullet('Triển khai:'),
      bullet('kế hoạch;', 1),
      bullet('chương trình;', 1),
      bullet('Báo cáo.'),
    ),
    finds: [],
  },
  {
    name: 'the letter keeps its bold',
    document: withBody(bullet('Một;'), {
      type: 'bullet',
      id: 'x',
      depth: 0,
      content: [{ text: 'hai', bold: true }, { text: ' ba.' }],
    }),
    finds: [['hai']],
    fixed: withBody(bullet('Một;'), {
      type: 'bullet',
      id: 'x',
      depth: 0,
      content: [{ text: 'Hai', bold: true }, { text: ' ba.' }],
    }),
  },
]);
