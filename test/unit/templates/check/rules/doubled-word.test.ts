import { doubledWord } from '../../../../../templates/check/rules/doubled-word.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(doubledWord, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'two syllables',
    document: withBody(paragraph('Kế hoạch thực hiện thực hiện Kết luận.')),
    finds: [['warning', 'thực hiện thực hiện']],
    fixed: withBody(paragraph('Kế hoạch thực hiện Kết luận.')),
  },
  {
    name: 'capitals',
    document: withBody(paragraph('Nghị quyết Đại hội Đại hội Đảng bộ.')),
    finds: [['Đại hội Đại hội']],
    fixed: withBody(paragraph('Nghị quyết Đại hội Đảng bộ.')),
  },
  {
    name: 'a long group',
    document: withBody(paragraph('Các sở, ngành của tỉnh của tỉnh phối hợp.')),
    finds: [['của tỉnh của tỉnh']],
    fixed: withBody(paragraph('Các sở, ngành của tỉnh phối hợp.')),
  },
  {
    name: 'a word of grammar',
    document: withBody(paragraph('Vai trò của của hội.')),
    finds: [['warning', 'của của']],
    fixed: withBody(paragraph('Vai trò của hội.')),
  },
  {
    name: 'one syllable may belong to two words',
    document: withBody(paragraph('Vấn đề đề xuất.')),
    finds: [['info', 'đề đề']],
  },
  {
    name: 'both words stand elsewhere',
    document: withBody(paragraph('Vấn đề đề xuất; vấn đề mới; hội đề xuất.')),
    finds: [],
  },
  ...[
    'luôn luôn',
    'thường thường',
    'xa xa',
    'đời đời',
    'ngày ngày',
    'từng bước từng bước',
    '10 10',
    'sáng tạo, sáng tạo',
  ].map((words) => ({ name: words, document: withBody(paragraph(`Hội ${words} đổi mới.`)), finds: [] })),
  {
    name: 'across bold',
    document: withBody({
      type: 'paragraph',
      id: 'x',
      content: [{ text: 'Việc thực hiện ' }, { text: 'thực hiện', bold: true }, { text: ' kế hoạch.' }],
    }),
    finds: [['thực hiện thực hiện']],
    fixed: withBody({
      type: 'paragraph',
      id: 'x',
      content: [{ text: 'Việc thực hiện' }, { text: ' kế hoạch.' }],
    }),
  },
]);
