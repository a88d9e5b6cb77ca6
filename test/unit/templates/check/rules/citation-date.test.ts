import { citationDate } from '../../../../../templates/check/rules/citation-date.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(citationDate, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'two days in one year',
    document: withBody(
      paragraph(
        'Chỉ thị số 42-CT/TW ngày 16/4/2010; Chỉ thị số 42-CT/TW ngày 16/4/2010; Chỉ thị 42-CT/TW ngày 14/6/2010.',
      ),
    ),
    finds: [['error', '14/6/2010', '16/4/2010']],
  },
  {
    name: 'another year may be another document',
    document: withBody(
      paragraph('Kế hoạch số 17-KH/TU ngày 07/4/2021; Kế hoạch số 17-KH/TU ngày 05/3/2022.'),
    ),
    finds: [['warning']],
  },
  {
    name: 'one date in two forms',
    document: withBody(
      paragraph('Chỉ thị số 42-CT/TW ngày 16/04/2010; Chỉ thị số 42-CT/TW, ngày 16 tháng 4 năm 2010.'),
    ),
    finds: [],
  },
  {
    name: 'căn cứ against text',
    document: buildDocument({
      bases: [
        {
          type: 'citation',
          lead: 'Căn cứ',
          citation: { kind: 'Chỉ thị', number: '42-CT/TW', date: { day: 16, month: 4, year: 2010 } },
        },
      ],
      body: [paragraph('Chỉ thị số 42-CT/TW ngày 17/4/2010.')],
    }),
    finds: [['Phần mở đầu, đoạn 1', '17/4/2010']],
  },
]);
