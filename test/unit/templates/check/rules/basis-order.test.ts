import { basisOrder } from '../../../../../templates/check/rules/basis-order.ts';
import { buildDocument, text } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';
import type { LegalBasis } from '../../../../../templates/model/document.ts';

const basis = (kind: string): LegalBasis => ({
  type: 'citation',
  lead: 'Căn cứ',
  citation: { kind, subject: 'về công tác văn thư' },
});

describeRule(basisOrder, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'decree before law',
    document: buildDocument({ bases: [basis('Nghị định'), basis('Luật')] }),
    finds: [['info', 'Căn cứ 2', 'xếp lên trên']],
  },
  {
    name: 'law before decree',
    document: buildDocument({ bases: [basis('Luật'), basis('Nghị định'), basis('Quyết định')] }),
    finds: [],
  },
  {
    name: 'proposal not last',
    document: buildDocument({
      bases: [{ type: 'free', content: text('Theo đề nghị của Chánh Văn phòng') }, basis('Quyết định')],
    }),
    finds: [['Căn cứ 1', 'cuối phần căn cứ']],
  },
]);
