import { citationIssuer } from '../../../../../templates/check/rules/citation-issuer.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citationIssuer, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'two issuers',
    document: withBody(
      paragraph(
        'Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư; Kết luận số 93-KL/TW của Ban Bí thư; Kết luận 93-KL/TW ngày 20/11/2020 của Bộ Chính trị.',
      ),
    ),
    finds: [['warning', 'Bộ Chính trị', 'Ban Bí thư']],
  },
  {
    name: 'short and long name',
    document: withBody(
      paragraph(
        'Kết luận số 93-KL/TW ngày 20/11/2020 của Ban Bí thư; Kết luận 93-KL/TW của Ban Bí thư Trung ương Đảng.',
      ),
    ),
    finds: [],
  },
  {
    name: 'abbreviated name',
    document: withBody(
      paragraph(
        'Quyết định số 12/QĐ-UBND ngày 05/4/2024 của UBND tỉnh; Quyết định số 12/QĐ-UBND của Ủy ban nhân dân tỉnh Đại Phong.',
      ),
    ),
    finds: [],
  },
  {
    name: 'two khóa',
    document: withBody(
      paragraph('Chỉ thị số 42-CT/TW khóa X; Chỉ thị số 42-CT/TW (khóa X); Chỉ thị số 42-CT/TW khóa XI.'),
    ),
    finds: [['XI']],
  },
  {
    name: 'whose plan it is',
    document: withBody(
      paragraph(
        'Kế hoạch thực hiện Nghị quyết số 58-NQ/TW của Liên hiệp hội; Nghị quyết số 58-NQ/TW ngày 05/8/2020 của Bộ Chính trị.',
      ),
    ),
    finds: [],
  },
]);
