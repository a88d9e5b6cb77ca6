import { districtLevel } from '../../../../../templates/check/rules/district-level.ts';
import { buildDocument, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(districtLevel, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...['UBND các huyện, thành phố', 'cấp huyện', 'huyện Sông Lam', 'Huyện ủy'].map((words) => ({
    name: `${words} after 01/7/2025`,
    document: buildDocument({
      date: { day: 5, month: 7, year: 2025 },
      body: [paragraph(`Giao ${words} thực hiện.`)],
    }),
    finds: [['info', '01/7/2025']],
  })),
  {
    name: 'before that day',
    document: buildDocument({
      date: { day: 30, month: 6, year: 2025 },
      body: [paragraph('Giao UBND các huyện thực hiện.')],
    }),
    finds: [],
  },
  {
    name: 'a year yet unknown',
    document: buildDocument({ date: {}, body: [paragraph('Giao UBND các huyện thực hiện.')] }),
    finds: [],
  },
  {
    name: 'a recipient',
    document: buildDocument({ date: { year: 2026 }, recipients: [{ name: 'UBND huyện' }] }),
    finds: [['Nơi nhận, dòng 1']],
  },
  {
    name: 'communes',
    document: buildDocument({
      date: { year: 2026 },
      body: [paragraph('Giao UBND các xã, phường, đặc khu.')],
    }),
    finds: [],
  },
]);
