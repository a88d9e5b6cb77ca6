import { endMark } from '../../../../../templates/check/rules/end-mark.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(endMark, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'typed where it is printed',
    document: withBody(paragraph('Đề nghị thực hiện tốt./.')),
    finds: [['error', './.', 'hai dấu']],
    fixed: withBody(paragraph('Đề nghị thực hiện tốt')),
  },
  {
    name: 'typed in the middle',
    document: withBody(paragraph('Thực hiện./.'), paragraph('Hết.')),
    finds: [['chỉ đứng ở cuối']],
    fixed: withBody(paragraph('Thực hiện.'), paragraph('Hết.')),
  },
  {
    name: 'missing',
    document: buildDocument({ endMark: false }),
    finds: [['warning', 'Dấu kết thúc', 'Thiếu']],
    fixed: buildDocument(),
  },
  {
    name: 'typed and not printed',
    document: buildDocument({ endMark: false, body: [paragraph('Hết./.')] }),
    finds: [['gõ tay']],
    fixed: withBody(paragraph('Hết')),
  },
  {
    name: 'an invitation may lack it',
    document: buildDocument({ kind: 'giay-moi', endMark: false }),
    finds: [],
  },
  {
    name: 'the last sentence does not end',
    document: withBody(paragraph('Gồm các việc;')),
    finds: [['warning', '“;”']],
  },
]);
