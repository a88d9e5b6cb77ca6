import { impossibleDate } from '../../../../../templates/check/rules/impossible-date.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(impossibleDate, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  ...['30/02/2021', '31/4/2021', '29/02/2023', '12/13/2021', '30 tháng 02 năm 2024'].map((date) => ({
    name: date,
    document: withBody(paragraph(`Họp ngày ${date}.`)),
    finds: [['error', date]],
  })),
  ...['29/02/2024', '31/12/2021', '192.168.1.2024'].map((date) => ({
    name: date,
    document: withBody(paragraph(`Họp ngày ${date}.`)),
    finds: [],
  })),
]);
