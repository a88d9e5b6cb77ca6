import { abbreviation } from '../../../../../templates/check/rules/abbreviation.ts';
import { buildDocument, withBody, paragraph } from '../build-document.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(abbreviation, [
  { name: 'a faultless document', document: buildDocument(), finds: [] },

  {
    name: 'never explained',
    document: withBody(paragraph('Hội LHKN tham gia; LHKN chủ trì.')),
    finds: [['info', 'LHKN', 'chưa được giải thích']],
  },
  {
    name: 'explained too late',
    document: withBody(paragraph('LHKN tham gia.'), paragraph('Liên hội khoa học (LHKN) chủ trì.')),
    finds: [['trước khi giải thích']],
  },
  {
    name: 'explained at first use',
    document: withBody(paragraph('Liên hội khoa học (sau đây viết tắt là LHKN) chủ trì; LHKN tham gia.')),
    finds: [],
  },
  {
    name: 'explained behind',
    document: withBody(paragraph('LHKN (Liên hội khoa học nữ) chủ trì.')),
    finds: [],
  },
  { name: 'known to all', document: withBody(paragraph('UBND, HĐND, KH&CN, CNTT, KT-XH.')), finds: [] },
  {
    name: 'Roman numbers, symbols, the office itself',
    document: withBody(paragraph('Khóa XII, Kết luận số 93-KL/TWĐ, LHH tỉnh.')),
    finds: [],
  },
  {
    name: 'a title in capitals',
    document: withBody(paragraph('Mục NHIỆM VỤ VÀ GIẢI PHÁP nêu trên.')),
    finds: [],
  },
]);
