import { partInBody } from '../../../../../templates/check/rules/part-in-body.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(partInBody, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  { name: 'nơi nhận typed', document: withBody(paragraph('Nơi nhận:')), finds: [['error', 'Nơi nhận']] },
  { name: 'kính gửi typed', document: withBody(paragraph('Kính gửi: Sở Tài chính')), finds: [['Kính gửi']] },
  { name: 'number typed', document: withBody(paragraph('Số: /KH-LHH')), finds: [['Số, ký hiệu']] },
  { name: 'authority typed', document: withBody(paragraph('TM. BAN THƯỜNG VỤ')), finds: [['Quyền hạn']] },
  {
    name: 'căn cứ typed',
    document: withBody(paragraph('Căn cứ Điều lệ của hội;')),
    finds: [['warning', 'Căn cứ']],
  },
  {
    name: 'a sentence about căn cứ',
    document: withBody(paragraph('Căn cứ Chiến lược của tỉnh, Văn phòng xây dựng kế hoạch.')),
    finds: [],
  },
  {
    name: 'a sentence about a number',
    document: withBody(paragraph('Số lượng đại biểu là 200.')),
    finds: [],
  },
]);
