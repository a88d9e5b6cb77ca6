import { siblingEnd } from '../../../../../templates/check/rules/sibling-end.ts';
import { buildDocument, withBody, item, paragraph, bullet } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(siblingEnd, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'no mark',
    document: withBody(bullet('Một;'), bullet('Hai'), bullet('Ba.'), paragraph('Hết.')),
    finds: [['warning', 'gạch đầu dòng 2', 'thiếu dấu “;”']],
    fixed: withBody(bullet('Một;'), bullet('Hai;'), bullet('Ba.'), paragraph('Hết.')),
  },
  {
    name: 'another mark',
    document: withBody(bullet('Một;'), bullet('Hai,'), bullet('Ba;'), bullet('Bốn.'), paragraph('Hết.')),
    finds: [['info', '“,”']],
    fixed: withBody(bullet('Một;'), bullet('Hai;'), bullet('Ba;'), bullet('Bốn.'), paragraph('Hết.')),
  },
  {
    name: 'the last without a mark',
    document: withBody(bullet('Một;'), bullet('Hai'), paragraph('Hết.')),
    finds: [['gạch đầu dòng 2', 'thiếu dấu “.”']],
    fixed: withBody(bullet('Một;'), bullet('Hai.'), paragraph('Hết.')),
  },
  {
    name: 'semicolons and a full stop',
    document: withBody(bullet('Một;'), bullet('Hai;'), bullet('Ba.'), paragraph('Hết.')),
    finds: [],
  },
  { name: 'full stops', document: withBody(item('arabic', 'Một.'), item('arabic', 'Hai.')), finds: [] },
  { name: 'no marks at all', document: withBody(bullet('Một'), bullet('Hai'), paragraph('Hết.')), finds: [] },
  {
    name: 'the layout ends the last line',
    document: withBody(bullet('Một.'), bullet('Hai.'), bullet('Ba')),
    finds: [],
  },
]);
